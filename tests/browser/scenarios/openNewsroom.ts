import type { Page } from 'playwright-core'

import { FIRST_ACCOUNT } from '../Newsroom.ts'

/** What whoever starts a new newsroom does first. */
export const openNewsroom = async (page: Page): Promise<void> => {
  // What is typed before the page has come to life is lost.
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await page.getByText('Pour commencer, créez le premier compte').waitFor()
  await page.getByLabel('E-mail').fill(FIRST_ACCOUNT.email)
  await page.getByLabel('Nouveau mot de passe').fill(FIRST_ACCOUNT.password)
  await page.getByLabel('Confirmez le mot de passe').fill(FIRST_ACCOUNT.password)
  await page.locator('#field-name').fill(FIRST_ACCOUNT.name)
  await page.getByRole('button', { name: 'Créer' }).click()
  await page.getByRole('heading', { level: 1, name: 'La rédaction' }).waitFor()
}
