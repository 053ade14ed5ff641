import { DEFAULT_PATTERNS, pathsOf } from '../../collections/newsroom/addressPatterns.ts'
import type { AddressPatterns } from '../../collections/newsroom/addressPatterns.ts'
import { judgeLinkAddress } from '../formats/linkAddress.ts'
import { isRecord } from '../payload/values.ts'
import type { Words } from './blocks/nodes.ts'
import { cleanText } from './node.ts'
import type { Node } from './node.ts'

/** The elements that are written. Anything else, and any other attribute, does not compile. */
export type Tag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'div'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'hr'
  | 'img'
  | 'li'
  | 'ol'
  | 'p'
  | 'picture'
  | 's'
  | 'small'
  | 'source'
  | 'span'
  | 'strong'
  | 'sub'
  | 'sup'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'tr'
  | 'u'
  | 'ul'

export type Attributes = {
  [
    Name in
      | 'alt'
      | 'class'
      | 'colspan'
      | 'data-player'
      | 'height'
      | 'href'
      | 'loading'
      | 'rel'
      | 'rowspan'
      | 'scope'
      | 'sizes'
      | 'src'
      | 'srcset'
      | 'start'
      | 'target'
      | 'type'
      | 'width'
  ]?: number | string | undefined
}

/** A document that a text leads to, as the API gives it. */
export type RichTextDocument = Record<string, unknown>

/** What a node leads to: the collection, and what stands in the JSON for the document: the document itself, its id, or `null`. */
export type RichTextTarget = { collection: string; value: unknown }

export type RichTextOptions = {
  /** Where the site shows each kind of document, as *Newsroom › Address of each page* has it (`newsroom.addressPatterns`); Beffroi's own patterns by default. */
  addressPatterns?: AddressPatterns
  /** Makes the address of a file one that the site can use. @default as the API gives it */
  fileUrl?: (url: string) => string
  /** Finds the document that a node leads to. @default what was put into the JSON (`depth` of 1 or more) */
  find?: (target: RichTextTarget) => RichTextDocument | undefined
  /** The address of a document's page; without one its link is written as text. @default by `addressPatterns` */
  hrefOf?: (target: { collection: string; document: RichTextDocument }) => string | undefined
  /** The language whose pages stand at the root where a pattern has `{/locale}`. @default 'fr' */
  defaultLocale?: string
  /** The language that stands in for `{locale}` in a pattern. */
  locale?: string
  /** The width that pictures are shown in, as the attribute `sizes` says it. */
  sizes?: string
  /** The site's own address: links to it are not external. */
  siteUrl?: string
}

/** What a text is written as: HTML in a string, or elements of React. */
export type Output<Out> = {
  element: (tag: Tag, attributes: Attributes, children: Out[]) => Out
  group: (children: Out[]) => Out
  text: (words: string) => Out
}

export type Writer<Out> = (node: Node, children: () => Out[]) => Out | undefined

const unchanged = (url: string): string => url

/** The width of a column that is comfortable to read. */
const SIZES = '(min-width: 50rem) 50rem, 100vw'

const wordsIn = (value: unknown): string => (typeof value === 'string' ? cleanText(value).trim() : '')

const lengthIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined

/** A path on the same site: not `//host`, which is another one. */
const isPath = (address: string): boolean => /^\/(?![/\\])/.test(address) && !/[\s\p{Cc}]/u.test(address)

/** Whether a browser may follow an address, and comes somewhere. */
const isSafe = (address: string): boolean => isPath(address) || judgeLinkAddress(address) === 'usable'

/** The CMS itself may stand at an address without a name, `http://localhost:3000`. */
const isFileAddress = (address: string): boolean =>
  isPath(address) || (URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol))

const findInJSON = ({ value }: RichTextTarget): RichTextDocument | undefined => (isRecord(value) ? value : undefined)

const isElsewhere = (href: string, siteUrl: string | undefined): boolean =>
  /^https?:/i.test(href) && !(siteUrl && URL.canParse(siteUrl) && new URL(siteUrl).origin === new URL(href).origin)

