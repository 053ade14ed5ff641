/** A node of a rich text, as the editor of the CMS (Lexical) stores it: what it is, what is in it, and more according to what it is. */
export type LexicalNode = { children: LexicalNode[]; type: string } & Record<string, unknown>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Reads a node out of JSON that may be anything; what is no node is undefined. */
export const readNode = (value: unknown): LexicalNode | undefined => {
  if (!isRecord(value) || typeof value.type !== 'string') return undefined
  const children = Array.isArray(value.children) ? value.children.map(readNode).filter((child) => child !== undefined) : []
  return { ...value, children, type: value.type }
}

/** The text of a node, without its form. */
export const textOf = (node: LexicalNode): string => (typeof node.text === 'string' ? node.text : node.children.map(textOf).join(''))
