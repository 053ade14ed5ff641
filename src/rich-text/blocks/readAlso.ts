import type { Node } from '../node.ts'
import { section, target } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

const TITLE = { en: 'Read also', fr: 'À lire aussi', nl: 'Lees ook' }

/** Links to other articles, by their titles, of those that are published. */
export const readAlso = ({ articles }: BlockFields): Node[] => {
  const links = (Array.isArray(articles) ? articles : []).flatMap((article: unknown) => target('reference', article))
  const items = links.map((link) => section('li', undefined, [link]))
  return items.length > 0 ? [section('div', 'read-also', [section('ul', undefined, items)], TITLE)] : []
}
