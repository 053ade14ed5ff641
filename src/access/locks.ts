import type {
  Access,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { isID as hasForm } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'

/** What a lock is on: a document, or a global. */
type Lock = { document?: unknown; globalSlug?: unknown }

const LOCKS = 'payload-locked-documents' as CollectionSlug

type Target = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

/** Translators may write in some languages and not in others: whoever may in one may hold the document. */
const inEachLanguage = (req: PayloadRequest): PayloadRequest[] => {
  const { localization } = req.payload.config
  const others = localization ? localization.localeCodes.filter((code) => code !== req.locale) : []
  return [req.locale, ...others].map((locale) => Object.assign(childReq(req), { locale }))
}

/** Whether there is such a document and the sender of a request may change it, in the language of the request. */
export const mayUpdate = async ({ collection, id, req }: Target): Promise<boolean> => {
  // Payload types an id as the database at hand has it.
  const result = await req.payload.collections[collection]?.config.access.update({ id: id as string, req })
  if (!result || !hasForm(id, collection, req.payload)) return false
  const where: Where = { and: [...(result === true ? [] : [result]), { id: { equals: id } }] }
  return (await req.payload.count({ collection, overrideAccess: true, req: childReq(req), where })).totalDocs > 0
}

/** Whether there is such a document and somebody may change it, in one language at least. */
export const mayEdit = async ({ collection, id, req }: Target): Promise<boolean> => {
  for (const asked of inEachLanguage(req)) {
    if (await mayUpdate({ collection, id, req: asked })) return true
  }
  return false
}

/** Whether the sender of a request may change a global, in one language at least. */
export const mayEditGlobal = async (slug: string, req: PayloadRequest): Promise<boolean> => {
  const config = req.payload.globals.config.find((global) => global.slug === slug)
  return Boolean(await config?.access.update({ req }))
}

const isID = (value: unknown): value is number | string => typeof value === 'string' || typeof value === 'number'

const mayHold = async ({ document, globalSlug }: Lock, req: PayloadRequest): Promise<boolean> => {
  if (isRecord(document) && typeof document.relationTo === 'string' && isID(document.value))
    return mayEdit({ collection: document.relationTo as CollectionSlug, id: document.value, req })
  return typeof globalSlug === 'string' && mayEditGlobal(globalSlug, req)
}

const own = (req: PayloadRequest): Where | false =>
  req.user
    ? { and: [{ 'user.relationTo': { equals: req.user.collection } }, { 'user.value': { equals: req.user.id } }] }
    : false

/** Seconds for which a lock holds: Payload's own default. */
export const LOCK_SECONDS = 300

/** What the form of a document reads of its lock. */
export type LockState = { isLocked: true; lastEditedAt: string; user: unknown }

/** Who edits a document now, in the words of Payload's form state, which makes a lock of its own where it finds none. */
export const lockStateOf = async ({ collection, id, req }: Target): Promise<LockState | undefined> => {
  const setting = req.payload.collections[collection]?.config.lockDocuments
  if (setting === false || !(LOCKS in req.payload.collections)) return undefined
  const since = new Date(
    Date.now() - (typeof setting === 'object' ? setting.duration : LOCK_SECONDS) * 1000,
  ).toISOString()
  const { docs } = await req.payload.find({
    collection: LOCKS,
    depth: 1,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    sort: '-updatedAt',
    user: req.user,
    where: {
      and: [
        { 'document.relationTo': { equals: collection } },
        { 'document.value': { equals: id } },
        { updatedAt: { greater_than: since } },
      ],
    },
  })
  const [lock] = docs as unknown as { updatedAt: string; user?: { value?: unknown } }[]
  return lock && { isLocked: true, lastEditedAt: lock.updatedAt, user: lock.user?.value }
}

/** A lock is changed by who may edit what it is on; several at once, one's own. */
const changeLock =
  (rule: Access): Access =>
  async (args) => {
    const { id, req } = args
    if (!(await rule(args))) return false
    if (!isID(id)) return own(req)
    const lock = await req.payload.db.findOne<Lock & { id: number | string }>({
      collection: LOCKS,
      req: childReq(req),
      where: { id: { equals: id } },
    })
    return lock ? mayHold(lock, req) : own(req)
  }

/** A lock says who is at work: nobody says it of somebody else, and what it is on does not change. */
const signLock: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess === true || !req.user || !['create', 'update'].includes(operation) || !('data' in args)) return
  const { document: _document, globalSlug: _globalSlug, ...others } = args.data as Record<string, unknown>
  const data = operation === 'create' ? args.data : others
  Object.assign(args, { data: { ...data, user: { relationTo: req.user.collection, value: req.user.id } } })
}

/** Lets only those who may edit a document lock it, and in their own name. Payload takes whatever name it is given, from anybody. */
export const guardLocks = ({ access, hooks }: SanitizedCollectionConfig): void => {
  const { create, delete: remove, update } = access
  access.create = async (args) => Boolean(await create(args)) && mayHold((args.data ?? {}) as Lock, args.req)
  access.delete = changeLock(remove)
  access.update = changeLock(update)
  hooks.beforeOperation.push(signLock)
}
