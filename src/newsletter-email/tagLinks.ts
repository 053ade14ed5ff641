import { escapeHTML } from '../formats/escapeHTML.ts'

/** Adds the newsroom's tag, `utm_source=lettre&utm_medium=email`, to an address of its own website; what is there already stays, others are left alone. */
export const tagLink = (address: string, { site, tag }: { site: string; tag: string | undefined }): string => {
  if (!tag || !URL.canParse(address) || !URL.canParse(site)) return address
  const url = new URL(address)
  if (url.origin !== new URL(site).origin) return address
  for (const [name, value] of new URLSearchParams(tag))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.href
}

const HREF = /(<a\b[^>]*?\bhref=")([^"]*)(")/g

const unescape = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

/** The same for every link in HTML that Beffroi has written. */
export const tagLinksIn = (html: string, options: { site: string; tag: string | undefined }): string =>
  html.replaceAll(HREF, (_, before: string, href: string, after: string) => {
    const written = unescape(href)
    const absolute =
      written.startsWith('/') && URL.canParse(written, options.site) ? new URL(written, options.site).href : written
    return `${before}${escapeHTML(tagLink(absolute, options))}${after}`
  })
