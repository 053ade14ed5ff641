import { Kind, parse } from 'graphql'
import type { ArgumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

import { MOST_TOKENS, sizeOfArguments } from '../graphql/tokens.ts'

/** Up to here a request is modest: a page of a website needs less, the most that a stranger may ask many times as much. */
export const MODEST_COST = 2500

/** A page that names no length. */
const USUAL_PAGE = 10

/** What a document has of others (a join) is seldom more, whatever length is named. */
const LONGEST_JOIN = 10

/** What has fields of its own may be a related document. */
const OBJECT_COST = 5

/** Payload's own, where a request names none. */
const USUAL_DEPTH = 2

/** Each document of REST has about so many values, and each condition takes about as long as so many. */
const DOCUMENT_COST = 15
const CONDITION_COST = 25
/** One through a relation looks for the related documents first. */
const RELATION_COST = 1200

/** Deeper, or longer, and it is no page of a website. */
const MODEST_DEPTH = 2
const MODEST_URL = 2000

const MOST_NESTING = 60

export type GraphQLMessage = { query: string; variables: Record<string, unknown> }

type Around = {
  sizes: Set<string>
  args: readonly ArgumentNode[]
  isWithin: boolean
  selectionSet: SelectionSetNode
  variables: GraphQLMessage['variables']
}

const lengthOf = ({ args, isWithin, selectionSet: { selections }, sizes, variables }: Around): number => {
  const limit = args.find(({ name }) => name.value === 'limit')?.value
  if (!limit) return selections.some((node) => node.kind === Kind.FIELD && node.name.value === 'docs') ? USUAL_PAGE : 1
  if (limit.kind === Kind.VARIABLE) sizes.add(limit.name.value)
  const value =
    limit.kind === Kind.VARIABLE
      ? variables[limit.name.value]
      : limit.kind === Kind.INT
        ? Number(limit.value)
        : undefined
  const length = typeof value === 'number' && value > 0 ? value : USUAL_PAGE
  return isWithin ? Math.min(length, LONGEST_JOIN) : length
}

/**
 * How many values a document may ask for, about, without its schema: enough to tell the modest from the rest before anything else is done. Each
 * fragment is walked once, so the time is that of parsing it.
 *
 * @param sizes gets the names of the variables that it depends on.
 */
export const estimateDocument = ({ query, variables }: GraphQLMessage, sizes = new Set<string>()): number => {
  const { definitions } = parse(query, { maxTokens: MOST_TOKENS, noLocation: true })
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, number>()

  const costOfFragment = (name: string, nesting: number, isWithin: boolean): number => {
    const cost = known.get(name)
    const fragment = fragments.get(name)
    if (cost !== undefined || !fragment) return cost ?? 1
    // Stands while it is being walked, for a fragment that holds itself.
    known.set(name, Infinity)
    const walked = costOf(fragment.selectionSet, nesting + 1, isWithin)
    known.set(name, walked)
    return walked
  }

  const costOf = ({ selections }: SelectionSetNode, nesting: number, isWithin: boolean): number => {
    if (nesting > MOST_NESTING) return Infinity
    let sum = 0
    for (const node of selections) {
      sum++
      if (node.kind === Kind.FRAGMENT_SPREAD) sum += costOfFragment(node.name.value, nesting, isWithin)
      else if (node.kind === Kind.INLINE_FRAGMENT) sum += costOf(node.selectionSet, nesting + 1, isWithin)
      else {
        const { arguments: args = [], name, selectionSet } = node
        if (name.value === '__schema' || name.value === '__type') sum += MODEST_COST
        sum += sizeOfArguments(args)
        // The documents of a page are as many as the field around them says.
        if (selectionSet)
          sum +=
            OBJECT_COST +
            (name.value === 'docs' ? 1 : lengthOf({ args, isWithin, selectionSet, sizes, variables })) *
              costOf(selectionSet, nesting + 1, true)
      }
    }
    return sum
  }

  return definitions.reduce(
    (sum, definition) =>
      sum + (definition.kind === Kind.OPERATION_DEFINITION ? costOf(definition.selectionSet, 0, false) : 0),
    definitions.length,
  )
}

/** The same for an address of REST, or for the form that is sent in its place. */
export const estimateAddress = (search: string): number => {
  if (search.length > MODEST_URL) return MODEST_COST + search.length
  const asked = new URLSearchParams(search)
  const numberOf = (name: string, usual: number): number => Number(asked.get(name) ?? usual) || usual
  const depth = asked.get('depth') === '0' ? 0 : numberOf('depth', USUAL_DEPTH)
  let cost = Math.abs(numberOf('limit', USUAL_PAGE)) * (1 + depth) * DOCUMENT_COST
  if (depth > MODEST_DEPTH) cost += MODEST_COST
  for (const [key, value] of asked) {
    if (/^(?:where|joins)/.test(key))
      cost += /\[[^\]]*\./.test(key) || value.startsWith('{') ? RELATION_COST : CONDITION_COST
  }
  return cost
}
