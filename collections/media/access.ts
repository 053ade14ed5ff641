import type { Access, Where } from 'payload'

import { mayPublish, mayReadDrafts, staffRole } from '../../src/access/roles.ts'
import { isTranslating } from '../../src/access/translating.ts'

const PUBLIC: Where = { and: [{ public: { equals: true } }, { deletedAt: { exists: false } }] }

const own = (userID: number | string): Where => ({ and: [{ createdBy: { equals: userID } }, { public: { not_equals: true } }] })

/** The public sees files that something was published with; it is the same for a file's address as for its record. */
export const readMedia: Access = ({ req }) => (mayReadDrafts(req) ? true : PUBLIC)

export const createMedia: Access = ({ req }) => mayPublish(req) || staffRole(req) === 'author'

/** Editors; authors what they uploaded, until it is public; translators the words, in other languages. */
export const updateOwnMedia: Access = ({ req }) => {
  if (mayPublish(req)) return true
  if (!req.user) return false
  if (staffRole(req) === 'translator') return isTranslating(req)
  return staffRole(req) === 'author' ? own(req.user.id) : false
}

export const deleteOwnMedia: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? own(req.user.id) : false
}
