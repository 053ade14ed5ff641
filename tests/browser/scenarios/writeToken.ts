import type { Page } from 'playwright-core'

/** On the page of a webhook that is saved: makes it GitHub's and gives it the token, which the form then no longer shows. Returns what the form shows. */
export const writeToken = async (page: Page, { token, url }: { token: string; url: string }): Promise<string> => {
  await page.locator('#field-kind').click()
  await page.getByText('GitHub Actions', { exact: false }).first().click()
  const input = page.locator('input[name="token"]')
  await input.fill(token)
  await page.locator('#field-url').fill(url)
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await page.getByRole('button', { exact: true, name: 'Enregistrer' }).click()
  await saved
  await page.locator('input[name="token"][value=""]').waitFor()
  return input.inputValue()
}
