import { APIError } from 'payload'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { refusal } from '../errors/refusal.ts'
import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'
import { findLatestVersion, findMain } from './storedVersions.ts'

/**
 * Refuses a change of what the public sees by an account without the right to publish. Nobody without the right to publish changes what the public
 * sees, by whichever operation: an update without `draft` on a published document that has a newer draft would put that draft live or take the
 * document offline, and so would a restored version, a bulk edit or the trash. Only the main document tells what is public: the versions that
 * Payload checks access on may be newer.
 *
 * What is published is in the editors' hands: its author does not write drafts of it either. Translators do, and
 * never put an older version back, since that brings all its languages.
 */
export const guardPublication: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { draft, isRestoring, overrideAccess } = recordedOperation(req, collection.slug)
  if (overrideAccess || !req.user || mayPublish(req)) return data

  const isTranslator = staffRole(req) === 'translator'
  const refuse = () => {
    throw new APIError(translate(req, 'beffroi:mayNotPublish'), 403)
  }
  if (data._status === 'published' || (isTranslator && isRestoring)) refuse()
  if (operation === 'create' || (draft && isTranslator)) return data

  const main = await req.payload.db.findOne<{ _status?: string; id: string }>({
    collection: collection.slug,
    req: childReq(req),
    select: { _status: true },
    where: { id: { equals: originalDoc.id } },
  })
  if (main?._status === 'published') refuse()
  return data
}

/** Whether a document is public once it is saved. One that is moved to the trash keeps its `_status`, and nobody sees it. */
export const isPublishing = (data: Record<string, unknown>): boolean => data._status === 'published' && !data.deletedAt

type Place = { collection: SanitizedCollectionConfig; id: unknown; req: PayloadRequest }

/** Whether the public sees a document of which a newer draft is being written. */
const hasPendingDraft = async ({ collection, id, req }: Place): Promise<boolean> => {
  const newest = await findLatestVersion({ collection: collection.slug, id, req })
  return newest?._status === 'draft' && (await findMain({ collection, id: id as string, req }))?._status === 'published'
}

/**
 * Rewrites the arguments of an update to what they mean for publication, before Payload acts on them:
 *
 * - taking offline (`{ _status: 'draft' }` and nothing else, by a click, a schedule, an expiry or in bulk) checks nothing but that, since a pending
 *   draft that is not complete must not keep online what was to go: Payload leaves the validation out with `unpublishAllLocales`;
 * - anything else cannot have that argument, since Payload then writes over the newest version in the history;
 * - one language is published or nothing is: in a draft Payload would put the public text of the other languages over theirs;
 * - an update that says nothing of publication goes to the draft that is pending, where there is one: Payload would take the document offline;
 * - publishing in bulk publishes the newest text, as publishing one document does, not an older one that was saved for good.
 */
export const sanitizePublication: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || !('data' in args)) return
  const data: Record<string, unknown> = isRecord(args.data) ? args.data : {}
  const options: { draft?: boolean; id?: unknown; publishSpecificLocale?: string; unpublishAllLocales?: unknown } = args
  const isAsked = options.unpublishAllLocales === true || options.unpublishAllLocales === 'true'
  if (isAsked && req.user && !overrideAccess && !mayPublish(req))
    throw new APIError(translate(req, 'beffroi:mayNotPublish'), 403)

  if (options.publishSpecificLocale && !options.draft) data._status ??= 'published'
  const isUnpublishing = !options.draft && Object.keys(data).join() === '_status' && data._status === 'draft'
  const isPublished = data._status === 'published'
  const { localization } = req.payload.config
  if (
    options.publishSpecificLocale &&
    isPublished &&
    localization &&
    !localization.localeCodes.includes(options.publishSpecificLocale)
  ) {
    throw refusal(req, translate(req, 'beffroi:unknownLanguage'))
  }
  const saysNothing = !options.draft && options.id !== undefined && data._status === undefined && !('deletedAt' in data)
  // Of those who may not publish, `guardPublication` refuses it.
  const isTrusted = overrideAccess || !req.user || mayPublish(req)
  Object.assign(args, {
    ...(saysNothing && isTrusted && (await hasPendingDraft({ collection, id: options.id, req })) && { draft: true }),
    ...(options.publishSpecificLocale && !isPublished && { publishSpecificLocale: undefined }),
    ...(options.id === undefined && isPublished && { draft: true }),
    unpublishAllLocales: isUnpublishing ? true : undefined,
    ...(isUnpublishing && { publishAllLocales: undefined }),
  })
}
