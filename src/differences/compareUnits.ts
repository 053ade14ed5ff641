import { isDeepStrictEqual } from 'node:util'

import { valueAt } from '../payload/values.ts'
import type { ComparedField } from '../reading-form/ComparedField.ts'
import type { Line } from '../reading-form/Line.ts'
import type { Reading } from '../reading-form/Reading.ts'
import { readField } from '../reading-form/readLines.ts'
import type { Unit } from '../reading-form/units.ts'
import { compareLines } from './compareLines.ts'

type Data = Record<string, unknown>

/** Which kind of space stands between two words is set when a text is saved: no words differ by it. */
const withPlainSpaces = (line: Line): Line => ({
  ...line,
  text: line.text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/ +(?=[;:!?»%])/g, '\u00A0'),
})

/** The values of a field in one language, as they are stored. */
export const valueIn = (unit: Unit, document: Data | undefined, locale: null | string): unknown => {
  const value = valueAt(document, unit.path)
  return unit.isLocalized && locale !== null && typeof value === 'object' && value !== null
    ? (value as Data)[locale]
    : value
}

/** Nothing, whichever way it is written. */
export const plain = (value: unknown): unknown =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0) ? null : value

/** The name of a field as its form has it, with the groups that it stands in. */
export const labelOf = (unit: Unit, reading: Pick<Reading, 'labelOf'>): string =>
  unit.labels.map((one) => reading.labelOf(one)).join(' › ')

type Compare = (unit: Unit, locale: null | string, onlyWords: boolean) => ComparedField[]

type Compared = {
  /** The language of what is written in one for all. */
  main: string | undefined
  reading: Omit<Reading, 'locale' | 'onlyWords'>
  /** From the one to the other, with a value a language; `undefined` for none. */
  sides: readonly [Data | undefined, Data | undefined]
}

/** Compares two states of a document field by field: nothing where a field reads the same, or is hidden. */
export const createComparer =
  ({ main, reading, sides }: Compared): Compare =>
  (unit, locale, onlyWords) => {
    const values = sides.map((document) => plain(valueIn(unit, document, locale)))
    if (isDeepStrictEqual(values[0], values[1])) return []
    const [before, after] = sides.map((document) =>
      readField(unit.field, valueAt(document, unit.path), { ...reading, locale: locale ?? main, onlyWords }).map(
        withPlainSpaces,
      ),
    )
    const lines = compareLines(before ?? [], after ?? [])
    const isFormOnly = lines.every(({ change }) => change === 'same')
    // A change of what is the same in every language is told once, and hidden values are not told at all.
    if (isFormOnly && (onlyWords || lines.length === 0)) return []
    return [{ isFormOnly, label: labelOf(unit, reading), lines, locale, path: unit.path }]
  }
