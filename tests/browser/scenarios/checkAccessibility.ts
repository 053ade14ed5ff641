import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import type { Page } from 'playwright-core'

type AxeResult = { violations: { id: string; impact?: string | null; nodes: { target: unknown[] }[] }[] }

const GRAVE = ['critical', 'serious']

/** The violations that axe-core finds in a part of the page, as « rule: element »: the grave ones, or all of them. */
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
  const result = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run: (selector: string) => Promise<AxeResult> } }
    return axe.run(selector)
  }, part)
  return result.violations
    .filter(({ impact }) => impacts === 'all' || (impact && GRAVE.includes(impact)))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
