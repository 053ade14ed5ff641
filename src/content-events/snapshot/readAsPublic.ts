import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { childReq } from '../../payload/transactions.ts'

/**
 * The condition that a stranger's documents of a collection fulfil, by the collection's own access rule, so that a rule which a project has changed is
 * followed; `undefined` where strangers read nothing.
 */
export const strangersRule = async (
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
  id?: number | string,
): Promise<Where | undefined> => {
  const stranger = Object.assign(childReq(req), { user: null })
  // Payload's type of an id here is that of MongoDB's.
  const rule = await collection.access.read({ id: id as string, req: stranger })
  if (!rule) return undefined
  return {
    and: [...(rule === true ? [] : [rule]), ...(collection.trash ? [{ deletedAt: { exists: false } }] : [])],
  }
}

type Args = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest }

/** The stored document, with all its languages, if a stranger may read it now. */
export const readAsPublic = async ({ collection, id, req }: Args): Promise<Record<string, unknown> | undefined> => {
  const rule = await strangersRule(collection, req, id)
  if (!rule) return undefined
  const found = await req.payload.db.findOne<Record<string, unknown> & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document is not part of it, and costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    req: childReq(req),
    where: { and: [{ id: { equals: id } }, rule] },
  })
  return found ?? undefined
}
