import { getCollection } from 'astro:content'

import { CMS, LOCALE, SECTIONS } from './newsroom'

type Dated = { date?: string; date_tz?: string; edtf?: string; precision?: string } | null
type Picture = { alt?: string; caption?: string; credit?: string; height: number; url: string; width: number }
type Data = Record<string, unknown> & { publishedAt?: string; slug: string; start?: Dated }
type Entries<Of> = Promise<{ data: Of; id: string }[]>

const text = (...values: unknown[]): string =>
  values.find((one): one is string => Boolean(one && typeof one === 'string')) ?? ''

/** The addresses of files begin at the root of the CMS where it was not told its own (`SERVER_URL`). */
const withFiles = (html: string): string => html.replaceAll(/(?<=["\s,])\/api\/media\//g, `${CMS}/api/media/`)

/** No more precise than is known, and as clocks show it where it takes place; HTML knows no seasons (2027-22). */
const formatDate = (iso: string, start?: Dated): string => {
  const known = {
    day: { dateStyle: 'full' },
    minute: { dateStyle: 'full', timeStyle: 'short' },
    month: { month: 'long', year: 'numeric' },
  } as const
  const style = known[(start?.precision ?? 'day') as keyof typeof known] ?? { year: 'numeric' }
  const written = new Date(iso).toLocaleString(LOCALE, { timeZone: start?.date_tz ?? 'Europe/Paris', ...style })
  return written.replace(/(?<!\d)1 (?=\p{L})/u, '1er ')
}

const media = new Map((await (getCollection('media' as never) as Entries<Picture>)).map(({ data, id }) => [id, data]))

const read = async ({ collection, path }: (typeof SECTIONS)[number]) =>
  (await (getCollection(collection as never) as Entries<Data>)).map(({ data, id }) => {
    const iso = data.start?.date ?? data.publishedAt
    const isDated = iso && ['articles', 'events', 'newsletters'].includes(collection)
    const picture = media.get(text(data.mainImage, data.image, data.coverImage, data.portrait, data.logo))
    return {
      date: isDated && { text: formatDate(iso, data.start), value: data.start?.edtf?.replace(/-2[1-4]$/, '') ?? iso },
      href: `/${path}/${data.slug}/`,
      html: withFiles(text(data.bodyHtml, data.descriptionHtml, data.biographyHtml)),
      id,
      // Relations, and what a text leads to, are ids.
      leadsTo: new Set(JSON.stringify(data).match(/(?<=")[0-9a-f]{24}(?=")/g)),
      picture: picture && { ...picture, url: new URL(picture.url, CMS) },
      section: path,
      slug: data.slug,
      summary: text(data.standfirst, data.excerpt, data.summary, data.activity, data.occupation),
      title: text(data.title, data.name),
    }
  })

/** Every page of the site, the latest first, then by their titles. */
export const pages = (await Promise.all(SECTIONS.map(read)))
  .flat()
  .toSorted(
    (a, b) => (b.date?.value ?? '').localeCompare(a.date?.value ?? '') || a.title.localeCompare(b.title, LOCALE),
  )

export type Page = (typeof pages)[number]

const byID = new Map(pages.map((page) => [page.id, page]))
const leadingTo = new Map<string, Page[]>(pages.map(({ id }) => [id, []]))
for (const page of pages) for (const id of page.leadsTo) leadingTo.get(id)?.push(page)

/** The pages that lead to one, the latest first, and those that it leads to. */
export const related = ({ id, leadsTo }: Page): Page[] => {
  const linked = [...leadsTo].flatMap((one) => byID.get(one) ?? [])
  return [...new Set([...(leadingTo.get(id) ?? []), ...linked])].filter((one) => one.id !== id).slice(0, 50)
}
