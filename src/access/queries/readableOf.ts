import { isValidID, type CollectionSlug, type PayloadRequest, type Where } from 'payload'

import { childReq } from '../../childReq.ts'

type ID = number | string

const KNOWN = Symbol('beffroi:readable')

/** On the request itself, of which Payload and this plugin make proxies for nested calls. */
type Knowing = Partial<PayloadRequest> & { [KNOWN]?: Map<string, Set<ID>> }

/** Keeps in mind that the sender of a request may read a document which an answer has: what is asked of it next need not look again. */
export const noteReadable = (req: PayloadRequest, slug: string, id: ID): void => {
  const knowing: Knowing = req
  const known = (knowing[KNOWN] ??= new Map<string, Set<ID>>())
  known.set(slug, (known.get(slug) ?? new Set<ID>()).add(id))
}

export const isKnownReadable = (req: PayloadRequest, slug: string, id: ID): boolean => (req as Knowing)[KNOWN]?.get(slug)?.has(id) === true

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
