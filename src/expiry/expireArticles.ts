import type { CollectionSlug, TaskConfig } from 'payload'

/** An expiry date is met to the minute. */
const EVERY_MINUTE = '* * * * *'

/** Enough for one minute; what is left comes a minute later. */
const ARTICLES_A_RUN = 100

type ExpireOptions = { collection: string; isScheduled: boolean }

/** Unpublishes the published articles whose expiry date is past. Running it twice, or late, does no harm. */
export const expireArticles = ({ collection, isScheduled }: ExpireOptions): TaskConfig => ({
  slug: 'expireArticles',
  handler: async ({ req }) => {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      limit: ARTICLES_A_RUN,
      pagination: false,
      req,
      where: { and: [{ _status: { equals: 'published' } }, { expiresAt: { less_than_equal: new Date().toISOString() } }] },
    })
    for (const { id } of docs) {
      await req.payload.update({ collection: collection as CollectionSlug, data: { _status: 'draft' }, depth: 0, id, req })
    }
    return { output: { unpublished: docs.length } }
  },
  label: 'Expire articles',
  outputSchema: [{ name: 'unpublished', type: 'number', required: true }],
  ...(isScheduled && { schedule: [{ cron: EVERY_MINUTE, queue: 'default' }] }),
})
