import type { CollectionConfig, Config } from 'payload'

import { refuseDocument } from './graphql/refuseDocument.ts'
import { setJoinPageSizes } from './graphql/setJoinPageSizes.ts'
import { limitPageSize } from './limitPageSize.ts'
import type { SanitizedLimitsOptions } from './options.ts'

const withPageSize = ({ collection, options }: { collection: CollectionConfig; options: SanitizedLimitsOptions }): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limitPageSize(options)] },
})

const withGraphQLLimits = ({ graphQL, options }: { graphQL: Config['graphQL']; options: SanitizedLimitsOptions }): Config['graphQL'] => ({
  ...graphQL,
  // The cost counts what this rule counts, and page sizes besides: two ceilings would contradict each other.
  maxComplexity: graphQL?.maxComplexity ?? Number.MAX_SAFE_INTEGER,
  queries: (library, schemaInProgress) => {
    setJoinPageSizes(
      Object.values(schemaInProgress.collections).flatMap(({ graphQL: types }) => [types?.type, types?.versionType].filter((type) => type !== undefined)),
    )
    return graphQL?.queries?.(library, schemaInProgress) ?? {}
  },
  validationRules: (args) => [...refuseDocument(options)(args), ...(graphQL?.validationRules?.(args) ?? [])],
})

/**
 * Sets ceilings on what one request may ask for: page size, depth of relations, and the depth, aliases and cost of GraphQL documents.
 * The ceilings hold for the collections that the config has when this is called, so compose it after the features that add some.
 */
export const limits = (config: Config, options: SanitizedLimitsOptions): Config => ({
  ...config,
  collections: config.collections?.map((collection) => withPageSize({ collection, options })),
  graphQL: withGraphQLLimits({ graphQL: config.graphQL, options }),
  maxDepth: config.maxDepth ?? options.maxDepth,
})
