import type { Difference } from '../formats/wordDifferences.ts'
import type { Line } from './Line.ts'

/** A line of two versions: in both, in one alone, or in both in other words. */
export type ComparedLine = Omit<Line, 'isName' | 'text'> & {
  change: 'added' | 'changed' | 'removed' | 'same'
  words: Difference[]
}

/** A field that differs. */
export type ComparedField = {
  /** Whether its words are the same, and bold type or the like is not. */
  isFormOnly: boolean
  label: string
  lines: ComparedLine[]
  /** The language of the words that are compared; `null` for what is the same in every language. */
  locale: null | string
  path: string
}
