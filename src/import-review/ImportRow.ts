import type { ImportedDocument } from '../import/document.ts'
import type { PictureFault } from '../import/pictures/fetchPicture.ts'
import type { Proposal, Proposed } from '../import/linking/Proposal.ts'

/** A document that an import made, or changed: `before` is what it had then. */
export type Created = {
  collection: Proposed | 'media' | 'roles'
  id: number | string
  before?: Record<string, unknown>
  /** The proposal that it was. */
  key?: string
  title: string
  /** When the import wrote it last, as the document says it: another time says that somebody has changed it since. */
  updatedAt?: string
}

/** Why an undo leaves something that the import made: somebody has changed it since, has it open now, or leads to it from what stays. */
export type KeptReason = 'changed' | 'open' | 'used'

export type Kept = Pick<Created, 'collection' | 'id' | 'title'> & { why: KeptReason }

/** A picture that a person takes: the place of its article in `articles`, and its own among the pictures of that one (`0.2`), and what became of it. */
export type TakenPicture = {
  key: string
  /** Why it is not there. */
  failure?: PictureFault
  /** The file of the media library that it is. */
  media?: number | string
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
  pictures?: TakenPicture[] | null
  createdAt: string
  updatedAt: string
}
