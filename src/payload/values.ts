/** Whether a value is an object with named values: no list, and not nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id of a related document, whether it is given by its id or whole. */
export const idOf = (value: unknown): number | string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return isRecord(value) ? idOf(value.id) : undefined
}
