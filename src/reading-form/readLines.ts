import type { FlattenedField } from 'payload'

import { formatDated, formatMoment } from '../admin/formatDates.ts'
import { idOf, isRecord, saysNothing } from '../payload/values.ts'
import type { Line } from './Line.ts'
import type { Reading } from './Reading.ts'
import { readRichText } from './readRichText.ts'

type Data = Record<string, unknown>

const asArray = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

/** Whether people read or change a field: neither what is computed nor what the panel keeps to itself. */
export const isShown = (field: FlattenedField): boolean =>
  field.type !== 'join' &&
  !('virtual' in field && field.virtual) &&
  !('hidden' in field && field.hidden) &&
  !(field.admin && 'hidden' in field.admin && field.admin.hidden)

/** A date with its precision, which is one thing to a reader. */
export const isDated = (field: FlattenedField): boolean =>
  field.type === 'group' &&
  ['date', 'edtf', 'precision'].every((name) => field.flattenedFields.some((one) => one.name === name))

/** Whether anything in a field is written in each language. */
export const hasWords = (field: FlattenedField): boolean => {
  if ('localized' in field && field.localized) return true
  if (field.type === 'blocks')
    return field.blocks.some((block) => typeof block !== 'string' && block.flattenedFields.some(hasWords))
  return 'flattenedFields' in field && field.flattenedFields.some(hasWords)
}

const optionLabel = (options: readonly unknown[], value: unknown, { labelOf }: Reading): string => {
  const option = options.find((one) => isRecord(one) && one.value === value)
  return (isRecord(option) ? labelOf(option.label) : '') || String(value)
}

const readTargets = (value: unknown, relationTo: string | string[], { text, titleOf }: Reading): string[] =>
  asArray(value).map((entry) => {
    const isPolymorphic = Array.isArray(relationTo)
    const id = isPolymorphic && isRecord(entry) ? idOf(entry.value) : idOf(entry)
    const collection = isPolymorphic && isRecord(entry) ? entry.relationTo : relationTo
    return id === undefined || typeof collection !== 'string' ? text('gone') : titleOf(collection, id)
  })

const readDate = (value: unknown, { language, timeZone }: Reading): string => {
  const date = new Date(String(value))
  return Number.isNaN(date.getTime()) ? String(value) : formatMoment(date, language, timeZone)
}

/** Fields whose values are names of something, not words of a text. */
const NAMES: ReadonlySet<string> = new Set(['number', 'radio', 'relationship', 'select', 'upload'])

/** The values of a field that has no fields of its own, in words. */
const readValues = (field: FlattenedField, value: unknown, reading: Reading): string[] => {
  switch (field.type) {
    case 'checkbox':
      return [reading.text(value === true ? 'yes' : 'no')]
    case 'date':
      return [readDate(value, reading)]
    case 'number':
      return asArray(value).map((one) =>
        typeof one === 'number' ? one.toLocaleString(reading.language, { maximumFractionDigits: 20 }) : String(one),
      )
    case 'radio':
    case 'select':
      return asArray(value).map((one) => optionLabel(field.options, one, reading))
    case 'relationship':
    case 'upload':
      return readTargets(value, field.relationTo, reading)
    default:
      return asArray(value).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  }
}

const readRows = (
  rows: unknown[],
  fieldsOf: (row: Data) => { fields: FlattenedField[]; name: string },
  reading: Reading,
): Line[] =>
  rows.filter(isRecord).flatMap((row): Line[] => {
    const { fields, name } = fieldsOf(row)
    const lines = readFields(fields, row, reading)
    return lines.length > 0 || !reading.onlyWords ? [{ kind: 'section', text: name }, ...lines] : []
  })

/** A field as a person reads it, in one language. */
export const readField = (field: FlattenedField, stored: unknown, given: Reading): Line[] => {
  const isLocalized = 'localized' in field && Boolean(field.localized)
  const value = isLocalized && given.locale ? (isRecord(stored) ? stored[given.locale] : undefined) : stored
  const reading = isLocalized ? { ...given, onlyWords: false } : given
  if (saysNothing(value) || !isShown(field)) return []
  switch (field.type) {
    case 'array':
      return readRows(
        asArray(value),
        () => ({ fields: field.flattenedFields, name: reading.labelOf(field.labels?.singular ?? field.label) }),
        reading,
      )
    case 'blocks':
      return readRows(
        asArray(value),
        ({ blockType }) => {
          const block = field.blocks.find((one) => typeof one !== 'string' && one.slug === blockType)
          return {
            fields: block?.flattenedFields ?? [],
            name: reading.labelOf(block?.labels?.singular) || String(blockType),
          }
        },
        reading,
      )
    case 'group':
    case 'tab': {
      if (!isRecord(value)) return []
      if (!isDated(field)) return readFields(field.flattenedFields, value, reading)
      const words = reading.onlyWords ? '' : formatDated(value as Parameters<typeof formatDated>[0], reading.language)
      return words ? [{ kind: 'text', text: words }] : []
    }
    default: {
      if (reading.onlyWords) return []
      if (field.type === 'richText')
        return readRichText(value, field.editor, reading, (block, fields) => readFields(block.fields, fields, reading))
      const values = readValues(field, value, reading)
      if (field.type === 'textarea')
        return values
          .flatMap((one) => one.split(/\n+/))
          .filter(Boolean)
          .map((text) => ({ kind: 'text', text }))
      const kind = Array.isArray(value) ? 'item' : 'text'
      return values.map((text) => ({ ...(NAMES.has(field.type) && { isName: true }), kind, text }))
    }
  }
}

/** The fields of a row, a group or a block: each line with the name of its field, but for texts of several lines, which have it above them. */
const readFields = (fields: readonly FlattenedField[], data: Data, reading: Reading): Line[] =>
  fields
    .filter(({ name }) => name !== 'id' && name !== 'blockName')
    .flatMap((field): Line[] => {
      const lines = readField(field, data[field.name], reading)
      const label = reading.labelOf('label' in field ? field.label : undefined)
      const [first] = lines
      if (!first || !label || field.type === 'array' || field.type === 'blocks') return lines
      if (lines.length === 1 && first.kind === 'text' && first.label === undefined) return [{ ...first, label }]
      return [{ kind: 'section', text: label }, ...lines]
    })
