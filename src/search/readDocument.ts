import type { Payload } from 'payload'

import { contentID } from '../content-api/contentApi.ts'
import type { PublishedRow } from '../content-api/contentApi.ts'
import type { InLanguages, Searched } from './createSearchIndex.ts'
import { fieldsOf } from './fields.ts'
import type { SearchedCollection } from './fields.ts'
import { readDate, readLinks, readTexts } from './readTexts.ts'
import type { Languages } from './readTexts.ts'

/** Of longer texts only so much is looked for: about fifty pages. Reading more would hold up others. */
const MOST_CHARACTERS = 120_000

type Localization = Payload['config']['localization']

const others = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/** A language and those that Payload falls back on from it, in their order. */
export const languagesFor = (localization: Localization, locale: string | undefined): Languages => {
  if (!localization || locale === undefined) return { all: [], order: [] }
  const { defaultLocale, fallback, localeCodes, locales } = localization
  const own = others(locales.find(({ code }) => code === locale)?.fallbackLocale)
  const behind = own.length > 0 ? own : [defaultLocale]
  return { all: localeCodes, order: fallback ? [locale, ...behind] : [locale] }
}

/** As much of some texts as is looked for. */
const cut = (texts: string[]): string[] => {
  let left = MOST_CHARACTERS
  return texts.flatMap((text) => {
    const kept = text.slice(0, left)
    left -= kept.length
    return kept === '' ? [] : [kept]
  })
}

/** A document of the published snapshot as it is searched: its texts once for all languages that show the same. */
export const readDocument = (
  row: PublishedRow,
  collection: SearchedCollection,
  { config: { localization } }: Payload,
): { document: Searched; texts: InLanguages[] } => {
  const content = JSON.parse(row.content) as unknown
  const fields = fieldsOf(collection)
  const byText = new Map<string, { locales: (string | undefined)[]; names: string[]; texts: string[] }>()
  for (const locale of localization ? localization.localeCodes : [undefined]) {
    const { names, texts } = readTexts(content, fields, languagesFor(localization, locale))
    const name = JSON.stringify([names, texts])
    const known = byText.get(name) ?? { locales: [], names: cut(names), texts: cut(texts) }
    known.locales.push(locale)
    if (names.length > 0) byText.set(name, known)
  }
  return {
    document: {
      collection,
      date: readDate(content, fields.date),
      id: contentID(row),
      key: row.key,
      parents: readLinks(content, fields.parent === undefined ? [] : [fields.parent]),
      places: readLinks(content, fields.places),
      slug: row.slug,
      topics: readLinks(content, fields.topics),
    },
    texts: [...byText.values()],
  }
}
