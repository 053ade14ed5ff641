import type { CollectionSlug, TaskConfig } from 'payload'

import { childReq } from '../childReq.ts'
import { mayRunJobs } from '../worker/mayRunJobs.ts'

/** An expiry date is met to the minute. */
const EVERY_MINUTE = '* * * * *'

/** Enough for one minute; what is left comes a minute later. */
const ARTICLES_A_RUN = 100

type BeforeSchedule = NonNullable<NonNullable<NonNullable<TaskConfig['schedule']>[number]['hooks']>['beforeSchedule']>

/** Every process is asked each minute; one queues it. */
const scheduleOnce: BeforeSchedule = (args) => (mayRunJobs(args.req.payload) ? args.defaultBeforeSchedule(args) : { shouldSchedule: false })

type ExpireOptions = { collection: CollectionSlug; isScheduled: boolean }

/**
 * Unpublishes the published articles whose expiry date is past. Running it twice, or late, does no harm, and one article
 * that cannot be saved (an editor is saving it at this instant) does not keep the others online.
 *
 * @throws Error with the ids of the articles that stay online, so that the job shows as failed; the next run takes them again.
 */
export const expireArticles = ({ collection, isScheduled }: ExpireOptions): TaskConfig => ({
  slug: 'expireArticles',
  handler: async ({ req }) => {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      limit: ARTICLES_A_RUN,
      pagination: false,
      req,
      where: { and: [{ _status: { equals: 'published' } }, { expiresAt: { less_than_equal: new Date().toISOString() } }] },
    })
    const failures: string[] = []
    for (const { id } of docs) {
      await req.payload
        .update({ collection, data: { _status: 'draft' }, depth: 0, id, req: childReq(req) })
        .catch((error: unknown) => failures.push(`${id} (${error instanceof Error ? error.message : String(error)})`))
    }
    if (failures.length > 0) throw new Error(`Articles that expired and are still online: ${failures.join(', ')}.`)
    return { output: { unpublished: docs.length } }
  },
  label: 'Expire articles',
  outputSchema: [{ name: 'unpublished', type: 'number', required: true }],
  // A disabled plugin keeps the schedule, since Payload has a global that stores when schedules ran, and lets it pass by.
  schedule: [{ cron: EVERY_MINUTE, hooks: { beforeSchedule: isScheduled ? scheduleOnce : () => ({ shouldSchedule: false }) }, queue: 'default' }],
})
