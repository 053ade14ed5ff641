import { deepCopyObjectSimple } from 'payload'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

type Args = { collection: string; id: unknown; locale?: 'all'; req: PayloadRequest }

/** An entry in the history of a document. */
type VersionRow = { id: number | string; updatedAt: Date | string; version: Record<string, unknown> }

/** The newest entry in the history of a document. */
const findLatestRow = async ({ collection, id, locale, req }: Args): Promise<VersionRow | undefined> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection as CollectionSlug,
    limit: 1,
    ...(locale && { locale }),
    pagination: false,
    req: childReq(req),
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]
}

/** The newest version of a document, drafts included; with `locale: 'all'`, with a value a language. */
export const findLatestVersion = async (args: Args): Promise<Record<string, unknown> | undefined> =>
  (await findLatestRow(args))?.version

type Stored = Record<string, unknown>

type OtherLanguagesArgs = {
  collection: SanitizedCollectionConfig
  /** Of the document; `undefined` when it is being made. */
  id: number | string | undefined
  req: PayloadRequest
}

/** The document that the public reads from, with a value a language. */
export const findMain = async ({
  collection,
  id,
  req,
}: OtherLanguagesArgs & { id: number | string }): Promise<Stored | undefined> =>
  (await req.payload.db.findOne<Stored & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    locale: 'all',
    req: childReq(req),
    where: { id: { equals: id } },
  })) ?? undefined

const findVersion = async ({
  collection,
  id,
  req,
}: OtherLanguagesArgs & { id: number | string }): Promise<Stored | undefined> => {
  const { docs } = await req.payload.db.findVersions<Stored>({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  return docs[0]?.version
}

/**
 * The stored document, with a value a language, that the languages which a request does not write are taken from when it is saved. It is not always
 * the newest version: publishing one language leaves the others as the public sees them, a bulk edit begins with what is stored for good, a
 * restored version brings its own, a copy those of its original.
 */
export const otherLanguages = async ({ collection, id, req }: OtherLanguagesArgs): Promise<Stored | undefined> => {
  if (!req.payload.config.localization) return undefined
  const { copyOf, draft, isBulk, publishedLocale, version } = recordedOperation(req, collection.slug)
  if (version !== undefined) return findVersion({ collection, id: version, req })
  const source = id ?? copyOf
  if (source === undefined) return undefined
  if (publishedLocale) {
    const main = await findMain({ collection, id: source, req })
    return main?._status === 'published' ? main : undefined
  }
  const newest =
    collection.versions && (!isBulk || draft)
      ? await findLatestVersion({ collection: collection.slug, id: source, locale: 'all', req })
      : undefined
  return newest ?? findMain({ collection, id: source, req })
}

type VersionArgs = {
  collection: string
  /** Of the document. */
  id: number | string
  req: PayloadRequest
  version: Record<string, unknown>
}

const contentOf = ({ _id, ...version }: Record<string, unknown>): Record<string, unknown> =>
  deepCopyObjectSimple(version)

/** Adds an entry to the history of a document, as the newest, without hooks: for what was checked when it was first saved. */
const addVersion = async ({ collection, id, req, version }: VersionArgs): Promise<void> => {
  // An entry of the same millisecond would stay the newest beside it.
  const now = new Date(Date.now() + 1).toISOString()
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection as CollectionSlug,
    createdAt: now,
    parent: id,
    req: childReq(req),
    returning: false,
    updatedAt: now,
    versionData: contentOf(version) as never,
  })
}

type RewriteArgs = VersionArgs & {
  isLatest: boolean
  versionID: number | string
}

/** Puts a content into an entry of the history that is there. */
const rewriteVersion = async ({ collection, id, isLatest, req, version, versionID }: RewriteArgs): Promise<void> => {
  await req.payload.db.updateVersion({
    collection: collection as CollectionSlug,
    id: versionID,
    req: childReq(req),
    returning: false,
    versionData: {
      latest: isLatest,
      parent: id,
      updatedAt: new Date().toISOString(),
      version: contentOf(version),
    } as never,
  })
}

type ChangeArgs = Omit<VersionArgs, 'version'> & { change: (version: Stored) => Stored }

/** Changes the newest entry in the history of a document, in all languages at once and without hooks: what `change` returns was checked before. */
export const changeLatestVersion = async ({ change, ...place }: ChangeArgs): Promise<void> => {
  const newest = await findLatestRow({ ...place, locale: 'all' })
  if (newest) await rewriteVersion({ ...place, isLatest: true, version: change(newest.version), versionID: newest.id })
}

const pendingKey = (collection: string, id: unknown): string => `beffroi:pending:${collection}:${String(id)}`

const isSameMoment = (a: unknown, b: unknown): boolean =>
  new Date(String(a)).getTime() === new Date(String(b)).getTime()

/** Whether the newest version holds more than the document itself. */
const isPending = ({ version }: VersionRow, main: Stored | undefined): boolean =>
  version._status === 'draft' && !isSameMoment(version.updatedAt, main?.updatedAt)

/**
 * Saves from being overwritten what is published, or the pending draft. Looks, before Payload writes, at what it is about to write over. Taking
 * offline rewrites the newest entry of the history: where that is what was published, it gets a copy of it to rewrite, so that the history goes on
 * saying what the public saw. A bulk operation begins with what the public sees and not with the newest version: a draft that is pending is
 * remembered.
 */
export const rememberPendingDraft: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { draft, isBulk, isUnpublishing } = recordedOperation(req, collection.slug)
  const id: number | string | undefined = originalDoc?.id
  if (operation === 'create' || id === undefined || draft || !(isBulk || isUnpublishing)) return data
  const newest = await findLatestRow({ collection: collection.slug, id, locale: 'all', req })
  if (!newest) return data
  if (isUnpublishing && newest.version._status === 'published')
    await addVersion({ collection: collection.slug, id, req, version: newest.version })
  else if (isBulk && !data.deletedAt && isPending(newest, await findMain({ collection, id, req })))
    req.context[pendingKey(collection.slug, id)] = newest
  return data
}

/** A pending draft with what a bulk operation wrote into the document, in the language that it wrote. */
const withSubmitted = (
  fields: FlattenedField[],
  pending: Stored,
  written: Stored,
  names: string[],
  req: PayloadRequest,
): Stored => {
  const changes = fields
    .filter(({ name }) => names.includes(name))
    .map((field): [string, unknown] => {
      const [before, after] = [pending[field.name], written[field.name]]
      const isLocalized =
        Boolean(req.payload.config.localization) && 'localized' in field && field.localized && isRecord(after)
      return [
        field.name,
        isLocalized && req.locale ? { ...(isRecord(before) ? before : {}), [req.locale]: after[req.locale] } : after,
      ]
    })
  return { ...pending, ...Object.fromEntries(changes), _status: 'draft' }
}

/** Puts a pending draft back on top of the history, after a bulk operation has written beside it. */
export const bringBackPendingDraft: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const key = pendingKey(collection.slug, doc.id)
  const pending = req.context[key] as undefined | VersionRow
  if (!pending) return doc
  req.context[key] = undefined
  const { isUnpublishing, submitted } = recordedOperation(req, collection.slug)
  const place = { collection: collection.slug, id: doc.id as number | string, req }
  // Payload rewrote the entry itself then.
  if (isUnpublishing)
    await rewriteVersion({ ...place, isLatest: true, version: pending.version, versionID: pending.id })
  else {
    const main = (await findMain({ collection, id: doc.id, req })) ?? {}
    await addVersion({
      ...place,
      version: withSubmitted(collection.flattenedFields, pending.version, main, submitted, req),
    })
  }
  return doc
}
