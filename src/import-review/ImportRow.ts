import type { ImportedDocument } from '../import/document.ts'
import type { Proposal, Proposed } from '../import/linking/Proposal.ts'

/** A document that an import made, or changed: `before` is what it had then. */
export type Created = {
  collection: Proposed | 'roles'
  id: number | string
  before?: Record<string, unknown>
  /** The proposal that it was. */
  key?: string
  title: string
}

export type ImportState = 'created' | 'review' | 'undone'

/** A row of `imports`. */
export type ImportRow = {
  id: number | string
  title: string
  state: ImportState
  address?: null | string
  /** The title of an import of the same document that became drafts before. */
  earlier?: null | string
  fingerprint?: number[] | null
  document: ImportedDocument
  proposals: Proposal[]
  created?: Created[] | null
  createdAt: string
}
