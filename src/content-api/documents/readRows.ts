import type { CollectionSlug, Payload } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'

export type ContentRow = { content: string; id: number | string }

export type StoredRow = { content?: null | string; document: string; key: string; visible?: boolean | null }

type Batch = { cursor: { firstBatch: StoredRow[]; id: unknown } }

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type Model = {
  collection: {
    collectionName: string
    find: (where: object, options: object) => { toArray: () => Promise<StoredRow[]> }
  }
  db: { db?: { command: (command: object) => Promise<unknown> } }
}

type WithMongoDB = { collections?: Record<string, Model | undefined>; name: string }

const PROJECTION = { _id: 0, content: 1, document: 1, key: 1, visible: 1 } as const

/** Past the adapter, which prepares each row for the panel, and past the driver's cursor, which takes as long as the query. */
const findInMongo = async ({ collection, db: { db } }: Model, keys: string[]): Promise<StoredRow[]> => {
  const filter = { key: { $in: keys } }
  if (db) {
    const args = { batchSize: keys.length + 1, filter, projection: PROJECTION }
    // The name of a command comes first.
    const { cursor } = (await db.command({ find: collection.collectionName, ...args })) as Batch
    // Else they are more than an answer of MongoDB holds.
    if (Number(cursor.id) === 0) return cursor.firstBatch
  }
  return collection.find(filter, { projection: PROJECTION }).toArray()
}

const findRows = async (payload: Payload, collection: CollectionSlug, keys: string[]): Promise<StoredRow[]> => {
  const { collections, name } = payload.db as unknown as WithMongoDB
  const model = name === 'mongoose' ? collections?.[collection] : undefined
  if (model) return findInMongo(model, keys)
  const { docs } = await payload.db.find<StoredRow & { id: number | string }>({
    collection,
    limit: 0,
    pagination: false,
    select: { content: true, document: true, key: true, visible: true },
    where: { key: { in: keys } },
  })
  return docs
}

/** The id of a document as its database has it: a number on some. */
export const idOf = (content: string, document: string): number | string => {
  // Databases that number their documents: the content has the number itself.
  if (!/^\d+$/.test(document)) return document
  const { id } = JSON.parse(content) as { id?: number | string }
  return id ?? document
}

/** What is public of a row; `undefined` where nothing is. */
export const contentOf = ({ content, document, visible }: Omit<StoredRow, 'key'>): ContentRow | undefined =>
  visible && content ? { content, id: idOf(content, document) } : undefined

/** The contents of the published documents with some keys (`articles:66f0…`), in one query; what is not public is not among them. */
export const readRows = async (payload: Payload, keys: string[]): Promise<Map<string, ContentRow>> => {
  const collection = projectSlug(payload.config, 'published-documents')
  const rows = collection ? await findRows(payload, collection, keys) : []
  return new Map(
    rows.flatMap((row) => {
      const content = contentOf(row)
      return content ? [[row.key, content] as const] : []
    }),
  )
}
