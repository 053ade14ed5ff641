/**
 * For readers without a connection: the pages they visited, as they were then, and a page that says so. Whoever is online always gets the page of
 * the site, so a corrected or withdrawn article is never shown from here to them; an answer that it is gone, or has moved, ends its copy.
 */
const PAGES = 'pages-1'
const FILES = 'files-1'
const OFFLINE = { en: '/en/hors-ligne', fr: '/hors-ligne' }
const MOST_PAGES = 30
const MOST_FILES = 60
/** What was withdrawn meanwhile is not kept for ever on a device that does not come back to it. */
const LONGEST_IN_MS = 7 * 24 * 3_600_000
const KEPT_AT = 'x-kept-at'

self.addEventListener('install', (event) => event.waitUntil(prepare()))

self.addEventListener('activate', (event) => event.waitUntil(begin()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(visit(request, event))
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(load(request, event))
})

const prepare = async () => {
  const pages = await caches.open(PAGES)
  await Promise.all(Object.values(OFFLINE).map(async (path) => keep(pages, new Request(path), await fetch(path))))
  await self.skipWaiting()
}

const begin = async () => {
  for (const name of await caches.keys()) if (![PAGES, FILES].includes(name)) await caches.delete(name)
  await self.clients.claim()
}

/** The page of the site; without a connection the copy of the last visit, or the page that says that there is none. */
const visit = async (request, event) => {
  const pages = await caches.open(PAGES)
  try {
    const response = await fetch(request)
    if (isForEveryone(response) && !new URL(request.url).search)
      event.waitUntil(keepPage(pages, request, response.clone()))
    else if (!response.ok && response.status < 500) event.waitUntil(pages.delete(request))
    return response
  } catch {
    const isEnglish = /^\/en(?:\/|$)/.test(new URL(request.url).pathname)
    const copy = await pages.match(request)
    return isFresh(copy) ? asCopy(copy) : pages.match(isEnglish ? OFFLINE.en : OFFLINE.fr)
  }
}

/** Style sheets, scripts and fonts: their names change with what is in them. */
const load = async (request, event) => {
  const files = await caches.open(FILES)
  const copy = await files.match(request)
  if (copy) return copy
  const response = await fetch(request)
  if (response.ok) {
    const stored = response.clone()
    event.waitUntil(files.put(request, stored).then(() => prune(files, MOST_FILES)))
  }
  return response
}

/** Drafts in a preview, and whatever else is not for everyone, are not kept. */
const isForEveryone = (response) => response.ok && (response.headers.get('cache-control') ?? '').includes('public')

const isFresh = (copy) => copy && Date.now() - Number(copy.headers.get(KEPT_AT)) < LONGEST_IN_MS

const keep = async (cache, request, response) => {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, String(Date.now()))
  await cache.put(request, new Response(await response.blob(), { headers }))
}

const keepPage = async (pages, request, response) => {
  await pages.delete(request)
  await keep(pages, request, response)
  await prune(pages, MOST_PAGES)
}

/** The oldest go first; the pages that say that there is no connection stay. */
const prune = async (cache, most) => {
  const requests = await cache.keys()
  const own = requests.filter(({ url }) => !Object.values(OFFLINE).includes(new URL(url).pathname))
  for (const request of own.slice(0, Math.max(0, own.length - most))) await cache.delete(request)
  if (most !== MOST_PAGES) return
  for (const request of own) if (!isFresh(await cache.match(request))) await cache.delete(request)
}

/** The style sheet shows what `components/Offline.tsx` says. */
const asCopy = async (copy) =>
  new Response((await copy.text()).replace('<html', '<html data-kept=""'), { headers: copy.headers })
