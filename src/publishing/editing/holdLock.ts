import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'

import { LOCK_SECONDS } from '../../access/locks.ts'
import { personKey } from '../../access/people.ts'
import { isStaffUser } from '../../access/roles.ts'
import { idOf } from '../../payload/values.ts'

const LOCKS = 'payload-locked-documents'

type Place = { collection: string; id: number | string }

type Lock = {
  document?: unknown
  id: number | string
  updatedAt: Date | string
  user?: { relationTo?: string; value?: unknown }
}

const ofDocument = ({ collection, id }: Place): Where[] => [
  { 'document.relationTo': { equals: collection } },
  { 'document.value': { equals: id } },
]

/** Not in the transaction of the save: Payload deletes locks outside of it, too (it does not on a database with tables). */
const outside = (req: PayloadRequest): PayloadRequest | undefined =>
  req.payload.db.name === 'mongoose' ? undefined : req

const findLocks = async (req: PayloadRequest, place: Place): Promise<Lock[]> => {
  if (!(LOCKS in req.payload.collections)) return []
  const { docs } = await req.payload.db.find<Lock>({
    collection: LOCKS,
    limit: 10,
    pagination: false,
    req: outside(req),
    sort: '-updatedAt',
    where: { and: ofDocument(place) },
  })
  return docs
}

type Locked = Place & { lockDocuments?: false | { duration: number } }

const holderOf = async (req: PayloadRequest, place: Locked): Promise<Lock['user']> => {
  if (place.lockDocuments === false) return undefined
  const [lock] = await findLocks(req, place)
  const seconds = place.lockDocuments?.duration ?? LOCK_SECONDS
  return lock && Date.now() - new Date(lock.updatedAt).getTime() <= seconds * 1000 ? lock.user : undefined
}

/** The other person who is editing a document, if there is one. */
export const otherEditor = async (req: PayloadRequest, place: Locked): Promise<number | string | undefined> => {
  const editor = idOf((await holderOf(req, place))?.value)
  return String(editor) === String(req.user?.id) ? undefined : editor
}

/** The key of who is editing a document now, its sender or another. */
export const editorOf = async (req: PayloadRequest, place: Locked): Promise<string | undefined> => {
  const holder = await holderOf(req, place)
  const id = idOf(holder?.value)
  return holder?.relationTo && id !== undefined ? personKey({ collection: holder.relationTo, id }) : undefined
}

/** Does a save, and keeps the locks of its document: any save of Payload takes them away. */
export const keepingLocks = async <Result>(
  req: PayloadRequest,
  place: Place,
  save: () => Promise<Result>,
): Promise<Result> => {
  const locks = await findLocks(req, place)
  const result = await save()
  if (locks.length === 0 || (await findLocks(req, place)).length > 0) return result
  const [{ document, user }] = locks as [Lock]
  await req.payload.db.create({
    collection: LOCKS,
    data: { document, user: { relationTo: user?.relationTo, value: idOf(user?.value) } },
    req: outside(req),
    returning: false,
  })
  return result
}

/** When people left documents, the longest ago first: what they sent before and is still on its way holds nothing any more. */
const leftAt = new Map<string, number>()

/** No request is on its way for so long. */
const FORGOTTEN_AFTER_IN_MS = 10 * 60_000

const keyOf = ({ user }: PayloadRequest, { collection, id }: Place): string =>
  `${user?.collection} ${user?.id} ${collection} ${id}`

const noteLeft = (key: string): void => {
  leftAt.delete(key)
  leftAt.set(key, Date.now())
  for (const [one, at] of leftAt) {
    if (Date.now() - at < FORGOTTEN_AFTER_IN_MS) break
    leftAt.delete(one)
  }
}

const removeLocks = async (req: PayloadRequest, place: Place): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: LOCKS,
    req: outside(req),
    where: { and: [...ofDocument(place), { 'user.value': { equals: req.user?.id } }] },
  })
}

type HoldOptions = {
  /** From somebody else, too. @default false */
  isTakenOver?: boolean
  /** When the request began that says so. @default now */
  since?: number
}

/** Locks a document for the sender, unless somebody else is editing it. */
export const holdLock = async (
  req: PayloadRequest,
  place: Place,
  { isTakenOver = false, since = Date.now() }: HoldOptions = {},
): Promise<void> => {
  const { db } = req.payload
  if (!req.user || !(LOCKS in req.payload.collections)) return
  const user = { relationTo: req.user.collection, value: req.user.id }
  const [lock] = await findLocks(req, place)
  if (lock && !isTakenOver && String(idOf(lock.user?.value)) !== String(req.user.id)) return
  if (lock)
    await db.updateOne({
      collection: LOCKS,
      data: isTakenOver ? { user } : {},
      id: lock.id,
      req: outside(req),
      returning: false,
    })
  else
    await db.create({
      collection: LOCKS,
      data: { document: { relationTo: place.collection, value: place.id }, user },
      req: outside(req),
      returning: false,
    })
  if ((leftAt.get(keyOf(req, place)) ?? 0) >= since) await removeLocks(req, place)
}

/** Keeps the sender's own lock for as long again; makes none where they have let go of it, or lost it. */
export const renewLock = async (req: PayloadRequest, place: Place): Promise<void> => {
  const lock = (await findLocks(req, place)).find(({ user }) => String(idOf(user?.value)) === String(req.user?.id))
  if (lock)
    await req.payload.db.updateOne({
      collection: LOCKS,
      data: {},
      id: lock.id,
      req: outside(req),
      returning: false,
    })
}

/** Locks a document for the sender, whoever edited it before. */
export const takeOverLock = async (req: PayloadRequest, place: Place): Promise<void> =>
  holdLock(req, place, { isTakenOver: true })

/** Releases the sender's lock of a document that they have left. */
export const releaseLock = async (req: PayloadRequest, place: Place): Promise<void> => {
  if (!req.user || !(LOCKS in req.payload.collections)) return
  noteLeft(keyOf(req, place))
  await removeLocks(req, place)
}

const SAVING_SINCE = 'beffroi:savingSince'

/** Notes when a save began that asks to keep its lock (`?hold=true`). */
export const noteStartOfSave: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'update' && req.query?.hold === 'true') req.context[SAVING_SINCE] ??= Date.now()
}

/**
 * Keeps the lock of a document through a save that asks for it (`?hold=true`), for as long as somebody edits: Payload takes a lock away with each
 * save, and the panel saves every few seconds.
 */
export const keepLockAfterSave: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  if (operation !== 'updateByID' || !('id' in args) || req.query?.hold !== 'true' || !isStaffUser(req)) return result
  delete req.query.hold
  await holdLock(
    req,
    { collection: collection.slug, id: args.id as number | string },
    { since: Number(req.context[SAVING_SINCE] ?? Date.now()) },
  )
  return result
}
