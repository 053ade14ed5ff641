import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { paragraphs } from '../helpers/paragraphs.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { beginArticle } from './scenarios/beginArticle.ts'
import { autosaved } from './scenarios/autosaved.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'

/** What there is to look at before an article is published, as an editor meets it. */
describe('the checks beside a text, in a browser in French', () => {
  let newsroom: Newsroom
  let admin: Member
  let editor: Member
  let brixel: string
  let page: Page
  let article: string

  const list = (): Locator => page.locator('.beffroi-checks')
  const item = (words: string): Locator => list().getByRole('listitem').filter({ hasText: words })
  const draft = async () =>
    callApi<{ body?: unknown; organisations?: string[] }>(newsroom, `/articles/${article}?draft=true&depth=0`, {
      headers: editor.headers,
      method: 'GET',
    })

  const saved = async (act: () => Promise<void>, words = ''): Promise<void> =>
    expect(await autosaved(page, act, words)).toBe(200)

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    editor = await hireMember(newsroom, admin, 'editor')
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/organisations', {
      body: { name: 'Brixel Énergie', type: 'company' },
      headers: editor.headers,
    })
    brixel = doc.id
    page = await openPage(newsroom, { member: editor })
    await beginArticle(page, { action: 'Nouvelle brève', title: 'Brixel ouvre ses portes' })
    article = /articles\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? ''
    await saved(async () => {
      await page.locator('[data-field-path="body"] [contenteditable="true"]').click()
      await page.keyboard.type('Brixel Énergie reçoit ses voisins le jeudi 27 novembre 2026.')
    })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
  })

  it('tell how much there is, and what, once the list is opened by keyboard', async () => {
    await list().locator('.beffroi-checks__count').waitFor()
    await list().locator('summary').focus()
    await page.keyboard.press('Enter')
    await item('«\u202FBrixel Énergie\u202F» est nommée sans être liée').waitFor()
    await item('le 27 novembre 2026 est un vendredi').waitFor()

    expect(await list().getByRole('listitem').count()).toBe(2)
    expect(await checkAccessibility(page, '.beffroi-checks', { impacts: 'all' })).toEqual([])
  })

  it('link a record with one click, which one more takes back', async () => {
    await item('Brixel').getByRole('button', { name: /^Lier/ }).click()
    await list().getByText('Lié\u00A0: Brixel Énergie').waitFor()
    await list().getByRole('button', { exact: true, name: 'Annuler' }).click()
    await item('nommée sans être liée').waitFor()
    // What is left is not proposed again at once, until that is taken back.
    await item('Brixel')
      .getByRole('button', { name: /^Laisser/ })
      .click()
    await list().getByText('Laissé tel quel\u00A0: Brixel Énergie').waitFor()
    await page.locator('button:focus', { hasText: 'Annuler' }).waitFor()
    const looked = page.waitForResponse((response) => response.url().includes('/checks'))
    await list().getByRole('button', { name: 'Vérifier à nouveau' }).click()
    await looked
    expect(await item('nommée sans être liée').count()).toBe(0)
    await list().getByRole('button', { exact: true, name: 'Annuler' }).click()
    await item('nommée sans être liée').waitFor()
    await saved(async () => item('nommée').getByRole('button', { name: /^Lier/ }).click(), brixel)

    expect((await draft()).organisations).toEqual([brixel])
    // As a draft, readers will not see it.
    await item('n’est pas publié')
      .getByRole('button', { name: /^Ouvrir/ })
      .waitFor()
  })

  it('take the editor to the words, and write the right weekday in the text, which Ctrl-Z takes back', async () => {
    await item('vendredi')
      .getByRole('button', { name: /^Y aller/ })
      .click()
    await page.waitForFunction(() => window.getSelection()?.toString() === 'le jeudi 27 novembre 2026')
    await item('vendredi')
      .getByRole('button', { name: /^Écrire/ })
      .click()
    await page.getByText('ses voisins le vendredi 27 novembre 2026').waitFor()
    await page.locator('[data-field-path="body"] [contenteditable="true"]').focus()
    await page.keyboard.press('Control+z')
    await page.getByText('ses voisins le jeudi 27 novembre 2026').waitFor()
    await saved(async () => page.keyboard.press('Control+y'), 'vendredi')

    expect(JSON.stringify((await draft()).body)).toContain('vendredi 27 novembre 2026')
  })

  it('make a link of the words in a record that has no field for it, which one click takes back', async () => {
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/people?draft=true', {
      body: { biography: paragraphs('Elle a fondé Brixel Énergie.'), familyName: 'Morel', givenName: 'Jeanne' },
      headers: editor.headers,
    })
    await page.goto(`/admin/collections/people/${doc.id}`, { waitUntil: 'networkidle' })
    const button = item('nommée sans être liée').getByRole('button', { name: /^Lier dans le texte/ })
    const link = page.locator('[data-field-path="biography"] a', { hasText: 'Brixel Énergie' })
    await button.click()
    await link.waitFor()
    await list().getByRole('button', { exact: true, name: 'Annuler' }).click()
    await link.waitFor({ state: 'detached' })
    await saved(async () => button.click(), brixel)

    const stored = await callApi<{ biography: unknown }>(newsroom, `/people/${doc.id}?draft=true&depth=0`, {
      headers: editor.headers,
      method: 'GET',
    })
    expect(JSON.stringify(stored.biography)).toMatch(new RegExp(`"value":"${brixel}"`))
  })

  it.each([
    ['light', 390],
    ['dark', 390],
    ['dark', 1440],
  ] as const)('are read in %s at %i pixels', async (colorScheme, width) => {
    const other = await openPage(newsroom, { colorScheme, member: editor, viewport: { height: 900, width } })
    await other.addInitScript(() => localStorage.setItem('beffroi:checks-open', 'true'))
    await other.goto(`/admin/collections/articles/${article}`)
    await other.locator('.beffroi-checks__item').first().waitFor()

    expect(await checkAccessibility(other, '.beffroi-checks', { impacts: 'all' })).toEqual([])
    expect(
      await other.locator('.beffroi-checks').evaluate((element) => element.scrollWidth <= element.clientWidth),
    ).toBe(true)
    await other.context().close()
  })

  it('let it be published, unless the newsroom’s settings hold it back, with a sentence', async () => {
    await callApi(newsroom, '/globals/newsroom', { body: { checks: { links: 'block' } }, headers: admin.headers })
    await page.getByRole('button', { exact: true, name: 'Publier' }).click()
    await page
      .getByText('Cette rédaction ne publie pas ainsi. «\u202FBrixel Énergie\u202F» n’est pas publié')
      .first()
      .waitFor()
    await callApi(newsroom, '/globals/newsroom', { body: { checks: { links: 'tell' } }, headers: admin.headers })
    await page.getByRole('button', { exact: true, name: 'Publier' }).click()
    await page.getByText('Publié', { exact: true }).first().waitFor()

    expect(newsroom.problems).toEqual([])
  })
})
