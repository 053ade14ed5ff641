import { setImmediate as turn } from 'node:timers/promises'

import { hasLinksInText, openContents, readCollection, readLinking } from '../content-api/contentApi.ts'
import type { ContentReader, PublishedRow } from '../content-api/contentApi.ts'
import type { ContentApi } from '../content-api/createContentApi.ts'
import { collectionIn, EVENT_NAMES, keyOf, NEWSROOM } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { quiet } from '../limits/modestRequests.ts'
import { cursorLine, lineOf } from './ChangeLine.ts'
import type { Line } from './ChangeLine.ts'
import { writeCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readEntries, spreadOf } from './entries.ts'
import type { Entry } from './entries.ts'
import type { News } from './news.ts'

/** What a reader asks for. */
export type Asked = {
  /** Beffroi's names, sorted. */
  collections: readonly string[]
  /** Lines after which the answer ends, at the next event or document. */
  limit: number
  /** `[undefined]` in a project without localization. */
  locales: readonly (string | undefined)[]
  scope: string
}

/** Rows that are read, and lines that are sent, at once. */
const BATCH = 100

/** How long the event loop is held before others have their turn. */
const SLICE_IN_MS = 8

let sliceBegan = 0

const pause = async (): Promise<void> => {
  if (performance.now() - sliceBegan < SLICE_IN_MS) return
  await turn()
  await quiet()
  sliceBegan = performance.now()
}

const contentIn = async (row: PublishedRow, contents: ContentReader, { locales }: Asked): Promise<string> => {
  const parts: string[] = []
  for (const locale of locales) {
    const content = await contents.contentOf(row, locale)
    if (locale === undefined) return content
    parts.push(`${JSON.stringify(locale)}:${content}`)
  }
  return `{${parts.join()}}`
}

const eventNameOf = (collection: string): string =>
  collection === NEWSROOM ? NEWSROOM : EVENT_NAMES[collection as ContentCollection]

/** What was published already has no event: the newsroom's settings are not published. */
const firstKind = (collection: string): string => (collection === NEWSROOM ? 'updated' : 'published')

const codesOf = ({ locales }: Asked): string[] => locales.filter((locale) => locale !== undefined)

/** What one answer has sent already: each document with the number of the last event that its content is known to be newer than. */
type Sent = { latest: number; upTo: Map<string, number> }

type Around = {
  api: ContentApi
  asked: Asked
  /** Of an answer that is a reader's own: what many events change is sent once. */
  sent?: Sent
}

/** A document as it is, which no event of its own tells of. */
const lineOfRow = async (
  row: PublishedRow,
  { asked, contents, cursor, kind }: { asked: Asked; contents: ContentReader; cursor: Cursor; kind: string },
): Promise<Line> => {
  const { collectionName: collection, document, slug } = row
  const isNew = kind === 'published'
  return lineOf(
    {
      type: `${eventNameOf(collection)}.${kind}`,

      collection,
      document,
      locales: codesOf(asked),
      slug: { after: slug, before: isNew ? null : slug },
    },
    { content: await contentIn(row, contents, asked), cursor: writeCursor(cursor) },
  )
}

/** Everything that is published, collection by collection, after a document or from the first on. */
async function* everything({ api, asked, sent }: Around, from: Cursor): AsyncGenerator<Line> {
  const { payload } = api.reading
  const contents = openContents(api)
  const first = from.position === undefined ? undefined : collectionIn(from.position)
  for (const collection of asked.collections) {
    if (first !== undefined && collection < first) continue
    const read = async (after: string | undefined) => readCollection(payload, { after, collection, limit: BATCH })
    let page = read(collection === first ? from.position : undefined)
    for (let isLast = false; !isLast;) {
      const rows = await page
      isLast = rows.length < BATCH
      // Read while the lines of these are made.
      if (!isLast) page = read(rows.at(-1)?.key)
      page.catch(() => undefined)
      await contents.prepare(rows)
      for (const row of rows) {
        await pause()
        const cursor = { ...from, position: row.key }
        yield await lineOfRow(row, { asked, contents, cursor, kind: firstKind(collection) })
        sent?.upTo.set(row.key, sent.latest)
      }
    }
  }
}

const isAskedFor = ({ event: { collection, locales } }: Entry, { asked }: Around): boolean => {
  if (!asked.collections.includes(collection)) return false
  return locales.length === 0 || asked.locales.some((locale) => locale === undefined || locales.includes(locale))
}

const lineOfEvent = async ({ event, row }: Entry, contents: ContentReader, asked: Asked): Promise<Line> => {
  const { affected, arePagesMoved: _, change: __, sequence, title: ___, user: ____, ...told } = event
  return lineOf(
    { ...told, sequence, slug: { after: row ? event.slug.after : null, before: event.slug.before } },
    {
      affected,
      content: row ? await contentIn(row, contents, asked) : 'null',
      cursor: writeCursor({ scope: asked.scope, sequence }),
    },
  )
}

/** What an event changes besides its own document, told before it. */
async function* linesLinking(
  rows: readonly PublishedRow[],
  { event }: Entry,
  { api, asked, sent }: Around,
): AsyncGenerator<Line> {
  const contents = openContents(api)
  await contents.prepare(rows)
  for (const row of rows) {
    if (!asked.collections.includes(row.collectionName)) continue
    if ((sent?.upTo.get(row.key) ?? 0) >= event.sequence) continue
    await pause()
    const cursor = { linking: row.key, scope: asked.scope, sequence: event.sequence - 1 }
    yield await lineOfRow(row, { asked, contents, cursor, kind: 'updated' })
    sent?.upTo.set(row.key, sent.latest)
  }
}

