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
import { relationsIn } from '../payload/fields.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'

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

/** The name of a document, which is there by language where it was read in all of them. */
const titleOf = (doc: Record<string, unknown>, { admin }: SanitizedCollectionConfig): string => {
  const own = doc[admin.useAsTitle ?? 'id']
  const words = isRecord(own) ? Object.values(own) : [own]
  const title = words.find((one) => typeof one === 'string' && one !== '')
  return String(title ?? doc.id)
}

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
      uses.documents.push({ collection: slug, id: String(doc.id), title: titleOf(doc, config) })
    }
  }
  return uses
}

/** Of drafts, whose texts are in no index: the latest ones. What is published is found in the snapshot. */
const DRAFTS_READ = 500

type Selection = { [name: string]: Selection | true }

/** The fields of one level that hold texts, with all that is in them. */
const textsIn = (fields: FlattenedField[]): Selection =>
  Object.fromEntries(
    fields.flatMap((field): [string, Selection | true][] => {
      if (field.type === 'richText' || field.type === 'blocks') return [[field.name, true]]
      if (field.type !== 'group' && field.type !== 'tab' && field.type !== 'array') return []
      const below = textsIn(field.flattenedFields)
      return Object.keys(below).length > 0 ? [[field.name, below]] : []
    }),
  )

/** The drafts whose texts lead to the document, in any language: a picture in a text, a link. */
const inDraftTexts = async ({ collection: target, id, req }: Target): Promise<Use[]> => {
  const { collections, config } = req.payload
  const locales = config.localization ? config.localization.localeCodes : [undefined]
  const found: Use[] = []
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(config, name)
    const own = slug && collections[slug]?.config
    const texts = own && own.versions?.drafts ? textsIn(own.flattenedFields) : {}
    if (!own || Object.keys(texts).length === 0) continue
    const { docs } = await req.payload.find({
      collection: slug,
      depth: 0,
      draft: true,
      limit: DRAFTS_READ,
      locale: 'all',
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: { ...texts, [own.admin.useAsTitle ?? 'id']: true } as never,
      sort: '-updatedAt',
      user: req.user,
      where: { _status: { equals: 'draft' } },
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      const leads = locales.some((locale) =>
        relationsIn(own.flattenedFields, doc, { locale }).some(
          (one) => one.collection === target.slug && String(one.id) === String(id),
        ),
      )
      if (leads) found.push({ collection: slug, id: String(doc.id), title: titleOf(doc, own) })
    }
  }
  return found
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

/** The documents that lead to a document, in their relations and in their texts, published or in draft. */
const findUses = async (target: Target): Promise<Uses> => {
  const related = await inRelations(target)
  const seen = new Set(related.documents.map(({ collection, id }) => keyOf(collection, id)))
  const more: Use[] = []
  const isWhole = related.documents.length === related.total
  for (const use of isWhole ? [...(await inPublic(target)), ...(await inDraftTexts(target))] : []) {
    const key = keyOf(use.collection, use.id)
    if (!seen.has(key)) more.push(use)
    seen.add(key)
  }
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
