import type { ClientField } from 'payload'

import { controlText } from '../../messages/controls.ts'
import { writeDate } from '../../messages/writeDate.ts'

/** A record as a list has it. */
export type TellingRow = Record<string, unknown> & { _status?: string; id: number | string; updatedAt?: string }

/** What two records of one name are told apart by. */
const TELLING = ['slug', 'siren', 'inseeCode', 'filename', 'updatedAt', '_status']

/** The names of the fields of the first level. */
const namesIn = (fields: readonly ClientField[]): string[] =>
  fields.flatMap((field): string[] => {
    if ('name' in field && field.name) return [field.name]
    if ('fields' in field) return namesIn(field.fields)
    return field.type === 'tabs'
      ? field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : namesIn(tab.fields)))
      : []
  })

/** The `select` of a request that reads what tells the records of a collection apart, beside their names. */
export const selectTelling = (fields: readonly ClientField[], title: string): Record<string, true> => {
  const known = namesIn(fields)
  return Object.fromEntries([title, ...TELLING.filter((name) => known.includes(name))].map((name) => [name, true]))
}

/** What tells a record from another one of the same name: « siziaf · 123456789 · Public · 3 mars 2026 ». */
export const tellApart = (
  { _status, filename, inseeCode, siren, slug, updatedAt }: TellingRow,
  language: string,
): string => {
  const date = updatedAt ? writeDate(new Date(updatedAt), language, { dateStyle: 'medium' }) : undefined
  const status = _status && controlText(language)(_status === 'published' ? 'statePublished' : 'stateDraft')
  return [slug ?? filename, siren ?? inseeCode, status, date].filter(Boolean).map(String).join(' · ')
}
