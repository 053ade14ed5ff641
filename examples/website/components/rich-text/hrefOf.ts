import { pathOf } from '../../addresses.ts'
import type { LexicalNode } from './LexicalNode.ts'
import { isRecord } from './LexicalNode.ts'

/** Where a link leads: to a page of this site, or to an address that a browser may follow; undefined when to neither. */
export const hrefOf = (node: LexicalNode): string | undefined => {
  const { doc, linkType, url } = isRecord(node.fields) ? node.fields : {}
  if (linkType === 'internal') {
    // What is not public, or is gone, is an id or null.
    const slug = isRecord(doc) && isRecord(doc.value) ? doc.value.slug : undefined
    return typeof slug === 'string' ? pathOf(String(isRecord(doc) ? doc.relationTo : ''), slug) : undefined
  }
  return typeof url === 'string' && /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? url : undefined
}
