import type { Payload } from 'payload'

import { NEWSROOM } from '../../content-events/names.ts'
import { STRANGER } from '../createContentApi.ts'
import type { ContentApi } from '../createContentApi.ts'
import type { Reading } from '../reading.ts'
import { createPopulation, populateView } from './populate.ts'
import type { Population } from './populate.ts'
import { publicKeys } from './publishedRows.ts'
import type { PublishedRow } from './publishedRows.ts'
import { shapeOf } from './shapeOf.ts'
import type { Shape } from './shapeOf.ts'
import { usualLanguage } from './StoredDocument.ts'
import type { StoredDocument } from './StoredDocument.ts'
import { readContent } from './viewOf.ts'
import type { Owner } from './viewOf.ts'

/** Which documents relations may lead to: those that were public when it was first asked. */
type Visibility = Reading['reader']

const PUBLIC = { content: '{}', id: '', views: new Map() }

const createVisibility = (payload: Payload): Visibility => {
  const known = new Map<string, StoredDocument | null>()
  return {
    load: async (keys) => {
      const unknown = [...new Set(keys)].filter((key) => !known.has(key))
      const found = await publicKeys(payload, unknown)
      for (const key of unknown) known.set(key, found.has(key) ? { ...PUBLIC, key } : null)
    },
    peek: (key) => known.get(key),
    seen: () => known.keys(),
  }
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

type Served = { owner: Owner; shape: Shape }

/** Beffroi's names of the collections that contents are made of, and the newsroom's settings. */
export const contentNames = ({ reading: { payload, served } }: ContentApi): string[] => [
  ...[...served.collections.values()].map(({ name }) => name),
  ...(payload.globals.config.some(({ slug }) => slug === NEWSROOM) ? [NEWSROOM] : []),
]

/** Reads contents as they are for strangers; what was found public, or not, stays so for this reader. */
export const openContents = (api: ContentApi): ContentReader => {
  const { payload, served } = api.reading
  const reader = createVisibility(payload)
  const reading: Reading = { ...api.open(STRANGER, 'REST'), reader }
  const owners = new Map<string, Served>(
    [...served.collections.values()].map(({ config, name, shape }) => [name, { owner: { collection: config }, shape }]),
  )
  const global = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
  if (global) owners.set(NEWSROOM, { owner: { global }, shape: shapeOf(global.flattenedFields) })
  const populations = new Map<string | undefined, Population>()

  return {
    contentOf: async (row, locale) => {
      const { owner, shape } = owners.get(row.collectionName) ?? {}
      if (!owner || !shape) return 'null'
      const population = populations.get(locale) ?? createPopulation(usualLanguage(payload, locale), undefined)
      populations.set(locale, population)
      const view = await readContent({ ...owner, document: row, language: population.language, payload })
      const body = await populateView(reading, view, { level: { currentDepth: 1, depth: 0 }, population, shape })
      return JSON.stringify(owner.global ? { ...body, globalType: owner.global.slug } : body)
    },
    prepare: async (rows) => reader.load(rows.flatMap(({ links }) => links)),
  }
}
