import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { picture, uploadForm } from '../helpers/uploads.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { keptIn } from './scenarios/keptTexts.ts'
import { removeUploads } from './scenarios/removeUploads.ts'

type Row = Record<string, unknown> & { id: string }

const NAME = '#field-name'

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/admin/collections/${path}?locale=fr`)
  await page.locator('form[data-form-ready=true]').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Payload asks before such a page is left, the browser as well; a window that is closed like this answers nothing. */
const closeWindow = async (page: Page): Promise<void> => page.close({ runBeforeUnload: false })

/** Types into a field, and is done when the panel has looked at it: Payload tells there, once, of what was saved before the first key. */
const type = async (page: Page, field: string, words: string): Promise<void> => {
  const looked = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('"checkForStaleData":true'),
  )
  await page.locator(field).fill(words)
  await looked
}

const save = async (page: Page): Promise<void> => page.locator('#action-save').click()

const isSaved = async (page: Page): Promise<void> => {
  await page.locator('#action-save[disabled], #action-save[aria-disabled=true], #action-save.btn--disabled').waitFor()
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('beffroi:text:')))
}

describe('an editor who fills in a record without drafts', () => {
  let newsroom: Newsroom
  let claire: Member

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    const admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    claire = await hireMember(newsroom, admin, 'editor')
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    try {
      if (newsroom) await removeUploads(newsroom, claire)
      await newsroom?.browser.close()
    } finally {
      await newsroom?.stop()
    }
  })

  const newTopic = async (name: string): Promise<string> =>
    (await callApi<{ doc: Row }>(newsroom, '/topics', { body: { name }, headers: claire.headers })).doc.id

  const read = async (path: string): Promise<Row> =>
    callApi(newsroom, `/${path}?depth=0&locale=fr`, { headers: claire.headers, method: 'GET' })

  /** As she would in another window: a colleague has to take the record over first. */
  const elsewhere = async (path: string, body: Record<string, unknown>): Promise<void> => {
    await callApi(newsroom, `/${path}?locale=fr`, { body, headers: claire.headers, method: 'PATCH' })
  }

  const openTopic = async (id: string, context?: BrowserContext): Promise<Page> => {
    const page = context ? await context.newPage() : await openPage(newsroom, { member: claire })
    await open(page, `topics/${id}`)
    return page
  }

  it('is shown how the texts differ when somebody else saved first, and saves the one that was chosen', async () => {
    const id = await newTopic('Énergie')
    const page = await openTopic(id)
    await type(page, NAME, 'Énergies du Nord')
    await elsewhere(`topics/${id}`, { iptcId: 'medtop:04000000', name: 'Énergie et climat' })
    await save(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Membre editor a enregistré cette fiche pendant que vous écriviez').waitFor()
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Énergie et climat' })
    expect(await checkAccessibility(page, '.beffroi-conflict')).toEqual([])
    const name = dialog.getByRole('group', { name: /^Nom/ })
    expect((await name.locator('del').allInnerTexts()).join(' ')).toContain('climat')
    expect((await name.locator('ins').allInnerTexts()).join(' ')).toContain('Nord')
    await dialog.getByRole('button', { name: 'Garder tout mon texte' }).click()
    await isSaved(page)
    // What was changed there alone stays.
    expect(await read(`topics/${id}`)).toMatchObject({ iptcId: 'medtop:04000000', name: 'Énergies du Nord' })
    await page.context().close()
  })

  it('takes what somebody else said of a picture', async () => {
    const form = uploadForm({
      bytes: await picture(),
      data: { alt: 'Le quai', caption: 'Avant' },
      name: 'quai.png',
      type: 'image/png',
    })
    const { doc } = await callApi<{ doc: Row }>(newsroom, '/media?locale=fr', { body: form, headers: claire.headers })
    const page = await openPage(newsroom, { member: claire })
    await open(page, `media/${doc.id}`)
    await type(page, '#field-caption', 'Après le chantier')
    await elsewhere(`media/${doc.id}`, { caption: 'Après la fête', credit: 'Paul' })
    await save(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('group', { name: /^Légende/ }).waitFor()
    await dialog.getByRole('button', { name: 'Prendre tout le sien' }).click()
    await page.getByText('Voici le texte enregistré').waitFor()
    expect(await page.locator('#field-caption').inputValue()).toBe('Après la fête')
    expect(await page.locator('#field-credit').inputValue()).toBe('Paul')
    expect(await read(`media/${doc.id}`)).toMatchObject({ caption: 'Après la fête', credit: 'Paul' })
    await page.context().close()
  })

  it('is told that Save sends nothing without a connection, and saves when the line is back', async () => {
    const id = await newTopic('Rail')
    const page = await openTopic(id)
    await page.context().setOffline(true)
    await page.locator(NAME).fill('Rail et fret')
    await save(page)
    await page.getByText('gardé dans ce navigateur, pas enregistré').waitFor()
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Rail' })
    await page.context().setOffline(false)
    await page.locator('#action-save').dblclick()
    await isSaved(page)
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Rail et fret' })
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.context().close()
  })

  it('finds what was typed without a connection when the window was closed, and nothing of it was saved', async () => {
    const id = await newTopic('Port')
    const page = await openTopic(id)
    await page.context().setOffline(true)
    await page.locator(NAME).fill('Port de Dunkerque')
    await page.waitForFunction(() =>
      Object.values({ ...localStorage })
        .join('')
        .includes('Port de Dunkerque'),
    )
    await closeWindow(page)
    const context = page.context()
    await context.setOffline(false)

    // Said on any page, and not sent: it would be public.
    const desk = await context.newPage()
    await desk.goto('/admin')
    await desk.getByText('est gardé dans ce navigateur et n’est pas enregistré').waitFor()
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Port' })
    await desk.getByRole('button', { exact: true, name: 'Ouvrir' }).click()
    await desk.getByText('pas encore enregistré').first().waitFor()
    expect(await desk.locator(NAME).inputValue()).toBe('Port de Dunkerque')
    await save(desk)
    await isSaved(desk)
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Port de Dunkerque' })
    expect(await keptIn(desk)).toEqual([])
    await context.close()
  })

  it('is asked whose text stays when what a closed window kept is older than what is saved', async () => {
    const id = await newTopic('Emploi')
    const page = await openTopic(id)
    await page.locator(NAME).fill('Emplois')
    await page.waitForFunction(() =>
      Object.values({ ...localStorage })
        .join('')
        .includes('Emplois'),
    )
    await closeWindow(page)
    await elsewhere(`topics/${id}`, { name: 'Emploi et formation' })
    const again = await openTopic(id, page.context())
    await again.getByText('Ce que vous aviez tapé le').waitFor()
    await save(again)
    await again.getByRole('dialog').getByRole('button', { name: 'Garder tout mon texte' }).click()
    await isSaved(again)
    expect(await read(`topics/${id}`)).toMatchObject({ name: 'Emplois' })
    await again.context().close()
  })

  it('throws away what was typed by leaving it behind, or by taking what is saved', async () => {
    const id = await newTopic('Textile')
    const page = await openTopic(id)
    await page.locator(NAME).fill('Textile et mode')
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('beffroi:text:')))
    await page.locator('.step-nav a').first().click()
    await page.locator('#leave-without-saving #confirm-action').click()
    await page.waitForURL((url) => !url.pathname.includes(id))
    expect(await keptIn(page)).toEqual([])

    const other = await openTopic(id, page.context())
    await other.locator(NAME).fill('Textile, encore')
    await other.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('beffroi:text:')))
    await closeWindow(other)
    const again = await openTopic(id, page.context())
    await again.getByRole('button', { name: 'Voir le texte enregistré' }).click()
    await again.waitForFunction(
      (selector) => (document.querySelector(selector) as HTMLInputElement | null)?.value === 'Textile',
      NAME,
    )
    expect(await keptIn(again)).toEqual([])
    await page.context().close()
  })

  it('met no error', () => {
    expect(
      newsroom.problems.filter(
        (problem) =>
          !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Cannot destructure property 'data'/.test(problem),
      ),
    ).toEqual([])
  })
})
