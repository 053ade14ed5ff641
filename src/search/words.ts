import { LRUCache } from 'lru-cache'

import { singularOf } from './singularOf.ts'
import { isStopWord } from './stopWords.ts'

/** Letters that Unicode does not take apart, as they are typed without them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l', œ: 'oe' }

/** A text without accents, ligatures and capitals (Unicode Standard Annex 15, NFKD). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[đøłœæß]/g, (letter) => LETTERS[letter] ?? letter)

/**
 * Initials (`A.C.C.`), a number in groups of three digits (2 000, 2,000 and 2.000), or letters and digits: with the soft hyphens that texts from word
 * processors have in them.
 */
const WORD =
  /(?:\p{L}\.){2,}\p{L}?|(?<!\p{L}|\p{N})\d{1,3}(?:[ \u00A0\u2009\u202F.,]\d{3}){1,3}(?!\p{L}|\p{N})|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu

const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['st', 'saint'],
  ['ste', 'sainte'],
]

/** A folded word in full that is written in short, in names of places above all: « St-Omer ». */
export const inFull = (word: string): string | undefined => SHORT_FORMS.find(([short]) => short === word)?.[1]

/** The short form of a word that has one. */
export const inShort = (word: string): string | undefined => SHORT_FORMS.find(([, full]) => full === word)?.[0]

/** What French cuts off before a vowel. */
const ELIDED: ReadonlySet<string> = new Set([
  'c',
  'd',
  'j',
  'jusqu',
  'l',
  'lorsqu',
  'm',
  'n',
  'puisqu',
  'qu',
  'quoiqu',
  's',
  't',
])

/** What English hangs on. */
const CLITICS: ReadonlySet<string> = new Set(['d', 'll', 'm', 're', 's', 't', 've'])

const APOSTROPHE = /['’‘`´]/

/** The apostrophe that Unicode takes for a letter. */
const LETTER_APOSTROPHE = 'ʼ'

/** A word of a text, by where it stands there. */
export type Word = {
  end: number
  /** As it is looked for: without accents, ligatures and capitals. */
  folded: string
  /** The same with its accents. */
  lower: string
  start: number
  written: string
}

/** Longer words are no words. */
const LONGEST = 60

type Reading = Pick<Word, 'folded' | 'lower'> & { forms?: string[] }

/** A few thousand words make up most of all texts: each is read once. */
const readings = new LRUCache<string, Reading>({ max: 20_000 })

const readWord = (written: string): Reading => {
  const known = readings.get(written)
  if (known) return known
  const reading: Reading = { folded: fold(written), lower: written.normalize('NFC').toLowerCase() }
  if (written.length <= LONGEST) readings.set(written, reading)
  return reading
}

const initials = new Map<string, string>()

const initialOf = (word: string): string => {
  const letter = word[0] ?? ''
  const known = initials.get(letter) ?? fold(letter)[0] ?? ''
  if (initials.size < 1000) initials.set(letter, known)
  return known
}

/**
 * The words of a text, without what is elided before them or hangs on them.
 *
 * @param among only those that begin, without accents and capitals, with one of these letters; reading the others takes most of the time.
 */
export const wordsIn = (given: string, among?: ReadonlySet<string>): Word[] => {
  const words: Word[] = []
  const text = given.replaceAll(LETTER_APOSTROPHE, '’')
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    if (among && !among.has(initialOf(found))) continue
    const end = start + found.length
    const written = /[^\p{L}\p{M}\p{N}]/u.test(found) ? found.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '') : found
    const { folded, lower } = readWord(written)
    const isBefore = ELIDED.has(lower) && APOSTROPHE.test(text[end] ?? '')
    const isBehind = CLITICS.has(lower) && APOSTROPHE.test(text[start - 1] ?? '')
    if (!isBefore && !isBehind) words.push({ end, folded, lower, start, written })
  }
  return words
}

/** In capitals a word is a name, also where it is written like a stop word (« EST », « SUR »). */
const isAcronym = ({ written }: Word): boolean => written.length > 1 && /^\p{Lu}+$/u.test(written)

/** What a word is found by, from the exact to the forgiven: with its accents, without them, in the singular and in full. */
export const formsOf = ({ folded, lower, written }: Word): readonly string[] => {
  const reading = readWord(written)
  const common = inFull(folded) ?? singularOf(folded)
  reading.forms ??= [...new Set([lower, folded, common].map((form) => form.slice(0, LONGEST)))]
  return reading.forms
}

/** The terms that a text is found by. Stop words are none of them, unless they are acronyms in a name. */
export const termsOf = (text: string, isName = false): string[] =>
  wordsIn(text).flatMap((word) => (isStopWord(word) && !(isName && isAcronym(word)) ? [] : formsOf(word)))
