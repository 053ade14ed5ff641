import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { childReq } from '../../payload/transactions.ts'
import { supportsConcurrentWriter } from '../../worker/worker.ts'

type Place = { collection: string; id: number | string }

const PREFIX = 'beffroi:begun:'

/** Nobody looks at an empty form for so long: it was left without a sign, by a crash or a phone that went dark. */
const FORGOTTEN_AFTER_IN_MS = 24 * 60 * 60 * 1000

const keyOf = ({ collection, id }: Place): string => `${PREFIX}${collection}:${id}`

const EMPTY = 'beffroi:empty'

/** Notes whether a document is about to be made with nothing in it: by the time that it has an id, defaults and hooks have filled it in. */
export const noteEmpty: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' || req.payloadAPI !== 'local' || !req.user || !('draft' in args) || !args.draft) return
  // What is noted is written beside the transaction.
  if (!supportsConcurrentWriter(req.payload)) return
  const isEmpty = 'data' in args && Object.keys((args.data as object | undefined) ?? {}).length === 0
  if (isEmpty) req.context = { ...req.context, [EMPTY]: collection.slug }
}

/**
 * Notes the documents that the panel makes when *Create new* is opened, before anything is written: a draft that its author leaves
 * without a word is taken away again. Only those: an empty draft that somebody made over the API is theirs.
 */
export const noteBegun: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  if (operation !== 'create' || req.context[EMPTY] !== collection.slug) return result
  const { id } = result as { id: number | string }
  await req.payload.kv.set(keyOf({ collection: collection.slug, id }), { at: Date.now() })
  return result
}

/** Takes a document away that was opened as new and in which nothing was written since; any other stays. */
export const discardBegun = async (req: PayloadRequest, place: Place): Promise<boolean> => {
  const { db, kv } = req.payload
  const collection = place.collection as CollectionSlug
  if (!(await kv.has(keyOf(place)))) return false
  const { totalDocs } = await db.countVersions({ collection, where: { parent: { equals: place.id } } })
  await kv.delete(keyOf(place))
  // The first version is the empty one; whoever writes makes another.
  if (totalDocs > 1) return false
  await req.payload.delete({
    collection,
    depth: 0,
    id: place.id,
    overrideAccess: false,
    req: childReq(req),
    user: req.user,
  })
  return true
}

/** Takes away the documents that were opened as new and left without a sign. */
export const discardForgotten = async (req: PayloadRequest): Promise<void> => {
  const { kv } = req.payload
  for (const key of (await kv.keys()).filter((one) => one.startsWith(PREFIX))) {
    const noted = await kv.get<{ at?: number }>(key)
    if (!noted?.at || Date.now() - noted.at < FORGOTTEN_AFTER_IN_MS) continue
    const [collection = '', id = ''] = key.slice(PREFIX.length).split(':')
    try {
      await discardBegun(req, { collection, id })
    } catch {
      // Not theirs to delete: its author, or an editor, comes by.
    }
  }
}
