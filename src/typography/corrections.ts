import { wordDifferences } from '../formats/wordDifferences.ts'

/** One correction in its place: what was typed, what it becomes, and the words around it. */
export type Correction = {
  after: string
  before: string
  /** The shortest passage that has the correction in it, as it was typed: named verbatim, it is left alone. */
  passage: string
  wordAfter: string
  wordBefore: string
}

const lastWord = (text: string): string => /\S*\s?$/u.exec(text.slice(-60))?.[0] ?? ''

const firstWord = (text: string): string => /^\s?\S*/u.exec(text.slice(0, 60))?.[0] ?? ''

/** What differs between a paragraph as it was typed and as it is set, in its order. */
export const correctionsOf = (typed: string, set: string): Correction[] => {
  if (typed === set) return []
  const parts = wordDifferences(typed, set)
  const corrections: Correction[] = []
  let typedBefore = ''
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (!part) continue
    if (part.change === 'same') {
      typedBefore += part.text
      continue
    }
    const next = parts[at + 1]
    const isReplaced = part.change === 'removed' && next?.change === 'added'
    const before = part.change === 'removed' ? part.text : ''
    const after = part.change === 'added' ? part.text : isReplaced ? next.text : ''
    if (isReplaced) at++
    const wordBefore = lastWord(typedBefore)
    const rest = typed.slice(typedBefore.length + before.length)
    const wordAfter = firstWord(rest)
    typedBefore += before
    corrections.push({ after, before, passage: `${wordBefore}${before}${wordAfter}`.trim(), wordAfter, wordBefore })
  }
  return corrections
}
