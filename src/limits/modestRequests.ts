import { sharedByCopies } from '../payload/sharedByCopies.ts'

/** Modest requests that are being answered, and who waits until there are none. */
type Modest = { inside: number; waiting: Set<() => void> }

const modestRequests = (): Modest => sharedByCopies('modestRequests', () => ({ inside: 0, waiting: new Set() }))

/** How long one that is not modest is held up at once, so that it is answered at last beside a flood of modest ones. */
const PATIENCE_IN_MS = 100

/** In the headers of a request that is not modest. Who sends it by themselves only waits longer. */
const HEADER = 'x-beffroi-dear'

/** Counts a modest request until what is returned is called. */
export const beginModest = (): (() => void) => {
  const modest = modestRequests()
  modest.inside++
  let hasEnded = false
  return () => {
    if (hasEnded) return
    hasEnded = true
    modest.inside--
    if (modest.inside > 0) return
    const { waiting } = modest
    modest.waiting = new Set()
    for (const goOn of waiting) goOn()
  }
}

/** Resolves when no modest request is being answered any more, or after a tenth of a second. */
export const quiet = async (): Promise<void> => {
  const modest = modestRequests()
  if (modest.inside === 0) return
  await new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      modest.waiting.delete(goOn)
      resolve()
    }
    const timer = setTimeout(goOn, PATIENCE_IN_MS)
    modest.waiting.add(goOn)
  })
}

/** Marks the headers of a request that is not modest. */
export const markDear = (headers: Record<string, string | string[] | undefined>): void => {
  headers[HEADER] = '1'
}

/** Whether a request is marked as not modest. */
export const isDear = (headers: Headers): boolean => headers.has(HEADER)
