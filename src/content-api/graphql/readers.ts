import { executeSync, GraphQLError, Kind, OperationTypeNode, parse, specifiedRules, validate } from 'graphql'
import type { DocumentNode, ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql'
import type { Payload } from 'payload'

import { MOST_TOKENS } from '../../limits/graphql/tokens.ts'
import type { Language } from '../documents/StoredDocument.ts'
import { LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { createQueryAnswers } from './answerQuery.ts'
import type { GraphQLQuery } from './answerQuery.ts'
import type { ContentSchema } from './contentSchema.ts'
import { createReadersSchema } from './readersSchema.ts'

type AnswerArgs = {
  /** Whether the snapshot has all that is published. */
  isReady: boolean
  language: Language
  reading: Reading
}

export type Readers = {
  /**
   * Answers a query of the readers' schema, also that for the schema itself, and says what is wrong with one; `data` is not there then.
   *
   * @throws LeftToPayload for a query that is as it should be and that Payload must answer: its schema has all the names.
   */
  answer: (query: GraphQLQuery, args: AnswerArgs) => Promise<ExecutionResult>
  schema: GraphQLSchema
}

const ASKS_FOR_SCHEMA = /__(?:schema|type)\b/

/** What is judged before it is tried: it may ask for the schema, or write. */
const IS_UNUSUAL = /__(?:schema|type)\b|\b(?:mutation|subscription)\b/

/** Everybody may ask for this schema, whatever the project says of Payload's. */
const withIntrospection = (payload: Payload): Payload => {
  const { config } = payload
  const graphQL = { ...config.graphQL, disableIntrospectionInProduction: false }
  return Object.assign(Object.create(payload) as Payload, { config: { ...config, graphQL } })
}

/** The language, with the main one behind it: what publication promises, it promises of that one. */
const withMainLanguage = (language: Language, { config: { localization } }: Payload): Language => {
  if (!localization || !localization.fallback) return language
  const { defaultLocale } = localization
  const before = [language.fallbackLocale].flat().filter((code) => localization.localeCodes.includes(String(code)))
  const isMain = before.length === 0 || before[0] === defaultLocale
  return {
    ...language,
    fallbackLocale: (isMain ? defaultLocale : [...before, defaultLocale]) as Language['fallbackLocale'],
  }
}

const read = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: MOST_TOKENS })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** A mutation or subscription, which Payload's rules would look for the type of. */
const writeIn = ({ definitions }: DocumentNode): string | undefined =>
  definitions
    .flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.operation] : []))
    .find((operation) => operation !== OperationTypeNode.QUERY)

/** Answers the readers' schema: what a website sees of the content, at an address of its own. */
export const createReaders = (content: ContentSchema, payload: Payload): Readers => {
  const { answering, schema } = createReadersSchema(content, payload)
  const answerQuery = createQueryAnswers(answering)
  const open = withIntrospection(payload)

  /** The answer to a query for the schema, or what is wrong with one; `undefined` for one that is as it should be. */
  const judge = ({ operationName, query, variables }: GraphQLQuery, reading: Reading): ExecutionResult | undefined => {
    const document = read(query)
    if (document instanceof GraphQLError) return { errors: [document] }
    const write = writeIn(document)
    if (write) return { errors: [new GraphQLError(`The schema for readers has no ${write}: it only reads.`)] }
    const { tellsIn, user } = reading
    const args: ExecutionArgs = {
      contextValue: { req: { headers: new Headers(), i18n: { language: tellsIn }, payload: open, user } },
      document,
      operationName,
      schema: ASKS_FOR_SCHEMA.test(query) ? schema : answering.schema,
      variableValues: variables,
    }
    const rules = content.validationRules(args)
    // It is replaced where it asks for too much, and by what is known already where it asks for the schema (`refuseDocument`).
    const isReplaced = args.document !== document
    const errors = validate(args.schema, args.document, isReplaced ? rules : [...specifiedRules, ...rules])
    if (errors.length > 0) return { errors }
    if (isReplaced) return executeSync(args)
    return undefined
  }

  return {
    answer: async (query, { isReady, language, reading }) => {
      const verdict = IS_UNUSUAL.test(query.query) ? judge(query, reading) : undefined
      if (verdict) return verdict
      try {
        if (!isReady) throw new LeftToPayload()
        return await answerQuery(query, reading, withMainLanguage(language, payload))
      } catch (error) {
        if (!(error instanceof LeftToPayload)) throw error
        const wrong = judge(query, reading)
        if (wrong) return wrong
        throw error
      }
    },
    schema,
  }
}
