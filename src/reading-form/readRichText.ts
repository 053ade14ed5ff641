import { blocksOfEditor } from '../payload/editorBlocks.ts'
import type { EditorBlock } from '../payload/editorBlocks.ts'
import { idOf, isRecord } from '../payload/values.ts'
import type { Line, LineKind } from './Line.ts'
import type { Reading } from './Reading.ts'

type Node = Record<string, unknown>

/** Reads the fields of a block. */
type ReadBlock = (block: EditorBlock, fields: Node) => Line[]

type Place = { blocks: ReadonlyMap<string, EditorBlock>; depth: number; readBlock: ReadBlock; reading: Reading }

/** Deeper than any text: what is below is left out, since walking it could end the process. */
const MOST_DEPTH = 60

const INLINE: ReadonlySet<unknown> = new Set(['autolink', 'inlineBlock', 'linebreak', 'link', 'tab', 'text'])

const childrenOf = ({ children }: Node): Node[] => (Array.isArray(children) ? children.filter(isRecord) : [])

const nameOfBlock = (fields: Node, { blocks, reading }: Place): string =>
  reading.labelOf(blocks.get(String(fields.blockType))?.label) || String(fields.blockType ?? '')

const titleOfTarget = (target: unknown, { reading }: Place): string => {
  const id = isRecord(target) ? idOf(target.value) : undefined
  return isRecord(target) && typeof target.relationTo === 'string' && id !== undefined
    ? reading.titleOf(target.relationTo, id)
    : reading.text('gone')
}

/** Where a link leads, told after its words: a link that leads elsewhere is a difference. */
const linkTarget = (node: Node, place: Place): string => {
  const fields = isRecord(node.fields) ? node.fields : {}
  if (fields.linkType === 'internal') return ` (→ ${titleOfTarget(fields.doc, place)})`
  return typeof fields.url === 'string' && node.type === 'link' ? ` (→ ${fields.url})` : ''
}

const inlineText = (nodes: readonly Node[], place: Place): string =>
  nodes
    .map((node): string => {
      if (typeof node.text === 'string') return node.text
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'tab') return '\t'
      if (node.type === 'inlineBlock' && isRecord(node.fields)) return `[${nameOfBlock(node.fields, place)}]`
      if (place.depth > MOST_DEPTH) return ''
      const words = inlineText(childrenOf(node), { ...place, depth: place.depth + 1 })
      return node.type === 'link' || node.type === 'autolink' ? `${words}${linkTarget(node, place)}` : words
    })
    .join('')

const cellText = (cell: Node, place: Place): string =>
  linesOf(childrenOf(cell), 'text', place)
    .map(({ text }) => text)
    .join(' ')

const linesOfNode = (node: Node, kind: LineKind, place: Place): Line[] => {
  const { reading } = place
  const below = { ...place, depth: place.depth + 1 }
  const nested = (as: LineKind): Line[] => linesOf(childrenOf(node), as, below)
  switch (node.type) {
    case 'block': {
      const fields = isRecord(node.fields) ? node.fields : {}
      const block = place.blocks.get(String(fields.blockType))
      return [{ kind: 'section', text: nameOfBlock(fields, place) }, ...(block ? place.readBlock(block, fields) : [])]
    }
    case 'heading':
      return nested('heading')
    case 'horizontalrule':
      return [{ kind: 'section', text: reading.text('rule') }]
    case 'listitem':
      return nested('item')
    case 'quote':
      return nested('quote')
    case 'relationship':
      return [{ isName: true, kind: 'item', label: reading.text('record'), text: titleOfTarget(node, place) }]
    case 'table':
      return [{ kind: 'section', text: reading.text('table') }, ...nested('item')]
    case 'tablerow':
      return [
        {
          kind: 'item',
          text: childrenOf(node)
            .map((cell) => cellText(cell, below))
            .join(' · '),
        },
      ]
    case 'upload': {
      const caption = isRecord(node.fields) ? node.fields.caption : undefined
      const words = isRecord(caption)
        ? readRichText(caption, undefined, reading, place.readBlock)
        : typeof caption === 'string' && caption
          ? [{ kind: 'text' as const, text: caption }]
          : []
      return [
        { isName: true, kind: 'item', label: reading.text('picture'), text: titleOfTarget(node, place) },
        ...words,
      ]
    }
    default:
      return nested(kind)
  }
}

const linesOf = (nodes: readonly Node[], kind: LineKind, place: Place): Line[] => {
  if (place.depth > MOST_DEPTH) return []
  const lines: Line[] = []
  let line: Node[] = []
  const endLine = (): void => {
    const text = inlineText(line, place).trim()
    if (text !== '') lines.push({ kind, text })
    line = []
  }
  for (const node of nodes) {
    if (INLINE.has(node.type)) line.push(node)
    else {
      endLine()
      lines.push(...linesOfNode(node, kind, place))
    }
  }
  endLine()
  return lines
}

/** A Lexical text as a person reads it: its paragraphs, headings and lists, what its blocks are called and say, and what its pictures and links are called. */
export const readRichText = (value: unknown, editor: unknown, reading: Reading, readBlock: ReadBlock): Line[] =>
  isRecord(value) && isRecord(value.root)
    ? linesOf(childrenOf(value.root), 'text', { blocks: blocksOfEditor(editor), depth: 0, readBlock, reading })
    : []
