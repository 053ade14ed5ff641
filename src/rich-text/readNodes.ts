import { isRecord } from '../payload/values.ts'
import { BLOCKS } from './blocks/index.ts'
import { lineIn } from './blocks/nodes.ts'
import { cleanText } from './node.ts'
import type { Node, Root } from './node.ts'

/** A function that may say more of its argument than it will be told, as Payload's converters say of their nodes. */
export type Converter<Args, Out> = Out | { convert(args: Args): Out }['convert']

/** What there is of some values, without what a name such as `constructor` would find in any object. */
export const dictionary = <Values extends object>(values: Values): Values =>
  Object.assign(Object.create(null) as Values, values)

export const definedOf = (values: object = {}): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Kinds of nodes that a project writes itself. */
export type OwnKinds = {
  blocks?: Readonly<Record<string, unknown>>
  converters?: Readonly<Record<string, unknown>>
  inlineBlocks?: Readonly<Record<string, unknown>>
}

/** Deeper than any text: what is below is left out, since walking it could end the process. */
const MAX_DEPTH = 100
const INLINE: ReadonlySet<string> = new Set(['inlineBlock', 'linebreak', 'link', 'tab', 'text'])
const HEADINGS: ReadonlySet<unknown> = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])
const ALIGNMENTS: ReadonlySet<unknown> = new Set(['center', 'end', 'justify', 'right'])
/** Bold, italic, struck through, underlined, code, subscript, superscript: the bits of Lexical's formats that are written. */
const FORMATS = 0b111_1111

const isBlank = (nodes: Node[]): boolean =>
  nodes.every(({ text, type }) => (type === 'text' ? String(text).trim() === '' : ['linebreak', 'tab'].includes(type)))

const whole = (value: unknown, least: number, most: number): number | undefined =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined

const isID = (value: unknown): value is number | string => typeof value === 'string' || typeof value === 'number'

/** What a node leads to: its collection, and the document, or its id, or null where there is none to be seen. */
const readTarget = (node: unknown): undefined | { relationTo: string; value: unknown } => {
  if (!isRecord(node) || typeof node.relationTo !== 'string') return undefined
  return { relationTo: node.relationTo, value: isID(node.value) || isRecord(node.value) ? node.value : null }
}

/** In Payload's converters these are no types of nodes. */
const NO_TYPES: ReadonlySet<string> = new Set(['blocks', 'inlineBlocks', 'unknown'])

const own = (kinds: object | undefined, name: unknown): boolean =>
  kinds !== undefined &&
  typeof name === 'string' &&
  Object.hasOwn(kinds, name) &&
  (kinds as Record<string, unknown>)[name] !== undefined &&
  !NO_TYPES.has(name)

const isInline = ({ type }: Node): boolean => INLINE.has(type)

/** Blocks, with the words between them in paragraphs of their own. */
const blocksOf = (nodes: Node[], format?: unknown): Node[] => {
  const found: Node[] = []
  let line: Node[] = []
  const endLine = (): void => {
    if (!isBlank(line)) found.push({ children: line, format, type: 'paragraph' })
    line = []
  }
  for (const node of nodes)
    if (isInline(node)) line.push(node)
    else {
      endLine()
      found.push(node)
    }
  endLine()
  return found
}

