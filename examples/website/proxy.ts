import { randomUUID } from 'node:crypto'

import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

import { FOLDERS, newsroomPathOf, pageAt } from './addresses.ts'
import { PATH_HEADER, readPatterns } from './beffroi/patterns.ts'
import { isSlug } from './beffroi/isSlug.ts'
import { PREVIEW_COOKIE } from './beffroi/preview/cookie.ts'
import { previewHeaders } from './beffroi/preview/previewHeaders.ts'
import { settings } from './beffroi/settings.ts'
import { whereIs } from './beffroi/whereIs.ts'
import { DEFAULT_LOCALE, inLocale, readPath } from './locale.ts'

/** The folders of kinds of document: what stands in them is reached at the newsroom's address of its page alone. */
const IN_A_FOLDER = new RegExp(`^/(?:${Object.values(FOLDERS).join('|')})/.+`)

/** No page of `app/` stands here. */
const NOWHERE = '/_introuvable/_/_'

/**
 * Next.js takes 127.0.0.1 for localhost where a rewrite begins, and for another server where it ends (16.4: `next start --hostname 127.0.0.1`), so
 * that what was led to a page comes in again. It is known by this, which nobody else can say.
 */
const LED_HEADER = 'x-beffroi-led'
const LED = randomUUID()

/**
 * Finds what an address shows: feeds of the newsroom; a document's page, wherever the newsroom's settings have it; the site's own pages. Who
 * follows an address of before is led to the page of today, for good.
 */
const find = async (request: NextRequest): Promise<NextResponse> => {
  const { nextUrl } = request
  const { pathname } = nextUrl
  if (request.headers.get(LED_HEADER) === LED) return NextResponse.next()
  if (pathname.startsWith('/feeds/'))
    return NextResponse.rewrite(new URL(`/api${pathname}${nextUrl.search}`, settings().cmsUrl))

  const show = (path: string): NextResponse => {
    const url = nextUrl.clone()
    url.pathname = path
    const headers = new Headers(request.headers)
    headers.set(PATH_HEADER, pathname)
    headers.set(LED_HEADER, LED)
    return NextResponse.rewrite(url, { request: { headers } })
  }

  const patterns = await readPatterns()
  const page = pageAt(pathname, patterns)
  if (page) {
    const { collection, locale, slug } = page
    const known = newsroomPathOf(page, patterns) ?? ''
    // A draft in a preview may have no page yet.
    const isPreview = request.cookies.has(PREVIEW_COOKIE)
    const found = isPreview ? 'here' : isSlug(slug) ? await whereIs(collection, { path: known, slug }) : 'nowhere'
    if (found === 'here') return show(`/${locale}/${FOLDERS[collection]}/${slug}`)
    if (found === 'nowhere') return show(NOWHERE)
    const to = patterns[collection]?.includes('{locale}') ? found.movedTo : inLocale(found.movedTo, locale)
    return NextResponse.redirect(new URL(to, nextUrl), 301)
  }
  if (pathname === `/${DEFAULT_LOCALE}` || pathname.startsWith(`/${DEFAULT_LOCALE}/`)) {
    const path = pathname.slice(1 + DEFAULT_LOCALE.length) || '/'
    return NextResponse.redirect(new URL(`${path}${nextUrl.search}`, nextUrl), 308)
  }
  const { locale, path } = readPath(pathname)
  return show(IN_A_FOLDER.test(path) ? NOWHERE : `/${locale}${path === '/' ? '' : path}`)
}

export const proxy = async (request: NextRequest): Promise<NextResponse> => previewHeaders(request, await find(request))

/** What has no language: the webhook's address, Next's own files and those of `public/`. */
export const config = { matcher: '/((?!api/|_next/|icon|robots\\.txt|sw\\.js).*)' }
