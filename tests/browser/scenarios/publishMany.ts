import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { checkAccessibility } from './checkAccessibility.ts'

type Names = {
  /** The title of a draft that is published, and of one that is left out. */
  left: string
  published: string
}

const inNarrowWindow = async (page: Page): Promise<void> => {
  const size = page.viewportSize()
  await page.setViewportSize({ height: 844, width: 390 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  if (size) await page.setViewportSize(size)
}

/** Selects drafts in the list, reads what there is to look at in each, publishes one of them and takes it back. */
export const publishMany = async (
  page: Page,
  { left, published }: Names,
  whilePublic: () => Promise<void>,
): Promise<void> => {
  await page.goto('/admin/collections/articles?sort=-createdAt', { waitUntil: 'networkidle' })
  for (const title of [published, left])
    await page
      .getByRole('row')
      .filter({ hasText: title })
      .getByRole('checkbox', { disabled: false })
      .first()
      .check({ force: true })
  expect(await page.getByRole('button', { exact: true, name: 'Dépublier' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Publier…' }).click()
  const documents = page.getByRole('list', { name: 'Documents' })
  await page.getByText('Rien n’est encore fait.').waitFor()
  expect(await documents.innerText()).toContain('chapô')
  await documents.getByRole('checkbox', { name: left }).uncheck()
  expect(await checkAccessibility(page, 'body')).toEqual([])
  await inNarrowWindow(page)
  await page.getByRole('button', { name: 'Publier un document' }).click()
  await page.getByText(/Fait.*: 1\./).waitFor()
  await whilePublic()
  await page.getByRole('link', { name: 'Mes modifications groupées' }).click()
  await page.getByRole('link', { name: 'Publier plusieurs documents' }).first().click()
  await page.getByRole('listitem').filter({ hasText: published }).getByText('fait', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Annuler la modification' }).click()
  await page.getByText(/Remis comme avant.*: 1\./).waitFor()
}
