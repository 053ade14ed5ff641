import type { Page } from 'playwright-core'

import { beginArticle } from './beginArticle.ts'

/** An article of a title alone, from the dashboard to the public; returns its id. */
export const publishArticle = async (page: Page, title: string): Promise<string> => {
  await beginArticle(page, { action: 'Nouvel article', title })
  await page.getByRole('button', { exact: true, name: 'Publier' }).click()
  await page.getByText('Publié', { exact: true }).first().waitFor()
  return /articles\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? ''
}
