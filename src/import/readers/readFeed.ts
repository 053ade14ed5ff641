import { ImportError } from '../errors.ts'
import type { SourceDocument, SourceFormat } from './blocks.ts'
import { entryOf, refuseManyItems } from './feedEntry.ts'
import { isImage, linkedPicture, picturesBeside } from './feedPictures.ts'
import { refuseManyAttributes } from './refuseManyAttributes.ts'

const NO_ITEM_TYPES = new Set(['attachment', 'nav_menu_item', 'revision', 'custom_css', 'wp_template', 'wp_navigation'])
const ENTRY = /<(?:\w+:)?(?:entry|item)[\s>]/g
const ITEM = /<item[\s>](?:(?!<item[\s>])[\s\S])*?<\/item>/g

/** A WordPress export has a file, a menu and a revision as items too. */
const onlyPosts = (xml: string): string =>
  xml.replaceAll(ITEM, (item) =>
    NO_ITEM_TYPES.has(/<wp:post_type>(?:<!\[CDATA\[)?([\w-]+)/.exec(item)?.[1] ?? '') ? '' : item,
  )

const refuse =
  (format: SourceFormat) =>
  (cause: unknown): never => {
    throw cause instanceof ImportError ? cause : new ImportError('badFormat', format, cause)
  }

const assertNoEntities = (xml: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportError('entities')
}

/**
 * RSS 2.0 (and RDF), WordPress' export of it (WXR), or Atom: each item is an entry.
 *
 * @throws {ImportError} `entities`, `badFormat`, `tooManyElements`, `tooMuchText`.
 */
export const readXmlFeed = async (xml: string, format: 'atom' | 'rss' | 'wxr'): Promise<SourceDocument> => {
  assertNoEntities(xml)
  refuseManyAttributes(xml)
  // A WordPress export has its files as items too, which are passed over.
  const written = format === 'wxr' ? onlyPosts(xml) : xml
  let items = 0
  for (const _ of written.matchAll(ENTRY)) refuseManyItems((items += 1))
  const { parseAtomFeed, parseRdfFeed, parseRssFeed } = await import('feedsmith')
  try {
    if (format === 'atom') {
      const feed = parseAtomFeed(xml)
      const entries = await Promise.all(
        (feed.entries ?? []).map(({ authors, content, links, media, published, summary, title, updated }) =>
          entryOf({
            authors: authors?.map(({ name }) => name),
            body: content?.value ?? summary?.value,
            date: published ?? updated,
            pictures: picturesBeside({
              enclosures: links?.flatMap(({ href, rel, type }) =>
                rel === 'enclosure' && href ? [{ type, url: href }] : [],
              ),
              media,
            }),
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
        (feed.items ?? []).map(({ content, dc, description, link, media, title }) =>
          entryOf({
            body: content?.encoded ?? description,
            date: dc?.dates?.[0],
            pictures: picturesBeside({ media }),
            title,
            url: link,
          }),
        ),
      )
      return { entries, format, ...(feed.title && { title: feed.title }) }
    }
    const feed = parseRssFeed(written)
    const entries = await Promise.all(
      (feed.items ?? []).map(({ authors, content, dc, description, enclosures, link, media, pubDate, title }) =>
        entryOf({
          authors: [...(authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])],
          body: content?.encoded || description,
          date: pubDate ?? dc?.dates?.[0],
          pictures: picturesBeside({ enclosures, media }),
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
    refuseManyItems(feed.items?.length ?? 0)
    const entries = await Promise.all(
      (feed.items ?? []).map(
        ({
          attachments = [],
          authors,
          banner_image,
          content_html,
          content_text,
          date_published,
          external_url,
          image,
          summary,
          title,
          url,
        }) =>
          entryOf({
            authors: authors?.map(({ name }) => name),
            body: content_html,
            date: date_published,
            pictures: [
              linkedPicture({ url: image ?? banner_image }),
              ...attachments
                .filter(({ mime_type, url: file }) => isImage(mime_type, file))
                .map(({ title: caption, url: file }) => linkedPicture({ caption, url: file })),
            ],
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
