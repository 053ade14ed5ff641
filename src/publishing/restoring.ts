import { createLocalReq, NotFound, parseParams, restoreVersionOperation } from 'payload'
import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  CollectionSlug,
  Config,
  Endpoint,
  FlattenedField,
  Payload,
  PayloadRequest,
} from 'payload'

import { isStaffUser, mayPublish } from '../access/roles.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

type Version = { createdAt: string; id: number | string; parent: number | string; version: Record<string, unknown> }

/** What a document keeps whichever version is put back: who made it, when readers saw it first, and its addresses. */
const KEPT = ['createdAt', 'createdBy', 'formerSlugs', 'publishedAt', 'slug']

/**
 * Payload writes `draft` only after the hooks have run, who would take the words for public. What was public stays so in the eyes of the guard for those
 * who may not publish: it is not theirs to put back.
 */
const restoreAsDraft: CollectionBeforeValidateHook = ({ collection, context, data, req }) =>
  context.isRestoringVersion &&
  (!isStaffUser(req) || mayPublish(req) || recordedOperation(req, collection.slug).overrideAccess)
    ? { ...data, _status: 'draft' }
    : data

/** Payload leaves its mark on the request, which other operations of the same request may follow. */
const forgetRestoring: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'create' || operation === 'update') delete req.context.isRestoringVersion
}

type Values = Record<string, unknown>

const emptyLike = (value: unknown): unknown => (Array.isArray(value) ? [] : null)

const hasValue = (value: unknown): boolean => value !== null && value !== undefined

/** `old` with every field that it lacks and that says something today empty: what is absent from a write stays as it is in the database. */
const emptied = (fields: FlattenedField[], old: Values, today: Values): Values => {
  const result = { ...old }
  for (const field of fields) {
    if (!('name' in field) || !field.name || field.type === 'join' || ('virtual' in field && field.virtual)) continue
    const [before, now] = [old[field.name], today[field.name]]
    if (!hasValue(now)) continue
    const isGroup = (field.type === 'group' || field.type === 'tab') && !field.localized
    if (isGroup && isRecord(now))
      result[field.name] = emptied(field.flattenedFields, isRecord(before) ? before : {}, now)
    else if (field.localized && isRecord(now)) {
      result[field.name] = {
        ...Object.fromEntries(Object.entries(now).map(([locale, value]) => [locale, emptyLike(value)])),
        ...(isRecord(before) && before),
      }
    } else if (before === undefined) result[field.name] = emptyLike(now)
  }
  return result
}

const findVersion = async (
  collection: CollectionSlug,
  where: Record<string, unknown>,
  req: PayloadRequest,
): Promise<undefined | Version> => {
  const and = Object.entries(where).map(([name, value]) => ({ [name]: { equals: value } }))
  const { docs } = await req.payload.db.findVersions({
    collection,
    limit: 1,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    where: { and },
  })
  return docs[0] as undefined | Version
}

/**
 * Payload fills what an older version lacks with what the newest one says, in rows as well, and reads only the default language. The row it has just
 * written gets exactly what the version held, in all languages: a draft is never refused, and so nothing needs to be checked.
 */
const restoreExactly: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
  result,
}) => {
  // The files of an upload are those of today.
  if (operation !== 'restoreVersion' || collection.upload || !('id' in args)) return result
  const slug = collection.slug as CollectionSlug
  const old = await findVersion(slug, { id: args.id }, req)
  const written = old && (await findVersion(slug, { latest: true, parent: old.parent }, req))
  if (!old || !written) return result
  const main = await req.payload.db.findOne<Values & { id: string }>({
    collection: slug,
    locale: 'all',
    req: childReq(req),
    where: { id: { equals: old.parent } },
  })
  const now = new Date().toISOString()
  const content = [main ?? {}, written.version].reduce<Values>(
    (filled, today) => emptied(collection.flattenedFields, filled, today),
    old.version,
  )
  const kept = Object.fromEntries(
    KEPT.filter((name) => name in written.version).map((name) => [name, written.version[name]]),
  )
  await req.payload.db.updateVersion({
    collection: slug,
    id: written.id,
    locale: 'all',
    req: childReq(req),
    returning: false,
    versionData: {
      createdAt: new Date(written.createdAt).toISOString(),
      parent: old.parent,
      updatedAt: now,
      version: {
        ...content,
        ...kept,
        _status: 'draft',
        ...('deletedAt' in content && { deletedAt: null }),
        updatedAt: now,
      },
    } as never,
  })
  const { depth, draft: _, ...rest } = args as { depth?: number; draft?: boolean; populate?: never; select?: never }
  return req.payload.findByID({
    collection: slug,
    ...(depth !== undefined && { depth }),
    draft: true,
    id: old.parent,
    overrideAccess: overrideAccess === true,
    populate: rest.populate,
    req: childReq(req),
    select: rest.select,
    user: req.user,
  })
}

