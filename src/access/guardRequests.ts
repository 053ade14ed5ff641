import { GraphQLError, Kind } from 'graphql'
import type { ExecutionArgs, GraphQLFieldResolver } from 'graphql'
import type { CollectionConfig, Config, Endpoint, PayloadHandler, PayloadRequest, SanitizedConfig } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'
import { requestOf } from '../payload/transactions.ts'
import { CHALLENGE, hasRefusedKey, refuseUnknownKey, UNKNOWN_KEY } from './apiKey.ts'
import { assertReadable, assertReadableDocument } from './assertReadable.ts'
import { guardFirstAccount } from './firstAccount.ts'
import { guardCookies, isOwnOrigin, isUnsafe } from './origin.ts'
import { answerLocked } from './sign-in/throttle.ts'
import { answerAtOnce, resolveAtOnce } from './sign-in/unlock.ts'

type Endpoints = Endpoint[] | false
type WithEndpoints = { endpoints?: Endpoints }

/** The endpoints of accounts that set or take away a cookie: a page elsewhere could sign its visitors in as somebody else. */
const SIGN_IN = /^\/(first-register|login|logout|refresh-token|reset-password)$/

const FOREIGN: Bilingual = {
  en: 'Sign in and out on the newsroom’s own pages: this request comes from another site.',
  fr: 'Connectez-vous et déconnectez-vous sur les pages de la rédaction\u00A0: cette demande vient d’un autre site.',
}

const refuseForeign = (req: PayloadRequest): void => {
  const { headers, method, payload, url } = req
  if (isUnsafe({ headers, method, url }) && !isOwnOrigin({ headers, payload, url })) throw refusal(req, FOREIGN, 403)
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
  const error = new GraphQLError(t(req, UNKNOWN_KEY), { extensions: { code: 'UNAUTHENTICATED', statusCode: 401 } })
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

/** Looks at each request before anything answers it: where it comes from, and whether its key is one. */
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
