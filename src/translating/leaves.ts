import type { FlattenedField } from 'payload'

import { isRecord } from '../payload/values.ts'
import { isShown } from '../reading-form/readLines.ts'

type Data = Record<string, unknown>

/** A text of a document that each language has for itself, however deep in groups and rows it stands. */
export type Leaf = {
  field: FlattenedField
  /** Its path with the ids of rows in place of their numbers, which an editor may change. */
  key: string
  /** Of the groups and rows that it stands in, and its own; a number is that of a row. */
  labels: unknown[]
  /** Its path in the form. */
  path: string
  /** As they are stored. */
  values: Data
}

type Place = { key: string; labels: unknown[]; path: string }

const labelIn = (field: FlattenedField): unknown => ('label' in field && field.label) || field.name

const rowLabel = (field: FlattenedField, row: Data): unknown => {
  if (field.type === 'array') return field.labels?.singular ?? labelIn(field)
  const block =
    field.type === 'blocks'
      ? field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
      : undefined
  return block?.labels?.singular ?? labelIn(field)
}

const fieldsOfRow = (field: FlattenedField, row: Data): readonly FlattenedField[] => {
  if (field.type === 'array') return field.flattenedFields
  if (field.type !== 'blocks') return []
  return field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)?.flattenedFields ?? []
}

/** Of the fields that a document has for itself, those that saving fills in: nobody translates them. */
const OWN: ReadonlySet<string> = new Set(['formerSlugs', 'slug'])

/**
 * Every text of a document that is translated, in the order of its form.
 *
 * @param data as it is stored, with a value a language.
 */
export const leavesOf = (
  fields: readonly FlattenedField[],
  data: Data,
  { key, labels, path }: Place = { key: '', labels: [], path: '' },
): Leaf[] =>
  fields.flatMap((field): Leaf[] => {
    if (!isShown(field) || (key === '' && OWN.has(field.name))) return []
    const value = data[field.name]
    const own = { key: `${key}${field.name}`, labels: [...labels, labelIn(field)], path: `${path}${field.name}` }
    if ('localized' in field && field.localized) return [{ ...own, field, values: isRecord(value) ? value : {} }]
    if (field.type === 'group' || field.type === 'tab')
      return leavesOf(field.flattenedFields, isRecord(value) ? value : {}, {
        key: `${own.key}.`,
        labels: own.labels,
        path: `${own.path}.`,
      })
    if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return []
    return value.flatMap((row: unknown, index): Leaf[] =>
      isRecord(row)
        ? leavesOf(fieldsOfRow(field, row), row, {
            key: `${own.key}.${String(row.id)}.`,
            labels: [...labels, rowLabel(field, row), index + 1],
            path: `${own.path}.${index}.`,
          })
        : [],
    )
  })
