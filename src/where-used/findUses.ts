import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, GlobalSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { fieldLabel } from '../errors/refusal.ts'
import { whereUsedText } from '../messages/whereUsed.ts'
import { childReq } from '../payload/transactions.ts'
import { localesOf } from '../payload/locales.ts'
import { findLeading, MOST_LEADING } from './findLeading.ts'
import type { Leading, Target } from './findLeading.ts'
import { leadsTo, referencesIn } from './walkRelations.ts'
import type { ID, Reference } from './walkRelations.ts'

/** Where in a document it leads to the other. */
export type UsePlace = {
  /** What an editor sees on the way to it: `Text › Gallery › Pictures › Picture`. */
  field: string
  /** Whether the public page or the draft over it does so, or both. */
  in: ('draft' | 'published')[]
  /** The languages that do so; empty where the place is the same in all of them. */
  locales: string[]
}

/** A document that leads to another one, as its reader may know it. */
export type Use = {
  collection: string
  id: string
  isGlobal?: true
  /** What its collection calls one of its documents. */
  kind: string
  places: UsePlace[]
  /** `changed`: public, with a draft over it; `other`: nothing that is ever public. */
  state: 'changed' | 'draft' | 'other' | 'published'
  title: string
}

/** The documents that lead to a document. */
export type Uses = {
  documents: Use[]
  /** How many there are that the reader may not read. */
  hidden: number
  /** Whether there are more than are counted. */
  isMore: boolean
  /** Where to go on; nothing at the end. */
  next?: number
  /** How many of the readable ones the public sees. */
  published: number
  /** How many the reader may read, of which `documents` are a part. */
  total: number
}

type Data = Record<string, unknown>
type Row = Data & { id: ID }

const byCollection = (all: Leading[]): Map<string, Leading[]> => {
  const groups = new Map<string, Leading[]>()
  for (const one of all) {
    const group = groups.get(one.collection) ?? []
    groups.set(one.collection, group)
    group.push(one)
  }
  return groups
}

const common = (req: PayloadRequest) => ({ depth: 0, overrideAccess: false, req: childReq(req), user: req.user })

const readableIn = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  all: Leading[],
): Promise<Leading[]> => {
  if ((await collection.access.read({ req: childReq(req) })) === true) return all
  const { docs } = await req.payload.find({
    ...common(req),
    collection: collection.slug as CollectionSlug,
    draft: true,
    joins: false as never,
    limit: all.length,
    pagination: false,
    select: {} as never,
    where: { id: { in: all.map(({ id }) => id) } },
  })
  const ids = new Set(docs.map(({ id }) => String(id)))
  return all.filter(({ id }) => ids.has(id))
}

/** Those that the person of the request may read. */
export const readable = async (req: PayloadRequest, all: Leading[]): Promise<Leading[]> => {
  const { collections, globals } = req.payload
  const kept = new Set<Leading>()
  for (const [slug, leading] of byCollection(all)) {
    const collection = collections[slug as CollectionSlug]?.config
    const global = globals.config.find((one) => one.slug === slug)
    const mayRead = leading[0]?.isGlobal
      ? (await global?.access.read({ req: childReq(req) })) === true
        ? leading
        : []
      : collection
        ? await readableIn(req, collection, leading)
        : []
    for (const one of mayRead) kept.add(one)
  }
  return all.filter((one) => kept.has(one))
}

const labelOf = ({ steps }: Reference, req: PayloadRequest): string => {
  const text = whereUsedText(req.i18n.language)
  return steps.map((step) => ('text' in step ? text(step.text) : fieldLabel(step, req))).join(' › ')
}

type Source = { document: Data; in: 'draft' | 'published' }

const placesOf = (
  req: PayloadRequest,
  { fields, sources, target }: { fields: FlattenedField[]; sources: Source[]; target: Target },
): UsePlace[] => {
  const places = new Map<string, UsePlace>()
  for (const source of sources) {
    for (const locale of localesOf(req.payload.config)) {
      for (const reference of referencesIn(fields, source.document, { locale })) {
        if (!leadsTo(target, reference)) continue
        const field = labelOf(reference, req)
        const place = places.get(field) ?? { field, in: [], locales: [] }
        places.set(field, place)
        if (!place.in.includes(source.in)) place.in.push(source.in)
        if (reference.isLocalized && locale && !place.locales.includes(locale)) place.locales.push(locale)
      }
    }
  }
  return [...places.values()]
}

/** The documents of one collection as they are stored, in all languages: what is public, and the newest version. */
export const readStored = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  ids: ID[],
): Promise<Map<string, { main: Row; newest?: Data }>> => {
  const slug = collection.slug as CollectionSlug
  const shared = { collection: slug, limit: ids.length, locale: 'all', pagination: false, req: childReq(req) }
  const mains = await req.payload.db.find<Row>({ ...shared, joins: false as never, where: { id: { in: ids } } })
  const stored = new Map<string, { main: Row; newest?: Data }>(mains.docs.map((main) => [String(main.id), { main }]))
  if (!collection.versions?.drafts) return stored
  const versions = await req.payload.db.findVersions<Data>({
    ...shared,
    where: { and: [{ parent: { in: ids } }, { latest: { equals: true } }] },
  })
  for (const { parent, version } of versions.docs) {
    const one = stored.get(String(parent))
    if (one) one.newest = version
  }
  return stored
}

