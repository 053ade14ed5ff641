import type { Payload } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import { STRANGER } from '../createContentApi.ts'
import type { ContentApi } from '../createContentApi.ts'
import type { Reading } from '../reading.ts'
import { plainRendering } from '../renderings/render.ts'
import type { Reader } from './createDocumentStore.ts'
import { createPopulation, populateView } from './populate.ts'
import type { Population } from './populate.ts'
import { documentID, publicKeys, readPublished } from './publishedRows.ts'
import type { PublishedRow } from './publishedRows.ts'
import { shapeOf } from './shapeOf.ts'
import type { Shape } from './shapeOf.ts'
import { usualLanguage } from './StoredDocument.ts'
import type { Language, StoredDocument } from './StoredDocument.ts'
import { readContent } from './viewOf.ts'
import type { Owner } from './viewOf.ts'

/** How many documents that others show are held; then they are read again. */
const MOST_HELD = 1000

/**
 * A reader to whom it is enough, of what relations lead to, that it is public. What is asked for by name (what a text shows of other documents) is read whole.
 */
const createReader = (payload: Payload) => {
  const known = new Map<string, StoredDocument | null>()
  const whole = new Set<string>()

  const load: Reader['load'] = async (keys) => {
    const wanted = [...new Set(keys)].filter((key) => !whole.has(key) && known.get(key) !== null)
    const rows = await readPublished(payload, wanted)
    for (const key of wanted) {
      const row = rows.get(key)
      known.set(key, row ? { content: row.content, id: documentID(row), key, views: new Map() } : null)
      whole.add(key)
    }
  }

  /** Looks up which of some documents are public. */
  const look = async (keys: readonly string[]): Promise<void> => {
    if (whole.size > MOST_HELD) {
      known.clear()
      whole.clear()
    }
    const unknown = [...new Set(keys)].filter((key) => !known.has(key))
    const found = await publicKeys(payload, unknown)
    for (const key of unknown) known.set(key, found.has(key) ? { content: '', id: '', key, views: new Map() } : null)
  }

  return { look, reader: { load, peek: (key: string) => known.get(key), seen: () => known.keys() } satisfies Reader }
}

/** What makes the contents of published documents for copies of them. */
export type ContentReader = {
  /**
   * JSON: a document as REST answers it with `depth=0&joins=false`, in one language; without one where the project has none. A relation to what is not public is
   * left out as there.
   */
  contentOf: (row: PublishedRow, locale: string | undefined) => Promise<string>
  /** Looks up, in one query, what some documents lead to. */
  prepare: (rows: readonly PublishedRow[]) => Promise<void>
}

type Content = Parameters<typeof readContent>[0]

const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isRecord(value) || 'root' in value) return value
  const copy: Record<string, unknown> = {}
  for (const name in value) copy[name] = copyOf(value[name])
  return copy
}

/** Whether the texts of a document are words alone, which say the same whoever shows them. */
const isPlain = ({ content }: PublishedRow): boolean => !/"(?:fields|relationTo)":/.test(content)

const parsed = new WeakMap<PublishedRow, Content>()

/**
 * The content of a document, to be changed by who takes it. Where its texts are words alone, all who take it share them: what is made of a text for one language
 * is there for the others that fall back on it.
 */
const takeCopy = (row: PublishedRow): Content => {
  if (!isPlain(row)) return JSON.parse(row.content) as Content
  const known = parsed.get(row) ?? (JSON.parse(row.content) as Content)
  parsed.set(row, known)
  return copyOf(known) as Content
}

/**
 * The language that a document is the same in as in another: nothing of it is translated, and it has a value wherever that one falls back on its own. Without links
 * in its texts, which lead to the pages of a language.
 */
