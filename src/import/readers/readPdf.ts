import { ImportError } from '../errors.ts'
import type { Block, SourceEntry } from './blocks.ts'
import { assertUnpacksSmall } from './pdfStreams.ts'

const MAX_PAGES = 500
/** How much taller than the text a title is set. */
const TITLE_RATIO = 1.18

type Line = { height: number; text: string; top: number; left: number; page: number }

const medianOf = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

type Item = { height: number; str: string; transform: number[]; hasEOL: boolean }

/** Characters, and pieces of text, of a whole PDF: one that repeats a line for ever fits into a few kilobytes. */
const MAX_TEXT = 2_000_000
const MAX_ITEMS = 400_000

type Chunk = { items: (Item | { type: string })[] }
type Page = { streamTextContent: () => ReadableStream<Chunk> }

/** Reads the pieces of one page after the other, and gives up when they come to no end. */
const createPageReader = () => {
  let left = { items: MAX_ITEMS, text: MAX_TEXT }
  return async (page: Page): Promise<Item[]> => {
    const found: Item[] = []
    const reader = page.streamTextContent().getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const items = next.value.items.filter((item): item is Item => 'str' in item)
      left = {
        items: left.items - items.length,
        text: left.text - items.reduce((sum, { str }) => sum + str.length, 0),
      }
      if (left.items < 0 || left.text < 0) {
        const fault = new ImportError('tooMuchText')
        // Refused or not, nothing more of it is read.
        await reader.cancel(fault).catch(() => undefined)
        throw fault
      }
      found.push(...items)
    }
    return found
  }
}

/** The lines of a page, in the order that its program wrote them, which is the reading order of columns more often than their places are. */
const linesOf = (items: Item[], page: number): Line[] => {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { hasEOL, height, str, transform } of items) {
    const [top, left] = [transform[5] ?? 0, transform[4] ?? 0]
    if (line && str.trim() !== '' && Math.abs(line.top - top) > Math.max(line.height, height, 1) * 0.6) line = undefined
    if (!line && str.trim() !== '') {
      line = { height, left, page, text: '', top }
      lines.push(line)
    }
    if (line) {
      line.text += str
      line.height = Math.max(line.height, height)
    }
    if (hasEOL) line = undefined
  }
  return lines
    .map((each) => ({ ...each, text: each.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

const keyOf = (text: string): string => text.replaceAll(/\d+/g, '#')

/** Lines that stand on most pages: running heads, page numbers. */
const runningOf = (lines: Line[], pages: number): Set<string> => {
  const seen = new Map<string, Set<number>>()
  for (const { page, text } of lines) seen.set(keyOf(text), (seen.get(keyOf(text)) ?? new Set()).add(page))
  return new Set(
    lines.filter(({ text }) => pages >= 3 && (seen.get(keyOf(text))?.size ?? 0) > pages / 2).map(({ text }) => text),
  )
}

const blocksOf = (lines: Line[]): Block[] => {
  const usual = medianOf(
    lines.flatMap(({ height, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => height)),
  )
  const gaps = lines
    .map((line, index) => (lines[index - 1]?.page === line.page ? (lines[index - 1]?.top ?? 0) - line.top : 0))
    .filter((gap) => gap > 0)
  const leading = medianOf(gaps)
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    const [before, last] = [lines[index - 1], blocks.at(-1)]
    const isTitle = line.height > usual * TITLE_RATIO
    const gap = before?.page === line.page ? before.top - line.top : 0
    const sameHeight = before && Math.abs(before.height - line.height) < usual * 0.1
    const isContinued = Boolean(
      last &&
      before &&
      sameHeight &&
      gap >= 0 &&
      gap <= leading * 1.35 &&
      (last.kind === 'heading') === isTitle &&
      !(/[.!?]$/.test(before.text) && before.text.length < 45),
    )
    if (last && isContinued)
      last.text =
        /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)
          ? last.text.slice(0, -1) + line.text
          : `${last.text} ${line.text}`
    else if (isTitle)
      blocks.push({ isLink: false, kind: 'heading', level: line.height > usual * 1.6 ? 1 : 3, text: line.text })
    else blocks.push({ isLink: false, kind: 'paragraph', text: line.text })
  })
  return blocks
}

/**
 * A PDF with a text layer: lines are joined into paragraphs, what is set larger is a title, what stands on most pages is dropped.
 *
 * @throws {ImportError} `noTextLayer`, `tooManyPages`, `tooMuchText`, `unpackedTooBig`, `badFormat`.
 */
export const readPdf = async (bytes: Uint8Array): Promise<SourceEntry> => {
  const { getDocumentProxy } = await import('unpdf')
  let lines: Line[] = []
  let pages: number
  let title: string | undefined
  try {
    assertUnpacksSmall(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // It takes the bytes for itself: they are given as a copy.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    pages = pdf.numPages
    if (pages > MAX_PAGES) throw new ImportError('tooManyPages')
    const itemsOf = createPageReader()
    for (let number = 1; number <= pages; number += 1)
      for (const line of linesOf(await itemsOf(await pdf.getPage(number)), number)) lines.push(line)
    const { info } = await pdf.getMetadata()
    const written = (info as { Title?: unknown }).Title
    title =
      typeof written === 'string' && written.trim() !== '' && !/\.\w{3,4}$|^Microsoft Word|untitled/i.test(written)
        ? written.trim()
        : undefined
    await pdf.cleanup()
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('badFormat', 'PDF', error)
  }
  const running = runningOf(lines, pages)
  lines = lines.filter(({ text }) => !running.has(text) && !/^\d{1,3}$/.test(text))
  if (lines.length === 0) throw new ImportError('noTextLayer')
  return { blocks: blocksOf(lines), ...(title && { title }) }
}
