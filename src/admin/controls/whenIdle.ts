/** Those who wait get their turn, whatever keeps the browser busy. */
const LONGEST_WAIT_MS = 2000

/** Resolves once the browser has nothing more urgent to do: after a page's first work, its form takes what is typed. */
export const whenIdle = async (): Promise<void> =>
  new Promise((resolve) => {
    // Not every browser has it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
    else setTimeout(resolve, 0)
  })