const createReader = ({ blocks, converters, inlineBlocks }: OwnKinds) => {
  const readAll = (nodes: unknown, depth: number): Node[] =>
    Array.isArray(nodes) ? nodes.flatMap((node) => read(node, depth + 1)) : []

  /** Only what stands within a line; a project's own kinds may stand anywhere. */
  const inlineOf = (nodes: Node[]): Node[] => nodes.filter((node) => isInline(node) || own(converters, node.type))

  const readLink = (node: Record<string, unknown>, depth: number): Node[] => {
    const children = inlineOf(readAll(node.children, depth)).flatMap((child) =>
      // A link in a link is none.
      child.type === 'link' ? (child.children ?? []) : [child],
    )
    const fields = isRecord(node.fields) ? node.fields : {}
    const url = typeof fields.url === 'string' ? fields.url : node.url
    const read =
      fields.linkType === 'internal'
        ? { doc: readTarget(fields.doc), linkType: 'internal' }
        : { linkType: 'custom', url: typeof url === 'string' ? url : '' }
    return children.length > 0 ? [{ children, fields: { ...read, newTab: fields.newTab === true }, type: 'link' }] : []
  }

  /** Lexical puts a list in a list into an item of its own; in HTML it stands in the item before. */
  const itemsOf = (nodes: unknown, depth: number): Node[] => {
    const items: Node[] = []
    for (const node of Array.isArray(nodes) ? nodes : []) {
      const isItem = isRecord(node) && node.type === 'listitem'
      const read = isItem ? readAll(node.children, depth + 1) : readAll([node], depth)
      const lines = read.some((one) => !isInline(one) && one.type !== 'list' && !own(converters, one.type))
      const children = lines ? blocksOf(read) : read
      const before = items.at(-1)
      if (before && children.length > 0 && children.every(({ type }) => type === 'list'))
        before.children = [...(before.children ?? []), ...children]
      else if (children.length > 0)
        items.push({
          checked: isItem && typeof node.checked === 'boolean' ? node.checked : undefined,
          children,
          type: 'listitem',
        })
    }
    return items
  }

  const cellsOf = (nodes: unknown, depth: number): Node[] =>
    (Array.isArray(nodes) ? nodes : []).filter(isRecord).flatMap((cell) =>
      cell.type === 'tablecell'
        ? [
            {
              children: readAll(cell.children, depth + 1),
              colSpan: whole(cell.colSpan, 2, 1000),
              headerState: whole(cell.headerState, 1, 3) ?? 0,
              rowSpan: whole(cell.rowSpan, 2, 1000),
              type: 'tablecell',
            },
          ]
        : [],
    )

  const rowsOf = (nodes: unknown, depth: number): Node[] =>
    (Array.isArray(nodes) ? nodes : []).filter(isRecord).flatMap((row): Node[] => {
      const children = row.type === 'tablerow' ? cellsOf(row.children, depth + 1) : []
      return children.length > 0 ? [{ children, type: 'tablerow' }] : []
    })

  const KINDS = new Map<string, (node: Record<string, unknown>, depth: number) => Node[]>(
    Object.entries({
      autolink: readLink,
      block: ({ fields }, depth) => {
        if (!isRecord(fields)) return []
        if (own(blocks, fields.blockType)) return [{ fields, type: 'block' }]
        const readText = (value: unknown): Node[] =>
          isRecord(value) && isRecord(value.root) ? blocksOf(readAll(value.root.children, depth + 1)) : []
        return BLOCKS.get(fields.blockType)?.(fields, readText) ?? []
      },
      heading: (node, depth) => {
        const read = readAll(node.children, depth)
        const children = inlineOf(read)
        const others = read.filter((one) => !children.includes(one))
        const tag = HEADINGS.has(node.tag) ? node.tag : 'h2'
        return isBlank(children) ? others : [{ children, tag, type: 'heading' }, ...others]
      },
      horizontalrule: () => [{ type: 'horizontalrule' }],
      inlineBlock: (node) =>
        isRecord(node.fields) && own(inlineBlocks, node.fields.blockType)
          ? [{ fields: node.fields, type: 'inlineBlock' }]
          : [],
      linebreak: () => [{ type: 'linebreak' }],
      link: readLink,
      list: (node, depth) => {
        const children = itemsOf(node.children, depth)
        const isNumbered = node.listType === 'number' || (node.listType === undefined && node.tag === 'ol')
        const listType = isNumbered ? 'number' : node.listType === 'check' ? 'check' : 'bullet'
        return children.length > 0 ? [{ children, listType, start: whole(node.start, -1e6, 1e6), type: 'list' }] : []
      },
      paragraph: (node, depth) =>
        blocksOf(readAll(node.children, depth), ALIGNMENTS.has(node.format) ? node.format : undefined),
      quote: (node, depth) => {
        const children = blocksOf(readAll(node.children, depth))
        return children.length > 0 ? [{ children, type: 'quote' }] : []
      },
      relationship: (node) => {
        const target = readTarget(node)
        return target ? [{ ...target, type: 'relationship' }] : []
      },
      tab: () => [{ type: 'tab' }],
      table: (node, depth) => {
        const children = rowsOf(node.children, depth)
        return children.length > 0 ? [{ children, type: 'table' }] : []
      },
      text: ({ format, text }) => {
        const words = typeof text === 'string' ? cleanText(text) : ''
        return words === ''
          ? []
          : [{ format: (Number.isInteger(format) ? Number(format) : 0) & FORMATS, text: words, type: 'text' }]
      },
      upload: (node) => {
        const target = readTarget(node)
        const caption = isRecord(node.fields) ? lineIn(node.fields.caption) : ''
        return target ? [{ ...target, caption, type: 'upload' }] : []
      },
    } satisfies Record<string, (node: Record<string, unknown>, depth: number) => Node[]>),
  )

  const read = (node: unknown, depth: number): Node[] => {
    if (!isRecord(node) || typeof node.type !== 'string' || depth > MAX_DEPTH) return []
    const readKind = KINDS.get(node.type)
    if (readKind) return readKind(node, depth)
    const children = readAll(node.children, depth)
    // Of what is not known the words are kept.
    return own(converters, node.type) ? [{ ...node, children, type: node.type }] : children
  }

  return (value: unknown): Root => ({ root: { children: blocksOf(readAll(value, 0)), type: 'root' } })
}

/** For most texts, which have none of a project's own kinds. */
const readKnown = createReader({})

/**
 * The rich text in a JSON that may be anything: known kinds of nodes alone, each where it may stand, with known properties of their right types. Words in
 * what is not known are kept, empty paragraphs are not.
 */
export const readNodes = (value: unknown, kinds?: OwnKinds): Root =>
  (kinds ? createReader(kinds) : readKnown)(isRecord(value) && isRecord(value.root) ? value.root.children : [])

/** Calls `visit` with each node of a text that has been read. */
export const eachNode = (nodes: readonly Node[], visit: (node: Node) => void): void => {
  for (const node of nodes) {
    visit(node)
    if (node.children) eachNode(node.children, visit)
  }
}
