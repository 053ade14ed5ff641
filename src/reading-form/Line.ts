/** What a line of a text in reading form is: words in a paragraph, a heading, an entry of a list, a quotation, or the name of what follows (a block, a row). */
export type LineKind = 'heading' | 'item' | 'quote' | 'section' | 'text'

/** A line of a document as a person reads it. */
export type Line = {
  /** Whether it names something (a record, a choice, a number): in other words it is another one, however alike they are. */
  isName?: true
  kind: LineKind
  /** Stands before the words: what the part of a row or block is called. */
  label?: string
  text: string
}
