import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import { collectionIn } from '../../content-events/names.ts'
import { onSnapshotChange } from '../../content-events/snapshot/announceChange.ts'
import { readRows } from './readRows.ts'
import type { ContentRow } from './readRows.ts'
import type { StoredDocument } from './StoredDocument.ts'

/** One reader's look at what is published: within one request a document stays what it was when it was first read. */
export type Reader = {
  /** Takes what `read` finds of some documents along with something else; not there where no lists are read. */
  loadWith?: (read: () => Promise<Contents>) => Promise<void>
  /** The document with a key; `null`: nothing public has it; `undefined`: not read yet ({@link Reader.load}). */
  peek: (key: string) => null | StoredDocument | undefined
  /** The keys of all documents that were looked at, those that are not public too. */
  seen: () => Iterable<string>
  /** Reads what is not in memory, in one query. */
  load: (keys: Iterable<string>) => Promise<void>
}

/** What was found under some keys; `undefined` where nothing is public. */
export type Contents = ReadonlyMap<string, ContentRow | undefined>

export type DocumentStore = {
  /** Forgets everything, for measurements and when changes may have been missed. */
  clear: () => void
  close: () => void
  forget: (key: string) => void
  open: () => Reader
  /** Tells the store how large a document has become with its views. */
  resize: (document: StoredDocument, bytes: number) => void
  /** Another number after each change of a collection (Beffroi's name of it); `undefined` while the changes of other processes are not heard of. */
  versionOf: (collection: string) => number | undefined
}

type Options = {
  /** Asked at each reading: whether changes that other processes make are being heard of now. What is read otherwise is not kept. */
  isFresh: () => boolean
  /** Content and views together, about, in bytes. */
  maxBytes: number
}

/** What an entry takes beside its key and content. */
const OVERHEAD_BYTES = 200

const ABSENT = Symbol('not public')

type Entry = StoredDocument | typeof ABSENT

const sizeOf = (entry: Entry, key: string): number =>
  OVERHEAD_BYTES + key.length + (entry === ABSENT ? 0 : entry.content.length)

/**
 * Keeps published documents in memory, within a number of bytes. A reader never gets one that is older than a change which this process had acknowledged
 * before the reader came: a change forgets its document when it is committed, and what was being read of it meanwhile is not kept.
 */
export const createDocumentStore = (payload: Payload, { isFresh, maxBytes }: Options): DocumentStore => {
  const kept = new LRUCache<string, Entry>({ maxSize: maxBytes, sizeCalculation: sizeOf })
  /** The reads under way: the keys that changed since each began. */
  const reads = new Set<Set<string> & { isVoid?: boolean }>()

  const changes = new Map<string, number>()
  let clearings = 0

  const forget = (key: string): void => {
    kept.delete(key)
    const collection = collectionIn(key)
    changes.set(collection, (changes.get(collection) ?? 0) + 1)
    for (const changed of reads) changed.add(key)
  }
  const clear = (): void => {
    kept.clear()
    clearings++
    for (const changed of reads) changed.isVoid = true
  }

  /** Keeps what is read of what does not change meanwhile. */
  const keepRead = async (read: () => Promise<Contents>): Promise<Map<string, Entry>> => {
    const changed: Set<string> & { isVoid?: boolean } = new Set<string>()
    reads.add(changed)
    try {
      const found = new Map<string, Entry>()
      for (const [key, row] of await read()) {
        const entry: Entry = row ? { ...row, key, views: new Map() } : ABSENT
        found.set(key, entry)
        if (!changed.isVoid && !changed.has(key) && isFresh()) kept.set(key, entry)
      }
      return found
    } finally {
      reads.delete(changed)
    }
  }

  const read = async (keys: string[]): Promise<Map<string, Entry>> =>
    keepRead(async () => {
      const rows = await readRows(payload, keys)
      return new Map(keys.map((key) => [key, rows.get(key)]))
    })

  const open = (): Reader => {
    const own = new Map<string, Entry>()
    const find = (key: string): Entry | undefined => {
      const seen = own.get(key)
      if (seen !== undefined) return seen
      const entry = isFresh() ? kept.get(key) : undefined
      if (entry !== undefined) own.set(key, entry)
      return entry
    }
    let waiting: undefined | { keys: Set<string>; read: Promise<void> }
    /** What is asked for in one turn is read in one query: the relations of all documents of a page. */
    const readTogether = async (keys: Set<string>): Promise<void> => {
      await new Promise((resolve) => process.nextTick(resolve))
      waiting = undefined
      for (const [key, entry] of await read([...keys])) own.set(key, entry)
    }
    return {
      load: async (keys) => {
        for (const key of keys) {
          if (find(key) !== undefined) continue
          if (!waiting) {
            const asked = new Set<string>()
            waiting = { keys: asked, read: Promise.resolve().then(() => readTogether(asked)) }
          }
          waiting.keys.add(key)
        }
        await waiting?.read
      },
      loadWith: async (read) => {
        const found = await keepRead(
          async () => new Map([...(await read())].filter(([key]) => find(key) === undefined)),
        )
        for (const [key, entry] of found) own.set(key, entry)
      },
      peek: (key) => {
        const entry = find(key)
        return entry === ABSENT ? null : entry
      },
      seen: () => own.keys(),
    }
  }

  const close = onSnapshotChange(forget)
  return {
    clear,
    close,
    forget,
    open,
    resize: (document, bytes) => {
      if (kept.peek(document.key) === document) kept.set(document.key, document, { size: OVERHEAD_BYTES + bytes })
    },
    // Neither ever falls, so that no two states have the same sum.
    versionOf: (collection) => (isFresh() ? clearings + (changes.get(collection) ?? 0) : undefined),
  }
}
