import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'

/** The roles of the newsroom. Each may do what the next one may, but for translators, who only translate. */
export const STAFF_ROLES = ['admin', 'editor', 'author', 'translator'] as const

/** The role of a member of the newsroom. */
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What kind of account an auth collection holds, kept in its `custom.beffroi`: a project may rename it, and have others of its own. */
export type AccountKind = 'apiClient' | 'staff'

type Caller = Pick<PayloadRequest, 'payload' | 'user'>

const isStaffRole = (role: unknown): role is StaffRole => STAFF_ROLES.some((known) => known === role)

/**
 * What kind of account a request comes from. A project's other accounts (readers of its site, say) are no kind of
 * ours, even when they carry a field named `role`.
 */
export const accountKind = ({ payload, user }: Caller): AccountKind | undefined =>
  user ? payload.collections[user.collection]?.config.custom.beffroi?.account : undefined

/**
 * The role of a signed-in member of the newsroom; `undefined` for a stranger, for a website with an API key, and for
 * an account that holds no role (it may do nothing).
 */
export const staffRole = (caller: Caller): StaffRole | undefined => {
  const role: unknown =
    accountKind(caller) === 'staff' && caller.user && 'role' in caller.user ? caller.user.role : undefined
  return isStaffRole(role) ? role : undefined
}

/** Whether the caller is a member of the newsroom, with a role. */
export const isStaffUser = (caller: Caller): boolean => staffRole(caller) !== undefined

/** Whether the caller decides what the public sees: editors and admins do. */
export const mayPublish = (caller: Caller): boolean => {
  const role = staffRole(caller)
  return role === 'admin' || role === 'editor'
}

/** Whether the caller may read drafts: staff, and websites for whose key an admin ticked "may read drafts". */
export const mayReadDrafts = (caller: Caller): boolean =>
  isStaffUser(caller) ||
  (accountKind(caller) === 'apiClient' &&
    caller.user !== null &&
    'readDrafts' in caller.user &&
    caller.user.readDrafts === true)

/** Whether the caller uses the admin panel: members of the newsroom, and the accounts that sign in to it in a project that has others. */
export const usesPanel = (req: PayloadRequest): boolean =>
  isStaffUser(req) || (req.user !== null && req.user?.collection === req.payload.config.admin.user)

/** Access for admins. */
export const isAdmin: Access = ({ req }) => staffRole(req) === 'admin'

/** Access to a field for admins. */
export const isAdminField: FieldAccess = ({ req }) => staffRole(req) === 'admin'

/** Access for editors and admins. */
export const isEditor: Access = ({ req }) => mayPublish(req)

/** Access to a field for editors and admins. */
export const isEditorField: FieldAccess = ({ req }) => mayPublish(req)

/** Access for members of the newsroom. */
export const isStaff: Access = ({ req }) => isStaffUser(req)

/** Access to a field for members of the newsroom. */
export const isStaffField: FieldAccess = ({ req }) => isStaffUser(req)

/**
 * Whether a request writes a language other than the newsroom's own. `all` writes every language at once, so it is
 * not translating.
 */
export const isTranslating = (req: PayloadRequest): boolean => {
  const localization = req.payload.config.localization
  return Boolean(localization && req.locale && req.locale !== 'all' && req.locale !== localization.defaultLocale)
}

/** Access for everybody. WARNING: public. */
export const anyone: Access = () => true

/** Access for nobody, over any API. The newsroom's own code goes past it. */
export const nobody: Access & FieldAccess = () => false

/** Access to create content: editors create anything, authors drafts; translators translate what exists. */
export const createContent: Access = ({ data, req }) =>
  mayPublish(req) || (staffRole(req) === 'author' && data?._status !== 'published')

/**
 * What a stranger may read of a collection with drafts. `deletedAt` is part of it because `trash=true` in a query
 * switches Payload's own filter off, and a trashed document keeps its `_status`.
 */
const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** Access to read content: staff, and websites whose key may read drafts, see everything; anyone else sees what is published. */
export const readPublished: Access = ({ req }) => (mayReadDrafts(req) ? true : PUBLISHED)

/** Whether the panel hides a collection from a user: it does unless they are an admin. It hides; the access rules protect. */
export const unlessAdmin = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && user.role === 'admin')

/** Whether the panel hides a collection from a user: it does unless they may publish. It hides; the access rules protect. */
export const unlessEditor = ({ user }: { user: unknown }): boolean =>
  !(typeof user === 'object' && user !== null && 'role' in user && (user.role === 'admin' || user.role === 'editor'))

/** Access to read what has no drafts and is all public: strangers do not see what is in the trash, whatever their query switches off. */
export const readUntrashed: Access = ({ req }) => (mayReadDrafts(req) ? true : { deletedAt: { exists: false } })

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

/** Access to delete content, or to move it to the trash: editors everything, authors their own unpublished work. */
export const deleteOwnDrafts: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user && staffRole(req) === 'author' ? ownDrafts(req.user.id) : false
}

/** Access to update what has no drafts: editors; translators in other languages. */
export const updateShared: Access = ({ req }) =>
  mayPublish(req) || (staffRole(req) === 'translator' && isTranslating(req))
