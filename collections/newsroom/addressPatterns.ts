import type { Bilingual } from '../../src/messages/t.ts'

/** Where a website shows each kind of document, unless the newsroom says otherwise. */
export const ADDRESS_PATTERNS: Record<string, { label: Bilingual; pattern: string }> = {
  articles: { label: { en: 'Articles', fr: 'Articles' }, pattern: '/articles/{slug}' },
  artworks: { label: { en: 'Artworks', fr: 'Œuvres' }, pattern: '/oeuvres/{slug}' },
  events: { label: { en: 'Events', fr: 'Événements' }, pattern: '/agenda/{slug}' },
  newsletters: { label: { en: 'Newsletters', fr: 'Lettres d’information' }, pattern: '/lettres/{slug}' },
  organisations: { label: { en: 'Organisations', fr: 'Organisations' }, pattern: '/organisations/{slug}' },
  people: { label: { en: 'People', fr: 'Personnes' }, pattern: '/personnes/{slug}' },
  places: { label: { en: 'Places', fr: 'Lieux' }, pattern: '/lieux/{slug}' },
  series: { label: { en: 'Series', fr: 'Séries' }, pattern: '/series/{slug}' },
  topics: { label: { en: 'Topics', fr: 'Thèmes' }, pattern: '/themes/{slug}' },
}

/** `newsroom.addressPatterns`, by Beffroi's name of a collection. */
export type AddressPatterns = Record<string, null | string | undefined>

/** The patterns of a newsroom that has not set any. */
export const DEFAULT_PATTERNS: AddressPatterns = Object.fromEntries(
  Object.entries(ADDRESS_PATTERNS).map(([name, { pattern }]) => [name, pattern]),
)

type Page = { collection: string; slug: string | null }

export type Addresses = {
  /** The language whose pages stand at the root where a pattern has `{/locale}`. */
  defaultLocale: string | undefined
  locales: string[]
  patterns: AddressPatterns
}

/** `{/locale}` is what RFC 6570 calls a path segment: `/en`, and nothing for the main language. */
const LANGUAGES = /\{\/?locale\}/

/** Slugs are letters, digits and dashes already; a project may allow others. */
const pathOf = (
  pattern: string,
  slug: string,
  { defaultLocale, locale }: { defaultLocale?: string; locale: string },
): string =>
  pattern
    .replaceAll('{slug}', encodeURIComponent(slug))
    .replaceAll('{/locale}', locale && locale !== defaultLocale ? `/${locale}` : '')
    .replaceAll('{locale}', locale)

/** The paths of the pages on the website, one for each language where the pattern has one. */
export const pathsOf = (pages: Page[], { defaultLocale, locales, patterns }: Addresses): string[] => {
  const paths = pages.flatMap(({ collection, slug }) => {
    const pattern = patterns[collection]
    if (!pattern || !slug) return []
    return LANGUAGES.test(pattern)
      ? locales.map((locale) => pathOf(pattern, slug, { defaultLocale, locale }))
      : [pathOf(pattern, slug, { locale: '' })]
  })
  return [...new Set(paths)]
}
