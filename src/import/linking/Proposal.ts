import type { Candidate } from './indexRecords.ts'

/** What a document can become records of. */
export const PROPOSED = ['articles', 'organisations', 'people', 'places', 'events', 'artworks'] as const

export type Proposed = (typeof PROPOSED)[number]

export type Confidence = 'high' | 'low' | 'medium'

/**
 * What becomes of a proposal: a new draft; a link to a record that there is; an update of it (articles alone), as a draft; the same as another proposal of this
 * import; nothing.
 */
export type Decision =
  | { action: 'create' }
  | { action: 'link' | 'update'; record: number | string; recordName: string }
  | { action: 'merge'; into: string }
  | { action: 'reject' }

export type Proposal = {
  /** `organisations.3`: the collection, and the place in that list of the document. */
  key: string
  collection: Proposed
  index: number
  name: string
  confidence: Confidence
  candidates: Candidate[]
  /** Of an event: when it begins, where somebody has corrected what was read. */
  start?: string
  decision: Decision
}
