import { validate } from 'graphql'
import type { ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'

import { budgetCeiling } from '../../limits/options.ts'
import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { compileDocument, readDocument } from './compileDocument.ts'
import type { ExecuteDocument, ReadDocument } from './compileDocument.ts'
import type { ContentSchema } from './contentSchema.ts'
import type { Context } from './resolvers.ts'

export type GraphQLQuery = { operationName?: string; query: string; variables?: Record<string, unknown> }

const DOCUMENTS_KEPT = 1000
const VERDICTS_KEPT = 5000

const NOT_OURS = Symbol('left to Payload')

/** A document as it is kept: compiled once it is known to be within the limits. */
type KeptDocument = ReadDocument & { execute?: ExecuteDocument | typeof NOT_OURS; serial: number }

/** Whether an answer has more documents than one request may read, which Payload says. */
const readsTooMuch = ({ caller, payload, reader }: Reading): boolean => {
  const most = budgetCeiling(payload.config, { caller, of: 'documents' })
  let count = 0
  for (const _ of reader.seen()) if (++count > most) return true
  return false
}

/**
 * Answers GraphQL queries from the published snapshot. Documents are parsed, validated and compiled once for each text, and measured once for each text and
 * page size, before anything else is done with them.
 */
export const createQueryAnswers = (content: ContentSchema) => {
  const documents = new LRUCache<string, KeptDocument | typeof NOT_OURS>({ max: DOCUMENTS_KEPT })
  const verdicts = new LRUCache<string, boolean>({ max: VERDICTS_KEPT })
  let serial = 0

  const find = ({ operationName, query }: GraphQLQuery): KeptDocument | undefined => {
    // No document begins with a bracket.
    if (query.startsWith('[')) return undefined
    const name = operationName === undefined ? query : JSON.stringify([operationName, query])
    const known = documents.get(name)
    if (known) return known === NOT_OURS ? undefined : known
    const read = readDocument(query)
    const kept = read && { ...read, serial: serial++ }
    documents.set(name, kept ?? NOT_OURS)
    return kept
  }

  /** Whether the document is within the limits of its sender. */
  const isAllowed = ({ variables = {} }: GraphQLQuery, one: KeptDocument, reading: Reading): boolean => {
    const { caller, user, payload } = reading
    const name = `${one.serial}:${caller}:${one.sizes.length > 0 ? JSON.stringify(one.sizes.map((size) => variables[size])) : ''}`
    const known = verdicts.get(name)
    if (known !== undefined) return known
    const args = {
      contextValue: { req: { headers: new Headers(), payload, user } },
      document: one.document,
      schema: content.schema,
      variableValues: variables,
    }
    const rules = content.validationRules(args)
    // A document that is refused is replaced by an empty one (`refuseDocument`).
    const isWithin = args.document === one.document && validate(content.schema, one.document, rules).length === 0
    verdicts.set(name, isWithin)
    return isWithin
  }

  /** @throws LeftToPayload for a document that Payload must answer, or refuse. */
  return async (query: GraphQLQuery, reading: Reading, language: Language): Promise<ExecutionResult> => {
    const document = find(query)
    if (!document || !isAllowed(query, document, reading)) throw new LeftToPayload()
    const { operationName, variables = {} } = query
    document.execute ??=
      compileDocument({ document: document.document, operationName }, content, reading.served) ?? NOT_OURS
    if (document.execute === NOT_OURS) throw new LeftToPayload()
    const context: Context = { language, reading }
    const result = await document.execute(context, variables)
    // What is wrong is Payload's to say.
    if (!result || result.errors || readsTooMuch(reading)) throw new LeftToPayload()
    return result
  }
}
