import type { Payload } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import { STRANGER } from '../createContentApi.ts'
import type { ContentApi } from '../createContentApi.ts'
import type { Reading } from '../reading.ts'
import type { Reader } from './createDocumentStore.ts'
import { createPopulation, populateView } from './populate.ts'
import type { Population } from './populate.ts'
import { documentID, publicKeys, readPublished } from './publishedRows.ts'
import type { PublishedRow } from './publishedRows.ts'
import { shapeOf } from './shapeOf.ts'
import type { Shape } from './shapeOf.ts'
import { usualLanguage } from './StoredDocument.ts'
import type { StoredDocument } from './StoredDocument.ts'
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

const parsed = new WeakMap<PublishedRow, Content>()

/**
 * The content of a document, to be changed by who takes it. Where its texts are words alone, all who take it share them: what is made of a text for one language
 * is there for the others that fall back on it.
 */
const takeCopy = (row: PublishedRow): Content => {
  const { content } = row
  if (/"(?:fields|relationTo)":/.test(content)) return JSON.parse(content) as Content
  const known = parsed.get(row) ?? (JSON.parse(content) as Content)
  parsed.set(row, known)
  return copyOf(known) as Content
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

  return {
    contentOf: async (row, locale) => {
      const { owner, shape } = owners.get(row.collectionName) ?? {}
      if (!owner || !shape) return 'null'
      const population = populations.get(locale) ?? createPopulation(usualLanguage(payload, locale), undefined)
      populations.set(locale, population)
      const { language } = population
      const view = await readContent(takeCopy(row), { ...owner, language, payload })
      const body = await populateView(reading, view, { level: { currentDepth: 1, depth: 0 }, population, shape })
      return JSON.stringify(owner.global ? { ...body, globalType: owner.global.slug } : body)
    },
    prepare: async (rows) => look(rows.flatMap(({ links }) => links)),
  }
}
