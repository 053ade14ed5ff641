import { getTranslation } from '@payloadcms/translations'
import type { I18nClient } from '@payloadcms/translations'
import type {
  CollectionSlug,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedPermissions,
  TypedLocale,
  Where,
} from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { DeskText } from '../messages/desk.ts'

/** What every part of the desk needs to know: its reader, their language, and the collections. */
export type Desk = {
  /** The collections with drafts that this person sees in the menu. */
  collections: SanitizedCollectionConfig[]
  i18n: I18nClient
  locale: string | undefined
  mayPublish: boolean
  now: Date
  payload: Payload
  permissions: SanitizedPermissions | undefined
  req: PayloadRequest
  text: DeskText
  timeZone: string
}

/** One line of the desk, ready to be shown. */
export type DeskItem = {
  /** The collection in the singular, then what the document is among its kind. */
  kinds: string[]
  href: string
  id: string
  /** Shown in full under the line: what is wrong, what to do. */
  note?: string
  /** Who made the document. */
  person?: string
  time?: { iso: string; words: string }
  /** The address of a small picture that shows it; decorative, beside its title. */
  picture?: string
  title: string
}

/** A document as far as a line of the desk shows it. */
export type DeskDocument = {
  [field: string]: unknown
  _status?: string
  createdBy?: unknown
  id: number | string
  publishedAt?: string
  updatedAt: string
}

type Args = {
  collection: SanitizedCollectionConfig
  draft: boolean
  /** Others than those that a line shows. */
  fields?: string[]
  limit: number
  sort?: string
  where: Where
}

/** Fields that say what a document is among those of its collection. */
const KIND_FIELDS = ['kind', 'type']

/** Fields that show what a document is about. */
const PICTURE_FIELDS = ['mainImage', 'coverImage', 'image', 'portrait', 'logo']

const SHOWN = ['_status', 'createdBy', 'publishedAt', 'updatedAt', ...KIND_FIELDS]

/** Documents of one collection as far as the person may read them, with what a line of the desk shows and no more. */
export const readDocuments = async (
  { locale, payload, req }: Desk,
  { collection, draft, fields = [], limit, sort, where }: Args,
): Promise<DeskDocument[]> => {
  const known = new Set(collection.flattenedFields.map(({ name }) => name))
  const select = Object.fromEntries(
    [collection.admin.useAsTitle ?? 'id', ...SHOWN, ...PICTURE_FIELDS, ...fields]
      .filter((name) => known.has(name))
      .map((name): [string, true] => [name, true]),
  )
  const { docs } = await payload.find({
    collection: collection.slug as CollectionSlug,
    // Deep enough for the name of who made it, which Payload reads for all documents at once.
    depth: 1,
    draft,
    limit,
    ...(locale && { locale: locale as TypedLocale }),
    overrideAccess: false,
    pagination: false,
    req,
    select,
    ...(sort && { sort }),
    user: req.user,
    where,
  })
  return docs as unknown as DeskDocument[]
}

const titleOf = ({ admin: { useAsTitle } }: SanitizedCollectionConfig, document: DeskDocument): string | undefined => {
  const title = document[useAsTitle ?? 'id']
  return typeof title === 'string' && title.trim() !== '' ? title : undefined
}

/** « Brève » rather than `brief`. */
const kindOf = (
  { flattenedFields }: SanitizedCollectionConfig,
  document: DeskDocument,
  { i18n }: Desk,
): string | undefined => {
  const field = flattenedFields.find(({ name, type }) => KIND_FIELDS.includes(name) && type === 'select')
  if (field?.type !== 'select') return undefined
  const option = field.options.find(
    (candidate) => typeof candidate === 'object' && candidate.value === document[field.name],
  )
  return typeof option === 'object' ? String(getTranslation(option.label, i18n)) : undefined
}

const personOf = ({ payload, req }: Desk, { createdBy }: DeskDocument): string | undefined => {
  if (typeof createdBy !== 'object' || createdBy === null) return undefined
  const users = payload.config.collections.find(({ slug }) => slug === req.user?.collection)
  const nameField = users?.admin.useAsTitle ?? 'name'
  const name: unknown = (createdBy as Record<string, unknown>)[nameField]
  return typeof name === 'string' ? name : undefined
}

/** Of an upload that was read with the document, the size that lists show. */
const pictureOf = (document: DeskDocument): string | undefined => {
  for (const name of PICTURE_FIELDS) {
    const file = document[name]
    const address: unknown =
      typeof file === 'object' && file !== null && 'thumbnailURL' in file ? file.thumbnailURL : undefined
    if (typeof address === 'string') return address
  }
  return undefined
}

/** A document as the desk names it. */
export const describeDocument = (
  desk: Desk,
  collection: SanitizedCollectionConfig,
  document: DeskDocument,
): Omit<DeskItem, 'time'> => {
  const label = String(getTranslation(collection.labels.singular, desk.i18n))
  const kind = kindOf(collection, document, desk)
  const person = personOf(desk, document)
  const picture = pictureOf(document)
  return {
    href: formatAdminURL({
      adminRoute: desk.payload.config.routes.admin,
      path: `/collections/${collection.slug}/${document.id}`,
    }),
    id: `${collection.slug}-${document.id}`,
    kinds: [label, ...(kind && kind !== label ? [kind] : [])],
    ...(person && { person }),
    ...(picture && { picture }),
    title: titleOf(collection, document) ?? desk.text('untitled'),
  }
}
