import type { FlattenedField } from 'payload'

import { blocksOfEditor } from '../payload/editorBlocks.ts'
import { isRecord } from '../payload/values.ts'
import type { Typesetter } from './typeset.ts'
import { typesetRichText } from './typesetRichText.ts'

type Data = Record<string, unknown>

/** Texts that are no prose. */
const NO_PROSE = /^(?:slug|code|email)$|url$/i

/** Whether a field holds words that are written in the language of the document; what is the same in all languages is a name, a code, an address. */
export const isProse = (field: FlattenedField, isLocalized: boolean): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  (isLocalized || field.localized === true) &&
  !NO_PROSE.test(field.name) &&
  !(field.type === 'text' && field.hasMany === true)

type Place = {
  /** Whether what holds the fields is in one language as a whole. */
  isLocalized?: boolean
}

const typesetValue = (field: FlattenedField, value: unknown, typeset: Typesetter, isLocalized: boolean): unknown => {
  const isInLanguage = isLocalized || ('localized' in field && field.localized === true)
  switch (field.type) {
    case 'array':
      return Array.isArray(value)
        ? value.map((row: unknown) =>
            isRecord(row) ? typesetFields(field.flattenedFields, row, typeset, { isLocalized: isInLanguage }) : row,
          )
        : value
    case 'group':
    case 'tab':
      return isRecord(value)
        ? typesetFields(field.flattenedFields, value, typeset, { isLocalized: isInLanguage })
        : value
    case 'richText':
      return isInLanguage
        ? typesetRichText(value, typeset, (data) => {
            const block = blocksOfEditor(field.editor).get(String(data.blockType))
            return block ? typesetFields(block.fields, data, typeset, { isLocalized: true }) : data
          })
        : value
    default:
      return typeof value === 'string' && isProse(field, isLocalized) ? typeset([{ text: value }])[0] : value
  }
}

/** Sets the texts of a document, as it is in one language, and returns it with those; what is not there stays away. */
export const typesetFields = (
  fields: readonly FlattenedField[],
  data: Data,
  typeset: Typesetter,
  { isLocalized = false }: Place = {},
): Data => {
  const result = { ...data }
  for (const field of fields)
    if (data[field.name] !== undefined && data[field.name] !== null)
      result[field.name] = typesetValue(field, data[field.name], typeset, isLocalized)
  return result
}
