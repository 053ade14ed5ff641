import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'

type Change = { fullDocument?: { key?: string } | null; operationType: string }

type ChangeStream = { close: () => Promise<void>; tryNext: () => Promise<Change | null> }

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = {
  collections?: Record<
    string,
    undefined | { collection: { watch: (pipeline: object[], options: object) => ChangeStream } }
  >
  name: string
}

/** How long MongoDB keeps a question for news open: each answer, also an empty one, says that nothing was missed. */
const ANSWER_AFTER_MS = 250

/** What another process publishes is read here after this at the latest; when no answer came for so long, nothing in memory is trusted. */
const MOST_STALE_MS = 1000

const AGAIN_AFTER_MS = 500

export type SnapshotWatch = {
  close: () => Promise<void>
  /** Whether changes that other processes make are being heard of now. */
  isFresh: () => boolean
}

type Told = {
  /** Changes may have been missed. */
  onLost: () => void
  onChange: (key: string) => void
}

const NOT_WATCHED: SnapshotWatch = { close: async () => undefined, isFresh: () => false }

/**
 * Tells of each change of the published snapshot, whichever process made it, by MongoDB's change streams. On other databases nothing tells, and nothing is
 * ever fresh.
 */
export const watchSnapshot = (payload: Payload, { onChange, onLost }: Told): SnapshotWatch => {
  const slug = projectSlug(payload.config, 'published-documents')
  const { collections, name } = payload.db as unknown as WithMongoDB
  const collection = slug && name === 'mongoose' ? collections?.[slug]?.collection : undefined
  if (!collection) return NOT_WATCHED
  const end = new AbortController()
  let heardAt = -Infinity
  let stream: ChangeStream | undefined

  const listen = async (): Promise<void> => {
    stream = collection.watch([{ $project: { 'fullDocument.key': 1, operationType: 1 } }], {
      fullDocument: 'updateLookup',
      maxAwaitTimeMS: ANSWER_AFTER_MS,
    })
    let isFirst = true
    while (!end.signal.aborted) {
      const change = await stream.tryNext()
      // From here on everything is heard of; what was missed before is not known.
      if (isFirst) onLost()
      isFirst = false
      heardAt = performance.now()
      if (!change) {
        // A stream that has ended answers at once, each time: others would never have their turn.
        await turn()
        continue
      }
      // The collection was dropped or renamed, as a backup is put back: this stream tells nothing more.
      if (change.operationType === 'invalidate') throw new Error('The published snapshot was dropped or renamed.')
      const key = change.fullDocument?.key
      if (key === undefined) onLost()
      else onChange(key)
    }
  }

  const keepListening = async (): Promise<void> => {
    while (!end.signal.aborted) {
      try {
        await listen()
      } catch (error) {
        heardAt = -Infinity
        onLost()
        if (end.signal.aborted) return
        payload.logger.warn({
          err: error,
          msg: 'The changes of other processes are not heard of: readers are answered from the database until they are.',
        })
        await stream?.close().catch(() => undefined)
        await wait(AGAIN_AFTER_MS)
      }
    }
  }
  const listening = keepListening()

  return {
    close: async () => {
      end.abort()
      await stream?.close().catch(() => undefined)
      await listening
    },
    isFresh: () => performance.now() - heardAt < MOST_STALE_MS,
  }
}
