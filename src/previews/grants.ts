import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'

import { ADDRESS_PATTERNS } from '../../collections/newsroom/addressPatterns.ts'
import { mayRead } from '../access/mayRead.ts'
import { mayPublish, staffRole } from '../access/roles.ts'
import { namedDocument } from '../content-events/namedDocument.ts'
import type { NamedDocument } from '../content-events/namedDocument.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { idIn } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf } from '../payload/values.ts'
import { findLink, findLinkByToken, noteLinkUse } from './linkRows.ts'
import type { LinkRow } from './linkRows.ts'
import { readToken } from './tokens.ts'
import type { EditorSource, Source } from './tokens.ts'

type Target = NamedDocument

/** What a token lets be read now: one document, with the rights that whoever gave it has now. */
export type Grant = Target & {
  expiresAt: Date
  locale: string | undefined
  /** In the name of who opened the preview, or gave the link. */
  req: PayloadRequest
  source: Source
}

/** The document with an id; `undefined` where there can be none, and for a kind of document that has no pages. */
export const targetOf = (payload: Payload, collection: unknown, id: unknown): Target | undefined => {
  const target = namedDocument(payload, collection, id)
  return target && Object.hasOwn(ADDRESS_PATTERNS, target.name) ? target : undefined
}

/** Whether a document may be shown to somebody outside by who asks: by editors, and by the author who made it. */
export const mayShare = async (req: PayloadRequest, target: Target): Promise<boolean> => {
  if (!(await mayRead(req, target))) return false
  if (mayPublish(req)) return true
  if (staffRole(req) !== 'author') return false
  const row = await req.payload.db.findOne<{ createdBy?: unknown; id: number | string }>({
    collection: target.collection.slug as CollectionSlug,
    joins: false as never,
    req: childReq(req),
    where: { id: { equals: target.id } },
  })
  return idOf(row?.createdBy) === req.user?.id
}

type Account = TypedUser & {
  _verified?: boolean
  hash?: unknown
  lockUntil?: null | string
  salt?: unknown
  sessions?: { expiresAt: Date | string; id: string }[]
}

const isOpen = ({ expiresAt }: { expiresAt: Date | string }): boolean => new Date(expiresAt).getTime() > Date.now()

/** A request of an account as it is now; `undefined` when it is gone, locked or not confirmed, or when its session has ended. */
const requestOf = async (
  payload: Payload,
  { session, user: id, users }: Pick<EditorSource, 'session' | 'user' | 'users'>,
): Promise<PayloadRequest | undefined> => {
  const auth = payload.collections[users as CollectionSlug]?.config.auth
  if (!auth) return undefined
  const account = (await payload.findByID({
    collection: users as CollectionSlug,
    depth: 0,
    disableErrors: true,
    id: idIn(payload, id),
    overrideAccess: true,
    // Whether it is locked is hidden.
    showHiddenFields: true,
  })) as Account | null
  if (!account || (auth.verify && !account._verified)) return undefined
  const { hash: _hash, lockUntil, salt: _salt, sessions, ...user } = account
  if (lockUntil && new Date(lockUntil).getTime() > Date.now()) return undefined
  if (session && !sessions?.some((one) => one.id === session && isOpen(one))) return undefined
  return createLocalReq({ user: { ...user, collection: users } as TypedUser }, payload)
}

const grantOfEditor = async (payload: Payload, source: EditorSource, expiresAt: Date): Promise<Grant | undefined> => {
  const target = targetOf(payload, source.collection, source.document)
  const req = target && (await requestOf(payload, source))
  if (!target || !req || !(await mayRead(req, target))) return undefined
  return { ...target, expiresAt, locale: source.locale, req, source }
}

const grantOfLink = async (payload: Payload, row: LinkRow): Promise<Grant | undefined> => {
  const target = targetOf(payload, projectSlug(payload.config, row.collectionName), row.document)
  const req = target && (await requestOf(payload, { user: row.maker, users: row.users }))
  if (!target || !req || !(await mayShare(req, target))) return undefined
  return {
    ...target,
    expiresAt: new Date(row.expiresAt),
    locale: row.locale ?? undefined,
    req,
    source: { kind: 'link', link: String(row.id) },
  }
}

/** Looks up what a source lets be read now, as often as it is asked. */
export const openSource = async (req: PayloadRequest, source: Source, expiresAt: Date): Promise<Grant | undefined> => {
  if (source.kind === 'editor') return grantOfEditor(req.payload, source, expiresAt)
  const row = await findLink(req, source.link)
  return row && grantOfLink(req.payload, row)
}

/** What a token lets be read now; `undefined` for one that is wrong, has ended, or whose giver may no longer give it. */
export const openGrant = async (req: PayloadRequest, token: string): Promise<Grant | undefined> => {
  // Three parts are a signed one (RFC 7515, section 3.1); those of links have none.
  if (token.includes('.')) {
    const read = await readToken(req.payload, 'preview', token)
    return read && openSource(req, { ...read.claims, kind: 'editor' }, read.expiresAt)
  }
  const row = await findLinkByToken(req, token)
  const grant = row && (await grantOfLink(req.payload, row))
  if (row && grant) await noteLinkUse(req, row)
  return grant
}
