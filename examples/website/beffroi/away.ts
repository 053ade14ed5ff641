import { NextResponse } from 'next/server'

import type { Locale } from '../locale.ts'
import { failures } from '../strings/failures.ts'

const AGAIN_AFTER_SECONDS = 30

const STYLE =
  ':root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:36rem;padding:15vh 1.5rem}h1{font-family:serif;line-height:1.2}'

/**
 * What is answered where nothing is kept and the newsroom does not answer. Next.js answers an error in a page with an empty document, which only a browser
 * with script fills, and with 500, which search engines take for a mistake that stays.
 */
export const away = (locale: Locale): NextResponse => {
  const { retry, text, title } = failures[locale]
  const html = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p></main></body></html>`
  return new NextResponse(html, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': String(AGAIN_AFTER_SECONDS),
    },
    status: 503,
  })
}
