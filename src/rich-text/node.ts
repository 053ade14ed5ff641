/** A node of a rich text in the shape of Lexical's JSON, of those kinds that can be written, and with nothing in it that is of another type than it should be. */
export type Node = { children?: Node[]; type: string } & Record<string, unknown>

/** A block of a project's own, with what its form holds. */
export type BlockNode = Node & { fields: Record<string, unknown> }

export type Root = { root: { children: Node[]; type: 'root' } }

/** Characters that a document in HTML must not have. */
// oxlint-disable-next-line no-control-regex -- these are looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF]/g

/** A text without what no document may have in it: control characters, halves of characters. */
export const cleanText = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(CONTROL, '')
