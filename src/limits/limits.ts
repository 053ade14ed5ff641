import type { Config } from 'payload'

import { mapFields } from '../payload/fields.ts'
import { pacePages, withPauses } from './budget/breathe.ts'
import { createBudget, leaveQueue } from './budget/budget.ts'
import { refuseDocument } from './graphql/refuseDocument.ts'
import type { SanitizedLimitsOptions } from './options.ts'
import { limitPageSize, setJoinPageSizes } from './pageSize.ts'
import { limitConditions } from './where.ts'

const withCeilings = (config: Config, options: SanitizedLimitsOptions): Config['collections'] => {
  const { charge, close, count, open } = createBudget(options.budget)
  return config.collections?.map(({ fields, hooks, ...collection }) => ({
    ...collection,
    fields: mapFields(fields, withPauses),
    hooks: {
      ...hooks,
      afterOperation: [...(hooks?.afterOperation ?? []), close],
      beforeOperation: [open, limitPageSize(options), limitConditions, charge, ...(hooks?.beforeOperation ?? [])],
      beforeRead: [...(hooks?.beforeRead ?? []), count],
    },
  }))
}

const withGraphQLLimits = ({
  graphQL,
  options,
}: {
  graphQL: Config['graphQL']
  options: SanitizedLimitsOptions
}): Config['graphQL'] => ({
  ...graphQL,
  // The cost counts what this rule counts, and page sizes besides: two ceilings would contradict each other.
  maxComplexity: graphQL?.maxComplexity ?? Number.MAX_SAFE_INTEGER,
  queries: (library, schemaInProgress) => {
    setJoinPageSizes(
      Object.values(schemaInProgress.collections).flatMap(({ graphQL: types }) =>
        [types?.type, types?.versionType].filter((type) => type !== undefined),
      ),
    )
    return graphQL?.queries?.(library, schemaInProgress) ?? {}
  },
  validationRules: (args) => [...refuseDocument(options)(args), ...(graphQL?.validationRules?.(args) ?? [])],
})

/**
 * Sets ceilings on what one request may ask for: page size, conditions, depth of relations, documents and queries in all, and the depth, aliases and
 * cost of GraphQL documents.
 * The ceilings hold for the collections that the config has when this is called, so compose it after the features that add some.
 */
export const limits = (config: Config, options: SanitizedLimitsOptions): Config => ({
  ...config,
  collections: withCeilings(config, options),
  // For what answers without Payload's operations (`budgetCeiling`).
  custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, budget: options.budget } },
  db: pacePages(config),
  graphQL: withGraphQLLimits({ graphQL: config.graphQL, options }),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), ({ req }) => leaveQueue(req)] },
  maxDepth: config.maxDepth ?? options.maxDepth,
})
