import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { isID } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import type { Target } from './findLeading.ts'
import { findReadable } from './findUses.ts'
import { inSteps, keyFor } from './inSteps.ts'
import type { Step } from './inSteps.ts'
import { replaceIn } from './replaceIn.ts'
import type { ID } from './walkRelations.ts'

type Reading = {
  collection: SanitizedCollectionConfig
  id: ID
  req: PayloadRequest
  /** What is in the trash as well. @default false */
  withTrash?: boolean
}

/** A record as the person of the request may read it, its newest version; nothing where they may not, or where there is none that has this id. */
export const readRecord = async ({ collection, id, req, withTrash = false }: Reading) => {
  if (!isID(id, collection.slug as CollectionSlug, req.payload)) return undefined
  const { docs } = await req.payload.find({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    draft: true,
    joins: false as never,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    trash: withTrash,
    user: req.user,
    where: { id: { equals: id } },
  })
  return docs[0] as (Record<string, unknown> & { id: ID }) | undefined
}

type Args = { after?: string; collection: SanitizedCollectionConfig; id: ID; with: ID }

/**
 * Makes the documents that lead to a record lead to another one, each in a transaction of its own and with the rights of the person of the request; a
 * few of them at a time.
 *
 * @param after the `next` of the step before.
 * @throws a refusal where the other record is none that can take its place.
 */
export const replaceUses = async (req: PayloadRequest, { after, collection, id, with: other }: Args): Promise<Step> => {
  const to = String(other) === String(id) ? undefined : await readRecord({ collection, id: other, req })
  if (!to) throw refusal(req, WHERE_USED_REFUSALS.badReplacement)
  const target: Target = { collection: collection.slug, id }
  const own = keyFor({ collection: collection.slug, id: String(id) })
  const all = (await findReadable(req, target)).filter((one) => keyFor(one) !== own)
  return inSteps(req, { after, all, target }, async (leading) => {
    await replaceIn(req, leading, { from: target, to: to.id })
  })
}
