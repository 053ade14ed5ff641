import type { Payload } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'

type ChangeStream = { close: () => Promise<void>; on: (event: 'change' | 'close' | 'error', listener: (argument: unknown) => void) => void }

/** What of MongoDB's adapter is used here; the plugin itself brings no MongoDB. */
type WithMongoDB = { connection?: { db?: { watch: (pipeline: object[]) => ChangeStream } }; collections?: Record<string, { collection: { collectionName: string } } | undefined>; name: string }

export type Watch = {
  close: () => Promise<void>
  /** False: nothing will wake, ask from time to time. */
  isWatching: () => boolean
}

const NOTHING_TO_WATCH: Watch = { close: async () => undefined, isWatching: () => false }

/**
 * Calls `onChange` when another process, or a request in this one, has committed something for the worker: an event, a delivery to send (again), a
 * webhook that was changed. It is MongoDB's change streams that tell; other databases have nothing like it in Payload, and are asked every second.
 */
export const watchDatabase = (payload: Payload, onChange: () => void): Watch => {
  const { collections, connection, name } = payload.db as unknown as WithMongoDB
  if (name !== 'mongoose' || !connection?.db) return NOTHING_TO_WATCH
  const storedAs = (beffroiName: 'content-events' | 'webhook-deliveries' | 'webhooks'): string | undefined => {
    const slug = projectSlug(payload.config, beffroiName)
    return slug && collections?.[slug]?.collection.collectionName
  }
  const stream = connection.db.watch([
    {
      $match: {
        $or: [
          { 'ns.coll': storedAs('content-events'), operationType: 'insert' },
          // Those of events are the worker's own, and on their way.
          { 'fullDocument.kind': { $ne: 'events' }, 'ns.coll': storedAs('webhook-deliveries'), operationType: 'insert' },
          { 'ns.coll': storedAs('webhook-deliveries'), operationType: 'update', 'updateDescription.updatedFields.state': 'pending' },
          { 'ns.coll': storedAs('webhooks') },
        ],
      },
    },
    // Only that something came, not what.
    { $project: { operationType: 1 } },
  ])
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
