import type { NextRequest, NextResponse } from 'next/server'

import { PREVIEW_COOKIE } from './cookie.ts'
import { framedBy } from './entrance.ts'

/** Keeps pages with a preview out of caches, search engines and other sites’ frames, and lets the newsroom’s panel show them in one of its own. */
export const previewHeaders = ({ cookies }: NextRequest, response: NextResponse): NextResponse => {
  if (!cookies.has(PREVIEW_COOKIE)) return response
  const { headers } = response
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Content-Security-Policy', `base-uri 'self'; form-action 'self'; ${framedBy()}; object-src 'none'`)
  // The map’s tiles are refused to pages that do not say which site they are of. The path, which has the title in it, is told to nobody.
  headers.set('Referrer-Policy', 'strict-origin')
  headers.set('X-Robots-Tag', 'noindex, nofollow')
  return response
}
