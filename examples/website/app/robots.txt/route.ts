import { connection } from 'next/server'

import { settings } from '../../beffroi/settings.ts'

const PATIENCE_IN_MS = 2000

const EVERYTHING = 'User-agent: *\nAllow: /\n'

/** The newsroom's, which names its sitemaps: they count for this site because it stands here (sitemaps.org, « Cross Submits »). */
export const GET = async (): Promise<Response> => {
  // When it is asked for, not when the site is built.
  await connection()
  const answer = await fetch(`${settings().cmsUrl}/api/feeds/robots.txt`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  }).catch(() => undefined)
  const text = answer?.ok ? await answer.text() : EVERYTHING
  return new Response(text, {
    headers: { 'Cache-Control': 'public, max-age=3600', 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
