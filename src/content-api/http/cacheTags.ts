import { CONTENT_COLLECTIONS, NEWSROOM } from '../../content-events/names.ts'
import { ANY } from '../reading.ts'
import type { Dependencies } from './answerCache.ts'

/** Of one header: two of them, with all others, stay within the 8 kB that Varnish takes of each and the 16 kB that Node.js takes of all. */
const MOST_CHARACTERS = 4000

/** What every answer carries: it is purged when too much changed to name (docs/webhooks.md, "Tags"). */
const EVERYTHING = 'all'

const collectionIn = (tag: string): string => tag.slice(0, tag.indexOf(':'))

const lengthOf = (tags: readonly string[]): number => tags.reduce((sum, tag) => sum + tag.length + 1, 0)

/** Puts the tag of a whole collection in the place of its documents' tags. */
const coarsen = (tags: readonly string[], collection: string): string[] => [
  ...new Set(tags.map((tag) => (collectionIn(tag) === collection ? collection : tag))),
]

/**
 * The cache tags of an answer, by what it was made from: the same that a webhook purges when one of those documents changes, or another one comes into one
 * of the lists. Where they are too many for a header, whole collections stand for their documents.
 */
export const cacheTags = (from: Dependencies): string[] => {
  const lists = from.has(ANY) ? CONTENT_COLLECTIONS : []
  const documents = [...from]
    .filter((name) => name !== ANY)
    .map((name) => (collectionIn(name) === NEWSROOM ? NEWSROOM : name))
  let tags = [EVERYTHING, ...new Set([...lists, ...documents])]
  while (lengthOf(tags) > MOST_CHARACTERS) {
    const named = tags.filter((tag) => tag.includes(':'))
    const counts = new Map<string, number>()
    for (const tag of named) {
      const collection = collectionIn(tag)
      // What is purged with its list anyway goes first.
      const weight = tags.includes(collection) ? 1e6 : tag.length
      counts.set(collection, (counts.get(collection) ?? 0) + weight)
    }
    const [largest] = [...counts].toSorted(([, a], [, b]) => b - a)
    if (!largest) break
    tags = coarsen(tags, largest[0])
  }
  return tags
}
