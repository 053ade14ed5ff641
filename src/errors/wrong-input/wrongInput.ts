import type { AfterErrorHook, Config, Endpoint, PayloadHandler, PayloadRequest, SanitizedConfig } from 'payload'

import { t } from '../../messages/t.ts'
import { UNREADABLE_BODY, wrongValue } from '../../messages/wrongInput.ts'
import { classifyDatabaseError } from '../../payload/transactions.ts'
import { answerInLanguage } from '../payloadSentences.ts'
import { refusal } from '../refusal.ts'
import { checkData, checkGlobalData } from './checkData.ts'
import { refuseWrongQuery } from './checkQuery.ts'
import { classifyError } from './classifyError.ts'
import { mendSchema, refuseWrongArguments, refuseWrongOperation } from './graphql.ts'

/**
 * The errors of requests that are refused, by name. Anyone can send such a request, so that each would let a stranger write into the log, and fill it; what is
 * the server's fault under one of these names is logged all the same, by `logFault`.
 */
const quietLog = {
  APIError: false,
  AuthenticationError: false,
  BSONError: false,
  CastError: false,
  FileUploadError: false,
  Forbidden: false,
  GraphQLError: false,
  InvalidFieldRelationship: false,
  Locked: false,
  LockedAuth: false,
  MissingFile: false,
  NotFound: false,
  QueryError: false,
  SyntaxError: false,
  UnauthorizedError: false,
  UnverifiedEmail: false,
  URIError: false,
  ValidationError: false,
} as const

/**
 * Reads a JSON body ahead of Payload, which answers one that it cannot read in English, and takes a list or a word for data.
 *
 * @throws APIError 400
 */
const readBody = async (req: PayloadRequest): Promise<void> => {
  const isJSON = /^application\/json\s*(;|$)/i.test(req.headers.get('content-type') ?? '')
  if (!isJSON || !req.body || !req.text) return
  const text = await req.text()
  let data: unknown = {}
  try {
    if (text) data = JSON.parse(text)
  } catch {
    throw refusal(req, UNREADABLE_BODY)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw refusal(req, wrongValue('body', data, 'object'))
  Object.assign(req, { json: async () => Promise.resolve(data), text: async () => Promise.resolve(text) })
}

/** Payload's own addresses where the plugin answers in its place. */
const REPLACED: ReadonlySet<string> = new Set(['/versions/:id'])

type Owner = { endpoints?: Endpoint[] | false }

/** GraphQL wraps what a resolver throws. */
const unwrap = (error: unknown): unknown =>
  (error && typeof error === 'object' && 'originalError' in error && error.originalError) || error

/** Payload names its errors by their class, which a build may have shortened to a letter or two: `quietLog` would not know them. */
const named = (error: unknown): unknown => {
  const isRefusal =
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  if (isRefusal && !Object.hasOwn(quietLog, error.name)) error.name = 'APIError'
  return error
}

const guarded = (endpoint: Endpoint): Endpoint => {
  const handler: PayloadHandler = async (req) => {
    refuseWrongQuery(req, endpoint.path, endpoint.method)
    await readBody(req)
    try {
      return await endpoint.handler(req)
    } catch (error) {
      const wrong = classifyError(error)
      throw wrong ? refusal(req, wrong) : named(error)
    }
  }
  return { ...endpoint, handler }
}

const guardOwn = (owner: Owner, others: ReadonlySet<PayloadHandler>): void => {
  // Payload answers 501 where a collection has no endpoints, as if the server were at fault.
  if (owner.endpoints === false) owner.endpoints = []
  if (owner.endpoints)
    owner.endpoints = owner.endpoints.map((endpoint) => (others.has(endpoint.handler) ? endpoint : guarded(endpoint)))
}

/** Payload fills in its own endpoints, and its own collections, when the config is built. */
const guard = (config: SanitizedConfig, others: ReadonlySet<PayloadHandler>): void => {
  for (const owner of [config, ...config.collections, ...config.globals]) guardOwn(owner as Owner, others)
  for (const { hooks } of config.collections)
    if (!hooks.beforeOperation.includes(checkData)) hooks.beforeOperation.unshift(refuseWrongArguments, checkData)
}

/** Before any other hook: the others trust what they are given. In the config itself, since the schema of GraphQL may be made from a copy that is never started. */
const withChecks = ({ collections, globals }: Config): Pick<Config, 'collections' | 'globals'> => ({
  collections: collections?.map((one) => ({
    ...one,
    hooks: { ...one.hooks, beforeOperation: [refuseWrongArguments, checkData, ...(one.hooks?.beforeOperation ?? [])] },
  })),
  globals: globals?.map((one) => ({
    ...one,
    hooks: { ...one.hooks, beforeOperation: [checkGlobalData, ...(one.hooks?.beforeOperation ?? [])] },
  })),
})

const answerWrongInput: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const wrong = classifyError(unwrap(error))
  if (!wrong) return
  const message = t(req, wrong)
  return {
    ...(graphqlResult && {
      graphqlResult: { ...graphqlResult, extensions: { name: 'QueryError', statusCode: 400 }, message },
    }),
    response: { errors: [{ message, name: 'QueryError' }] },
    status: 400,
  }
}

const statusOf = (error: unknown): number =>
  error && typeof error === 'object' && 'status' in error && typeof error.status === 'number' ? error.status : 500

/** Logs what is our fault, of the errors whose names `quietLog` keeps out of the log. */
const logFault: AfterErrorHook = ({ error, req }: { error: Error; req: PayloadRequest }) => {
  const fault = unwrap(error)
  const levels: Record<string, unknown> = req.payload.config.loggingLevels
  const isSilent = levels[error.name] === false
  // 503 is what an overloaded server says of itself, to whoever asks.
  if (
    isSilent &&
    statusOf(fault) >= 500 &&
    statusOf(fault) !== 503 &&
    !classifyError(fault) &&
    !classifyDatabaseError(fault)
  )
    req.payload.logger.error({ err: fault })
}

/**
 * Answers what is wrong in a request with status 400 and a sentence that says what, where and what to do, and keeps it out of the log. Compose it last: it
 * looks at every request before anything else does, and what other plugins' own endpoints take is theirs to check.
 */
export const wrongInput = (config: Config): Config => {
  const owners: Owner[] = [config, ...(config.collections ?? []), ...(config.globals ?? [])]
  const others = new Set(
    owners.flatMap(({ endpoints }) =>
      (endpoints || []).filter(({ path }) => !REPLACED.has(path)).map(({ handler }) => handler),
    ),
  )
  return {
    ...config,
    ...withChecks(config),
    graphQL: {
      ...config.graphQL,
      queries: (library, schemaInProgress) => {
        mendSchema(schemaInProgress)
        return config.graphQL?.queries?.(library, schemaInProgress) ?? {}
      },
      validationRules: (args) => [...(config.graphQL?.validationRules?.(args) ?? []), ...refuseWrongOperation(args)],
    },
    hooks: {
      ...config.hooks,
      afterError: [...(config.hooks?.afterError ?? []), answerWrongInput, answerInLanguage, logFault],
    },
    loggingLevels: { ...quietLog, ...config.loggingLevels },
    onInit: async (payload) => {
      // An address such as /api/constructor is none of a collection.
      Object.setPrototypeOf(payload.collections, null)
      guard(payload.config, others)
      await config.onInit?.(payload)
    },
  }
}
