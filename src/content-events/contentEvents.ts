import type { CollectionConfig, Config } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import type { SanitizedBeffroiOptions } from '../options.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import { contentName } from './contentName.ts'
import { NEWSROOM } from './eventNames.ts'
import { recordAfterChange } from './hooks/recordAfterChange.ts'
import { recordAfterDelete } from './hooks/recordAfterDelete.ts'
import { logKeeper } from './logKeeper.ts'
import { recordGlobalAfterChange } from './hooks/recordGlobalAfterChange.ts'

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
  collections: config.collections?.map((collection) => (contentName({ custom: config.custom ?? {} }, collection.slug) ? recorded(collection) : collection)),
  globals: config.globals?.map((global) =>
    global.slug === NEWSROOM ? { ...global, hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), recordGlobalAfterChange] } } : global,
  ),
})

/** The log of content events: written with each change, kept in order by the worker. */
export const contentEvents = (config: Config, { contentEvents: options }: SanitizedBeffroiOptions): Config =>
  projectSlug(config, 'content-events') ? addWorkerTask(recordChanges(config), logKeeper(options)) : recordChanges(config)
