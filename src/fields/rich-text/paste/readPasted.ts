import { judgeLinkAddress } from '../../../formats/linkAddress.ts'
import type { Cell, PastedBlock } from './blocks.ts'
import { collapse, linesOf } from './runs.ts'
import type { Format, Run } from './runs.ts'
import { formatsOf, styleOf } from './styles.ts'
import type { Style } from './styles.ts'

type Place = {
  formats: ReadonlySet<Format>
  href?: string
  isPre?: boolean
  list?: { isOrdered: boolean; level: number }
}

/** What a paragraph becomes once it ends; a paragraph unless told otherwise. */
type Kind = { isOrdered: boolean; kind: 'item'; level: number } | { kind: 'heading'; level: number } | { kind: 'quote' }

/** What is no part of a text. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'area audio base button canvas col colgroup datalist embed head iframe input link map meta nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

const PARAGRAPHS: ReadonlySet<string> = new Set(
  'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header html main p section summary td th'.split(
    ' ',
  ),
)

/** Deeper than any page: below it, only the words are read. */
const MAX_DEPTH = 200
const MAX_SPAN = 100

const BLANK = /^[\s\u00A0]*$/
const BREAK = /^[ \u00A0]*\n[\s\u00A0]*$/

const isHidden = (element: Element, style: Style): boolean =>
  style.get('display') === 'none' || style.get('mso-hide') === 'all' || element.hasAttribute('hidden')

/** `mso-list: l0 level2 lfo1`: Word writes the items of a list as paragraphs. */
const wordLevel = (style: Style): number | undefined => {
  const level = /level(\d+)/.exec(style.get('mso-list') ?? '')?.[1]
  return level === undefined ? undefined : Number(level)
}

/** What stands before an item: a sign, or a number and a point. */
const wordMarker = (element: Element): string => {
  for (const span of element.querySelectorAll('span'))
    if (styleOf(span).get('mso-list') === 'ignore') return span.textContent?.trim() ?? ''
  return ''
}

const headingLevel = (element: Element, tag: string, style: Style): number | undefined => {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (level !== undefined) return Number(level)
  if (tag !== 'p') return undefined
  // Word's style *Title* is above its headings.
  if (/\bMsoTitle\b/.test(element.getAttribute('class') ?? '')) return 0
  const outline = /^[1-6]$/.exec(style.get('mso-outline-level') ?? '')?.[0]
  return outline === undefined ? undefined : Number(outline)
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Math.trunc(Number(cell.getAttribute(name) ?? 1)) || 1, 1), MAX_SPAN)

const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')

/** A table that only puts things beside each other, as mail and old pages have them. */
const isLayout = (table: Element): boolean => {
  const rows = rowsOf(table)
  return (
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table') !== null ||
    rows.every((row) => cellsOf(row).length < 2)
  )
}

