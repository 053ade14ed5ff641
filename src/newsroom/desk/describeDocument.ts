import { getTranslation } from '@payloadcms/translations'
import type { SanitizedCollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { Desk } from './Desk.ts'
import type { DeskItem } from './DeskItem.ts'
import { KIND_FIELDS, type DeskDocument } from './readDocuments.ts'

const titleOf = ({ admin: { useAsTitle } }: SanitizedCollectionConfig, document: DeskDocument): string | undefined => {
  const title = document[useAsTitle ?? 'id']
  return typeof title === 'string' && title.trim() !== '' ? title : undefined
}

/** « Brève » rather than `brief`. */
const kindOf = ({ flattenedFields }: SanitizedCollectionConfig, document: DeskDocument, { i18n }: Desk): string | undefined => {
  const field = flattenedFields.find(({ name, type }) => KIND_FIELDS.includes(name) && type === 'select')
  if (field?.type !== 'select') return undefined
  const option = field.options.find((candidate) => typeof candidate === 'object' && candidate.value === document[field.name])
  return typeof option === 'object' ? String(getTranslation(option.label, i18n)) : undefined
}

const personOf = ({ payload, req }: Desk, { createdBy }: DeskDocument): string | undefined => {
  if (typeof createdBy !== 'object' || createdBy === null) return undefined
  const users = payload.config.collections.find(({ slug }) => slug === req.user?.collection)
  const nameField = users?.admin.useAsTitle ?? 'name'
  const name: unknown = (createdBy as Record<string, unknown>)[nameField]
  return typeof name === 'string' ? name : undefined
}

/** A document as the desk names it. */
export const describeDocument = (desk: Desk, collection: SanitizedCollectionConfig, document: DeskDocument): Omit<DeskItem, 'time'> => {
  const label = String(getTranslation(collection.labels.singular, desk.i18n))
  const kind = kindOf(collection, document, desk)
  const person = personOf(desk, document)
  return {
    href: formatAdminURL({ adminRoute: desk.payload.config.routes.admin, path: `/collections/${collection.slug}/${document.id}` }),
    id: `${collection.slug}-${document.id}`,
    kinds: [label, ...(kind && kind !== label ? [kind] : [])],
    ...(person && { person }),
    title: titleOf(collection, document) ?? desk.text('untitled'),
  }
}
