import type { CheckName, FindingCode } from '../messages/checks.ts'

/** What one click makes of a finding, in the form: a relation that is added, words of the text that become a link, or words that are written in the place of others. */
export type Mend =
  | { by: string; kind: 'replace' }
  | { collection: string; id: number | string; kind: 'linkWords' }
  | { id: number | string; kind: 'link'; path: string }

/** Something in a document to look at before it is published: a code and its values, which `findingText` makes a sentence of. */
export type Finding = {
  /** The newsroom does not publish with it. */
  blocks?: true
  check: CheckName
  code: FindingCode
  mend?: Mend
  params: Readonly<Record<string, number | string>>
  /** The field that it is about, or that has the words, as forms name it: `figures.2.source`. */
  path?: string
  /** Another record that it is about, to be opened. */
  target?: { collection: string; id: number | string }
  /** The words of that field. */
  words?: string
}

/** What checks look at, gathered before: each is pure. */
export type Facts = {
  /** Of the addresses of other sites in the document, those that lead nowhere. */
  brokenAddresses?: ReadonlyMap<string, BrokenAddress>
  media?: ReadonlyMap<string, CheckedFile>
  /** The records that the text names, which the person may see. */
  mentions?: readonly Mention[]
  now: Date
  repeated?: readonly Repeated[]
  targets?: ReadonlyMap<string, Target>
  /** The newsroom's. */
  timeZone: string
  translations?: readonly Translation[]
}

/** Since when an address leads nowhere, and why: an HTTP status, or the code of a failure. */
export type BrokenAddress = { code: string; since: string }

/** A file that the document shows. */
export type CheckedFile = {
  alt?: Readonly<Record<string, unknown>> | null | string
  decorative?: boolean | null
  licence?: null | string
  mimeType?: null | string
  name: string
  rightsEnd?: null | string
}

export type MentionedCollection = 'organisations' | 'people' | 'places'

/** A record of the newsroom, and the words of the text that name it. */
export type Mention = {
  collection: MentionedCollection
  id: number | string
  name: string
  path: string
  slug: string
  words: string
}

/** A record that the document leads to; one that is not among the targets is gone. */
export type Target = { isInTrash: boolean; isPublic: boolean; name: string }

/** When the texts of the main language and of another one became what they are. */
export type Translation = { changedAt: Date; locale: string; originalChangedAt: Date }

/** A sentence that another published document has as well. */
export type Repeated = { collection: string; id: number | string; name: string; path: string; sentence: string }
