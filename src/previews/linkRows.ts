import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { hashOfToken, newToken, noteUse } from '../payload/secretAddresses.ts'
import { childReq } from '../payload/transactions.ts'

/** A row of `preview-links`. */
export type LinkRow = {
  /** Beffroi's name of the collection. */
  collectionName: ContentCollection
  createdAt: string
  document: string
  expiresAt: string
  hash: string
  id: number | string
  lastUsedAt?: null | string
  locale?: null | string
  maker: string
  note?: null | string
  users: string
}

const slugIn = (payload: Payload): CollectionSlug | undefined => projectSlug(payload.config, 'preview-links')

const unexpired = (): Where => ({ expiresAt: { greater_than: new Date().toISOString() } })

/** The links that hold today and fulfil a condition, the newest first. */
export const findLinks = async (req: PayloadRequest, where: Where, limit = 200): Promise<LinkRow[]> => {
  const collection = slugIn(req.payload)
  if (!collection) return []
  const { docs } = await req.payload.db.find<LinkRow>({
    collection,
    limit,
    pagination: false,
    req: childReq(req),
    sort: '-createdAt',
    where: { and: [unexpired(), where] },
  })
  return docs
}

/** The link with an id, while it holds. */
export const findLink = async (req: PayloadRequest, id: string): Promise<LinkRow | undefined> =>
  (await findLinks(req, { id: { equals: id } }, 1))[0]

/** The link with a token, while it holds. */
export const findLinkByToken = async (req: PayloadRequest, token: string): Promise<LinkRow | undefined> =>
  (await findLinks(req, { hash: { equals: hashOfToken(token) } }, 1))[0]

type NewLink = Pick<LinkRow, 'collectionName' | 'document' | 'expiresAt' | 'locale' | 'maker' | 'note' | 'users'>

/** Makes a link. Its token is told here alone. */
export const createLink = async (
  req: PayloadRequest,
  link: NewLink,
): Promise<undefined | { row: LinkRow; token: string }> => {
  const collection = slugIn(req.payload)
  if (!collection) return undefined
  const token = newToken()
  const row = (await req.payload.db.create({
    collection,
    data: { ...link, hash: hashOfToken(token) },
    req: childReq(req),
  })) as unknown as LinkRow
  return { row, token }
}

/** Takes a link back: it leads nowhere from the next request on. */
export const deleteLink = async (req: PayloadRequest, id: number | string): Promise<void> => {
  const collection = slugIn(req.payload)
  if (collection) await req.payload.db.deleteOne({ collection, req: childReq(req), where: { id: { equals: id } } })
}

/** Notes that a link was used, to the minute. */
export const noteLinkUse = async (req: PayloadRequest, row: LinkRow): Promise<void> => {
  const collection = slugIn(req.payload)
  if (collection) await noteUse(req, collection, row)
}

/** Forgets the links that have ended. */
export const sweepLinks = async (payload: Payload): Promise<void> => {
  const collection = slugIn(payload)
  if (!collection) return
  await payload.db.deleteMany({
    collection,
    where: { expiresAt: { less_than_equal: new Date().toISOString() } },
  })
}