/** The documents that an event changes besides its own, page by page, after one of them. */
async function* pagesLinking(
  { event }: Entry,
  { api, asked }: Around,
  from: string | undefined,
): AsyncGenerator<PublishedRow[]> {
  const { payload } = api.reading
  const spread = spreadOf(event)
  const to = keyOf(event.collection, event.document)
  const first = from === undefined ? '' : collectionIn(from)
  // Those that lead to it are of all collections; those with links are looked for in one after the other.
  for (const collection of spread === 'addresses' ? asked.collections : ['']) {
    if (collection !== '' && collection < first) continue
    for (let after = collection === '' || collection === first ? from : undefined, isLast = false; !isLast;) {
      const rows = await (spread === 'addresses'
        ? readCollection(payload, { after, collection, limit: BATCH })
        : readLinking(payload, { after, isInText: spread === 'texts', limit: BATCH, to }))
      isLast = rows.length < BATCH
      after = rows.at(-1)?.key
      yield spread === 'addresses' ? rows.filter((row) => row.collectionName !== NEWSROOM && hasLinksInText(row)) : rows
    }
  }
}

const ownLine = async (entry: Entry, around: Around): Promise<Line[]> => {
  if (!isAskedFor(entry, around)) return []
  const contents = openContents(around.api)
  if (entry.row) await contents.prepare([entry.row])
  return [await lineOfEvent(entry, contents, around.asked)]
}

const fewLines = async (entry: Entry, around: Around): Promise<Line[]> => {
  const lines: Line[] = []
  if (entry.linking !== 'many') for await (const line of linesLinking(entry.linking, entry, around)) lines.push(line)
  return [...lines, ...(await ownLine(entry, around))]
}

/**
 * The lines of an event. What is made for one live reader is there for the next who asks for the same.
 *
 * @param linking the last of the documents that it changes besides its own that was told already.
 */
async function* linesOf(entry: Entry, around: Around, linking?: string): AsyncGenerator<Line> {
  const isMany = linking !== undefined || entry.linking === 'many'
  if (isMany) for await (const rows of pagesLinking(entry, around, linking)) yield* linesLinking(rows, entry, around)
  if (around.sent) {
    if (!isMany && entry.linking !== 'many') yield* linesLinking(entry.linking, entry, around)
    return yield* await ownLine(entry, around)
  }
  const { scope } = around.asked
  const lines = entry.lines.get(scope) ?? fewLines(entry, around)
  entry.lines.set(scope, lines)
  yield* await lines
}

export type Start = {
  /** What has been read of the log already. */
  entries?: Entry[]
  from: Cursor
  /** Whether everything that is published is sent first, or the rest of it. */
  isBeginning: boolean
  /** The number of the newest event when the answer began. */
  latest: number
  /** Called when that is over. */
  onBegun?: () => void
}

/** All that a reader has missed, and at the end how far that is. */
async function* allChanges(
  { api, asked }: Around,
  { entries: known, from, isBeginning, latest }: Start,
): AsyncGenerator<Line> {
  const sent: Sent = { latest, upTo: new Map() }
  const around = { api, asked, sent }
  if (isBeginning) yield* everything(around, from)
  let { linking, sequence } = from
  let entries = known ?? (await readEntries(api.reading.payload, sequence))
  while (entries.length > 0) {
    sent.latest = Math.max(sent.latest, entries.at(-1)?.event.sequence ?? 0)
    for (const entry of entries) {
      yield* linesOf(entry, around, linking)
      linking = undefined
      ;({ sequence } = entry.event)
    }
    entries = await readEntries(api.reading.payload, sequence)
  }
  yield cursorLine(writeCursor({ scope: asked.scope, sequence }), true)
}

/** The same, as many lines as were asked for. */
export async function* readChanges(around: Around, start: Start): AsyncGenerator<Line> {
  let left = around.asked.limit
  for await (const line of allChanges(around, start)) {
    yield line
    if (--left <= 0 && line.kind !== 'cursor') return yield cursorLine(line.cursor, false)
  }
}

/** All that a reader has missed, and then what comes. `undefined` is a sign of life. It ends when the process does. */
export async function* followChanges(around: Around & { news: News }, start: Start): AsyncGenerator<Line | undefined> {
  const { api, asked, news } = around
  const sent: Sent = { latest: start.latest, upTo: new Map() }
  if (start.isBeginning) yield* everything({ api, asked, sent }, start.from)
  start.onBegun?.()
  let { linking, sequence } = start.from
  for (let isUpToDate = false; !news.isClosed();) {
    const entries: Entry[] = await (isUpToDate ? news.follow(sequence) : readEntries(api.reading.payload, sequence))
    sent.latest = Math.max(sent.latest, entries.at(-1)?.event.sequence ?? 0)
    if (isUpToDate) sent.upTo.clear()
    let last: string | undefined
    for (const entry of entries) {
      for await (const line of linesOf(entry, isUpToDate ? around : { api, asked, sent }, linking)) {
        last = line.cursor
        yield line
      }
      linking = undefined
      ;({ sequence } = entry.event)
    }
    const reached = writeCursor({ scope: asked.scope, sequence })
    const hasCaughtUp: boolean = !isUpToDate && entries.length === 0
    // Of others' events a reader sees nothing: without this it would come back one day with a cursor that is no longer kept.
    if (hasCaughtUp || (entries.length > 0 && last !== reached)) yield cursorLine(reached, isUpToDate || hasCaughtUp)
    else if (entries.length === 0) yield undefined
    isUpToDate ||= hasCaughtUp
  }
}
