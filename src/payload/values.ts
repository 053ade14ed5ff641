/** Whether a value is an object with named values: no list, and not nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id of a related document, whether it is given by its id or whole. */
export const idOf = (value: unknown): number | string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return isRecord(value) ? idOf(value.id) : undefined
}

const WHOLE = /^\d{1,9}$/

/** Whether a value is a whole number that a page, a limit or a depth can be; addresses have it as text. */
export const isWhole = (value: unknown, least = 0): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && WHOLE.test(value))) &&
  Number.isSafeInteger(Number(value)) &&
  Number(value) >= least

/** The value at a path such as `editorial.body`. */
export const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), data)

/** A copy of a document in which a value stands at a path. */
export const setAt = (data: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> => {
  const [name = '', ...rest] = path.split('.')
  const below = data[name]
  return { ...data, [name]: rest.length > 0 ? setAt(isRecord(below) ? below : {}, rest.join('.'), value) : value }
}

/** Whether a field has no value: nothing is written in it, or no row or choice is. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether a field says nothing: it has no value, or is a box that is not ticked. */
export const saysNothing = (value: unknown): boolean => isEmpty(value) || value === false
