import type { CollectionSlug, PayloadRequest, SelectIncludeType, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { KnownRecord } from '../import/linking/indexRecords.ts'
import type { Proposed } from '../import/linking/Proposal.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { indexKind, MOST_OVER } from './indexKind.ts'
import type { Indexed, KindIndex } from './indexKind.ts'

type Row = Record<string, unknown> & { id: number | string; updatedAt?: string }

/** The fields that a record is known by, each by its kind. */
const FIELDS: Record<Proposed, { identifiers: string[]; names: string[] }> = {
  articles: { identifiers: ['origin'], names: ['title', 'shortTitle'] },
  artworks: { identifiers: [], names: ['title'] },
  events: { identifiers: [], names: ['name'] },
  organisations: { identifiers: ['siren'], names: ['name', 'acronym', 'legalName', 'aliases'] },
  people: { identifiers: [], names: ['name'] },
  places: { identifiers: ['inseeCode'], names: ['name', 'aliases'] },
}

/** Every kind of record that texts name. */
export const KNOWN_KINDS = Object.keys(FIELDS) as Proposed[]

const fieldsOf = (name: Proposed): string[] => {
  const { identifiers, names } = FIELDS[name]
  return [...names, ...identifiers, ...(name === 'events' ? ['start'] : [])]
}

const fieldAccess = (field: object): unknown => (field as { access?: { read?: unknown } }).access?.read

/** The texts of a value; of one that is there by language, those of the main one. */
const textsOf = (value: unknown, locale: string | undefined): string[] => {
  const own = isRecord(value) && locale !== undefined ? value[locale] : value
  return [own].flat().filter((each): each is string => typeof each === 'string' && each !== '')
}

const dayOf = ({ start }: Row): string | undefined => {
  const { edtf } = (start ?? {}) as { edtf?: string | null }
  return edtf && /^\d{4}-\d\d-\d\d/.test(edtf) ? edtf.slice(0, 10) : undefined
}

const recordOf = (row: Row, collection: Proposed, locale: string | undefined): KnownRecord => {
  const { identifiers, names } = FIELDS[collection]
  const day = collection === 'events' ? dayOf(row) : undefined
  return {
    ...(day && { day }),
    id: row.id,
    identifiers: identifiers.flatMap((name) =>
      textsOf(name === 'origin' ? (row.origin as { url?: string } | undefined)?.url : row[name], locale),
    ),
    names: names.flatMap((name) => textsOf(row[name], locale)),
  }
}

/** The records of one kind, and the slug of their collection in the project. */
export type Known = Indexed & { slug: CollectionSlug }

export type KnownRecords = Partial<Record<Proposed, Known>>

/** How many there are and when the last one changed: what was read before is still so while both are the same. */
type Stamp = { newest: string; total: number }

type Loaded = { ids: ReadonlySet<string>; kind: KindIndex; stamp: Stamp }

/** Kept while nothing changes; for each person, where each may see others. */
const loaded = new WeakMap<object, Map<string, Loaded>>()
const MOST_KEPT = 24

const stampOf = async (req: PayloadRequest, collection: CollectionSlug): Promise<Stamp> => {
  const where: Where = { deletedAt: { exists: false } }
  const common = { collection, req: childReq(req), where }
  const [{ totalDocs }, { docs }] = [
    await req.payload.db.count(common),
    await req.payload.db.find<Row>({
      ...common,
      limit: 1,
      pagination: false,
      select: { updatedAt: true },
      sort: '-updatedAt',
    }),
  ]
  return { newest: docs[0]?.updatedAt ? new Date(docs[0].updatedAt).toISOString() : '', total: totalDocs }
}

type Args = {
  kinds?: readonly Proposed[]
  locale: string | undefined
  /** For the newsroom's own code, which sees everything. @default false */
  overrideAccess?: boolean
}

type ReadArgs = {
  /** What the collection lets the person of the request see. */
  allowed: boolean | Where
  collection: CollectionSlug
  /** Whether a project has rules of its own for one of these fields. */
  isPrivate: boolean
  limit?: number
  locale: string | undefined
  name: Proposed
  overrideAccess: boolean
  where?: Where
}

/** Records by the names of their fields, without the hooks of a document that is shown: those take four seconds of ten thousand. Who may see which is asked of the collection. */
const readRecords = async (
  req: PayloadRequest,
  { allowed, collection, isPrivate, limit = 0, locale, name, overrideAccess, where }: ReadArgs,
): Promise<KnownRecord[]> => {
  const common = {
    collection,
    limit,
    pagination: false,
    req: childReq(req),
    select: Object.fromEntries(fieldsOf(name).map((field) => [field, true])) as SelectIncludeType,
  }
  const conditions: Where[] = where ? [where] : []
  if (isPrivate) {
    const { docs } = await req.payload.find({
      ...common,
      depth: 0,
      overrideAccess,
      ...(locale && { locale: locale as 'all' }),
      where: { and: conditions },
    })
    return (docs as unknown as Row[]).map((row) => recordOf(row, name, locale))
  }
  if (!allowed) return []
  const { docs } = await req.payload.db.find<Row>({
    ...common,
    joins: false as never,
    where: {
      and: [{ deletedAt: { exists: false } }, ...conditions, ...(typeof allowed === 'object' ? [allowed] : [])],
    },
  })
  return docs.map((row) => recordOf(row, name, locale))
}

type Read = (conditions?: { limit: number; where: Where }) => Promise<KnownRecord[]>

/** Takes in what has changed since; `undefined` where more than that has: something is gone, or too much is new. */
const update = async (before: Loaded, stamp: Stamp, read: Read): Promise<Loaded | undefined> => {
  if (before.stamp.newest === '') return undefined
  const changed = await read({
    limit: MOST_OVER + 1,
    where: { updatedAt: { greater_than_equal: before.stamp.newest } },
  })
  const ids = new Set([...before.ids, ...changed.map(({ id }) => String(id))])
  const isWhole = before.stamp.total + ids.size - before.ids.size === stamp.total
  const kind = isWhole && changed.length <= MOST_OVER ? before.kind.with(changed) : undefined
  return kind && { ids, kind, stamp }
}

const load = async (
  req: PayloadRequest,
  name: Proposed,
  { locale, overrideAccess = false }: Args,
): Promise<Known | undefined> => {
  const { payload, user } = req
  const collection = projectSlug(payload.config, name)
  if (!collection) return undefined
  const kept = loaded.get(payload.db) ?? new Map<string, Loaded>()
  loaded.set(payload.db, kept)
  const config = payload.collections[collection]?.config
  const fields = fieldsOf(name)
  const isPrivate =
    config?.flattenedFields.some((field) => fields.includes(field.name) && fieldAccess(field) !== undefined) ?? false
  const allowed = overrideAccess || !config ? true : await config.access.read({ req: childReq(req) })
  // Members of the newsroom all see the same.
  const isShared = overrideAccess || (allowed === true && !isPrivate)
  const key = [
    collection,
    locale,
    isShared ? '' : `${user?.collection} ${user?.id}`,
    overrideAccess && isPrivate,
  ].join()
  const read: Read = async (conditions) =>
    readRecords(req, { allowed, collection, isPrivate, locale, name, overrideAccess, ...conditions })
  const readAll = async (stamp: Stamp): Promise<Loaded> => {
    const records = await read()
    return { ids: new Set(records.map(({ id }) => String(id))), kind: indexKind(records), stamp }
  }

  const stamp = await stampOf(req, collection)
  const before = kept.get(key)
  const isSame = before?.stamp.newest === stamp.newest && before.stamp.total === stamp.total
  // Of what a person may no longer see nothing tells.
  const updated = before && !isSame && isShared ? await update(before, stamp, read) : undefined
  const made = (isSame ? before : updated) ?? (await readAll(stamp))
  // The last one that was asked for goes last.
  kept.delete(key)
  kept.set(key, made)
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old)
  return { ...made.kind, slug: collection }
}

/** The newsroom's records by their names, as far as the person of the request may see them, drafts included. */
export const readKnown = async (req: PayloadRequest, { kinds = KNOWN_KINDS, ...args }: Args): Promise<KnownRecords> => {
  const known: KnownRecords = {}
  for (const kind of kinds) {
    const found = await load(req, kind, args)
    if (found) known[kind] = found
  }
  return known
}
