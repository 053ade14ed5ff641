import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  CollectionSlug,
  Config,
  GlobalAfterChangeHook,
} from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { recordedOperation } from '../publishing/recordOperation.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import type { WorkerTaskConfig } from '../worker/tasks.ts'
import { contentName, keyOf, NEWSROOM } from './names.ts'
import type { SanitizedContentEventsOptions } from './options.ts'
import { recordChange } from './recordChange.ts'
import { hideFile, recordDocument } from './recordDocument.ts'
import { pruneEvents, sequenceEvents } from './sequence.ts'
import { readNewsroom, rebuildSnapshot } from './snapshot/rebuildSnapshot.ts'

/** Keeps the log of content events: gives committed events their sequence before anything reads them, and forgets old ones. */
const contentEventsTask = ({ keepDays }: SanitizedContentEventsOptions): WorkerTaskConfig => ({
  create: ({ payload }) => {
    let isComplete = false
    const prune = hourly(() => pruneEvents({ keepDays, payload }))
    return {
      begin: async () => {
        // A process that leads for the second time has what it wrote the first time.
        if (!isComplete) await rebuildSnapshot(payload)
        isComplete = true
      },
      round: async () => {
        // What reads the log does not wait for the end of a long import.
        const isMore = (await sequenceEvents(payload)) > 0
        const pruned = await prune()
        return isMore ? new Date() : pruned
      },
    }
  },
  name: 'content events',
  order: 'first',
  wakesOn: ({ config }) => {
    const collection = projectSlug(config, 'content-events')
    return collection ? [{ collection, operation: 'insert' }] : []
  },
})

/** A draft that is written beside a published document leaves that one as it is: nothing to compare, and an autosave stays cheap. */
export const recordAfterChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isDraftSaved =
    operation === 'update' && doc._status === 'draft' && recordedOperation(req, collection.slug).draft
  if (previousDoc?.keepPublic && !doc.keepPublic && contentName(req.payload.config, collection.slug) === 'media') {
    await hideFile({ collection: collection.slug as CollectionSlug, id: doc.id, key: keyOf('media', doc.id), req })
  }
  if (!isDraftSaved) await recordDocument({ collection, id: doc.id, req })
  return doc
}

export const recordAfterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) =>
  recordDocument({ collection, id, req, whenGone: 'deleted' })

/** The newsroom's name, site and address patterns stand on every page. */
const recordGlobalAfterChange: GlobalAfterChangeHook = async ({ doc, req }) => {
  const after = await readNewsroom(req)
  await recordChange({ after, collection: NEWSROOM, eventName: NEWSROOM, id: NEWSROOM, req, whenNew: 'updated' })
  return doc
}

const recorded = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), recordAfterChange],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), recordAfterDelete],
  },
})

/** Writes down, in the transaction of each change, what the public sees change. */
const recordChanges = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    contentName({ custom: config.custom ?? {} }, collection.slug) ? recorded(collection) : collection,
  ),
  globals: config.globals?.map((global) =>
    global.slug === NEWSROOM
      ? {
          ...global,
          hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), recordGlobalAfterChange] },
        }
      : global,
  ),
})

/** The log of content events: written with each change, kept in order by the worker. */
export const contentEvents = (config: Config, { contentEvents: options }: SanitizedBeffroiOptions): Config =>
  projectSlug(config, 'content-events')
    ? addWorkerTask(recordChanges(config), contentEventsTask(options))
    : recordChanges(config)
