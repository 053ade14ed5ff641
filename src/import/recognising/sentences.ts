import type { Evidence, ImportedArticle } from '../document.ts'

export type Sentence = Evidence & {
  /** Of a title, where capitals say less. */
  isTitle: boolean
  /** The number of the paragraph in its article; -1 for the title. */
  paragraph: number
  text: string
}

/** A full stop that ends no sentence. */
const SHORT = /(?:^|[\s(«'])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|etc|env|cf|ex|art|av|bd|n|tél|p|vol|éd|\p{Lu})\.$/u

/** « 3 juillet ......... Club achats »: dots that lead from one column to the next end no sentence. */
const isLeader = (text: string, at: number): boolean => {
  let from = at
  while (text.charAt(from - 1) === '.' && at - from < 80) from -= 1
  return /^\s\.{4}/.test(text.slice(from - 1, from + 4))
}

/** The sentences of a text. What stands in brackets or is quoted is not cut. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '(' || letter === '«') depth += 1
    else if ((letter === ')' || letter === '»') && depth > 0) depth -= 1
    // A bracket that is never closed closes with its sentence.
    if (depth > 0 && at - start > 600) depth = 0
    const isEnd =
      (letter === '\n' && !/,\s*$/.test(text.slice(Math.max(start, at - 20), at))) ||
      (/[.!?…]/.test(letter) &&
        depth === 0 &&
        !isLeader(text, at) &&
        /^[.!?…"»)\]]*\s+(?:\p{Lu}|\d|[«"(–—-])/u.test(text.slice(at + 1, at + 8)))
    if (!isEnd || SHORT.test(text.slice(Math.max(start, at - 8), at + 1))) continue
    let end = at + 1
    while (/[.!?…"»)\]]/.test(text.charAt(end))) end += 1
    const sentence = text.slice(start, end).trim()
    if (sentence !== '') sentences.push(sentence)
    start = end
    depth = 0
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

const MAX_SENTENCE = 2000

/** All sentences of articles, titles first. What is longer than a page is cut: no sentence, and rules would take long over it. */
export const sentencesIn = (articles: ImportedArticle[]): Sentence[] =>
  articles.flatMap(({ isWorkingTitle, paragraphs, standfirst, title }, article) => {
    const texts = [...(standfirst ? [standfirst] : []), ...paragraphs].map((paragraph) => sentencesOf(paragraph))
    const body = texts.flatMap((sentences, paragraph) =>
      sentences.map((sentence) => ({
        article,
        isTitle: false,
        paragraph,
        sentence: sentence.slice(0, MAX_SENTENCE),
        text: sentence.slice(0, MAX_SENTENCE),
      })),
    )
    if (isWorkingTitle) return body
    // What a page calls a heading may be all of its text.
    const heading = title.slice(0, MAX_SENTENCE)
    return [{ article, isTitle: true, paragraph: -1, sentence: heading, text: heading }, ...body]
  })

export const evidenceOf = ({ article, sentence }: Sentence): Evidence => ({ article, sentence })

/** What was found, by the sentence that it stands in. */
export const bySentence = <Found extends { sentence: Sentence }>(
  all: readonly Found[],
): ((sentence: Sentence) => Found[]) => {
  const groups = new Map<Sentence, Found[]>()
  for (const each of all) {
    const group = groups.get(each.sentence)
    if (group) group.push(each)
    else groups.set(each.sentence, [each])
  }
  return (sentence) => groups.get(sentence) ?? []
}
