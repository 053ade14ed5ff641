import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page, Response } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { cutOff, keptIn } from './scenarios/keptTexts.ts'

type Article = {
  _status: string
  id: string
  kicker?: null | string
  standfirst?: null | string
  title: null | string
  updatedAt: string
}

type List<Doc> = { docs: Doc[]; totalDocs: number }

const TITLE = '#field-title'

/** Delays between the last key and the click, in milliseconds: from none to beyond the time that the text editor takes its own. */
const DELAYS = [...Array(20).keys()].map((step) => Math.round((step * 600) / 19))

const open = async (page: Page, id: string, locale = 'fr'): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}?locale=${locale}`)
  await page.locator('form[data-form-ready=true]').first().waitFor()
  await page.waitForLoadState('networkidle')
  // The editor of the text is loaded after the form, and could not be without a connection.
  await page.locator('.ContentEditable__root').first().waitFor()
}

/** The answer to what the form of a document says of itself. */
const told = async (page: Page, action: 'discard' | 'hold' | 'release' | 'take'): Promise<Response> =>
  page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/editing') && (response.request().postData() ?? '').includes(`"${action}"`),
  )

const isSaved = async (page: Page): Promise<void> => page.locator('.beffroi-save--saved').waitFor()

describe('an editor who writes', () => {
  let newsroom: Newsroom
  let admin: Member
  let claire: Member
  let paul: Member

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    claire = await hireMember(newsroom, admin, 'editor')
    paul = await hireMember(newsroom, admin, 'editor')
    await callApi(newsroom, `/users/${paul.id}`, {
      body: { name: 'Paul Delattre' },
      headers: admin.headers,
      method: 'PATCH',
    })
    await callApi(newsroom, `/users/${claire.id}`, {
      body: { name: 'Claire Martin' },
      headers: admin.headers,
      method: 'PATCH',
    })
    await callApi(newsroom, '/globals/newsroom', {
      body: { siteUrl: 'https://gazette.example' },
      headers: admin.headers,
    })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    try {
      await newsroom?.browser.close()
    } finally {
      await newsroom?.stop()
    }
  })

  const newArticle = async (body: Record<string, unknown> = {}): Promise<Article> =>
    (
      await callApi<{ doc: Article }>(newsroom, '/articles?depth=0&draft=true', {
        body: { kind: 'brief', title: 'Au départ', ...body },
        headers: claire.headers,
      })
    ).doc

  const readArticle = async (id: string, query = 'draft=true'): Promise<Article> =>
    callApi(newsroom, `/articles/${id}?depth=0&fallback-locale=none&${query}`, {
      headers: claire.headers,
      method: 'GET',
    })

  const holders = async (id: string): Promise<string[]> =>
    (await newsroom.database.collection('payload-locked-documents').find().toArray())
      .filter(({ document }) => String((document as { value: unknown }).value) === id)
      .map(({ user }) => String((user as { value: unknown }).value))

  const versionTitles = async (id: string): Promise<(null | string)[]> =>
    (
      await callApi<List<{ version: Article }>>(newsroom, `/articles/versions?depth=0&where[parent][equals]=${id}`, {
        headers: claire.headers,
        method: 'GET',
      })
    ).docs.map(({ version }) => version.title)

  const openArticle = async (member: Member, id: string, context?: BrowserContext): Promise<Page> => {
    const page = context ? await context.newPage() : await openPage(newsroom, { member })
    await open(page, id)
    return page
  }

  it('publishes what is on the screen, however soon after the last key', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    const results: string[] = []
    for (const [index, delay] of DELAYS.entries()) {
      await page.locator(TITLE).fill(`Titre ${index}`)
      // Some of them meet an autosave on its way, as a click two seconds after a word does.
      if (index % 5 === 1) await page.waitForRequest((request) => request.url().includes('autosave=true'))
      await page.locator(TITLE).press('End')
      await page.locator(TITLE).pressSequentially(' z')
      const answer = page.waitForResponse(
        (response) => response.request().method() === 'PATCH' && !response.url().includes('draft=true'),
      )
      await page.waitForTimeout(delay)
      expect(await page.locator(TITLE).inputValue()).toBe(`Titre ${index} z`)
      await page.locator('#action-save').click()
      results.push(String((await answer).status()))
      expect(await readArticle(id, 'draft=false')).toMatchObject({ _status: 'published', title: `Titre ${index} z` })
    }
    expect(results).toEqual(DELAYS.map(() => '200'))
    // The slug follows the title until the first publication, then it stays.
    const toast = page.locator('.payload-toast-container').getByText('Publié', { exact: true }).first()
    await toast.waitFor()
    expect(await page.getByRole('link', { name: 'Voir la page' }).first().getAttribute('href')).toBe(
      'https://gazette.example/articles/titre-0-z',
    )
    await page.context().close()
  }, 120_000)

  it('publishes the last words of the body, too, which the text editor hands over late', async () => {
    const { id } = await newArticle({ kind: 'story' })
    const page = await openArticle(claire, id)
    await page.locator('[data-lexical-editor]').first().click()
    await page.keyboard.type('Les derniers mots')
    await page.locator('#action-save').click()
    await page.locator('.beffroi-published').first().waitFor()
    expect(JSON.stringify(await readArticle(id, 'draft=false'))).toContain('Les derniers mots')
    await page.context().close()
  })

  it('has what is typed without a connection kept in the browser, and saved without a click when the line is back', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    await page.context().setOffline(true)
    await page.locator(TITLE).fill('Écrit sans réseau')
    await page.getByRole('status').getByText('Hors ligne : gardé dans ce navigateur').waitFor()

    await page.locator('#action-save').click()
    await page
      .getByText(/Pas publié.*injoignable/)
      .first()
      .waitFor()

    await page.context().setOffline(false)
    await isSaved(page)
    expect(await readArticle(id)).toMatchObject({ _status: 'draft', title: 'Écrit sans réseau' })
    expect(await keptIn(page)).toEqual([])

    // Publishes, and leaves, which saves what is left to save: nothing is.
    await page.locator('#action-save').click()
    await page.locator('.beffroi-published').first().waitFor()
    await page.locator('.step-nav a').first().click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    expect(await readArticle(id)).toMatchObject({ _status: 'published', title: 'Écrit sans réseau' })
    await page.context().close()
  })

  it('finds what was typed without a connection after the window was closed, in the text too, and has it saved', async () => {
    const { id } = await newArticle({ kind: 'story' })
    const page = await openArticle(claire, id)
    await page.context().setOffline(true)
    await page.locator(TITLE).fill('Écrit avant de fermer')
    await page.locator('[data-lexical-editor]').first().click()
    await page.keyboard.type('Un paragraphe dans le train')
    await page.getByRole('status').getByText('Hors ligne : gardé dans ce navigateur').waitFor()
    await page.waitForFunction(() =>
      Object.values({ ...localStorage })
        .join('')
        .includes('dans le train'),
    )
    await cutOff(page)
    // Nothing would be lost: nothing is asked.
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed

    await page.context().setOffline(false)
    const again = await openArticle(claire, id, page.context())
    await again.getByText(/Votre texte du .* était gardé dans ce navigateur/).waitFor()
    expect(await again.locator(TITLE).inputValue()).toBe('Écrit avant de fermer')
    await again.locator('[data-lexical-editor]').getByText('Un paragraphe dans le train').waitFor()
    await isSaved(again)
    expect(JSON.stringify(await readArticle(id))).toContain('Un paragraphe dans le train')
    expect(await keptIn(again)).toEqual([])
    await again.context().close()
  })

  it('has what a closed window kept sent from any page of the panel, and has it taken away by signing out', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    await page.context().setOffline(true)
    await page.locator(TITLE).fill('Envoyé depuis le tableau de bord')
    await page.getByRole('status').getByText('Hors ligne : gardé dans ce navigateur').waitFor()
    await cutOff(page)
    await page.close()
    await page.context().setOffline(false)
    const desk = await page.context().newPage()
    await desk.goto('/admin')
    await desk.getByText('Envoyé depuis le tableau de bord », gardé dans ce navigateur, est enregistré').waitFor()
    expect(await readArticle(id)).toMatchObject({ title: 'Envoyé depuis le tableau de bord' })

    const second = await openArticle(claire, id, page.context())
    await page.context().setOffline(true)
    await second.locator(TITLE).fill('Sur un poste partagé')
    await second.getByRole('status').getByText('Hors ligne : gardé dans ce navigateur').waitFor()
    expect(await keptIn(second)).toHaveLength(1)
    await page.context().setOffline(false)
    await page.context().route('**/api/articles/**', async (route) => route.abort())
    // Who is signed in is answered late, as a busy newsroom does: after the page of signing in is there.
    await desk.route('**/api/users/me*', async (route) => {
      const response = await route.fetch()
      await desk.waitForURL(/login/)
      await route.fulfill({ response })
    })
    await desk.goto('/admin/logout')
    await desk.waitForURL(/login/)
    await desk.locator('#field-email').waitFor()
    expect(await keptIn(desk)).toEqual([])
    // Nor does a window that is still open keep it once more.
    await second.locator(TITLE).fill('Sur un poste partagé, encore')
    await second.getByRole('alert').getByText('Non enregistré').waitFor()
    expect(await keptIn(second)).toEqual([])
    await page.context().close()
  })

  it('chooses where somebody saved before what a closed window kept was sent, and finds its text where the document is gone', async () => {
    const [{ id }, { id: gone }] = [await newArticle(), await newArticle()]
    const page = await openArticle(claire, id)
    const context = page.context()
    const other = await openArticle(claire, gone, context)
    await context.setOffline(true)
    await page.locator(TITLE).fill('Le texte gardé')
    await other.locator(TITLE).fill('Le texte d’un document supprimé')
    for (const one of [page, other]) {
      await one.getByRole('status').getByText('Hors ligne : gardé dans ce navigateur').waitFor()
      await cutOff(one)
      await one.close()
    }
    await context.setOffline(false)
    await callApi(newsroom, `/articles/${id}?draft=true&overrideLock=true`, {
      body: { title: 'Le texte de Paul' },
      headers: paul.headers,
      method: 'PATCH',
    })
    await callApi(newsroom, `/articles/${gone}?overrideLock=true`, { headers: paul.headers, method: 'DELETE' })

    const desk = await context.newPage()
    await desk.goto('/admin')
    await desk.getByText('Le texte d’un document supprimé », gardé dans ce navigateur, est enregistré').waitFor()
    expect(
      await callApi(newsroom, `/articles?draft=true&where[title][contains]=document supprimé`, {
        headers: claire.headers,
        method: 'GET',
      }),
    ).toMatchObject({ docs: [{ _status: 'draft' }] })
    expect(await readArticle(id)).toMatchObject({ title: 'Le texte de Paul' })
    await desk.getByText('n’a pas pu être enregistré tel quel').waitFor()
    await desk.getByRole('button', { exact: true, name: 'Ouvrir' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByText('Paul Delattre a enregistré ce document pendant que vous écriviez').waitFor()
    await dialog.getByRole('button', { name: 'Garder tout mon texte' }).click()
    await isSaved(desk)
    expect(await readArticle(id)).toMatchObject({ title: 'Le texte gardé' })
    expect(await versionTitles(id)).toContain('Le texte de Paul')
    expect(await keptIn(desk)).toEqual([])
    await context.close()
  })

  it('is asked before the tab is closed over what is neither saved nor kept, and not over what is', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    // A browser that keeps nothing: it is full.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.context().setOffline(true)
    await page.locator(TITLE).click()
    await page.locator(TITLE).fill('Pas encore enregistré')
    await page.getByRole('alert').getByText('Non enregistré').waitFor()
    expect(
      await page.locator('.beffroi-save--failed strong').evaluate((element) => getComputedStyle(element).color),
    ).toMatch(/^rgb\((1[5-9]|2)\d+, \d{1,2}, \d{1,2}\)$/)
    await page.locator('.step-nav a').first().click()
    await page.getByRole('button', { name: 'Rester' }).click()
    expect(page.url()).toContain(id)
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    expect(await page.locator(TITLE).inputValue()).toBe('Pas encore enregistré')

    await page.context().setOffline(false)
    await isSaved(page)
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    expect(await readArticle(id)).toMatchObject({ title: 'Pas encore enregistré' })
    await page.context().close()
  })

  it('is told when the session has ended, keeps the text, and has it saved after signing in again in another tab', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    await page.context().clearCookies()
    await page.locator(TITLE).fill('Écrit après la fin de la session')
    await page.getByRole('alert').getByText('Vous êtes déconnecté : reconnectez-vous dans un autre onglet').waitFor()
    expect(await readArticle(id)).toMatchObject({ title: 'Au départ' })

    await page
      .context()
      .request.post('/api/users/login', { data: { email: claire.email, password: FIRST_ACCOUNT.password } })
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await isSaved(page)
    expect(await page.locator(TITLE).inputValue()).toBe('Écrit après la fin de la session')
    expect(await readArticle(id)).toMatchObject({ title: 'Écrit après la fin de la session' })
    await page.context().close()
  })

  it('leaves by a link at once after typing, and everything is saved', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    await page.locator(TITLE).fill('Puis je m’en vais')
    await page.locator('.step-nav a').first().click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    expect(await readArticle(id)).toMatchObject({ title: 'Puis je m’en vais' })
    await page.context().close()
  })

  it('keeps an event as a draft while its dates are moved past each other, and is told when it is published', async () => {
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/events?draft=true', {
      body: {
        end: { date: '2027-06-21T10:00:00.000Z', precision: 'day' },
        name: 'Foire',
        start: { date: '2027-06-22T10:00:00.000Z', precision: 'day' },
        type: 'fair',
      },
      headers: claire.headers,
    })
    await expect(
      callApi(newsroom, `/events/${doc.id}`, {
        body: { _status: 'published' },
        headers: claire.headers,
        method: 'PATCH',
      }),
    ).rejects.toThrow(/La fin est avant le début/)
  })

  it('is shown word by word how the texts differ when somebody else saved first, and saves what was taken from each', async () => {
    const { id } = await newArticle({
      kicker: 'Dunkerque',
      standfirst: 'Le chapô de départ',
      title: 'Une usine ouvre au port',
    })
    const hers = await openArticle(claire, id)
    const his = await openArticle(paul, id)
    await his.locator(TITLE).fill('Une usine ferme au port')
    await his.locator('#field-standfirst').fill('Le chapô de Paul')
    await isSaved(his)
    const left = told(his, 'release')
    await his.locator('.step-nav a').first().click()
    expect((await left).status()).toBe(200)
    await his.context().close()

    await hers.locator(TITLE).fill('Une usine ouvre à quai')
    await hers.locator('#field-kicker').fill('Loon-Plage')
    const dialog = hers.getByRole('dialog')
    await dialog.getByText('Paul Delattre a enregistré ce document pendant que vous écriviez').waitFor()
    expect(await readArticle(id)).toMatchObject({ title: 'Une usine ferme au port' })
    const title = dialog.getByRole('group', { name: /^Titre/ })
    expect(
      [await title.locator('del').allInnerTexts(), await title.locator('ins').allInnerTexts()].map((words) =>
        words.join(' '),
      ),
    ).toEqual([expect.stringContaining('ferme'), expect.stringContaining('ouvre')])
    // What only one of them has changed is taken from them; what both have is hers to choose.
    const chosen = async (field: RegExp) =>
      dialog
        .getByRole('group', { name: field })
        .locator('input:checked')
        .evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
    expect([await chosen(/^Titre/), await chosen(/^Chapô/), await chosen(/^Surtitre/)]).toEqual([
      [],
      ['theirs'],
      ['mine'],
    ])
    await dialog.getByText('Un champ a été modifié des deux côtés').waitFor()
    await title.getByLabel('Mon texte').check()
    await dialog.getByRole('button', { name: 'Enregistrer ces choix' }).click()
    await isSaved(hers)
    expect(await readArticle(id)).toMatchObject({
      kicker: 'Loon-Plage',
      standfirst: 'Le chapô de Paul',
      title: 'Une usine ouvre à quai',
    })
    expect(await hers.locator('#field-standfirst').inputValue()).toBe('Le chapô de Paul')
    expect(await versionTitles(id)).toContain('Une usine ferme au port')

    // She goes on writing on top of it.
    await hers.locator(TITLE).fill('Une usine ouvre à quai lundi')
    await isSaved(hers)
    expect(await readArticle(id)).toMatchObject({
      standfirst: 'Le chapô de Paul',
      title: 'Une usine ouvre à quai lundi',
    })
    await hers.context().close()
  })

  it('is asked the same about another tab of their own, and takes what is saved there', async () => {
    const { id } = await newArticle()
    const first = await openArticle(claire, id)
    const second = await openArticle(claire, id, first.context())
    await first.locator(TITLE).fill('Le texte du premier onglet')
    await isSaved(first)
    await second.locator(TITLE).fill('Le texte du second onglet')
    const dialog = second.getByRole('dialog')
    await dialog.getByText('Claire Martin a enregistré ce document').waitFor()
    expect(await readArticle(id)).toMatchObject({ title: 'Le texte du premier onglet' })
    expect(await versionTitles(id)).toEqual(
      expect.arrayContaining(['Le texte du premier onglet', 'Le texte du second onglet']),
    )
    await dialog.getByRole('button', { name: 'Prendre tout le sien' }).click()
    await isSaved(second)
    expect(await second.locator(TITLE).inputValue()).toBe('Le texte du premier onglet')
    expect(await readArticle(id)).toMatchObject({ title: 'Le texte du premier onglet' })
    await first.context().close()
  })

  it('is told by name who else is writing, for as long as they are there', async () => {
    const { id } = await newArticle()
    const page = await openArticle(paul, id)
    const saved = page.waitForResponse((response) => response.url().includes('autosave=true'))
    await page.locator(TITLE).fill('Paul écrit')
    await saved
    await isSaved(page)
    const second = await openArticle(claire, id)
    await second
      .getByRole('dialog')
      .getByText(/Paul Delattre y travaille depuis le \p{L}+ \d{1,2} \p{L}+ \d{4} à \d\d:\d\d/u)
      .waitFor()
    await second.getByRole('button', { name: 'Lire seulement' }).click()
    await second.locator(`${TITLE}[disabled]`).waitFor()
    await second.context().close()

    // She takes over while he types: his last words replace nothing, are not lost, and he is told.
    const over = await openArticle(claire, id)
    await over.getByRole('status').getByText('Paul Delattre (écrit)').waitFor()
    const taken = told(over, 'take')
    await over.getByRole('button', { name: 'Prendre la main' }).click()
    expect((await taken).status()).toBe(200)
    expect(await holders(id)).toEqual([claire.id])
    await page.locator(TITLE).fill('Les derniers mots de Paul')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Claire Martin a pris la main').waitFor()
    await dialog.getByText('gardés sous « Versions »').waitFor()
    expect(await readArticle(id)).toMatchObject({ title: 'Paul écrit' })
    expect(await versionTitles(id)).toContain('Les derniers mots de Paul')
    await over.locator(TITLE).fill('Claire écrit à sa suite')
    await isSaved(over)
    expect(await readArticle(id)).toMatchObject({ title: 'Claire écrit à sa suite' })

    // It is hers until she leaves.
    const given = told(over, 'release')
    await over.locator('.step-nav a').first().click()
    expect((await given).status()).toBe(200)
    expect(await holders(id)).toEqual([])
    await over.context().close()

    // He leaves: the next one is alone.
    await dialog.getByRole('button', { name: 'Voir le texte enregistré' }).click()
    await page.locator('form[data-form-ready=true]').first().waitFor()
    expect(await page.locator(TITLE).inputValue()).toBe('Claire écrit à sa suite')
    await page.locator('.step-nav a').first().click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    const third = await openArticle(claire, id)
    expect(await third.getByRole('dialog').count()).toBe(0)
    await third.context().close()
    await page.context().close()
  })

  it('holds a document until it is left, also in another language and after loading it again', async () => {
    const { id } = await newArticle()
    const page = await openArticle(claire, id)
    const held = told(page, 'hold')
    await page.locator(TITLE).fill('Claire écrit')
    await held
    await page.locator('.localizer button').first().click()
    await page.locator('[data-locale=en]').click()
    await page.waitForURL(/locale=en/)
    await page.locator('form[data-form-ready=true]').first().waitFor()
    expect(await holders(id)).toEqual([claire.id])
    // As a reader of the page does it: the browser tells no page of a reload that its own tools ask for.
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.location.reload())])
    await page.locator('form[data-form-ready=true]').first().waitFor()
    expect(await holders(id)).toEqual([claire.id])
    const left = told(page, 'release')
    await page.locator('.step-nav a').first().click()
    expect((await left).status()).toBe(200)
    expect(await holders(id)).toEqual([])

    // Its history is somewhere else.
    await open(page, id)
    const heldAgain = told(page, 'hold')
    await page.locator(TITLE).fill('Claire écrit encore')
    await heldAgain
    const leftAgain = told(page, 'release')
    await page.getByRole('link', { name: 'Versions' }).first().click()
    expect((await leftAgain).status()).toBe(200)
    expect(await holders(id)).toEqual([])
    await page.context().close()
  })

  it('finds the fields of an untranslated article empty after publishing its title in English, on the screen and in the database', async () => {
    const { id } = await newArticle({ kicker: 'Dunkerque', standfirst: 'Un chapô en français' })
    const page = await openPage(newsroom, { member: claire })
    await open(page, id, 'en')
    await page.locator(TITLE).fill('In English')
    await page.locator('#action-save').click()
    await page.locator('.beffroi-published').first().waitFor()
    await page.locator(TITLE).fill('In English too')
    await page.waitForResponse((response) => response.url().includes('autosave=true'))
    await isSaved(page)
    expect(await page.locator('#field-standfirst').inputValue()).toBe('')
    const { kicker, standfirst, title } = await readArticle(id, 'draft=true&locale=en')
    expect([kicker ?? null, standfirst ?? null, title]).toEqual([null, null, 'In English too'])
    expect(await readArticle(id, 'draft=true&locale=fr')).toMatchObject({
      standfirst: 'Un chapô en français',
      title: 'Au départ',
    })
    await page.context().close()
  })

  it('leaves nothing behind who opens a new article and writes nothing', async () => {
    const count = async (): Promise<number> =>
      (
        await callApi<List<Article>>(newsroom, '/articles?limit=1&draft=true', {
          headers: claire.headers,
          method: 'GET',
        })
      ).totalDocs
    const before = await count()
    const page = await openPage(newsroom, { member: claire })
    await page.goto('/admin/collections/articles/create')
    await page.waitForURL(/articles\/[0-9a-f]{24}$/)
    await page.waitForLoadState('networkidle')
    const gone = told(page, 'discard')
    await page.locator('.step-nav a').first().click()
    expect((await gone).status()).toBe(200)
    expect(await count()).toBe(before)

    // Or closes the tab.
    await page.goto('/admin/collections/articles/create')
    await page.waitForURL(/articles\/[0-9a-f]{24}$/)
    await page.waitForLoadState('networkidle')
    await page.goto('/admin')
    await page.waitForLoadState('networkidle')
    expect(await count()).toBe(before)
    await page.context().close()
  })

  it('met no error', () => {
    expect(
      newsroom.problems.filter(
        (problem) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 4(0[1349]|23)/.test(problem),
      ),
    ).toEqual([])
  })
})
