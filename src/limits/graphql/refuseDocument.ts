import { GraphQLError, Kind } from 'graphql'
import type { ExecutionArgs, FieldNode, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import { t } from '../../messages/t.ts'
import type { Bilingual } from '../../messages/t.ts'
import { requestOf } from '../../payload/transactions.ts'
import { callerOf } from '../callerOf.ts'
import { ceilingOf } from '../options.ts'
import type { SanitizedLimitsOptions } from '../options.ts'
import { pageSizeCeiling, pageSizeMessage } from '../pageSize.ts'
import { answerIntrospection } from './introspection.ts'
import { measureDocument } from './measureDocument.ts'
import { countPairs, MOST_TOKENS } from './tokens.ts'

type Measured = { ceiling: number; measured: number }

/** The sentences for a GraphQL document that asks for too much: what was measured, the ceiling, what to do. */
export const refusalMessages = {
  aliases: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} aliases, at most ${ceiling} are allowed. Send several documents, or ask for a list with “where”.`,
    fr: `Ce document est refusé : il compte ${measured} alias, pour ${ceiling} au plus. Envoyez plusieurs documents, ou demandez une liste avec « where ».`,
  }),
  cost: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: its answer could hold ${measured} values, at most ${ceiling} are allowed. Ask for smaller pages with “limit”, in joins too, for fewer fields, or send several documents.`,
    fr: `Ce document est refusé : sa réponse pourrait contenir ${measured} valeurs, pour ${ceiling} au plus. Demandez des pages plus petites avec « limit », y compris dans les jointures, moins de champs, ou envoyez plusieurs documents.`,
  }),
  cycle: (): Bilingual => ({
    en: 'This document is refused: its fragments lead back to themselves, or hold one another more than 100 levels deep. Spread them at fewer levels.',
    fr: 'Ce document est refusé : ses fragments se contiennent eux-mêmes, ou s’emboîtent sur plus de 100 niveaux. Réduisez leur emboîtement.',
  }),
  definitions: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} fragments and operations, at most ${ceiling} are allowed. Send several documents.`,
    fr: `Ce document est refusé : il compte ${measured} fragments et opérations, pour ${ceiling} au plus. Envoyez plusieurs documents.`,
  }),
  depth: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: its fields are ${measured} levels deep, at most ${ceiling} are allowed. Ask for what lies deeper in a second document.`,
    fr: `Ce document est refusé : ses champs s’emboîtent sur ${measured} niveaux, pour ${ceiling} au plus. Demandez ce qui est plus profond dans un second document.`,
  }),
  pairs: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it asks for the same fields so often that ${measured} pairs of them must be compared, at most ${ceiling} are allowed. Name each field once.`,
    fr: `Ce document est refusé : il demande les mêmes champs si souvent qu’il faut en comparer ${measured} paires, pour ${ceiling} au plus. Nommez chaque champ une fois.`,
  }),
  queries: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it could ask the database ${measured} times, at most ${ceiling} are allowed. Each join of each document is one: ask for smaller pages with “limit”, for fewer joins, or send several documents.`,
    fr: `Ce document est refusé : il pourrait interroger la base ${measured} fois, pour ${ceiling} au plus. Chaque jointure de chaque document compte : demandez des pages plus petites avec « limit », moins de jointures, ou envoyez plusieurs documents.`,
  }),
  selections: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: it has ${measured} fields and arguments, counted wherever its fragments are spread, at most ${ceiling} are allowed. Send several documents.`,
    fr: `Ce document est refusé : il compte ${measured} champs et arguments, comptés partout où ses fragments sont repris, pour ${ceiling} au plus. Envoyez plusieurs documents.`,
  }),
  tokens: ({ ceiling }: { ceiling: number }): Bilingual => ({
    en: `This document is refused: it has more than ${ceiling} words and signs. Put values in “variables”, or send several documents.`,
    fr: `Ce document est refusé : il compte plus de ${ceiling} mots et signes. Mettez les valeurs dans « variables », ou envoyez plusieurs documents.`,
  }),
  unknown: ({ ceiling, measured }: Measured): Bilingual => ({
    en: `This document is refused: ${measured} of its names are not in the schema, at most ${ceiling} are explained at once. Compare it with the schema.`,
    fr: `Ce document est refusé : ${measured} de ses noms ne sont pas dans le schéma, pour ${ceiling} au plus expliqués à la fois. Comparez-le au schéma.`,
  }),
}

type Refusal = {
  code:
    | 'ALIASES'
    | 'COST'
    | 'DEPTH'
    | 'FRAGMENTS'
    | 'INTROSPECTION'
    | 'PAGE_SIZE'
    | 'PAIRS'
    | 'QUERIES'
    | 'SELECTIONS'
    | 'TOKENS'
    | 'UNKNOWN_NAMES'
  message: Bilingual
  node?: FieldNode
}

/** Operations and fragments: each operation is validated with all the fragments it reaches. */
const MOST_DEFINITIONS = 100
/** What a document could ask is more than what it does ask, which is counted while it runs: most pages and lists hold less than they may. */
const PAGES_SELDOM_FULL = 2
const MOST_SELECTIONS = 10_000
const MOST_PAIRS = 20_000
const MOST_UNKNOWN_NAMES = 10

const isTooLong = ({ loc }: ExecutionArgs['document']): boolean => {
  let count = 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) if (++count > MOST_TOKENS) return true
  return false
}

const findRefusal = ({
  args,
  options,
  req,
}: {
  args: ExecutionArgs
  options: SanitizedLimitsOptions
  req: PayloadRequest | undefined
}): Refusal | undefined => {
  const { definitions } = args.document
  if (definitions.length > MOST_DEFINITIONS) {
    return {
      code: 'FRAGMENTS',
      message: refusalMessages.definitions({ ceiling: MOST_DEFINITIONS, measured: definitions.length }),
    }
  }
  if (isTooLong(args.document)) return { code: 'TOKENS', message: refusalMessages.tokens({ ceiling: MOST_TOKENS }) }
  const caller = callerOf(req)
  const pageSize = pageSizeCeiling({ caller, pageSize: options.pageSize })
  const { aliases, cost, depth, excess, queries, selections, unknown } = measureDocument({
    document: args.document,
    largestPage: options.pageSize.apiClients,
    pageSize,
    schema: args.schema,
    values: args.variableValues,
  })
  const maxCost = ceilingOf(options.graphQL.cost, caller)
  if (depth === Infinity) {
    return { code: 'FRAGMENTS', message: refusalMessages.cycle() }
  }
  const maxQueries = PAGES_SELDOM_FULL * ceilingOf(options.budget.queries, caller)
  if (unknown > MOST_UNKNOWN_NAMES) {
    return {
      code: 'UNKNOWN_NAMES',
      message: refusalMessages.unknown({ ceiling: MOST_UNKNOWN_NAMES, measured: unknown }),
    }
  }
  if (depth > options.graphQL.depth) {
    return { code: 'DEPTH', message: refusalMessages.depth({ ceiling: options.graphQL.depth, measured: depth }) }
  }
  if (aliases > options.graphQL.aliases) {
    return {
      code: 'ALIASES',
      message: refusalMessages.aliases({ ceiling: options.graphQL.aliases, measured: aliases }),
    }
  }
  if (excess && pageSize !== undefined) {
    return {
      code: 'PAGE_SIZE',
      message: pageSizeMessage({ asked: excess.asked, ceiling: pageSize }),
      node: excess.node,
    }
  }
  if (cost > maxCost) return { code: 'COST', message: refusalMessages.cost({ ceiling: maxCost, measured: cost }) }
  if (queries > maxQueries)
    return { code: 'QUERIES', message: refusalMessages.queries({ ceiling: maxQueries, measured: queries }) }
  if (selections > MOST_SELECTIONS)
    return {
      code: 'SELECTIONS',
      message: refusalMessages.selections({ ceiling: MOST_SELECTIONS, measured: selections }),
    }
  const pairs = countPairs(args.document)
  if (pairs > MOST_PAIRS)
    return { code: 'PAIRS', message: refusalMessages.pairs({ ceiling: MOST_PAIRS, measured: pairs }) }
  const introspection = answerIntrospection(args)
  return introspection && { code: 'INTROSPECTION', message: introspection }
}

/**
 * The validation rules that refuse a document for its depth, aliases, page sizes or cost.
 *
 * They measure before graphql-js validates, and a refused document is replaced by an empty one in `args`, so that nothing else looks
 * at it: Payload's own complexity rule, which cannot be taken out (`configToSchema` puts it before these), follows each spread of a fragment
 * anew, whatever lies at the end, so that a kilobyte of fragments keeps the process busy for minutes. It never sees more than
 * `MOST_SELECTIONS`, counted as it walks them, and its own ceiling is out of reach. A server that validates by other
 * means than graphql-http must read `args.document` after it has asked for the rules, and ask for them with each request's variables.
 */
export const refuseDocument =
  (options: SanitizedLimitsOptions) =>
  (args: ExecutionArgs): ValidationRule[] => {
    const req = requestOf(args.contextValue)
    const refusal = findRefusal({ args, options, req })
    if (!refusal) {
      return []
    }
    args.document = { definitions: [], kind: Kind.DOCUMENT }
    const error = new GraphQLError(t(req, refusal.message), {
      extensions: { code: refusal.code, statusCode: 400 },
      nodes: refusal.node,
    })
    return [
      (context) => {
        context.reportError(error)
        return {}
      },
    ]
  }
