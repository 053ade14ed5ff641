import { pathOf } from '../../addresses.ts'
import type { LexicalNode } from './LexicalNode.ts'

type Fields = { doc?: { relationTo?: string; value?: { slug?: string } | string }; linkType?: string; url?: string }

/** Where a link leads: to a page of this site, or to an address that a browser may follow; undefined when to neither. */
export const hrefOf = (node: LexicalNode): string | undefined => {
  const { doc, linkType, url = '' } = (node.fields ?? {}) as Fields
  if (linkType === 'internal') return typeof doc?.value === 'object' ? pathOf(doc.relationTo ?? '', doc.value.slug) : undefined
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? url : undefined
}
