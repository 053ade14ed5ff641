import { embedOf } from '../../formats/embedProviders.ts'
import type { Node } from '../node.ts'
import { line, lineIn, section, textNode } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/**
 * A page of another site: a link to it, with the address of its player. No reader's browser asks that site for anything before the link is followed; a
 * website that wants the player within the page puts it there when the link is clicked.
 */
export const embed = ({ authorName, caption, title, url }: BlockFields): Node[] => {
  const found = embedOf(url)
  if (!found) return []
  const [words, author, below] = [lineIn(title), lineIn(authorName), lineIn(caption)]
  const link: Node = {
    children: [textNode(words || found.provider)],
    href: found.page,
    player: found.player,
    type: 'player',
  }
  const from = [author, found.provider].filter((one) => one && one !== (words || found.provider)).join(', ')
  return [
    section('figure', 'embed', [
      line('p', [link, ...(from ? [section('small', undefined, [textNode(from)])] : [])]),
      ...(below ? [section('figcaption', undefined, [textNode(below)])] : []),
    ]),
  ]
}
