import type { Sentence } from './sentences.ts'

const WORDS = /\p{L}+/gu
const FRENCH = new Set(
  'le la les un une des du de et est sont a ont au aux dans pour par sur avec qui que ce cette ces son sa ses leur il elle ils nous vous ne pas plus en se été'.split(
    ' ',
  ),
)
const OTHERS = new Set(
  'the of and to is are was were has have with for from by its their this that which on at an in it he she said het een van en is zijn was op met voor door aan dat die bij werd wordt der die das und ist sind mit von für auf ein eine dem den'.split(
    ' ',
  ),
)

/** Small words that a whole document in another language has at least. */
const LEAST_OF_ALL = 30

/** Whether a text is written in another language than French: its small words say it. What has too few of them counts as French. */
const isForeign = (text: string, least: number): boolean => {
  let [french, other] = [0, 0]
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    if (FRENCH.has(word)) french += 1
    if (OTHERS.has(word)) other += 1
  }
  return other >= least && other > french
}

const foreignArticles = (sentences: Sentence[]): ReadonlySet<number> => {
  const texts = new Map<number, string[]>()
  for (const { article, text } of sentences) texts.set(article, [...(texts.get(article) ?? []), text])
  // A brief of two lines has few small words: what stands among others in another language is in it too.
  const least = isForeign([...texts.values()].flat().join(' '), LEAST_OF_ALL) ? 1 : 3
  return new Set([...texts].filter(([, text]) => isForeign(text.join(' '), least)).map(([article]) => article))
}

const ENGLISH = new Set(['the', 'and', 'of', 'with', 'from', 'which', 'has', 'have', 'will', 'its'])

/** Of those in another language, the articles in English: two of its small words for each of another language's would be enough, and a brief has few. */
const englishAmong = (foreign: ReadonlySet<number>, sentences: Sentence[]): ReadonlySet<number> => {
  const counts = new Map<number, number>()
  for (const { article, text } of sentences)
    if (foreign.has(article))
      for (const [word] of text.toLowerCase().matchAll(WORDS))
        if (ENGLISH.has(word)) counts.set(article, (counts.get(article) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total >= LEAST_OF_ALL / 2 && counts.size > foreign.size / 2) return foreign
  return new Set([...counts].filter(([, count]) => count >= 3).map(([article]) => article))
}

/** The numbers of articles that are not in French. */
export type Languages = {
  english: ReadonlySet<number>
  /** In any other language, English too: rules for French capitals say nothing there. */
  foreign: ReadonlySet<number>
}

/** In which language the articles are: read once for all rules that ask. */
export const languagesOf = (sentences: Sentence[]): Languages => {
  const foreign = foreignArticles(sentences)
  return { english: englishAmong(foreign, sentences), foreign }
}
