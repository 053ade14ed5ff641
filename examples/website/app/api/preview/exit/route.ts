import { cookies } from 'next/headers'

import { cookieOptions, PREVIEW_COOKIE } from '../../../../beffroi/preview/cookie.ts'

/** Ends the preview of a visitor, and shows the site as it is published. */
export const POST = async (): Promise<Response> => {
  const jar = await cookies()
  jar.set(PREVIEW_COOKIE, '', cookieOptions(new Date(0)))
  return new Response(null, { headers: { 'Cache-Control': 'private, no-store', Location: '/' }, status: 303 })
}
