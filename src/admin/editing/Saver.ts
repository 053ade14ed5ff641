import type { Conflict } from '../../publishing/editing/refuseStaleWrite.ts'
import type { KeptText } from './keptTexts.ts'
import type { Outcome, SaveState } from './sendForm.ts'

type Data = Record<string, unknown>

/** Somebody else edits the document now, and where the text of this form is: saved, among its versions, in the browser, or on the screen alone. */
export type TakenOver = { by: string | undefined; text: 'browser' | 'saved' | 'screen' | 'version' }

/** What was made of this form's text and of what somebody else saved. */
export type Resolution = { hasMine: boolean; merged: Data; theirs: Data }

/** What the dialogs of a form know of its saving, and ask of it. */
export type FormSaver = {
  /** What a save was refused for, and what its text was written on. */
  conflict: (Conflict & { before: Data }) | undefined
  dataOfForm: () => Data
  isDirty: () => boolean
  /** Keeps what is not saved in the browser; `true` when nothing would be lost with the page. */
  keep: () => boolean
  /** Saves what it can, and then no more: somebody else edits the document. */
  letGo: (by: string) => Promise<void>
  /** Saves as a version of its own, on top of what somebody else saved. */
  overwrite: () => Promise<void>
  /** Stops saving, for whoever only reads. */
  pause: () => void
  /** Shows what was made of two texts, and saves it where anything of this form's own is in it. */
  resolve: (result: Resolution) => Promise<void>
  /** Puts a text into the form that the browser kept. */
  restore: (text: KeptText) => Promise<void>
  /** Goes on after somebody else edited the document. */
  resume: () => void
  /** Throws away what is not saved, and shows what is. */
  showSaved: () => Promise<void>
  state: SaveState
  takenOver: TakenOver | undefined
}

/** The same of a document with drafts, which is saved by itself. */
export type Saver = FormSaver & {
  /** Saves what is on the screen now, unless it is saved; `true` when nothing is left to save. */
  flush: () => Promise<boolean>
  publish: (locale?: string) => Promise<Outcome>
}
