import type { CollectionBeforeChangeHook, FlattenedField } from 'payload'

import { staffRole } from '../access/roles.ts'
import { isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

type Data = Record<string, unknown>

/** The row of `rows` with the same id, so that a translation follows its row when an editor reorders them. */
const rowLike = (row: unknown, rows: unknown): Data | undefined =>
  Array.isArray(rows)
    ? rows.find((other): other is Data => isRecord(other) && isRecord(row) && other.id === row.id)
    : undefined

const translated = (fields: FlattenedField[], facts: Data, translation: Data): Data => {
  const result: Data = { ...facts }
  for (const field of fields) {
    const fact = facts[field.name]
    const words = translation[field.name]
    if ('localized' in field && field.localized) {
      if (field.name in translation) result[field.name] = words
    } else if (field.type === 'blocks' && Array.isArray(fact)) {
      result[field.name] = fact.map((row: unknown) => {
        const block = isRecord(row)
          ? field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
          : undefined
        return block && isRecord(row) ? translated(block.flattenedFields, row, rowLike(row, words) ?? {}) : row
      })
    } else if (field.type === 'array' && Array.isArray(fact)) {
      result[field.name] = fact.map((row: unknown) =>
        isRecord(row) ? translated(field.flattenedFields, row, rowLike(row, words) ?? {}) : row,
      )
    } else if ((field.type === 'group' || field.type === 'tab') && isRecord(fact) && isRecord(words)) {
      result[field.name] = translated(field.flattenedFields, fact, words)
    }
  }
  return result
}

/**
 * A translator writes words, not facts: of what they send only localised fields are kept, in rows that exist. Field
 * access alone would not do, since a row of an array is one value to it.
 */
export const keepUntranslatedFields: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || staffRole(req) !== 'translator') return data
  if (recordedOperation(req, collection.slug).overrideAccess) return data
  return { ...translated(collection.flattenedFields, originalDoc, data), _status: data._status }
}
