/** One line of the desk, ready to be shown. */
export type DeskItem = {
  /** The collection in the singular, then what the document is among its kind. */
  kinds: string[]
  href: string
  id: string
  /** Shown in full under the line: what is wrong, what to do. */
  note?: string
  /** Who made the document. */
  person?: string
  time?: { iso: string; words: string }
  title: string
}
