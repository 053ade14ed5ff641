import { escapePattern } from '../../formats/escapePattern.ts'
import { otherPluralsOf, singularOf } from '../singularOf.ts'
import { fold, inFull, inShort } from '../words.ts'

/** Latin letters (Latin-1 Supplement, Latin Extended-A), by what they are without their accents: `é` and `É` by `e`, `œ` by `oe`. */
const VARIANTS: ReadonlyMap<string, string> = Array.from({ length: 0x1_80 - 0xc0 }, (_, index) =>
  String.fromCodePoint(0xc0 + index),
).reduce((all, letter) => {
  const folded = fold(letter)
  return /^[a-z]{1,2}$/.test(folded) && folded !== letter.toLowerCase()
    ? all.set(folded, (all.get(folded) ?? '') + letter)
    : all
}, new Map<string, string>())

const APOSTROPHES = "['’ʼ‘`´]"

/** Also the blank in its place: « Hénin Beaumont ». */
const HYPHENS = '[-‐‑ ]'

/** Accents that stand behind their letter, as some systems write them. */
const MARKS = '[\u0300-\u036F]*'

const patternOf = (letter: string): string => {
  const variants = VARIANTS.get(letter)
  return variants ? `[${letter}${variants}]${MARKS}` : escapePattern(letter)
}

/** `oe`, or the ligature. */
const patternOfTwo = (two: string): string | undefined => {
  const ligatures = two.length === 2 ? VARIANTS.get(two) : undefined
  const [first = '', second = ''] = two
  return ligatures && `(?:${patternOf(first)}${patternOf(second)}|[${ligatures}])`
}

const forgiveLetters = (text: string): string => {
  let pattern = ''
  for (let at = 0; at < text.length; at++) {
    const two = patternOfTwo(text.slice(at, at + 2))
    const letter = text[at] ?? ''
    if (two) at++
    pattern += two ?? (/['’ʼ‘`´]/.test(letter) ? APOSTROPHES : letter === '-' ? HYPHENS : patternOf(letter))
  }
  return pattern
}

/** As MongoDB's engine and JavaScript's both read it. */
const LETTER = '[a-z0-9À-ɏ]'

/** As a word of its own: « lens », for whose singular « len » is taken, is not meant to find « Valenciennes ». */
const asWord = (text: string): string => `(?<!${LETTER})${forgiveLetters(text)}(?!${LETTER})`

/** What a word may stand for: « gigafactories » for « gigafactory », « industries » for « industrie », « canal » for « canaux », « St » for « Saint ». */
const othersOf = (word: string): string[] => {
  const other = inFull(word) ?? inShort(word)
  if (other !== undefined) return [other]
  if (!/^[a-z]{4,}$/.test(word)) return []
  const all = new Set([word.replace(/[sx]$/, ''), singularOf(word), ...otherPluralsOf(word)])
  return [...all].filter((one) => one !== word)
}

const patternOfWord = (word: string): string => {
  const others = othersOf(word)
  return others.length > 0 ? `(?:${[forgiveLetters(word), ...others.map(asWord)].join('|')})` : forgiveLetters(word)
}

/**
 * A pattern for what somebody types without looking for the keys: accents, ligatures, capitals, the form of an apostrophe and the plural are forgiven. Nothing
 * in it is repeated but accents behind a letter, so that a text of any length is gone through once.
 */
export const forgivingPattern = (typed: string): RegExp =>
  new RegExp((fold(typed).match(/[a-z]+|[^a-z]+/g) ?? []).map(patternOfWord).join(''), 'i')
