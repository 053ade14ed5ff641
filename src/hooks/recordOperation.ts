import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

const KEY = 'beffroi:operation'

export type RecordedOperation = {
  collection: string
  /** Whether the caller asked for a draft: a published document then keeps what the public sees. */
  draft: boolean
  overrideAccess: boolean
}

/** Collection `beforeChange` hooks are not told how the operation was called; this hook keeps it for them. */
export const recordOperation: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  const operation: RecordedOperation = {
    collection: collection.slug,
    draft: 'draft' in args && args.draft === true,
    overrideAccess: overrideAccess === true,
  }
  req.context[KEY] = operation
}

/** The operation under way on `collection`; an unknown one counts as the strictest: not a draft, access not overridden. */
export const recordedOperation = (req: PayloadRequest, collection: string): RecordedOperation => {
  const operation = req.context[KEY] as RecordedOperation | undefined
  return operation?.collection === collection ? operation : { collection, draft: false, overrideAccess: false }
}
