import type { CollectionConfig, Config } from 'payload'

import type { SanitizedBeffroiOptions } from '../options.ts'
import { contentName } from './contentName.ts'
import { NEWSROOM } from './eventNames.ts'
import { recordAfterChange } from './hooks/recordAfterChange.ts'
import { recordAfterDelete } from './hooks/recordAfterDelete.ts'
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
export const contentEvents = (config: Config, _options: SanitizedBeffroiOptions): Config => ({
  ...config,
  collections: config.collections?.map((collection) => (contentName({ custom: config.custom ?? {} }, collection.slug) ? recorded(collection) : collection)),
  globals: config.globals?.map((global) =>
    global.slug === NEWSROOM ? { ...global, hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), recordGlobalAfterChange] } } : global,
  ),
})
