import type { SanitizedCollectionConfig, Where } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { describeDocument } from '../dashboard/deskItems.ts'
import type { Desk, DeskDocument } from '../dashboard/deskItems.ts'
import { isSettled, readSchedulesBetween } from '../publishing/schedules/readSchedules.ts'
import { idOf, isRecord } from '../payload/values.ts'
import type { CalendarFilters, CalendarItem, Layer } from './CalendarItem.ts'
import { addDays, wallOf } from './days.ts'
import type { Day } from './days.ts'
import { mayPlan } from './reader.ts'
import { collectionOf, MOST_OF_ONE, readRows } from './readDocuments.ts'

/** What every source is asked: by whom, from which instant to which, and narrowed to what. */
export type Asked = { desk: Desk; filters: CalendarFilters; from: Date; until: Date }

/** What a source found, and whether there may be more. */
export type Found = { isFull: boolean; items: CalendarItem[] }

const NOTHING: Found = { isFull: false, items: [] }

const between = (field: string, { from, until }: Asked): Where => ({
  and: [{ [field]: { greater_than_equal: from.toISOString() } }, { [field]: { less_than: until.toISOString() } }],
})

/** The conditions of the filters that a collection has fields for; nothing where one of them is about what it has not. */
const narrowed = (
  collection: SanitizedCollectionConfig,
  { kind, person, topic }: CalendarFilters,
  personField: string,
): undefined | Where[] => {
  const known = new Set(collection.flattenedFields.map(({ name }) => name))
  const asked = Object.entries({ kind, [personField]: person, topics: topic }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return asked.every(([name]) => known.has(name))
    ? asked.map(([name, value]) => ({ [name]: { equals: value } }))
    : undefined
}

const entryOf = (
  { desk }: Asked,
  collection: SanitizedCollectionConfig,
  document: DeskDocument,
  { at, key, layer }: { at: { day: Day; time?: string }; key: string; layer: Layer },
): CalendarItem => {
  const { href, kinds, person, title } = describeDocument(desk, collection, document)
  return { href, id: `${layer}:${key}`, isMovable: false, kinds, layer, ...(person && { person }), title, ...at }
}

const nameIn = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.name === 'string' ? value.name : undefined

/** What is to be written. What has become an article that is on the calendar by itself is told once, by the article. */
export const readPlans = async (asked: Asked): Promise<Found> => {
  const { desk, filters } = asked
  const collection = collectionOf(desk, 'planning-items')
  const conditions = collection && narrowed(collection, filters, 'assignee')
  if (!collection || !conditions) return NOTHING
  const rows = await readRows(desk, {
    collection,
    fields: ['article', 'assignee', 'date', 'note'],
    sort: 'date',
    where: { and: [between('date', asked), ...conditions] },
  })
  const { req } = desk
  const articles = collectionOf(desk, 'articles')
  const isOwn = (row: DeskDocument): boolean =>
    desk.mayPublish || [row.createdBy, row.assignee].some((who) => String(idOf(who)) === String(req.user?.id))
  const items = rows.map((row): CalendarItem => {
    const { day } = wallOf(new Date(String(row.date)), desk.timeZone)
    const { person: _maker, ...entry } = entryOf(asked, collection, row, {
      at: { day },
      key: String(row.id),
      layer: 'plan',
    })
    const assignee = nameIn(row.assignee)
    const article = isRecord(row.article) ? row.article : undefined
    return {
      ...entry,
      isMovable: mayPlan(req) && isOwn(row),
      kinds: entry.kinds.slice(-1),
      ...(assignee && { person: assignee }),
      ...(typeof row.note === 'string' && row.note && { note: row.note }),
      ...(articles &&
        article?.id !== undefined && {
          article: {
            href: formatAdminURL({
              adminRoute: desk.payload.config.routes.admin,
              path: `/collections/${articles.slug}/${String(article.id)}`,
            }),
            isPublished: article._status === 'published',
          },
        }),
    }
  })
  return { isFull: rows.length >= MOST_OF_ONE, items }
}

/** Publications and unpublications that somebody has scheduled, of the documents that the reader may read. */
export const readScheduled = async (asked: Asked): Promise<Found> => {
  const { desk, filters, from, until } = asked
  const schedules = await readSchedulesBetween(desk.payload, { from, limit: MOST_OF_ONE, until })
  const items: CalendarItem[] = []
  for (const collection of desk.collections) {
    const own = schedules.filter((schedule) => schedule.collection === collection.slug)
    const conditions = narrowed(collection, filters, 'createdBy')
    if (own.length === 0 || !conditions) continue
    const read = async (wanted: typeof own, draft: boolean): Promise<Map<string, DeskDocument>> => {
      const ids = [...new Set(wanted.map(({ document }) => document))]
      const where: Where = { and: [{ id: { in: ids } }, ...conditions] }
      const rows = ids.length > 0 ? await readRows(desk, { collection, draft, fields: [], sort: 'id', where }) : []
      return new Map(rows.map((row) => [String(row.id), row]))
    }
    const isDue = ({ waitUntil }: (typeof own)[number]): boolean => waitUntil < desk.now
    const newest = await read(own, true)
    const publicOnes = await read(
      own.filter((schedule) => schedule.type === 'unpublish' && isDue(schedule)),
      false,
    )
    for (const schedule of own) {
      const row = newest.get(schedule.document)
      const status = { newest: row?._status, public: publicOnes.get(schedule.document)?._status }
      // What somebody did by hand since is done; that it was scheduled is of no use to anybody.
      if (!row || (isDue(schedule) && isSettled(schedule, status))) continue
      items.push({
        ...entryOf(asked, collection, row, {
          at: wallOf(schedule.waitUntil, desk.timeZone),
          key: String(schedule.id),
          layer: schedule.type,
        }),
        isMovable: desk.mayPublish,
        ...((schedule.hasFailed || isDue(schedule)) && { isLate: true }),
      })
    }
  }
  return { isFull: schedules.length >= MOST_OF_ONE, items }
}

const readDated = async (
  asked: Asked,
  {
    collection,
    draft,
    field,
    layer,
    where,
  }: {
    collection: SanitizedCollectionConfig | undefined
    draft: boolean
    field: string
    layer: Layer
    where: Where
  },
): Promise<Found> => {
  const conditions = collection && narrowed(collection, asked.filters, 'createdBy')
  if (!collection || !conditions) return NOTHING
  const rows = await readRows(asked.desk, {
    collection,
    draft,
    fields: [field],
    sort: field,
    where: { and: [where, between(field, asked), ...conditions] },
  })
  return {
    isFull: rows.length >= MOST_OF_ONE,
    items: rows.map((row) =>
      entryOf(asked, collection, row, {
        at: wallOf(new Date(String(row[field])), asked.desk.timeZone),
        key: `${collection.slug}:${row.id}`,
        layer,
      }),
    ),
  }
}

const PUBLISHED: Where = { _status: { equals: 'published' } }
const NOT_PUBLISHED: Where = { _status: { not_equals: 'published' } }

/** Articles and newsletters that are public, on the day that readers are shown. */
export const readPublished = async (asked: Asked): Promise<Found> => {
  const found = await Promise.all(
    (['articles', 'newsletters'] as const).map(async (name) =>
      readDated(asked, {
        collection: collectionOf(asked.desk, name),
        draft: false,
        field: 'publishedAt',
        layer: 'published',
        where: PUBLISHED,
      }),
    ),
  )
  return { isFull: found.some(({ isFull }) => isFull), items: found.flatMap(({ items }) => items) }
}

/** When articles that are not public may be. */
export const readEmbargoes = async (asked: Asked): Promise<Found> =>
  readDated(asked, {
    collection: collectionOf(asked.desk, 'articles'),
    draft: true,
    field: 'embargo',
    layer: 'embargo',
    where: NOT_PUBLISHED,
  })

/** When public articles go offline. */
export const readExpiries = async (asked: Asked): Promise<Found> =>
  readDated(asked, {
    collection: collectionOf(asked.desk, 'articles'),
    draft: false,
    field: 'expiresAt',
    layer: 'expiry',
    where: PUBLISHED,
  })

type Dated = { date?: null | string; date_tz?: null | string; precision?: null | string } | null | undefined

/** A day without an hour is that day wherever the event is; an hour is told by the newsroom's clock. */
const whenOf = (dated: Dated, timeZone: string): undefined | { day: Day; time?: string } => {
  if (!dated?.date) return undefined
  if (dated.precision === 'minute') return wallOf(new Date(dated.date), timeZone)
  return dated.precision === 'day' ? { day: wallOf(new Date(dated.date), dated.date_tz ?? timeZone).day } : undefined
}

/** Events of the territory that are known to the day: no day is made up for « été 2027 ». */
export const readEvents = async (asked: Asked): Promise<Found> => {
  const { desk, from, until } = asked
  const collection = collectionOf(desk, 'events')
  const conditions = collection && narrowed(collection, asked.filters, 'createdBy')
  if (!collection || !conditions) return NOTHING
  const began: Where = {
    and: [
      { 'start.date': { less_than: from.toISOString() } },
      { 'end.date': { greater_than_equal: from.toISOString() } },
    ] as Where[],
  }
  const rows = await readRows(desk, {
    collection,
    draft: true,
    fields: ['end', 'start'],
    sort: 'start.date',
    where: {
      and: [
        { or: [between('start.date', asked), began] },
        { 'start.precision': { in: ['day', 'minute'] } },
        ...conditions,
      ],
    },
  })
  const items = rows.flatMap((row): CalendarItem[] => {
    const start = whenOf(row.start as Dated, desk.timeZone)
    if (!start) return []
    const end = whenOf(row.end as Dated, desk.timeZone)
    // What ends at midnight ends on the day before.
    const lastDay = end && (end.time === '00:00' ? addDays(end.day, -1) : end.day)
    return [
      {
        ...entryOf(asked, collection, row, { at: start, key: String(row.id), layer: 'event' }),
        ...(lastDay && lastDay > start.day && { lastDay }),
      },
    ]
  })
  return {
    isFull: rows.length >= MOST_OF_ONE,
    items: items.filter(
      ({ day, lastDay }) =>
        (lastDay ?? day) >= wallOf(from, desk.timeZone).day && day < wallOf(until, desk.timeZone).day,
    ),
  }
}
