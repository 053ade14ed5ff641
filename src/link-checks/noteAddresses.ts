import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { CONTENT_COLLECTIONS, keyOf } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { createNoter } from '../worker/createNoter.ts'
import { saidToday } from '../where-used/changeDocument.ts'
import { readStored } from '../where-used/findUses.ts'
import type { LinkCheck } from './judge.ts'
import { assertSlugs } from './rows.ts'
import type { AddressesRow } from './rows.ts'
import { addressesIn } from './walkAddresses.ts'

type ID = number | string

type Saved = { id: ID; savedAt: string }

const NEW: LinkCheck & { isIgnored: boolean } = { failures: 0, history: [], isIgnored: false, state: 'new' }

const toISO = (date: unknown): string => new Date(date as string).toISOString()

/** The documents of a collection, with when each was saved last, drafts included. */
const findSaved = async (
  req: PayloadRequest,
  { slug, versions }: SanitizedCollectionConfig,
  since?: Date,
): Promise<Saved[]> => {
  const { db } = req.payload
  const isRecent: Where[] = since ? [{ updatedAt: { greater_than_equal: since.toISOString() } }] : []
  const common = { collection: slug as CollectionSlug, limit: 0, pagination: false, req: childReq(req) }
  if (!versions?.drafts) {
    const { docs } = await db.find<{ id: ID; updatedAt: string }>({
      ...common,
      joins: false as never,
      select: { updatedAt: true },
      where: { and: isRecent },
    })
    return docs.map(({ id, updatedAt }) => ({ id, savedAt: toISO(updatedAt) }))
  }
  const { docs } = await db.findVersions<Record<string, unknown>>({
    ...common,
    select: { parent: true, updatedAt: true },
    where: { and: [{ latest: { equals: true } }, ...isRecent] },
  })
  return docs.map(({ parent, updatedAt }) => ({ id: parent as ID, savedAt: toISO(updatedAt) }))
}

const addMissingChecks = async (req: PayloadRequest, addresses: string[]): Promise<void> => {
  const { checks: collection } = assertSlugs(req.payload)
  const { docs } = await req.payload.db.find<{ address: string }>({
    collection,
    limit: addresses.length,
    pagination: false,
    req: childReq(req),
    select: { address: true },
    where: { address: { in: addresses } },
  })
  const known = new Set(docs.map(({ address }) => address))
  const nextCheckAt = new Date().toISOString()
  for (const address of addresses.filter((one) => !known.has(one)))
    await req.payload.db.create({ collection, data: { ...NEW, address, nextCheckAt }, req: childReq(req) })
}

/** Of some addresses, forgets those that no document has any more. */
const removeUnused = async (req: PayloadRequest, dropped: string[]): Promise<void> => {
  if (dropped.length === 0) return
  const { addresses, checks } = assertSlugs(req.payload)
  const { db } = req.payload
  const unused: string[] = []
  for (const address of dropped) {
    const where: Where = { addresses: { in: [address] } }
    // One is enough: an address of every footer stands in ten thousand documents.
    if (!(await db.findOne<AddressesRow>({ collection: addresses, req: childReq(req), where }))) unused.push(address)
  }
  if (unused.length > 0)
    await db.deleteMany({ collection: checks, req: childReq(req), where: { address: { in: unused } } })
}

const rowsWhere = async (req: PayloadRequest, where: Where): Promise<AddressesRow[]> =>
  (
    await req.payload.db.find<AddressesRow>({
      collection: assertSlugs(req.payload).addresses,
      limit: 0,
      pagination: false,
      req: childReq(req),
      where,
    })
  ).docs

/** Forgets documents that are gone. */
const removeDocuments = async (req: PayloadRequest, ids: ID[]): Promise<void> => {
  if (ids.length === 0) return
  const where = { id: { in: ids } }
  const rows = await rowsWhere(req, where)
  await req.payload.db.deleteMany({ collection: assertSlugs(req.payload).addresses, req: childReq(req), where })
  await removeUnused(
    req,
    rows.flatMap((row) => row.addresses ?? []),
  )
}

