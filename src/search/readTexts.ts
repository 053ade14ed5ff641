import { idOf, isEmpty, isRecord } from '../payload/values.ts'
import { renderToText } from '../rich-text/renderToHTML.ts'
import type { SearchedFields } from './fields.ts'

/** The texts of a document in one language. */
export type Texts = { names: string[]; texts: string[] }

/** The values at a path, through the rows of lists. */
export const valuesAt = (value: unknown, path: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  if (path === '') return value === null || value === undefined ? [] : [value]
  if (!isRecord(value)) return []
  const [name = '', ...rest] = path.split('.')
  return valuesAt(value[name], rest.join('.'))
}

/** How a document is read: a language and those behind it, in their order. */
export type Languages = { all: readonly string[]; order: readonly string[] }

/** A value of a localised field in a language, or in the first of those behind it that has one. */
const inLanguage = (value: unknown, { all, order }: Languages): unknown => {
  if (!isRecord(value) || 'root' in value || !Object.keys(value).every((key) => all.includes(key))) return value
  return order.map((locale) => value[locale]).find((one) => !isEmpty(one))
}

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return isRecord(value) && 'root' in value ? renderToText(value) : ''
}

const textsAt = (document: unknown, paths: readonly string[], languages: Languages): string[] =>
  paths
    .flatMap((path) => valuesAt(document, path))
    .flatMap((value) => inLanguage(value, languages))
    .map(wordsOf)
    .filter((text) => text !== '')

/** The names and texts of a document, of the snapshot (a value a language) or as a reader has it, in a language. */
export const readTexts = (document: unknown, fields: SearchedFields, languages: Languages): Texts => ({
  names: textsAt(document, fields.names, languages),
  texts: textsAt(document, fields.texts, languages),
})

/** The ids of the documents that some fields lead to. */
export const readLinks = (document: unknown, paths: readonly string[] = []): string[] => [
  ...new Set(paths.flatMap((path) => valuesAt(document, path)).flatMap((value) => String(idOf(value) ?? '') || [])),
]

/** A moment in milliseconds since 1970; `undefined` where none is written. */
export const readDate = (document: unknown, path: string | undefined): number | undefined => {
  const [value] = path === undefined ? [] : valuesAt(document, path)
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
