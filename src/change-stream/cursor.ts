import { createHash } from 'node:crypto'

/** How far a reader has come. */
export type Cursor = {
  /** In the middle of the documents that lead to that of the next event: the key of the last one that was sent. */
  linking?: string
  /** In the middle of everything that is published: the key of the last document that was sent, `articles:66f0…`. */
  position?: string
  /** A short name for what was asked for: collections, languages and their fields. Another one needs a copy of its own. */
  scope: string
  /** The number of the last content event that was read. */
  sequence: number
}

const VERSION = 1

const LONGEST = 500

const PATTERN = /^1 (\d{1,15}) ([\w-]{10})(?: ([a-z-]+:\S+))?(?: >([a-z-]+:\S+))?$/

/** A short name for what a reader asks for. */
export const scopeOf = (asked: unknown): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 10)

/** A cursor as readers keep it, who need not know what is in it. */
export const writeCursor = ({ linking, position, scope, sequence }: Cursor): string =>
  Buffer.from(
    [VERSION, sequence, scope, ...(position ? [position] : []), ...(linking ? [`>${linking}`] : [])].join(' '),
  ).toString('base64url')

/** The cursor that a reader has kept; `undefined` for what is none. */
export const readCursor = (text: string): Cursor | undefined => {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return undefined
  const [, sequence, scope, position, linking] = PATTERN.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (sequence === undefined || scope === undefined) return undefined
  return { ...(linking && { linking }), ...(position && { position }), scope, sequence: Number(sequence) }
}
