import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, SelectType, Where } from 'payload'

import { senderKey } from '../access/people.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS } from '../messages/bulkChanges.ts'
import { idIn, isID } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import type { ID } from '../where-used/walkRelations.ts'
import type { FieldChange } from './fieldChange.ts'

export const BULK_ACTIONS = ['edit', 'publish', 'unpublish'] as const

export type BulkAction = (typeof BULK_ACTIONS)[number]

export type BulkRow = {
  action: BulkAction
  change?: FieldChange | null
  createdAt: string
  id: ID
  list: string
  person: string
  undoneAt?: null | string
}

/** A field's value in what the public sees, and in the draft; each where there is one. */
export type Values = { draft?: unknown; published?: unknown }

/** What one document was before, by which it is put back, and what it is after, by which it is known whether somebody has written in it since. */
export type Trace =
  | { after: Values; before: Values; field: string }
  | {
      /** When the document and its newest version were saved. */
      after: { main: string; newest: string }
      before: { draftVersion?: ID; isFirstTime: boolean; publicVersion?: ID; wasPublic: boolean }
    }

/** `left`: taken out by hand before it was done. */
export type ItemState = 'done' | 'left' | 'refused' | 'undone' | 'waiting'

export type ItemRow = {
  bulkChange: string
  document: string
  id: ID
  reason?: null | string
  seenAt?: null | string
  state: ItemState
  trace?: null | Trace
}

/** How many documents a bulk change has at most: more than anybody looks through. */
export const MOST_DOCUMENTS = 500

/** How long a bulk change can be undone. */
export const UNDO_MS = 30 * 86_400_000

/** How many bulk changes of a person are kept. */
const KEPT = 50

type Name = 'bulk-change-items' | 'bulk-changes'

const slugOf = ({ payload }: PayloadRequest, name: Name): CollectionSlug => {
  const slug = projectSlug(payload.config, name)
  if (!slug) throw new Error(`[beffroi] ${name} is left out, and bulk changes are composed.`)
  return slug
}

const find = async <Row>(
  req: PayloadRequest,
  name: Name,
  args: { limit?: number; select?: SelectType; sort: string[]; where: Where },
) =>
  (
    await req.payload.db.find<Row>({
      collection: slugOf(req, name),
      pagination: false,
      req: childReq(req),
      ...args,
    })
  ).docs

/** The bulk changes of the person of a request, the newest first. */
export const findBulkChanges = async (req: PayloadRequest, limit = KEPT): Promise<BulkRow[]> =>
  find<BulkRow>(req, 'bulk-changes', { limit, sort: ['-createdAt'], where: { person: { equals: senderKey(req) } } })

/** A bulk change of the person of the request. @throws a refusal where it is somebody else's, or where there is none. */
export const readBulkChange = async (req: PayloadRequest, id: unknown): Promise<BulkRow> => {
  const slug = slugOf(req, 'bulk-changes')
  const [row] = isID(id, slug, req.payload)
    ? await find<BulkRow>(req, 'bulk-changes', {
        limit: 1,
        sort: ['id'],
        where: { and: [{ id: { equals: idIn(req.payload, id as ID) } }, { person: { equals: senderKey(req) } }] },
      })
    : []
  if (!row) throw refusal(req, BULK_REFUSALS.nothing, 404)
  return row
}

/** The collection of a bulk change. */
export const collectionOf = (req: PayloadRequest, { list }: Pick<BulkRow, 'list'>): SanitizedCollectionConfig => {
  const collection = req.payload.collections[list as CollectionSlug]?.config
  if (!collection) throw refusal(req, BULK_REFUSALS.nothing, 404)
  return collection
}

/** The documents of a bulk change, in the order in which they were listed. */
export const findItems = async (req: PayloadRequest, { id }: Pick<BulkRow, 'id'>): Promise<ItemRow[]> =>
  find<ItemRow>(req, 'bulk-change-items', {
    limit: MOST_DOCUMENTS,
    sort: ['id'],
    where: { bulkChange: { equals: String(id) } },
  })

/** The states of the documents of a bulk change, and nothing else of them. */
export const findStates = async (req: PayloadRequest, { id }: Pick<BulkRow, 'id'>): Promise<Pick<ItemRow, 'state'>[]> =>
  find<ItemRow>(req, 'bulk-change-items', {
    limit: MOST_DOCUMENTS,
    select: { state: true },
    sort: ['id'],
    where: { bulkChange: { equals: String(id) } },
  })

/** What has become of a document since it was read. */
export const stateOfItem = async (req: PayloadRequest, { id }: Pick<ItemRow, 'id'>): Promise<ItemState | undefined> => {
  const [item] = await find<ItemRow>(req, 'bulk-change-items', {
    limit: 1,
    select: { state: true },
    sort: ['id'],
    where: { id: { equals: id } },
  })
  return item?.state
}

/**
 * Writes what came of a document, while it is in the state that it was read in.
 *
 * @returns whether it was: a second tab may have been faster.
 */
export const changeItem = async (
  req: PayloadRequest,
  { id, state }: Pick<ItemRow, 'id' | 'state'>,
  data: Partial<ItemRow>,
): Promise<boolean> =>
  Boolean(
    await req.payload.db.updateOne({
      collection: slugOf(req, 'bulk-change-items'),
      data,
      req: childReq(req),
      where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
    }),
  )

/** Writes that all of a bulk change was undone, or what its fields are given. */
export const changeBulkChange = async (req: PayloadRequest, id: ID, data: Partial<BulkRow>): Promise<void> => {
  await req.payload.db.updateOne({ collection: slugOf(req, 'bulk-changes'), data, id, req: childReq(req) })
}

/** Takes away the oldest bulk changes of a person, and what can no longer be undone. */
const forgetOld = async (req: PayloadRequest): Promise<void> => {
  const all = await findBulkChanges(req, 0)
  const oldest = Date.now() - UNDO_MS
  const old = all.filter(({ createdAt }, index) => index >= KEPT - 1 || Date.parse(createdAt) < oldest)
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await req.payload.db.deleteMany({
    collection: slugOf(req, 'bulk-change-items'),
    req: childReq(req),
    where: { bulkChange: { in: ids.map(String) } },
  })
  await req.payload.db.deleteMany({
    collection: slugOf(req, 'bulk-changes'),
    req: childReq(req),
    where: { id: { in: ids } },
  })
}

/** A document that is to be changed: its id, and when it was saved. */
export type Chosen = { id: ID; updatedAt?: string }

/** Begins a bulk change of the person of the request; nothing is changed yet. */
export const addBulkChange = async (
  req: PayloadRequest,
  { action, chosen, list }: Pick<BulkRow, 'action' | 'list'> & { chosen: readonly Chosen[] },
): Promise<BulkRow> => {
  await forgetOld(req)
  const row = (await req.payload.db.create({
    collection: slugOf(req, 'bulk-changes'),
    data: { action, list, person: senderKey(req) },
    req: childReq(req),
  })) as unknown as BulkRow
  for (const { id, updatedAt } of chosen) {
    await req.payload.db.create({
      collection: slugOf(req, 'bulk-change-items'),
      data: { bulkChange: String(row.id), document: String(id), seenAt: updatedAt, state: 'waiting' },
      req: childReq(req),
    })
  }
  return row
}