type Noted = { collection: SanitizedCollectionConfig; name: ContentCollection; saved: Saved[] }

/** Writes down which addresses of other sites documents have. */
const note = async (req: PayloadRequest, { collection, name, saved }: Noted): Promise<void> => {
  const { config, db } = req.payload
  const stored = await readStored(
    req,
    collection,
    saved.map(({ id }) => id),
  )
  const keys = saved.map(({ id }) => keyOf(name, id))
  const before = (await rowsWhere(req, { key: { in: keys } })).flatMap((row) => row.addresses ?? [])
  const all = new Set<string>()
  for (const { id, savedAt } of saved) {
    const document = stored.get(String(id))
    const isThere = document && !document.main.deletedAt
    const said = isThere ? Object.values(saidToday(collection, document)) : []
    const addresses = [
      ...new Set(said.flatMap((one) => (one ? addressesIn(collection.flattenedFields, one, config) : []))),
    ]
    for (const address of addresses) all.add(address)
    const key = keyOf(name, id)
    await db.upsert({
      collection: assertSlugs(req.payload).addresses,
      data: { addresses, key, savedAt },
      req: childReq(req),
      where: { key: { equals: key } },
    })
  }
  if (all.size > 0) await addMissingChecks(req, [...all])
  await removeUnused(
    req,
    [...new Set(before)].filter((address) => !all.has(address)),
  )
}

/** Writes down anew what one document has, after it was changed here. */
export const noteDocument = async (
  req: PayloadRequest,
  { collection, id, name }: { collection: SanitizedCollectionConfig; id: ID; name: ContentCollection },
): Promise<void> => note(req, { collection, name, saved: [{ id, savedAt: new Date().toISOString() }] })

const PAGE = 50
const MOST_A_ROUND = 100

type Work = { collection: SanitizedCollectionConfig; key: string; name: ContentCollection; saved: Saved }

/** By the keys of documents, their rows; of all documents, or of some. */
const readNoted = async (req: PayloadRequest, where: Where = {}): Promise<Map<string, { id: ID; savedAt: string }>> => {
  const { docs } = await req.payload.db.find<AddressesRow>({
    collection: assertSlugs(req.payload).addresses,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { key: true, savedAt: true },
    where,
  })
  return new Map(docs.map(({ id, key, savedAt }) => [key, { id, savedAt: toISO(savedAt) }]))
}

const findChanged = async (req: PayloadRequest, since?: Date): Promise<Work[]> => {
  const { payload } = req
  const found: Work[] = []
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(payload.config, name)
    const collection = slug && payload.collections[slug]?.config
    if (!collection) continue
    for (const saved of await findSaved(req, collection, since))
      found.push({ collection, key: keyOf(name, saved.id), name, saved })
  }
  const keys = new Set(found.map(({ key }) => key))
  const noted = await readNoted(req, since && { key: { in: [...keys] } })
  if (!since)
    await removeDocuments(
      req,
      [...noted].filter(([key]) => !keys.has(key)).map(([, { id }]) => id),
    )
  return found.filter(({ key, saved }) => noted.get(key)?.savedAt !== saved.savedAt)
}

/** Keeps the addresses in documents up to date: a round of it. */
export const createAddressNoter = (payload: Payload): (() => Promise<boolean>) =>
  createNoter(payload, {
    find: findChanged,
    mostARound: MOST_A_ROUND,
    note: async (req, items) => {
      for (const name of CONTENT_COLLECTIONS) {
        const own = items.filter((work) => work.name === name)
        for (let first = 0; first < own.length; first += PAGE) {
          const page = own.slice(first, first + PAGE)
          const [work] = page
          if (work) await note(req, { collection: work.collection, name, saved: page.map(({ saved }) => saved) })
        }
      }
    },
  })
