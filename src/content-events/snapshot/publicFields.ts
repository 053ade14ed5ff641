import type { Field, FlattenedField } from 'payload'

import { isRecord, saysNothing } from '../../payload/values.ts'

type Data = Record<string, unknown>

type Reader = {
  /** The language whose words are shown where `locale` has none. */
  fallback?: string
  /** `undefined` in a project without localization. */
  locale?: string
}

/** Not content: Payload's own bookkeeping, and the ids of rows, which change when rows are written again. */
const BOOKKEEPING = new Set(['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt'])

export const isStored = (field: FlattenedField): boolean =>
  field.type !== 'join' && !('virtual' in field && field.virtual)

/** A field that only some may read is not what the public sees. */
export const isPrivate = (field: Field | FlattenedField): boolean =>
  Boolean('access' in field && field.access?.read) || Boolean('hidden' in field && field.hidden)

const inLanguage = (stored: unknown, { fallback, locale }: Reader): unknown => {
  if (!locale || !isRecord(stored)) return stored
  return saysNothing(stored[locale]) && fallback ? stored[fallback] : stored[locale]
}

const rowsSeenBy = (rows: unknown, fieldsOf: (row: Data) => FlattenedField[] | undefined, reader: Reader): unknown =>
  Array.isArray(rows)
    ? rows.filter(isRecord).map((row) => ({
        ...(row.blockType ? { blockType: row.blockType } : {}),
        ...publicFields(fieldsOf(row) ?? [], row, reader),
      }))
    : undefined

/**
 * The part of a stored document (a value a language in its localised fields) that a reader of one language sees. What says nothing (no value, an
 * unticked box, an empty list) is left out, so that a form that writes it down changes nothing.
 */
export const publicFields = (fields: FlattenedField[], data: Data, reader: Reader): Data => {
  const seen: Data = {}
  for (const field of fields) {
    if (BOOKKEEPING.has(field.name) || !isStored(field) || isPrivate(field)) continue
    const stored = data[field.name]
    const value = 'localized' in field && field.localized ? inLanguage(stored, reader) : stored
    if (saysNothing(value)) continue
    // Below a localised group or list the values are those of one language already.
    const below = 'localized' in field && field.localized ? {} : reader
    if (field.type === 'array') seen[field.name] = rowsSeenBy(value, () => field.flattenedFields, below)
    else if (field.type === 'blocks') {
      const fieldsOf = (row: Data) =>
        field.blocks.find((block) => typeof block !== 'string' && block.slug === row.blockType)?.flattenedFields
      seen[field.name] = rowsSeenBy(value, fieldsOf, below)
    } else if ((field.type === 'group' || field.type === 'tab') && isRecord(value)) {
      const group = publicFields(field.flattenedFields, value, below)
      if (Object.keys(group).length > 0) seen[field.name] = group
    } else seen[field.name] = value
  }
  return seen
}

/** Where a value stands: within a localised one there is one language left. */
type Place = { isLocalized: boolean; locales: readonly string[] | undefined }

const contentOfRow = (row: unknown, field: FlattenedField, place: Place): unknown => {
  if (!isRecord(row)) return row
  if (field.type === 'blocks') {
    const block = field.blocks.find((each) => typeof each !== 'string' && each.slug === row.blockType)
    return block ? { ...contentOf(block.flattenedFields, row, place), blockType: row.blockType } : row
  }
  return 'flattenedFields' in field ? contentOf(field.flattenedFields, row, place) : row
}

const contentOfField = (value: unknown, field: FlattenedField, place: Place): unknown => {
  if (field.type === 'array' || field.type === 'blocks')
    return Array.isArray(value) ? value.map((row) => contentOfRow(row, field, place)) : value
  return field.type === 'group' || field.type === 'tab' ? contentOfRow(value, field, place) : value
}

const contentOf = (fields: FlattenedField[], data: Data, { isLocalized: isWithin, locales }: Place): Data => {
  const content: Data = data.id === undefined ? {} : { id: data.id }
  for (const field of fields) {
    const value = data[field.name]
    if (value === undefined || !isStored(field) || isPrivate(field)) continue
    const isLocalized = Boolean('localized' in field && field.localized) && !isWithin
    const place = { isLocalized: isWithin || isLocalized, locales }
    content[field.name] =
      isLocalized && isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).flatMap(([locale, each]) =>
              !locales || locales.includes(locale) ? [[locale, contentOfField(each, field, place)]] : [],
            ),
          )
        : contentOfField(value, field, place)
  }
  return content
}

/**
 * The stored document without what only some may read: all languages as they are stored, relations as ids, rich text included. It is what the content
 * API answers from, so a field that is not in it cannot leak.
 *
 * @param locales the languages whose words are kept. @default all
 */
export const publicContent = (fields: FlattenedField[], data: Data, locales?: readonly string[]): Data =>
  contentOf(fields, data, { isLocalized: false, locales })
