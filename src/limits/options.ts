import { atLeast } from '../options/check.ts'
import type { Caller } from './callerOf.ts'

/** A ceiling for callers without a key, and one for websites with an API key. */
type Ceilings = {
  anonymous: number
  apiClients: number
}

/**
 * What a caller may ask for in one request. Members of the newsroom (users of the admin panel's collection) have no limit of page
 * size; in GraphQL they have the ceilings of `apiClients`. Any other account counts as anonymous.
 */
export type LimitsOptions = {
  /** What one request may use, over REST and GraphQL, however it is written: it ends with status 400 where it uses more. */
  budget?: {
    /** Characters of an answer of REST. @default { anonymous: 5_000_000, apiClients: 50_000_000 } */
    answerSize?: Partial<Ceilings>
    /** Documents that are read: those of the list, and those that it populates and joins. @default { anonymous: 2000, apiClients: 20_000 } */
    documents?: Partial<Ceilings>
    /** Queries to the database: each list, each join of each document over GraphQL, each kind of relation. @default { anonymous: 500, apiClients: 5000 } */
    queries?: Partial<Ceilings>
  }
  /** GraphQL documents, measured before they run, fragments counted where they are spread. */
  graphQL?: {
    /** Aliases in a document. @default 30 */
    aliases?: number
    /**
     * Values that the answer may hold: every field counts one, times the `limit` of each list and join around it. A list without a
     * `limit` (the organisations of an article) counts as 5 long.
     * @default { anonymous: 20_000, apiClients: 100_000 }
     */
    cost?: Partial<Ceilings>
    /** Fields within fields. @default 12 */
    depth?: number
  }
  /**
   * Relations within relations that REST's `depth` can populate, for everyone (Payload's `maxDepth`; a value in the project's own
   * config stays). @default 5
   */
  maxDepth?: number
  /**
   * Documents a page, over REST and GraphQL, in joins too. `limit=0`, which means all of them to Payload, is refused.
   * @default { anonymous: 100, apiClients: 1000 }
   */
  pageSize?: Partial<Ceilings>
  /**
   * Over REST, the documents of a page times the `depth` to which their relations are populated. The whole of `pageSize` fits at Payload's own depth, 2.
   * @default { anonymous: 200, apiClients: 2000 }
   */
  populatedPage?: Partial<Ceilings>
}

/** The options with their defaults: see `LimitsOptions`. */
export type SanitizedLimitsOptions = {
  budget: { answerSize: Ceilings; documents: Ceilings; queries: Ceilings }
  graphQL: { aliases: number; cost: Ceilings; depth: number }
  maxDepth: number
  pageSize: Ceilings
  populatedPage: Ceilings
}

const ceilings = ({
  defaults,
  given,
  path,
}: {
  defaults: Ceilings
  given: Partial<Ceilings> | undefined
  path: string
}): Ceilings => ({
  anonymous: atLeast({ least: 1, path: `${path}.anonymous`, value: given?.anonymous ?? defaults.anonymous }),
  apiClients: atLeast({ least: 1, path: `${path}.apiClients`, value: given?.apiClients ?? defaults.apiClients }),
})

/** Fills in the defaults. Throws a TypeError with the path of the option that is no whole number in its range. */
export const sanitizeLimitsOptions = ({
  budget,
  graphQL,
  maxDepth,
  pageSize,
  populatedPage,
}: LimitsOptions = {}): SanitizedLimitsOptions => ({
  budget: {
    answerSize: ceilings({
      defaults: { anonymous: 5_000_000, apiClients: 50_000_000 },
      given: budget?.answerSize,
      path: 'limits.budget.answerSize',
    }),
    documents: ceilings({
      defaults: { anonymous: 2000, apiClients: 20_000 },
      given: budget?.documents,
      path: 'limits.budget.documents',
    }),
    queries: ceilings({
      defaults: { anonymous: 500, apiClients: 5000 },
      given: budget?.queries,
      path: 'limits.budget.queries',
    }),
  },
  graphQL: {
    aliases: atLeast({ least: 0, path: 'limits.graphQL.aliases', value: graphQL?.aliases ?? 30 }),
    cost: ceilings({
      defaults: { anonymous: 20_000, apiClients: 100_000 },
      given: graphQL?.cost,
      path: 'limits.graphQL.cost',
    }),
    depth: atLeast({ least: 1, path: 'limits.graphQL.depth', value: graphQL?.depth ?? 12 }),
  },
  maxDepth: atLeast({ least: 0, path: 'limits.maxDepth', value: maxDepth ?? 5 }),
  pageSize: ceilings({ defaults: { anonymous: 100, apiClients: 1000 }, given: pageSize, path: 'limits.pageSize' }),
  populatedPage: ceilings({
    defaults: { anonymous: 200, apiClients: 2000 },
    given: populatedPage,
    path: 'limits.populatedPage',
  }),
})

/** The ceiling of who asks; what the newsroom is held to, it is held to as a key is. */
export const ceilingOf = (ceilings: Ceilings, caller: Caller): number =>
  caller === 'anonymous' ? ceilings.anonymous : ceilings.apiClients

type Started = { custom?: Record<string, unknown> }

/** What one request may use, as the project was started; `undefined` where it has no limits. */
export const budgetOf = ({ custom }: Started): SanitizedLimitsOptions['budget'] | undefined =>
  (custom?.beffroi as { budget?: SanitizedLimitsOptions['budget'] } | undefined)?.budget

/** What one request may use of its budget, for what answers without Payload's operations; without end where the project has no limits. */
export const budgetCeiling = (
  config: Started,
  { caller, of }: { caller: Caller; of: 'answerSize' | 'documents' | 'queries' },
): number => {
  const budget = budgetOf(config)
  return budget ? ceilingOf(budget[of], caller) : Infinity
}
