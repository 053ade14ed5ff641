import { createHash } from 'node:crypto'

import { isRecord } from '../../isRecord.ts'

/** Databases give the keys of a JSON value back in an order of their own. */
const inOrder = (_key: string, value: unknown): unknown =>
  isRecord(value) && !(value instanceof Date) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value

/** A short name for a value: equal for equal values only (SHA-256). */
export const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, inOrder)).digest('base64url')
