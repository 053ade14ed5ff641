/** What of a list's address says what it shows; its page is where somebody was, not what they look at. */
const KEPT = /^(?:columns|groupBy|limit|search|sort|trash|where(?:\[[\w.-]*\])+)$/

const LONGEST = 4000

/** The part of a list's address that a view keeps, in an order that two addresses of one list share; nothing for what is none. */
export const readQuery = (query: unknown): string | undefined => {
  if (typeof query !== 'string' || query.length > LONGEST) return undefined
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => KEPT.test(name) && value !== '')
  return new URLSearchParams(kept.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
}
