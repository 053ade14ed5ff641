import type { CollectionSlug, Payload } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'

export type ContentRow = { content: string; id: number | string }

type StoredRow = { content?: null | string; document: string; key: string; visible?: boolean | null }

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = {
  collections?: Record<
    string,
    | {
        collection: {
          find: (where: object, options: object) => { toArray: () => Promise<StoredRow[]> }
        }
      }
    | undefined
  >
  name: string
}

const PROJECTION = { _id: 0, content: 1, document: 1, key: 1, visible: 1 } as const

const findRows = async (payload: Payload, collection: CollectionSlug, keys: string[]): Promise<StoredRow[]> => {
  const { collections, name } = payload.db as unknown as WithMongoDB
  const model = name === 'mongoose' ? collections?.[collection] : undefined
  // Past the adapter, which prepares each row for the panel: it takes as long as the query.
  if (model) return model.collection.find({ key: { $in: keys } }, { projection: PROJECTION }).toArray()
  const { docs } = await payload.db.find<StoredRow & { id: number | string }>({
    collection,
    limit: 0,
    pagination: false,
    select: { content: true, document: true, key: true, visible: true },
    where: { key: { in: keys } },
  })
  return docs
}

const idOf = (content: string, document: string): number | string => {
  // Databases that number their documents: the content has the number itself.
  if (!/^\d+$/.test(document)) return document
  const { id } = JSON.parse(content) as { id?: number | string }
  return id ?? document
}

/** The contents of the published documents with some keys (`articles:66f0…`), in one query; what is not public is not among them. */
export const readRows = async (payload: Payload, keys: string[]): Promise<Map<string, ContentRow>> => {
  const collection = projectSlug(payload.config, 'published-documents')
  const rows = collection ? await findRows(payload, collection, keys) : []
  return new Map(
    rows.flatMap(({ content, document, key, visible }) =>
      visible && content ? [[key, { content, id: idOf(content, document) }] as const] : [],
    ),
  )
}
