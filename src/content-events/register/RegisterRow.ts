import type { PublicState } from './PublicState.ts'

/** A row of `published-documents`. */
export type SnapshotRow = PublicState & {
  /** Beffroi's name of the collection. */
  collectionName: string
  document: string
  id: number | string
  key: string
  lastEventAt?: null | string
  /** False once it is no longer public: the row then says only when it last was. */
  visible: boolean
}
