import { isDeepStrictEqual } from 'node:util'

import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { keyOf } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { changedAt, openHistory } from '../publishing/history.ts'
import { findLatestVersion, findMain } from '../publishing/storedVersions.ts'
import { digestOf, judge, stampLeaves, TODO } from './judge.ts'
import type { DateOf, Stamps } from './judge.ts'
import { languageStatus } from './languageStatus.ts'
import { leavesOf } from './leaves.ts'
import type { Leaf } from './leaves.ts'
import { findRows, putRow, removeRows } from './rows.ts'
import type { TranslationRow } from './rows.ts'

type Data = Record<string, unknown>

export type Place = {
  collection: SanitizedCollectionConfig
  id: number | string
  name: ContentCollection
  req: PayloadRequest
}

/** When texts became what they are, from the history: for a document of which nothing was noted before. */
const datesFromHistory = ({ collection, id, req }: Place, leaves: readonly Leaf[], newest: Data): DateOf => {
  const fields = [...new Set(leaves.map(({ path }) => path))]
  let opened: ReturnType<typeof openHistory> | undefined
  return async ({ key }, language) => {
    opened ??= openHistory({ collection: collection.slug, fields, id, req })
    const history = await opened
    if (history.length < 2) return new Date(String(newest.updatedAt ?? Date.now())).toISOString()
    const date = await changedAt(history, (version) => {
      const leaf = leavesOf(collection.flattenedFields, version).find((one) => one.key === key)
      return digestOf(leaf?.values[language])
    })
    return date.toISOString()
  }
}

const timeOf = (value: unknown): null | number => (value ? new Date(value as string).getTime() : null)

/** Whether a row says already what is so. */
const isNoted = (row: TranslationRow | undefined, now: Omit<TranslationRow, 'id'>): boolean =>
  row !== undefined &&
  timeOf(row.since) === timeOf(now.since) &&
  (['isPublic', 'stamps', 'status', 'todo'] as const).every((name) => isDeepStrictEqual(row[name], now[name]))

/**
 * Notes how far a document is translated now: in each language, what readers have of it, which texts are missing or older than the original, and since when. A text
 * that has changed since it was noted changed now.
 */
export const noteTranslations = async (place: Place): Promise<void> => {
  const { collection, id, name, req } = place
  const { localization } = req.payload.config
  if (!localization) return
  const document = keyOf(name, id)
  const main = await findMain({ collection, id, req })
  if (!main || main.deletedAt) {
    await removeRows(req, document)
    return
  }
  const newest = (await findLatestVersion({ collection: collection.slug, id, locale: 'all', req })) ?? main
  const isPublic = main._status === 'published'
  const leaves = leavesOf(collection.flattenedFields, newest)
  const published = isPublic ? leavesOf(collection.flattenedFields, main) : undefined
  const rows = await findRows(req, { document: { equals: document } })
  const now = new Date().toISOString()
  const fromHistory = datesFromHistory(place, leaves, newest)
  for (const language of localization.localeCodes) {
    const row = rows.find((one) => one.language === language)
    const isOriginal = language === localization.defaultLocale
    const stamps: Stamps = isOriginal
      ? {}
      : await stampLeaves(
          leaves,
          { original: localization.defaultLocale, translation: language },
          row?.stamps ?? {},
          row ? () => now : fromHistory,
        )
    const { since, todo } = judge(stamps)
    const noted = {
      collectionName: name,
      document,
      isPublic,
      key: `${document}:${language}`,
      language,
      since,
      stamps,
      status: languageStatus(language, { newest: leaves, published }),
      todo: TODO[todo],
    }
    if (!isNoted(row, noted)) await putRow(req, noted)
  }
}
