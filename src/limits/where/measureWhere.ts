import { isRecord } from '../../isRecord.ts'

export type WhereMeasure = {
  conditions: number
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
export const MOST_NESTING = 12

const wordsIn = (value: unknown): number => (typeof value === 'string' ? value.split(' ').length : 1)

/** Measures the conditions of a query, whatever has been sent in their place. Nothing counts as less than one condition. */
export const measureWhere = (where: unknown): WhereMeasure => {
  const measure: WhereMeasure = { conditions: 0, list: 0, nesting: 0, text: 0, words: 0 }

  const readValue = (operator: string, value: unknown, level: number): void => {
    if (isRecord(value)) return readLevel(value, level + 1)
    measure.conditions++
    // A list of values may be written with commas.
    const values: unknown[] = Array.isArray(value) ? value : typeof value === 'string' && /^(?:all|in|not_in)$/.test(operator) ? value.split(',') : [value]
    measure.list = Math.max(measure.list, values.length)
    for (const each of values) {
      if (typeof each === 'object' && each !== null) readLevel(each, level + 1)
      else if (typeof each === 'string') measure.text = Math.max(measure.text, each.length)
      if (SEARCHES.has(operator)) measure.words += wordsIn(each)
    }
  }

  const readLevel = (entry: unknown, level: number): void => {
    measure.nesting = Math.max(measure.nesting, level)
    if (level > MOST_NESTING || typeof entry !== 'object' || entry === null) return
    for (const [key, value] of Object.entries(entry)) {
      if (/^(?:and|or)$/i.test(key) && Array.isArray(value)) {
        for (const each of value) {
          const before = measure.conditions
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
