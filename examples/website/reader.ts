import { cache } from 'react'

import type { Patterns } from './addresses.ts'
import { DEFAULT_PATTERNS } from './addresses.ts'
import type { Locale } from './locale.ts'
import { DEFAULT_LOCALE, fallbackOf } from './locale.ts'

/** What the page that is being put together is for: set once by `openPage`, read by whatever the page is made of. */
type Reader = {
  /** Texts of the answer that stand in for a translation, as they came. */
  fallbacks: Set<string>
  locale: Locale
  /** What the newsroom calls itself. */
  name: string | null
  /** The address as the reader has it, without what follows a question mark. */
  path: string
  patterns: Patterns
  /** What follows it: `?page=2`. */
  query: string
}

/** One a request: React forgets it with the page. */
export const reader = cache((): Reader => ({
  fallbacks: new Set(),
  locale: DEFAULT_LOCALE,
  name: null,
  path: '/',
  patterns: DEFAULT_PATTERNS,
  query: '',
}))

export const pageLocale = (): Locale => reader().locale

/** The `lang` of a text that is not in the language of its page, because it has no translation. */
export const langOf = (text: string | null | undefined): Locale | undefined =>
  text && reader().fallbacks.has(text) ? fallbackOf(pageLocale()) : undefined

/** The language that this page is in too, if its document is translated. */
export const otherLocale = (): Locale => fallbackOf(pageLocale())
