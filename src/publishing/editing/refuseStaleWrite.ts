import { isDeepStrictEqual } from 'node:util'

import type { CollectionBeforeOperationHook, CollectionSlug, GlobalBeforeOperationHook, PayloadRequest } from 'payload'

import { isStaffUser } from '../../access/roles.ts'
import { refusal } from '../../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../../messages/publishing.ts'
import type { Bilingual } from '../../messages/t.ts'
import { childReq, inTransaction } from '../../payload/transactions.ts'
import { idOf } from '../../payload/values.ts'
import { findLatestVersion } from '../storedVersions.ts'
import { keepingLocks, otherEditor } from './holdLock.ts'

type Args = { collection: string; data: Record<string, unknown>; id: number | string; req: PayloadRequest }

/** In the context of a request whose text is kept in the history and is not the newest: what follows a document looks away. */
export const KEPT_ASIDE = 'beffroi:keptAside'

type Version = {
  id: number | string
  updatedAt: Date | string
  version: Record<string, unknown> & { updatedAt?: Date | string }
}

/**
 * What a version says besides its text: who saved it and when, and its address, which follows the title of a draft while the form still has the one that it
 * was opened with.
 */
const NO_TEXT = new Set(['createdAt', 'id', 'slug', 'updatedAt', 'updatedBy'])

const textOf = ({ version }: Version): Record<string, unknown> =>
  Object.fromEntries(Object.entries(version).filter(([name]) => !NO_TEXT.has(name)))

const hasSameText = (one: Version, other: Version): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(textOf(one))), JSON.parse(JSON.stringify(textOf(other))))

class SavedAlready extends Error {}

/**
 * Keeps what a refused save would have written in the history of the document, below the version that stays the newest. It is written
 * as a draft, by all the hooks of one, and then steps back. In a transaction of its own: the refused one is rolled back.
 *
 * @returns the id of the version.
 * @throws SavedAlready where it is what the same person has saved, and nothing is written.
 */
const keepAsVersion = async ({ collection: slug, data, id, req }: Args): Promise<number | string | undefined> => {
  const collection = slug as CollectionSlug
  const { payload } = req
  const { db } = payload
  return inTransaction(payload, async (own) => {
    const findNewest = async (): Promise<undefined | Version> => {
      const { docs } = await db.findVersions<Version>({
        collection,
        limit: 1,
        pagination: false,
        req: own,
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      })
      return docs[0]
    }
    const newest = await findNewest()
    // Its typography is corrected if it would have been.
    own.query = { autosave: req.query?.autosave }
    await payload.update({
      collection,
      context: { [KEPT_ASIDE]: true },
      data: { ...data, _status: 'draft' },
      depth: 0,
      draft: true,
      fallbackLocale: false,
      id,
      locale: (req.locale ?? undefined) as never,
      overrideAccess: false,
      req: own,
      user: req.user,
    })
    const kept = await findNewest()
    if (!newest || !kept || newest.id === kept.id) return undefined
    const isOwn = String(idOf(newest.version.updatedBy)) === String(req.user?.id)
    if (isOwn && hasSameText(newest, kept)) throw new SavedAlready()
    // Payload takes a draft that is younger than the published version for the newest text.
    const reached = Math.min(
      ...[newest.updatedAt, newest.version.updatedAt ?? newest.updatedAt].map((date) => new Date(date).getTime()),
    )
    await db.updateVersion({
      collection,
      id: kept.id,
      req: own,
      versionData: { latest: false, updatedAt: new Date(reached - 1).toISOString() } as never,
    })
    await db.updateVersion({
      collection,
      id: newest.id,
      req: own,
      versionData: { latest: true, updatedAt: new Date(newest.updatedAt).toISOString() } as never,
    })
    return kept.id
  })
}

type Stored = { updatedAt?: Date | string | null; updatedBy?: unknown }

/** What a client that was refused is told beside the sentence. */
export type Conflict = {
  by?: { id: number | string; name: string }
  /** Whether what was sent is in the history of the document. */
  kept: boolean
  /** What the next save is to be based on. */
  updatedAt?: string
  /** The id of the version that has what was sent. */
  version?: number | string
}

/**
 * What the sender had before them: the `updatedAt` of the document that they changed. Read once: hooks write other documents with the
 * same request.
 */
const takeBase = (req: PayloadRequest): string | undefined => {
  const base: unknown = req.query?.basedOn
  if (req.query) delete req.query.basedOn
  return typeof base === 'string' ? base : undefined
}

const timeOf = (value: unknown): number => new Date(value as string).getTime()

const isNewer = (stored: Stored | undefined, base: string): boolean => {
  const [current, known] = [timeOf(stored?.updatedAt), timeOf(base)]
  if (Number.isNaN(known)) return true
  return !Number.isNaN(current) && current !== known
}

