import type { SnapshotRow } from '../register/RegisterRow.ts'

/** What of the register tells who shows whom. */
export type AffectedRow = Pick<SnapshotRow, 'carried' | 'collectionName' | 'document' | 'id' | 'key' | 'links' | 'slug'>
