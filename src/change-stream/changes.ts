import type { Payload } from 'payload'

import { contentNames } from '../content-api/contentApi.ts'
import type { ContentApi } from '../content-api/createContentApi.ts'
import { lastSequence } from '../content-events/sequence.ts'
import { modelDigest } from '../content-events/snapshot/publicState.ts'
import { sharedByCopies } from '../payload/sharedByCopies.ts'
import { scopeOf } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { isInLog, LogCut, readEntries } from './entries.ts'
import { createPlaces } from '../limits/places.ts'
import type { Places } from '../limits/places.ts'
import { createNews } from './news.ts'
import type { News } from './news.ts'
import { changeStreamOptionsOf } from './options.ts'
import type { Start } from './stream.ts'

/** The change stream of one Payload. */
export type Changes = {
  api: ContentApi
  /** Beffroi's names of the collections that it tells of, sorted. */
  collections: string[]
  downloads: Places
  live: Places
  /** Every language of the newsroom; `[undefined]` in a project without localization. */
  locales: (string | undefined)[]
  news: News
  /** A short name for what is asked for, and for the fields that its contents are made of. */
  scope: (asked: { collections: readonly string[]; locales: readonly (string | undefined)[] }) => string
  /** Where an answer begins; `gone` for a cursor that nothing goes on from. */
  start: (from: Cursor | 'now' | undefined, scope: string) => Promise<'gone' | Start>
}

const localesOf = ({ config: { localization } }: Payload): Changes['locales'] =>
  localization ? localization.locales.map(({ code }) => code) : [undefined]

const modelsOf = ({ reading: { payload, served } }: ContentApi): Record<string, string> => ({
  ...Object.fromEntries(
    [...served.collections.values()].map(({ config, name }) => [name, modelDigest(config.flattenedFields)]),
  ),
  ...Object.fromEntries(
    payload.globals.config.map(({ flattenedFields, slug }) => [slug, modelDigest(flattenedFields)]),
  ),
})

type TwoPlaces = Pick<Changes, 'downloads' | 'live'>

/** Counted together, whichever copy of this code answers. */
const placesOf = (payload: Payload): TwoPlaces => {
  const all = sharedByCopies('changeStreamPlaces', () => new WeakMap<Payload, TwoPlaces>())
  const { downloads, downloadsPerAddress, live, livePerAddress } = changeStreamOptionsOf(payload.config)
  const places = all.get(payload) ?? {
    downloads: createPlaces({ perAddress: downloadsPerAddress, total: downloads }),
    live: createPlaces({ perAddress: livePerAddress, total: live }),
  }
  all.set(payload, places)
  return places
}

const createChanges = (api: ContentApi): Changes => {
  const { payload } = api.reading
  const models = modelsOf(api)

  const start: Changes['start'] = async (from, scope) => {
    if (typeof from === 'object' && from.scope !== scope) return 'gone'
    // Before anything is read: what is read is as new as this at least.
    const latest = await lastSequence(payload)
    if (from === undefined || from === 'now')
      return { from: { scope, sequence: latest }, isBeginning: from === undefined, latest }
    if (from.position !== undefined)
      return (await isInLog(payload, from.sequence)) ? { from, isBeginning: true, latest } : 'gone'
    try {
      const entries = await readEntries(payload, from.sequence)
      if (entries.length === 0 && !(await isInLog(payload, from.sequence))) return 'gone'
      return { entries, from, isBeginning: false, latest }
    } catch (error) {
      if (error instanceof LogCut) return 'gone'
      throw error
    }
  }

  return {
    api,
    collections: contentNames(api).toSorted(),
    ...placesOf(payload),
    locales: localesOf(payload),
    news: createNews(payload),
    scope: ({ collections, locales }) => scopeOf([collections, locales, collections.map((name) => models[name])]),
    start,
  }
}

const opened = new WeakMap<Payload, Changes>()

/** The change stream of a project, one for its server and its endpoint. Payload ends it with itself. */
export const openChanges = (api: ContentApi): Changes => {
  const { payload } = api.reading
  const known = opened.get(payload)
  if (known) return known
  const changes = createChanges(api)
  opened.set(payload, changes)
  // What Payload stops before it closes the database.
  payload.crons.push({ stop: changes.news.close } as unknown as Payload['crons'][number])
  return changes
}

/** Where the change stream stands among Payload's endpoints, below its `routes.api`. */
export const CHANGES_ROUTE = '/changes'
