import type { CollectionSlug, PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'

type Args = { collection: string; id: unknown; locale?: 'all'; req: PayloadRequest }

/** The newest version of a document, drafts included; with `locale: 'all'`, with a value a language. */
export const findLatestVersion = async ({ collection, id, locale, req }: Args): Promise<Record<string, unknown> | undefined> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection as CollectionSlug,
    limit: 1,
    ...(locale && { locale }),
    pagination: false,
    req: childReq(req),
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]?.version
}
