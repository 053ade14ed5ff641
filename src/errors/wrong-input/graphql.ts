import {
  BREAK,
  getNamedType,
  getVariableValues,
  GraphQLError,
  isObjectType,
  Kind,
  OperationTypeNode,
  validate,
  visit,
} from 'graphql'
import type { ExecutionArgs, GraphQLFieldResolver, GraphQLOutputType, ValidationRule } from 'graphql'
import { buildVersionCollectionFields } from 'payload'
import type { CollectionBeforeOperationHook, Config, PayloadRequest } from 'payload'

import { t } from '../../messages/t.ts'
import type { Bilingual } from '../../messages/t.ts'
import { wrongValue } from '../../messages/wrongInput.ts'
import { requestOf } from '../../payload/transactions.ts'
import { isRecord } from '../../payload/values.ts'
import { refusal } from '../refusal.ts'
import { checkSort, checkWhere } from './checkPaths.ts'
import { checkNumbers } from './checkQuery.ts'

const SUBSCRIPTION: Bilingual = {
  en: 'There are no subscriptions: send a query, or have a webhook tell you what changes.',
  fr: 'Il n’y a pas d’abonnements («\u00A0subscription\u00A0»)\u00A0: envoyez une requête «\u00A0query\u00A0», ou apprenez les changements par un webhook.',
}

/** graphql-js writes English for those who write queries; what went before says which of them it is. */
const wrongVariable = ({ message }: GraphQLError): Bilingual => ({
  en: `A variable has a wrong value: ${message}`,
  fr: `Une variable n’a pas la bonne valeur\u00A0: ${message}`,
})

/** Reports errors in place of a document, which is replaced by an empty one, so that no other rule looks at it: one of Payload's fails on what is wrong here. */
const refuseDocument = (args: ExecutionArgs, errors: readonly GraphQLError[]): ValidationRule[] => {
  args.document = { definitions: [], kind: Kind.DOCUMENT }
  return [
    (context) => {
      for (const error of errors) context.reportError(error)
      return {}
    },
  ]
}

const hasDirective = (document: ExecutionArgs['document']): boolean => {
  let found = false
  visit(document, {
    Directive: () => {
      found = true
      return BREAK
    },
  })
  return found
}

/** What is wrong with a document that the measuring of its cost would trip over: subscriptions, and directives with wrong arguments. */
const findErrors = ({ document, schema }: ExecutionArgs, req: PayloadRequest | undefined): readonly GraphQLError[] => {
  const subscription = document.definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION,
  )
  if (subscription)
    return [new GraphQLError(t(req, SUBSCRIPTION), { extensions: { statusCode: 400 }, nodes: subscription })]
  return hasDirective(document) ? validate(schema, document, undefined, { maxErrors: 5 }) : []
}

/**
 * Refuses, before anything runs, what graphql-js would only find while running: variables of a wrong type, and subscriptions. Payload's handler fails on
 * errors that no resolver threw, and answers them with an empty 500.
 */
export const refuseWrongOperation = (args: ExecutionArgs): ValidationRule[] => {
  const req = requestOf(args.contextValue)
  const errors = findErrors(args, req)
  if (errors.length > 0) return refuseDocument(args, errors)
  const wrong = args.document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || (args.operationName && node.name?.value !== args.operationName))
      return []
    const { errors: found = [] } = getVariableValues(
      args.schema,
      node.variableDefinitions ?? [],
      args.variableValues ?? {},
      { maxErrors: 5 },
    )
    return found.map(
      (error) => new GraphQLError(t(req, wrongVariable(error)), { extensions: { statusCode: 400 }, nodes: node }),
    )
  })
  return wrong.length > 0 ? refuseDocument(args, wrong) : []
}

type Schema = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[1]

/** What a type says one may do, of a value that says it in short: `true` for all that is below, and nothing for no. */
const inFull = (type: GraphQLOutputType, value: unknown): unknown => {
  const named = getNamedType(type)
  if (!isObjectType(named)) return named.name === 'Boolean' ? value === true : value
  const fields = named.getFields()
  if ('permission' in fields) return isRecord(value) ? value : { permission: value === true }
  return Object.fromEntries(
    Object.values(fields).map((field) => [field.name, inFull(field.type, isRecord(value) ? value[field.name] : value)]),
  )
}

type Resolve = GraphQLFieldResolver<unknown, unknown>

/** Payload takes an empty text for no sort at all, which REST refuses. */
const refuseEmptySort =
  (resolve: Resolve): Resolve =>
  (source, args: { sort?: unknown }, context, info) => {
    if (args.sort === '') throw refusal(requestOf(context), wrongValue('sort', '', 'sort'))
    return resolve(source, args, context, info)
  }

/** Payload's two resolvers: one takes the arguments, the other the context in their place. */
type AccessResolver = (source: unknown, args: unknown, context?: unknown) => Promise<unknown>

/** Makes fields of Payload's schema answer that can only fail: what one may do (said in short, which its type forbids; with a global, the arguments are taken for the context), and confirming the address of accounts that confirm none. */
export const mendSchema = ({ collections, Mutation, Query }: Schema): void => {
  for (const field of Object.values(Query.fields))
    if (field.args && 'sort' in field.args && field.resolve) field.resolve = refuseEmptySort(field.resolve)
  for (const [name, field] of Object.entries(Query.fields)) {
    if (name !== 'Access' && !name.startsWith('docAccess')) continue
    const isOfGlobal = name !== 'Access' && Object.keys(field.args ?? {}).length === 0
    const resolve = field.resolve as AccessResolver | undefined
    const resolveInFull: GraphQLFieldResolver<unknown, unknown> = async (source, args, context, info) =>
      inFull(info.returnType, await (isOfGlobal ? resolve?.(source, context) : resolve?.(source, args, context)))
    Object.assign(field, { resolve: resolveInFull })
  }
  for (const { config, graphQL } of Object.values(collections))
    if (graphQL && !config.auth?.verify) delete Mutation.fields[`verifyEmail${graphQL.type.name}`]
}

type ListArgs = { limit?: unknown; page?: unknown; sort?: unknown; where?: unknown }

const READS: ReadonlySet<string> = new Set(['count', 'countVersions', 'delete', 'read', 'readDistinct', 'update'])

/** Tells what is wrong with the arguments of a field that the schema does not know: fields of a sort, ids, dates, pages. */
export const refuseWrongArguments: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (req.payloadAPI !== 'GraphQL' || overrideAccess === true || !READS.has(operation)) return
  const { limit, page, sort, where } = args as ListArgs
  const isOfVersions = operation === 'countVersions' || (operation === 'read' && !('draft' in args))
  const subject = {
    fields: isOfVersions
      ? buildVersionCollectionFields(req.payload.config, collection, true)
      : collection.flattenedFields,
    req,
    slug: collection.slug,
  }
  const wrong =
    checkNumbers({ limit: limit ?? undefined, page: page ?? undefined }) ??
    (sort === undefined || sort === null ? undefined : checkSort(sort, subject)) ??
    (where === undefined || where === null ? undefined : checkWhere(where, subject))
  if (wrong) throw refusal(req, wrong)
}
