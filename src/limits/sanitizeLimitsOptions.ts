import type { Ceilings, LimitsOptions, SanitizedLimitsOptions } from './options.ts'

const atLeast = ({ least, path, value }: { least: number; path: string; value: number }): number => {
  if (!Number.isInteger(value) || value < least) {
    throw new TypeError(`[beffroi] options.limits.${path}: expected a whole number from ${least} up, got ${String(value)}.`)
  }
  return value
}

const ceilings = ({ defaults, given, path }: { defaults: Ceilings; given: Partial<Ceilings> | undefined; path: string }): Ceilings => ({
  anonymous: atLeast({ least: 1, path: `${path}.anonymous`, value: given?.anonymous ?? defaults.anonymous }),
  apiClients: atLeast({ least: 1, path: `${path}.apiClients`, value: given?.apiClients ?? defaults.apiClients }),
})

/** Fills in the defaults. Throws a TypeError with the path of the option that is no whole number in its range. */
export const sanitizeLimitsOptions = ({ budget, graphQL, maxDepth, pageSize, populatedPage }: LimitsOptions = {}): SanitizedLimitsOptions => ({
  budget: {
    answerSize: ceilings({ defaults: { anonymous: 5_000_000, apiClients: 50_000_000 }, given: budget?.answerSize, path: 'budget.answerSize' }),
    documents: ceilings({ defaults: { anonymous: 2000, apiClients: 20_000 }, given: budget?.documents, path: 'budget.documents' }),
    queries: ceilings({ defaults: { anonymous: 500, apiClients: 5000 }, given: budget?.queries, path: 'budget.queries' }),
  },
  graphQL: {
    aliases: atLeast({ least: 0, path: 'graphQL.aliases', value: graphQL?.aliases ?? 30 }),
    cost: ceilings({ defaults: { anonymous: 20_000, apiClients: 100_000 }, given: graphQL?.cost, path: 'graphQL.cost' }),
    depth: atLeast({ least: 1, path: 'graphQL.depth', value: graphQL?.depth ?? 12 }),
  },
  maxDepth: atLeast({ least: 0, path: 'maxDepth', value: maxDepth ?? 5 }),
  pageSize: ceilings({ defaults: { anonymous: 100, apiClients: 1000 }, given: pageSize, path: 'pageSize' }),
  populatedPage: ceilings({ defaults: { anonymous: 200, apiClients: 2000 }, given: populatedPage, path: 'populatedPage' }),
})
