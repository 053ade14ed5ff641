import { embedOf } from '../../formats/embedProviders.ts'
import type { PastedBlock } from '../../fields/rich-text/paste/blocks.ts'
import { readPasted } from '../../fields/rich-text/paste/readPasted.ts'
import type { Run } from '../../fields/rich-text/paste/runs.ts'
import { refuseDeep } from '../../import/readers/readHtml.ts'
import type { Note } from '../Item.ts'
import { plainText } from './plainText.ts'
import { withLines, withoutShortcodes } from './prepareHtml.ts'

/** A picture as a text shows it. */
export type Picture = {
  /** Its number at the source, where the text says it. */
  attachment?: string
  alt?: string
  caption?: string
  url?: string
}

export type BodyPart =
  | PastedBlock
  | { kind: 'embed'; caption?: string; title?: string; url: string }
  | { kind: 'gallery'; pictures: Picture[] }
  | { kind: 'picture'; picture: Picture }

/** A text, part by part, and what is to be said of it. */
export type Body = { notes: Note[]; parts: BodyPart[] }

type Held = Exclude<BodyPart, PastedBlock>

const MARK = /\uE000(\d+)\uE001/g

const attributeOf = (element: Element, ...names: string[]): string | undefined =>
  names.map((name) => element.getAttribute(name)?.trim()).find(Boolean)

