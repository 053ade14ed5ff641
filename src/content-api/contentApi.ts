import type { CollectionConfig, Config, GlobalConfig } from 'payload'

import { findJoins } from './graphql/findJoins.ts'
import { resolveJoin } from './graphql/resolveJoin.ts'
import { askForOneMore, tellNextPage } from './nextPage.ts'
import { hideUnreadable, hideUnreadableOfGlobal } from './relations/hideUnreadable.ts'
import { totalOrder } from './totalOrder.ts'

const withReading = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterOperation: [...(collection.hooks?.afterOperation ?? []), tellNextPage, hideUnreadable],
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), totalOrder, askForOneMore],
  },
})

const withReadableRelations = (global: GlobalConfig): GlobalConfig => ({ ...global, hooks: { ...global.hooks, afterRead: [...(global.hooks?.afterRead ?? []), hideUnreadableOfGlobal] } })

const withPagedJoins = (graphQL: Config['graphQL']): Config['graphQL'] => ({
  ...graphQL,
  queries: (library, schemaInProgress) => {
    const types = Object.entries(schemaInProgress.collections).map(([slug, { graphQL: made }]) => [slug, [made?.type, made?.versionType]] as const)
    for (const join of findJoins(Object.fromEntries(types))) if (!Array.isArray(join.field.collection)) join.output.resolve = resolveJoin(join)
    return graphQL?.queries?.(library, schemaInProgress) ?? {}
  },
})

/**
 * What every reader may rely on: pages add up to the list, in joins too, and no relation leads to what cannot be read. It holds for the collections that
 * the config has when this is called, so compose it after the features that add some.
 */
export const contentApi = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withReading),
  globals: config.globals?.map(withReadableRelations),
  graphQL: withPagedJoins(config.graphQL),
})
