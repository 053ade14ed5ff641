import { randomUUID } from 'node:crypto'

import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

import { beginArticle } from './beginArticle.ts'

const drawBlueSquare = async (): Promise<Buffer> =>
  sharp({ create: { background: '#2d6a8f', channels: 3, height: 400, width: 400 } })
    .png()
    .toBuffer()

const publish = async (form: Locator | Page): Promise<void> =>
  form.getByRole('button', { exact: true, name: 'Publier' }).click()

const isPublished = async (form: Locator | Page): Promise<void> =>
  form.getByText('Publié', { exact: true }).first().waitFor()

/** The drawer on top of the others. */
const openDrawer = (page: Page): Locator => page.locator('dialog[open]').last()

const closeDrawer = async (page: Page): Promise<void> => {
  await openDrawer(page).getByRole('button', { name: 'Fermer' }).first().click()
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** Makes an organisation without leaving the article. */
const linkNewOrganisation = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { exact: true, name: 'Liens' }).click()
  await page.locator('#field-organisations .relationship-add-new__add-button').click()
  const drawer = openDrawer(page)
  await drawer.locator('#field-name').fill(name)
  await drawer.locator('#field-type .rs__control').click()
  await drawer.getByRole('option', { name: 'Entreprise' }).click()
  await publish(drawer)
  await isPublished(drawer)
  await closeDrawer(page)
  await page.locator('#field-organisations').getByText(name).waitFor()
}

const NAME = `carre-${randomUUID()}`

/** Uploads a picture and forgets to describe it. */
const addPictureWithoutAlt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { exact: true, name: 'Texte' }).first().click()
  await page.locator('#field-mainImage').getByRole('button', { name: 'Créer' }).click()
  const drawer = openDrawer(page)
  await drawer
    .locator('input[type=file]')
    .setInputFiles({ buffer: await drawBlueSquare(), mimeType: 'image/png', name: `${NAME}.png` })
  await drawer.locator('.file-field__filename').waitFor()
  await drawer.getByRole('button', { name: 'Enregistrer' }).click()
  await page.locator('#field-mainImage').getByText(NAME).waitFor()
}

const describePicture = async (page: Page, alt: string): Promise<void> => {
  await page.locator('#field-mainImage .upload-relationship-details__edit').click()
  const drawer = openDrawer(page)
  await drawer.locator('#field-alt').fill(alt)
  await drawer.getByRole('button', { name: 'Enregistrer' }).click()
  await drawer.getByRole('button', { disabled: true, name: 'Enregistrer' }).waitFor()
  await closeDrawer(page)
}

/** An article from the dashboard to the public: linked, illustrated, refused for want of an alternative text, mended and published. */
export const publishWithPicture = async (
  page: Page,
  { alt, organisation, title }: { alt: string; organisation: string; title: string },
): Promise<void> => {
  await beginArticle(page, { action: 'Nouvel article', title })
  await linkNewOrganisation(page, organisation)
  await addPictureWithoutAlt(page)
  // What the panel marks the field by.
  const refusal = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.status() === 400,
  )
  await publish(page)
  await page
    .locator('.payload-toast-container')
    .getByText(/Image sans texte alternatif/)
    .getByText(/Décrivez-la dans la médiathèque/)
    .waitFor()
  expect(await (await refusal).json()).toMatchObject({ errors: [{ data: { errors: [{ path: 'mainImage' }] } }] })
  await describePicture(page, alt)
  // The notice of the organisation's publication may still be there: what counts is the answer.
  const published = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      response.ok() &&
      response.url().includes('/api/articles/') &&
      !response.url().includes('draft=true'),
  )
  await publish(page)
  await published
  await isPublished(page)
}
