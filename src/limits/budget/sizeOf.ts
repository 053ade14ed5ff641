/** Of a value that is neither text nor a list nor an object: a number, `null`, a date. */
const PLAIN_IN_CHARACTERS = 10

/**
 * How many characters a value takes as JSON, about. What is held in several places is measured once and counted in each, so the time is
 * that of walking it once, however large the answer is.
 */
export const sizeOf = (value: unknown, measured = new Map<object, number>()): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null || value instanceof Date) return PLAIN_IN_CHARACTERS
  const known = measured.get(value)
  if (known !== undefined) return known
  // Stands while it is being measured, for what holds itself.
  measured.set(value, 0)
  let size = 2
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) size += (Array.isArray(value) ? 1 : key.length + 4) + sizeOf(entry, measured)
  measured.set(value, size)
  return size
}