const isDraft = (document: Data | undefined): document is Data => document?._status === 'draft'

const sourcesOf = (
  { isPublic }: Leading,
  { main, newest }: { main: Data; newest?: Data },
  { versions }: SanitizedCollectionConfig,
): Source[] => {
  if (!versions?.drafts) return [{ document: main, in: isPublic ? 'published' : 'draft' }]
  return [
    ...(isPublic ? [{ document: main, in: 'published' as const }] : []),
    ...(isDraft(newest) ? [{ document: newest, in: 'draft' as const }] : []),
  ]
}

const titleIn = (document: Data | undefined, { admin }: SanitizedCollectionConfig, req: PayloadRequest): string => {
  const title = document?.[admin.useAsTitle ?? 'id']
  return typeof title === 'string' && title.trim() !== '' ? title : whereUsedText(req.i18n.language)('untitled')
}

type Describing = {
  leading: Leading[]
  target: Target
  /** Those that do not lead there as well. @default false */
  withOthers?: boolean
}

const describeIn = async (
  req: PayloadRequest,
  { collection, leading, target, withOthers }: Describing & { collection: SanitizedCollectionConfig },
): Promise<Use[]> => {
  const slug = collection.slug as CollectionSlug
  const ids = leading.map(({ id }) => id)
  const { docs } = await req.payload.find({
    ...common(req),
    collection: slug,
    draft: true,
    joins: false as never,
    limit: ids.length,
    pagination: false,
    select: { [collection.admin.useAsTitle ?? 'id']: true } as never,
    where: { id: { in: ids } },
  })
  const titled = new Map((docs as unknown as Row[]).map((doc) => [String(doc.id), doc]))
  const stored = await readStored(req, collection, ids)
  const hasPages = Boolean(collection.versions?.drafts)
  return leading.flatMap((one): Use[] => {
    const own = stored.get(one.id)
    // What is in the trash leads nowhere, and what was deleted this moment is gone.
    if (!own || !titled.has(one.id)) return []
    const places = placesOf(req, {
      fields: collection.flattenedFields,
      sources: sourcesOf(one, own, collection),
      target,
    })
    // Saved since it was looked up; or the id of a document of another collection, where ids are numbers.
    if (places.length === 0 && !withOthers) return []
    const isChanged = isDraft(own.newest)
    const state = one.isPublic ? (isChanged ? 'changed' : 'published') : hasPages ? 'draft' : 'other'
    return [
      {
        collection: collection.slug,
        id: one.id,
        kind: String(getTranslation(collection.labels.singular as never, req.i18n)),
        places,
        state,
        title: titleIn(titled.get(one.id), collection, req),
      },
    ]
  })
}

const describeGlobal = async (req: PayloadRequest, { collection: slug, isPublic }: Leading, target: Target) => {
  const global = req.payload.globals.config.find((one) => one.slug === slug)
  const document: Data | null = await req.payload.db.findGlobal({ req: childReq(req), slug: slug as GlobalSlug })
  if (!global || !document) return []
  const label = String(getTranslation(global.label as never, req.i18n))
  const sources: Source[] = [{ document, in: isPublic ? 'published' : 'draft' }]
  const places = placesOf(req, { fields: global.flattenedFields, sources, target })
  const use: Use = {
    collection: slug,
    id: slug,
    isGlobal: true,
    kind: label,
    places,
    state: isPublic ? 'published' : 'other',
    title: label,
  }
  return [use]
}

/** What the documents say to the person of the request, who may read them: their titles and the places that lead to the target. */
export const describeUses = async (
  req: PayloadRequest,
  { leading, target, withOthers }: Describing,
): Promise<Use[]> => {
  const uses: Use[] = []
  for (const [slug, all] of byCollection(leading)) {
    const collection = req.payload.collections[slug as CollectionSlug]?.config
    if (all[0]?.isGlobal) uses.push(...(await describeGlobal(req, all[0], target)))
    else if (collection) uses.push(...(await describeIn(req, { collection, leading: all, target, withOthers })))
  }
  const found = new Map(uses.map((use) => [`${use.collection}:${use.id}`, use]))
  return leading.flatMap(({ collection, id }) => found.get(`${collection}:${id}`) ?? [])
}

type Page = { limit: number; offset?: number }

/**
 * Where a document is used: every document and every field, published or in draft, in any language, as far as the person of the request may read them. The
 * others are counted.
 */
export const findUses = async (req: PayloadRequest, target: Target, { limit, offset = 0 }: Page): Promise<Uses> => {
  const all = await findLeading(req, target)
  const mine = await readable(req, all)
  const end = offset + limit
  return {
    documents: await describeUses(req, { leading: mine.slice(offset, end), target }),
    hidden: all.length - mine.length,
    isMore: all.length > MOST_LEADING,
    ...(end < mine.length && { next: end }),
    published: mine.filter(({ isPublic }) => isPublic).length,
    total: mine.length,
  }
}

/** Those that the person of the request may read, in an order that stays the same while some of them go. */
export const findReadable = async (req: PayloadRequest, target: Target): Promise<Leading[]> =>
  (await readable(req, await findLeading(req, target))).toSorted((a, b) =>
    `${a.collection}:${a.id}` < `${b.collection}:${b.id}` ? -1 : 1,
  )
