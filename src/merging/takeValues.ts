import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { FlattenedField } from 'payload'

import { isEmpty, isRecord, setAt, valueAt } from '../payload/values.ts'
import type { Unit } from '../reading-form/units.ts'
import type { Change, Data } from '../where-used/changeDocument.ts'
import { leadsTo, walkRelations } from '../where-used/walkRelations.ts'
import type { ID, Visit } from '../where-used/walkRelations.ts'
import type { TakenValue } from './MergeRow.ts'

/** Which value the kept record has afterwards: its own, that of the record that leaves, or of a list both. */
export type Choice = 'both' | 'kept' | 'other'

/** Whether a field holds several values, of which those of two records can be put together. */
export const isList = ({ type, ...field }: FlattenedField): boolean =>
  type === 'array' || type === 'blocks' || ('hasMany' in field && field.hasMany === true)

/** Ids of rows for another document: each the same in every language. */
const newRowIDs = () => {
  const known = new Map<unknown, string>()
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((row: unknown) => renewRow(row))
    return value
  }
  const renewRow = (row: unknown): unknown => {
    if (!isRecord(row) || typeof row.id !== 'string') return row
    const id = known.get(row.id) ?? randomBytes(12).toString('hex')
    known.set(row.id, id)
    return { ...row, id }
  }
  return renew
}

const withoutID = (row: unknown): unknown => {
  if (!isRecord(row)) return row
  const { id: _, ...content } = row
  return content
}

const together = (own: unknown, other: unknown): unknown[] => {
  const mine: unknown[] = Array.isArray(own) ? own : []
  const more: unknown[] = Array.isArray(other) ? other : []
  // A row that was taken in the language before is there already.
  const ids = new Set(mine.filter(isRecord).map(({ id }) => id))
  const rows = mine.map((row) => more.find((one) => isRecord(row) && isRecord(one) && one.id === row.id) ?? row)
  const fresh = more.filter(
    (one) =>
      !(isRecord(one) && one.id !== undefined && ids.has(one.id)) &&
      !mine.some((row) => isDeepStrictEqual(withoutID(row), withoutID(one))),
  )
  return [...rows, ...fresh]
}

type Args = {
  choices: Readonly<Record<string, Choice>>
  collection: string
  fields: FlattenedField[]
  kept: ID
  /** Languages in the order in which they are written. */
  locales: readonly (string | undefined)[]
  other: ID
  /** The record that leaves as it is read in each language. */
  otherIn: ReadonlyMap<string | undefined, Data>
  /** What it is called in each language, for the lists of other names. */
  namesIn: ReadonlyMap<string | undefined, string>
  units: readonly Unit[]
}

/** Lists of other names, where what a record was called goes on to be found. */
export const OTHER_NAMES: ReadonlySet<string> = new Set(['aliases', 'synonyms'])

/** Gives the kept record the values that were chosen, and lets nothing in it lead to itself. */
export const takeValues = (args: Args): Change => {
  const { choices, collection, fields, kept, locales, namesIn, other, otherIn, units } = args
  const renew = newRowIDs()
  const chosen = units.filter(({ path }) => (choices[path] ?? 'kept') !== 'kept')
  const toNobody: Visit = (reference) => {
    const isOther = leadsTo({ collection, id: other }, reference)
    if (!isOther && !leadsTo({ collection, id: kept }, reference)) return reference.id
    return reference.steps.some((step) => 'text' in step) ? kept : null
  }
  const inLanguage = (document: Data, locale: string | undefined): Data => {
    const theirs = otherIn.get(locale) ?? {}
    const taken = chosen.reduce((next, { field, isLocalized, path }) => {
      const [own, given] = [valueAt(next, path), renew(valueAt(theirs, path))]
      if (choices[path] === 'both' && isList(field)) {
        const name = OTHER_NAMES.has(field.name) ? namesIn.get(locale) : undefined
        return setAt(next, path, together(own, name ? [...(Array.isArray(given) ? given : []), name] : given))
      }
      // A language in which the other says nothing keeps its words.
      return isLocalized && isEmpty(given) ? next : setAt(next, path, given ?? (isList(field) ? [] : null))
    }, document)
    return walkRelations(fields, taken, toNobody)
  }
  return { inAll: (stored) => stored, inLanguage, locales: () => [...locales] }
}

/** A value as it is stored, in one language. */
const projected = (field: FlattenedField, value: unknown, locale: string | undefined): unknown => {
  if ('localized' in field && field.localized && locale !== undefined) return isRecord(value) ? value[locale] : value
  const below = (fields: FlattenedField[], row: unknown): unknown =>
    isRecord(row)
      ? { ...row, ...Object.fromEntries(fields.map((one) => [one.name, projected(one, row[one.name], locale)])) }
      : row
  switch (field.type) {
    case 'array':
      return Array.isArray(value) ? value.map((row: unknown) => below(field.flattenedFields, row)) : value
    case 'blocks':
      return Array.isArray(value)
        ? value.map((row: unknown) => {
            const block = field.blocks.find(
              (one) => typeof one !== 'string' && isRecord(row) && one.slug === row.blockType,
            )
            return block ? below(block.flattenedFields, row) : row
          })
        : value
    case 'group':
    case 'tab':
      return below(field.flattenedFields, value)
    default:
      return value
  }
}

/** Gives the kept record back the values that it had, where they are still those that the merge gave it. */
export const giveBack = (
  values: readonly TakenValue[],
  { locales, units }: Pick<Args, 'locales' | 'units'>,
): Change => ({
  inAll: (stored) => stored,
  inLanguage: (document, locale) =>
    values.reduce((next, { before, path }) => {
      const unit = units.find((one) => one.path === path)
      if (!unit) return next
      return setAt(next, path, projected(unit.field, before, locale) ?? (isList(unit.field) ? [] : null))
    }, document),
  locales: () => (values.length > 0 ? [...locales] : []),
})
