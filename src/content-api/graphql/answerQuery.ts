import { validate } from 'graphql'
import type { ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'

import { budgetCeiling } from '../../limits/options.ts'
import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { ContentSchema } from './contentSchema.ts'
import { executionOf } from './executionOf.ts'
import type { ExecuteDocument } from './executionOf.ts'
import { checkDocument, readDocument } from './readDocument.ts'
import type { ReadDocument } from './readDocument.ts'
import type { Context } from './resolvers.ts'

export type GraphQLQuery = { operationName?: string; query: string; variables?: Record<string, unknown> }

/** Of all documents that are kept, with what is compiled of them: a page of a website takes 50 to 100 kB. */
const MOST_BYTES = 64 * 1024 * 1024

const OVERHEAD_BYTES = 500

const VERDICTS_KEPT = 5000

/** Page sizes are numbers: longer values of variables are something else. */
const LONGEST_SIZES = 200

const NOT_OURS = Symbol('left to Payload')

/** A document as it is kept; checked once it is known to be within the limits. */
type KeptDocument = ReadDocument & { execute?: ExecuteDocument | typeof NOT_OURS; name: string; serial: number }

/** Whether an answer has more documents than one request may read, which Payload says. */
const readsTooMuch = ({ caller, payload, reader }: Reading): boolean => {
  const most = budgetCeiling(payload.config, { caller, of: 'documents' })
  let count = 0
  for (const _ of reader.seen()) if (++count > most) return true
  return false
}

/**
 * Answers GraphQL queries from the published snapshot. Documents are parsed and validated once for each text, and measured once for each text and page size,
 * before anything else is done with them; those that are asked again are compiled.
 */
export const createQueryAnswers = (content: ContentSchema) => {
  const documents = new LRUCache<string, KeptDocument | typeof NOT_OURS>({
    maxSize: MOST_BYTES,
    sizeCalculation: (one, name) => name.length + (one === NOT_OURS ? 0 : one.bytes) + OVERHEAD_BYTES,
  })
  const verdicts = new LRUCache<string, boolean>({ max: VERDICTS_KEPT })
  let serial = 0

  const find = ({ operationName, query }: GraphQLQuery): KeptDocument | undefined => {
    // No document begins with a bracket.
    if (query.startsWith('[')) return undefined
    const name = operationName === undefined ? query : JSON.stringify([operationName, query])
    const known = documents.get(name)
    if (known) return known === NOT_OURS ? undefined : known
    const read = readDocument(query)
    const kept = read && { ...read, name, serial: serial++ }
    documents.set(name, kept ?? NOT_OURS)
    return kept
  }

  /** Whether the document is within the limits of its sender. */
  const isAllowed = ({ variables = {} }: GraphQLQuery, one: KeptDocument, reading: Reading): boolean => {
    const { caller, user, payload } = reading
    const sizes = one.sizes.length > 0 ? JSON.stringify(one.sizes.map((size) => variables[size])) : ''
    const name = `${one.serial}:${caller}:${sizes}`
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
    if (sizes.length <= LONGEST_SIZES) verdicts.set(name, isWithin)
    return isWithin
  }

  /** What executes a document, where the content API answers it. */
  const prepare = (
    one: KeptDocument,
    operationName: string | undefined,
    { served }: Reading,
  ): ExecuteDocument | typeof NOT_OURS => {
    const { document } = one
    const operation = checkDocument({ document, operationName }, content, served)
    const execution = operation && executionOf({ document, operation }, content.schema)
    const { bytes = 0, execute = NOT_OURS } = execution ?? {}
    // Another object: its size is measured again.
    documents.set(one.name, { ...one, bytes: one.bytes + bytes, execute })
    return execute
  }

  /** @throws LeftToPayload for a document that Payload must answer, or refuse. */
  return async (query: GraphQLQuery, reading: Reading, language: Language): Promise<ExecutionResult> => {
    const document = find(query)
    if (!document || !isAllowed(query, document, reading)) throw new LeftToPayload()
    const { operationName, variables = {} } = query
    const execute = document.execute ?? prepare(document, operationName, reading)
    if (execute === NOT_OURS) throw new LeftToPayload()
    const context: Context = { language, reading }
    const result = await execute(context, variables)
    // What is wrong is Payload's to say.
    if (!result || result.errors || readsTooMuch(reading)) throw new LeftToPayload()
    return result
  }
}
