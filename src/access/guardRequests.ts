import { GraphQLError, Kind } from 'graphql'
import type { ExecutionArgs, GraphQLFieldResolver } from 'graphql'
import type {
  CollectionConfig,
  CollectionSlug,
  Config,
  Endpoint,
  PayloadHandler,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'

import { refusal } from '../errors/refusal.ts'
import { ACCESS_REFUSALS } from '../messages/access.ts'
import { t } from '../messages/t.ts'
import { childReq, requestOf } from '../payload/transactions.ts'
import { guardFirstAccount } from './firstAccount.ts'
import { guardCookies, isOwnOrigin, isUnsafe } from './origin.ts'
import { answerLocked } from './sign-in/throttle.ts'
import { answerAtOnce, resolveAtOnce } from './sign-in/unlock.ts'

/** `Authorization: api-clients API-Key …`, however it is misspelt. */
const API_KEY = /(^|\s)API[-_ ]?Key\b/i

/** A key after `Bearer` is the usual mistake; what has three parts is a session (RFC 7519, section 7.2), which may have ended. */
const isBearerKey = (authorization: string): boolean =>
  /^(Bearer|JWT)(\s|$)/i.test(authorization) && authorization.split('.').length !== 3

/** What an answer 401 has to say (RFC 9110, section 11.6.1). */
const CHALLENGE = { 'WWW-Authenticate': 'api-clients' }

/** Whether a request came with a key that is none. To answer it as a stranger's would hide the mistake until something is missing. */
const hasRefusedKey = (req: Pick<PayloadRequest, 'headers' | 'user'>): boolean => {
  const authorization = req.headers.get('authorization')?.trim() ?? ''
  return !req.user && (API_KEY.test(authorization) || isBearerKey(authorization))
}

/** @throws APIError 401 (RFC 9110, section 15.5.2) for a key that is none. */
const refuseUnknownKey = (req: PayloadRequest): void => {
  if (!hasRefusedKey(req)) return
  req.responseHeaders = new Headers(CHALLENGE)
  throw refusal(req, ACCESS_REFUSALS.unknownKey, 401)
}

type Args = { collection: string; id: number | string; req: PayloadRequest }

const isReadable = async ({ collection, id, req }: Args): Promise<boolean> => {
  try {
    const found = await req.payload.findByID({
      collection: collection as CollectionSlug,
      depth: 0,
      disableErrors: true,
      id,
      overrideAccess: false,
      req: childReq(req),
      select: { createdAt: true } as never,
      trash: true,
    })
    return found !== null
  } catch {
    return false
  }
}

/**
 * Asking what one may do with a document tells whether there is one: who may not read it gets the answer to an unknown id.
 *
 * @throws APIError 404
 */
const assertReadableDocument = async (args: Args): Promise<void> => {
  if (!(await isReadable(args))) throw refusal(args.req, ACCESS_REFUSALS.unknownDocument, 404)
}

/** The same for an endpoint of a collection with the id in its address; without one, the question is about the collection. */
const assertReadable = async (req: PayloadRequest): Promise<void> => {
  const { collection, id } = req.routeParams ?? {}
  if (typeof collection === 'string' && typeof id === 'string') await assertReadableDocument({ collection, id, req })
}

type Endpoints = Endpoint[] | false
type WithEndpoints = { endpoints?: Endpoints }

/** The endpoints of accounts that set or take away a cookie: a page elsewhere could sign its visitors in as somebody else. */
const SIGN_IN = /^\/(first-register|login|logout|refresh-token|reset-password)$/

const refuseForeign = (req: PayloadRequest): void => {
  const { headers, method, payload, url } = req
  if (isUnsafe({ headers, method, url }) && !isOwnOrigin({ headers, payload, url }))
    throw refusal(req, ACCESS_REFUSALS.foreignSite, 403)
}

const ACCESS = /^\/access\/:id\??$/

const guardsOf = ({ path }: Endpoint): ((req: PayloadRequest) => Promise<void> | void)[] => [
  refuseUnknownKey,
  ...(SIGN_IN.test(path) ? [refuseForeign] : []),
  ...(ACCESS.test(path) ? [assertReadable] : []),
]

/** What some endpoints do otherwise than Payload would. */
const REPLACED: Record<string, (endpoint: Endpoint) => Endpoint> = {
  '/first-register': guardFirstAccount,
  '/forgot-password': answerAtOnce,
}

const guarded = (endpoint: Endpoint): Endpoint => {
  const guards = guardsOf(endpoint)
  const answer = (REPLACED[endpoint.path]?.(endpoint) ?? endpoint).handler
  const handler: PayloadHandler = async (req) => {
    for (const guard of guards) await guard(req)
    return answer(req)
  }
  return { ...endpoint, handler }
}

const guardList = (owner: WithEndpoints): void => {
  if (owner.endpoints) owner.endpoints = owner.endpoints.map(guarded)
}

/** Puts what every request to REST has to pass before its endpoint. Payload fills in its own endpoints after the plugins, so call it on a built config. */
const guardEndpoints = (config: SanitizedConfig): void => {
  for (const owner of [config, ...config.collections, ...config.globals])
    guardList(owner as CollectionConfig | WithEndpoints)
}

type GraphQLConfig = NonNullable<Config['graphQL']>
type Schema = Parameters<NonNullable<GraphQLConfig['queries']>>[1]
type Context = { req: PayloadRequest }
type Resolver = GraphQLFieldResolver<unknown, Context, { id?: number | string }>

/** Answers a key that is none before anything else looks at the document. */
const refuseUnknownKeyInGraphQL = (args: ExecutionArgs): ReturnType<NonNullable<GraphQLConfig['validationRules']>> => {
  const req = requestOf(args.contextValue)
  if (!req || !hasRefusedKey(req)) return []
  args.document = { definitions: [], kind: Kind.DOCUMENT }
  req.responseHeaders = new Headers(CHALLENGE)
  const error = new GraphQLError(t(req, ACCESS_REFUSALS.unknownKey), {
    extensions: { code: 'UNAUTHENTICATED', statusCode: 401 },
  })
  return [
    (context) => {
      context.reportError(error)
      return {}
    },
  ]
}

const guardAccessQueries = ({ collections, Query }: Schema): void => {
  for (const [collection, { graphQL }] of Object.entries(collections)) {
    const field = graphQL && Query.fields[`docAccess${graphQL.type.name}`]
    if (!field?.resolve) continue
    const resolve = field.resolve as Resolver
    const guarded: Resolver = async (source, args, context, info) => {
      if (args.id !== undefined) await assertReadableDocument({ collection, id: args.id, req: context.req })
      return resolve(source, args, context, info)
    }
    Object.assign(field, { resolve: guarded })
  }
}

const guardForgotPassword = ({ collections, Mutation }: Schema): void => {
  for (const { graphQL } of Object.values(collections)) {
    const field = graphQL && Mutation.fields[`forgotPassword${graphQL.type.name}`]
    if (field?.resolve) Object.assign(field, { resolve: resolveAtOnce(field.resolve as Resolver) })
  }
}

/** Does over GraphQL what is done for the endpoints of REST. */
const guardGraphQL = (graphQL: Config['graphQL']): Config['graphQL'] => ({
  ...graphQL,
  queries: (library, schema) => {
    guardAccessQueries(schema)
    guardForgotPassword(schema)
    return graphQL?.queries?.(library, schema) ?? {}
  },
  validationRules: (args) => {
    const refused = refuseUnknownKeyInGraphQL(args)
    return refused.length > 0 ? refused : (graphQL?.validationRules?.(args) ?? [])
  },
})

/** Refuses requests from pages of other sites and requests with an unknown API key, over REST and GraphQL, before anything answers them. */
export const guardRequests = (config: Config): Config => ({
  ...config,
  graphQL: guardGraphQL(config.graphQL),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerLocked] },
  onInit: async (payload) => {
    guardCookies(payload)
    guardEndpoints(payload.config)
    await config.onInit?.(payload)
  },
})
