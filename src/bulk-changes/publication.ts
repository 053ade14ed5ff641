import { isDeepStrictEqual } from 'node:util'

import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS } from '../messages/bulkChanges.ts'
import { childReq } from '../payload/transactions.ts'
import { otherEditor } from '../publishing/editing/holdLock.ts'
import { readStored } from '../where-used/findUses.ts'
import type { ID } from '../where-used/walkRelations.ts'
import type { Trace } from './rows.ts'

type Document = { collection: SanitizedCollectionConfig; id: ID; req: PayloadRequest }

type PublicationTrace = Extract<Trace, { after: { main: string } }>

type Stored = { main: Record<string, unknown>; newest?: Record<string, unknown> }

export const readOne = async ({ collection, id, req }: Document): Promise<Stored> => {
  const stored = (await readStored(req, collection, [id])).get(String(id))
  if (!stored || stored.main.deletedAt) throw refusal(req, BULK_REFUSALS.gone, 404)
  return stored
}

const momentOf = (value: unknown): string => (value ? new Date(value as string).toISOString() : '')

const momentsOf = ({ main, newest }: Stored): PublicationTrace['after'] => ({
  main: momentOf(main.updatedAt),
  newest: momentOf((newest ?? main).updatedAt),
})

/** When the newest text of a document was saved. */
export const savedAt = (stored: Stored): string => momentsOf(stored).newest

/** Whether a document is public, and whether a newer text of it waits. */
export const stateOf = ({ main, newest }: Stored): 'changed' | 'draft' | 'published' => {
  if (main._status !== 'published') return 'draft'
  return newest?._status === 'draft' ? 'changed' : 'published'
}

/** Refuses while somebody else writes in a document. */
export const assertFree = async ({ collection, id, req }: Document): Promise<void> => {
  const place = { collection: collection.slug, id, lockDocuments: collection.lockDocuments }
  if ((await otherEditor(req, place)) !== undefined) throw refusal(req, BULK_REFUSALS.locked, 423)
}

/** The entry of the history that says what is public, or what the newest draft is. */
const findVersion = async (
  { collection, id, req }: Document,
  status: 'draft' | 'published',
): Promise<ID | undefined> => {
  const { docs } = await req.payload.db.findVersions({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    pagination: false,
    req: childReq(req),
    sort: '-updatedAt',
    where: {
      and: [
        { parent: { equals: id } },
        { 'version._status': { equals: status } },
        ...(status === 'draft' ? [{ latest: { equals: true } }] : []),
      ],
    },
  })
  return docs[0]?.id
}

type Status = 'draft' | 'published'

const write = async ({ collection, id, req }: Document, data: Record<string, unknown>, draft = false) =>
  req.payload.update({
    collection: collection.slug as CollectionSlug,
    data: data as never,
    depth: 0,
    draft,
    id,
    overrideAccess: false,
    req: childReq(req),
    user: req.user,
  })

/**
 * Publishes the newest text of a document, or takes it offline, in the transaction of the request, with the rights of its person and through every guard of a
 * publication.
 *
 * @param stored the document as {@link readOne} read it in that transaction.
 * @returns what has to be known to undo it.
 * @throws a refusal where there is nothing to do, and whatever refuses the publication.
 */
export const setStatus = async (
  document: Document,
  { status, stored }: { status: Status; stored: Stored },
): Promise<PublicationTrace> => {
  const { req } = document
  await assertFree(document)
  const state = stateOf(stored)
  if (status === 'published' && state === 'published') throw refusal(req, BULK_REFUSALS.alreadyPublic, 409)
  if (status === 'draft' && state === 'draft') throw refusal(req, BULK_REFUSALS.notPublic, 409)
  const [publicVersion, draftVersion] = [
    state === 'draft' ? undefined : await findVersion(document, 'published'),
    state === 'published' ? undefined : await findVersion(document, 'draft'),
  ]
  await write(document, { _status: status })
  return {
    after: momentsOf(await readOne(document)),
    before: {
      ...(draftVersion !== undefined && { draftVersion }),
      isFirstTime: state === 'draft' && !stored.main.publishedAt && !stored.newest?.publishedAt,
      ...(publicVersion !== undefined && { publicVersion }),
      wasPublic: state !== 'draft',
    },
  }
}

const restore = async ({ collection, req }: Document, version: ID): Promise<void> => {
  await req.payload.restoreVersion({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    id: String(version),
    overrideAccess: false,
    req: childReq(req),
    user: req.user,
  })
}

const hasVersion = async ({ collection, id, req }: Document, version: ID): Promise<boolean> =>
  (
    await req.payload.db.findVersions({
      collection: collection.slug as CollectionSlug,
      limit: 1,
      pagination: false,
      req: childReq(req),
      where: { and: [{ id: { equals: version } }, { parent: { equals: id } }] },
    })
  ).docs.length > 0

/**
 * Puts a document back as it was before {@link setStatus}: what was public is public, the draft that waited waits.
 *
 * @throws a refusal where somebody has written in it since, and whatever refuses the publication.
 */
export const putBack = async (document: Document, { after, before }: PublicationTrace): Promise<void> => {
  const { req } = document
  const { draftVersion, isFirstTime, publicVersion, wasPublic } = before
  await assertFree(document)
  const now = await readOne(document)
  if (!isDeepStrictEqual(momentsOf(now), after)) throw refusal(req, BULK_REFUSALS.changedSince, 409)
  for (const version of [publicVersion, draftVersion]) {
    if (version !== undefined && !(await hasVersion(document, version)))
      throw refusal(req, BULK_REFUSALS.forgotten, 409)
  }
  if (!wasPublic) {
    await write(document, { _status: 'draft' })
    // Readers were not meant to see it: when they do, that is the first time.
    if (isFirstTime) await write(document, { publishedAt: null }, true)
    return
  }
  // The history keeps a hundred entries: a text that was public for long may be none of them.
  if (publicVersion === undefined) throw refusal(req, BULK_REFUSALS.forgotten, 409)
  await restore(document, publicVersion)
  await write(document, { _status: 'published' })
  if (draftVersion !== undefined) await restore(document, draftVersion)
}
