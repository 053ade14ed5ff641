type Node = Record<string, unknown>

/** A node of the editor's text that holds others, as Lexical stores it. */
export const elementNode = (type: string, children: readonly unknown[], more: Node = {}): Node => ({
  children,
  direction: null,
  format: '',
  indent: 0,
  type,
  version: 1,
  ...more,
})
