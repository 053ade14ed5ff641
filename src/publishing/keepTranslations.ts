import { isDeepStrictEqual } from 'node:util'

import { flattenAllFields } from 'payload'
import type {
  ArrayField,
  BlocksField,
  CollectionBeforeChangeHook,
  Config,
  Field,
  FieldHook,
  FlattenedField,
} from 'payload'

import { staffRole } from '../access/roles.ts'
import { mapFields } from '../payload/fields.ts'
import { isRecord, saysNothing } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

type Row = Record<string, unknown>

const isRows = (field: FlattenedField): boolean => field.type === 'array' || field.type === 'blocks'

const isLocalized = (field: FlattenedField): boolean => 'localized' in field && field.localized === true

/** Words that are the same weigh more than any number of facts. */
const WORDS = 100

type Comparison = { equal: number; isSame: boolean }

/** How far a row that is sent says, in one language, what a stored one says. */
const compare = (fields: FlattenedField[], sent: Row, stored: Row, locale: string): Comparison => {
  let [equal, isSame] = [0, true]
  for (const field of fields) {
    if (field.name === 'id' || isRows(field)) continue
    const [value, was] = [sent[field.name], stored[field.name]]
    if ((field.type === 'group' || field.type === 'tab') && !isLocalized(field)) {
      const below = compare(field.flattenedFields, isRecord(value) ? value : {}, isRecord(was) ? was : {}, locale)
      equal += below.equal
      isSame &&= below.isSame
      continue
    }
    const words = isLocalized(field) ? (isRecord(was) ? was[locale] : undefined) : was
    if (saysNothing(value) && saysNothing(words)) continue
    if (!isDeepStrictEqual(value, words)) isSame = false
    else equal += isLocalized(field) ? WORDS : 1
  }
  return { equal, isSame: isSame && equal > 0 }
}

/** The stored row without the words of which the one that is sent has others: a translation belongs to what it translates. */
const translationsFor = (fields: FlattenedField[], sent: Row, stored: Row, locale: string, isSame: boolean): Row =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const [value, was] = [sent[field.name], stored[field.name]]
      if (isLocalized(field))
        return isRecord(was) && (isSame || (!saysNothing(value) && isDeepStrictEqual(value, was[locale])))
          ? [[field.name, was]]
          : []
      if ((field.type === 'group' || field.type === 'tab') && isRecord(was)) {
        return [[field.name, translationsFor(field.flattenedFields, isRecord(value) ? value : {}, was, locale, isSame)]]
      }
      return isRows(field) ? [[field.name, was]] : []
    }),
  )

type FindArgs = { fields: FlattenedField[]; locale: string; row: Row; rows: Row[] }

/** What the stored row that says the same as a new one says in other languages; nothing when there is none. */
export const findTranslations = ({ fields, locale, row, rows }: FindArgs): Row | undefined => {
  let best: (Comparison & { row: Row }) | undefined
  for (const candidate of rows) {
    if (candidate.blockType !== row.blockType) continue
    const comparison = compare(fields, row, candidate, locale)
    if (comparison.equal > (best?.equal ?? 0)) best = { ...comparison, row: candidate }
  }
  // A row of the same facts alone is another row, unless it has no words at all.
  return best && (best.isSame || best.equal >= WORDS)
    ? translationsFor(fields, row, best.row, locale, best.isSame)
    : undefined
}

/** Of the array, or of the block that the row is. */
const fieldsOf = (field: ArrayField | BlocksField, row: Row): FlattenedField[] => {
  if (field.type === 'array') return flattenAllFields({ cache: true, fields: field.fields })
  const block = field.blocks.find((one) => one.slug === row.blockType)
  return block ? flattenAllFields({ cache: true, fields: block.fields }) : []
}

/**
 * *Duplicate row* in the panel copies the words of the language on the screen alone. A new row that says the same as one that is stored gets its other
 * languages: Payload takes them from the stored row of the same id, so that it is given one.
 */
const keepTranslations: FieldHook = ({ field, req, siblingDocWithLocales, value }) => {
  const { localization } = req.payload.config
  if (field.type !== 'array' && field.type !== 'blocks') return value
  const stored: unknown = 'name' in field && field.name ? siblingDocWithLocales?.[field.name] : undefined
  const { locale } = req
  if (!localization || !locale || !Array.isArray(value) || !Array.isArray(stored) || stored.length === 0) return value
  const rows = stored.filter(isRecord)
  const known = new Set(rows.map(({ id }) => id))
  for (const row of value.filter(isRecord)) {
    if (!row.id || known.has(row.id)) continue
    const translations = findTranslations({ fields: fieldsOf(field, row), locale, row, rows })
    if (translations) stored.push({ ...translations, id: row.id })
  }
  return value
}

const withHook = (field: Field): Field => {
  if ((field.type !== 'array' && field.type !== 'blocks') || field.localized) return field
  return { ...field, hooks: { ...field.hooks, beforeChange: [...(field.hooks?.beforeChange ?? []), keepTranslations] } }
}

/** Keeps the translations of rows that an editor duplicates, in every collection and global. */
export const keepRowTranslations = (config: Config): Config =>
  config.localization
    ? {
        ...config,
        collections: config.collections?.map((collection) => ({
          ...collection,
          fields: mapFields(collection.fields, withHook),
        })),
        globals: config.globals?.map((global) => ({ ...global, fields: mapFields(global.fields, withHook) })),
      }
    : config

type Data = Record<string, unknown>

/** The row of `rows` with the same id, so that a translation follows its row when an editor reorders them. */
const rowLike = (row: unknown, rows: unknown): Data | undefined =>
  Array.isArray(rows)
    ? rows.find((other): other is Data => isRecord(other) && isRecord(row) && other.id === row.id)
    : undefined

/** `facts` with the words of `translation`: its localised fields, in the rows that `facts` has. */
export const withWordsOf = (fields: readonly FlattenedField[], facts: Data, translation: Data): Data => {
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
        return block && isRecord(row) ? withWordsOf(block.flattenedFields, row, rowLike(row, words) ?? {}) : row
      })
    } else if (field.type === 'array' && Array.isArray(fact)) {
      result[field.name] = fact.map((row: unknown) =>
        isRecord(row) ? withWordsOf(field.flattenedFields, row, rowLike(row, words) ?? {}) : row,
      )
    } else if ((field.type === 'group' || field.type === 'tab') && isRecord(fact) && isRecord(words)) {
      result[field.name] = withWordsOf(field.flattenedFields, fact, words)
    }
  }
  return result
}

/**
 * Keeps of what a translator sends only localised fields, in rows that exist: a translator writes words, not facts. Field access alone would not
 * do, since a row of an array is one value to it.
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
  return { ...withWordsOf(collection.flattenedFields, originalDoc, data), _status: data._status }
}
