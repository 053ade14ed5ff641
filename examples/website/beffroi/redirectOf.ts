import { generationOf } from './generations.ts'
import { settings } from './settings.ts'

/** A page waits for this no longer than it is noticed. */
const PATIENCE_IN_MS = 2000

const KEPT = 2000

const kept = new Map<string, string | undefined>()

const ask = async (path: string): Promise<string | undefined> => {
  const response = await fetch(`${settings().cmsUrl}/api/redirects?path=${encodeURIComponent(path)}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_IN_MS),
  })
  if (!response.ok) return undefined
  const { redirects } = (await response.json()) as { redirects: { to: string }[] }
  return redirects[0]?.to
}

/**
 * Where a page has gone whose address changed; `undefined` for every other one. What the newsroom says is kept until a webhook names the collection, whose
 * name is the cache tag of its lists.
 */
export const redirectOf = async (collection: string, path: string): Promise<string | undefined> => {
  const key = `${generationOf(['all', 'newsroom', collection])} ${path}`
  if (kept.has(key)) return kept.get(key)
  try {
    const to = await ask(path)
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, to)
    return to
  } catch {
    // The page that is kept can be shown without the newsroom.
    return undefined
  }
}
