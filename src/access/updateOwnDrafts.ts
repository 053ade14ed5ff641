import type { Access, Where } from 'payload'

import { mayPublish, staffRole } from './roles.ts'
import { isTranslating } from './translating.ts'

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
