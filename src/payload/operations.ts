import { isRecord } from './values.ts'

/** The documents that an operation on a collection answers with: one, or those of a list. */
export const documentsOf = (result: unknown): unknown[] =>
  isRecord(result) && Array.isArray(result.docs) ? result.docs : [result]