/** The address of a file, as it may stand in a list of several too. */
const addressOf = ({ url }: RichTextDocument, fileUrl: (url: string) => string): string | undefined => {
  if (typeof url !== 'string' || url === '') return undefined
  const address = fileUrl(url).replaceAll(' ', '%20').replaceAll(',', '%2C')
  return isFileAddress(address) ? address : undefined
}

type Candidate = { height: number; url: string; width: number }

const candidateOf = (file: unknown, fileUrl: (url: string) => string): Candidate | undefined => {
  if (!isRecord(file)) return undefined
  const [height, width, url] = [lengthIn(file.height), lengthIn(file.width), addressOf(file, fileUrl)]
  return height && width && url !== undefined ? { height, url, width } : undefined
}

/** Whether a size shows the whole picture, or a part of it: a pixel more or less is rounding. */
const isWhole = ({ height, width }: Candidate, original: Candidate): boolean =>
  Math.abs(height - (width * original.height) / original.width) <= 1.5

const srcsetOf = (srcset: unknown, fileUrl: (url: string) => string): string =>
  (typeof srcset === 'string' ? srcset.split(', ') : [])
    .flatMap((candidate) => {
      const [url = '', width = ''] = candidate.split(' ')
      const address = addressOf({ url }, fileUrl)
      return address !== undefined && /^\d+w$/.test(width) ? [`${address} ${width}`] : []
    })
    .join(', ')

/** What the `<source>`s of a picture say, best first: those that show all of it. */
const sourcesOf = (
  { sources }: RichTextDocument,
  { fileUrl = unchanged, sizes = SIZES }: RichTextOptions,
): Attributes[] =>
  (Array.isArray(sources) ? sources.filter(isRecord) : []).flatMap(({ cropped, srcset, type }) => {
    const candidates = cropped ? '' : srcsetOf(srcset, fileUrl)
    return candidates && /^image\/[a-z]+$/.test(String(type)) ? [{ sizes, srcset: candidates, type: String(type) }] : []
  })

/** The `<img>` of a picture, and its `<source>`s; a picture that has none of these chooses among its sizes. */
const pictureOf = (
  document: RichTextDocument,
  options: RichTextOptions,
): { image: Attributes; sources: Attributes[] } | undefined => {
  const { fileUrl = unchanged, sizes = SIZES } = options
  const original = candidateOf(document, fileUrl)
  if (!original) return undefined
  const sources = sourcesOf(document, options)
  const others = Object.values(isRecord(document.sizes) ? document.sizes : {})
  const all = [original, ...others.flatMap((one) => candidateOf(one, fileUrl) ?? [])]
  // Of two as wide the size that was made for websites is the smaller file.
  const byWidth = new Map(all.filter((one) => isWhole(one, original)).map((one) => [one.width, one] as const))
  const candidates = [...byWidth.values()].toSorted((a, b) => a.width - b.width)
  const made = candidates.filter(({ url }) => url !== original.url)
  const shown = made.at(-1) ?? original
  const image = {
    alt: document.decorative === true ? '' : wordsIn(document.alt),
    height: shown.height,
    loading: 'lazy',
    src: shown.url,
    ...(sources.length === 0 &&
      candidates.length > 1 && {
        sizes,
        srcset: candidates.map(({ url, width }) => `${url} ${width}w`).join(', '),
      }),
    width: shown.width,
  }
  return { image, sources }
}

const FORMATS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const satisfies [number, Tag][]

const ALIGNED: ReadonlyMap<unknown, string> = new Map([
  ['center', 'align-center'],
  ['end', 'align-end'],
  ['justify', 'align-justify'],
  ['right', 'align-end'],
])

/** Before an item of a list of things to do. */
export const tick = (isDone: boolean): string => (isDone ? '☑\u00A0' : '☐\u00A0')

const SCOPES = [undefined, 'col', 'row', 'col'] as const

