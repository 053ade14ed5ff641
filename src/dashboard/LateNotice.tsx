import type { CollectionSlug, ServerProps } from 'payload'

import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { formatMoment } from '../admin/formatDates.ts'
import { deskText } from '../messages/desk.ts'
import { isSettled } from '../publishing/schedules/readSchedules.ts'
import { readSchedules } from './findScheduled.ts'

type Props = ServerProps & { collection: CollectionSlug; id?: number | string }

/** Says on a document itself that its scheduled publication has not happened. */
export const LateNotice = async ({ collection, i18n, id, payload, user }: Props) => {
  if (!user || id === undefined) return null
  const { late } = await readSchedules({ now: new Date(), payload })
  const schedule = late.find((candidate) => candidate.collection === collection && candidate.document === String(id))
  if (!schedule) return null

  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: schedule.type === 'publish',
    limit: 1,
    overrideAccess: false,
    pagination: false,
    user,
    where: { id: { equals: id } },
  })
  const [document] = docs as { _status?: string }[]
  if (!document || isSettled(schedule, { newest: document._status, public: document._status })) return null
  const text = deskText(i18n.language)
  return (
    <p className="beffroi-late">
      {text(schedule.type === 'publish' ? 'lateHere' : 'lateHereUnpublish')}{' '}
      <time className="beffroi-late__since" dateTime={schedule.waitUntil.toISOString()}>
        {text('lateSince', { date: formatMoment(schedule.waitUntil, i18n.language, await newsroomZone(payload)) })}
      </time>
    </p>
  )
}
