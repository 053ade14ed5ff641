import { isValidID, type CollectionSlug, type PayloadRequest, type Where } from 'payload'

import { childReq } from '../../childReq.ts'

type ID = number | string

/** Those of some ids whose documents the sender of a request may read. */
export const readableOf = async (slug: CollectionSlug, ids: Set<ID>, req: PayloadRequest): Promise<Set<ID>> => {
  const { config, customIDType } = req.payload.collections[slug] ?? {}
  const rule = config && (await config.access.read({ req }))
  if (!config || !rule) return new Set()
  const type = customIDType ?? req.payload.db.defaultIDType
  const conditions: Where[] = [{ id: { in: [...ids].filter((id) => isValidID(id, type)) } }, ...(rule === true ? [] : [rule]), ...(config.trash ? [{ deletedAt: { exists: false } }] : [])]
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: slug,
    joins: false as never,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { id: true },
    where: { and: conditions },
  })
  return new Set(docs.map(({ id }) => id))
}
