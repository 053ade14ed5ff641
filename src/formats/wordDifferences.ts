import { diffWordsWithSpace } from 'diff'

/** A run of words of two texts: in both, in the second alone, or in the first alone. */
export type Difference = { change: 'added' | 'removed' | 'same'; text: string }

/** More changes than this are another text: finding them one by one would hold the process. */
const MOST_CHANGES = 4000

/** What differs between two texts, word by word, in their order; the text as a whole when hardly a word is the same. */
export const wordDifferences = (before: string, after: string): Difference[] => {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }]
  // Without an answer it gave up; its types say so.
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES }) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ]
  return parts
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
