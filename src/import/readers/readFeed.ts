import { ImportError } from '../errors.ts'
import type { Block, SourceDocument, SourceEntry, SourceFormat } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'

const NO_ITEM_TYPES = new Set(['attachment', 'nav_menu_item', 'revision', 'custom_css', 'wp_template', 'wp_navigation'])
const ITEM = /<item[\s>][\s\S]*?<\/item>/g

/** A WordPress export has a file, a menu and a revision as items too. */
const onlyPosts = (xml: string): string =>
  xml.replaceAll(ITEM, (item) =>
    NO_ITEM_TYPES.has(/<wp:post_type>(?:<!\[CDATA\[)?([\w-]+)/.exec(item)?.[1] ?? '') ? '' : item,
  )

const plain = async (html: string | undefined): Promise<string | undefined> => {
  if (!html) return undefined
  const text = (await readHtml(html, { isFragment: true })).blocks.map((block) => block.text).join(' ')
  return text || undefined
}

type Written = {
  authors?: (string | undefined)[]
  body?: string
  date?: string
  text?: string
  title?: string
  url?: string
}

const entryOf = async ({ authors = [], body, date, text, title, url }: Written): Promise<SourceEntry> => {
  const publishedOn = dayOf(date)
  // WordPress writes paragraphs as blank lines in an export.
  const html = body && !/<(?:p|div|li|h\d)[\s>]/i.test(body) ? body.replaceAll(/(?:\r?\n){2,}/g, '<p>') : body
  const blocks: Block[] = html
    ? (await readHtml(html, { isFragment: true })).blocks
    : (text ?? '')
        .split(/\n{2,}/)
        .filter((each) => each.trim() !== '')
        .map((each) => ({ isLink: false, kind: 'paragraph', text: each.trim() }))
  const [heading, names] = [await plain(title), authors.filter((name): name is string => Boolean(name))]
  return {
    blocks,
    ...(heading && { title: heading }),
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
    ...(names.length > 0 && { authors: names }),
  }
}

const refuse =
  (format: SourceFormat) =>
  (cause: unknown): never => {
    throw new ImportError('badFormat', format, cause)
  }

const assertNoEntities = (xml: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportError('entities')
}

/**
 * RSS 2.0 (and RDF), WordPress' export of it (WXR), or Atom: each item is an entry.
 *
 * @throws {ImportError} `entities`, `badFormat`.
 */
export const readXmlFeed = async (xml: string, format: 'atom' | 'rss' | 'wxr'): Promise<SourceDocument> => {
  assertNoEntities(xml)
  const { parseAtomFeed, parseRdfFeed, parseRssFeed } = await import('feedsmith')
  try {
    if (format === 'atom') {
      const feed = parseAtomFeed(xml)
      const entries = await Promise.all(
        (feed.entries ?? []).map(({ authors, content, links, published, summary, title, updated }) =>
          entryOf({
            authors: authors?.map(({ name }) => name),
            body: content?.value ?? summary?.value,
            date: published ?? updated,
            title: title?.value,
            url: (links?.find(({ rel }) => !rel || rel === 'alternate') ?? links?.[0])?.href,
          }),
        ),
      )
      return { entries, format, ...(feed.title?.value && { title: feed.title.value }) }
    }
    if (/<(?:\w+:)?RDF[\s>]/.test(xml)) {
      const feed = parseRdfFeed(xml)
      const entries = await Promise.all(
        (feed.items ?? []).map(({ content, dc, description, link, title }) =>
          entryOf({ body: content?.encoded ?? description, date: dc?.dates?.[0], title, url: link }),
        ),
      )
      return { entries, format, ...(feed.title && { title: feed.title }) }
    }
    const feed = parseRssFeed(format === 'wxr' ? onlyPosts(xml) : xml)
    const entries = await Promise.all(
      (feed.items ?? []).map(({ authors, content, dc, description, link, pubDate, title }) =>
        entryOf({
          authors: [...(authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])],
          body: content?.encoded || description,
          date: pubDate ?? dc?.dates?.[0],
          title,
          url: link,
        }),
      ),
    )
    return { entries, format, ...(feed.title && { title: feed.title }) }
  } catch (error) {
    return refuse(format)(error)
  }
}

/** A feed of JSON Feed 1.1. */
export const readJsonFeed = async (json: unknown): Promise<SourceDocument> => {
  const { parseJsonFeed } = await import('feedsmith')
  try {
    const feed = parseJsonFeed(json)
    const entries = await Promise.all(
      (feed.items ?? []).map(
        ({ authors, content_html, content_text, date_published, external_url, summary, title, url }) =>
          entryOf({
            authors: authors?.map(({ name }) => name),
            body: content_html,
            date: date_published,
            text: content_text ?? summary,
            title,
            url: url ?? external_url,
          }),
      ),
    )
    return { entries, format: 'jsonFeed', ...(feed.title && { title: feed.title }) }
  } catch (error) {
    return refuse('jsonFeed')(error)
  }
}

type Ninjs = Record<string, unknown>

const textIn = (item: Ninjs, ...names: string[]): string | undefined => {
  const found = names.map((name) => item[name]).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? found : undefined
}

/** The list `headlines` or `bodies` of ninjs 2 and 3, as its first value. */
const valueIn = (item: Ninjs, list: string, role?: string): string | undefined => {
  const values: unknown = item[list]
  if (!Array.isArray(values)) return undefined
  const records = values.filter((value): value is Ninjs => typeof value === 'object' && value !== null)
  return textIn(records.find((value) => role !== undefined && value.role === role) ?? records[0] ?? {}, 'value')
}

/** An item of the IPTC's ninjs, 1 to 3, or a list of them. */
export const readNinjs = async (json: unknown): Promise<SourceDocument> => {
  const items = (Array.isArray(json) ? json : [json]).filter(
    (item): item is Ninjs => typeof item === 'object' && item !== null,
  )
  const entries = await Promise.all(
    items.map((item) =>
      entryOf({
        authors: [textIn(item, 'by', 'byline')],
        body: textIn(item, 'body_xhtml', 'body_html', 'body_content') ?? valueIn(item, 'bodies'),
        date: textIn(item, 'versioncreated', 'versionCreated', 'firstcreated', 'firstCreated', 'contentcreated'),
        text: textIn(item, 'body_text', 'description_text'),
        title: textIn(item, 'headline', 'title', 'name') ?? valueIn(item, 'headlines', 'main'),
        url: textIn(item, 'uri'),
      }),
    ),
  )
  return { entries, format: 'ninjs' }
}
