import { escapePattern } from '../../formats/escapePattern.ts'
import { fold } from '../words.ts'

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

/**
 * A pattern for what somebody types without looking for the keys: accents, ligatures, capitals and the form of an apostrophe are forgiven. Nothing in it is repeated but
 * accents behind a letter, so that a text of any length is gone through once.
 */
export const forgivingPattern = (typed: string): RegExp => {
  const text = fold(typed)
  let pattern = ''
  for (let at = 0; at < text.length; at++) {
    const two = patternOfTwo(text.slice(at, at + 2))
    const letter = text[at] ?? ''
    pattern += two ?? (/['’ʼ‘`´]/.test(letter) ? APOSTROPHES : patternOf(letter))
    if (two) at++
  }
  return new RegExp(pattern, 'i')
}
