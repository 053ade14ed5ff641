import { AS_SUBJECT } from './anaphora.ts'
import type { Named } from './makeEvent.ts'
import type { Sentence } from './sentences.ts'

/** What a text has spoken of before a sentence: the organisation of its article's title, the last that was a subject, the first of the last sentence that named any, the last of all. */
export type Spoken = { last?: string; nearest?: string; subject?: string; topic?: string }

export const spokenOf = (
  sentences: readonly Sentence[],
  organisationsOf: (sentence: Sentence) => Named[],
): Map<Sentence, Spoken> => {
  const articles = new Map<number, Spoken>()
  const found = new Map<Sentence, Spoken>()
  for (const sentence of sentences) {
    const before = articles.get(sentence.article) ?? {}
    found.set(sentence, before)
    const organisations = organisationsOf(sentence)
    const [first] = organisations
    const nearest = organisations.at(-1)?.name
    const isSubject = first && AS_SUBJECT.test(sentence.text.slice(0, first.start))
    articles.set(sentence.article, {
      ...before,
      ...(first && { last: first.name }),
      ...(nearest && { nearest }),
      ...(first && isSubject && { subject: first.name }),
      ...(first && sentence.isTitle && { topic: first.name }),
    })
  }
  return found
}
