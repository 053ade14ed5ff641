import type { FlattenedField } from 'payload'

import { hasWords, isDated, isShown } from './readLines.ts'

/** What is compared and put back as one: a field that holds a value, however deep in groups it stands. A list of rows is one. */
export type Unit = {
  field: FlattenedField
  /** Whether each language has a value of its own. */
  isLocalized: boolean
  /** Whether it has words in each language, at any depth. */
  isTranslated: boolean
  /** Of the groups that it stands in, and its own. */
  labels: unknown[]
  path: string
}

/** What saving writes by itself. */
const OWN: ReadonlySet<string> = new Set([
  '_status',
  'createdAt',
  'createdBy',
  'deletedAt',
  'formerSlugs',
  'id',
  'updatedAt',
  'updatedBy',
])

/** The fields of a collection that people write. */
export const unitsOf = (fields: readonly FlattenedField[], prefix = '', above: unknown[] = []): Unit[] =>
  fields.flatMap((field): Unit[] => {
    if ((prefix === '' && OWN.has(field.name)) || !isShown(field)) return []
    const isLocalized = 'localized' in field && Boolean(field.localized)
    const path = `${prefix}${field.name}`
    const label: unknown = 'label' in field ? field.label : undefined
    const labels = label ? [...above, label] : above
    if ((field.type === 'group' || field.type === 'tab') && !isLocalized && !isDated(field))
      return unitsOf(field.flattenedFields, `${path}.`, labels)
    return [
      { field, isLocalized, isTranslated: hasWords(field), labels: label ? labels : [...above, field.name], path },
    ]
  })
