import type { FlattenedField, RichTextField } from 'payload'

import type { EditorBlock } from '../../payload/editorBlocks.ts'
import { idOf, isRecord } from '../../payload/values.ts'

type Data = Record<string, unknown>
type StoredText = (value: unknown, editor: RichTextField['editor']) => unknown

/** The id of what is led to, in place of the document that was put in. */
const storedTarget = (entry: unknown, isOfSeveral: boolean): unknown => {
  if (!isOfSeveral) return idOf(entry) ?? entry
  return isRecord(entry) ? { relationTo: entry.relationTo, value: idOf(entry.value) ?? entry.value } : entry
}

const storedValue = (value: unknown, field: FlattenedField, storedText: StoredText): unknown => {
  switch (field.type) {
    case 'array':
      return Array.isArray(value)
        ? value.map((row: unknown) => (isRecord(row) ? storedFields(row, field.flattenedFields, storedText) : row))
        : value
    case 'group':
    case 'tab':
      return isRecord(value) ? storedFields(value, field.flattenedFields, storedText) : value
    case 'relationship':
    case 'upload': {
      const isOfSeveral = Array.isArray(field.relationTo)
      return Array.isArray(value)
        ? value.map((one) => storedTarget(one, isOfSeveral))
        : storedTarget(value, isOfSeveral)
    }
    case 'richText':
      return storedText(value, field.editor)
    default:
      return value
  }
}

const storedFields = (data: Data, fields: FlattenedField[], storedText: StoredText): Data =>
  Object.fromEntries([
    ...(data.id === undefined ? [] : [['id', data.id]]),
    ...fields.flatMap((field) =>
      data[field.name] === undefined ? [] : [[field.name, storedValue(data[field.name], field, storedText)]],
    ),
  ]) as Data

/** A block as its form would store it: with the fields that it has, and with the ids of what it leads to. */
export const storedBlock = (data: Data, { fields }: EditorBlock, storedText: StoredText): Data => ({
  ...storedFields(data, fields, storedText),
  ...(data.blockName === undefined ? {} : { blockName: data.blockName }),
  blockType: data.blockType,
})
