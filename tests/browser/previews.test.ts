import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { siteAddress, startSite } from '../helpers/startSite.ts'
import type { RunningSite } from '../helpers/startSite.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { beginArticle } from './scenarios/beginArticle.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'

let newsroom: Newsroom
let site: RunningSite
let editor: Member

beforeAll(async () => {
  const [running, browser] = await Promise.all([
    startProduction({ env: { WEBHOOKS_ALLOW_LOOPBACK: '1' } }),
    openBrowser(),
  ])
  newsroom = { ...running, browser, problems: [] }
  await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
  const admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
  editor = await hireMember(newsroom, admin, 'editor')
  const { port, url } = await siteAddress()
  const apiKey = randomUUID()
  await callApi(newsroom, '/api-clients', {
    body: { apiKey, enableAPIKey: true, name: 'Site' },
    headers: admin.headers,
  })
  await callApi(newsroom, '/globals/newsroom', { body: { siteUrl: url }, headers: admin.headers })
  site = await startSite({ apiKey, cmsUrl: newsroom.url, port, secret: 'whsec_bm9ib2R5IHNlbmRzIHRoaXM=', url })
}, START_TIMEOUT_IN_MS)

afterAll(async () => {
  await site?.stop()
  await newsroom?.browser.close()
  await newsroom?.stop()
})

const previewIn = (page: Page): FrameLocator => page.frameLocator('#live-preview-iframe')

/** An article that its editor has begun, in the panel. */
const begin = async (title: string): Promise<Page> => {
  const page = await openPage(newsroom, { member: editor })
  await beginArticle(page, { action: 'Nouvel article', title })
  return page
}

describe('an editor', () => {
  it('sees the page change beside the form while they write', async () => {
    const page = await begin('La gare du clocher')
    await page.locator('#live-preview-toggler').click()
    const preview = previewIn(page)
    await preview.getByRole('heading', { level: 1, name: 'La gare du clocher' }).waitFor()
    await preview.getByText('Vous seul la voyez').waitFor()
    await page.locator('#field-title').fill('La gare du beffroi')
    const title = preview.getByRole('heading', { level: 1, name: 'La gare du beffroi' })
    await title.waitFor()
    expect(await title.isVisible()).toBe(true)
    await page.context().close()
  })

  it('opens the page in a window of its own, and leaves it', async () => {
    const page = await begin('Le quai neuf')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.locator('#preview-button').click()])
    await opened.getByRole('heading', { level: 1, name: 'Le quai neuf' }).waitFor()
    expect(opened.url()).toBe(`${site.url}/articles/le-quai-neuf`)
    const answer = await opened.reload()
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining(`frame-ancestors 'self' ${newsroom.url}`),
      'referrer-policy': 'strict-origin',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(await checkAccessibility(opened, '.preview-banner')).toEqual([])
    await opened.getByRole('button', { name: 'Quitter l’aperçu' }).click()
    await opened.waitForURL(`${site.url}/`)
    expect((await opened.goto(`${site.url}/articles/le-quai-neuf`))?.status()).toBe(404)
    await page.context().close()
  })

  it('sends the page to somebody outside, and takes it back', async () => {
    const page = await begin('La halle aux grains')
    await page.getByRole('button', { name: 'Envoyer un aperçu' }).click()
    await page.getByLabel('Pour qui').fill('La Chambre de commerce')
    await page.getByRole('button', { name: 'Créer le lien' }).click()
    const address = await page.getByRole('textbox', { name: 'Adresse de l’aperçu' }).inputValue()
    await page.getByText('Pas encore ouvert').waitFor()
    expect(await checkAccessibility(page, '.beffroi-previews')).toEqual([])

    const stranger = await openPage(newsroom)
    await stranger.goto(address)
    await stranger.getByRole('heading', { level: 1, name: 'La halle aux grains' }).waitFor()
    await stranger.getByText('La rédaction vous le montre jusqu’au').waitFor()
    expect(stranger.url()).toBe(`${site.url}/articles/la-halle-aux-grains`)

    await page.getByRole('button', { name: 'Révoquer (La Chambre de commerce)' }).click()
    await page.getByText('Révoqué').waitFor()
    expect((await stranger.reload())?.status()).toBe(404)
    await stranger.getByText('Cet aperçu a pris fin').waitFor()
    await stranger.goto(address)
    await stranger.getByText('Cet aperçu n’existe pas').waitFor()
    await Promise.all([page.context().close(), stranger.context().close()])
  })
})

const send = async (token: string, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams({ token })
  return fetch(`${site.url}/api/preview`, { body, headers, method: 'POST' })
}

describe('the website', () => {
  it('shows previews in a frame of the newsroom’s panel alone, and other pages in none', async () => {
    const { headers } = await fetch(site.url)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self';")
    expect(headers.get('content-security-policy')).not.toContain(newsroom.url)
    expect(headers.get('cache-control')).toContain('public')
    const entrance = await fetch(`${site.url}/api/preview`)
    expect(entrance.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self' http/)
    expect(entrance.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('takes no token from another site, and shows nothing for one that is none', async () => {
    for (const token of ['', 'nothing', 'a.b.c', 'x'.repeat(5000)]) {
      const answer = await send(token)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
    }
    expect((await send('nothing', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(404)
  })
})
