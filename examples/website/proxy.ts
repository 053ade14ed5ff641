import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

import { FOLDERS, knowsLanguages, newsroomPathOf, pageAt } from './addresses.ts'
import { away } from './beffroi/away.ts'
import { PATH_HEADER, QUERY_HEADER, readPatterns } from './beffroi/patterns.ts'
import { isSlug } from './beffroi/isSlug.ts'
import { PREVIEW_COOKIE } from './beffroi/preview/cookie.ts'
import { previewHeaders } from './beffroi/preview/previewHeaders.ts'
import { settings } from './beffroi/settings.ts'
import { leadsTo, whereIs } from './beffroi/whereIs.ts'
import { DEFAULT_LOCALE, inLocale, readPath } from './locale.ts'

/** The folders of kinds of document: what stands in them is reached at the newsroom's address of its page alone. */
const IN_A_FOLDER = new RegExp(`^/(?:${Object.values(FOLDERS).join('|')})/.+`)

/** The pages of this site that show no single document, each in a language. */
const OWN_PAGES = new RegExp(`^/(?:(?:${[...Object.values(FOLDERS), 'hors-ligne', 'recherche'].join('|')})/?)?$`)

const LONGEST_QUERY = 500

/** No page of `app/` stands here. */
const NOWHERE = '/_introuvable/_/_'

/** What a reader has asked of a page, without Next's own; of more than any page reads, nothing. */
const queryOf = ({ search, searchParams }: URL): string => {
  if (!searchParams.has('_rsc')) return search.length > LONGEST_QUERY ? '' : search
  const query = new URLSearchParams([...searchParams].filter(([name]) => name !== '_rsc'))
  return query.size > 0 ? `?${query}` : ''
}

/**
 * Finds what an address shows: feeds of the newsroom; a document's page, wherever the newsroom's settings have it; the site's own pages. Who
 * follows an address of before is led to the page of today, for good.
 */
const find = async (request: NextRequest): Promise<NextResponse> => {
  // As it came in: `nextUrl` has localhost for 127.0.0.1, and what is led there would go through the network to this server once more.
  const here = new URL(request.url)
  const { pathname, search } = here
  if (pathname.startsWith('/feeds/'))
    return NextResponse.rewrite(new URL(`/api${pathname}${search}`, settings().cmsUrl))

  const show = (path: string): NextResponse => {
    const url = new URL(here)
    url.pathname = path
    const headers = new Headers(request.headers)
    headers.set(PATH_HEADER, pathname)
    headers.set(QUERY_HEADER, queryOf(here))
    return NextResponse.rewrite(url, { request: { headers } })
  }

  const patterns = await readPatterns()
  if (!patterns) return away(readPath(pathname).locale)
  const page = pageAt(pathname, patterns)
  if (page) {
    const { collection, locale, slug } = page
    const known = newsroomPathOf(page, patterns) ?? ''
    // A draft in a preview may have no page yet.
    const isPreview = request.cookies.has(PREVIEW_COOKIE)
    const found = isPreview ? 'here' : isSlug(slug) ? await whereIs(collection, { path: known, slug }) : 'nowhere'
    if (!found) return away(locale)
    if (found === 'here') return show(`/${locale}/${FOLDERS[collection]}/${slug}`)
    if (found === 'nowhere') return show(NOWHERE)
    const to = knowsLanguages(patterns[collection]) ? found.movedTo : inLocale(found.movedTo, locale)
    return NextResponse.redirect(new URL(to, here), 301)
  }
  if (pathname === `/${DEFAULT_LOCALE}` || pathname.startsWith(`/${DEFAULT_LOCALE}/`)) {
    // One slash, or it would be the name of another site.
    const path = pathname.slice(1 + DEFAULT_LOCALE.length).replace(/^\/*/, '/')
    return NextResponse.redirect(new URL(`${path}${search}`, here), 308)
  }
  const { locale, path } = readPath(pathname)
  const moved = OWN_PAGES.test(path) ? undefined : await leadsTo(pathname)
  if (moved) return NextResponse.redirect(new URL(moved, here), 301)
  return show(IN_A_FOLDER.test(path) ? NOWHERE : `/${locale}${path === '/' ? '' : path}`)
}

export const proxy = async (request: NextRequest): Promise<NextResponse> => previewHeaders(request, await find(request))

/** What has no language: the webhook's address, Next's own files and those of `public/`. */
export const config = { matcher: '/((?!api/|_next/|fonts/|icon|robots\\.txt|sw\\.js).*)' }
