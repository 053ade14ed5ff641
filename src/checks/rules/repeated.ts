import type { Facts, Finding } from '../Finding.ts'
import type { Written } from '../readWritten.ts'

const SHOWN = 120

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text)

/** Sentences that stand word for word in another document that is published. */
export const findRepeated = (_: Written, { repeated = [] }: Facts): Finding[] =>
  repeated.map(({ collection, id, name, path, sentence }) => ({
    check: 'repeated',
    code: 'repeatedSentence',
    params: { name, sentence: shorten(sentence) },
    path,
    target: { collection, id },
    words: sentence,
  }))
