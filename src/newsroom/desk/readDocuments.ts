import type { CollectionSlug, SanitizedCollectionConfig, TypedLocale, Where } from 'payload'

import type { Desk } from './Desk.ts'

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
  limit: number
  sort?: string
  where: Where
}

/** Fields that say what a document is among those of its collection. */
export const KIND_FIELDS = ['kind', 'type']

const SHOWN = ['_status', 'createdBy', 'publishedAt', 'updatedAt', ...KIND_FIELDS]

/** Documents of one collection as far as the person may read them, with what a line of the desk shows and no more. */
export const readDocuments = async ({ locale, payload, req }: Desk, { collection, draft, limit, sort, where }: Args): Promise<DeskDocument[]> => {
  const known = new Set(collection.flattenedFields.map(({ name }) => name))
  const select = Object.fromEntries([collection.admin.useAsTitle ?? 'id', ...SHOWN].filter((name) => known.has(name)).map((name): [string, true] => [name, true]))
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
