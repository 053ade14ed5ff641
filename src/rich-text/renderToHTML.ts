import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { HTMLConverter, HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { PlaintextConverter, PlaintextConverters } from '@payloadcms/richtext-lexical/plaintext'

import { escapeContent, escapeHTML } from '../formats/escapeHTML.ts'
import { createWriters, tick } from './createWriters.ts'
import type { Output, RichTextOptions } from './createWriters.ts'
import type { BlockNode, Node, Root } from './node.ts'
import { definedOf, dictionary, readNodes } from './readNodes.ts'
import type { Converter } from './readNodes.ts'

type OwnConverter<Of> = Converter<{ node: Of; nodesToHTML: (args: { nodes: Node[] }) => string[] }, string>

/** Options of {@link renderToHTML}. What converters of one's own return is HTML: they must escape what they put into it. */
export type HTMLOptions = RichTextOptions & {
  /** By the slug of a block: how it is written. A block without one is left out. */
  blocks?: Record<string, OwnConverter<BlockNode>>
  /** By the type of a node, in place of Beffroi's own, as Payload's `convertLexicalToHTML` takes them. */
  converters?: Record<string, object | OwnConverter<Node> | undefined>
  inlineBlocks?: Record<string, OwnConverter<BlockNode>>
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'source'])

const HTML: Output<string> = {
  element: (tag, attributes, children) => {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${escapeHTML(String(value))}"`)
    const start = `<${tag}${written.join('')}>`
    return VOID.has(tag) ? start : `${start}${children.join('')}</${tag}>`
  },
  group: (children) => children.join(''),
  text: escapeContent,
}

type Data = Parameters<typeof convertLexicalToHTML>[0]['data']

/** A text that has been read, as HTML. */
export const nodesToHTML = (root: Root, { blocks, converters, inlineBlocks, ...options }: HTMLOptions = {}): string => {
  const own = Object.entries(createWriters(HTML, options)).map(([type, write]): [string, HTMLConverter<Node>] => [
    type,
    ({ node, nodesToHTML: convert }) => write(node, () => convert({ nodes: (node.children ?? []) as never })) ?? '',
  ])
  return convertLexicalToHTML({
    converters: dictionary({
      ...Object.fromEntries(own),
      ...definedOf(converters),
      blocks: dictionary(blocks ?? {}),
      inlineBlocks: dictionary(inlineBlocks ?? {}),
    }) as HTMLConverters,
    data: root as unknown as Data,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}

/**
 * A rich text of the CMS as HTML: a string of elements without one around them, of which nothing can be run. Whatever the JSON holds, its words are escaped,
 * and elements, attributes and addresses are those that Beffroi writes.
 *
 * @param value the JSON of a rich text, with its documents put in (`depth` of 1 or more).
 */
export const renderToHTML = (value: unknown, options: HTMLOptions = {}): string =>
  nodesToHTML(readNodes(value, options), options)

/** Between two blocks of a text, and between two lines of a block. */
const BLOCK = '\n\n'
const LINE = '\n'

const ended =
  (end: string): PlaintextConverter<Node> =>
  ({ node, nodesToPlaintext }) => {
    const words = nodesToPlaintext({ nodes: (node.children ?? []) as never }).join('')
    return `${words.trimEnd()}${end}`
  }

/** What the text itself says of a picture, a file or a person: their own words are not in it. */
const saidHere =
  (name: string): PlaintextConverter<Node> =>
  ({ node }) =>
    typeof node[name] === 'string' && node[name] !== '' ? `${node[name]}${BLOCK}` : ''

const INLINE_SECTIONS: ReadonlySet<unknown> = new Set(['small', 'span', 'strong'])

const PLAIN: Record<string, PlaintextConverter<Node>> = {
  download: saidHere('words'),
  heading: ended(BLOCK),
  linebreak: () => LINE,
  link: ({ node, nodesToPlaintext }) => nodesToPlaintext({ nodes: (node.children ?? []) as never }).join(''),
  list: ended(BLOCK),
  listitem: ({ node, nodesToPlaintext }) => {
    const mark = typeof node.checked === 'boolean' ? tick(node.checked) : ''
    const parts = (node.children ?? []).map((child) => {
      const words = nodesToPlaintext({ nodes: [child] as never, parent: node as never }).join('')
      return child.type === 'list' || child.type === 'paragraph' ? `${LINE}${words.trim()}` : words
    })
    return `${mark}${parts.join('').trim()}${LINE}`
  },
  paragraph: ended(BLOCK),
  player: ({ node, nodesToPlaintext }) => nodesToPlaintext({ nodes: (node.children ?? []) as never }).join(''),
  quote: ended(BLOCK),
  reference: ({ node }) => String(node.words ?? ''),
  section: ({ node, nodesToPlaintext }) => {
    const parts = nodesToPlaintext({ nodes: (node.children ?? []) as never })
    const words = (node.isLine === true ? parts.filter(Boolean).join(' ') : parts.join('')).trim()
    if (INLINE_SECTIONS.has(node.tag)) return words
    const title = typeof node.title === 'string' && node.title ? `${node.title}${BLOCK}` : ''
    const end = node.tag === 'li' ? LINE : BLOCK
    return words === '' ? '' : `${title}${words}${end}`
  },
  tab: () => '\t',
  table: ended(BLOCK),
  tablecell: ({ node, nodesToPlaintext }) =>
    `${nodesToPlaintext({ nodes: (node.children ?? []) as never })
      .join('')
      .trim()}\t`,
  tablerow: ended(LINE),
  text: ({ node }) => String(node.text),
  upload: saidHere('caption'),
}

/** A text that has been read, as plain text. */
export const nodesToText = (root: Root): string =>
  convertLexicalToPlaintext({
    converters: dictionary(PLAIN) as PlaintextConverters,
    data: root as unknown as Data,
  }).trim()

/**
 * A rich text of the CMS as plain text: its words alone, with an empty line between two blocks. What it leads to, documents, files and blocks of a
 * project's own, is not in it.
 */
export const renderToText = (value: unknown): string => nodesToText(readNodes(value))
