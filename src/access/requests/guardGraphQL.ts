import { GraphQLError, Kind, type ExecutionArgs, type GraphQLFieldResolver } from 'graphql'
import type { Config, PayloadRequest } from 'payload'

import { requestOf } from '../../requestOf.ts'
import { inLanguageOf } from '../../translations/inLanguageOf.ts'
import { resolveAtOnce } from '../sign-in/forgotPassword.ts'
import { CHALLENGE, hasRefusedKey, UNKNOWN_KEY } from './apiKey.ts'
import { assertReadableDocument } from './assertReadable.ts'

type GraphQLConfig = NonNullable<Config['graphQL']>
type Schema = Parameters<NonNullable<GraphQLConfig['queries']>>[1]
type Context = { req: PayloadRequest }
type Resolver = GraphQLFieldResolver<unknown, Context, { id?: number | string }>

/** Answers a key that is none before anything else looks at the document. */
const refuseUnknownKey = (args: ExecutionArgs): ReturnType<NonNullable<GraphQLConfig['validationRules']>> => {
  const req = requestOf(args.contextValue)
  if (!req || !hasRefusedKey(req)) return []
  args.document = { definitions: [], kind: Kind.DOCUMENT }
  req.responseHeaders = new Headers(CHALLENGE)
  const error = new GraphQLError(inLanguageOf(req, UNKNOWN_KEY), { extensions: { code: 'UNAUTHENTICATED', statusCode: 401 } })
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
export const guardGraphQL = (graphQL: Config['graphQL']): Config['graphQL'] => ({
  ...graphQL,
  queries: (library, schema) => {
    guardAccessQueries(schema)
    guardForgotPassword(schema)
    return graphQL?.queries?.(library, schema) ?? {}
  },
  validationRules: (args) => {
    const refused = refuseUnknownKey(args)
    return refused.length > 0 ? refused : (graphQL?.validationRules?.(args) ?? [])
  },
})
