import { diffArrays } from 'diff'

import { wordDifferences } from '../formats/wordDifferences.ts'
import type { Difference } from '../formats/wordDifferences.ts'
import type { Line } from '../reading-form/Line.ts'
import type { ComparedLine } from '../reading-form/ComparedField.ts'

/** Lines that share less are two lines. */
const LEAST_LIKENESS = 0.35

/** Beyond, lines are taken in their order: every one against every other would take too long. */
const MOST_PAIRS = 4000

const MOST_CHANGES = 5000

const isSame = (one: Line, other: Line): boolean =>
  one.text === other.text && one.kind === other.kind && one.label === other.label

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How much of two lines is the same, from 0 to 1: the words that they share (Sørensen and Dice). */
const likeness = (one: Line, other: Line): number => {
  if (one.kind !== other.kind || one.label !== other.label) return 0
  // The value of a named part has changed, whatever it was.
  if (one.label !== undefined) return 1
  const [words, others] = [wordsIn(one.text), wordsIn(other.text)]
  if (words.length + others.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  const share = (2 * shared) / (words.length + others.length)
  return share >= LEAST_LIKENESS ? share : 0
}

/** Which removed line has become which added one: in their order, the most alike. */
const pairsOf = (removed: readonly Line[], added: readonly Line[]): Map<number, number> => {
  const pairs = new Map<number, number>()
  const columns = added.length + 1
  if (removed.length * added.length > MOST_PAIRS) {
    for (const [index, line] of removed.entries()) {
      const other = added[index]
      if (other && likeness(line, other) > 0) pairs.set(index, index)
    }
    return pairs
  }
  const best = new Float64Array((removed.length + 1) * columns)
  const at = (row: number, column: number): number => best[row * columns + column] ?? 0
  const alike = removed.map((line) => added.map((other) => likeness(line, other)))
  for (let row = removed.length - 1; row >= 0; row -= 1)
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const share = alike[row]?.[column] ?? 0
      const together = share > 0 ? share + at(row + 1, column + 1) : 0
      best[row * columns + column] = Math.max(together, at(row + 1, column), at(row, column + 1))
    }
  let [row, column] = [0, 0]
  while (row < removed.length && column < added.length) {
    const share = alike[row]?.[column] ?? 0
    if (share > 0 && at(row, column) === share + at(row + 1, column + 1)) {
      pairs.set(row, column)
      row += 1
      column += 1
    } else if (at(row, column) === at(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

/** The same line before and after; without one, it is only in the other version. */
export type LinePair = { after?: Line; before?: Line }

const pairRun = (removed: readonly Line[], added: readonly Line[]): LinePair[] => {
  const pairs = pairsOf(removed, added)
  const result: LinePair[] = []
  let next = 0
  for (const [index, before] of removed.entries()) {
    const other = pairs.get(index)
    if (other === undefined) {
      result.push({ before })
      continue
    }
    while (next < other) result.push({ after: added[next++] as Line })
    result.push({ after: added[next++] as Line, before })
  }
  return [...result, ...added.slice(next).map((after) => ({ after }))]
}

/** The lines of two versions beside each other, in the order of a reader. */
export const pairLines = (before: readonly Line[], after: readonly Line[]): LinePair[] => {
  const parts = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: MOST_CHANGES })
  if (!parts) return pairRun(before, after)
  const result: LinePair[] = []
  let [was, now] = [0, 0]
  let [removed, added] = [0, 0]
  const endRun = (): void => {
    result.push(...pairRun(before.slice(was, was + removed), after.slice(now, now + added)))
    was += removed
    now += added
    removed = 0
    added = 0
  }
  for (const part of parts) {
    if (part.removed) removed += part.count
    else if (part.added) added += part.count
    else {
      endRun()
      for (let index = 0; index < part.count; index += 1)
        result.push({ after: after[now++] as Line, before: before[was++] as Line })
    }
  }
  endRun()
  return result
}

const whole = (text: string, change: Difference['change']): Difference[] => (text === '' ? [] : [{ change, text }])

/** One name in place of another: two files may be called nearly the same, and 1 is no part of 1 200. */
const replaced = (before: string, after: string): Difference[] => [
  { change: 'removed', text: before },
  { change: 'same', text: ' ' },
  { change: 'added', text: after },
]

const compareWords = (was: Line, now: Line): Difference[] =>
  was.isName && now.isName && was.text !== now.text ? replaced(was.text, now.text) : wordDifferences(was.text, now.text)

/** What differs between two versions of a text in reading form: line by line, and in each line word by word; a name as a whole. */
export const compareLines = (before: readonly Line[], after: readonly Line[]): ComparedLine[] =>
  pairLines(before, after).map(({ after: now, before: was }): ComparedLine => {
    const { isName: _isName, text: _text, ...line } = (now ?? was) as Line
    if (!was) return { ...line, change: 'added', words: whole(now?.text ?? '', 'added') }
    if (!now) return { ...line, change: 'removed', words: whole(was.text, 'removed') }
    return { ...line, change: isSame(was, now) ? 'same' : 'changed', words: compareWords(was, now) }
  })
