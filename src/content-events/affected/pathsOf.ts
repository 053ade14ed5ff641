/** `newsroom.addressPatterns`, by Beffroi's name of a collection. */
export type AddressPatterns = Record<string, null | string | undefined>

type Page = { collection: string; slug: string | null }

/** Slugs are letters, digits and dashes already; a project may allow others. */
const pathOf = (pattern: string, slug: string, locale: string): string => pattern.replaceAll('{slug}', encodeURIComponent(slug)).replaceAll('{locale}', locale)

/** The paths of the pages on the website, one for each language where the pattern has one. */
export const pathsOf = (pages: Page[], { locales, patterns }: { locales: string[]; patterns: AddressPatterns }): string[] => {
  const paths = pages.flatMap(({ collection, slug }) => {
    const pattern = patterns[collection]
    if (!pattern || !slug) return []
    return pattern.includes('{locale}') ? locales.map((locale) => pathOf(pattern, slug, locale)) : [pathOf(pattern, slug, '')]
  })
  return [...new Set(paths)]
}
