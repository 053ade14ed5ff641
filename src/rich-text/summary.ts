import { readNodes } from './readNodes.ts'
import { nodesToText, renderToText } from './renderToHTML.ts'

/** Words a minute that adults read silently (Trauzettel-Klosinski and Dietz, 2012: the International Reading Speed Texts). */
const WORDS_A_MINUTE: ReadonlyMap<string, number> = new Map([
  ['en', 228],
  ['fr', 195],
  ['nl', 202],
])
const WORDS_A_MINUTE_ELSEWHERE = 200

/** The words of a text: a number is one, and so is what an apostrophe or a hyphen holds together. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** How many minutes it takes to read so many words, rounded up; 0 when there are none. */
export const readingTime = (words: number, locale: string): number =>
  Math.ceil(words / (WORDS_A_MINUTE.get(locale) ?? WORDS_A_MINUTE_ELSEWHERE))

/** Characters of an excerpt; search engines and feed readers show about as many. */
const MAX_LENGTH = 280

/** Ends with a point that ends no sentence: « M. », « MM. », « J. », « av. ». */
const ABBREVIATED =
  /(?:^|[\s('’])(?:\p{Lu}|MM|Mmes?|Mlles?|Mgr|Drs?|Pr|Mr|Mrs|Ms|St|Ste|art|av|bd|cf|env|ex|fig|n|no|p|pp|tél|vol)\.\s*$/u

const segmenters = new Map<string, Intl.Segmenter>()

const segmenterFor = (locale: string): Intl.Segmenter => {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale || undefined, { granularity: 'sentence' })
  segmenters.set(locale, segmenter)
  return segmenter
}

/** One after the other: an excerpt needs the first few of a long text. */
function* sentencesIn(text: string, locale: string): Generator<string> {
  let sentence = ''
  for (const { segment } of segmenterFor(locale).segment(text)) {
    sentence += segment
    if (ABBREVIATED.test(segment)) continue
    yield sentence
    sentence = ''
  }
  if (sentence !== '') yield sentence
}

/** Cut between two words: never at a no-break space, which holds a number and its unit together, nor before a sign. */
const cutAtWord = (text: string): string => {
  const words = text.slice(0, MAX_LENGTH - 1)
  const end = words.lastIndexOf(' ')
  return `${(end > 0 ? words.slice(0, end) : words).replace(/[\s\p{P}]+$/u, '')}…`
}

/** The first sentences of a text as an excerpt, or a part of the first one; its headings, lists and quotations are passed over. */
export const excerptOf = (value: unknown, locale: string): string => {
  const { children } = readNodes(value).root
  const paragraphs = children.filter(({ type }) => type === 'paragraph')
  const text = nodesToText({ root: { children: paragraphs, type: 'root' } }).replaceAll(/[ \t\n]+/g, ' ')
  let excerpt = ''
  for (const sentence of sentencesIn(text || renderToText(value).replaceAll(/[ \t\n]+/g, ' '), locale)) {
    if ((excerpt + sentence).trim().length > MAX_LENGTH)
      return excerpt === '' ? cutAtWord(sentence.trim()) : excerpt.trim()
    excerpt += sentence
  }
  return excerpt.trim()
}
