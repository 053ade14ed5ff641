import search from 'approx-string-match'

import type { Quote } from './rows.ts'

/** Where a passage stands in a text now: as it was, in other words, or nowhere. */
export type Found = { end: number; start: number; state: 'changed' | 'found' } | { state: 'gone' }

/** Before and behind a passage, enough to tell it from the same words elsewhere. */
export const CONTEXT = 32

type Squashed = { at: number[]; text: string }

/** The letters of a text without what typography changes on saving: spaces, the forms of apostrophes, quotation marks, dashes and ellipses; and where each stood. */
const squash = (text: string): Squashed => {
  const at: number[] = []
  let letters = ''
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (/\s/.test(letter)) continue
    const plain = letter
      .replace('’', "'")
      .replace(/[«»“”]/, '"')
      .replace(/[–—]/, '-')
      .replace('…', '...')
    letters += plain
    for (let one = 0; one < plain.length; one += 1) at.push(index)
  }
  return { at, text: letters }
}

/** How many letters of the context still stand around a place. */
const contextAt = (
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: { prefix: string; suffix: string },
): number => {
  let before = 0
  while (before < prefix.length && text.charAt(start - 1 - before) === prefix.charAt(prefix.length - 1 - before))
    before += 1
  let after = 0
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after += 1
  return before + after
}

/** Words of fewer letters stand anywhere: without their context they are others. */
const SHORT = 12
const LEAST_CONTEXT = 4

/** Of a passage, how much may be other letters. */
const MOST_CHANGED = 0.4

/** Letters of the text times those of the passage: a tenth of a second. */
const MOST_COMPARED = 20_000_000

type Place = { context: number; end: number; errors: number; start: number }

const best = (places: Place[]): Place | undefined =>
  places.toSorted((one, other) => one.errors - other.errors || other.context - one.context)[0]

const exactPlaces = (text: string, words: string, around: { prefix: string; suffix: string }): Place[] => {
  const places: Place[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    places.push({ context: contextAt(text, start, end, around), end, errors: 0, start })
  }
  return places
}

/** Around a passage of which no word is left as it was, at least this much has to stand. */
const ENOUGH_CONTEXT = 12

/** Where the words stood, by what still stands on both sides of them: other words, about as many, have taken their place. */
const rewrittenPlaces = (text: string, words: string, around: { prefix: string; suffix: string }): Place[] => {
  const [before, behind] = [around.prefix.slice(-LEAST_CONTEXT), around.suffix.slice(0, LEAST_CONTEXT)]
  const starts = before === '' ? [0] : exactPlaces(text, before, around).map(({ end }) => end)
  const ends = behind === '' ? [text.length] : exactPlaces(text, behind, around).map(({ start }) => start)
  const longest = words.length + Math.max(ENOUGH_CONTEXT, words.length / 2)
  return starts.flatMap((start) => {
    const end = ends.find((one) => one >= start)
    if (end === undefined || end === start || end - start > longest) return []
    const context = contextAt(text, start, end, around)
    return context < ENOUGH_CONTEXT ? [] : [{ context, end, errors: 0, start }]
  })
}

/**
 * Finds the passage of a comment in the text as it is now (a TextQuoteSelector of the W3C's Web Annotation Data Model): the same words, of several the ones
 * between the words that stood around them; else words like them, or what stands between those around.
 */
export const findQuote = (
  text: string,
  { exact, prefix, suffix }: Pick<Quote, 'exact' | 'prefix' | 'suffix'>,
): Found => {
  const { at, text: letters } = squash(text)
  const words = squash(exact).text
  if (words === '') return { state: 'gone' }
  const around = { prefix: squash(prefix).text, suffix: squash(suffix).text }
  const mayStandAlone = words.length >= SHORT || (around.prefix === '' && around.suffix === '')
  const isThere = ({ context }: Place): boolean => mayStandAlone || context >= LEAST_CONTEXT
  const spanOf = ({ end, start }: Place) => ({ end: (at[end - 1] ?? 0) + 1, start: at[start] ?? 0 })

  const same = best(exactPlaces(letters, words, around).filter(isThere))
  if (same) return { ...spanOf(same), state: 'found' }

  // A book, and a page of it: looking for what is like it would hold the browser up.
  if (letters.length * words.length > MOST_COMPARED) return { state: 'gone' }
  const changed = search(letters, words, Math.floor(words.length * MOST_CHANGED)).map(
    ({ end, errors, start }): Place => ({ context: contextAt(letters, start, end, around), end, errors, start }),
  )
  // Other words of the same length are like these to a third: what stood around them says whether they are meant.
  const like = best(
    changed.filter(
      ({ context, errors, end, start }) => end > start && (context >= LEAST_CONTEXT || errors < words.length / 5),
    ),
  )
  const place = like && isThere(like) ? like : best(rewrittenPlaces(letters, words, around))
  return place ? { ...spanOf(place), state: 'changed' } : { state: 'gone' }
}
