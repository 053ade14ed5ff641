import type { Payload, SanitizedCollectionConfig, Where } from 'payload'

import { formatMoment } from '../admin/formatDates.ts'
import { isSettled, readPending } from '../publishing/schedules/readSchedules.ts'
import type { Schedule } from '../publishing/schedules/readSchedules.ts'
import { describeDocument, readDocuments } from './deskItems.ts'
import type { Desk, DeskDocument, DeskItem } from './deskItems.ts'

const MINUTE_IN_MS = 60_000

/** The worker looks once a minute and may be busy: what is no later than this is under way. */
const GRACE_IN_MS = 2 * MINUTE_IN_MS

/** A failure that nobody mended in two weeks is no longer the business of the day. */
const FAILURES_SHOWN_IN_MS = 14 * 24 * 60 * MINUTE_IN_MS

/** More than the desk shows: what somebody has done by hand since is left out. */
const LATE_READ = 200
const PLANNED_READ = 20

/**
 * What is planned, the nearest first, and what should have happened, the latest first. Nobody may read the job queue
 * itself: it is read as the system, and shown only for documents that the person may read.
 */
export const readSchedules = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<{ late: Schedule[]; planned: Schedule[] }> => {
  const late = new Date(now.getTime() - GRACE_IN_MS).toISOString()
  const read = async (limit: number, sort: string, where: Where): Promise<Schedule[]> =>
    readPending(payload, { limit, sort, where })
  const [lateOnes, planned] = await Promise.all([
    read(LATE_READ, '-waitUntil', {
      or: [
        { and: [{ waitUntil: { less_than: late } }, { hasError: { not_equals: true } }] },
        // What has failed is told at once: nobody will try it again.
        {
          and: [
            { waitUntil: { greater_than: new Date(now.getTime() - FAILURES_SHOWN_IN_MS).toISOString() } },
            { hasError: { equals: true } },
          ],
        },
      ],
    }),
    read(PLANNED_READ, 'waitUntil', {
      and: [{ waitUntil: { greater_than_equal: late } }, { hasError: { not_equals: true } }],
    }),
  ])
  const isPlannedAgain = (schedule: Schedule): boolean =>
    planned.some(
      (other) =>
        other.document === schedule.document &&
        other.collection === schedule.collection &&
        other.type === schedule.type,
    )
  return { late: lateOnes.filter((schedule) => !isPlannedAgain(schedule)), planned }
}

const LINES = 8

type Found = { collection: SanitizedCollectionConfig; document: DeskDocument; schedule: Schedule }

const keyOf = (collection: string, id: number | string): string => `${collection}/${id}`

/** The documents of schedules that the person may read, one query a collection. */
const findDocuments = async (
  desk: Desk,
  schedules: Schedule[],
  { draft }: { draft: boolean },
): Promise<Map<string, DeskDocument>> => {
  const found = await Promise.all(
    desk.collections.map(async (collection) => {
      const ids = [
        ...new Set(
          schedules.filter((schedule) => schedule.collection === collection.slug).map(({ document }) => document),
        ),
      ]
      if (ids.length === 0) return []
      const documents = await readDocuments(desk, { collection, draft, limit: ids.length, where: { id: { in: ids } } })
      return documents.map((document): [string, DeskDocument] => [keyOf(collection.slug, document.id), document])
    }),
  )
  return new Map(found.flat())
}

const noteOf = (desk: Desk, { hasFailed, hasLostRight, isProcessing, type, waitUntil }: Schedule): string => {
  const date = formatMoment(waitUntil, desk.i18n.language, desk.timeZone)
  if (!desk.mayPublish) return desk.text('lateTell', { date })
  if (hasLostRight) return desk.text('lateLostRight', { date })
  if (hasFailed) return desk.text(type === 'publish' ? 'lateFailed' : 'lateFailedUnpublish', { date })
  return desk.text(isProcessing ? 'lateInterrupted' : 'lateWaiting', { date })
}

const itemOf = (desk: Desk, { collection, document, schedule }: Found): DeskItem => {
  const item = describeDocument(desk, collection, document)
  return {
    ...item,
    id: `${item.id}-${schedule.type}-${schedule.waitUntil.getTime()}`,
    kinds: [desk.text(schedule.type), ...item.kinds],
    time: {
      iso: schedule.waitUntil.toISOString(),
      words: formatMoment(schedule.waitUntil, desk.i18n.language, desk.timeZone),
    },
  }
}

/** What is planned and what is late, as far as the person may read the documents. */
export const findScheduled = async (desk: Desk): Promise<{ late: DeskItem[]; planned: DeskItem[] }> => {
  const { late, planned } = await readSchedules(desk)
  const [newest, publicOnes] = await Promise.all([
    findDocuments(desk, [...late, ...planned], { draft: true }),
    findDocuments(
      desk,
      late.filter(({ type }) => type === 'unpublish'),
      { draft: false },
    ),
  ])
  const withDocument = (schedules: Schedule[]): Found[] =>
    schedules.flatMap((schedule) => {
      const collection = desk.collections.find(({ slug }) => slug === schedule.collection)
      const document = newest.get(keyOf(schedule.collection, schedule.document))
      return collection && document ? [{ collection, document, schedule }] : []
    })
  const isOpen = ({ document, schedule }: Found): boolean =>
    !isSettled(schedule, {
      newest: document._status,
      public: publicOnes.get(keyOf(schedule.collection, schedule.document))?._status,
    })

  return {
    late: withDocument(late)
      .filter(isOpen)
      .slice(0, LINES)
      .map((found) => ({ ...itemOf(desk, found), note: noteOf(desk, found.schedule), time: undefined })),
    planned: withDocument(planned)
      .slice(0, LINES)
      .map((found) => itemOf(desk, found)),
  }
}
