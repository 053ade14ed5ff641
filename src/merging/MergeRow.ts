import type { ID } from '../where-used/walkRelations.ts'

/** `moving` and `undoing` are left when the last document has followed. */
export type MergeState = 'merged' | 'moving' | 'undoing' | 'undone'

/** What each place of a document that leads to the kept record led to before, in the order in which it is walked through. */
export type Was = {
  /** Of the places that say something else in each language, by language. */
  localized: Record<string, ID[][]>
  /** Of the places that are the same in all languages. */
  shared: ID[][]
}

/** What was changed in one document that led to the record that left. */
export type Trace = {
  collection: string
  draft?: Was
  id: string
  isGlobal?: true
  published?: Was
}

/** A field of the kept record that the merge changed, as it is stored, with a value a language. */
export type TakenValue = { after: unknown; before: unknown; path: string }

/** A merge: what has to be known to go on with it, and to undo it. */
export type MergeRow = {
  /** The addresses that the kept record got. */
  addedSlugs: string[]
  collectionName: string
  createdAt: string
  id: ID
  kept: string
  keptTitle: string
  merged: string
  mergedTitle: string
  /** The addresses of the record that left, which it gets back. */
  own: { formerSlugs: null | string[]; slug: null | string }
  person: string
  state: MergeState
  traces: Trace[]
  values: TakenValue[]
}
