import type { RegisterRow } from '../register/RegisterRow.ts'

/** What of the register tells who shows whom. */
export type AffectedRow = Pick<RegisterRow, 'carried' | 'collectionName' | 'document' | 'id' | 'key' | 'links' | 'slug'>
