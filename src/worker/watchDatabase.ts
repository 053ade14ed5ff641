import type { Payload } from 'payload'

import type { WakeCondition } from './tasks.ts'

type ChangeStream = {
  close: () => Promise<void>
  on: (event: 'change' | 'close' | 'error', listener: (argument: unknown) => void) => void
}

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = {
  connection?: { db?: { watch: (pipeline: object[]) => ChangeStream } }
  collections?: Record<string, { collection: { collectionName: string } } | undefined>
  name: string
}

export type Watch = {
  close: () => Promise<void>
  /** False: nothing will wake, ask from time to time. */
  isWatching: () => boolean
}

const NOTHING_TO_WATCH: Watch = { close: async () => undefined, isWatching: () => false }

/**
 * Calls `onChange` when another process, or a request in this one, has committed something that one of the conditions names. It is MongoDB's
 * change streams that tell; other databases have nothing like it in Payload, and are asked every second.
 */
export const watchDatabase = (
  payload: Payload,
  { conditions, onChange }: { conditions: WakeCondition[]; onChange: () => void },
): Watch => {
  const { collections, connection, name } = payload.db as unknown as WithMongoDB
  if (name !== 'mongoose' || !connection?.db || conditions.length === 0) return NOTHING_TO_WATCH
  const matches = conditions.map(({ collection, match, operation }) => ({
    ...match,
    'ns.coll': collections?.[collection]?.collection.collectionName,
    ...(operation && { operationType: operation }),
  }))
  // Only that something came, not what.
  const stream = connection.db.watch([{ $match: { $or: matches } }, { $project: { operationType: 1 } }])
  let isOpen = true
  const end = () => {
    isOpen = false
  }
  stream.on('change', onChange)
  // The driver takes up again by itself what can be; what cannot is opened anew by the worker, which asks from time to time meanwhile.
  stream.on('error', end)
  stream.on('close', end)
  return {
    close: async () => {
      isOpen = false
      await stream.close()
    },
    isWatching: () => isOpen,
  }
}