const pictureOf = (image: Element, caption?: string): Picture => {
  const attachment = /\bwp-image-(\d+)/.exec(image.getAttribute('class') ?? '')?.[1] ?? attributeOf(image, 'data-id')
  const [alt, url] = [attributeOf(image, 'alt'), attributeOf(image, 'data-src', 'data-lazy-src', 'src')]
  return {
    ...(attachment && /^\d{1,12}$/.test(attachment) && { attachment }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(url && !url.startsWith('data:') && { url }),
  }
}

const isPicture = ({ attachment, url }: Picture): boolean => Boolean(attachment ?? url)

const captionIn = (element: Element): string | undefined =>
  plainText(element.querySelector('figcaption')?.textContent ?? '') || undefined

const GALLERIES = '.wp-block-gallery, .gallery, .blocks-gallery-grid, .tiled-gallery, [data-beffroi-gallery]'

/** Takes the pictures, galleries and players out of a page, and leaves a mark where each stood. */
const holdFigures = (document: Document, body: Element): { held: Held[]; notes: Note[] } => {
  const held: Held[] = []
  let players = 0
  let sounds = 0
  const replace = (element: Element, part: Held | undefined): void => {
    if (!part) return element.remove()
    const mark = document.createElement('div')
    mark.textContent = `\uE000${held.push(part) - 1}\uE001`
    element.replaceWith(mark)
  }
  const isThere = (element: Element): boolean => body.contains(element)

  for (const gallery of body.querySelectorAll(GALLERIES)) {
    if (!isThere(gallery)) continue
    const ids = gallery.getAttribute('data-beffroi-gallery')
    const pictures = ids
      ? ids.split(',').flatMap((id) => (/^\s*\d{1,12}\s*$/.test(id) ? [{ attachment: id.trim() }] : []))
      : [...gallery.querySelectorAll('img')].map((image) => {
          const around = image.closest('figure, .gallery-item')
          return pictureOf(image, around && around !== gallery ? captionIn(around) : undefined)
        })
    const usable = pictures.filter(isPicture)
    replace(gallery, usable.length > 0 ? { kind: 'gallery', pictures: usable } : undefined)
  }
  const embed = (element: Element, url: string | undefined, around = element): void => {
    const [known, caption] = [embedOf(url), captionIn(around)]
    if (known && url) {
      const title = attributeOf(element, 'title')
      return replace(around, { kind: 'embed', url, ...(caption && { caption }), ...(title && { title }) })
    }
    players += 1
    if (!url || !/^https?:/.test(url)) return around.remove()
    // What cannot be shown within a page of ours is a link to it.
    const link = document.createElement('a')
    link.setAttribute('href', url)
    link.textContent = attributeOf(element, 'title') ?? caption ?? url
    const line = document.createElement('p')
    line.append(link)
    around.replaceWith(line)
  }
  for (const figure of body.querySelectorAll('.wp-block-embed')) {
    const frame = figure.querySelector('iframe')
    const written = /https?:\/\/[^\s<>"]+/.exec(
      figure.querySelector('.wp-block-embed__wrapper')?.textContent ?? '',
    )?.[0]
    if (isThere(figure))
      embed(frame ?? figure, written ?? (frame ? attributeOf(frame, 'src', 'data-src') : undefined), figure)
  }
  for (const frame of body.querySelectorAll('iframe'))
    if (isThere(frame)) embed(frame, attributeOf(frame, 'src', 'data-src'), frame.closest('figure') ?? frame)
  for (const figure of body.querySelectorAll('figure')) {
    const images = [...figure.querySelectorAll('img')]
    const [first] = images
    if (!isThere(figure) || !first || figure.querySelector('table')) continue
    const pictures = images.map((image) => pictureOf(image, captionIn(figure))).filter(isPicture)
    const [picture] = pictures
    replace(figure, pictures.length > 1 ? { kind: 'gallery', pictures } : picture && { kind: 'picture', picture })
  }
  for (const image of body.querySelectorAll('img')) {
    const picture = pictureOf(image)
    // One of a pixel counts readers.
    const isSeen = isPicture(picture) && image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1'
    replace(image, isSeen ? { kind: 'picture', picture } : undefined)
  }
  sounds += body.querySelectorAll('audio, video').length
  return {
    held,
    notes: [
      ...(players > 0 ? [{ code: 'otherPlayers', values: { count: players } }] : []),
      ...(sounds > 0 ? [{ code: 'sounds', values: { count: sounds } }] : []),
    ],
  }
}

/** The marks in a block, and the block without them. */
const takeMarks = (block: PastedBlock): { block: PastedBlock | undefined; marks: number[] } => {
  const marks: number[] = []
  const clean = (runs: readonly Run[]): Run[] =>
    runs
      .map((run) => ({
        ...run,
        text: run.text.replaceAll(MARK, (_, index: string) => {
          marks.push(Number(index))
          return ''
        }),
      }))
      .filter(({ text }) => text !== '')
  if (block.kind === 'rule') return { block, marks }
  if (block.kind === 'table') {
    const rows = block.rows.map((row) =>
      row.map((cell) => ({
        ...cell,
        blocks: cell.blocks.flatMap((inner) => {
          const taken = takeMarks(inner)
          marks.push(...taken.marks)
          return taken.block ? [taken.block] : []
        }),
      })),
    )
    return { block: { ...block, rows }, marks }
  }
  const runs = clean(block.runs)
  const hasWords = runs.some(({ text }) => text.trim() !== '')
  return { block: marks.length === 0 || hasWords ? { ...block, runs } : undefined, marks }
}

/** A line that is the address of a player, and nothing else, which WordPress shows as one. */
const playerOf = (block: PastedBlock): Held | undefined => {
  if (block.kind !== 'paragraph') return undefined
  const text = block.runs
    .map((run) => run.text)
    .join('')
    .trim()
  return /^https?:\/\/\S+$/.test(text) && embedOf(text) ? { kind: 'embed', url: text } : undefined
}

/**
 * A text of an old site, part by part: the words as they would be pasted, the pictures, galleries and players where they stand. Scripts, forms and looks are left out.
 *
 * @param address of the page, which its links may be relative to.
 * @throws {ImportError} `tooDeep`, `tooManyElements`.
 */
export const readBody = async (written: string, address?: string): Promise<Body> => {
  const { html, others } = withoutShortcodes(written)
  refuseDeep(html)
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${withLines(html)}</body></html>`,
  ) as unknown as { document: Document }
  for (const link of document.body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')?.trim() ?? ''
    if (href.startsWith('#')) link.removeAttribute('href')
    else if (address && URL.canParse(href, address)) link.setAttribute('href', new URL(href, address).href)
  }
  const { held, notes } = holdFigures(document, document.body)
  const parts = readPasted(document.body).blocks.flatMap((read): BodyPart[] => {
    const { block, marks } = takeMarks(read)
    const player = block && playerOf(block)
    return [...(block ? [player ?? block] : []), ...marks.flatMap((mark) => held[mark] ?? [])]
  })
  const reused = html.match(/<!--\s*wp:block\s/g)?.length ?? 0
  return {
    notes: [
      ...notes,
      ...(others.length > 0 ? [{ code: 'shortcodes', values: { names: others.slice(0, 10).join(', ') } }] : []),
      ...(reused > 0 ? [{ code: 'reusedBlocks', values: { count: reused } }] : []),
    ],
    parts,
  }
}

/** The words of a text, for a title or to see whether it has any. */
export const wordsOf = ({ parts }: Body): string =>
  parts
    .flatMap((part) => ('runs' in part ? [part.runs.map(({ text }) => text).join('')] : []))
    .join('\n')
    .trim()
