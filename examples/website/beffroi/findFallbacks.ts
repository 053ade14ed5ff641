const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What stands in a list with an id is found by it: lists in the order of a text may be in another order. */
const counterpartOf = (item: unknown, index: number, list: unknown[]): unknown =>
  isRecord(item) && typeof item.id === 'string'
    ? list.find((other) => isRecord(other) && other.id === item.id)
    : list[index]

/**
 * Collects the texts that stand in for a translation: those of an answer that are missing in the same answer without fallbacks.
 * What is missing there as a whole says nothing.
 */
export const findFallbacks = (shown: unknown, translated: unknown, found: Set<string>): void => {
  if (Array.isArray(shown)) {
    if (!Array.isArray(translated)) return
    for (const [index, item] of shown.entries()) findFallbacks(item, counterpartOf(item, index, translated), found)
    return
  }
  if (!isRecord(shown) || !isRecord(translated)) return
  for (const [name, value] of Object.entries(shown)) {
    const other = translated[name]
    if (typeof value !== 'string') findFallbacks(value, other, found)
    else if (value !== '' && (other === null || other === '')) found.add(value)
  }
}
