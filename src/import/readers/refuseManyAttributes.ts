import { ImportError } from '../errors.ts'

/** A parser looks at those that an element has for each that comes. */
const MOST_ATTRIBUTES = 2000

/**
 * Refuses HTML or XML with an element that has more attributes than a parser takes in reasonable time.
 *
 * @throws {ImportError} `tooManyElements`.
 */
export const refuseManyAttributes = (markup: string): void => {
  for (const [tag] of markup.matchAll(/<[a-z][^<>]*/gi)) {
    if (tag.length < MOST_ATTRIBUTES) continue
    // What stands in quotation marks is a value, however long.
    const names = tag.replaceAll(/"[^"]*"|'[^']*'/g, ' ').match(/\s+/g)
    if (names && names.length > MOST_ATTRIBUTES) throw new ImportError('tooManyElements')
  }
}
