import type { Page } from 'playwright-core'

/** The texts that a browser keeps until they can be saved. */
export const keptIn = async (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.entries({ ...localStorage }).flatMap(([key, value]) =>
      key.startsWith('beffroi:text:') ? [String(value)] : [],
    ),
  )

/**
 * Has nothing more leave a window that has no connection. While it closes, the browser gives it back the connection that it was denied, and it sends what it
 * keeps, as one that is online again does.
 */
export const cutOff = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.fetch = async () => Promise.reject(new TypeError('Failed to fetch'))
  })
