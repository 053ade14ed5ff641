import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import type { CollectionName } from '../../../collections/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { childReq } from '../../payload/transactions.ts'

/** What an item became. */
export type ImportedItem = {
  collectionName: CollectionName
  document: string
  fingerprint: string
  id?: number | string
  key: string
  state: string
  wasPublished?: boolean | null
}

type Row = ImportedItem & { id: number | string }

/** What the items of a site became, read once and kept up with what is written. */
export type ImportedItems = {
  get: (key: string) => ImportedItem | undefined
  /** Writes down what an item became, in the transaction of `req`. */
  put: (req: PayloadRequest, item: ImportedItem) => Promise<number | string>
  /** Takes it in once that transaction has ended. */
  remember: (item: ImportedItem) => void
}

const slugOf = (payload: Payload): CollectionSlug => {
  const slug = projectSlug(payload.config, 'imported-items')
  if (!slug)
    throw new Error('The collection "imported-items" is left out of this project: an import could not be gone on with.')
  return slug
}

const sourceOf = (key: string): string => key.slice(0, key.indexOf('#') + 1)

/** Reads what the items of a site became in earlier runs. */
export const readImportedItems = async (payload: Payload, keyPrefix: string): Promise<ImportedItems> => {
  const collection = slugOf(payload)
  const { docs } = await payload.db.find<Row>({
    collection,
    limit: 0,
    pagination: false,
    where: { source: { equals: sourceOf(keyPrefix) } },
  })
  const items = new Map<string, ImportedItem>(docs.map((row) => [row.key, row]))
  return {
    get: (key) => items.get(key),
    put: async (req, { id, ...item }) => {
      const data = { ...item, source: sourceOf(item.key) }
      const common = { collection, data, req: childReq(req) }
      if (id === undefined) return (await payload.db.create(common)).id
      await payload.db.updateOne({ ...common, id, returning: false })
      return id
    },
    remember: (item) => void items.set(item.key, item),
  }
}
