import { COLLECTIONS } from '../addresses.ts'
import type { Collection } from '../addresses.ts'
import { generationOf } from './generations.ts'
import { settings } from './settings.ts'

/** A page waits for this no longer than it is noticed. */
const PATIENCE_IN_MS = 2000

const KEPT = 5000

/** What stands at an address: the page of a document, nothing, or the way to where its document has gone. */
export type Whereabouts = 'here' | 'nowhere' | { movedTo: string }

const kept = new Map<string, { found: Whereabouts; generation: string }>()

const read = async <Answer>(path: string, headers?: Record<string, string>): Promise<Answer> => {
  const response = await fetch(`${settings().cmsUrl}${path}`, {
    cache: 'no-store',
    headers,
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  })
  if (!response.ok) throw new Error(`The CMS answered ${response.status} to ${path}.`)
  return (await response.json()) as Answer
}

const find = async (collection: Collection, { path, slug }: { path: string; slug: string }): Promise<Whereabouts> => {
  const query = new URLSearchParams({ depth: '0', limit: '1', 'select[slug]': 'true', 'where[slug][equals]': slug })
  const { docs } = await read<{ docs: unknown[] }>(`/api/${collection}?${query}`, {
    Authorization: `api-clients API-Key ${settings().apiKey}`,
  })
  if (docs.length > 0) return 'here'
  const { redirects } = await read<{ redirects: { to: string }[] }>(`/api/redirects?path=${encodeURIComponent(path)}`)
  const movedTo = redirects[0]?.to
  return movedTo ? { movedTo } : 'nowhere'
}

/** A path of a website of before, if it can be one: what can not is not asked for, and takes no place in the cache. */
const isOldPath = (path: string): boolean => path.length <= 500 && /^(?:\/[^\s/]+)+\/?$/.test(path)

/**
 * Where a page of a website of before has gone, whose path is none of this one.
 *
 * @returns the path of today, undefined where nothing has come from there
 */
export const leadsTo = async (path: string): Promise<string | undefined> => {
  if (!isOldPath(path)) return undefined
  const key = `old ${path}`
  const generation = generationOf(['all', 'newsroom', ...COLLECTIONS])
  const known = kept.get(key)
  if (known?.generation === generation) return typeof known.found === 'object' ? known.found.movedTo : undefined
  try {
    const { redirects } = await read<{ redirects: { to: string }[] }>(`/api/redirects?path=${encodeURIComponent(path)}`)
    const movedTo = redirects[0]?.to
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, { found: movedTo ? { movedTo } : 'nowhere', generation })
    return movedTo
  } catch {
    return undefined
  }
}

/**
 * Whether a document has its page at an address, and where it has gone otherwise. What the newsroom says is kept until a webhook names the document,
 * or its collection, since an address of before leads to a document of another name.
 *
 * @param address `path` is the address as the newsroom knows it, without a language that this site has put before it
 * @returns undefined when the newsroom does not answer, and nobody has asked for this address before
 */
export const whereIs = async (
  collection: Collection,
  address: { path: string; slug: string },
): Promise<Whereabouts | undefined> => {
  const key = `${collection} ${address.path}`
  const generation = generationOf(['all', 'newsroom', collection])
  const known = kept.get(key)
  if (known?.generation === generation) return known.found
  try {
    const found = await find(collection, address)
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, { found, generation })
    return found
  } catch {
    // The page that is kept can be shown without the newsroom.
    return known?.found
  }
}
