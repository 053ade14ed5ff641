import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { isRecord } from '../payload/values.ts'

const KEY = 'beffroi:operation'

/** How the operation under way was called. */
export type RecordedOperation = {
  collection: string
  /** The document that a new one is a copy of. */
  copyOf?: number | string
  /** Whether the caller asked for a draft: a published document then keeps what the public sees. */
  draft: boolean
  /** Whether documents are written by a condition: Payload then begins with what the public sees, not with the newest version. */
  isBulk: boolean
  /** Whether an older version is put back, with all its languages. */
  isRestoring: boolean
  /** Whether documents are taken offline, and nothing else. */
  isUnpublishing: boolean
  overrideAccess: boolean
  /** The one language that is published; the others stay as the public sees them. */
  publishedLocale?: string
  /** The names of the fields that were sent. */
  submitted: string[]
  /** The version that is put back. */
  version?: number | string
}

const WRITES: ReadonlySet<string> = new Set(['create', 'restoreVersion', 'update'])

const idIn = (args: object, name: string): number | string | undefined => {
  const id: unknown = name in args ? (args as Record<string, unknown>)[name] : undefined
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/**
 * Keeps for `beforeChange` hooks how the operation was called, which Payload does not tell them. Reads are not kept: one may run between, to check
 * a relation of the document that is being written. It stands after the hooks that change the arguments.
 */
export const recordOperation: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (!WRITES.has(operation)) return
  const data = 'data' in args && isRecord(args.data) ? args.data : {}
  const isRestoring = operation === 'restoreVersion'
  const recorded: RecordedOperation = {
    collection: collection.slug,
    copyOf: idIn(args, 'duplicateFromID'),
    draft: 'draft' in args && args.draft === true,
    isBulk: operation === 'update' && idIn(args, 'id') === undefined,
    isRestoring,
    isUnpublishing: 'unpublishAllLocales' in args && args.unpublishAllLocales === true,
    overrideAccess: overrideAccess === true,
    publishedLocale:
      'publishSpecificLocale' in args && typeof args.publishSpecificLocale === 'string'
        ? args.publishSpecificLocale
        : undefined,
    submitted: Object.keys(data),
    version: isRestoring ? idIn(args, 'id') : undefined,
  }
  req.context = { ...req.context, [KEY]: recorded }
}

/** The operation under way on `collection`; an unknown one counts as the strictest: not a draft, access not overridden. */
export const recordedOperation = (req: PayloadRequest, collection: string): RecordedOperation => {
  const operation = req.context[KEY] as RecordedOperation | undefined
  return operation?.collection === collection
    ? operation
    : {
        collection,
        draft: false,
        isBulk: false,
        isRestoring: false,
        isUnpublishing: false,
        overrideAccess: false,
        submitted: [],
      }
}
