import type { Affected } from '../content-events/ContentEvent.ts'

/**
 * A line of the change stream: a document as the public sees it now, and why it is sent. A change has the names of the webhook message's events
 * (`docs/webhook-message.schema.json`).
 */
export type ChangeLine<Content = Record<string, unknown>> = {
  /** What shows the change. Only of a change itself: what is sent in the beginning, and because of another document's change, has none. */
  affected?: Affected
  /** Beffroi's name of the collection: `articles`. */
  collection: string
  /** By language; the document itself in a project without localization. `null`: the public sees it no longer. */
  content: Content | null
  /** What to go on with after this line. */
  cursor: string
  /** The document's id. */
  document: string
  /** Of the content event. */
  id?: string
  /** The languages in which the public sees something else. */
  locales: string[]
  occurredAt?: string
  /** The number of the content event in the newsroom's log. */
  sequence?: number
  slug: { after: string | null; before: string | null }
  /** `article.published` */
  type: string
}

/** The type of a line that tells of no document. */
export const CURSOR = 'changes.cursor'

/** The last line of an answer, and what a live one says when it is up to date: nothing more of the log is there, or (`complete: false`) the answer was to be no longer. */
export type CursorLine = { complete: boolean; cursor: string; type: typeof CURSOR }

/** A line before it is written as one of NDJSON or as a server-sent event. */
export type Line = { cursor: string; json: string; kind: string }

type Head = Omit<ChangeLine, 'affected' | 'content' | 'cursor'>

/** A line of a change, from JSON that is there already. */
export const lineOf = (
  head: Head,
  { affected, content, cursor }: Record<'content' | 'cursor', string> & { affected?: Affected },
): Line => {
  const more = affected ? `,"affected":${JSON.stringify(affected)}` : ''
  const json = `${JSON.stringify(head).slice(0, -1)},"content":${content}${more},"cursor":"${cursor}"}`
  return { cursor, json, kind: head.type.slice(head.type.indexOf('.') + 1) }
}

/** The line that says how far a reader has come. */
export const cursorLine = (cursor: string, complete: boolean): Line => ({
  cursor,
  json: `{"type":"${CURSOR}","complete":${complete},"cursor":"${cursor}"}`,
  kind: 'cursor',
})

/** One JSON object a line (https://github.com/ndjson/ndjson-spec). */
export const asNDJSON = ({ json }: Line): string => `${json}\n`

/** A server-sent event (HTML Standard, "Server-sent events"). */
export const asEvent = ({ cursor, json, kind }: Line): string => `id: ${cursor}\nevent: ${kind}\ndata: ${json}\n\n`
