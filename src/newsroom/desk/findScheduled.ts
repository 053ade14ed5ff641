import type { SanitizedCollectionConfig } from 'payload'

import { describeDocument } from './describeDocument.ts'
import type { Desk } from './Desk.ts'
import type { DeskItem } from './DeskItem.ts'
import { formatMoment } from './formatMoment.ts'
import { readDocuments, type DeskDocument } from './readDocuments.ts'
import { isSettled, readSchedules, type Schedule } from './readSchedules.ts'

const LINES = 8

type Found = { collection: SanitizedCollectionConfig; document: DeskDocument; schedule: Schedule }

const keyOf = (collection: string, id: number | string): string => `${collection}/${id}`

/** The documents of schedules that the person may read, one query a collection. */
const findDocuments = async (desk: Desk, schedules: Schedule[], { draft }: { draft: boolean }): Promise<Map<string, DeskDocument>> => {
  const found = await Promise.all(
    desk.collections.map(async (collection) => {
      const ids = [...new Set(schedules.filter((schedule) => schedule.collection === collection.slug).map(({ document }) => document))]
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
    time: { iso: schedule.waitUntil.toISOString(), words: formatMoment(schedule.waitUntil, desk.i18n.language, desk.timeZone) },
  }
}

/** What is planned and what is late, as far as the person may read the documents. */
export const findScheduled = async (desk: Desk): Promise<{ late: DeskItem[]; planned: DeskItem[] }> => {
  const { late, planned } = await readSchedules(desk)
  const [newest, publicOnes] = await Promise.all([
    findDocuments(desk, [...late, ...planned], { draft: true }),
    findDocuments(desk, late.filter(({ type }) => type === 'unpublish'), { draft: false }),
  ])
  const withDocument = (schedules: Schedule[]): Found[] =>
    schedules.flatMap((schedule) => {
      const collection = desk.collections.find(({ slug }) => slug === schedule.collection)
      const document = newest.get(keyOf(schedule.collection, schedule.document))
      return collection && document ? [{ collection, document, schedule }] : []
    })
  const isOpen = ({ document, schedule }: Found): boolean =>
    !isSettled(schedule, { newest: document._status, public: publicOnes.get(keyOf(schedule.collection, schedule.document))?._status })

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
