import { getTranslation } from '@payloadcms/translations'
import { formatAdminURL } from 'payload/shared'
import type { CollectionSlug, Where } from 'payload'

import { writeDate } from '../messages/writeDate.ts'
import { formatSince } from '../admin/formatDates.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { planningText } from '../messages/planning.ts'
import type { CalendarItem } from '../planning/CalendarItem.ts'
import { addDays, instantAt, wallOf } from '../planning/days.ts'
import { isEmpty } from '../payload/values.ts'
import { readCalendar } from '../planning/readCalendar.ts'
import { describeDocument, readDocuments } from './deskItems.ts'
import type { Desk, DeskItem } from './deskItems.ts'

const LINES = 8
const DAYS_OF_A_WEEK = 7

const calendarItem = (desk: Desk, item: CalendarItem): DeskItem => {
  const text = planningText(desk.i18n.language)
  return {
    href: item.article?.href ?? item.href,
    id: item.id,
    kinds: [...new Set([text(item.layer), ...item.kinds])],
    ...(item.note && item.layer === 'plan' && { note: item.note }),
    ...(item.person && { person: item.person }),
    title: item.title,
    ...(item.time && { time: { iso: `${item.day}T${item.time}`, words: item.time } }),
  }
}

const dayOfWeek = (desk: Desk, day: string): string =>
  writeDate(new Date(`${day}T00:00:00.000Z`), desk.i18n.language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    weekday: 'long',
  })

/** What goes out, happens or ends today, and in the six days after; without the planning's own page what is scheduled is told as before. */
export const findWeek = async (desk: Desk): Promise<{ later: DeskItem[]; today: DeskItem[] }> => {
  const { day: today } = wallOf(desk.now, desk.timeZone)
  const { items } = await readCalendar(
    desk,
    { from: today, until: addDays(today, DAYS_OF_A_WEEK) },
    { layers: ['plan', 'publish', 'unpublish', 'event', 'embargo', 'expiry'] },
  )
  const open = items.filter(({ article, isLate }) => !isLate && !article?.isPublished)
  const isToday = ({ day }: CalendarItem): boolean => day <= today
  return {
    later: open
      .filter((item) => !isToday(item))
      .slice(0, LINES)
      .map((item) => {
        const line = calendarItem(desk, item)
        const day = dayOfWeek(desk, item.day)
        return { ...line, time: { iso: item.day, words: item.time ? `${day}, ${item.time}` : day } }
      }),
    today: open
      .filter(isToday)
      .slice(0, LINES)
      .map((item) => calendarItem(desk, item)),
  }
}

const HOW_FAR_BACK = 60

/** What the person is to write and has not begun, the most urgent first: two months behind, two weeks ahead. */
export const findToWrite = async (desk: Desk): Promise<DeskItem[]> => {
  const slug = projectSlug(desk.payload.config, 'planning-items')
  const collection = slug && desk.payload.collections[slug]?.config
  const { user } = desk.req
  if (!collection || !user) return []
  const { day: today } = wallOf(desk.now, desk.timeZone)
  const at = (days: number): string => instantAt(addDays(today, days), '00:00', desk.timeZone).toISOString()
  const { docs } = await desk.payload.find({
    collection: slug,
    depth: 0,
    limit: LINES,
    overrideAccess: false,
    pagination: false,
    req: desk.req,
    select: { date: true, kind: true, note: true, title: true } as never,
    sort: 'date',
    user,
    where: {
      and: [
        { assignee: { equals: user.id } },
        { article: { exists: false } },
        { date: { greater_than: at(-HOW_FAR_BACK) } },
        { date: { less_than: at(2 * DAYS_OF_A_WEEK) } },
      ],
    },
  })
  const adminRoute = desk.payload.config.routes.admin
  return (docs as unknown as { date: string; id: number | string; note?: null | string; title: string }[]).map(
    ({ date, id, note, title }) => {
      const { day } = wallOf(new Date(date), desk.timeZone)
      return {
        href: formatAdminURL({ adminRoute, path: `/collections/${slug}/${id}` }),
        id: `to-write-${id}`,
        kinds: day < today ? [desk.text('overdue')] : [],
        ...(note && { note }),
        time: { iso: day, words: dayOfWeek(desk, day) },
        title,
      }
    },
  )
}

