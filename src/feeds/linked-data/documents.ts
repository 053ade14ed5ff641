import type { DatePrecision } from '../../formats/edtf.ts'
import type { Site } from '../../content-api/routes/site.ts'

/** A document that another one leads to, as it is populated. */
export type Linked = { id: string; name?: null | string; slug?: null | string; title?: null | string }

export type Dated = { date?: null | string; edtf?: null | string; precision?: DatePrecision | null } | null

export type Picture = {
  alt?: null | string
  caption?: null | string
  credit?: null | string
  height?: null | number
  licence?: null | string
  mimeType?: null | string
  url?: null | string
  width?: null | number
}

/** Any published document with the fields that linked data is made of; each collection has some of them. */
export type PublishedDocument = Linked & {
  [field: string]: unknown
  createdAt: string
  publishedAt?: null | string
  updatedAt: string
}

export const linkedIn = (value: unknown): Linked[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is Linked => typeof one === 'object' && one !== null && 'id' in one,
  )

export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

export const textsIn = (value: unknown): string[] | undefined => {
  const texts = Array.isArray(value) ? value.flatMap((one) => textIn(one) ?? []) : []
  return texts.length > 0 ? texts : undefined
}

/**
 * A date as schema.org takes it: ISO 8601, no more precise than it is known. It has no seasons: of one only the year is certain to be understood.
 */
export const dateIn = (value: unknown): string | undefined => {
  const { edtf, precision } = (value ?? {}) as NonNullable<Dated>
  return (precision === 'season' ? edtf?.slice(0, 4) : edtf) ?? undefined
}

/** What has a value: linked data has no `null`. */
export const withoutEmpty = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Values

/** The node of another document: its `@id`, by which its own linked data is found, with its type and name for who does not look. */
export const referTo =
  <Type extends string>(collection: string, type: Type, site: Site) =>
  (value: unknown): { '@id': string; '@type': Type; name: string; url?: string }[] =>
    linkedIn(value).flatMap(({ id, name, slug, title }) => {
      const called = name ?? title
      const url = site.pageAt(collection, slug)
      return called
        ? [{ '@id': site.identityOf(collection, id), '@type': type, name: called, ...(url && { url }) }]
        : []
    })

/** A picture of the CMS; `undefined` where the CMS does not know its own address. */
export const imageIn = (value: unknown, site: Site) => {
  const { alt, caption, credit, height, url, width } = (value ?? {}) as Picture
  const at = site.fileAt(url)
  if (!at) return undefined
  return withoutEmpty({
    '@type': 'ImageObject' as const,
    caption: textIn(caption) ?? textIn(alt),
    contentUrl: at,
    creditText: textIn(credit),
    height: height ? String(height) : undefined,
    url: at,
    width: width ? String(width) : undefined,
  })
}
