/** The languages of the site. The first is the newsroom's own, whose pages stand at the root; the others stand below their code. */
export const LOCALES = ['fr', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const [DEFAULT_LOCALE] = LOCALES

export const isLocale = (text: string | undefined): text is Locale => LOCALES.some((locale) => locale === text)

/** The language that stands in where a text is not translated. */
export const fallbackOf = (locale: Locale): Locale => LOCALES.find((other) => other !== locale) ?? DEFAULT_LOCALE

/** The address of one of the site's own pages in a language: `/agenda`, `/en/agenda`. */
export const inLocale = (path: string, locale: Locale): string =>
  locale === DEFAULT_LOCALE ? path : `/${locale}${path === '/' ? '' : path}`

/** The language of an address, and the same address in the newsroom's own. */
export const readPath = (pathname: string): { locale: Locale; path: string } => {
  const [, first, ...rest] = pathname.split('/')
  return isLocale(first) && first !== DEFAULT_LOCALE
    ? { locale: first, path: `/${rest.join('/')}` }
    : { locale: DEFAULT_LOCALE, path: pathname }
}
