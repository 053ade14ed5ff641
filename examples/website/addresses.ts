import type { Locale } from './locale.ts'
import { DEFAULT_LOCALE, inLocale, LOCALES } from './locale.ts'

/** The kinds of document that this site has pages of, each with the folder of `app/[locale]/` that shows them. */
export const FOLDERS = {
  articles: 'articles',
  artworks: 'oeuvres',
  events: 'agenda',
  newsletters: 'lettres',
  organisations: 'organisations',
  people: 'personnes',
  places: 'lieux',
  series: 'series',
  topics: 'themes',
} as const

export type Collection = keyof typeof FOLDERS

/** Where the newsroom's settings say that pages stand (*Address of each page*): `/articles/{slug}`; nothing where there is no page. */
export type Patterns = Partial<Record<Collection, string | null>>

export const COLLECTIONS = Object.keys(FOLDERS) as Collection[]

/** The settings of a newsroom that has not changed them. */
export const DEFAULT_PATTERNS: Patterns = Object.fromEntries(
  COLLECTIONS.map((collection) => [collection, `/${FOLDERS[collection]}/{slug}`]),
)

const HOLE = '{slug}'

/** Whether the newsroom knows the pages of each language: with `{locale}`, or `{/locale}`, which is nothing in its own. */
export const knowsLanguages = (pattern: string | null | undefined): boolean => /\{\/?locale\}/.test(pattern ?? '')

/** An address with a hole for the slug. Where the newsroom's pattern has no language, the others stand below their code. */
const patternIn = (pattern: string, locale: Locale): string =>
  knowsLanguages(pattern)
    ? pattern.replaceAll('{/locale}', locale === DEFAULT_LOCALE ? '' : `/${locale}`).replaceAll('{locale}', locale)
    : inLocale(pattern, locale)

/** The path of a document's page, or undefined when it has none. */
export const pathIn = (
  { collection, slug }: { collection: Collection; slug: string | null | undefined },
  { locale, patterns }: { locale: Locale; patterns: Patterns },
): string | undefined => {
  const pattern = patterns[collection]
  return pattern && slug ? patternIn(pattern, locale).replaceAll(HOLE, slug) : undefined
}

type Page = { collection: Collection; locale: Locale; slug: string }

/** The document whose page stands at a path; undefined for every other path. */
export const pageAt = (path: string, patterns: Patterns): Page | undefined => {
  for (const locale of LOCALES) {
    for (const collection of COLLECTIONS) {
      const [before, after] = patternIn(patterns[collection] ?? '', locale).split(HOLE)
      if (before === undefined || after === undefined) continue
      const slug = path.slice(before.length, path.length - after.length)
      const isHere = path.startsWith(before) && path.endsWith(after) && slug !== '' && !slug.includes('/')
      if (isHere) return { collection, locale, slug }
    }
  }
  return undefined
}

/** The address of a document's page as the newsroom knows it: it knows nothing of the languages that this site puts below their code. */
export const newsroomPathOf = ({ collection, locale, slug }: Page, patterns: Patterns): string | undefined =>
  pathIn({ collection, slug }, { locale: knowsLanguages(patterns[collection]) ? locale : DEFAULT_LOCALE, patterns })
