const trimmed = (pathname: string): string => pathname.replace(/\/+$/, '') || '/'

/** The address of a page of another site as it is kept and compared: its path without a slash at its end, and `?p=…` where there is no path; `undefined` for its home page. */
export const formerPathOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const { pathname, searchParams } = new URL(address)
  const path = trimmed(pathname)
  if (path !== '/') return path.length <= 500 ? path : undefined
  for (const name of ['p', 'page_id']) {
    const id = searchParams.get(name)
    if (id && /^\d{1,12}$/.test(id)) return `/?${name}=${id}`
  }
  return undefined
}

/** A host without `www.`: both are one site. */
export const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : undefined

/** What an address of the old site is looked up by, however it is written: without its scheme, `www.`, slash at the end and fragment. */
export const addressKey = (address: string, home?: string): string | undefined => {
  if (!URL.canParse(address, home)) return undefined
  const url = new URL(address, home)
  if (!/^https?:$/.test(url.protocol)) return undefined
  const query = url.pathname === '/' ? (formerPathOf(url.href) ?? '') : ''
  let path = url.pathname
  try {
    path = decodeURI(path)
  } catch {
    // As it is written.
  }
  return `${url.host.replace(/^www\./, '')}${query || trimmed(path).toLowerCase()}`
}

/** Where a site stands whose export does not say it. */
export type OldSite = { addressOf: (slug: string) => string; home: string }

/**
 * Reads where a site stands: its address, or that of a page with `{slug}` in place of its last part.
 *
 * @throws Error for what is no address.
 */
export const readOldSite = (written: string): OldSite => {
  const pattern = written.includes('{slug}') ? written : `${written.replace(/\/+$/, '')}/{slug}/`
  if (!/^https?:\/\//i.test(pattern) || !URL.canParse(pattern.replaceAll('{slug}', 'x')))
    throw new Error(
      `--site is the address of the old site, or of a page there: https://ancien.example/actualites/{slug}, not "${written}".`,
    )
  return {
    addressOf: (slug) => pattern.replaceAll('{slug}', encodeURIComponent(slug)),
    home: new URL(pattern.replaceAll('{slug}', 'x')).origin,
  }
}
