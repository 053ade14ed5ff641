import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { PayloadRequest } from 'payload'

import { mayPublish } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { PLANNING_REFUSALS } from '../messages/planning.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { instantAt, wallOf } from './days.ts'
import type { Day } from './days.ts'

type Target = { day: Day; id: string; time?: string }

const movePlan = async (req: PayloadRequest, { day, id }: Target): Promise<void> => {
  const { payload } = req
  const collection = projectSlug(payload.config, 'planning-items')
  if (!collection) throw refusal(req, PLANNING_REFUSALS.nothing, 404)
  await payload.update({
    collection,
    data: { date: instantAt(day, '12:00', await newsroomZone(payload, req)).toISOString() } as never,
    depth: 0,
    id,
    overrideAccess: false,
    req: childReq(req),
  })
}

type Job = { id: number | string; input?: unknown; waitUntil?: null | string }

/**
 * Plans a publication for another time, in the name of whoever moves it: the one that waited is taken out of the queue and a new one put in, which passes everything
 * that a first one passes. All in one transaction: it never happens twice, nor not at all.
 */
const moveSchedule = async (req: PayloadRequest, { day, id, time }: Target): Promise<void> => {
  const { payload, user } = req
  if (!user || !mayPublish(req)) throw refusal(req, PLANNING_REFUSALS.mayNotMove, 403)
  const [job] = (
    await payload.db.find<Job>({
      collection: 'payload-jobs',
      limit: 1,
      pagination: false,
      req,
      where: {
        and: [
          { id: { equals: id } },
          { taskSlug: { equals: 'schedulePublish' } },
          { completedAt: { exists: false } },
          { processing: { not_equals: true } },
        ],
      },
    })
  ).docs
  if (!job || !isRecord(job.input) || !job.waitUntil) throw refusal(req, PLANNING_REFUSALS.gone, 409)
  const timeZone = await newsroomZone(payload, req)
  const waitUntil = instantAt(day, time ?? wallOf(new Date(job.waitUntil), timeZone).time, timeZone)
  if (waitUntil <= new Date()) throw refusal(req, PLANNING_REFUSALS.past)
  const isOwn = await initTransaction(req)
  try {
    const deleted: unknown = await payload.db.deleteOne({
      collection: 'payload-jobs',
      req,
      where: { and: [{ id: { equals: job.id } }, { processing: { not_equals: true } }] },
    })
    if (!deleted) throw refusal(req, PLANNING_REFUSALS.gone, 409)
    await payload.jobs.queue({
      input: { ...job.input, user: { relationTo: user.collection, value: user.id } } as never,
      req,
      task: 'schedulePublish',
      waitUntil,
    })
    if (isOwn) await commitTransaction(req)
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}

/** Puts what is on the calendar on another day: a plan, or a publication that waits, as its id says. */
export const moveItem = async (req: PayloadRequest, target: Target): Promise<void> => {
  const [layer, id] = target.id.split(':')
  if (!id) throw refusal(req, PLANNING_REFUSALS.notMovable)
  if (layer === 'plan') return movePlan(req, { ...target, id })
  if (layer === 'publish' || layer === 'unpublish') return moveSchedule(req, { ...target, id })
  throw refusal(req, PLANNING_REFUSALS.notMovable)
}
