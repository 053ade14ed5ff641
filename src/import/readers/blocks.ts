import type { EmbeddedFiles, SourcePicture } from '../pictures/SourcePicture.ts'

/** The pictures that stand above and below a piece of a source. */
type Beside = { above?: SourcePicture[]; below?: SourcePicture[] }

/** A piece of a source, in reading order. `isLink` when all of its text leads elsewhere: a button, a teaser, an entry of a menu. */
export type Block = Beside &
  (
    | { kind: 'heading'; level: number; text: string; isLink: boolean }
    | { kind: 'paragraph' | 'listItem'; text: string; isLink: boolean }
  )

/** What was read, by the form that it was written in. */
export type SourceFormat =
  'atom' | 'docx' | 'email' | 'html' | 'jsonFeed' | 'markdown' | 'ninjs' | 'pdf' | 'rss' | 'text' | 'wxr'

/** One text: the whole of a file, or an entry of a feed. */
export type SourceEntry = {
  blocks: Block[]
  title?: string
  /** As the source says it: an ISO date, or the beginning of one (`2024-08`). */
  publishedOn?: string
  url?: string
  authors?: string[]
  /** What its pictures hold that stand in the source itself. */
  files?: EmbeddedFiles
  /** Pictures that belong to it and stand nowhere in its text: an enclosure, what a page is shared with. */
  pictures?: SourcePicture[]
}

/** What a reader makes of bytes. */
export type SourceDocument = { entries: SourceEntry[]; format: SourceFormat; title?: string }

/** A date of any machine-readable kind as a day of ISO 8601; nothing for what is no date. */
export const dayOf = (written: string | Date | undefined | null): string | undefined => {
  if (!written) return undefined
  if (typeof written === 'string' && /^\d{4}-\d\d(?:-\d\d)?$/.test(written.trim())) return written.trim()
  // The day where it was written, not the one in UTC.
  const local = typeof written === 'string' ? /^\d{4}-\d\d-\d\d(?=[T ])/.exec(written.trim())?.[0] : undefined
  if (local) return local
  const date = new Date(written)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
