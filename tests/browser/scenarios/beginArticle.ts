import type { Page } from 'playwright-core'

import { untilUsable } from '../Newsroom.ts'

const ARTICLE = /\/admin\/collections\/articles\/[0-9a-f]{24}$/

/** Begins an article from the dashboard and types its title; returns when the panel has saved it by itself. */
export const beginArticle = async (page: Page, { action, title }: { action: string; title: string }): Promise<void> => {
  await page.goto('/admin')
  await page.getByRole('link', { name: action }).click()
  // The panel makes the draft first and then shows its form: what is typed before that is lost.
  await page.waitForURL(ARTICLE)
  await page.locator('#field-title').waitFor()
  await untilUsable(page)
  await page.waitForLoadState('networkidle')
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('autosave=true'),
  )
  await page.locator('#field-title').fill(title)
  await saved
}
