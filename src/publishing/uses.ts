import { Forbidden } from 'payload'
import type {
  CollectionConfig,
  CollectionSlug,
  Config,
  Endpoint,
  FlattenedField,
  PayloadHandler,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { isStaffUser } from '../access/roles.ts'
import { CONTENT_COLLECTIONS, contentName, keyOf } from '../content-events/names.ts'
import type { SnapshotRow } from '../content-events/snapshot/publicState.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'

type Use = { collection: string; id: string; title: string }

/** The documents that lead to a document. */
export type Uses = {
  documents: Use[]
  /** How many there are, of which `documents` are the first. */
  total: number
}

/** Enough to know what one is about to do; the tabs of the document list them all. */
const NAMED = 5

/** The paths of the relations and upload fields that lead to a collection. */
const pathsTo = (fields: FlattenedField[], target: string, prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') return field.relationTo === target ? [path] : []
    if (field.type === 'group' || field.type === 'tab' || field.type === 'array')
      return pathsTo(field.flattenedFields, target, `${path}.`)
    return []
  })

type Target = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest }

/** What leads to the document in its relations, in the newest version of each. */
const inRelations = async ({ collection, id, req }: Target): Promise<Uses> => {
  const uses: Uses = { documents: [], total: 0 }
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(req.payload.config, name)
    const config = slug && req.payload.collections[slug]?.config
    const paths = config ? pathsTo(config.flattenedFields, collection.slug) : []
    if (!config || paths.length === 0) continue
    const where: Where = { or: paths.map((path) => ({ [path]: { equals: id } })) }
    const { docs, totalDocs } = await req.payload.find({
      collection: slug,
      depth: 0,
      draft: true,
      limit: NAMED,
      overrideAccess: false,
      req: childReq(req),
      user: req.user,
      where,
    })
    uses.total += totalDocs
    for (const doc of docs as unknown as (Record<string, unknown> & { id: number | string })[]) {
      const title = doc[config.admin.useAsTitle ?? 'id']
      uses.documents.push({
        collection: slug,
        id: String(doc.id),
        title: typeof title === 'string' && title ? title : String(doc.id),
      })
    }
  }
  return uses
}

/** What the public sees lead to the document, in texts as well. */
const inPublic = async ({ collection, id, req }: Target): Promise<Use[]> => {
  const { config, db } = req.payload
  const [register, name] = [projectSlug(config, 'published-documents'), contentName(config, collection.slug)]
  if (!register || !name) return []
  const where: Where = { and: [{ visible: { equals: true } }, { links: { in: [keyOf(name, id)] } }] }
  const { docs } = await db.find<Pick<SnapshotRow, 'collectionName' | 'document' | 'id' | 'title'>>({
    collection: register,
    limit: 100,
    pagination: false,
    req: childReq(req),
    select: { collectionName: true, document: true, title: true },
    where,
  })
  return docs.flatMap(({ collectionName, document, title }) => {
    const slug = projectSlug(config, collectionName as (typeof CONTENT_COLLECTIONS)[number]) as
      CollectionSlug | undefined
    return slug ? [{ collection: slug, id: document, title: title || document }] : []
  })
}

/** The documents that lead to a document: in their relations, drafts included, and in the texts of what is published. */
const findUses = async (target: Target): Promise<Uses> => {
  const related = await inRelations(target)
  const seen = new Set(related.documents.map(({ collection, id }) => keyOf(collection, id)))
  const more: Use[] = []
  const isWhole = related.documents.length === related.total
  for (const use of await inPublic(target)) if (!seen.has(keyOf(use.collection, use.id)) && isWhole) more.push(use)
  return { documents: [...related.documents, ...more].slice(0, NAMED), total: related.total + more.length }
}

const usesOf =
  (slug: string): PayloadHandler =>
  async (req) => {
    const id: unknown = req.routeParams?.id
    const collection = Object.values(req.payload.collections).find(({ config }) => config.slug === slug)?.config
    if (!isStaffUser(req) || !collection || typeof id !== 'string') throw new Forbidden(req.t)
    return Response.json(await findUses({ collection, id, req }), { headers: { 'Cache-Control': 'private, no-store' } })
  }

const withUses = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const edit = {
    ...components?.edit,
    editMenuItems: [...(components?.edit?.editMenuItems ?? []), 'beffroi/panel#UsedIn'],
  }
  const endpoint: Endpoint = { handler: usesOf(collection.slug), method: 'get', path: '/:id/used-in' }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, edit } },
    endpoints: collection.endpoints === false ? false : [...(collection.endpoints ?? []), endpoint],
  }
}

/** Says, in the menu that has *Delete*, which documents lead to the one that is open. */
export const uses = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    contentName({ custom: config.custom ?? {} }, collection.slug) ? withUses(collection) : collection,
  ),
})
