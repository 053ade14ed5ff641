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
