import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'

import { knowsLanguages } from '../../../addresses.ts'
import type { Collection } from '../../../addresses.ts'
import { readPatterns } from '../../../beffroi/patterns.ts'
import { cookieOptions, PREVIEW_COOKIE } from '../../../beffroi/preview/cookie.ts'
import { entrancePage } from '../../../beffroi/preview/entrance.ts'
import { askPreview } from '../../../beffroi/preview/readPreview.ts'
import type { Preview } from '../../../beffroi/preview/readPreview.ts'
import { previewLocale } from '../../../beffroi/preview/words.ts'
import { settings } from '../../../beffroi/settings.ts'
import { inLocale, isLocale } from '../../../locale.ts'
import type { Locale } from '../../../locale.ts'

const PRIVATE = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' }

/**
 * Where the panel and the links of editors lead: without a token the newsroom is asked for one (`?collection=…&id=…&locale=…`), which knows its editors; with one, behind
 * `#`, the page’s script sends it here.
 */
export const GET = async ({ headers, nextUrl }: NextRequest): Promise<Response> => {
  if (!nextUrl.searchParams.has('id')) return entrancePage(previewLocale(headers.get('accept-language')))
  const Location = `${settings().cmsUrl}/api/preview/open?${nextUrl.searchParams}`
  return new Response(null, { headers: { ...PRIVATE, Location }, status: 307 })
}

/** Without a title, a token is 300 to 500 characters. */
const LONGEST_TOKEN = 2000

/** Browsers say which site a request comes from: another one cannot show its own preview to visitors of this one. */
const isOwn = (headers: Headers): boolean => ['none', 'same-origin', null].includes(headers.get('sec-fetch-site'))

/** The page of a preview: the newsroom knows nothing of the languages that this site puts below their code. */
const pageOf = async ({ collection, locale, path }: Preview): Promise<null | string> => {
  const hasLocale = knowsLanguages((await readPatterns())?.[collection as Collection])
  return path && !hasLocale && isLocale(locale ?? undefined) ? inLocale(path, locale as Locale) : path
}

/** Takes a token, and says which page it shows. */
export const POST = async (request: NextRequest): Promise<Response> => {
  const form = isOwn(request.headers) ? await request.formData().catch(() => undefined) : undefined
  const token = form?.get('token')
  const isToken = typeof token === 'string' && token.length <= LONGEST_TOKEN && /^[\w.-]+$/.test(token)
  const preview = isToken ? await askPreview(token) : null
  const path = preview && (await pageOf(preview))
  if (!isToken || !path) return Response.json({}, { headers: PRIVATE, status: 404 })
  const jar = await cookies()
  jar.set(PREVIEW_COOKIE, token, cookieOptions(new Date(preview.expiresAt)))
  return Response.json({ path }, { headers: PRIVATE })
}
