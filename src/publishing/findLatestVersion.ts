import type { CollectionSlug, PayloadRequest } from 'payload'

import { childReq } from '../payload/requests.ts'

type Args = { collection: string; id: unknown; locale?: 'all'; req: PayloadRequest }

export type VersionRow = { id: number | string; updatedAt: Date | string; version: Record<string, unknown> }

/** The newest entry in the history of a document. */
export const findLatestRow = async ({ collection, id, locale, req }: Args): Promise<VersionRow | undefined> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection as CollectionSlug,
    limit: 1,
    ...(locale && { locale }),
    pagination: false,
    req: childReq(req),
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]
}

/** The newest version of a document, drafts included; with `locale: 'all'`, with a value a language. */
export const findLatestVersion = async (args: Args): Promise<Record<string, unknown> | undefined> =>
  (await findLatestRow(args))?.version