/** What is pasted, part by part, and how many pictures were in it, which are left out. */
export const readPasted = (root: Element): { blocks: PastedBlock[]; pictures: number } => {
  let pictures = 0

  const readBlocks = (from: Element, start: Place, startDepth: number): PastedBlock[] => {
    const blocks: PastedBlock[] = []
    let runs: Run[] = []
    let kind: Kind | undefined

    /** Line breaks that follow each other are one piece. */
    const push = (run: Run): void => {
      const last = runs.at(-1)
      if (last && BREAK.test(last.text) && BLANK.test(run.text)) last.text += run.text
      else runs.push(run)
    }

    const flush = (): void => {
      const lines = kind?.kind === 'heading' ? [collapse(runs)].filter(({ length }) => length > 0) : linesOf(runs)
      for (const line of lines) blocks.push(kind ? { ...kind, runs: line } : { kind: 'paragraph', runs: line })
      runs = []
    }

    const within = (next: Kind | undefined, act: () => void): void => {
      flush()
      const before = kind
      kind = next
      act()
      flush()
      kind = before
    }

    const children = (node: Node, place: Place, depth: number): void => {
      for (const child of node.childNodes) visit(child, place, depth + 1)
    }

    const table = (element: Element, place: Place, depth: number): void => {
      if (isLayout(element)) return within(kind, () => children(element, place, depth))
      flush()
      const rows = rowsOf(element).map((row): Cell[] =>
        cellsOf(row).map((cell) => ({
          blocks: readBlocks(cell, { formats: new Set() }, depth + 1),
          colSpan: spanOf(cell, 'colspan'),
          isHeading: cell.localName === 'th' || row.parentElement?.localName === 'thead',
          rowSpan: spanOf(cell, 'rowspan'),
        })),
      )
      blocks.push({ kind: 'table', rows: rows.filter(({ length }) => length > 0) })
    }

    const list = (element: Element, place: Place, depth: number): void => {
      const level = (place.list?.level ?? 0) + 1
      within(undefined, () =>
        children(element, { ...place, list: { isOrdered: element.localName === 'ol', level } }, depth),
      )
    }

    const element = (node: Element, around: Place, depth: number): void => {
      const tag = node.localName.toLowerCase()
      const style = styleOf(node)
      if (LEFT_OUT.has(tag) || isHidden(node, style) || style.get('mso-list') === 'ignore') return
      const formats = new Set(formatsOf(tag, style, around.formats))
      // Links are underlined by themselves.
      if (around.href !== undefined) formats.delete('u')
      const place: Place = { ...around, formats }
      // Google Docs puts everything that is copied into a bold element that is not.
      const heading = headingLevel(node, tag, style)
      const item = wordLevel(style)
      if (heading !== undefined)
        return within({ kind: 'heading', level: heading }, () => children(node, { formats: new Set() }, depth))
      if (tag === 'p' && item !== undefined) {
        const isOrdered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(wordMarker(node))
        return within({ isOrdered, kind: 'item', level: item }, () => children(node, place, depth))
      }
      switch (tag) {
        case 'a': {
          const href = node.getAttribute('href')?.trim() ?? ''
          formats.delete('u')
          return children(node, judgeLinkAddress(href) === 'usable' ? { ...place, formats, href } : around, depth)
        }
        case 'blockquote':
          return within({ kind: 'quote' }, () => children(node, place, depth))
        case 'br':
          push({ formats: new Set(), text: '\n' })
          return undefined
        case 'hr':
          flush()
          blocks.push({ kind: 'rule' })
          return undefined
        case 'img':
        case 'v:imagedata':
          pictures++
          return undefined
        case 'li':
          return within({ isOrdered: false, level: 1, ...place.list, kind: 'item' }, () => children(node, place, depth))
        case 'ol':
        case 'ul':
          return list(node, place, depth)
        case 'pre':
          return within(kind, () => children(node, { ...place, isPre: true }, depth))
        case 'table':
          return table(node, place, depth)
        default:
          break
      }
      if (!PARAGRAPHS.has(tag)) return children(node, place, depth)
      // The paragraphs of an item, and of a quotation, are lines of it.
      if (kind?.kind !== 'item' && kind?.kind !== 'quote') return within(kind, () => children(node, place, depth))
      if (runs.some(({ text }) => text.trim() !== '')) push({ formats: new Set(), text: '\n' })
      return children(node, place, depth)
    }

    const visit = (node: Node, place: Place, depth: number): void => {
      if (node.nodeType === 3 || (node.nodeType === 1 && depth > MAX_DEPTH)) {
        const text = node.textContent ?? ''
        const { formats, href, isPre } = place
        push({
          formats,
          ...(href !== undefined && { href }),
          text: isPre ? text.replaceAll('\r\n', '\n') : text.replaceAll(/[ \t\r\n\f]+/g, ' '),
        })
      } else if (node.nodeType === 1) element(node as Element, place, depth)
    }

    children(from, start, startDepth)
    flush()
    return blocks
  }

  return { blocks: readBlocks(root, { formats: new Set() }, 0), pictures }
}
