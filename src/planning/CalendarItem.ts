import type { Day } from './days.ts'

/** What a calendar shows, in the order in which lists have what is on the same day. */
export const LAYERS = ['plan', 'publish', 'unpublish', 'published', 'event', 'embargo', 'expiry'] as const

/** Why something is on the calendar. */
export type Layer = (typeof LAYERS)[number]

/** One entry of the calendar, by the newsroom's clock. */
export type CalendarItem = {
  /** The panel's page of its document. */
  href: string
  /** Of all entries, unique; `plan:…` and `publish:…` are what `POST /planning/move` is told. */
  id: string
  /** Planned, due, and not done: it failed, or nobody runs the schedules. */
  isLate?: boolean
  /** Whether the reader may put it on another day. */
  isMovable: boolean
  /** The collection in the singular, and what it is among its kind. */
  kinds: string[]
  /** The last day, of what takes several. */
  lastDay?: Day
  layer: Layer
  day: Day
  /** Of a plan that has become an article: its page and whether it is public. */
  article?: { href: string; isPublished: boolean }
  note?: string
  /** Who writes. */
  person?: string
  /** `08:30`; nothing for what is known to the day. */
  time?: string
  title: string
}

/** What the calendar is narrowed to. */
export type CalendarFilters = { kind?: string; layers?: readonly Layer[]; person?: string; topic?: string }

/** Days to the last one, which is not part of it. */
export type CalendarRange = { from: Day; until: Day }

/** A calendar, and whether there was more of something than one answer holds. */
export type Calendar = { isTruncated: boolean; items: CalendarItem[] }
