import type { CollectionName } from '../../collections/names.ts'
import type { PublishedRequest, PublishedRoute } from '../content-api/routes/publishedRoutes.ts'
import { readNumber } from '../content-api/routes/parameters.ts'
import { readSite } from '../content-api/routes/site.ts'
import type { Site } from '../content-api/routes/site.ts'
import { isFormerPath, trimPath } from '../formats/formerPath.ts'
import { pagesAt, WITH_PAGES } from './pagesAt.ts'

type Moved = { formerSlugs?: null | string[]; slug: string }

type Redirect = { from: string; status: 301; to: string }

const pathOf = (address: string | undefined): string | undefined => address && new URL(address).pathname

/** From each of a document's former pages to the one of today, in each language that has a page of its own; from a path of an older website to the first of them. */
const redirectsOf = (
  { formerSlugs, slug }: Moved,
  { collection, locales, site }: { collection: CollectionName; locales: readonly string[]; site: Site },
): Redirect[] =>
  locales.flatMap((locale, index) => {
    const to = pathOf(site.pageAt(collection, slug, locale))
    return (formerSlugs ?? []).flatMap((former): Redirect[] => {
      if (isFormerPath(former) && index > 0) return []
      const from = isFormerPath(former) ? former : pathOf(site.pageAt(collection, former, locale))
      return from && to && from !== to ? [{ from, status: 301, to }] : []
    })
  })

/** One address would be said once for each language where the pattern has none. */
const once = (redirects: Redirect[]): Redirect[] => [...new Map(redirects.map((one) => [one.from, one])).values()]

const PAGE = 100

/** What is published at a path answers itself, whatever it was before. */
const isShown = async ({ read }: PublishedRequest, collection: CollectionName, slug: string): Promise<boolean> =>
  (await read.list(collection, { limit: 1, select: { slug: true }, where: { slug: { equals: slug } } })).docs.length > 0

/** The languages of the site, the one that it is asked for in before the others. */
const mainFirst = ({ locale, locales }: Site): string[] => [
  ...new Set([...(locales.includes(locale) ? [locale] : []), ...locales]),
]

/** A path of an older website may be any. */
const findPath = async (request: PublishedRequest, site: Site, path: string): Promise<Redirect[]> => {
  const former = trimPath(path)
  for (const collection of isFormerPath(former) ? WITH_PAGES : []) {
    const { docs } = await request.read.list<Moved>(collection, {
      limit: 1,
      select: { slug: true },
      sort: '-updatedAt',
      where: { formerSlugs: { equals: former } },
    })
    const [found] = docs.flatMap((document) =>
      redirectsOf({ ...document, formerSlugs: [former] }, { collection, locales: mainFirst(site), site }),
    )
    if (found) return [found]
  }
  return []
}

const findOne = async (request: PublishedRequest, site: Site, path: string): Promise<Redirect[]> => {
  let isShownHere = false
  for (const { collection, locale, slug } of pagesAt(`${site.home}${path}`, site)) {
    if (await isShown(request, collection, slug)) {
      isShownHere = true
      continue
    }
    const { docs } = await request.read.list<Moved>(collection, {
      limit: 1,
      select: { slug: true },
      sort: '-updatedAt',
      where: { formerSlugs: { equals: slug } },
    })
    const [found] = docs.flatMap((document) =>
      redirectsOf({ ...document, formerSlugs: [slug] }, { collection, locales: [locale], site }),
    )
    if (found) return [found]
  }
  return isShownHere ? [] : findPath(request, site, path)
}

/** A page of the list is a hundred documents of each collection. */
const findAll = async (request: PublishedRequest, site: Site, page: number) => {
  const redirects: Redirect[] = []
  let hasNextPage = false
  for (const collection of WITH_PAGES) {
    const found = await request.read.list<Moved>(collection, {
      limit: PAGE,
      page,
      select: { formerSlugs: true, slug: true },
      sort: 'updatedAt',
      where: { formerSlugs: { exists: true } },
    })
    hasNextPage ||= found.hasNextPage
    redirects.push(...found.docs.flatMap((one) => redirectsOf(one, { collection, locales: mainFirst(site), site })))
  }
  return { hasNextPage, redirects: once(redirects) }
}

/** Where pages of the site have gone whose address changed: all of them, page by page, or of one `path`. */
export const redirects: PublishedRoute = {
  answer: async (request) => {
    const page = readNumber(request, 'page', { most: 100_000, usual: 1 })
    const site = await readSite(request)
    const path = request.query.get('path')
    const body =
      path === null
        ? { ...(await findAll(request, site, page)), page }
        : { hasNextPage: false, page: 1, redirects: await findOne(request, site, path) }
    return { body }
  },
  contentType: 'application/json',
  parameters: { page: 'The page of the list, from 1 on.', path: 'The path of one page of the site.' },
  path: '/redirects',
  summary: 'Where pages of the site have gone whose address changed',
}
