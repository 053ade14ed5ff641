/** A node of a rich text, as the editor of the CMS (Lexical) stores it: what it is, what is in it, and more according to what it is. */
export type LexicalNode = { children: LexicalNode[]; type: string } & Record<string, unknown>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Deeper than any text: what is below is left out, since reading it could end the process. */
const MAX_DEPTH = 200

/** Reads a node out of JSON that may be anything; what is no node is undefined. */
export const readNode = (value: unknown, depth = 0): LexicalNode | undefined => {
  if (!isRecord(value) || typeof value.type !== 'string' || depth > MAX_DEPTH) return undefined
  const children = Array.isArray(value.children)
    ? value.children.map((child) => readNode(child, depth + 1)).filter((child) => child !== undefined)
    : []
  return { ...value, children, type: value.type }
}

/** The text of a node, without its form. */
export const textOf = (node: LexicalNode): string =>
  typeof node.text === 'string' ? node.text : node.children.map(textOf).join('')
