import { initialsOf } from './singularOf.ts'
import { isStopWord } from './stopWords.ts'
import { formsOf, wordsIn } from './words.ts'
import type { Word } from './words.ts'

/** A part of a text, and whether it is what was looked for. */
export type Part = { isMatch: boolean; text: string }

/** About two lines on a page of results. */
const PASSAGE_LENGTH = 240

/** What stands before the first word that was found. */
const LEAD_LENGTH = 60

/** A passage is looked for in the first pages of a text. */
const MOST_CHARACTERS = 20_000

const isMatch = (word: Word, terms: ReadonlySet<string>): boolean =>
  !isStopWord(word) && formsOf(word).some((form) => terms.has(form))

/** The words of a text that were looked for. */
const matchesIn = (text: string, terms: ReadonlySet<string>): Word[] => {
  const initials = new Set([...terms].flatMap(initialsOf))
  return wordsIn(text, initials).filter((word) => isMatch(word, terms))
}

/** A text in parts, of which those are marked that were looked for: to be joined they are the text. */
export const highlight = (text: string, terms: ReadonlySet<string>): Part[] => {
  if (text === '') return []
  const parts: Part[] = []
  let from = 0
  for (const word of matchesIn(text, terms)) {
    if (word.start > from) parts.push({ isMatch: false, text: text.slice(from, word.start) })
    parts.push({ isMatch: true, text: text.slice(word.start, word.end) })
    from = word.end
  }
  if (from < text.length) parts.push({ isMatch: false, text: text.slice(from) })
  return parts
}

/** Where a passage begins that has as many different words as another, or more: the first of them. */
const bestStart = (matches: readonly Word[]): number => {
  let best = { count: 0, start: 0 }
  let last = 0
  for (const [first, { start }] of matches.entries()) {
    while ((matches[last]?.end ?? Infinity) <= start + PASSAGE_LENGTH - LEAD_LENGTH) last++
    const count = new Set(matches.slice(first, last).map(({ folded }) => folded)).size
    if (count > best.count) best = { count, start }
  }
  return best.start
}

/** Where a heading, a line of a list or one of several texts ends without a sign, it would run on into what follows. */
const BETWEEN_BLOCKS = ' · '
const BLOCK_END = /([^\s])\s*\n\s*(?=\S)/gu
const ENDS_ITSELF = /[\p{Po}\p{Pd}\p{Pf}\p{Pe}]/u

/** A text in one line, whose paragraphs, headings and lines stay apart. */
const inOneLine = (text: string): string =>
  text
    .replaceAll(BLOCK_END, (_end, last: string) => `${last}${ENDS_ITSELF.test(last) ? ' ' : BETWEEN_BLOCKS}`)
    .replaceAll(/[ \t]+/g, ' ')
    .trim()

/** Between two words, and never at a no-break space, which holds a number and its unit together. */
const cutBefore = (text: string, at: number): number => (at >= text.length ? text.length : text.lastIndexOf(' ', at))

/** The passage of a text where most of what was looked for stands together, cut between words; its beginning where nothing does. */
export const passageOf = (given: string, terms: ReadonlySet<string>): string => {
  const text = inOneLine(given.slice(0, MOST_CHARACTERS))
  const matches = matchesIn(text, terms)
  const found = bestStart(matches)
  const isAtBeginning = found + LEAD_LENGTH < PASSAGE_LENGTH
  const from = isAtBeginning ? 0 : text.indexOf(' ', found - LEAD_LENGTH) + 1
  const end = cutBefore(text, from + PASSAGE_LENGTH)
  const passage = text.slice(from, end > from ? end : from + PASSAGE_LENGTH)
  const isCut = from + passage.length < text.length
  const words = passage.replace(/[\s,;:·–—-]+$/u, '')
  return `${from > 0 ? '… ' : ''}${isCut ? `${words}${/[.!?…]$/u.test(words) ? ' ' : ''}…` : passage}`
}
