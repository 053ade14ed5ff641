import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { ObjectId } from 'mongodb'
import type { FlattenedField, RichTextField } from 'payload'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { blocksOfEditor } from '../../src/payload/editorBlocks.ts'
import { DEFAULT_TIME_ZONE } from '../../src/formats/timeZones.ts'
import type { SourceDocument } from './DemoRecord.ts'
import { readDate } from './readDate.ts'

export const LOCALES = ['fr', 'en', 'nl'] as const
export type Locale = (typeof LOCALES)[number]

export type Mapping = Record<string, unknown>

export type Conversion = {
  fields: FlattenedField[]
  locale: Locale
  /** The id of the record that a key stands for. */
  resolve: (collection: string, key: string) => string
  sources: Record<string, SourceDocument>
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isTranslations = (value: unknown): value is Partial<Record<Locale, unknown>> =>
  isMapping(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => (LOCALES as readonly string[]).includes(key))

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** Rows keep their id from one language to the next, by the place they have in the content files. */
const rowIDs = new WeakMap<object, string>()
const idOfRow = (row: object): string => {
  const id = rowIDs.get(row) ?? new ObjectId().toHexString()
  rowIDs.set(row, id)
  return id
}

/** What a row with `document: key` says of the document it was read in, in the fields that such a row has. */
const describeSource = (key: string, row: FlattenedField[], sources: Conversion['sources']): Mapping => {
  const source = sources[key]
  if (!source) throw new StartupError(`there is no document “${key}” in content/sources.yaml.`)
  const names = row.map(({ name }) => name)
  return names.includes('source')
    ? { source: source.title, ...(names.includes('sourceUrl') && { sourceUrl: source.url }) }
    : { method: 'manual', ...source }
}

const convertRow = (
  entry: unknown,
  { flattenedFields }: { flattenedFields: FlattenedField[] },
  conversion: Conversion,
): Mapping => {
  const row = isMapping(entry) ? entry : { document: entry }
  const { document, ...own } = row
  const described = typeof document === 'string' ? describeSource(document, flattenedFields, conversion.sources) : {}
  return {
    id: isMapping(entry) ? idOfRow(entry) : new ObjectId().toHexString(),
    ...convertFields({ ...described, ...own }, { ...conversion, fields: flattenedFields }, true),
  }
}

const convertValue = (value: unknown, field: FlattenedField, conversion: Conversion): unknown => {
  const { resolve } = conversion
  switch (field.type) {
    case 'array':
      return listOf(value).map((row) => convertRow(row, field, conversion))
    case 'date':
      return readDate(String(value)).date
    case 'group':
      if (isMapping(value)) return convertFields(value, { ...conversion, fields: field.flattenedFields }, false)
      return {
        ...readDate(String(value)),
        ...(field.flattenedFields.some(({ name }) => name === 'date_tz') && { date_tz: DEFAULT_TIME_ZONE }),
      }
    case 'relationship':
    case 'upload': {
      const { hasMany, relationTo } = field
      const collection = String(relationTo)
      const ids = listOf(value).map((key) => resolve(collection, String(key)))
      // A block says with each id of which collection it is.
      const targets = Array.isArray(relationTo) ? ids.map((id) => ({ relationTo: collection, value: id })) : ids
      return hasMany ? targets : targets[0]
    }
    case 'richText':
      return convertText(value, field as RichTextField, conversion)
    default:
      if (value === null || isMapping(value))
        throw new StartupError('expected a value; a text with a comma in braces needs quotes.')
      return value
  }
}

/** A block of a list of Markdown and blocks: its name and its fields, `keyFigures: { figures: [ … ] }`. */
export const readBlock = (
  part: Mapping,
  field: RichTextField,
): { data: Mapping; fields: FlattenedField[]; name: string } => {
  const [[name = '', data] = []] = Object.entries(part)
  const block = blocksOfEditor(field.editor).get(name)
  if (!block || !isMapping(data)) throw new StartupError(`there is no block “${name}”.`)
  return { data, fields: block.fields, name }
}

const convertBlock = (part: Mapping, field: RichTextField, conversion: Conversion): Mapping => {
  const { data, fields, name } = readBlock(part, field)
  const converted = convertFields(data, { ...conversion, fields }, true)
  return {
    fields: { blockName: '', blockType: name, id: new ObjectId().toHexString(), ...converted },
    format: '',
    type: 'block',
    version: 2,
  }
}

const convertText = (value: unknown, field: RichTextField, conversion: Conversion): unknown => {
  const editorConfig = editorConfigFactory.fromField({ field })
  const read = (markdown: unknown) => convertMarkdownToLexical({ editorConfig, markdown: String(markdown) })
  if (!Array.isArray(value)) return read(value)
  const children = value.flatMap((part: unknown): unknown[] =>
    isMapping(part) ? [convertBlock(part, field, conversion)] : read(part).root.children,
  )
  return { root: { ...read('').root, children } }
}

const convertFields = (data: Mapping, conversion: Conversion, isRow: boolean): Mapping => {
  const { fields, locale } = conversion
  const result: Mapping = {}
  for (const [name, value] of Object.entries(data)) {
    const field = fields.find((candidate) => candidate.name === name)
    if (!field) throw new StartupError(`there is no field “${name}”.`)
    const isLocalized = 'localized' in field && field.localized === true
    const wordsInLocale =
      isLocalized && isTranslations(value)
        ? (value[locale] ?? (isRow ? value.fr : undefined))
        : locale === 'fr' || isRow || !isLocalized
          ? value
          : undefined
    if (wordsInLocale === undefined) continue
    try {
      result[name] = convertValue(wordsInLocale, field, conversion)
    } catch (error) {
      if (error instanceof StartupError || error instanceof RangeError)
        throw new StartupError(`${name}: ${error.message}`)
      throw error
    }
  }
  return result
}

/**
 * A record of the content files in one language, as Payload takes it. There, relations are keys, rich text is Markdown, dates are EDTF
 * (`2023-06`), a localised value is French or one value a language (`{ fr: …, en: … }`), a rich text may be a list of
 * Markdown and blocks, and `document: key` in a row of figures, links,
 * sites or sources names the document it was read in.
 *
 * @throws {StartupError} for a field, a key or a date that does not exist, with the path to it
 */
export const toPayloadData = (data: Mapping, conversion: Conversion): Mapping => convertFields(data, conversion, false)

/** Whether a value says something in a language, at any depth. */
export const isTranslated = (value: unknown, locale: Locale): boolean => {
  if (Array.isArray(value)) return value.some((entry) => isTranslated(entry, locale))
  return (
    isMapping(value) &&
    ((isTranslations(value) && locale in value) || Object.values(value).some((entry) => isTranslated(entry, locale)))
  )
}
