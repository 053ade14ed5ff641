import { ImportError } from '../errors.ts'
import { holdDataURLs } from '../pictures/dataURLs.ts'
import type { PicturePlaces } from '../pictures/readImage.ts'
import { addressOf, readImage } from '../pictures/readImage.ts'
import { isFurniture } from '../pictures/furniture.ts'
import { pictureKey } from '../pictures/SourcePicture.ts'
import type { EmbeddedFiles, SourcePicture } from '../pictures/SourcePicture.ts'
import { describing } from '../pictures/words.ts'
import type { Block, SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { refuseManyAttributes } from './refuseManyAttributes.ts'

/** What is no text of the page, or is on every page. */
const LEFT_OUT = new Set([
  'aside',
  'button',
  'canvas',
  'dialog',
  'embed',
  'fieldset',
  'footer',
  'form',
  'head',
  'iframe',
  'input',
  'menu',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'video',
  'audio',
])

const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'big',
  'cite',
  'code',
  'data',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
])

/** Deeper is no layout: the rest is read as one text. */
const MAX_DEPTH = 300

/** A parser takes a time that grows with the square of the depth. */
const MAX_OPEN = 5000
/** Elements whose end need not be written, or that have none: they are no nesting. */
const ENDS_ITSELF = new Set(
  'p li td th tr tbody thead tfoot dt dd option optgroup colgroup rt rp html body head area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
)

/** Each becomes a node of its own, whether it is an element, an entity or a sign that somebody forgot to write as one. */
const MOST_SIGNS = 200_000
/**
 * Refuses HTML that nests deeper, or has more in it, than a parser takes in reasonable time.
 *
 * @throws {ImportError} `tooDeep`, `tooManyElements`.
 */
export const refuseDeep = (html: string): void => {
  let signs = 0
  for (const _ of html.matchAll(/[<&]/g)) if ((signs += 1) > MOST_SIGNS) throw new ImportError('tooManyElements')
  refuseManyAttributes(html)
  let open = 0
  for (const { 1: end, 2: tag = '', 3: closed } of html.matchAll(
    /<(\/?)([a-z][a-z0-9]{0,20})(?:\s[^<>]{0,5000})?(\/?)>/gi,
  )) {
    if (closed || ENDS_ITSELF.has(tag.toLowerCase())) continue
    open = Math.max(0, open + (end ? -1 : 1))
    if (open > MAX_OPEN) throw new ImportError('tooDeep')
  }
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px)?\s*(?:;|$)/i
/** A page's own furniture, by the names that themes and senders of newsletters give it. */
const FURNITURE =
  /(?:^|[\s_-])(?:cookies?|breadcrumbs?|fil-ariane|sharing|share-buttons|partage|social|sidebar|related|newsletter-signup|preheader|unsubscribe|skip-link|sr-only|visually-hidden)(?:$|[\s_-])/i

const tagOf = (node: Node): string => node.nodeName.toLowerCase()

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(tagOf(element)) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  HIDDEN.test(element.getAttribute('style') ?? '') ||
  // A page may be put whole into an element with such a name; a small part of it is meant.
  (FURNITURE.test(`${element.getAttribute('class') ?? ''} ${element.id}`) && (element.textContent?.length ?? 0) < 2000)

/** A picture whose neighbour is not decided yet: the text before it, or the one that comes. */
type Waiting = { element: Element; picture: SourcePicture }

type Writing = {
  /** What the text of the block under way stands in, and that of the last one. */
  at: Node | undefined
  before: Node | undefined
  blocks: Block[]
  deepest: number
  places: PicturePlaces
  seen: number
  text: string
  waiting: Waiting[]
  linked: number
  strong: number
  level: number
  isListItem: boolean
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/ ?\u2028 ?/g, '\n')
    .trim()

/** A line of bold words without an end is a title, in newsletters, which have few headings. */
const isTitleLike = (text: string, strong: number): boolean =>
  strong >= text.length * 0.95 &&
  text.length >= 4 &&
  text.length <= 160 &&
  !/[.,;:]$/.test(text) &&
  !text.includes('\n')

