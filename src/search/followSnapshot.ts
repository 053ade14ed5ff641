import { createHash } from 'node:crypto'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

import { readCollection, readPublished } from '../content-api/contentApi.ts'
import type { PublishedRow } from '../content-api/contentApi.ts'
import type { ContentApi } from '../content-api/createContentApi.ts'
import { quiet } from '../limits/modestRequests.ts'
import type { SearchIndex } from './createSearchIndex.ts'
import { isSearched, SEARCHED_COLLECTIONS } from './fields.ts'
import type { SearchedCollection } from './fields.ts'
import { readDocument } from './readDocument.ts'

/** Rows that are read at once. */
const BATCH = 100

/** How long the event loop is held before others have their turn. */
const SLICE_IN_MS = 8

/** How long it is waited, before everything is read, until changes are heard of. */
const HEARD_WITHIN_MS = 3000

const AGAIN_AFTER_MS = 250

/** Where nothing tells of the changes of other processes (other databases than MongoDB), all is compared so often while it is searched. */
const COMPARE_EVERY_MS = 10_000

/** What keeps an index true. */
export type Follower = {
  close: () => void
  /** Whether everything has been read once. */
  isReady: () => boolean
  /** Resolves to whether all changes that are known of are in the index, after some milliseconds at the latest. */
  settle: (mostMs: number) => Promise<boolean>
}

const digestOf = ({ content, slug }: PublishedRow): string =>
  createHash('sha1')
    .update(slug ?? '')
    .update('\n')
    .update(content)
    .digest('base64')

/** Fills an index with what is published, and takes every change in, whichever process made it. */
export const followSnapshot = (api: ContentApi, index: SearchIndex): Follower => {
  const { payload, served } = api.reading
  const collections = SEARCHED_COLLECTIONS.filter((name) =>
    [...served.collections.values()].some((collection) => collection.name === name),
  )
  const isServed = (name: string): name is SearchedCollection => isSearched(name) && collections.includes(name)
  const digests = new Map<string, string>()
  const changed = new Set<string>()
  const waiting = new Set<() => void>()
  const end = new AbortController()
  let isReady = false
  /** Everything has to be read: at the start, and when changes may have been missed. */
  let isToCompare = true
  let comparedAt = 0
  let working: Promise<void> | undefined
  let sliceBegan = 0

  const pause = async (isWaitedFor: boolean): Promise<void> => {
    if (performance.now() - sliceBegan < SLICE_IN_MS) return
    await turn()
    // A search that waits for a change is a request that is being answered itself.
    if (!isWaitedFor) await quiet()
    sliceBegan = performance.now()
  }

  const put = (row: PublishedRow): void => {
    const digest = digestOf(row)
    if (digests.get(row.key) === digest || !isServed(row.collectionName)) return
    digests.set(row.key, digest)
    const { document, texts } = readDocument(row, row.collectionName, payload)
    index.put(document, texts)
  }
  const remove = (key: string): void => {
    digests.delete(key)
    index.remove(key)
  }

  const takeChanges = async (): Promise<void> => {
    while (changed.size > 0 && !end.signal.aborted) {
      const keys = [...changed].slice(0, BATCH)
      for (const key of keys) changed.delete(key)
      try {
        const rows = await readPublished(payload, keys)
        for (const key of keys) {
          await pause(true)
          const row = rows.get(key)
          if (row) put(row)
          else remove(key)
        }
      } catch (error) {
        for (const key of keys) changed.add(key)
        throw error
      }
    }
  }

  const compare = async (): Promise<void> => {
    isToCompare = false
    const gone = new Set(index.keys())
    for (const collection of collections) {
      for (let after: string | undefined, isLast = false; !isLast && !end.signal.aborted;) {
        const rows: PublishedRow[] = await readCollection(payload, { after, collection, limit: BATCH })
        isLast = rows.length < BATCH
        after = rows.at(-1)?.key
        for (const row of rows) {
          await pause(false)
          gone.delete(row.key)
          put(row)
        }
        // What changed while these were read is newer than them.
        await takeChanges()
      }
    }
    // What came while it was read is not among them either.
    for (const key of gone) changed.add(key)
    await takeChanges()
    comparedAt = performance.now()
    isReady ||= !end.signal.aborted
  }

  const workOn = async (): Promise<void> => {
    while ((isToCompare || changed.size > 0) && !end.signal.aborted) {
      try {
        await (isToCompare ? compare() : takeChanges())
      } catch (error) {
        if (end.signal.aborted) return
        isToCompare ||= !isReady
        payload.logger.warn({ err: error, msg: 'The search index could not read what is published; it tries again.' })
        await wait(AGAIN_AFTER_MS, undefined, { ref: false })
      }
    }
  }
  const work = (): void => {
    working ??= workOn().finally(() => {
      working = undefined
      for (const goOn of waiting) goOn()
      waiting.clear()
      if ((isToCompare || changed.size > 0) && !end.signal.aborted) work()
    })
  }

  const stop = api.follow({
    changed: (key) => {
      if (!isServed(key.slice(0, key.indexOf(':')))) return
      changed.add(key)
      if (isReady) work()
    },
    lost: () => {
      isToCompare = true
      if (isReady) work()
    },
  })

  const begin = async (): Promise<void> => {
    if (!(await api.ready)) return
    // The first answer of MongoDB's change stream says that changes may have been missed before it.
    const until = performance.now() + HEARD_WITHIN_MS
    while (isWatched(payload) && !api.isFresh() && performance.now() < until && !end.signal.aborted)
      await wait(20, undefined, { ref: false })
    work()
  }
  void begin()

  return {
    close: () => {
      end.abort()
      stop()
    },
    isReady: () => isReady,
    settle: async (mostMs) => {
      if (isReady && !api.isFresh() && performance.now() - comparedAt > COMPARE_EVERY_MS) {
        isToCompare = true
        comparedAt = performance.now()
        work()
      }
      if (isReady && !working) return true
      const patience = new AbortController()
      const settled = new Promise<void>((resolve) => void waiting.add(resolve))
      await Promise.race([settled, wait(mostMs, undefined, { signal: patience.signal }).catch(() => undefined)])
      patience.abort()
      return isReady && !working
    },
  }
}

const isWatched = ({ db }: Payload): boolean => db.name === 'mongoose'
