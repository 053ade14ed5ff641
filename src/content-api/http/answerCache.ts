import { LRUCache } from 'lru-cache'

import { onSnapshotChange } from '../../content-events/snapshot/announceChange.ts'
import { contentName } from '../../content-events/names.ts'
import { ANY } from '../reading.ts'
import type { Reading } from '../reading.ts'

/** What an answer was made from: the keys of documents, Beffroi's names of collections whose lists were read, {@link ANY}. */
export type Dependencies = ReadonlySet<string>

/** What an answer depends on that was made while reading. */
export const dependenciesOf = ({ payload, reader, touched }: Reading): Dependencies =>
  new Set([...reader.seen(), ...[...touched].map((slug) => contentName(payload.config, slug) ?? slug)])

/** What can be kept: something that takes memory, what it was made from, and for how long where it depends on the clock. */
export type Kept = { bytes: number; from: Dependencies; maxAgeMs?: number }

export type AnswerCache<Answer extends Kept> = {
  clear: () => void
  close: () => void
  /** The answer that was kept under a name, or else one that is made now; it is kept unless something that it is made from changes meanwhile. */
  find: (name: string, make: () => Promise<Answer>) => Promise<Answer>
  /** Forgets the answers that a document has a part in. */
  forget: (key: string) => void
  peek: (name: string) => Answer | undefined
}

type Options = {
  /** Whether changes that other processes make are being heard of now: otherwise nothing is kept, and nothing that was kept is given out. */
  isFresh: () => boolean
  /** Of all answers together; with 0 each request is answered by itself. */
  maxBytes: number
}

/** What an entry takes beside its answer, and each name of what it is made from. */
const OVERHEAD_BYTES = 500
const DEPENDENCY_BYTES = 100

/** What is forgotten with a document: its own answers, those of lists that it may stand in, and those that anything may change. */
const touchedBy = (key: string): string[] => [key, key.slice(0, key.indexOf(':')), ANY]

type Making = { changed: Set<string>; isVoid: boolean }

const isStale = ({ changed, isVoid }: Making, from: Dependencies): boolean =>
  isVoid || [...changed].some((name) => from.has(name))

/**
 * Keeps finished answers in memory, within a number of bytes. Nobody gets one that is older than a change which this process had acknowledged before they
 * asked: a change forgets what it touches when it is committed, what was being made of it meanwhile is not kept, and who asks after it does not share what
 * was begun before. Many who ask for one thing at once wait for one answer.
 */
export const createAnswerCache = <Answer extends Kept>({ isFresh, maxBytes }: Options): AnswerCache<Answer> => {
  type Entry = { answer: Answer; name: string }
  const index = new Map<string, Set<Entry>>()
  const unlink = (entry: Entry): void => {
    for (const dependency of entry.answer.from) {
      const entries = index.get(dependency)
      entries?.delete(entry)
      if (entries?.size === 0) index.delete(dependency)
    }
  }
  const kept = new LRUCache<string, Entry>({ dispose: unlink, maxSize: Math.max(1, maxBytes) })
  /** What is being made, and what of it others may still wait for. */
  const makings = new Set<Making>()
  const shared = new Map<string, Promise<Answer>>()

  const keep = (name: string, answer: Answer): void => {
    const size = OVERHEAD_BYTES + name.length + answer.bytes + answer.from.size * DEPENDENCY_BYTES
    if (size > maxBytes) return
    const entry = { answer, name }
    kept.set(name, entry, { size, ttl: answer.maxAgeMs })
    for (const dependency of answer.from) {
      const entries = index.get(dependency) ?? new Set()
      index.set(dependency, entries.add(entry))
    }
  }

  const forget = (key: string): void => {
    shared.clear()
    for (const name of touchedBy(key)) {
      for (const making of makings) making.changed.add(name)
      for (const entry of index.get(name) ?? []) kept.delete(entry.name)
    }
  }
  const clear = (): void => {
    shared.clear()
    for (const making of makings) making.isVoid = true
    kept.clear()
  }

  const makeOne = async (name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const making: Making = { changed: new Set(), isVoid: false }
    makings.add(making)
    try {
      const answer = await make()
      if (!isStale(making, answer.from) && isFresh()) keep(name, answer)
      return answer
    } finally {
      makings.delete(making)
    }
  }

  const peek = (name: string): Answer | undefined => (isFresh() ? kept.get(name)?.answer : undefined)

  const find = async (name: string, make: () => Promise<Answer>): Promise<Answer> => {
    if (maxBytes === 0 || !isFresh()) return make()
    const known = kept.get(name)?.answer ?? shared.get(name)
    if (known) return known
    const made = makeOne(name, make)
    shared.set(name, made)
    try {
      return await made
    } finally {
      if (shared.get(name) === made) shared.delete(name)
    }
  }

  return { clear, close: onSnapshotChange(forget), find, forget, peek }
}
