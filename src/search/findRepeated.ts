import { setImmediate as turn } from 'node:timers/promises'

import type { Payload } from 'payload'

import { contentApiOf } from '../content-api/endpoints.ts'
import { readPublished } from '../content-api/contentApi.ts'
import type { Searched } from './createSearchIndex.ts'
import { openSearch } from './openSearch.ts'
import { readDocument } from './readDocument.ts'
import { wordsIn } from './words.ts'

/** A sentence that another published document has, word for word. */
export type RepeatedSentence = { document: Searched; name: string; sentence: string }

/** Fewer words are a formula. */
const FEWEST_WORDS = 9

/** Sentences of one text that are looked for, and documents that are read to compare them: what it costs is bounded. */
const MOST_SENTENCES = 80
const MOST_READ = 12

/** An index that is still being built answers nothing. */
const READY_WITHIN_MS = 200

const comparable = (text: string): string =>
  ` ${wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ')} `

type Asked = {
  /** Beffroi's name of the only collection that is looked through. */
  collection: Searched['collection']
  /** The document that the sentences are from, as the published snapshot calls it. */
  except: string | undefined
  sentences: readonly string[]
}

/**
 * Of some sentences, those that stand word for word in a published document, with the first one that has it. The index tells which documents have all the
 * words of a sentence; those alone are read.
 */
export const findRepeated = async (
  payload: Payload,
  { collection, except, sentences }: Asked,
): Promise<RepeatedSentence[]> => {
  await contentApiOf(payload)
  const { follower, index } = openSearch(payload)
  if (!follower.isReady()) await follower.settle(READY_WITHIN_MS)
  if (!follower.isReady()) return []
  const looked = sentences.filter((sentence) => wordsIn(sentence).length >= FEWEST_WORDS).slice(0, MOST_SENTENCES)
  const candidates: { document: Searched; sentence: string }[] = []
  for (const sentence of looked) {
    for (const document of index.withAllWords(sentence))
      if (document.collection === collection && document.key !== except) candidates.push({ document, sentence })
    // Readers' requests in between.
    await turn()
  }
  const keys = [...new Set(candidates.map(({ document }) => document.key))].slice(0, MOST_READ)
  if (keys.length === 0) return []
  const rows = await readPublished(payload, keys)
  const texts = new Map(
    [...rows].map(([key, row]) => {
      const read = readDocument(row, collection, payload).texts
      const words = read.flatMap((one) => [...one.names, ...one.texts]).map(comparable)
      return [key, { name: read[0]?.names[0] ?? key, words }] as const
    }),
  )
  const found = new Map<string, RepeatedSentence>()
  for (const { document, sentence } of candidates) {
    const text = texts.get(document.key)
    const words = comparable(sentence)
    if (!found.has(sentence) && text?.words.some((one) => one.includes(words)))
      found.set(sentence, { document, name: text.name, sentence })
  }
  return [...found.values()]
}
