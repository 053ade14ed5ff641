import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { untilAlive } from '../Newsroom.ts'

/** The day after tomorrow in the newsroom's calendar, and the one after it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Plans a subject in the calendar, moves it to another day and has it become a draft, all of it by keyboard but the form itself. Ends on the page of the article, with its
 * title in the form.
 */
export const planMonth = async (page: Page, { title }: { title: string }): Promise<void> => {
  await page.goto('/admin/planning?view=list', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Prévoir un sujet' }).press('Enter')
  const drawer = page.locator('.doc-drawer')
  await drawer.locator('#field-title').fill(title)
  // The day that one stands on is there already.
  expect(await drawer.locator('#field-date input').inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}$/)
  await drawer.locator('#action-save').press('Enter')
  const entry = page.getByRole('button', { name: new RegExp(title) })
  await entry.press('Enter')
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByLabel('Jour').fill(inDays(1))
  await dialog.getByRole('button', { name: 'Déplacer' }).press('Enter')
  await page.getByText(`« ${title} » est maintenant le`).waitFor()
  await page.goto(`/admin/planning?view=week&day=${inDays(1)}`, { waitUntil: 'networkidle' })
  const event = page.locator('.planning__event').filter({ hasText: title })
  await untilAlive(event)
  await event.press('Enter')
  await dialog.getByRole('button', { name: 'Écrire l’article' }).press('Enter')
  await page.waitForURL(/\/collections\/articles\/[0-9a-f]{24}$/)
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('#field-title')?.value === wanted,
    title,
  )
}
