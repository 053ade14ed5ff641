import { createLocalReq, NotFound, parseParams, restoreVersionOperation, type CollectionConfig, type Config, type Endpoint, type Payload } from 'payload'

import { forgetRestoring, restoreAsDraft, restoreExactly } from './restoreExactly.ts'

const hasDrafts = ({ versions }: CollectionConfig): boolean => typeof versions === 'object' && Boolean(versions.drafts)

/** `POST /api/{collection}/versions/{id}`: Payload's own publishes at once unless `draft=true` is asked for. */
const restoreEndpoint = (collection: string): Endpoint => ({
  handler: async (req) => {
    const { depth, populate } = parseParams(req.query)
    const target = Object.values(req.payload.collections).find(({ config }) => config.slug === collection)
    if (!target) throw new NotFound(req.t)
    const restored = await restoreVersionOperation({ collection: target, depth, draft: true, id: String(req.routeParams?.id), populate, req })
    return Response.json({ ...restored, message: req.t('version:restoredSuccessfully') })
  },
  method: 'post',
  path: '/versions/:id',
})

const withRestoring = (collection: CollectionConfig): CollectionConfig =>
  hasDrafts(collection)
    ? {
        ...collection,
        endpoints: collection.endpoints === false ? false : [...(collection.endpoints ?? []), restoreEndpoint(collection.slug)],
        hooks: {
          ...collection.hooks,
          afterOperation: [...(collection.hooks?.afterOperation ?? []), restoreExactly],
          beforeOperation: [...(collection.hooks?.beforeOperation ?? []), forgetRestoring],
          beforeValidate: [restoreAsDraft, ...(collection.hooks?.beforeValidate ?? [])],
        },
      }
    : collection

type Mutation = { args?: Record<string, unknown>; resolve?: (source: unknown, args: Record<string, unknown>, ...more: unknown[]) => unknown }

/** The mutations `restoreVersion…` of collections with drafts, which alone have an argument `draft`. */
const asDraft = (fields: Record<string, Mutation>): Record<string, Mutation> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, Mutation][] => {
      const { resolve } = field
      if (!name.startsWith('restoreVersion') || !field.args || !('draft' in field.args) || !resolve) return []
      return [[name, { ...field, resolve: (source, args, ...more) => resolve(source, { ...args, draft: true }, ...more) }]]
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
    return restoreVersionOperation({ collection, depth, draft: true, id, overrideAccess, populate, req, select, showHiddenFields }) as never
  }
  payload.restoreVersion = restoreAsDraft
}

/** An older version is put back as a draft, by every door: what readers see stays until somebody publishes. */
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