/** The address and other attributes of a link; none where it leads nowhere. */
const linkOf = ({ fields }: Node, { hrefOf, options }: Context): Attributes | undefined => {
  const { doc, linkType, newTab, url } = isRecord(fields) ? fields : {}
  const href = linkType === 'internal' ? isRecord(doc) && hrefOf(doc) : typeof url === 'string' && isSafe(url) && url
  if (!href) return undefined
  const isExternal = linkType !== 'internal' && isElsewhere(href, options.siteUrl)
  return {
    href,
    rel: isExternal ? 'external noopener' : newTab === true ? 'noopener' : undefined,
    target: newTab === true ? '_blank' : undefined,
  }
}

type Context = {
  find: (node: Record<string, unknown>) => RichTextDocument | undefined
  hrefOf: (node: Record<string, unknown>) => string | undefined
  options: RichTextOptions
}

const contextOf = (options: RichTextOptions): Context => {
  const { defaultLocale = 'fr', find = findInJSON, locale = '' } = options
  const patterns = new Map(Object.entries({ ...DEFAULT_PATTERNS, ...options.addressPatterns }))
  const hrefOf =
    options.hrefOf ??
    (({ collection, document: { slug } }) =>
      pathsOf([{ collection, slug: typeof slug === 'string' ? slug : null }], {
        defaultLocale,
        locales: [locale],
        patterns: { [collection]: patterns.get(collection) },
      })[0])
  const findOf: Context['find'] = ({ relationTo, value }) =>
    typeof relationTo === 'string' ? find({ collection: relationTo, value }) : undefined
  return {
    find: findOf,
    hrefOf: (node) => {
      const document = findOf(node)
      const href = document && hrefOf({ collection: String(node.relationTo), document })
      return href && isSafe(href) ? href : undefined
    },
    options,
  }
}

/** What a document is called where only a link to it is shown. */
const titleOf = ({ name, title }: RichTextDocument): string => wordsIn(title) || wordsIn(name)

/** Words of the newsroom in the language of the text, else in French. */
const inLanguage = (words: unknown, locale = 'fr'): string => {
  const known = (isRecord(words) ? words : {}) as Words
  return known[locale.split('-')[0] ?? ''] ?? known.fr ?? ''
}

/** A project without languages has none, and may give its languages names that are no codes. */
const languageTag = (locale: string | undefined): string =>
  locale && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale) ? locale : 'fr'

/** « PDF, 1,2 Mo » */
const fileSize = ({ filename, filesize }: RichTextDocument, locale: string | undefined): string => {
  const kind = /\.(\w{1,5})$/.exec(wordsIn(filename))?.[1]?.toUpperCase()
  const bytes = lengthIn(filesize)
  const [unit, count] =
    (bytes ?? 0) < 1e6 ? ['kilobyte', Math.ceil((bytes ?? 0) / 1e3)] : ['megabyte', (bytes ?? 0) / 1e6]
  const size = new Intl.NumberFormat(languageTag(locale), {
    maximumFractionDigits: 1,
    style: 'unit',
    unit: String(unit),
  })
  return [kind, ...(bytes ? [size.format(Number(count)).replaceAll(/\s/g, '\u00A0')] : [])].filter(Boolean).join(', ')
}

/**
 * How each kind of node is written, with what `output` makes. A node whose document cannot be seen, or that has no address, is written as the words in it, or
 * not at all.
 */
