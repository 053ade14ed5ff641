import type { PayloadRequest, SanitizedCollectionConfig, SanitizedPermissions } from 'payload'

type Args = { permissions: SanitizedPermissions | undefined; req: PayloadRequest }

/** Whether a person finds a collection in the menu. */
export const isInMenu = ({ admin: { hidden } }: SanitizedCollectionConfig, user: PayloadRequest['user']): boolean => {
  if (typeof hidden !== 'function') return !hidden
  // @ts-expect-error — Payload's own menu calls it with a typed user or null, which is what a request holds
  return !hidden({ user })
}

/** The collections with drafts that a person finds in the menu, a project's own ones included. */
export const deskCollections = ({ permissions, req }: Args): SanitizedCollectionConfig[] =>
  req.payload.config.collections.filter(
    (collection) =>
      collection.versions?.drafts &&
      permissions?.collections?.[collection.slug]?.read &&
      isInMenu(collection, req.user),
  )
