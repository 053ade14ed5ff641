import type { FlattenedField, Payload } from 'payload'

import { dateFault } from '../../formats/writtenDate.ts'

const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i

/** Whether a value is true or false; addresses have it as text. */
export const isBoolean = (value: unknown): boolean =>
  typeof value === 'boolean' || value === 'true' || value === 'false'

/** Whether a value is a number; addresses have it as text. */
export const isNumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' && NUMBER.test(value) && Number.isFinite(Number(value))

const YEAR_OR_MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/

/**
 * Whether a value is a moment that exists, in ISO 8601: `new Date` would move 30 February to 1 March. A filter may name a year or a month, which
 * begins then.
 */
export const isDate = (value: unknown): boolean => {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  return (
    typeof value === 'string' &&
    (YEAR_OR_MONTH.test(value) || (dateFault(value) !== 'unreadable' && !Number.isNaN(new Date(value).getTime())))
  )
}

/** The codes of the project's languages; none without localization. */
export const localesOf = (payload: Payload): string[] =>
  payload.config.localization ? payload.config.localization.localeCodes : []

/** Whether a field holds several values. */
export const hasMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/** A list as an address writes it: repeated, or between commas. */
export const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value]
}
