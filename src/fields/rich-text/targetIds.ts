import { idOf } from '../../idOf.ts'
import { isRecord } from '../../isRecord.ts'

type Node = Record<string, unknown>

const withId = (target: unknown): unknown => (isRecord(target) && isRecord(target.value) ? { ...target, value: idOf(target.value) ?? target.value } : target)

const nodeWithIds = (node: unknown): unknown => {
  if (!isRecord(node)) return node
  const { type } = node
  const own: Node =
    type === 'relationship' || type === 'upload'
      ? (withId(node) as Node)
      : (type === 'link' || type === 'autolink') && isRecord(node.fields) && isRecord(node.fields.doc)
        ? { ...node, fields: { ...node.fields, doc: withId(node.fields.doc) } }
        : node
  return Array.isArray(own.children) ? { ...own, children: own.children.map(nodeWithIds) } : own
}

/**
 * A text whose documents are stored by their ids. Whoever sends back what they read with `depth` sends the documents themselves: stored, the public
 * would be shown that copy, with whatever was written into it.
 */
export const targetIds = (value: unknown): unknown => (isRecord(value) ? { ...value, root: nodeWithIds(value.root) } : value)
