import type { Node } from '../node.ts'
import { lineIn, rowsIn, section, target } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/** Several pictures, each with the caption that it has here, or its own. */
export const gallery = ({ images, title }: BlockFields): Node[] => {
  const pictures = rowsIn(images).flatMap(({ caption, image }) => target('upload', image, { caption: lineIn(caption) }))
  return pictures.length > 0 ? [section('div', 'gallery', pictures, lineIn(title))] : []
}
