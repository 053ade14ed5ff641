import type { CollectionSlug, PayloadRequest } from 'payload'

import { inTransaction } from '../../payload/transactions.ts'

type Args = { collection: string; data: Record<string, unknown>; id: number | string; req: PayloadRequest }

type Version = { id: number | string; updatedAt: Date | string; version: { updatedAt?: Date | string } }

/**
 * Keeps what a refused save would have written in the history of the document, below the version that stays the newest. It is written
 * as a draft, by all the hooks of one, and then steps back. In a transaction of its own: the refused one is rolled back.
 */
export const keepAsVersion = async ({ collection: slug, data, id, req }: Args): Promise<void> => {
  const collection = slug as CollectionSlug
  const { payload } = req
  const { db } = payload
  await inTransaction(payload, async (own) => {
    const findNewest = async (): Promise<undefined | Version> => {
      const { docs } = await db.findVersions<Version>({
        collection,
        limit: 1,
        pagination: false,
        req: own,
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      })
      return docs[0]
    }
    const newest = await findNewest()
    await payload.update({
      id,
      collection,
      data: { ...data, _status: 'draft' },
      depth: 0,
      draft: true,
      fallbackLocale: false,
      locale: (req.locale ?? undefined) as never,
      overrideAccess: false,
      req: own,
      user: req.user,
    })
    const kept = await findNewest()
    if (!newest || !kept || newest.id === kept.id) return
    // Payload takes a draft that is younger than the published version for the newest text.
    const reached = Math.min(
      ...[newest.updatedAt, newest.version.updatedAt ?? newest.updatedAt].map((date) => new Date(date).getTime()),
    )
    await db.updateVersion({
      id: kept.id,
      collection,
      req: own,
      versionData: { latest: false, updatedAt: new Date(reached - 1).toISOString() } as never,
    })
    await db.updateVersion({
      id: newest.id,
      collection,
      req: own,
      versionData: { latest: true, updatedAt: new Date(newest.updatedAt).toISOString() } as never,
    })
  })
}
