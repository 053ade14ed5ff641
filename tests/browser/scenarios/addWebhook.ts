import type { Page } from 'playwright-core'

import { untilUsable } from '../Newsroom.ts'

const WEBHOOK = /\/admin\/collections\/webhooks\/[0-9a-f]{24}/

/** From the desk of a newsroom that tells no website yet to a webhook that is saved. */
export const addWebhook = async (page: Page, { name, url }: { name: string; url: string }): Promise<void> => {
  await page.goto('/admin')
  const sites = page.getByRole('region', { name: 'Sites' })
  await sites.getByText('Aucun site n’est encore prévenu').waitFor()
  await sites.getByRole('link', { name: 'Ajouter un site' }).click()
  await page.getByText('Le secret qui signe les messages est créé au premier enregistrement.').waitFor()
  // What is typed before the page has come to life is lost.
  await untilUsable(page)
  await page.waitForLoadState('networkidle')
  await page.locator('#field-name').fill(name)
  await page.locator('#field-url').fill(url)
  await page.getByRole('button', { exact: true, name: 'Enregistrer' }).click()
  await page.waitForURL(WEBHOOK)
}