export const createWriters = <Out>(
  { element, group, text }: Output<Out>,
  options: RichTextOptions,
): Readonly<Record<string, Writer<Out>>> => {
  const context = contextOf(options)

  const link: Writer<Out> = (node, children) => {
    const attributes = linkOf(node, context)
    return attributes ? element('a', attributes, children()) : group(children())
  }

  /** What is written for the picture in this text stands in place of its own caption; its credit stays. */
  const captionOf = ({ caption, credit, licence }: RichTextDocument, here: string): Out[] => {
    const owed = [wordsIn(credit), wordsIn(licence)].filter(Boolean).join(', ')
    const words = here || wordsIn(caption)
    const parts = [
      ...(words ? [text(owed ? `${words} ` : words)] : []),
      ...(owed ? [element('small', {}, [text(owed)])] : []),
    ]
    return parts.length > 0 ? [element('figcaption', {}, parts)] : []
  }

  const fileOf = (document: RichTextDocument, here: string, size?: string): Out | undefined => {
    const href = addressOf(document, options.fileUrl ?? unchanged)
    const words =
      here ||
      wordsIn(document.caption) ||
      wordsIn(document.alt) ||
      wordsIn(document.originalFilename) ||
      wordsIn(document.filename)
    if (href === undefined || !words) return undefined
    const shown = element('a', { href }, [text(words)])
    return size === undefined
      ? element('p', {}, [shown])
      : element('p', { class: 'download' }, size ? [shown, text(' '), element('small', {}, [text(size)])] : [shown])
  }

  const titled = (title: unknown, name: unknown): Out[] => {
    const words = typeof title === 'string' ? title : inLanguage(title, options.locale)
    return words ? [element('p', { class: `${String(name)}-title` }, [text(words)])] : []
  }

  return {
    download: (node) => {
      const document = context.find(node)
      return document && fileOf(document, wordsIn(node.words), fileSize(document, options.locale))
    },
    heading: ({ tag }, children) => element(tag as Tag, {}, children()),
    horizontalrule: () => element('hr', {}, []),
    linebreak: () => element('br', {}, []),
    link,
    list: ({ listType, start }, children) =>
      listType === 'number'
        ? element('ol', { start: start === 1 ? undefined : (start as number | undefined) }, children())
        : element('ul', { class: listType === 'check' ? 'checklist' : undefined }, children()),
    listitem: ({ checked }, children) =>
      element('li', {}, typeof checked === 'boolean' ? [text(tick(checked)), ...children()] : children()),
    paragraph: ({ format }, children) => element('p', { class: ALIGNED.get(format) }, children()),
    player: ({ href, player }, children) =>
      element('a', { 'data-player': String(player), href: String(href), rel: 'external noopener' }, children()),
    quote: (_, children) => element('blockquote', {}, children()),
    reference: (node) => {
      const document = context.find(node)
      const words = wordsIn(node.words) || (document && titleOf(document))
      if (!words) return undefined
      const href = document && context.hrefOf(node)
      return href ? element('a', { href }, [text(words)]) : text(words)
    },
    relationship: (node) => {
      const document = context.find(node)
      const words = document && titleOf(document)
      if (!words) return undefined
      const href = context.hrefOf(node)
      return element('p', {}, [href ? element('a', { href }, [text(words)]) : text(words)])
    },
    section: ({ isLine, name, tag, title }, children) => {
      const inner = children().filter(Boolean)
      const shown = isLine ? inner.flatMap((one, index) => (index === 0 ? [one] : [text(' '), one])) : inner
      return shown.length > 0
        ? element(tag as Tag, { class: name as string | undefined }, [...titled(title, name), ...shown])
        : undefined
    },
    tab: () => text('\t'),
    table: (_, children) => element('table', {}, [element('tbody', {}, children())]),
    tablecell: ({ colSpan, headerState, rowSpan }, children) => {
      const scope = SCOPES[Number(headerState)]
      const spans = { colspan: colSpan as number | undefined, rowspan: rowSpan as number | undefined }
      return element(scope ? 'th' : 'td', { ...spans, scope }, children())
    },
    tablerow: (_, children) => element('tr', {}, children()),
    text: ({ format, text: words }) =>
      FORMATS.reduce<Out>(
        (inner, [bit, tag]) => (Number(format) & bit ? element(tag, {}, [inner]) : inner),
        text(String(words)),
      ),
    upload: (node) => {
      const document = context.find(node)
      if (!document) return undefined
      const here = wordsIn(node.caption)
      if (!String(document.mimeType).startsWith('image/')) return fileOf(document, here)
      const { image, sources } = pictureOf(document, options) ?? {}
      if (!image || !sources) return undefined
      const shown = element('img', image, [])
      const elements = sources.map((source) => element('source', source, []))
      const picture = elements.length > 0 ? element('picture', {}, [...elements, shown]) : shown
      return element('figure', {}, [picture, ...captionOf(document, here)])
    },
  }
}
