import { isRecord } from './isRecord.ts'

/** The id of a related document, whether it is given by its id or whole. */
export const idOf = (value: unknown): number | string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return isRecord(value) ? idOf(value.id) : undefined
}
