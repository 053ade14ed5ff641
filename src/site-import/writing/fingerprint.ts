import { createHash } from 'node:crypto'

/** A value in one form, however it was made: its names in order, without those that have nothing. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((one) => plain(one) ?? null)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const entries = Object.entries(value)
    .flatMap(([name, one]): [string, unknown][] => {
      const kept = plain(one)
      return kept === undefined ? [] : [[name, kept]]
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

/** What two values are known to be the same by. */
export const fingerprintOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(plain(value)) ?? '')
    .digest('base64url')

/** Of a document, the fields that an import writes, and whether it is public or in the trash. */
export const stateOf = (document: Readonly<Record<string, unknown>>, fields: readonly string[]): string =>
  fingerprintOf([...fields, '_status', 'deletedAt'].map((name) => document[name] ?? null))