const hasDrafts = ({ versions }: CollectionConfig): boolean => typeof versions === 'object' && Boolean(versions.drafts)

/** `POST /api/{collection}/versions/{id}`: Payload's own publishes at once unless `draft=true` is asked for. */
const restoreEndpoint = (collection: string): Endpoint => ({
  handler: async (req) => {
    const { depth, populate } = parseParams(req.query)
    const target = Object.values(req.payload.collections).find(({ config }) => config.slug === collection)
    if (!target) throw new NotFound(req.t)
    const restored = await restoreVersionOperation({
      collection: target,
      depth,
      draft: true,
      id: String(req.routeParams?.id),
      populate,
      req,
    })
    return Response.json({ ...restored, message: req.t('version:restoredSuccessfully') })
  },
  method: 'post',
  path: '/versions/:id',
})

const withRestoring = (collection: CollectionConfig): CollectionConfig =>
  hasDrafts(collection)
    ? {
        ...collection,
        endpoints:
          collection.endpoints === false ? false : [...(collection.endpoints ?? []), restoreEndpoint(collection.slug)],
        hooks: {
          ...collection.hooks,
          afterOperation: [...(collection.hooks?.afterOperation ?? []), restoreExactly],
          beforeOperation: [...(collection.hooks?.beforeOperation ?? []), forgetRestoring],
          beforeValidate: [restoreAsDraft, ...(collection.hooks?.beforeValidate ?? [])],
        },
      }
    : collection

type Mutation = {
  args?: Record<string, unknown>
  resolve?: (source: unknown, args: Record<string, unknown>, ...more: unknown[]) => unknown
}

/** The mutations `restoreVersion…` of collections with drafts, which alone have an argument `draft`. */
const asDraft = (fields: Record<string, Mutation>): Record<string, Mutation> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, Mutation][] => {
      const { resolve } = field
      if (!name.startsWith('restoreVersion') || !field.args || !('draft' in field.args) || !resolve) return []
      return [
        [name, { ...field, resolve: (source, args, ...more) => resolve(source, { ...args, draft: true }, ...more) }],
      ]
    }),
  )

const guarded = new WeakSet<Payload>()

/** The Local API takes `draft`, and drops it. */
const restoreOverLocalAPI = (payload: Payload): void => {
  if (guarded.has(payload)) return
  guarded.add(payload)
  const restore = payload.restoreVersion
  const restoreAsDraft: typeof restore = async (options) => {
    const { collection: slug, depth, id, overrideAccess = true, populate, select, showHiddenFields } = options
    const collection = payload.collections[slug]
    if (!collection?.config.versions?.drafts) return restore(options)
    const req = await createLocalReq({ ...options, locale: options.locale ?? undefined }, payload)
    return restoreVersionOperation({
      collection,
      depth,
      draft: true,
      id,
      overrideAccess,
      populate,
      req,
      select,
      showHiddenFields,
    }) as never
  }
  payload.restoreVersion = restoreAsDraft
}

/** Makes every way to restore an older version write it as a draft: what readers see stays until somebody publishes. */
export const restoring = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withRestoring),
  graphQL: {
    ...config.graphQL,
    mutations: (library, schema) => ({
      ...asDraft((schema as unknown as { Mutation: { fields: Record<string, Mutation> } }).Mutation.fields),
      ...config.graphQL?.mutations?.(library, schema),
    }),
  },
  onInit: async (payload) => {
    restoreOverLocalAPI(payload)
    await config.onInit?.(payload)
  },
})
