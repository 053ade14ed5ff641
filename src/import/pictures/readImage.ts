import { pictureKey } from './SourcePicture.ts'
import type { SourcePicture } from './SourcePicture.ts'
import { isFurniture } from './furniture.ts'
import { describing, splitCredit } from './words.ts'

/** What is known about where a page's pictures are. */
export type PicturePlaces = {
  /** The address of the page, which relative ones are based on. */
  base?: string | undefined
  /** The picture that the source itself holds under such an address: `cid:…`. */
  embedded: (src: string) => Pick<SourcePicture, 'embedded'> | undefined
  /** Of a page that was cut, the pictures that the whole of it has, by `pictureKey`: with what the cut has lost of their sizes and words. */
  whole?: ReadonlyMap<string, SourcePicture>
}

const MOST_ADDRESS = 2000
const MOST_WORDS = 1000

/** The largest of the sizes that a page offers, by the width that each says that it has. */
const largestOf = (srcset: string | null): string | undefined =>
  (srcset ?? '')
    .split(/,\s+/)
    .map((candidate) => /^(?<url>\S+)\s+(?<width>\d+)w$/.exec(candidate.trim())?.groups)
    .filter((found) => found !== undefined)
    .toSorted((a, b) => Number(b.width) - Number(a.width))[0]?.url

/** Pages that load their pictures late keep the address elsewhere. */
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const

const sizeOf = (image: Element, name: 'height' | 'width'): number | undefined => {
  const style = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)px`, 'i').exec(image.getAttribute('style') ?? '')?.[1]
  const written = style ?? /^\s*(\d+)(?:px)?\s*$/.exec(image.getAttribute(name) ?? '')?.[1]
  return written === undefined ? undefined : Number(written)
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').slice(0, MOST_WORDS)

/** Longer is no caption. */
const LONGEST_CAPTION = 400
const BLOCKS = new Set(['blockquote', 'div', 'figure', 'h2', 'h3', 'h4', 'ol', 'p', 'section', 'table', 'ul'])

const isBlock = (node: Node | undefined): boolean => BLOCKS.has(node?.nodeName.toLowerCase() ?? '')

/** What an element says, line by line: what stands outside of blocks, and each block. */
const linesIn = (element: Element): string[] => {
  const lines: string[] = []
  let isNew = true
  for (const child of Array.from(element.childNodes)) {
    const text = (child.textContent ?? '').slice(0, MOST_WORDS)
    if (isBlock(child) || isNew) lines.push(text)
    else lines[lines.length - 1] += text
    isNew = isBlock(child)
  }
  return lines.filter((line) => line.trim() !== '')
}

/** The words of a caption; of one that nobody has closed, so that the text of the page stands in it, the first line and what names the maker. */
const captionOf = (caption: Element | null): string => {
  if (!caption) return ''
  const [first = '', ...others] = linesIn(caption)
  const begin = Array.from(caption.childNodes).find(({ textContent }) => textContent?.trim())
  const isClosed = isBlock(begin) && (caption.textContent?.length ?? 0) <= LONGEST_CAPTION
  if (isClosed) return [first, ...others].join(' ')
  const [second = ''] = others
  const words = splitCredit(second)
  return words.credit && !words.caption ? `${first} ${second}` : first
}

/** The caption and the credit of a picture, where a page has one of its own for each. */
const wordsAround = (image: Element): Pick<SourcePicture, 'caption' | 'credit'> => {
  const figure = image.closest('figure, .wp-caption')
  if (!figure) return {}
  const own = figure.querySelector('[class*="credit"], [class*="copyright"]')
  const written = captionOf(figure.querySelector('figcaption, .wp-caption-text')).slice(0, MOST_WORDS)
  const words = splitCredit(own ? written.replace(textOf(own), ' ') : written)
  const credit = own ? (splitCredit(textOf(own)).credit ?? textOf(own).trim()) : undefined
  return { ...words, ...(credit && { credit }) }
}

/** An address that can be fetched; nothing for a relative one of a page that nobody knows the address of. */
export const addressOf = (written: string, base?: string): string | undefined => {
  if (written === '' || written.length > MOST_ADDRESS || !URL.canParse(written, base)) return undefined
  const { href, protocol } = new URL(written, base)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** The picture that an element shows, unless it belongs to the page rather than to its texts. */
export const readImage = (image: Element, places: PicturePlaces): SourcePicture | undefined => {
  const picture = readElement(image, places)
  return picture && places.whole ? places.whole.get(pictureKey(picture)) : picture
}

const readElement = (image: Element, { base, embedded }: PicturePlaces): SourcePicture | undefined => {
  const sources = [
    largestOf(image.getAttribute('data-srcset') ?? image.getAttribute('srcset')),
    ...ADDRESSES.map((name) => image.getAttribute(name)),
  ]
  const alt = image.getAttribute('alt') ?? undefined
  for (const written of sources) {
    const src = written?.trim()
    if (!src) continue
    const held = embedded(src)
    const url = held ? undefined : addressOf(src, base)
    if (!held && !url) continue
    const shown = {
      alt,
      height: sizeOf(image, 'height'),
      href: image.closest('a')?.getAttribute('href') ?? undefined,
      src: url ?? '',
      width: sizeOf(image, 'width'),
    }
    if (isFurniture(shown)) return undefined
    const described = describing(alt)
    return { ...held, ...(url && { url }), ...(described && { alt: described }), ...wordsAround(image) }
  }
  return undefined
}