const sameAs = (row: PublishedRow, { fallbackLocale, locale }: Language): string | undefined => {
  if (typeof fallbackLocale !== 'string' || !locale || fallbackLocale === locale) return undefined
  const has = (text: string): boolean => row.content.includes(text)
  const isUntranslated = isPlain(row) && !has(`"${locale}":`)
  const isEmpty = ['null', '""', 'false', '0'].some((value) => has(`"${fallbackLocale}":${value}`))
  return isUntranslated && !isEmpty ? fallbackLocale : undefined
}

type Body = Record<string, unknown>

/** What of a document depends on the language alone that it is read in. */
const inLanguage = (body: Body, { renderings }: Shape, language: Language): Body => {
  const values: Body = {}
  for (const rendering of renderings) {
    const { as, name } = rendering
    if (as === 'excerpt' || as === 'readingTime') values[name] = plainRendering({ ...rendering, as }, body, language)
  }
  return values
}

/** A document, and its JSON without what {@link inLanguage} makes: that is written behind it, for each language that it is the same in otherwise. */
type Made = { body: Body; json: string }

const finish = ({ body, json }: Made, shape: Shape, language: Language): string => {
  const last = JSON.stringify(inLanguage(body, shape, language))
  if (last === '{}') return json
  return json === '{}' ? last : `${json.slice(0, -1)},${last.slice(1)}`
}

type Served = { owner: Owner; shape: Shape }

/** Beffroi's names of the collections that contents are made of, and the newsroom's settings. */
export const contentNames = ({ reading: { served } }: ContentApi): string[] => [
  ...[...served.collections.values()].map(({ name }) => name),
  ...(served.newsroom ? [NEWSROOM] : []),
]

/** Reads contents as they are for strangers; what was found public, or not, stays so for this reader. */
export const openContents = (api: ContentApi): ContentReader => {
  const { payload, served } = api.reading
  const { look, reader } = createReader(payload)
  const reading: Reading = { ...api.open(STRANGER, 'REST'), reader }
  const owners = new Map<string, Served>(
    [...served.collections.values()].map(({ config, name, shape }) => [name, { owner: { collection: config }, shape }]),
  )
  const global = served.newsroom
  if (global) owners.set(NEWSROOM, { owner: { global }, shape: shapeOf(global.flattenedFields) })
  const populations = new Map<string | undefined, Population>()

  /** In the languages that others fall back on. */
  const made = new WeakMap<PublishedRow, Map<string, Promise<Made>>>()

  const make = async (row: PublishedRow, { owner, shape }: Served, population: Population): Promise<Made> => {
    const { language } = population
    const view = await readContent(takeCopy(row), { ...owner, language, payload })
    const body = await populateView(reading, view, { level: { currentDepth: 1, depth: 0 }, population, shape })
    if (owner.global) body.globalType = owner.global.slug
    const rest = { ...body }
    // Not deleted: an object that something was taken out of is slow to write.
    for (const { as, name } of shape.renderings) if (as === 'excerpt' || as === 'readingTime') rest[name] = undefined
    return { body, json: JSON.stringify(rest) }
  }
  const populationFor = (locale: string | undefined): Population => {
    const population = populations.get(locale) ?? createPopulation(usualLanguage(payload, locale), undefined)
    populations.set(locale, population)
    return population
  }
  const makeOnce = async (row: PublishedRow, served: Served, locale: string): Promise<Made> => {
    const known = made.get(row) ?? new Map<string, Promise<Made>>()
    made.set(row, known)
    const one = known.get(locale) ?? make(row, served, populationFor(locale))
    known.set(locale, one)
    return one
  }

  return {
    contentOf: async (row, locale) => {
      const served = owners.get(row.collectionName)
      if (!served) return 'null'
      const population = populationFor(locale)
      const other = sameAs(row, population.language) ?? locale
      const same = await (other === undefined ? make(row, served, population) : makeOnce(row, served, other))
      return finish(same, served.shape, population.language)
    },
    prepare: async (rows) => look(rows.flatMap(({ links }) => links)),
  }
}
