import { writeRuns } from './runs.ts'
import type { Run } from './runs.ts'

export type Cell = { blocks: PastedBlock[]; colSpan: number; isHeading: boolean; rowSpan: number }

/** A part of what is pasted. Items of lists stand one after the other, each with its level. */
export type PastedBlock =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { isOrdered: boolean; kind: 'item'; level: number; runs: Run[] }
  | { kind: 'paragraph' | 'quote'; runs: Run[] }
  | { kind: 'rule' }
  | { kind: 'table'; rows: Cell[][] }

type Item = Extract<PastedBlock, { kind: 'item' }>

/** The levels of headings that the editor has; the first is the title's. */
const [FIRST, LAST] = [2, 4]

/** By the level of each heading in what is pasted, its level here: the highest is the first there is, whatever it was called there. */
export const levelsIn = (blocks: readonly PastedBlock[]): ReadonlyMap<number, number> => {
  const levels = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))
  return new Map([...levels].toSorted((a, b) => a - b).map((level, rank) => [level, Math.min(FIRST + rank, LAST)]))
}

/** A list of items, those below one of them in it. */
const writeList = (items: readonly Item[]): string => {
  const [first] = items
  if (!first) return ''
  const tag = first.isOrdered ? 'ol' : 'ul'
  let html = ''
  for (let index = 0; index < items.length;) {
    const item = items[index]
    let end = index + 1
    while (end < items.length && (items[end]?.level ?? 0) > first.level) end++
    html += `<li>${item ? writeRuns(item.runs) : ''}${writeList(items.slice(index + 1, end))}</li>`
    index = end
  }
  return `<${tag}>${html}</${tag}>`
}

const writeCell = ({ blocks, colSpan, isHeading, rowSpan }: Cell): string => {
  const tag = isHeading ? 'th' : 'td'
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  // A heading in a cell is bold words to whoever reads the table.
  const flat = blocks.map((block) =>
    block.kind === 'heading' ? { kind: 'paragraph' as const, runs: block.runs } : block,
  )
  return `<${tag}${spans}>${writeBlocks(flat) || '<p></p>'}</${tag}>`
}

/** What is pasted, as HTML that the editor reads as it is meant. */
export const writeBlocks = (blocks: readonly PastedBlock[]): string => {
  const levels = levelsIn(blocks)
  let html = ''
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    switch (block?.kind) {
      case 'heading': {
        const tag = `h${levels.get(block.level)}`
        html += `<${tag}>${writeRuns(block.runs)}</${tag}>`
        break
      }
      case 'item': {
        const items: Item[] = []
        const isSameList = (one: PastedBlock | undefined): one is Item =>
          one?.kind === 'item' && (one.level > block.level || one.isOrdered === block.isOrdered)
        for (let next = blocks[index]; isSameList(next); next = blocks[++index]) items.push(next)
        index--
        html += writeList(items)
        break
      }
      case 'paragraph':
        html += `<p>${writeRuns(block.runs)}</p>`
        break
      case 'quote':
        html += `<blockquote>${writeRuns(block.runs)}</blockquote>`
        break
      case 'rule':
        html += '<hr>'
        break
      case 'table':
        html += `<table><tbody>${block.rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</tbody></table>`
        break
      default:
        break
    }
  }
  return html
}
