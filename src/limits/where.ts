import type { CollectionBeforeOperationHook } from 'payload'

import { refusal } from '../errors/refusal.ts'
import type { Bilingual } from '../messages/t.ts'
import { isRecord } from '../payload/values.ts'
import { callerOf } from './callerOf.ts'
import type { Caller } from './callerOf.ts'

type WhereMeasure = {
  conditions: number
  /** Null where a list should hold a condition, and null or a boolean where a text is searched for: Payload fails at them. */
  gaps: number
  /** The longest list of values. */
  list: number
  /** Conditions within conditions. */
  nesting: number
  /** The longest text. */
  text: number
  /** Words that are searched for, in all conditions: the database looks for each of them in each document. */
  words: number
}

const SEARCHES: ReadonlySet<string> = new Set(['contains', 'like', 'not_like'])

/** No honest query comes near; also bounds the recursion. */
const MOST_NESTING = 12

const wordsIn = (value: unknown): number => (typeof value === 'string' ? value.split(' ').length : 1)

/** Measures the conditions of a query, whatever has been sent in their place. Nothing counts as less than one condition. */
export const measureWhere = (where: unknown): WhereMeasure => {
  const measure: WhereMeasure = { conditions: 0, gaps: 0, list: 0, nesting: 0, text: 0, words: 0 }

  const readValue = (operator: string, value: unknown, level: number): void => {
    if (isRecord(value)) return readLevel(value, level + 1)
    measure.conditions++
    // A list of values may be written with commas.
    const values: unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string' && /^(?:all|in|not_in)$/.test(operator)
        ? value.split(',')
        : [value]
    measure.list = Math.max(measure.list, values.length)
    for (const each of values) {
      if (typeof each === 'object' && each !== null) readLevel(each, level + 1)
      else if (typeof each === 'string') measure.text = Math.max(measure.text, each.length)
      if (!SEARCHES.has(operator)) continue
      measure.words += wordsIn(each)
      if (each === null || typeof each === 'boolean') measure.gaps++
    }
  }

  const readLevel = (entry: unknown, level: number): void => {
    measure.nesting = Math.max(measure.nesting, level)
    if (level > MOST_NESTING || typeof entry !== 'object' || entry === null) return
    for (const [key, value] of Object.entries(entry)) {
      if (/^(?:and|or)$/i.test(key) && Array.isArray(value)) {
        for (const each of value) {
          const before = measure.conditions
          if (each === null) measure.gaps++
          readLevel(each, level + 1)
          measure.conditions = Math.max(measure.conditions, before + 1)
        }
      } else {
        measure.text = Math.max(measure.text, key.length)
        readValue(key, value, level)
      }
    }
  }

  if (where !== undefined) readLevel(where, 0)
  return measure
}

/** What the conditions of one query may hold. The panel lists what a form holds already in `not_in`, and searches many columns. */
const CEILINGS: Record<Caller, WhereMeasure> = {
  anonymous: { conditions: 60, gaps: 0, list: 500, nesting: MOST_NESTING, text: 2000, words: 60 },
  apiClient: { conditions: 200, gaps: 0, list: 2000, nesting: MOST_NESTING, text: 5000, words: 200 },
  staff: { conditions: 2000, gaps: 0, list: 20_000, nesting: MOST_NESTING, text: 20_000, words: 2000 },
}

type Told = { ceiling: number; measured: number }

const SENTENCES: Record<keyof WhereMeasure, (told: Told) => Bilingual> = {
  conditions: ({ ceiling, measured }) => ({
    en: `This query has ${measured} conditions; at most ${ceiling} are allowed. Ask in several queries, or name several values with “in”.`,
    fr: `Cette requête compte ${measured} conditions, pour ${ceiling} au plus. Posez plusieurs requêtes, ou donnez plusieurs valeurs avec « in ».`,
  }),
  gaps: () => ({
    en: 'A condition of this query is null, or searches for null, true or false. Take it out, or search for a text.',
    fr: 'Une condition de cette requête est nulle (null), ou cherche null, true ou false. Retirez-la, ou cherchez un texte.',
  }),
  list: ({ ceiling, measured }) => ({
    en: `A condition of this query lists ${measured} values; at most ${ceiling} are allowed. Ask in several queries.`,
    fr: `Une condition de cette requête énumère ${measured} valeurs, pour ${ceiling} au plus. Posez plusieurs requêtes.`,
  }),
  nesting: ({ ceiling }) => ({
    en: `The conditions of this query hold one another more than ${ceiling} levels deep. Write them at fewer levels.`,
    fr: `Les conditions de cette requête s’emboîtent sur plus de ${ceiling} niveaux. Réduisez leur emboîtement.`,
  }),
  text: ({ ceiling, measured }) => ({
    en: `A condition of this query has ${measured} characters; at most ${ceiling} are allowed. Shorten it.`,
    fr: `Une condition de cette requête compte ${measured} caractères, pour ${ceiling} au plus. Raccourcissez-la.`,
  }),
  words: ({ ceiling, measured }) => ({
    en: `This query searches for ${measured} words; at most ${ceiling} are allowed. Search for fewer.`,
    fr: `Cette requête cherche ${measured} mots, pour ${ceiling} au plus. Cherchez-en moins.`,
  }),
}

const KEYS = Object.keys(SENTENCES) as (keyof WhereMeasure)[]

type Query = { currentDepth?: unknown; joins?: unknown; sort?: unknown; where?: unknown }

const add = (one: WhereMeasure, other: WhereMeasure): WhereMeasure => ({
  conditions: one.conditions + other.conditions,
  gaps: one.gaps + other.gaps,
  list: Math.max(one.list, other.list),
  nesting: Math.max(one.nesting, other.nesting),
  text: Math.max(one.text, other.text),
  words: one.words + other.words,
})

/** Paths that a list is sorted by count as conditions do. */
const pathsIn = (sort: unknown): number =>
  Array.isArray(sort) ? sort.length : typeof sort === 'string' ? sort.split(',').length - 1 : 0

const measureQuery = ({ joins, sort, where }: Query): WhereMeasure => {
  const within =
    typeof joins === 'object' && joins !== null
      ? Object.values(joins).map((join: unknown) => measureQuery((join ?? {}) as Query))
      : []
  const own = measureWhere(where)
  return within.reduce(add, { ...own, conditions: own.conditions + pathsIn(sort) })
}

/**
 * Refuses, with status 400, a query whose conditions are too many, too long or too deep for its caller, those of its joins included: each of
 * them costs the database a look at every document. Holds for whatever reads on behalf of somebody, the panel too.
 */
export const limitConditions: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  // What our own code asks with all rights, it has made itself, and so have relations that are populated.
  if (overrideAccess === true || typeof (args as Query).currentDepth === 'number') return
  const measure = measureQuery(args as Query)
  const ceilings = CEILINGS[callerOf(req)]
  const excess = KEYS.find((key) => measure[key] > ceilings[key])
  if (excess) throw refusal(req, SENTENCES[excess]({ ceiling: ceilings[excess], measured: measure[excess] }))
}
