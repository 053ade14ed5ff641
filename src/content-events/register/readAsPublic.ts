import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { childReq } from '../../childReq.ts'

type Args = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest }

/**
 * The stored document, with all its languages, if a stranger may read it now: the collection's own access rule decides, so that a rule which a
 * project has changed is followed.
 */
export const readAsPublic = async ({ collection, id, req }: Args): Promise<Record<string, unknown> | undefined> => {
  const stranger = Object.assign(childReq(req), { user: null })
  // Payload's type of an id here is that of MongoDB's.
  const rule = await collection.access.read({ id: id as string, req: stranger })
  if (!rule) return undefined
  const conditions: Where[] = [{ id: { equals: id } }, ...(rule === true ? [] : [rule]), ...(collection.trash ? [{ deletedAt: { exists: false } }] : [])]
  const found = await req.payload.db.findOne<Record<string, unknown> & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document is not part of it, and costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    req: childReq(req),
    where: { and: conditions },
  })
  return found ?? undefined
}
