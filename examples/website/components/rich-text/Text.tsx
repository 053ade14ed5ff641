import type { ReactNode } from 'react'

import type { LexicalNode } from './LexicalNode.ts'

/** Lexical’s text formats: a bit each. */
const FORMATS: [bit: number, wrap: (text: ReactNode) => ReactNode][] = [
  [1, (text) => <strong>{text}</strong>],
  [2, (text) => <em>{text}</em>],
  [4, (text) => <s>{text}</s>],
  [8, (text) => <span className="underlined">{text}</span>],
  [16, (text) => <code>{text}</code>],
  [32, (text) => <sub>{text}</sub>],
  [64, (text) => <sup>{text}</sup>],
]

export const Text = ({ node }: { node: LexicalNode }) => {
  const format = typeof node.format === 'number' ? node.format : 0
  return FORMATS.reduce<ReactNode>((text, [bit, wrap]) => (format & bit ? wrap(text) : text), String(node.text ?? ''))
}
