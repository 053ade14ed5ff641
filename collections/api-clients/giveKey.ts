import { randomUUID } from 'node:crypto'

import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'

import { isRecord } from '../../src/isRecord.ts'

/** A client that is made without a key gets one, unless it is to have none. The panel makes one in its form. */
export const giveKey: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' || !('data' in args) || !isRecord(args.data)) return
  const { apiKey, enableAPIKey }: Record<string, unknown> = args.data
  if (!apiKey && enableAPIKey !== false) Object.assign(args, { data: { ...args.data, apiKey: randomUUID(), enableAPIKey: true } })
}

/** A key is in the answer that makes it and in no other: what is stored is never read again. */
export const showKeyOnce: CollectionAfterOperationHook = ({ args, operation, result }) => {
  if (operation !== 'create' || !isRecord(result) || !('data' in args) || !isRecord(args.data)) return result
  const { apiKey, enableAPIKey }: Record<string, unknown> = args.data
  return enableAPIKey && apiKey ? { ...result, apiKey } : result
}
