import type { Payload, Where } from 'payload'

import { isRecord } from '../../payload/values.ts'
import { LOST_RIGHT } from './checkSchedule.ts'

/** A publication, or its end, that somebody planned (`schedulePublish` of Payload's job queue). */
export type Schedule = {
  collection: string
  document: string
  hasFailed: boolean
  /** Whoever planned it is gone, or may no longer publish. */
  hasLostRight: boolean
  /** Of its job. */
  id: number | string
  isProcessing: boolean
  type: 'publish' | 'unpublish'
  waitUntil: Date
}

type Job = {
  error?: unknown
  hasError?: boolean | null
  id: number | string
  input?: { doc?: { relationTo?: string; value?: unknown }; type?: string } | null
  processing?: boolean | null
  waitUntil?: null | string
}

const toSchedule = ({ error, hasError, id, input, processing, waitUntil }: Job): Schedule[] => {
  const { relationTo, value } = input?.doc ?? {}
  if (!relationTo || !waitUntil || (typeof value !== 'string' && typeof value !== 'number')) return []
  return [
    {
      collection: relationTo,
      document: String(value),
      hasFailed: hasError === true,
      hasLostRight: isRecord(error) && typeof error.message === 'string' && error.message.includes(LOST_RIGHT),
      id,
      isProcessing: processing === true,
      type: input?.type === 'unpublish' ? 'unpublish' : 'publish',
      waitUntil: new Date(waitUntil),
    },
  ]
}

type Args = { limit: number; sort: string; where: Where }

/**
 * Schedules that have not been met. Nobody may read the job queue itself: it is read as the system, so show them only for documents that the person
 * may read.
 */
export const readPending = async (payload: Payload, { limit, sort, where }: Args): Promise<Schedule[]> => {
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

/** What is due from one instant to another and has not been met, failures included. */
export const readSchedulesBetween = async (
  payload: Payload,
  { from, limit, until }: { from: Date; limit: number; until: Date },
): Promise<Schedule[]> =>
  readPending(payload, {
    limit,
    sort: 'waitUntil',
    where: {
      and: [
        { waitUntil: { greater_than_equal: from.toISOString() } },
        { waitUntil: { less_than: until.toISOString() } },
      ],
    },
  })

/**
 * Whether what was planned is so by now, since somebody did it by hand. Of a publication the newest version tells: a
 * published document may have changes that were to follow. Of the end of one, what the public sees.
 */
export const isSettled = ({ type }: Pick<Schedule, 'type'>, status: { newest?: string; public?: string }): boolean =>
  type === 'publish' ? status.newest === 'published' : status.public !== 'published'