/** How deep the innermost element lies that holds both. */
const sharedDepth = (one: Node, other: Node | undefined): number => {
  const around = new Set<Node>()
  for (let node: Node | null = one; node; node = node.parentNode) around.add(node)
  let shared: Node | null = other ?? null
  while (shared && !around.has(shared)) shared = shared.parentNode
  let depth = 0
  for (; shared; shared = shared.parentNode) depth += 1
  return depth
}

/** A picture stands with the text that it shares the smaller box with; else with the text below it, as lead pictures do. */
const placeWaiting = (writing: Writing): void => {
  const [block, last] = [writing.blocks.at(-1), writing.blocks.at(-2)]
  if (!block) return
  for (const { element, picture } of writing.waiting) {
    if (last && sharedDepth(element, writing.before) > sharedDepth(element, writing.at))
      last.below = [...(last.below ?? []), picture]
    else block.above = [...(block.above ?? []), picture]
  }
  writing.waiting = []
}

const MOST_PICTURES = 500

const addPicture = (element: Element, writing: Writing): void => {
  if (writing.seen >= MOST_PICTURES) return
  const picture = readImage(element, writing.places)
  if (!picture) return
  writing.seen += 1
  writing.waiting.push({ element, picture })
}

const flush = (writing: Writing): void => {
  const text = tidy(writing.text)
  const isLink = text !== '' && writing.linked >= text.length * 0.9
  if (text !== '' && writing.level > 0) writing.blocks.push({ isLink, kind: 'heading', level: writing.level, text })
  else if (text !== '' && isTitleLike(text, writing.strong) && !writing.isListItem)
    writing.blocks.push({ isLink, kind: 'heading', level: 4, text })
  else if (text !== '') writing.blocks.push({ isLink, kind: writing.isListItem ? 'listItem' : 'paragraph', text })
  if (text !== '') {
    placeWaiting(writing)
    writing.before = writing.at
  }
  Object.assign(writing, { at: undefined, linked: 0, strong: 0, text: '' })
}

const walk = (
  node: Node,
  writing: Writing,
  { depth, inLink, inStrong }: { depth: number; inLink: boolean; inStrong: boolean },
): void => {
  writing.deepest = Math.max(writing.deepest, depth)
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? ''
      writing.text += text
      if (text.trim() !== '') writing.at ??= node
      const { length } = text.replaceAll(/\s+/g, ' ')
      if (inLink) writing.linked += length
      if (inStrong) writing.strong += length
      continue
    }
    if (child.nodeType !== 1) continue
    const element = child as Element
    if (isLeftOut(element)) continue
    const tag = tagOf(element)
    const next = {
      depth: depth + 1,
      inLink: inLink || tag === 'a',
      inStrong: inStrong || tag === 'strong' || tag === 'b',
    }
    if (tag === 'img') {
      // The level stays: a picture within a title is no end of it.
      flush(writing)
      addPicture(element, writing)
    } else if (tag === 'br') writing.text += '\u2028'
    else if (depth >= MAX_DEPTH) writing.text += ` ${element.textContent ?? ''} `
    else if (INLINE.has(tag)) walk(element, writing, next)
    else {
      flush(writing)
      const [{ isListItem }, heading] = [writing, /^h([1-6])$/.exec(tag)]
      if (heading) writing.level = Number(heading[1])
      if (tag === 'li') writing.isListItem = true
      walk(element, writing, next)
      flush(writing)
      Object.assign(writing, { isListItem, level: 0 })
    }
  }
}

const NO_PLACES: PicturePlaces = { embedded: () => undefined }

const readBlocks = (root: Node, places: PicturePlaces): Writing => {
  const writing: Writing = {
    at: undefined,
    before: undefined,
    blocks: [],
    deepest: 0,
    isListItem: false,
    level: 0,
    linked: 0,
    places,
    seen: 0,
    strong: 0,
    text: '',
    waiting: [],
  }
  walk(root, writing, { depth: 0, inLink: false, inStrong: false })
  flush(writing)
  const last = writing.blocks.at(-1)
  if (last && writing.waiting.length > 0)
    last.below = [...(last.below ?? []), ...writing.waiting.map(({ picture }) => picture)]
  return writing
}

/** The headings, paragraphs and list items of an element, in reading order, with the pictures beside them; layout tables are read cell by cell. */
export const blocksOf = (root: Node, places: PicturePlaces = NO_PLACES): Block[] => readBlocks(root, places).blocks

