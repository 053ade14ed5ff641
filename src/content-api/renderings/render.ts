import type { CollectionSlug, SelectType } from 'payload'

import { DEFAULT_PATTERNS, pathsOf } from '../../../collections/newsroom/addressPatterns.ts'
import { contentName, keyOf, NEWSROOM } from '../../content-events/names.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import type { RichTextDocument, RichTextTarget } from '../../rich-text/createWriters.ts'
import { eachNode, readNodes } from '../../rich-text/readNodes.ts'
import type { Root } from '../../rich-text/node.ts'
import { nodesToHTML, renderToText } from '../../rich-text/renderToHTML.ts'
import { countWords, excerptOf, readingTime } from '../../rich-text/summary.ts'
import type { Reader } from '../documents/createDocumentStore.ts'
import type { Language, StoredDocument } from '../documents/StoredDocument.ts'
import { viewName, viewOf } from '../documents/viewOf.ts'
import type { Published } from './published.ts'
import type { Rendering } from './renderings.ts'

/** What a rendering was made from besides the text itself: by its key each document as it was, which this does not keep in memory, or `null` for none. */
type From = ReadonlyMap<string, null | WeakRef<StoredDocument>>

type Made = { from: From; html: string }

/** By the value of the text: the same one is in every answer that shows it in a language. */
const made = new WeakMap<object, Made>()

const texts = new WeakMap<object, string>()
const excerpts = new WeakMap<object, string>()

const words = new WeakMap<object, number>()

const once = <Kept>(kept: WeakMap<object, Kept>, value: Record<string, unknown>, make: () => Kept): Kept => {
  const known = kept.get(value) ?? make()
  kept.set(value, known)
  return known
}

const textOf = (value: unknown): string => (isRecord(value) ? once(texts, value, () => renderToText(value)) : '')

const wordsIn = (value: unknown): number => (isRecord(value) ? once(words, value, () => countWords(textOf(value))) : 0)

type Row = Record<string, unknown>

const localeOf = ({ locale }: Language): string => locale ?? ''

/** A rendering that is made of the text alone, whatever it leads to. */
export const plainRendering = (
  { as, of, summary }: Rendering & { as: Exclude<Rendering['as'], 'html'> },
  row: Row,
  language: Language,
): number | string => {
  const value = row[of]
  if (as === 'text') return textOf(value)
  const standfirst = summary === undefined ? undefined : row[summary]
  const summed = typeof standfirst === 'string' ? standfirst.trim() : ''
  if (as === 'readingTime') return readingTime(countWords(summed) + wordsIn(value), localeOf(language))
  if (summed) return summed
  return isRecord(value) ? once(excerpts, value, () => excerptOf(value, localeOf(language))) : ''
}

const isSame = (document: null | WeakRef<StoredDocument>, now: null | StoredDocument | undefined): boolean =>
  document === null || !now ? document === now : document.deref() === now

/** The HTML of a text that was made before, of the same documents as there are now; `undefined` otherwise. */
export const readyHTML = (value: unknown, reader: Reader): string | undefined => {
  if (!isRecord(value)) return ''
  const known = made.get(value)
  if (!known) return undefined
  for (const [key, document] of known.from) if (!isSame(document, reader.peek(key))) return undefined
  return known.html
}

type Settings = { addressPatterns?: Record<string, null | string>; siteUrl?: null | string }

/** What of a document a link shows. */
export const LINKED: SelectType = { name: true, slug: true, title: true }

const targetsIn = ({ root }: Root): { hasLinks: boolean; targets: RichTextTarget[] } => {
  const targets: RichTextTarget[] = []
  let hasLinks = false
  eachNode(root.children, ({ fields, relationTo, type, value }) => {
    if (type === 'link') hasLinks = true
    const target = type === 'link' && isRecord(fields) && isRecord(fields.doc) ? fields.doc : { relationTo, value }
    if (typeof target.relationTo === 'string') targets.push({ collection: target.relationTo, value: target.value })
  })
  return { hasLinks, targets }
}

/**
 * The HTML of a rich text in a language. It shows what is published of the documents that the text leads to, whoever asks: a link to any other is written as
 * its words.
 */
export const makeHTML = async (value: unknown, language: Language, published: Published): Promise<string> => {
  if (!isRecord(value)) return ''
  const { payload, reader, store } = published
  const root = readNodes(value)
  const { hasLinks, targets } = targetsIn(root)
  const keyFor = ({ collection, value: target }: RichTextTarget): string | undefined => {
    const name = contentName(payload.config, collection)
    const id = idOf(target)
    return name !== undefined && id !== undefined ? keyOf(name, id) : undefined
  }
  const settings = keyOf(NEWSROOM, NEWSROOM)
  const keys = new Set(targets.flatMap((target) => keyFor(target) ?? []))
  if (hasLinks || keys.size > 0) keys.add(settings)
  await reader.load(keys)
  const from = new Map([...keys].map((key) => [key, reader.peek(key) ?? null] as const))

  const views = new Map<string, RichTextDocument>()
  for (const target of targets) {
    const key = keyFor(target)
    const document = key !== undefined && from.get(key)
    const config = payload.collections[target.collection as CollectionSlug]?.config
    if (!key || !document || !config) continue
    const select = config.upload ? undefined : LINKED
    const name = viewName(language, select)
    views.set(key, await viewOf({ collection: config, document, language, name, payload, select, store }))
  }
  const newsroom = from.get(settings)
  const { addressPatterns, siteUrl } = newsroom ? (JSON.parse(newsroom.content) as Settings) : ({} as Settings)
  const patterns = { ...DEFAULT_PATTERNS, ...addressPatterns }
  const { localization } = payload.config
  const html = nodesToHTML(root, {
    find: (target) => views.get(keyFor(target) ?? ''),
    hrefOf: ({ collection, document: { slug } }) =>
      pathsOf(
        [{ collection: contentName(payload.config, collection) ?? '', slug: typeof slug === 'string' ? slug : null }],
        {
          defaultLocale: localization ? localization.defaultLocale : undefined,
          locales: [localeOf(language)],
          patterns,
        },
      )[0],
    siteUrl: siteUrl ?? undefined,
  })
  made.set(value, {
    from: new Map([...from].map(([key, document]) => [key, document && new WeakRef(document)])),
    html,
  })
  return html
}
