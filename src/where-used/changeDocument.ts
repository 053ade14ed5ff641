import { isDeepStrictEqual } from 'node:util'

import { Forbidden } from 'payload'
import type { GlobalSlug, PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { WHERE_USED_REFUSALS } from '../messages/whereUsed.ts'
import { childReq } from '../payload/transactions.ts'
import { otherEditor } from '../publishing/editing/holdLock.ts'
import { changeLatestVersion } from '../publishing/storedVersions.ts'
import { recordLinks } from './draftLinks.ts'
import { readStored } from './findUses.ts'
import type { ID } from './walkRelations.ts'

export type Data = Record<string, unknown>

/** What is to be changed in a document, in each of the forms that it is stored and written in. */
export type Change = {
  /** In a document as it is stored, with a value a language. */
  inAll: (stored: Data) => Data
  /** In a document as it is written, in one language. */
  inLanguage: (document: Data, locale: string | undefined) => Data
  /** The languages that have to be written for that, the main one first; none where there is nothing to change. */
  locales: (stored: Data) => (string | undefined)[]
}

export type Document = { collection: SanitizedCollectionConfig; id: ID; req: PayloadRequest }

type Write = {
  data: Data
  locale: string | undefined
}

/** What is written here has the fields of a project's own collections, which no type knows. */
type LocalApi = {
  findByID: (args: object) => Promise<Data>
  find: (args: object) => Promise<{ docs: Data[] }>
  findGlobal: (args: object) => Promise<Data>
  update: (args: object) => Promise<Data & { errors?: { isPublic: boolean; message: string }[]; docs?: unknown[] }>
  updateGlobal: (args: object) => Promise<Data>
}

export const apiOf = (req: PayloadRequest): LocalApi => req.payload as unknown as LocalApi

const asPerson = (req: PayloadRequest, locale: string | undefined) => ({
  depth: 0,
  overrideAccess: false,
  req: childReq(req),
  user: req.user,
  ...(locale && { fallbackLocale: false, locale }),
})

const changedFields = (before: Data, after: Data): Data =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name] && !isDeepStrictEqual(value, before[name])),
  )

const readInOneLanguage = async ({ collection, id, req }: Document, locale: string | undefined, draft: boolean) => {
  const { docs } = await apiOf(req).find({
    ...asPerson(req, locale),
    collection: collection.slug,
    draft,
    joins: false,
    limit: 1,
    pagination: false,
    where: { id: { equals: id } },
  })
  const [doc] = docs
  if (!doc) throw new Forbidden(req.t)
  return doc
}

type How = 'beside the draft' | 'draft' | 'plain' | 'published'

const write = async ({ collection, id, req }: Document, how: How, { data, locale }: Write): Promise<void> => {
  const common = { ...asPerson(req, locale), collection: collection.slug }
  if (how !== 'beside the draft') {
    const status = how === 'plain' ? {} : { _status: how }
    await apiOf(req).update({ ...common, data: { ...data, ...status }, draft: how === 'draft', id })
    return
  }
  // A bulk edit begins with what is public, and leaves the draft that is pending on top of the history.
  const { docs = [], errors = [] } = await apiOf(req).update({ ...common, data, where: { id: { equals: id } } })
  const [error] = errors
  if (error) throw refusal(req, error.isPublic ? error.message : WHERE_USED_REFUSALS.failed)
  if (docs.length === 0) throw new Forbidden(req.t)
}

const changeStored = async (document: Document, change: Change, { main, newest }: StoredDocument): Promise<void> => {
  const { collection, id, req } = document
  const inLanguages = async (how: How, stored: Data): Promise<number> => {
    const locales = change.locales(stored)
    for (const locale of locales) {
      const before = await readInOneLanguage(document, locale, how === 'draft')
      const data = changedFields(before, change.inLanguage(before, locale))
      if (Object.keys(data).length > 0) await write(document, how, { data, locale })
    }
    return locales.length
  }
  if (!collection.versions?.drafts) await inLanguages('plain', main)
  else if (main._status !== 'published') await inLanguages('draft', newest ?? main)
  else if (newest?._status !== 'draft') await inLanguages('published', main)
  else if ((await inLanguages('beside the draft', main)) === 0) await inLanguages('draft', newest)
  else {
    await changeLatestVersion({ change: () => change.inAll(newest), collection: collection.slug, id, req })
    await recordLinks(document)
  }
}

/** A document as it is stored, with a value a language: what the public reads from, and the newest version. */
export type StoredDocument = { main: Data; newest?: Data }

/** What of a document as it is stored says something today: what is public, and the draft that is pending or alone. */
export const saidToday = (
  { versions }: Pick<SanitizedCollectionConfig, 'versions'>,
  { main, newest }: StoredDocument,
): { draft?: Data; published?: Data } => {
  if (!versions?.drafts) return { published: main }
  return {
    // A version that is no draft is one of the past: what is public now is the document itself.
    ...((newest ?? main)._status === 'draft' && { draft: newest ?? main }),
    ...(main._status === 'published' && { published: main }),
  }
}

/**
 * Changes one document in all its languages, in the transaction of `req` and with the rights of its person: what is public stays public, a draft stays a draft, and of
 * a public page with a draft over it both are changed, each in its own words.
 *
 * @returns the document as it was stored before and as it is now.
 * @throws what the document's access rules, its fields or the guards of its publication refuse, and where somebody else writes in it.
 */
export const changeDocument = async (
  document: Document,
  change: Change,
): Promise<{ after: StoredDocument; before: StoredDocument }> => {
  const { collection, id, req } = document
  const place = { collection: collection.slug, id, lockDocuments: collection.lockDocuments }
  if ((await otherEditor(req, place)) !== undefined) throw refusal(req, WHERE_USED_REFUSALS.locked, 423)
  const read = async (): Promise<StoredDocument> => {
    const stored = (await readStored(req, collection, [id])).get(String(id))
    if (!stored) throw refusal(req, WHERE_USED_REFUSALS.nothing, 404)
    return stored
  }
  const before = await read()
  await changeStored(document, change, before)
  return { after: await read(), before }
}

/** Changes a global in all its languages, as {@link changeDocument} does a document. */
export const changeGlobal = async (
  req: PayloadRequest,
  { slug }: SanitizedGlobalConfig,
  change: Change,
): Promise<{ after: Data; before: Data }> => {
  const read = async (): Promise<Data> =>
    (await req.payload.db.findGlobal({ req: childReq(req), slug: slug as GlobalSlug })) as Data
  const before = await read()
  for (const locale of change.locales(before)) {
    const document = await apiOf(req).findGlobal({ ...asPerson(req, locale), slug })
    const data = changedFields(document, change.inLanguage(document, locale))
    await apiOf(req).updateGlobal({ ...asPerson(req, locale), data, slug })
  }
  return { after: await read(), before }
}
