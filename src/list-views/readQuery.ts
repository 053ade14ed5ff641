/** What of a list's address says what it shows; its page and its length are where somebody was, not what they look at. */
const KEPT = /^(?:columns|groupBy|search|sort|where(?:\[[\w.-]*\])+)$/

const LONGEST = 4000

const EMPTY = new Set(['', '[]'])

/**
 * The part of a list's address that a view keeps, in an order that two addresses of one list share; nothing for what is none.
 *
 * @param usualSort the order that the list has by itself, which its address tells too.
 */
export const readQuery = (query: unknown, usualSort?: unknown): string | undefined => {
  if (typeof query !== 'string' || query.length > LONGEST) return undefined
  const kept = [...new URLSearchParams(query)].filter(
    ([name, value]) => KEPT.test(name) && !EMPTY.has(value) && !(name === 'sort' && value === usualSort),
  )
  return new URLSearchParams(kept.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
}
