import { isStopWord } from './stopWords.ts'
import type { Candidate, TermIndex } from './termIndex.ts'
import { formsOf, wordsIn } from './words.ts'
import type { Word } from './words.ts'

/** Of more words, the first are looked for. */
const MOST_WORDS = 12

/** In how many texts the terms of one search may stand together. It bounds what a search costs, whatever is asked and however much is published. */
const MOST_POSTINGS = 12_000

/** The same for the forgiven terms of one word. */
const MOST_FORGIVEN = 4000

/** Words in which wrong letters are looked for: that takes milliseconds a word. */
const MOST_WRONG_WORDS = 4

const MOST_BEGINNINGS = 40
const MOST_LIKE = 20

/** A word that stands in so many texts, or is the beginning of one that does, is not written wrongly. */
const KNOWN_FROM = 5

/** How much is worth what is found by another form than the one that was typed. */
const WEIGHTS = { folded: 0.95, like: 0.25, prefix: 0.4, singular: 0.8 } as const

/** A word is looked for as the beginning of others from so many letters on; of fewer only in names. */
const PREFIX_IN_TEXTS_FROM = 4
const PREFIX_FROM = 2

/** A word of a query, with the terms it is looked for by, and how much each of them is worth. */
export type Expanded = {
  field?: 'names'
  /** Wrong letters in it were forgiven. */
  isForgiven: boolean
  terms: Map<string, number>
}

export type QueryWord = Word & {
  /** The last word, still being typed: the beginning of others. */
  isPrefix: boolean
}

/** The words that a query is about. The last one is the beginning of a word unless something stands behind it. */
export const queryWords = (query: string): QueryWord[] => {
  const words = wordsIn(query.trimStart())
  const isOpen = /[\p{L}\p{N}]$/u.test(query)
  const all = words.map((word, index) => ({ ...word, isPrefix: isOpen && index === words.length - 1 }))
  const telling = all.filter((word) => !isStopWord(word))
  // Nothing else, and still being typed: « le » on its way to « Lens ».
  return (telling.length > 0 ? telling : all.slice(-1)).slice(0, MOST_WORDS)
}

const distanceFor = ({ folded }: QueryWord): number => {
  if (/\d/.test(folded) || folded.length < PREFIX_IN_TEXTS_FROM) return 0
  return folded.length < 8 ? 1 : 2
}

/** Inverse document frequency (BM25+), with which MiniSearch favours rare terms. */
const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))

const isUnknown = (word: QueryWord, index: TermIndex): boolean => {
  if (distanceFor(word) === 0) return false
  const terms = [
    ...formsOf(word).map((form) => index.count(form)),
    ...(word.isPrefix ? index.startingWith(word.folded).map(({ count }) => count) : []),
  ]
  return terms.reduce((sum, count) => sum + count, 0) < KNOWN_FROM
}

type Args = { index: TermIndex; withTypos: boolean }

/** The terms for one word, with their weights and in how many texts they stand. */
const expand = (word: QueryWord, { index, withTypos }: Args): Expanded & { cost: number } => {
  const terms = new Map<string, number>()
  let cost = 0
  const [, ...others] = formsOf(word)
  const forms: [string, number][] = [
    [word.lower, 1],
    ...others.map((form): [string, number] => [form, form === word.folded ? WEIGHTS.folded : WEIGHTS.singular]),
  ]
  let mostCommon = 0
  for (const [term, weight] of forms) {
    const count = index.count(term)
    if (count === 0) continue
    terms.set(term, weight)
    cost += count
    mostCommon = Math.max(mostCommon, count)
  }
  const own = cost
  const total = index.documentCount
  // A forgiven term that is rarer than the exact one would be worth more than it.
  const ceiling = mostCommon > 0 ? rarity(mostCommon, total) : Infinity
  const add = (found: Candidate[], weight: number): void => {
    for (const { count, term } of found) {
      if (terms.has(term)) continue
      if (cost + count > own + MOST_FORGIVEN && terms.size > 0) continue
      terms.set(term, weight * Math.min(1, ceiling / rarity(count, total)))
      cost += count
    }
  }
  const isShort = word.folded.length < PREFIX_IN_TEXTS_FROM
  const isOnlyStopWord = isStopWord(word)
  if (word.isPrefix && word.folded.length >= PREFIX_FROM)
    add(index.startingWith(word.folded).slice(0, MOST_BEGINNINGS), WEIGHTS.prefix)
  if (withTypos) add(index.like(word.folded, distanceFor(word)).slice(0, MOST_LIKE), WEIGHTS.like)
  const isInNames = isOnlyStopWord || (word.isPrefix && isShort && mostCommon === 0)
  return { cost, ...(isInNames && { field: 'names' as const }), isForgiven: withTypos, terms }
}

/**
 * What a query is looked for by: for each of its words the terms of the index that it stands for. Words that stand nearly everywhere are left out where the search would
 * become expensive; the rarest never.
 */
export const expandWords = (words: readonly QueryWord[], args: Args): Expanded[] => {
  let wrong = 0
  const all = words.map((word) => {
    const isWrong = args.withTypos && isUnknown(word, args.index) && ++wrong <= MOST_WRONG_WORDS
    return expand(word, { ...args, withTypos: isWrong })
  })
  const kept = new Set<Expanded>()
  let cost = 0
  for (const one of all.toSorted((a, b) => a.cost - b.cost)) {
    if (kept.size > 0 && cost + one.cost > MOST_POSTINGS) break
    kept.add(one)
    cost += one.cost
  }
  // Alone and everywhere: in names it is still worth something.
  return all
    .filter((one) => kept.has(one))
    .map(({ field, isForgiven, terms }) => ({
      ...((field ?? (cost > MOST_POSTINGS ? 'names' : undefined)) === 'names' && { field: 'names' as const }),
      isForgiven,
      terms,
    }))
}
