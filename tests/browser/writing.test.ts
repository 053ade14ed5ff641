import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'

type Draft = { body?: unknown; figures?: { value?: number | null }[] }

const PASTED =
  '<p>Un <a href="javascript:void(0)">premier mot</a>, un <a href="file:///C:/notes.docx">deuxième</a>, un <a href="#note1">troisième</a> et <a href="https://exemple.fr/usine">une usine</a>.</p>'

/** What an editor types and pastes is what is stored. */
describe('writing in the panel, in a browser in French', () => {
  let newsroom: Newsroom
  let editor: Member
  let article: string
  let page: Page

  const draft = async (): Promise<Draft> =>
    callApi<Draft>(newsroom, `/articles/${article}?draft=true&depth=0`, { headers: editor.headers, method: 'GET' })

  const autosaved = async (act: () => Promise<void>): Promise<number> => {
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().includes('autosave=true'),
    )
    await act()
    return (await saved).status()
  }

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    editor = await hireMember(newsroom, await signInMember(newsroom, FIRST_ACCOUNT.email), 'editor')
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles', {
      body: { figures: [{ label: 'Emplois' }], kind: 'story', title: 'Une usine' },
      headers: editor.headers,
    })
    article = doc.id
    page = await openPage(newsroom, { member: editor })
    await page.goto(`/admin/collections/articles/${article}`, { waitUntil: 'networkidle' })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
  })

  it.each([
    ['12,5', 12.5],
    ['1 250', 1250],
    ['1250.75', 1250.75],
  ])('stores the figure %s as it is meant', async (typed, stored) => {
    await page.getByRole('button', { exact: true, name: 'Chiffres' }).first().click()
    const input = page.locator('#field-figures__0__value')
    if (!(await input.isVisible())) await page.locator('#figures-row-0 .collapsible__toggle').first().click()
    const status = await autosaved(async () => {
      await input.fill('')
      await input.pressSequentially(typed)
    })
    expect(status).toBe(200)
    await page.waitForFunction(
      (value) => (document.querySelector('#field-figures__0__value') as HTMLInputElement | null)?.value === value,
      typed,
    )
    expect((await draft()).figures?.[0]?.value).toBe(stored)
  })

  it('refuses what is no number, in sight', async () => {
    const input = page.locator('#field-figures__0__value')
    await input.fill('douze')
    await page.getByText('n’est pas un nombre').first().waitFor()
    expect(await input.inputValue()).toBe('douze')
    expect((await draft()).figures?.[0]?.value).toBe(1250.75)
    await autosaved(async () => input.fill('12'))
    expect((await draft()).figures?.[0]?.value).toBe(12)
  })

  it('keeps the words of what is pasted, and of its links those that lead somewhere', async () => {
    await page.getByRole('button', { exact: true, name: 'Texte' }).first().click()
    const text = page.locator('[data-lexical-editor="true"]').first()
    const status = await autosaved(async () => {
      await text.click()
      await text.evaluate((element, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
      }, PASTED)
    })
    expect(status).toBe(200)
    const stored = JSON.stringify((await draft()).body)
    for (const words of ['premier mot', 'deuxième', 'troisième', 'une usine']) expect(stored).toContain(words)
    expect(stored.match(/"url":"[^"]*"/g)).toEqual(['"url":"https://exemple.fr/usine"'])
  })

  it('keeps the window of a link open until its address leads somewhere', async () => {
    const text = page.locator('[data-lexical-editor="true"]').first()
    await text.click()
    await page.keyboard.press('Control+End')
    await text.pressSequentially(' Voir')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.locator('.fixed-toolbar .toolbar-popup__button-link').first().click()
    const address = page.locator('.lexical-link-edit-drawer input[name="url"]')
    await address.waitFor()
    for (const wrong of ['https://', 'https://https://exemple.fr', 'javascript:alert(1)']) {
      await address.fill(wrong)
      await page.locator('.lexical-link-edit-drawer button[type="submit"]').click()
      // What is typed before the form has refused is put back by Payload to what it refused.
      await page.locator('.lexical-link-edit-drawer form[data-form-ready="true"]').waitFor()
      await page
        .locator('.lexical-link-edit-drawer .field-error, .lexical-link-edit-drawer .field-type.error')
        .first()
        .waitFor()
      expect(await address.isVisible()).toBe(true)
    }
    await address.fill('https://exemple.fr/suite')
    // The server has judged the new address, and the form lets go of what it said of the last one.
    await page.locator('.lexical-link-edit-drawer .field-type.error').first().waitFor({ state: 'hidden' })
    // An autosave of the words before it may still be on its way.
    const saved = page.waitForResponse((response) => {
      const request = response.request()
      return request.method() === 'PATCH' && (request.postData() ?? '').includes('exemple.fr/suite')
    })
    await page.locator('.lexical-link-edit-drawer button[type="submit"]').click()
    expect((await saved).status()).toBe(200)
    await address.waitFor({ state: 'hidden' })
    expect(JSON.stringify((await draft()).body)).toContain('https://exemple.fr/suite')
  })
})
