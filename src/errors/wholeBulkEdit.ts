import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  Config,
  Payload,
  PayloadRequest,
} from 'payload'

import { isDriverError } from '../payload/transactions.ts'

const KEY = Symbol('beffroi:bulkOperation')

/** The transaction of a bulk operation, and the error of the database that ended it. */
type BulkOperation = { failure?: Error; transactionID: number | string }

type BulkRequest = Partial<PayloadRequest> & { [KEY]?: BulkOperation }

type Method = (args?: { req?: BulkRequest }) => Promise<unknown>

const METHODS = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/** Whether MongoDB has ended the transaction: it does at any error of its own. A value that must be unique is one, which Payload names otherwise. */
const endsTransaction = (error: unknown): error is Error =>
  error instanceof Error && (isDriverError(error) || (error.name === 'ValidationError' && 'status' in error))

/** The bulk operation that a request is part of. Payload takes the transaction from the request when it ends it, and a later one has another. */
const bulkOperationOf = (req?: BulkRequest): BulkOperation | undefined => {
  const bulk = req?.[KEY]
  return bulk && (req.transactionID === undefined || req.transactionID === bulk.transactionID) ? bulk : undefined
}

const begin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const isBulk = (operation === 'update' || operation === 'delete') && !('id' in args && args.id !== undefined)
  const transactionID = isBulk ? await req.transactionID : undefined
  const request: BulkRequest = req
  if (transactionID !== undefined && transactionID !== null && !bulkOperationOf(request))
    request[KEY] = { transactionID }
}

const end: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const failure = operation === 'update' || operation === 'delete' ? bulkOperationOf(req)?.failure : undefined
  if (failure) throw failure
  return result
}

const watch = (db: Payload['db']): void => {
  // On other databases a statement that fails leaves the transaction as it was.
  if (db.name !== 'mongoose') return
  for (const name of METHODS) {
    const method = db[name] as Method
    // Of whichever adapter it is called on: the content API derives one to see what it would be asked.
    const watched: Method = async function watched(this: unknown, args) {
      const bulk = bulkOperationOf(args?.req)
      if (bulk?.failure) throw bulk.failure
      try {
        return await method.call(this, args)
      } catch (error) {
        if (bulk && endsTransaction(error)) bulk.failure ??= error
        throw error
      }
    }
    Object.assign(db, { [name]: watched })
  }
}

/**
 * Lets a bulk operation fail as a whole when the database ends its transaction, with the error that ended it. Payload notes each document's error and goes on
 * with the others: once a nested call has met the error and ended the transaction on Payload's side, they would be stored outside it, without the rest, and
 * the answer would be a list of failures in place of the conflict.
 */
export const wholeBulkEdit = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((one) => ({
    ...one,
    hooks: {
      ...one.hooks,
      afterOperation: [end, ...(one.hooks?.afterOperation ?? [])],
      beforeOperation: [begin, ...(one.hooks?.beforeOperation ?? [])],
    },
  })),
  onInit: async (payload) => {
    watch(payload.db)
    await config.onInit?.(payload)
  },
})