/** Drafts that are looked at for what they lack: the newest. */
const LOOKED_AT = 40

type Missing = {
  field: string
  isMissing: (value: unknown) => boolean
  text: 'lacksPicture' | 'lacksStandfirst' | 'lacksTopics'
}

const LACKS: Missing[] = [
  { field: 'standfirst', isMissing: isEmpty, text: 'lacksStandfirst' },
  { field: 'mainImage', isMissing: isEmpty, text: 'lacksPicture' },
  { field: 'topics', isMissing: isEmpty, text: 'lacksTopics' },
]

/** Of the drafts that were worked on last, those that a reader would find something missing in; the person's own, for those who do not publish. */
export const findIncomplete = async (desk: Desk): Promise<DeskItem[]> => {
  const slug = projectSlug(desk.payload.config, 'articles')
  const collection = desk.collections.find((one) => one.slug === slug)
  if (!collection) return []
  const own: Where = { createdBy: { equals: desk.req.user?.id } }
  const documents = await readDocuments(desk, {
    collection,
    draft: true,
    fields: LACKS.map(({ field }) => field),
    limit: LOOKED_AT,
    sort: '-updatedAt',
    where: { and: [{ _status: { equals: 'draft' } }, ...(desk.mayPublish ? [] : [own])] },
  })
  return documents
    .flatMap((document): DeskItem[] => {
      const lacks = LACKS.filter(({ field, isMissing }) => isMissing(document[field])).map(({ text }) =>
        desk.text(text),
      )
      if (lacks.length === 0) return []
      return [
        {
          ...describeDocument(desk, collection, document),
          id: `incomplete-${document.id}`,
          kinds: [
            ...describeDocument(desk, collection, document).kinds.slice(-1),
            desk.text('lacks', { what: lacks.join(', ') }),
          ],
        },
      ]
    })
    .slice(0, LINES)
}

type EventRow = {
  change: string
  collectionName: string
  document: string
  id: number | string
  occurredAt: string
  title?: null | string
}

/** More events than lines: of a document that changed five times the last change is told. */
const EVENTS_READ = 60

/** « Modifié » rather than `updated`. */
const changeWords = ({ i18n, payload }: Desk, log: string, change: string): string => {
  const field = payload.collections[log as CollectionSlug]?.config.flattenedFields.find(({ name }) => name === 'change')
  const option =
    field?.type === 'select' && field.options.find((one) => typeof one === 'object' && one.value === change)
  return typeof option === 'object' ? String(getTranslation(option.label as never, i18n)) : change
}

/** What readers saw change since yesterday morning, the latest first. The log is read as the system: what it tells was public. */
export const findChanges = async (desk: Desk): Promise<DeskItem[]> => {
  const { config } = desk.payload
  const log = projectSlug(config, 'content-events')
  if (!log) return []
  const { day } = wallOf(desk.now, desk.timeZone)
  const { docs } = await desk.payload.find({
    collection: log as CollectionSlug,
    depth: 0,
    limit: EVENTS_READ,
    pagination: false,
    select: { change: true, collectionName: true, document: true, occurredAt: true, title: true } as never,
    sort: '-occurredAt',
    where: {
      occurredAt: { greater_than_equal: instantAt(addDays(day, -1), '00:00', desk.timeZone).toISOString() },
    },
  })
  const told = new Set<string>()
  return (docs as unknown as EventRow[])
    .flatMap(({ change, collectionName, document, id, occurredAt, title }): DeskItem[] => {
      const key = `${collectionName}/${document}`
      const collection = desk.collections.find(
        ({ slug }) => slug === (projectSlug(config, collectionName as never) ?? collectionName),
      )
      if (told.has(key) || !collection) return []
      told.add(key)
      return [
        {
          href: formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/${collection.slug}${change === 'deleted' ? '' : `/${document}`}`,
          }),
          id: `change-${id}`,
          kinds: [changeWords(desk, log, change), String(getTranslation(collection.labels.singular, desk.i18n))],
          time: {
            iso: occurredAt,
            words: formatSince(new Date(occurredAt), desk.i18n.language, desk.now, desk.timeZone),
          },
          title: title || desk.text('untitled'),
        },
      ]
    })
    .slice(0, LINES)
}
