import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { checkAccessibility } from './checkAccessibility.ts'

type Records = {
  /** The id of the record that stays. */
  kept: string
  name: string
  other: string
  /** The title of an article that leads to the other one. */
  title: string
}

/** Has all that leads to an organisation lead to another one, and sees the count on the tab go with it. */
export const replaceRecord = async (page: Page, { by, id }: { by: string; id: string }): Promise<void> => {
  await page.goto(`/admin/collections/organisations/${id}/used-in`, { waitUntil: 'networkidle' })
  // The tab that is open is no link.
  const tab = page.locator('.doc-tab').filter({ hasText: /^Emplois/ })
  const pill = tab.locator('.beffroi-uses-pill')
  expect(await pill.textContent()).toBe('1')
  await page.getByRole('searchbox', { name: 'Remplacer par' }).fill(by)
  await page.getByRole('button', { exact: true, name: 'Chercher' }).click()
  await page.getByRole('status').getByRole('button', { name: by }).click()
  await page.getByRole('button', { name: 'Remplacer partout' }).click()
  await page.getByText(/Documents modifiés.*: 1\./).waitFor()
  await pill.waitFor({ state: 'detached' })
}

/** Sees where an organisation that was entered twice is used, and merges it with the one that stays, which is proposed. */
export const mergeRecords = async (page: Page, { kept, name, other, title }: Records): Promise<void> => {
  await page.goto(`/admin/collections/organisations/${other}`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: /^Emplois/ }).click()
  await page.getByRole('link', { name: title }).waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: title }).innerText()).toContain('Organisations (brouillon)')
  expect(await checkAccessibility(page, 'body')).toEqual([])
  await page.goto(`/admin/collections/organisations/${kept}/merge`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name }).click()
  await page.getByRole('group', { name: 'Sigle' }).getByRole('radio', { checked: true, name }).waitFor()
  expect(await checkAccessibility(page, 'body')).toEqual([])
  await page.getByRole('button', { exact: true, name: 'Fusionner' }).click()
  await page.getByText(/Fusion faite.*: 1\./).waitFor()
}
