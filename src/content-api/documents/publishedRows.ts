import type { Payload, Where } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { mongoModel } from '../lists/compileForMongo.ts'
import { idOf } from './readRows.ts'

/** A published document as it stands in the snapshot. */
export type PublishedRow = {
  /** Beffroi's name of the collection. */
  collectionName: string
  /** JSON: all languages. */
  content: string
  /** Its id. */
  document: string
  key: string
  /** The keys of what it leads to. */
  links: string[]
  slug: string | null
}

type StoredRow = Partial<Omit<PublishedRow, 'key'>> & { key: string }

const FIELDS = ['collectionName', 'content', 'document', 'key', 'links', 'slug'] as const

const projectionOf = (fields: readonly string[]): Record<string, 1> =>
  Object.fromEntries(fields.map((field) => [field, 1]))

type Asked = { fields: readonly string[]; filter: object; limit: number; where: Where }

/** Past the adapter where it is MongoDB's: preparing each row as for the panel takes longer than reading it. */
const findRows = async (payload: Payload, { fields, filter, limit, where }: Asked): Promise<StoredRow[]> => {
  const collection = projectSlug(payload.config, 'published-documents')
  if (!collection) return []
  const model = mongoModel(payload, collection)
  if (model?.db.db) {
    const command = {
      batchSize: limit + 1,
      filter: { ...filter, visible: true },
      limit,
      projection: { _id: 0, ...projectionOf(fields) },
      sort: { key: 1 },
    }
    // The name of a command comes first.
    const answer = await model.db.db.command({ find: model.collection.collectionName, ...command })
    const { firstBatch, id } = answer.cursor as { firstBatch: StoredRow[]; id: unknown }
    // Else they are more than an answer of MongoDB holds.
    if (Number(id) === 0) return firstBatch
    await model.db.db.command({ cursors: [id], killCursors: model.collection.collectionName }).catch(() => undefined)
  }
  const { docs } = await payload.db.find<StoredRow & { id: number | string }>({
    collection,
    limit,
    pagination: false,
    select: Object.fromEntries(fields.map((field) => [field, true])),
    sort: 'key',
    where: { and: [{ visible: { equals: true } }, where] },
  })
  return docs
}

/** The id of a document as its database has it. */
export const documentID = ({ content, document }: PublishedRow): number | string => idOf(content, document)

const whole = ({ collectionName = '', content = '', document = '', key, links, slug }: StoredRow): PublishedRow => ({
  collectionName,
  content,
  document,
  key,
  links: links ?? [],
  slug: slug ?? null,
})

/** Behind all others in the order of bytes, and in that of every language (Unicode Collation Algorithm, 9.1). */
const LAST = '\uFFFF'

/** The published documents of a collection in the order of their keys, after one of them, or from the first on. */
export const readCollection = async (
  payload: Payload,
  { after, collection, limit }: { after?: string; collection: string; limit: number },
): Promise<PublishedRow[]> => {
  const from = after ?? `${collection}:`
  const rows = await findRows(payload, {
    fields: FIELDS,
    filter: { key: { $gt: from, $lt: `${collection}:${LAST}` } },
    limit,
    where: { and: [{ collectionName: { equals: collection } }, ...(after ? [{ key: { greater_than: after } }] : [])] },
  })
  return rows.map(whole)
}

type Linking = {
  after?: string
  /** Only those in whose texts it stands: these show something of it besides its id. */
  isInText?: boolean
  limit: number
  /** The key of the document. */
  to: string
}

/** The published documents that lead to a document, in the order of their keys, after one of them. */
export const readLinking = async (
  payload: Payload,
  { after = '', isInText, limit, to }: Linking,
): Promise<PublishedRow[]> => {
  // As the nodes of a text have it, whichever the collection; its id is a number on some databases.
  const id = to.slice(to.indexOf(':') + 1)
  const pattern = `"value":${/^\d+$/.test(id) ? id : JSON.stringify(id)}`
  const rows = await findRows(payload, {
    fields: FIELDS,
    filter: {
      key: { $gt: after },
      links: to,
      ...(isInText && { content: { $regex: pattern.replaceAll(/[^\w":]/g, String.raw`\$&`) } }),
    },
    limit,
    where: {
      and: [
        { links: { in: [to] } },
        ...(after ? [{ key: { greater_than: after } }] : []),
        ...(isInText ? [{ content: { contains: pattern } }] : []),
      ],
    },
  })
  return rows.map(whole)
}

/** Whether something in the texts of a document depends on where the pages of the site are. */
export const hasLinksInText = ({ content }: PublishedRow): boolean =>
  /"type":"(?:auto)?link"|"relationTo":/.test(content)

/** The published documents with some keys; what is not public is not among them. */
export const readPublished = async (payload: Payload, keys: readonly string[]): Promise<Map<string, PublishedRow>> => {
  if (keys.length === 0) return new Map()
  const rows = await findRows(payload, {
    fields: FIELDS,
    filter: { key: { $in: keys } },
    limit: keys.length,
    where: { key: { in: [...keys] } },
  })
  return new Map(rows.map((row) => [row.key, whole(row)]))
}

/** Those of some keys whose documents are public. */
export const publicKeys = async (payload: Payload, keys: readonly string[]): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  const rows = await findRows(payload, {
    fields: ['key'],
    filter: { key: { $in: keys } },
    limit: keys.length,
    where: { key: { in: [...keys] } },
  })
  return new Set(rows.map(({ key }) => key))
}
