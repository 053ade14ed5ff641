import type { Payload, TypedUser } from 'payload'

import type { NetworkPolicy } from '../http-client/addresses.ts'
import type { SiteSource } from './Item.ts'
import type { Report } from './Report.ts'
import type { ImportedItems } from './writing/records.ts'

export type SiteImportOptions = {
  /** Makes drafts of the companies of a register that are not here. @default false */
  create?: boolean
  /** Writes nothing. @default false */
  isDryRun?: boolean
  /** A folder with the files of the old site, as `wp-content/uploads`. */
  mediaFolder?: string
  /** Takes pages as articles. @default false */
  pages?: boolean
  /** Which addresses pictures are fetched from. @default public ones */
  policy?: NetworkPolicy
  /** Publishes what was public at the source. @default false */
  publish?: boolean
  /** Fetches the pictures. @default false */
  media?: boolean
}

/** What everything that is written in one run shares. */
export type Session = {
  items: ImportedItems
  /** The newsroom's own language. */
  locale: string | undefined
  /** Whose import it is: everything is written with their rights. */
  member: TypedUser
  options: SiteImportOptions
  payload: Payload
  report: Report
  source: SiteSource
}
