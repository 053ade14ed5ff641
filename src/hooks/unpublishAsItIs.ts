import type { CollectionBeforeOperationHook } from 'payload'

import { findLatestVersion } from './findLatestVersion.ts'

/**
 * Taking a document offline checks nothing but that: a pending draft that is not complete yet must not keep online what was to go (by a
 * click, a schedule or an expiry date). Payload leaves the validation of the other fields out when all languages are unpublished; it also
 * writes over the newest version then, so this is for a pending draft only, and what was published stays in the history.
 */
export const unpublishAsItIs: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' || !('data' in args) || !('id' in args) || ('draft' in args && args.draft)) return
  const data: object = args.data ?? {}
  const isUnpublishing = Object.keys(data).join() === '_status' && '_status' in data && data._status === 'draft'
  if (!isUnpublishing || ('publishAllLocales' in args && args.publishAllLocales)) return
  const newest = await findLatestVersion({ collection: collection.slug, id: args.id, req })
  if (newest?._status === 'draft') Object.assign(args, { unpublishAllLocales: true })
}
