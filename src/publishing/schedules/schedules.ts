import type { CollectionConfig, Config, Endpoint, Payload } from 'payload'

import { readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../../messages/publishing.ts'
import { addWorkerTask } from '../../worker/tasks.ts'
import { checkSchedule } from './checkSchedule.ts'
import type { ScheduleInput } from './checkSchedule.ts'
import { createScheduleTask } from './scheduleTask.ts'

const guarded = new WeakSet<Payload>()

type Queue = Payload['jobs']['queue']
/** The general form of Payload's overloads, one for each task. */
type AnyQueue = (args: {
  input?: object
  req?: Parameters<typeof checkSchedule>[0]['req']
  task?: string
  waitUntil?: unknown
}) => Promise<unknown>

/**
 * Payload queues a scheduled publication for whoever uses the admin panel, judges their rights when it runs, and gives neither hook nor access rule a
 * say before: `payload.jobs.queue` of this instance is the one place that every door leads through.
 */
const guardQueue = (payload: Payload): void => {
  if (guarded.has(payload)) return
  guarded.add(payload)
  const queue = payload.jobs.queue as unknown as AnyQueue
  const checked: AnyQueue = async (args) => {
    if (args.task !== 'schedulePublish') return queue(args)
    const input: ScheduleInput = args.input ?? {}
    // The panel that deletes a schedule queues one for nothing at all: it would run and do nothing.
    if (!input.doc && !input.global) return { id: '', input }
    await checkSchedule({ input, payload, req: args.req, waitUntil: args.waitUntil })
    return queue(args)
  }
  payload.jobs.queue = checked as unknown as Queue
}

/**
 * `POST /api/{collection}/{id}/schedules` with `{ type, date, locale?, timezone? }`: plans a publication, or its end, as the admin panel's window does, and
 * says why when it cannot. Payload's own server function answers with the id of the document alone.
 */
const scheduleEndpoint = (collection: string): Endpoint => ({
  handler: async (req) => {
    const { payload, user } = req
    if (!user) throw refusal(req, PUBLISHING_REFUSALS.signInToSchedule, 401)
    const body = (await readBody(req)) ?? {}
    const { date, locale, timezone, type } = body
    const input = {
      doc: { relationTo: collection, value: String(req.routeParams?.id) },
      ...(typeof locale === 'string' && { locale }),
      ...(typeof timezone === 'string' && { timezone }),
      type: type ?? 'publish',
      user: { relationTo: user.collection, value: user.id },
    }
    // No date at all would mean now: whoever plans says when.
    const waitUntil = new Date(typeof date === 'string' ? date : Number.NaN)
    const job = await payload.jobs.queue({ input: input as never, req, task: 'schedulePublish', waitUntil })
    return Response.json(
      { id: job.id, message: req.t('version:scheduledSuccessfully'), waitUntil: waitUntil.toISOString() },
      { status: 201 },
    )
  },
  method: 'post',
  path: '/:id/schedules',
})

/**
 * Expiry, then unpublication, then publication, for those who run Payload's queue themselves: the names of the tasks and types happen to sort so. A
 * database that cannot sort by a value in JSON leaves that part out. Where the worker runs, `createScheduleTask` keeps them apart altogether.
 */
const WITHDRAWALS_FIRST = ['taskSlug', '-input.type', 'waitUntil', 'createdAt']

const isScheduled = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' && typeof versions.drafts === 'object' && Boolean(versions.drafts.schedulePublish)

const withEndpoint = (collection: CollectionConfig): CollectionConfig =>
  isScheduled(collection) && collection.endpoints !== false
    ? { ...collection, endpoints: [...(collection.endpoints ?? []), scheduleEndpoint(collection.slug)] }
    : collection

/** Refuses planned publications when they are queued, not when they run, and runs those that take documents offline first. */
export const schedules = (config: Config): Config => ({
  ...addWorkerTask(config, { create: createScheduleTask, name: 'schedules' }),
  collections: config.collections?.map(withEndpoint),
  jobs: { ...config.jobs, processingOrder: config.jobs?.processingOrder ?? (() => [...WITHDRAWALS_FIRST]) },
  onInit: async (payload) => {
    guardQueue(payload)
    await config.onInit?.(payload)
  },
})
