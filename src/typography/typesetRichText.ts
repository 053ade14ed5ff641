import { isRecord } from '../payload/values.ts'
import type { Run } from './replacements.ts'
import type { Typesetter } from './typeset.ts'

type Node = Record<string, unknown>

/** Lexical's bit of a text that is code. */
const IS_CODE = 16

const INLINE = new Set(['autolink', 'inlineBlock', 'linebreak', 'link', 'tab', 'text'])

const isInline = (node: unknown): boolean => isRecord(node) && INLINE.has(String(node.type))

const childrenOf = (node: Node): unknown[] => (Array.isArray(node.children) ? node.children : [])

type Piece = { node: Node; run: Run }

/** The texts of a line in their order. What stands between them, a line's end or a picture, is no text and parts them. */
const piecesOf = (nodes: readonly unknown[], isVerbatim = false): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (!isRecord(node)) return []
    if (node.type === 'text' && typeof node.text === 'string') {
      const isCode = typeof node.format === 'number' && (node.format & IS_CODE) !== 0
      return [{ node, run: { isVerbatim: isVerbatim || isCode, text: node.text } }]
    }
    if (node.type === 'link' || node.type === 'autolink')
      return piecesOf(childrenOf(node), isVerbatim || node.type === 'autolink')
    return [{ node, run: { text: '\n' } }]
  })

const rewrite = (node: unknown, texts: ReadonlyMap<Node, string>): unknown => {
  if (!isRecord(node)) return node
  const text = texts.get(node)
  if (text !== undefined) return { ...node, text }
  return Array.isArray(node.children)
    ? { ...node, children: node.children.map((child) => rewrite(child, texts)) }
    : node
}

const typesetLine = (nodes: readonly unknown[], typeset: Typesetter): unknown[] => {
  const pieces = piecesOf(nodes)
  const results = typeset(pieces.map(({ run }) => run))
  const texts = new Map(
    pieces.flatMap(({ node }, at): [Node, string][] => (node.type === 'text' ? [[node, results[at] ?? '']] : [])),
  )
  return nodes.map((node) => rewrite(node, texts))
}

/** Sets the fields of a node that has some: of a block, of a picture. */
export type TypesetNodeFields = (node: Node, fields: Node) => Node

const typesetChildren = (children: readonly unknown[], typeset: Typesetter, ofFields: TypesetNodeFields): unknown[] => {
  const result: unknown[] = []
  let line: unknown[] = []
  const endLine = () => {
    if (line.length > 0) result.push(...typesetLine(line, typeset))
    line = []
  }
  for (const child of children) {
    if (isInline(child)) line.push(child)
    else {
      endLine()
      result.push(typesetNode(child, typeset, ofFields))
    }
  }
  endLine()
  return result
}

const typesetNode = (node: unknown, typeset: Typesetter, ofFields: TypesetNodeFields): unknown => {
  if (!isRecord(node)) return node
  return {
    ...node,
    ...(isRecord(node.fields) && { fields: ofFields(node, node.fields) }),
    ...(Array.isArray(node.children) && { children: typesetChildren(node.children, typeset, ofFields) }),
  }
}

/** Sets a Lexical text paragraph by paragraph, with what stands in its blocks and below its pictures; code and addresses are left as they are. */
export const typesetRichText = (value: unknown, typeset: Typesetter, ofFields: TypesetNodeFields): unknown =>
  isRecord(value) && isRecord(value.root) ? { ...value, root: typesetNode(value.root, typeset, ofFields) } : value
