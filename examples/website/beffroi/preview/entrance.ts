import { createHash } from 'node:crypto'

import { settings } from '../settings.ts'
import { PREVIEW_WORDS } from './words.ts'
import type { PreviewLocale } from './words.ts'

/** Sends the token, which stands behind `#` and so in no log, and shows the page in place of this one, so that it is in no history either. */
const SCRIPT = `const words = document.querySelector('p')
const token = location.hash.slice(1)
history.replaceState(null, '', location.pathname)
const fail = () => { words.textContent = words.dataset.nothing }
if (token) fetch(location.pathname, { body: new URLSearchParams({ token }), method: 'POST' })
  .then((answer) => answer.ok ? answer.json().then(({ path }) => location.replace(path)) : fail(), fail)
else fail()`

const HASH = createHash('sha256').update(SCRIPT).digest('base64')

/** Who may show a preview in a frame: the site and the newsroom's panel, and nobody else. */
export const framedBy = (): string => `frame-ancestors 'self' ${settings().cmsUrl}`

/** The page on which every preview begins. */
export const entrancePage = (locale: PreviewLocale): Response => {
  const words = PREVIEW_WORDS[locale]
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>:root{color-scheme:light dark}p{font:1.1rem/1.6 system-ui,sans-serif;margin:20vh auto;max-width:34rem;padding:0 1rem;text-align:center}</style>
<p role="status" data-nothing="${words.nothing}">${words.opening}</p>
<noscript><p>${words.script}</p></noscript>
<script>${SCRIPT}</script>
</html>`
  return new Response(html, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': `default-src 'none'; base-uri 'none'; connect-src 'self'; ${framedBy()}; script-src 'sha256-${HASH}'; style-src 'unsafe-inline'`,
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  })
}
