import { foldName } from './words.ts'
import type { Sentence } from './sentences.ts'

/** Words in the place of which a rule has found something. */
const TAKEN = '¤'

/** A sentence, and what of it no rule has taken yet: the same length, with `¤` where words are taken. */
export type Scan = { open: string; sentence: Sentence }

export const take = (scan: Scan, start: number, end: number): void => {
  scan.open = scan.open.slice(0, start) + TAKEN.repeat(end - start) + scan.open.slice(end)
}

/** Whether only quotes, brackets and articles stand before a place in a sentence: a capital says nothing there. */
export const isInitial = (text: string, index: number): boolean =>
  /^[\s«"'(–—•-]*(?:(?:L'|D'|Le |La |Les |Un |Une |Des |Du |En |À |Au |Aux |Chez |Pour |Avec |Dans |Avec )\s*)?$/u.test(
    text.slice(0, index),
  ) && /^[\s«"'(–—•-]*$/u.test(text.slice(0, index).replace(/^[\s«"'(–—•-]*(?:L'|D')$/u, ''))

export type Vocabulary = {
  /** How often each folded word stands with a capital. */
  counts: ReadonlyMap<string, number>
  /** Folded words that the text also writes without a capital, where they are no verbs of a sentence's beginning. */
  lower: ReadonlySet<string>
  /** Folded words that have a capital within a sentence. */
  upper: ReadonlySet<string>
}

const WORDS = /\p{L}[\p{L}\p{N}]*/gu

/** How a text writes its words: what also stands without a capital is no name. */
export const vocabularyOf = (sentences: Sentence[]): Vocabulary => {
  const [lower, upper] = [new Set<string>(), new Set<string>()]
  const counts = new Map<string, number>()
  for (const { isTitle, text } of sentences) {
    const isShouted = text === text.toUpperCase()
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      if (/^\p{Ll}/u.test(word)) lower.add(foldName(word))
      else counts.set(foldName(word), (counts.get(foldName(word)) ?? 0) + 1)
      if (/^\p{Lu}/u.test(word) && !isTitle && !isShouted && !isInitial(text, index)) upper.add(foldName(word))
    }
  }
  return { counts, lower, upper }
}
