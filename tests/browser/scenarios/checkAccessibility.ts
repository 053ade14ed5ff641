import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'

type AxeResult = { violations: { id: string; impact?: string | null; nodes: { target: unknown[] }[] }[] }

const GRAVE = ['critical', 'serious']

/** What is drawn late is named late: what is still found after so long stays. */
const PATIENCE_MS = 5000

/** The violations that axe-core finds in a part of the page and that stay, as « rule: element »: the grave ones, or all of them. */
export const checkAccessibility = async (
  page: Page,
  part: string,
  { impacts = 'grave' }: { impacts?: 'all' | 'grave' } = {},
): Promise<string[]> => {
  // A colour under way to another is neither of the two. A way that is broken off has ended as well.
  await page
    .locator(part)
    .evaluate(async (element) =>
      Promise.allSettled(element.getAnimations({ subtree: true }).map(async ({ finished }) => finished)),
    )
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const look = async (): Promise<string[]> => {
    const { violations } = await page.evaluate(async (selector) => {
      const { axe } = window as unknown as { axe: { run: (selector: string) => Promise<AxeResult> } }
      return axe.run(selector)
    }, part)
    return violations
      .filter(({ impact }) => impacts === 'all' || (impact && GRAVE.includes(impact)))
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }
  const until = Date.now() + PATIENCE_MS
  let found = await look()
  while (found.length > 0 && Date.now() < until) found = await look()
  return found
}
