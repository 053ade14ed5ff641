import type { Node } from '../node.ts'
import { lineIn, target } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/** A file that readers take away, by its title here, with its format and size. */
export const download = ({ file, title }: BlockFields): Node[] => target('download', file, { words: lineIn(title) })
