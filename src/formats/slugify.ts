import transliterateToSlug from '@sindresorhus/slugify'

import { withoutAccents } from './withoutAccents.ts'

/** Characters; leaves room for a domain and a folder in the 160 or so that tools show of an address. */
const MAX_LENGTH = 96

/**
 * A title as the last part of an address: lower case, no accents, words joined by single dashes, at most 96 characters cut between
 * two words. Empty when the value holds no letter or digit.
 */
export const slugify = (value: string): string => {
  // Marks go first: the library would write ö as German does (« coördinatie » as « cooerdinatie »).
  const slug = transliterateToSlug(withoutAccents(value).replaceAll(/['’ʼ]/gu, ' '), {
    customReplacements: [['&', ' ']],
    decamelize: false,
  })
  if (slug.length <= MAX_LENGTH) {
    return slug
  }
  const lastBoundary = slug.lastIndexOf('-', MAX_LENGTH)
  return slug.slice(0, lastBoundary > 0 ? lastBoundary : MAX_LENGTH)
}
