import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { childReq } from '../payload/transactions.ts'
import { isStaffUser } from './roles.ts'

type Named = { collection: Pick<SanitizedCollectionConfig, 'slug'>; id: number | string }

/** Whether who asks is of the newsroom and may read the newest draft of a document now. */
export const mayRead = async (req: PayloadRequest, { collection, id }: Named): Promise<boolean> => {
  if (!isStaffUser(req)) return false
  const found = await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    id,
    overrideAccess: false,
    req: childReq(req),
    select: { createdAt: true } as never,
    user: req.user,
  })
  return found !== null
}
