import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { noisePicture } from '../helpers/uploads.ts'
import {
  callApi,
  FIRST_ACCOUNT,
  hireMember,
  openPage,
  signInMember,
  START_TIMEOUT_IN_MS,
  untilAlive,
} from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'

const TABLE =
  'Raison sociale;Abrégé;N° SIREN\nFilature du Pont;FDP;732829320\nScierie Neuve;;\nFilature du Pont;;732829320\n'

const LETTER = `La lettre du Forez n° 12
14 mars 2025

Brixel inaugure son usine à Roanne

La société Brixel a inauguré jeudi 6 mars une usine à Roanne. « Nous embauchons », souligne Hélène Marchadier, directrice de Brixel. Le site produira 40 GWh d'ici 2028.

Tissages du Lac cherche dix apprentis

L'entreprise Tissages du Lac, implantée à Thiers, cherche dix apprentis pour la rentrée.
`

const STORY =
  'La filature de Thiers a rouvert lundi, après deux ans de travaux, avec trente personnes et un atelier neuf au bord de la Durolle.'

/** A newsletter is pasted, reviewed by keyboard and becomes drafts that are linked. */
describe('an import in the panel, in a browser in French', () => {
  let newsroom: Newsroom
  let author: Member
  let page: Page

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    author = await hireMember(newsroom, await signInMember(newsroom, FIRST_ACCOUNT.email), 'author')
    page = await openPage(newsroom, { member: author })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
  })

  it('is read, reviewed by keyboard, and made into linked drafts', async () => {
    await page.goto('/admin/collections/imports', { waitUntil: 'networkidle' })
    await page.getByLabel('Texte', { exact: true }).fill(LETTER)
    await page.getByRole('button', { name: 'Lire le document' }).click()
    await page.getByRole('heading', { exact: true, name: 'Propositions' }).waitFor()
    await page.waitForLoadState('networkidle')

    // The third one is the first organisation: it is rejected, and accepted again.
    const item = page.locator('[data-key="organisations.0"]')
    await page.locator('[data-key="articles.0"]').focus()
    await page.keyboard.press('j')
    await page.locator('[data-key="articles.1"][aria-current="true"]').waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-key="organisations.0"][aria-current="true"]').waitFor()
    const saved = async (key: string) => {
      const answer = page.waitForResponse((response) => response.url().endsWith('/decisions'))
      await page.keyboard.press(key)
      return (await answer).status()
    }
    expect(await saved('r')).toBe(200)
    expect(await item.getAttribute('aria-label')).toContain('rejetée')
    // Each decision is said: what a screen reader says twice in the same words it says once.
    await page
      .getByRole('status')
      .filter({ hasText: /^Enregistré\s: .+, rejetée\.$/ })
      .waitFor()
    expect(await saved('a')).toBe(200)
    expect(await item.getAttribute('aria-label')).toContain('acceptée')
    await page
      .getByRole('status')
      .filter({ hasText: /^Enregistré\s: .+, nouveau brouillon\.$/ })
      .waitFor()
    // What says it is marked in the source.
    expect(await page.locator('mark.beffroi-import__piece--read').count()).toBeGreaterThan(0)

    // The day of an event is corrected, and said in words.
    const day = page.getByLabel(/^Jour \(Inauguration/)
    await day.fill('2025-03-07')
    const dated = page.waitForResponse((response) => response.url().endsWith('/decisions'))
    await day.press('Enter')
    expect((await dated).status()).toBe(200)
    await page.locator('.beffroi-import__detail', { hasText: '7 mars 2025' }).waitFor()

    await page.getByRole('button', { name: /^Créer \d+ brouillons$/ }).click()
    // The focus is at what was made, not on the button that takes it all back.
    await page.locator('h2:focus', { hasText: 'Ce qui a été créé' }).waitFor()
    await page.getByRole('link', { name: 'Brixel inaugure son usine à Roanne' }).click()
    await page.waitForURL(/\/collections\/articles\//)
    await page.getByRole('button', { exact: true, name: 'Liens' }).first().click()
    await page.getByText('Hélène Marchadier').first().waitFor()
    await page.getByText('Roanne').first().waitFor()
  })

  it('is begun at the address of a new one too', async () => {
    await page.goto('/admin/collections/imports/create', { waitUntil: 'networkidle' })
    expect(await page.getByRole('button', { name: 'Lire le document' }).count()).toBe(1)
  })

  it('is undone as a whole', async () => {
    await page.goto('/admin/collections/imports', { waitUntil: 'networkidle' })
    await page
      .getByRole('link', { name: /La lettre du Forez|Brixel inaugure/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Annuler l’import' }).click()
    await page.getByText('L’import est annulé').waitFor()
    const { totalDocs } = await callApi<{ totalDocs: number }>(newsroom, '/articles?draft=true', {
      headers: author.headers,
      method: 'GET',
    })
    expect(totalDocs).toBe(0)
  })

  it('lists the pictures of a page, loads none from elsewhere, and puts the one that is taken into its draft', async () => {
    const elsewhere: string[] = []
    const note = (request: { url: () => string }) => {
      if (request.url().includes('parc.invalid')) elsewhere.push(request.url())
    }
    page.on('request', note)
    const html = `<html><body><h1>La filature rouvre</h1><p>${STORY}</p><figure><img src="data:image/png;base64,${await noisePicture()}" alt="Un métier à tisser"><figcaption>Le métier, remis en marche. © Ville de Thiers</figcaption></figure><p>${STORY}</p><img src="https://parc.invalid/atelier.jpg" alt="L’atelier vu du pont"></body></html>`
    await page.goto('/admin/collections/imports', { waitUntil: 'networkidle' })
    await page.getByLabel('Texte', { exact: true }).fill(html)
    await page.getByRole('button', { name: 'Lire le document' }).click()
    const pictures = page.getByRole('group', { name: 'Images : 2' })
    await pictures.waitFor()
    await page.waitForLoadState('networkidle')
    const boxes = pictures.getByRole('checkbox')
    await untilAlive(boxes.first())
    expect(await boxes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
      false,
      false,
    ])
    await pictures.getByText('Crédit : Ville de Thiers').waitFor()
    // What the document holds is shown by the newsroom itself.
    expect(
      await pictures.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)),
    ).toEqual([true])

    for (const box of await boxes.all()) {
      const answer = page.waitForResponse((response) => response.url().endsWith('/pictures'))
      await box.check()
      expect((await answer).status()).toBe(200)
    }
    expect(elsewhere).toEqual([])
    await page.getByRole('button', { name: /^Créer \d+ brouillons$/ }).click()
    await page.getByRole('heading', { name: 'Images qui n’ont pas pu être reprises' }).waitFor()
    await page.getByText('Son site ne répond pas.').waitFor()
    await page.getByRole('heading', { exact: true, name: 'Images' }).waitFor()
    page.off('request', note)

    const { docs } = await callApi<{ docs: { credit?: string; id: string; licence?: string }[] }>(
      newsroom,
      '/media?depth=0',
      { headers: author.headers, method: 'GET' },
    )
    expect(docs).toEqual([expect.objectContaining({ credit: 'Ville de Thiers', licence: 'Droits inconnus' })])
    const review = page.url()
    await page.getByRole('link', { exact: true, name: 'La filature rouvre' }).click()
    await page.waitForURL(/\/collections\/articles\//)
    await page.locator('#field-mainImage img').first().waitFor()

    await page.goto(review, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Annuler l’import' }).click()
    await page.getByText('L’import est annulé').waitFor()
    const { totalDocs } = await callApi<{ totalDocs: number }>(newsroom, '/media', {
      headers: author.headers,
      method: 'GET',
    })
    expect(totalDocs).toBe(0)
  })

  it('reads a table, whose columns are chosen, and makes drafts of its rows', async () => {
    await page.goto('/admin/collections/imports', { waitUntil: 'networkidle' })
    const form = page.getByRole('region', { name: 'Importer un tableau d’organisations ou d’événements' })
    await form
      .getByLabel('Tableau (CSV)')
      .setInputFiles({ buffer: Buffer.from(TABLE, 'latin1'), mimeType: 'text/csv', name: 'annuaire.csv' })
    await form.getByRole('button', { name: 'Lire le tableau' }).click()
    await form.getByText('3 lignes.').waitFor()
    expect(await form.getByLabel('Raison sociale', { exact: true }).inputValue()).toBe('name')
    expect(await form.getByLabel('N° SIREN', { exact: true }).inputValue()).toBe('siren')
    await form.getByLabel('Abrégé', { exact: true }).selectOption({ label: 'Sigle' })

    await form.getByRole('button', { name: 'Essayer' }).click()
    await form.getByText('Rien n’est écrit. Ce serait : 2 nouveaux brouillons, 1 non reprise.').waitFor()
    await form.getByRole('button', { name: 'Créer les brouillons' }).click()
    await form.getByText('Le fichier l’a deux fois').waitFor()
    await form.getByText('Terminé : 2 nouveaux brouillons, 1 non reprise.').waitFor()
    await page.goto('/admin/collections/organisations', { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Filature du Pont' }).waitFor()
    expect(await page.getByRole('cell', { exact: true, name: 'FDP' }).count()).toBe(1)
  })

  it('wrote nothing to the console of the browser', () => expect(newsroom.problems).toEqual([]))
})
