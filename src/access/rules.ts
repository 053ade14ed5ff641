import type { Access, FieldAccess, Where } from 'payload'

import { isTranslating, mayPublish, mayReadDrafts, staffRole } from './roles.ts'

/** WARNING: public. */
export const anyone: Access = () => true

export const nobody: Access & FieldAccess = () => false

/** Editors create anything; authors create drafts; translators translate what exists. */
export const createContent: Access = ({ data, req }) =>
  mayPublish(req) || (staffRole(req) === 'author' && data?._status !== 'published')

/**
 * What a stranger may read of a collection with drafts. `deletedAt` is part of it because `trash=true` in a query
 * switches Payload's own filter off, and a trashed document keeps its `_status`.
 */
const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** Staff, and websites whose key may read drafts, see everything; anyone else sees what is published. */
export const readPublished: Access = ({ req }) => (mayReadDrafts(req) ? true : PUBLISHED)

/** Keeps the machinery out of an editor's menu. It hides; the access rules protect. */
export const unlessAdmin = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && user.role === 'admin')

/** Keeps what editors look after out of the menu of those who may not publish. It hides; the access rules protect. */
export const unlessEditor = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && (user.role === 'admin' || user.role === 'editor'))

/** Documents that an author may still change: written by them, and not (or no longer) seen by the public. */
const ownDrafts = (userID: number | string): Where => ({
  and: [{ createdBy: { equals: userID } }, { _status: { not_equals: 'published' } }],
})

/**
 * Update in a collection with drafts. Editors: everything. Authors: what they created, until it is published.
 * Translators: other languages, as a draft. `data._status` is what Payload passes to ask whether somebody may publish.
 *
 * It is the first of two locks: `_status` here is that of the newest version, which may be a draft of a published
 * document; `guardPublication` looks at what the public sees.
 */
export const updateOwnDrafts: Access = ({ data, req }) => {
  if (mayPublish(req)) return true
  const role = staffRole(req)
  if (!req.user || !role || data?._status === 'published') return false
  if (role === 'translator') return isTranslating(req)
  return ownDrafts(req.user.id)
}

/** Delete (and move to the trash) in a collection with drafts: editors everything, authors their own unpublished work. */
export const deleteOwnDrafts: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? ownDrafts(req.user.id) : false
}

/** Update of what has no drafts: editors; translators in other languages. */
export const updateShared: Access = ({ req }) =>
  mayPublish(req) || (staffRole(req) === 'translator' && isTranslating(req))
