import type { Payload, Where } from 'payload'

import { LOST_RIGHT } from '../../publishing/schedules/checkSchedule.ts'
import { isRecord } from '../../isRecord.ts'

const MINUTE_IN_MS = 60_000

/** The runner looks once a minute and may be busy: what is no later than this is under way. */
export const GRACE_IN_MS = 2 * MINUTE_IN_MS

/** A failure that nobody mended in two weeks is no longer the business of the day. */
const FAILURES_SHOWN_IN_MS = 14 * 24 * 60 * MINUTE_IN_MS

/** More than the desk shows: what somebody has done by hand since is left out. */
const LATE_READ = 200
const PLANNED_READ = 20

/** A publication, or its end, that somebody planned (`schedulePublish` of Payload's job queue). */
export type Schedule = {
  collection: string
  document: string
  hasFailed: boolean
  /** Whoever planned it is gone, or may no longer publish. */
  hasLostRight: boolean
  isProcessing: boolean
  type: 'publish' | 'unpublish'
  waitUntil: Date
}

type Job = {
  error?: unknown
  hasError?: boolean | null
  input?: { doc?: { relationTo?: string; value?: unknown }; type?: string } | null
  processing?: boolean | null
  waitUntil?: null | string
}

const toSchedule = ({ error, hasError, input, processing, waitUntil }: Job): Schedule[] => {
  const { relationTo, value } = input?.doc ?? {}
  if (!relationTo || !waitUntil || (typeof value !== 'string' && typeof value !== 'number')) return []
  return [
    {
      collection: relationTo,
      document: String(value),
      hasFailed: hasError === true,
      hasLostRight: isRecord(error) && typeof error.message === 'string' && error.message.includes(LOST_RIGHT),
      isProcessing: processing === true,
      type: input?.type === 'unpublish' ? 'unpublish' : 'publish',
      waitUntil: new Date(waitUntil),
    },
  ]
}

/**
 * What is planned, the nearest first, and what should have happened, the latest first. Nobody may read the job queue
 * itself: it is read as the system, and shown only for documents that the person may read.
 */
export const readSchedules = async ({ now, payload }: { now: Date; payload: Payload }): Promise<{ late: Schedule[]; planned: Schedule[] }> => {
  const late = new Date(now.getTime() - GRACE_IN_MS).toISOString()
  const read = async (limit: number, sort: string, where: Where): Promise<Schedule[]> => {
    const { docs } = await payload.find({
      collection: 'payload-jobs',
      depth: 0,
      limit,
      pagination: false,
      select: { error: true, hasError: true, input: true, processing: true, waitUntil: true },
      sort,
      where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }, where] },
    })
    return (docs as Job[]).flatMap(toSchedule)
  }
  const [lateOnes, planned] = await Promise.all([
    read(LATE_READ, '-waitUntil', {
      or: [
        { and: [{ waitUntil: { less_than: late } }, { hasError: { not_equals: true } }] },
        // What has failed is told at once: nobody will try it again.
        { and: [{ waitUntil: { greater_than: new Date(now.getTime() - FAILURES_SHOWN_IN_MS).toISOString() } }, { hasError: { equals: true } }] },
      ],
    }),
    read(PLANNED_READ, 'waitUntil', { and: [{ waitUntil: { greater_than_equal: late } }, { hasError: { not_equals: true } }] }),
  ])
  const isPlannedAgain = (schedule: Schedule): boolean =>
    planned.some((other) => other.document === schedule.document && other.collection === schedule.collection && other.type === schedule.type)
  return { late: lateOnes.filter((schedule) => !isPlannedAgain(schedule)), planned }
}

/**
 * Whether what was planned is so by now, since somebody did it by hand. Of a publication the newest version tells: a
 * published document may have changes that were to follow. Of the end of one, what the public sees.
 */
export const isSettled = ({ type }: Schedule, status: { newest?: string; public?: string }): boolean =>
  type === 'publish' ? status.newest === 'published' : status.public !== 'published'