const meta = (document: Document, names: string[]): string | undefined => {
  for (const name of names) {
    const content = document
      .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
      ?.getAttribute('content')
    if (content?.trim()) return content.trim()
  }
  return undefined
}

const lengthOf = (blocks: Block[]): number =>
  blocks.reduce((sum, { isLink, text }) => sum + (isLink ? 0 : text.length), 0)

/** What a page is shared with: its lead picture, more often than not. */
const sharedPicture = (document: Document, base: string | undefined): SourcePicture[] => {
  const url = addressOf(meta(document, ['og:image:secure_url', 'og:image', 'twitter:image']) ?? '', base)
  const alt = describing(meta(document, ['og:image:alt']))
  return url && !isFurniture({ alt, src: url }) ? [{ url, ...(alt && { alt }) }] : []
}

export type ReadHtmlOptions = {
  /** The address of the page, where it is known. */
  base?: string | undefined
  /** The files that come with the page, by how it names them: `cid:…`. */
  fileAt?: (src: string) => Pick<SourcePicture, 'embedded'> | undefined
  /** For what is known to be a body alone, as in feeds and DOCX. @default false */
  isFragment?: boolean
}

/**
 * A page or a fragment of HTML. A page of one story is cut down to it (Mozilla's Readability, of Firefox's reader view) where that keeps most of what the page
 * says outside of links; newsletters in tables and pages of teasers are read whole, less their menus, footers and forms. Scripts are never run, and nothing is fetched.
 */
export const readHtml = async (
  written: string,
  { base: given, fileAt = () => undefined, isFragment = false }: ReadHtmlOptions = {},
): Promise<SourceEntry> => {
  refuseDeep(written)
  const files: EmbeddedFiles = new Map()
  const { html, pictureAt } = holdDataURLs(written, files)
  const { parseHTML } = await import('linkedom')
  const isPage = !isFragment && /<(?:html|body|head)[\s>]/i.test(html)
  const { document } = parseHTML(
    isPage && /<html[\s>]/i.test(html)
      ? html
      : `<!doctype html><html><head></head>${isPage ? html : `<body>${html}</body>`}</html>`,
  ) as unknown as { document: Document }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  const url = canonical && /^https?:/.test(canonical) ? canonical : undefined
  const base = addressOf(document.querySelector('base[href]')?.getAttribute('href') ?? '', given ?? url) ?? given ?? url
  const places: PicturePlaces = { base, embedded: (src) => fileAt(src) ?? pictureAt(src) }
  const { blocks: whole, deepest } = readBlocks(
    document.querySelector('main') ?? document.querySelector('body') ?? document.documentElement,
    places,
  )
  const entry: SourceEntry = { blocks: whole, ...(files.size > 0 && { files }) }
  if (!isPage) return entry
  const title = meta(document, ['og:title']) ?? document.title
  const publishedOn = dayOf(
    meta(document, ['article:published_time', 'datePublished', 'date', 'DC.date', 'dc.date.issued']) ??
      document
        .querySelector('article time[datetime], time[pubdate], time[itemprop="datePublished"]')
        ?.getAttribute('datetime'),
  )
  // It calls itself for each element within another.
  const isOneStory =
    deepest < MAX_DEPTH &&
    document.querySelectorAll('table table').length === 0 &&
    document.querySelectorAll('article, .teaser, .post').length <= 1
  if (isOneStory) {
    const shared = sharedPicture(document, base)
    if (shared.length > 0) entry.pictures = shared
    const { Readability } = await import('@mozilla/readability')
    const parsed = new Readability(document.cloneNode(true) as Document, { maxElemsToParse: 50_000 }).parse()
    if (parsed?.content) {
      const { document: cut } = parseHTML(`<html><body>${parsed.content}</body></html>`) as unknown as {
        document: Document
      }
      const pictures = whole.flatMap(({ above = [], below = [] }) => [...above, ...below])
      const known = new Map(pictures.map((picture) => [pictureKey(picture), picture]))
      const blocks = blocksOf(cut.body, { ...places, whole: known })
      if (lengthOf(blocks) >= lengthOf(whole) * 0.7) entry.blocks = blocks
    }
  }
  return {
    ...entry,
    ...(title && { title }),
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
  }
}
