import type { Page } from 'playwright-core'

import { collections } from '../../../src/content-model/collections.ts'
import { callApi } from '../Newsroom.ts'
import type { Member, Newsroom } from '../Newsroom.ts'

/** What a text looks like when nobody wrote it: a slug or field name, a translation key, a variable, Payload's own English. */
const SIGNS = [
  /\b[a-z]+[A-Z][a-z]+\b/,
  /\b(api-clients|payload-[a-z]+)\b/,
  /\b(general|fields|version|beffroi|authentication|upload|validation):\w/,
  /\{\{/,
  /<Pas de/,
  /^Payload\b/,
  /\b(Create|Save|Delete|Loading|Untitled|Unknown|Select|Publish|Draft|Columns|Filters)\b/,
]

/** Each text of the page by itself, what a screen reader says in its place, and what the window is called. */
const textsOf = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const isCode = walker.currentNode.parentElement?.closest('script, style, pre, input, textarea')
      if (!isCode) texts.push(walker.currentNode.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '')
    }
    return texts
  })

/** Every text of the main screens that is not in French, with the screen it is on. */
export const findUntranslated = async (newsroom: Newsroom, page: Page, member: Member): Promise<string[]> => {
  const { docs } = await callApi<{ docs: { id: string }[] }>(newsroom, '/articles?limit=1&depth=0', {
    headers: member.headers,
    method: 'GET',
  })
  const screens = [
    '/admin',
    '/admin/account',
    '/admin/planning',
    '/admin/planning?view=list',
    '/admin/translations',
    '/admin/media-review',
    '/admin/bulk-changes',
    '/admin/globals/newsroom',
    `/admin/collections/articles/${docs[0]?.id}`,
    `/admin/collections/articles/${docs[0]?.id}/versions`,
    ...Object.entries(collections).flatMap(([slug, { admin }]) =>
      admin && 'hidden' in admin && admin.hidden === true ? [] : [`/admin/collections/${slug}`],
    ),
  ]
  const found: string[] = []
  for (const screen of screens) {
    await page.goto(screen)
    await page.locator('h1').first().waitFor()
    const texts = await textsOf(page)
    found.push(...texts.filter((text) => SIGNS.some((sign) => sign.test(text))).map((text) => `${screen}: ${text}`))
  }
  return found
}
