import type { Node } from '../node.ts'
import { lineIn, section } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/** A text beside the text, with its title. */
export const box = ({ body, title }: BlockFields, readText: (value: unknown) => Node[]): Node[] => {
  const children = readText(body)
  const words = lineIn(title)
  return children.length > 0 ? [section('div', 'box', children, words)] : []
}
