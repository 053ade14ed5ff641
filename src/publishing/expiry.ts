import type { CollectionSlug, Config, Payload, PayloadRequest, TaskConfig } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { childReq } from '../payload/transactions.ts'
import { mayRunJobs, workers } from '../worker/worker.ts'

/** An expiry date is met to the minute. */
const EVERY_MINUTE = '* * * * *'

const ARTICLES_A_READ = 100

type BeforeSchedule = NonNullable<NonNullable<NonNullable<TaskConfig['schedule']>[number]['hooks']>['beforeSchedule']>

/** Where a worker runs, it takes articles offline itself, and no task of another feature can hold it up. */
const scheduleWithoutWorker: BeforeSchedule = (args) => {
  const { payload } = args.req
  return mayRunJobs(payload) && !workers.has(payload) ? args.defaultBeforeSchedule(args) : { shouldSchedule: false }
}

type Expire = { collection: CollectionSlug; isStopped?: () => boolean; payload: Payload; req?: PayloadRequest }

/**
 * Unpublishes the published articles whose expiry date is past. Running it twice, or late, does no harm, and one article
 * that cannot be saved (an editor is saving it at this instant) does not keep the others online.
 *
 * @throws Error with the ids of the articles that stay online; the next run takes them again.
 */
const expire = async ({ collection, isStopped = () => false, payload, req }: Expire): Promise<number> => {
  const taken = new Set<number | string>()
  const failures: string[] = []
  for (;;) {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: ARTICLES_A_READ,
      pagination: false,
      ...(req && { req }),
      where: {
        and: [
          { _status: { equals: 'published' } },
          { expiresAt: { less_than_equal: new Date().toISOString() } },
          ...(taken.size > 0 ? [{ id: { not_in: [...taken] } }] : []),
        ],
      },
    })
    for (const { id } of docs) {
      if (isStopped()) return taken.size
      taken.add(id)
      await payload
        .update({ collection, data: { _status: 'draft' }, depth: 0, id, ...(req && { req: childReq(req) }) })
        .catch((error: unknown) => failures.push(`${id} (${error instanceof Error ? error.message : String(error)})`))
    }
    if (docs.length < ARTICLES_A_READ) break
  }
  if (failures.length > 0) throw new Error(`Articles that expired and are still online: ${failures.join(', ')}.`)
  return taken.size
}

/** Takes offline what has expired by now, for the worker; nothing in a project without articles. */
export const expireDue = async ({
  isStopped,
  payload,
}: {
  isStopped: () => boolean
  payload: Payload
}): Promise<void> => {
  const collection = projectSlug(payload.config, 'articles')
  if (collection) await expire({ collection, isStopped, payload })
}

type ExpireOptions = { collection: CollectionSlug; isScheduled: boolean }

/** The same as a task, for projects whose jobs are run from outside. A run that fails shows as failed. */
const expireArticles = ({ collection, isScheduled }: ExpireOptions): TaskConfig => ({
  handler: async ({ req }) => ({ output: { unpublished: await expire({ collection, payload: req.payload, req }) } }),
  label: 'Expire articles',
  outputSchema: [{ name: 'unpublished', required: true, type: 'number' }],
  // A disabled plugin keeps the schedule, since Payload has a global that stores when schedules ran, and lets it pass by.
  schedule: [
    {
      cron: EVERY_MINUTE,
      hooks: { beforeSchedule: isScheduled ? scheduleWithoutWorker : () => ({ shouldSchedule: false }) },
      queue: 'default',
    },
  ],
  slug: 'expireArticles',
})

/** Takes articles offline when they expire. The task is part of the stored schema: its name is a value of a job. */
export const expiry = (config: Config, { disabled }: SanitizedBeffroiOptions): Config => {
  const collection = projectSlug(config, 'articles')
  if (!collection) return config
  const task = expireArticles({ collection, isScheduled: !disabled })
  return { ...config, jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), task] } }
}
