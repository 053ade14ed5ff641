import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

const KEY = 'beffroi:operation'

export type RecordedOperation = {
  collection: string
  /** Whether the caller asked for a draft: a published document then keeps what the public sees. */
  draft: boolean
  /** Whether an older version is put back, with all its languages. */
  isRestoring: boolean
  overrideAccess: boolean
}

const WRITES: ReadonlySet<string> = new Set(['create', 'restoreVersion', 'update'])

/**
 * Collection `beforeChange` hooks are not told how the operation was called; this hook keeps it for them. Reads are not
 * kept: one may run between, to check a relation of the document that is being written.
 */
export const recordOperation: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (!WRITES.has(operation)) return
  const recorded: RecordedOperation = {
    collection: collection.slug,
    draft: 'draft' in args && args.draft === true,
    isRestoring: operation === 'restoreVersion',
    overrideAccess: overrideAccess === true,
  }
  req.context = { ...req.context, [KEY]: recorded }
}

/** The operation under way on `collection`; an unknown one counts as the strictest: not a draft, access not overridden. */
export const recordedOperation = (req: PayloadRequest, collection: string): RecordedOperation => {
  const operation = req.context[KEY] as RecordedOperation | undefined
  return operation?.collection === collection ? operation : { collection, draft: false, isRestoring: false, overrideAccess: false }
}
