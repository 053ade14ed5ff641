import type { Site } from '../../content-api/routes/site.ts'
import { linkedIn, textIn, withoutEmpty } from './documents.ts'
import type { Picture, PublishedDocument } from './documents.ts'

const about = (collection: string, site: Site, value: unknown) =>
  linkedIn(value).flatMap(({ id, name, title }) => {
    const called = name ?? title
    return called ? [{ name: called, rel: 'about', uri: site.identityOf(collection, id) }] : []
  })

/** The size of a file is not told of what is scaled. */
type Rendition = { contentType?: string; height?: number; href: string; name: string; width?: number }

const renditionsOf = (picture: Picture & { sizes?: null | Record<string, Picture> }, site: Site): Rendition[] =>
  Object.entries({ original: picture, ...picture.sizes }).flatMap(([name, { height, mimeType, url, width }]) => {
    const href = site.fileAt(url)
    return href
      ? [
          withoutEmpty({
            contentType: mimeType ?? undefined,
            height: height ?? undefined,
            href,
            name,
            width: width ?? undefined,
          }),
        ]
      : []
  })

const pictureOf = (value: unknown, site: Site) =>
  linkedIn(value).flatMap((picture) => {
    const { caption, credit, ...file } = picture as Picture & { id: string }
    const renditions = renditionsOf(file, site)
    if (renditions.length === 0) return []
    return [
      withoutEmpty({
        by: textIn(credit),
        descriptions: textIn(caption) ? [{ contentType: 'text/plain', role: 'caption', value: String(caption) }] : [],
        name: 'mainImage',
        rel: 'illustrates',
        renditions,
        type: 'picture',
        uri: site.identityOf('media', picture.id),
      }),
    ]
  })

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

/** An article as a news item of IPTC's ninjs 3.1. */
export const ninjsOf = (article: PublishedDocument, site: Site): object => {
  const { artworks, authors, dateline, events, mainImage, organisations, people, places, topics } = article
  const by = linkedIn(authors).flatMap(({ name }) => name ?? [])
  const html = textIn(article.bodyHtml)
  const text = textIn(article.bodyText)
  return withoutEmpty({
    associations: pictureOf(mainImage, site),
    bodies: [
      ...(html ? [{ contentType: 'text/html', role: 'main', value: html }] : []),
      ...(text
        ? [
            {
              charCount: text.length,
              contentType: 'text/plain',
              role: 'plain',
              value: text,
              wordCount: text.split(/\s+/).length,
            },
          ]
        : []),
    ],
    by: by.length > 0 ? by.join(', ') : undefined,
    copyrightHolder: site.name,
    descriptions: textIn(article.standfirst)
      ? [{ contentType: 'text/plain', role: 'summary', value: String(article.standfirst) }]
      : [],
    events: about('events', site, events),
    expires: textIn(article.expiresAt),
    firstCreated: article.createdAt,
    headlines: [
      { contentType: 'text/plain', role: 'main', value: textIn(article.title) ?? '' },
      ...(textIn(article.shortTitle)
        ? [{ contentType: 'text/plain', role: 'short', value: String(article.shortTitle) }]
        : []),
    ],
    language: site.locale,
    located: linkedIn(dateline)[0]?.name ?? undefined,
    objects: about('artworks', site, artworks),
    organisations: about('organisations', site, organisations),
    people: about('people', site, people),
    places: about('places', site, places),
    profile: 'text',
    pubStatus: 'usable',
    representationType: 'full',
    slugline: article.slug ?? undefined,
    standard: { name: 'ninjs', schema: SCHEMA, version: '3.1' },
    subjects: about('topics', site, topics),
    title: textIn(article.title),
    type: 'text',
    uri: site.identityOf('articles', article.id),
    version: String(Date.parse(article.updatedAt)),
    versionCreated: article.updatedAt,
  })
}
