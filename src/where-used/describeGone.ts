import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Bilingual } from '../messages/t.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import type { Leading } from './findLeading.ts'
import type { Use } from './findUses.ts'

/** Describes a document that was not worked on because it is in the trash or gone: by its title, as long as the person of the request may read it there. */
export const describeGone = async (
  req: PayloadRequest,
  { collection: slug, id }: Leading,
  reason: Bilingual,
): Promise<Pick<Use, 'collection' | 'id' | 'kind' | 'title'> & { reason: string }> => {
  const collection = req.payload.collections[slug as CollectionSlug]?.config
  const title = collection?.admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    depth: 0,
    draft: true,
    joins: false as never,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    select: { [title]: true } as never,
    trash: true,
    user: req.user,
    where: { id: { equals: id } },
  })
  const said = (docs as unknown as Record<string, unknown>[])[0]?.[title]
  return {
    collection: slug,
    id,
    kind: collection ? String(getTranslation(collection.labels.singular, req.i18n)) : slug,
    reason: t(req, reason),
    title: typeof said === 'string' && said.trim() !== '' ? said : id,
  }
}
