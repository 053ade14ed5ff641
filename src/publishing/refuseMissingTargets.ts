import { isValidID } from 'payload'
import type {
  CollectionBeforeChangeHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SelectType,
  ValidationFieldError,
} from 'payload'

import { fieldLabel, fieldRefusal } from '../errors/refusal.ts'
import { translate } from '../messages/validation.ts'
import { relationsIn } from '../payload/fields.ts'
import type { Relation } from '../payload/fields.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

type Row = Record<string, unknown> & { deletedAt?: null | string; id: number | string }

const keyOf = ({ collection, id }: Pick<Relation, 'collection' | 'id'>): string => `${collection}:${id}`

/** The field at a path such as `quotes.0.speaker`. */
const fieldAt = (fields: FlattenedField[], path: string[]): FlattenedField | undefined => {
  const [name, ...rest] = path.filter((part) => !/^\d+$/.test(part))
  const field = fields.find((one) => one.name === name)
  return field && rest.length > 0 && 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : field
}

const nameOf = (row: Row | undefined, { collection, id }: Relation, req: PayloadRequest): string => {
  const titleField = req.payload.collections[collection]?.config.admin.useAsTitle
  const title = row && titleField ? row[titleField] : undefined
  const { localization } = req.payload.config
  const words = localization && isRecord(title) ? (title[localization.defaultLocale] ?? Object.values(title)[0]) : title
  return typeof words === 'string' && words ? words : String(id)
}

const rowsOf = async (relations: Relation[], req: PayloadRequest, select?: SelectType): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>()
  for (const collection of new Set(relations.map((relation) => relation.collection))) {
    const ids = relations.filter((relation) => relation.collection === collection).map(({ id }) => id)
    const { docs } = await req.payload.db.find<Row>({
      collection,
      joins: false as never,
      limit: ids.length,
      locale: 'all',
      pagination: false,
      req: childReq(req),
      ...(select && { select }),
      where: { id: { in: ids } },
    })
    for (const row of docs) rows.set(keyOf({ collection, id: row.id }), row)
  }
  return rows
}

/** Whether the relation says something that can be looked up; what does not is refused by its field. */
const canBeFound = ({ collection, id }: Relation, req: PayloadRequest): boolean => {
  const target = req.payload.collections[collection]
  return target !== undefined && isValidID(id, target.customIDType ?? req.payload.db.defaultIDType)
}

type Version = { version: Record<string, unknown> }

/** What the public has seen a document lead to, in any language, when it saw it last. */
const publicTargets = async ({
  collection,
  id,
  req,
}: {
  collection: SanitizedCollectionConfig
  id: number | string
  req: PayloadRequest
}): Promise<Set<string>> => {
  const { docs } = await req.payload.db.findVersions<Version['version']>({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : [undefined]
  return new Set(
    docs
      .flatMap(({ version }) =>
        locales.flatMap((locale) => relationsIn(collection.flattenedFields, version, { locale })),
      )
      .map(keyOf),
  )
}

type Published = {
  collection: SanitizedCollectionConfig
  kept: Relation[]
  originalDoc?: { id?: number | string }
  req: PayloadRequest
}

/**
 * Of what a draft led to already, what is nowhere, not in the trash either, and was never public: an id that a program made up. A schedule and other code of the
 * server's own publish all the same: nobody is there to take it out.
 */
const neverThere = async ({ collection, kept, originalDoc, req }: Published): Promise<Relation[]> => {
  if (!collection.versions?.drafts || originalDoc?.id === undefined || req.payloadAPI === 'local' || kept.length === 0)
    return []
  const rows = await rowsOf(kept, req, { id: true })
  const gone = kept.filter((relation) => !rows.has(keyOf(relation)))
  if (gone.length === 0) return []
  const seen = await publicTargets({ collection, id: originalDoc.id, req })
  return gone.filter((relation) => !seen.has(keyOf(relation)))
}

/**
 * Refuses a document that begins to lead to a record that is in the trash or gone. What it led to before may be gone since: that keeps nobody from
 * saving it. A draft is not looked at; what it leads to counts as there before when it is published, if there is or ever was such a record.
 */
export const refuseMissingTargets: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { draft, isRestoring, isUnpublishing } = recordedOperation(req, collection.slug)
  if (isRestoring || isUnpublishing || data.deletedAt || (draft && data._status !== 'published')) return data
  const before = new Set(relationsIn(collection.flattenedFields, originalDoc ?? {}).map(keyOf))
  const relations = relationsIn(collection.flattenedFields, data).filter((relation) => canBeFound(relation, req))
  const kept = relations.filter((relation) => before.has(keyOf(relation)))
  const fresh = [
    ...relations.filter((relation) => !before.has(keyOf(relation))),
    ...(await neverThere({ collection, kept, originalDoc, req })),
  ]
  if (fresh.length === 0) return data
  const rows = await rowsOf(fresh, req)
  const isMissing = (relation: Relation): boolean => {
    const row = rows.get(keyOf(relation))
    return !row || Boolean(row.deletedAt)
  }
  const errors = fresh.filter(isMissing).map((relation): ValidationFieldError => {
    const field = fieldAt(collection.flattenedFields, relation.path.split('.'))
    const label = fieldLabel(field ?? { name: relation.path }, req)
    return {
      message: translate(req, 'beffroi:missingTarget', {
        field: label,
        name: nameOf(rows.get(keyOf(relation)), relation, req),
      }),
      path: relation.path,
    }
  })
  if (errors.length > 0) throw fieldRefusal({ collection: collection.slug as CollectionSlug, errors, req })
  return data
}
