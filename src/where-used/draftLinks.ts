import type {
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { CONTENT_COLLECTIONS, contentName, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { localesOf } from '../payload/locales.ts'
import { documentsOf } from '../payload/operations.ts'
import { childReq, inTransaction } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { findLatestVersion, findMain } from '../publishing/storedVersions.ts'
import type { WorkerTaskConfig } from '../worker/tasks.ts'
import { referencesIn } from './walkRelations.ts'
import type { ID } from './walkRelations.ts'

type Document = { collection: SanitizedCollectionConfig; id: ID; req: PayloadRequest }

type LinksRow = { id: ID; key: string; links?: null | string[] }

const hasDrafts = ({ versions }: Pick<SanitizedCollectionConfig, 'versions'>): boolean => Boolean(versions?.drafts)

/** The keys of all content that a document leads to, in any language. */
const linksOf = (document: Record<string, unknown>, { collection, req }: Document): string[] => {
  const { config } = req.payload
  const links = localesOf(config).flatMap((locale) =>
    referencesIn(collection.flattenedFields, document, { locale }).flatMap((reference) => {
      const name = contentName(config, reference.collection)
      return name ? [keyOf(name, reference.id)] : []
    }),
  )
  return [...new Set(links)].toSorted()
}

/** What of a document the published snapshot does not say; nothing for what the public reads as it is, and for what is in the trash. */
const unpublished = async ({ collection, id, req }: Document): Promise<Record<string, unknown> | undefined> => {
  const args = { id, req }
  const document = hasDrafts(collection)
    ? await findLatestVersion({ ...args, collection: collection.slug, locale: 'all' })
    : await findMain({ ...args, collection })
  return !document || document.deletedAt || document._status === 'published' ? undefined : document
}

/** Writes down what a document leads to as it is now in the transaction of `req`. A save that changes no link writes nothing. */
export const recordLinks = async (document: Document): Promise<void> => {
  const { collection, id, req } = document
  const { config, db } = req.payload
  const [register, name] = [projectSlug(config, 'document-links'), contentName(config, collection.slug)]
  if (!register || !name) return
  const key = keyOf(name, id)
  const where = { key: { equals: key } }
  const own = { collection: register, req: childReq(req) }
  const row = await db.findOne<LinksRow>({ ...own, where })
  const newest = await unpublished(document)
  if (!newest) {
    if (row) await db.deleteMany({ ...own, where })
    return
  }
  const links = linksOf(newest, document)
  if (!row) await db.create({ ...own, data: { key, links }, returning: false })
  else if (row.links?.join() !== links.join())
    await db.updateOne({ ...own, data: { links }, id: row.id, returning: false })
}

const WRITES: ReadonlySet<string> = new Set(['create', 'restoreVersion', 'update', 'updateByID'])

/** After the operation and not after the change: putting an older version back rewrites it once more. */
export const recordAfterOperation: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  if (!WRITES.has(operation)) return result
  for (const document of documentsOf(result)) {
    const id = isRecord(document) ? document.id : undefined
    if (typeof id === 'string' || typeof id === 'number') await recordLinks({ collection, id, req })
  }
  return result
}

export const forgetAfterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const { config, db } = req.payload
  const [register, name] = [projectSlug(config, 'document-links'), contentName(config, collection.slug)]
  if (register && name)
    await db.deleteMany({ collection: register, req: childReq(req), where: { key: { equals: keyOf(name, id) } } })
}

const EVERYTHING = { limit: 0, pagination: false } as const

const idsOf = async (
  collection: SanitizedCollectionConfig,
  { payload }: Pick<PayloadRequest, 'payload'>,
): Promise<ID[]> => {
  const slug = collection.slug as CollectionSlug
  if (!hasDrafts(collection)) {
    const { docs } = await payload.db.find<{ id: ID }>({
      ...EVERYTHING,
      collection: slug,
      joins: false as never,
      select: { createdAt: true },
      where: {},
    })
    return docs.map(({ id }) => id)
  }
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    ...EVERYTHING,
    collection: slug,
    select: { parent: true },
    where: { and: [{ latest: { equals: true } }, { 'version._status': { equals: 'draft' } }] },
  })
  return docs.map(({ parent }) => parent as ID)
}

type Missing = { collection: SanitizedCollectionConfig; id: ID }

/** The documents of which nothing is written down: from before the plugin was there, or while it was switched off. */
const findMissing = async ({ payload }: Pick<PayloadRequest, 'payload'>): Promise<Missing[]> => {
  const register = projectSlug(payload.config, 'document-links')
  if (!register) return []
  const { docs } = await payload.db.find<LinksRow>({ ...EVERYTHING, collection: register, select: { key: true } })
  const known = new Set(docs.map(({ key }) => key))
  const missing: Missing[] = []
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(payload.config, name)
    const collection = slug && payload.collections[slug]?.config
    if (!collection) continue
    const ids = await idsOf(collection, { payload })
    missing.push(...ids.filter((id) => !known.has(keyOf(name, id))).map((id) => ({ collection, id })))
  }
  return missing
}

/** Other tasks of the worker wait for the end of a round. */
const MOST_A_ROUND = 100

/** Completes the links of drafts, when the newsroom starts. */
export const linksTask: WorkerTaskConfig = {
  create: ({ payload }) => {
    let missing: Missing[] | undefined
    return {
      round: async () => {
        missing ??= await findMissing({ payload })
        for (const { collection, id } of missing.splice(0, MOST_A_ROUND))
          await inTransaction(payload, async (req) => recordLinks({ collection, id, req }))
        return missing.length > 0 ? new Date() : undefined
      },
    }
  },
  name: 'links of drafts',
}
