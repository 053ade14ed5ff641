import type { PublishedRequest } from '../content-api/routes/publishedRoutes.ts'
import type { Site } from '../content-api/routes/site.ts'
import { idOf } from '../payload/values.ts'
import type { Hit } from './createSearchIndex.ts'
import { fieldsOf } from './fields.ts'
import type { SearchedCollection, SearchedFields } from './fields.ts'
import { highlight, passageOf } from './highlight.ts'
import type { Part } from './highlight.ts'
import { readDate, readTexts, valuesAt } from './readTexts.ts'

/** A document that was found, as a page of results shows it. */
export type FoundDocument = {
  collection: SearchedCollection
  /** ISO 8601; null for what has none. */
  date: null | string
  /** The passage where the words stand, or the beginning. */
  excerpt: string
  highlights: { excerpt: Part[]; title: Part[] }
  id: number | string
  image?: FoundImage
  slug: null | string
  title: string
  /** Its page on the website; null where it has none. */
  url: null | string
}

type FoundImage = { alt: null | string; height: null | number; url: string; width: null | number }

type Shown = Record<string, unknown> & { id: number | string; slug?: null | string }

type Media = Record<'alt' | 'url', null | string | undefined> &
  Record<'height' | 'width', null | number | undefined> & { id: number | string; mimeType?: null | string }

const selectOf = ({ date, image, names, texts }: SearchedFields): Record<string, true> =>
  Object.fromEntries(
    ['slug', date, image, ...names, ...texts].flatMap((path) => (path ? [[path.split('.')[0] ?? path, true]] : [])),
  )

type Context = { locale: string | undefined; site: Site | undefined }

const MEDIA = { alt: true, height: true, mimeType: true, url: true, width: true } as const

/** Pictures by their ids; those that are not public are left out. */
const readImages = async (
  { read }: PublishedRequest,
  documents: ReadonlyMap<Hit, Shown>,
  { locale, site }: Context,
): Promise<Map<string, FoundImage>> => {
  const ids = [...documents].flatMap(([{ document }, shown]) => {
    const { image } = fieldsOf(document.collection)
    return image ? (idOf(shown[image]) ?? []) : []
  })
  if (ids.length === 0 || !site) return new Map()
  const media = await read.documents<Media>('media', [...new Set(ids)], { locale, select: MEDIA })
  return new Map(
    media.flatMap(({ alt, height, id, mimeType, url, width }) => {
      const address = mimeType?.startsWith('image/') ? site.fileAt(url) : undefined
      return address
        ? [[String(id), { alt: alt ?? null, height: height ?? null, url: address, width: width ?? null }] as const]
        : []
    }),
  )
}

/** Reads what pages of results show of some documents; what is public no longer is left out, whatever the index says. */
export const readHits = async (
  request: PublishedRequest,
  hits: readonly Hit[],
  context: Context,
): Promise<FoundDocument[]> => {
  const { locale, site } = context
  const byCollection = new Map<SearchedCollection, Hit[]>()
  for (const hit of hits) {
    const { collection } = hit.document
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), hit])
  }
  const documents = new Map<Hit, Shown>()
  await Promise.all(
    [...byCollection].map(async ([collection, some]) => {
      const ids = some.map(({ document }) => document.id)
      const select = selectOf(fieldsOf(collection))
      const shown = new Map(
        (await request.read.documents<Shown>(collection, ids, { locale, select })).map((one) => [String(one.id), one]),
      )
      for (const hit of some) {
        const one = shown.get(String(hit.document.id))
        if (one) documents.set(hit, one)
      }
    }),
  )
  const images = await readImages(request, documents, context)
  return hits.flatMap((hit): FoundDocument[] => {
    const shown = documents.get(hit)
    if (!shown) return []
    const { collection } = hit.document
    const fields = fieldsOf(collection)
    const terms = new Set(hit.terms)
    const { names, texts } = readTexts(shown, fields, { all: [], order: [] })
    const title = names[0] ?? ''
    const excerpt = passageOf(texts.join('\n'), terms)
    const date = readDate(shown, fields.date)
    const image = fields.image && images.get(String(idOf(valuesAt(shown, fields.image)[0])))
    const slug = shown.slug ?? null
    return [
      {
        collection,
        date: date === undefined ? null : new Date(date).toISOString(),
        excerpt,
        highlights: { excerpt: highlight(excerpt, terms), title: highlight(title, terms) },
        id: shown.id,
        ...(image && { image }),
        slug,
        title,
        url: site?.pageAt(collection, slug) ?? null,
      },
    ]
  })
}
