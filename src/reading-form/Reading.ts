import type { ReadingText } from '../messages/readingForm.ts'

/** How a document is read: by whom, in which language, and what its links are called. */
export type Reading = {
  /** A label in the language of the reader. */
  labelOf: (label: unknown) => string
  /** Of the reader. */
  language: string
  /** Whose words are read; `undefined` in a newsroom of one language. */
  locale: string | undefined
  /** Leaves out what is the same in every language. */
  onlyWords: boolean
  text: ReadingText
  timeZone: string
  /** The title of a record that the document leads to. */
  titleOf: (collection: string, id: number | string) => string
}
