import { LRUCache } from 'lru-cache'

import { hasTooManyTokens } from '../graphql/tokens.ts'
import { estimateDocument } from './estimateCost.ts'
import type { GraphQLMessage } from './estimateCost.ts'

/** What a document costs, about, before anything is done with it; `tooLong` for one that is not parsed at all. */
export type RateDocument = (message: GraphQLMessage) => number | 'tooLong'

type Rated = {
  /** By the values of `sizes`. */
  costs: Map<string, number | 'tooLong'>
  /** The variables that say how long a page is. */
  sizes: readonly string[]
}

/** Of the documents that are kept, together. */
const CHARACTERS_KEPT = 4 * 1024 * 1024

/** Longer ones are rated each time: a website sends none. */
const LONGEST_KEPT = 16 * 1024

const COSTS_KEPT = 20

/** Page sizes are numbers: what is longer is something else in their place. */
const LONGEST_VALUES = 200

const OVERHEAD_CHARACTERS = 500

const TOO_LONG: Rated = { costs: new Map([['', 'tooLong']]), sizes: [] }

const rate = (message: GraphQLMessage): Rated => {
  const sizes = new Set<string>()
  const cost = costOf(message, sizes)
  const values = valuesOf(message, [...sizes])
  return { costs: new Map(values.length <= LONGEST_VALUES ? [[values, cost]] : []), sizes: [...sizes] }
}

const costOf = (message: GraphQLMessage, sizes?: Set<string>): number => {
  try {
    return estimateDocument(message, sizes)
  } catch {
    // A syntax error, which GraphQL tells better.
    return 1
  }
}

const valuesOf = ({ variables }: GraphQLMessage, sizes: readonly string[]): string =>
  sizes.length === 0 ? '' : JSON.stringify(sizes.map((name) => variables[name]))

/** Rates documents, each text once for the page sizes in its variables: websites send the same few again and again. */
export const createDocumentRates = (): RateDocument => {
  const known = new LRUCache<string, Rated>({
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (_, query) => OVERHEAD_CHARACTERS + query.length,
  })
  return (message) => {
    const { query } = message
    let rated = known.get(query)
    if (!rated) {
      // Before it is parsed: afterwards is too late for what the parser makes of a megabyte.
      rated = hasTooManyTokens(query) ? TOO_LONG : rate(message)
      if (query.length <= LONGEST_KEPT) known.set(query, rated)
    }
    const values = valuesOf(message, rated.sizes)
    const cost = rated.costs.get(values)
    if (cost !== undefined) return cost
    const other = costOf(message)
    if (rated.costs.size >= COSTS_KEPT) rated.costs.clear()
    if (values.length <= LONGEST_VALUES) rated.costs.set(values, other)
    return other
  }
}
