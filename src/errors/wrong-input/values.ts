import type { CollectionSlug, FlattenedField, Payload } from 'payload'

const OBJECT_ID = /^[0-9a-f]{24}$/i

const WHOLE = /^\d{1,9}$/

const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i

export const isBoolean = (value: unknown): boolean => typeof value === 'boolean' || value === 'true' || value === 'false'

/** A whole number that a page, a limit or a depth can be; addresses have it as text. */
export const isWhole = (value: unknown, least = 0): boolean => (typeof value === 'number' || (typeof value === 'string' && WHOLE.test(value))) && Number.isSafeInteger(Number(value)) && Number(value) >= least

export const isNumber = (value: unknown): boolean => (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && NUMBER.test(value) && Number.isFinite(Number(value)))

/** A moment that a database can store. */
export const isDate = (value: unknown): boolean => {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= -9999 && date.getUTCFullYear() <= 99_999
}

/** Whether a value has the form of an id of a collection: MongoDB refuses to compare one of another form. */
export const isID = (value: unknown, slug: string, payload: Payload): boolean => {
  const type = payload.collections[slug as CollectionSlug]?.customIDType ?? payload.db.defaultIDType
  if (type === 'number') return isWhole(value)
  if (payload.db.name === 'mongoose' && !payload.collections[slug as CollectionSlug]?.customIDType) return (typeof value === 'string' || typeof value === 'object') && OBJECT_ID.test(String(value))
  return typeof value === 'string' && value !== ''
}

export const localesOf = (payload: Payload): string[] => (payload.config.localization ? payload.config.localization.localeCodes : [])

export const hasMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/** A list as an address writes it: repeated, or between commas. */
export const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value]
}
