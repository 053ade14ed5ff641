import { GraphQLError, Kind } from 'graphql'
import type { ExecutionArgs, FieldNode, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../../bilingual.ts'
import { inLanguageOf } from '../../translations/inLanguageOf.ts'
import { callerOf } from '../callerOf.ts'
import type { SanitizedLimitsOptions } from '../options.ts'
import { pageSizeCeiling } from '../pageSizeCeiling.ts'
import { pageSizeMessage } from '../pageSizeMessage.ts'
import { measureDocument } from './measureDocument.ts'
import { refusalMessages } from './refusalMessages.ts'

type Refusal = {
  code: 'ALIASES' | 'COST' | 'DEPTH' | 'FRAGMENTS' | 'PAGE_SIZE'
  message: Bilingual
  node?: FieldNode
}

const readRequest = (context: unknown): PayloadRequest | undefined =>
  context && typeof context === 'object' && 'req' in context ? (context.req as PayloadRequest) : undefined

const findRefusal = ({ args, options, req }: { args: ExecutionArgs; options: SanitizedLimitsOptions; req: PayloadRequest | undefined }): Refusal | undefined => {
  const caller = callerOf(req)
  const pageSize = pageSizeCeiling({ caller, pageSize: options.pageSize })
  const { aliases, cost, depth, excess } = measureDocument({
    document: args.document,
    largestPage: options.pageSize.apiClients,
    pageSize,
    schema: args.schema,
    values: args.variableValues,
  })
  const maxCost = caller === 'anonymous' ? options.graphQL.cost.anonymous : options.graphQL.cost.apiClients
  if (depth === Infinity) {
    return { code: 'FRAGMENTS', message: refusalMessages.cycle() }
  }
  if (depth > options.graphQL.depth) {
    return { code: 'DEPTH', message: refusalMessages.depth({ ceiling: options.graphQL.depth, measured: depth }) }
  }
  if (aliases > options.graphQL.aliases) {
    return { code: 'ALIASES', message: refusalMessages.aliases({ ceiling: options.graphQL.aliases, measured: aliases }) }
  }
  if (excess && pageSize !== undefined) {
    return { code: 'PAGE_SIZE', message: pageSizeMessage({ asked: excess.asked, ceiling: pageSize }), node: excess.node }
  }
  return cost > maxCost ? { code: 'COST', message: refusalMessages.cost({ ceiling: maxCost, measured: cost }) } : undefined
}

/**
 * The validation rules that refuse a document for its depth, aliases, page sizes or cost.
 *
 * They measure before graphql-js validates, and a refused document is replaced by an empty one in `args`, so that nothing else looks
 * at it: Payload's own complexity rule follows each spread of a fragment anew, so that a kilobyte of fragments that spread each other
 * twice keeps the process busy for minutes, and fragments that spread themselves overflow its stack. A server that validates by other
 * means than graphql-http must read `args.document` after it has asked for the rules, and ask for them with each request's variables.
 */
export const refuseDocument =
  (options: SanitizedLimitsOptions) =>
  (args: ExecutionArgs): ValidationRule[] => {
    const req = readRequest(args.contextValue)
    const refusal = findRefusal({ args, options, req })
    if (!refusal) {
      return []
    }
    args.document = { definitions: [], kind: Kind.DOCUMENT }
    const error = new GraphQLError(inLanguageOf(req, refusal.message), {
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
