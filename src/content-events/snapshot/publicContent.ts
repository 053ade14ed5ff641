import type { FlattenedField } from 'payload'

import { isRecord } from '../../payload/values.ts'
import { isPrivate, isStored } from './publicFields.ts'

type Data = Record<string, unknown>

const contentOfRow = (row: unknown, field: FlattenedField, isLocalized: boolean): unknown => {
  if (!isRecord(row)) return row
  if (field.type === 'blocks') {
    const block = field.blocks.find((each) => typeof each !== 'string' && each.slug === row.blockType)
    return block ? { ...contentOf(block.flattenedFields, row, isLocalized), blockType: row.blockType } : row
  }
  return 'flattenedFields' in field ? contentOf(field.flattenedFields, row, isLocalized) : row
}

const contentOfField = (value: unknown, field: FlattenedField, isLocalized: boolean): unknown => {
  if (field.type === 'array' || field.type === 'blocks')
    return Array.isArray(value) ? value.map((row) => contentOfRow(row, field, isLocalized)) : value
  return field.type === 'group' || field.type === 'tab' ? contentOfRow(value, field, isLocalized) : value
}

const contentOf = (fields: FlattenedField[], data: Data, isWithinLocalized: boolean): Data => {
  const content: Data = data.id === undefined ? {} : { id: data.id }
  for (const field of fields) {
    const value = data[field.name]
    if (value === undefined || !isStored(field) || isPrivate(field)) continue
    const isLocalized = Boolean('localized' in field && field.localized) && !isWithinLocalized
    const isBelowLocalized = isWithinLocalized || isLocalized
    content[field.name] =
      isLocalized && isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).map(([locale, each]) => [locale, contentOfField(each, field, isBelowLocalized)]),
          )
        : contentOfField(value, field, isBelowLocalized)
  }
  return content
}

/**
 * The stored document without what only some may read: all languages as they are stored, relations as ids, rich text included. It is what the content
 * API answers from, so a field that is not in it cannot leak.
 */
export const publicContent = (fields: FlattenedField[], data: Data): Data => contentOf(fields, data, false)