const personOf = async (req: PayloadRequest, id: number | string | undefined): Promise<Conflict['by']> => {
  const collection = req.payload.config.collections.find(({ slug }) => slug === req.payload.config.admin.user)
  if (id === undefined || !collection) return undefined
  const user = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  const name = user?.[collection.admin.useAsTitle ?? 'email']
  return typeof name === 'string' ? { id, name } : undefined
}

const refuse = (
  req: PayloadRequest,
  { conflict, status, text }: { conflict: Conflict; status: number; text: Bilingual },
): never => {
  const error = refusal(
    req,
    {
      en: `${text.en}${conflict.kept ? ' Your text is kept among its versions.' : ''}`,
      fr: `${text.fr}${conflict.kept ? ' Votre texte est gardé parmi ses versions.' : ''}`,
    },
    status,
  )
  error.data = conflict
  throw error
}

const refuseStale = (req: PayloadRequest, conflict: Conflict): never =>
  refuse(req, {
    conflict,
    status: 409,
    text: PUBLISHING_REFUSALS.changedMeanwhile(conflict.by?.name),
  })

/** 423: RFC 4918 section 11.3. */
const refuseLocked = (req: PayloadRequest, conflict: Conflict): never =>
  refuse(req, {
    conflict,
    status: 423,
    text: PUBLISHING_REFUSALS.lockedByOther(conflict.by?.name),
  })

type Kept = Pick<Conflict, 'kept' | 'version'> & { isSavedAlready?: boolean }

const NOT_KEPT: Kept = { kept: false }

const tryToKeep = async (
  req: PayloadRequest,
  { collection, data, id }: { collection: string; data: Record<string, unknown> | undefined; id: number | string },
): Promise<Kept> => {
  if (!data) return { kept: false }
  try {
    const version = await keepingLocks(req, { collection, id }, async () =>
      keepAsVersion({ collection, data, id, req }),
    )
    return { kept: true, ...(version !== undefined && { version }) }
  } catch (error) {
    // Whoever may not write it cannot keep it either: the refusal says only what is so.
    return error instanceof SavedAlready ? { isSavedAlready: true, kept: true } : { kept: false }
  }
}

/**
 * Refuses a save that is based on an older state of the document than the one it would replace (`?basedOn=` with the `updatedAt` of what
 * was read), and keeps its text as a version. Whoever does not say what they are based on is not checked, as the API always was.
 */
export const refuseStaleWrite: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' || !('id' in args) || !isStaffUser(req)) return
  const { data, id } = args as { data?: Record<string, unknown>; id: number | string }
  const base = takeBase(req)
  const hasDrafts = Boolean(collection.versions?.drafts)
  const place = { collection: collection.slug, id }
  const newest: Stored | undefined = hasDrafts ? await findLatestVersion({ ...place, req }) : undefined

  // An autosave writes over the autosave before it: not over somebody else's.
  if ('autosave' in args && args.autosave && newest && String(idOf(newest.updatedBy)) !== String(req.user?.id))
    Object.assign(args, { autosave: false })

  // Payload would say so in English, with an id.
  const editor =
    'overrideLock' in args && args.overrideLock === false
      ? await otherEditor(req, { ...place, lockDocuments: collection.lockDocuments })
      : undefined
  if (editor !== undefined) {
    const { isSavedAlready: _, ...kept } =
      hasDrafts && base !== undefined ? await tryToKeep(req, { ...place, data }) : NOT_KEPT
    refuseLocked(req, { by: await personOf(req, editor), ...kept })
  }
  if (base === undefined) return

  const stored =
    newest ??
    (await req.payload.db.findOne<Stored & { id: string }>({
      collection: collection.slug,
      req: childReq(req),
      where: { id: { equals: id } },
    }))
  if (!stored || !isNewer(stored, base)) return
  const { isSavedAlready, ...kept } = hasDrafts ? await tryToKeep(req, { ...place, data }) : NOT_KEPT
  // What was on its way when its window was closed is sent again by the next one: it takes nothing from anybody.
  if (isSavedAlready) {
    const { slug: _, ...text } = data ?? {}
    Object.assign(args, { data: text })
    return
  }
  refuseStale(req, {
    by: await personOf(req, idOf(stored.updatedBy)),
    ...kept,
    updatedAt: stored.updatedAt ? new Date(stored.updatedAt).toISOString() : undefined,
  })
}

/** The same for a global. */
export const refuseStaleGlobal: GlobalBeforeOperationHook = async ({ global, operation, req }) => {
  if (operation !== 'update' || !isStaffUser(req)) return
  const base = takeBase(req)
  if (base === undefined) return
  const stored: null | Stored = await req.payload.db.findGlobal<Stored & { id: string }>({
    req: childReq(req),
    slug: global.slug,
  })
  if (stored && isNewer(stored, base))
    refuseStale(req, {
      kept: false,
      updatedAt: stored.updatedAt ? new Date(stored.updatedAt).toISOString() : undefined,
    })
}
