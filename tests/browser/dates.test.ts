import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { callApi, FIRST_ACCOUNT, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'

/** Resolves once the autosave has stored it. */
const untilStored = async (read: () => Promise<unknown>, wanted: unknown): Promise<void> => {
  while (JSON.stringify(await read()) !== JSON.stringify(wanted));
}

const typeInto = async (page: Page, field: string, typed: string): Promise<string> => {
  const input = page.locator(`#field-${field} input`).first()
  await input.fill(typed)
  await input.blur()
  return input.inputValue()
}

const openSchedule = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.form-submit .popup-button, .form-submit .popup button').first().click()
  await page.locator('#schedule-publish').click()
  await page.locator('.beffroi-schedule #time input').waitFor()
}

/** Dates as editors type them, in browsers that are elsewhere. One server and one browser for all. */
describe('a date that an editor types', () => {
  let newsroom: Newsroom
  let admin: Member

  beforeAll(async () => {
    newsroom = { ...(await startProduction()), browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', {
      body: { ...FIRST_ACCOUNT, 'confirm-password': FIRST_ACCOUNT.password },
    })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await newsroom?.browser.close()
    await newsroom?.stop()
  })

  const draft = async (collection: string, body: Record<string, unknown>): Promise<string> => {
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, `/${collection}?draft=true`, {
      body,
      headers: admin.headers,
    })
    return doc.id
  }

  const stored = (collection: string, id: string) =>
    callApi<Record<string, unknown>>(newsroom, `/${collection}/${id}?draft=true&depth=0`, {
      headers: admin.headers,
      method: 'GET',
    })

  const setZone = async (timeZone: string) =>
    callApi(newsroom, '/globals/newsroom', { body: { timeZone }, headers: admin.headers })

  const schedules = async (id: string) =>
    (await newsroom.database.collection('payload-jobs').find({ 'input.doc.value': id }).toArray()).map(
      ({ input, waitUntil }) => [input.type, (waitUntil as Date).toISOString()],
    )

  it.each([
    ['America/Martinique', 'fr-FR', 'heure de Paris'],
    ['Asia/Tokyo', 'en-GB', 'Paris time'],
  ])('is of the newsroom’s clock in %s, day first in %s, and says so', async (timezoneId, language, zone) => {
    const id = await draft('articles', { kind: 'brief', title: 'Un article daté' })
    const page = await openPage(newsroom, { language, member: admin, timezoneId })
    await page.goto(`/admin/collections/articles/${id}`)
    expect(await typeInto(page, 'expiresAt', '05/06/2027 09:00')).toBe('05/06/2027 09:00')
    expect(await typeInto(page, 'embargo', '15/6/2027 9h30')).toBe('15/06/2027 09:30')
    expect(await page.locator('#field-expiresAt').innerText()).toContain(zone)
    await untilStored(async () => {
      const { embargo, expiresAt } = await stored('articles', id)
      return [embargo, expiresAt]
    }, ['2027-06-15T07:30:00.000Z', '2027-06-05T07:00:00.000Z'])
    await page.reload()
    expect(await page.locator('#field-expiresAt input').inputValue()).toBe('05/06/2027 09:00')
    await page.context().close()
  })

  it('is not the only one that follows the newsroom’s clock, whatever it is: so do lists, what stands above a form, and the history', async () => {
    const id = await draft('articles', { kind: 'brief', title: 'Un article d’ailleurs' })
    const { updatedAt } = (await stored('articles', id)) as { updatedAt: string }
    const timeZone = 'America/Martinique'
    const words = new Intl.DateTimeFormat('fr-FR', {
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      month: '2-digit',
      timeZone,
      year: 'numeric',
    }).format(new Date(updatedAt))
    await setZone(timeZone)
    try {
      const page = await openPage(newsroom, { member: admin })
      await page.goto('/admin/collections/articles')
      await page
        .getByRole('row', { name: 'Un article d’ailleurs' })
        .locator('.cell-updatedAt')
        .getByText(words)
        .waitFor()
      await page.goto(`/admin/collections/articles/${id}`)
      await page.locator('.beffroi-document-date').first().getByText(words).waitFor()
      expect(await page.locator('.doc-controls__value-wrap:visible').count()).toBe(2)
      await page.goto(`/admin/collections/articles/${id}/versions`)
      expect(await page.locator('.beffroi-versions tbody a').first().innerText()).toContain(words.slice(-5))
      await page.context().close()
    } finally {
      await setZone('Europe/Paris')
    }
  })

  it('stays as it was typed when it cannot be read, with a sentence, and keeps the document from being published', async () => {
    const id = await draft('articles', { kind: 'brief', title: 'Une date impossible' })
    const page = await openPage(newsroom, { member: admin })
    await page.goto(`/admin/collections/articles/${id}`)
    expect(await typeInto(page, 'expiresAt', '31/02/2027 10:00')).toBe('31/02/2027 10:00')
    await page.getByRole('alert').filter({ hasText: 'n’existe pas' }).waitFor()
    await page.locator('#action-save').click()
    await page.locator('[data-sonner-toast][data-type="error"]').first().waitFor()
    const { _status, expiresAt = null } = await stored('articles', id)
    expect([_status, expiresAt]).toEqual(['draft', null])
    expect(await page.locator('#field-expiresAt input').inputValue()).toBe('31/02/2027 10:00')
    expect(await typeInto(page, 'expiresAt', '28/02/2027 10:00')).toBe('28/02/2027 10:00')
    expect(await page.locator('.beffroi-date__fault').count()).toBe(0)
    await page.context().close()
  })

  it.each([
    ['03/2027', '03/2027', 'month', '2027-03'],
    ['2027', '2027', 'year', '2027'],
    ['été 2027', 'été 2027', 'season', '2027-22'],
    ['15/06/2027', '15/06/2027', 'day', '2027-06-15'],
    ['15/06/2027 18:30', '15/06/2027 18:30', 'minute', '2027-06-15T18:30+02:00'],
  ])('is known as precisely as it says: %s', async (typed, shown, precision, edtf) => {
    const id = await draft('events', { name: 'Foire' })
    const page = await openPage(newsroom, { member: admin, timezoneId: 'America/Martinique' })
    await page.goto(`/admin/collections/events/${id}`)
    expect(await typeInto(page, 'start__date', typed)).toBe(shown)
    await untilStored(async () => {
      const { start } = (await stored('events', id)) as { start?: { edtf?: string; precision?: string } }
      return [start?.precision, start?.edtf]
    }, [precision, edtf])
    await page.context().close()
  })

  it('is the moment of a schedule, which publishes unless something else is chosen', async () => {
    const id = await draft('articles', { kind: 'brief', title: 'Jamais publié' })
    const page = await openPage(newsroom, { member: admin, timezoneId: 'Asia/Tokyo' })
    await openSchedule(page, id)
    const input = page.locator('.beffroi-schedule #time input')
    const kinds = page.locator('.beffroi-schedule [type=radio]')
    expect([await kinds.nth(0).inputValue(), await kinds.nth(0).isChecked(), await kinds.nth(1).isDisabled()]).toEqual([
      'publish',
      true,
      true,
    ])

    await input.fill('15/13/2027')
    await page.locator('#scheduled-publish-save').click()
    await page.getByRole('alert').filter({ hasText: 'n’existe pas' }).waitFor()
    expect([await input.inputValue(), await schedules(id)]).toEqual(['15/13/2027', []])

    await input.fill('05/06/2027 09:00')
    await page.locator('#scheduled-publish-save').click()
    await page.locator('.beffroi-schedule li').filter({ hasText: '05/06/2027 09:00 (heure de Paris)' }).waitFor()
    expect(await schedules(id)).toEqual([['publish', '2027-06-05T07:00:00.000Z']])
    await page.context().close()
  })

  it('is the same in the list of versions and in the window that puts one back', async () => {
    const id = await draft('articles', { kind: 'brief', title: 'Deux versions' })
    await callApi(newsroom, `/articles/${id}?draft=true`, {
      body: { title: 'La seconde' },
      headers: admin.headers,
      method: 'PATCH',
    })
    const page = await openPage(newsroom, { member: admin })
    await page.goto(`/admin/collections/articles/${id}/versions`)
    const link = page.locator('.cell-updatedAt a, tbody a').last()
    // The list writes the day out; the hour is what a wrong time zone changes.
    const time = /\d{2}:\d{2}$/.exec(await link.innerText())?.[0]
    await link.click()
    await page.locator('.restore-version button').first().click()
    expect(await page.locator('.confirmation-modal p').first().innerText()).toContain(time)
    await page.context().close()
  })

  it('leaves no error in the console', () => {
    expect(newsroom.problems).toEqual([])
  })
})
