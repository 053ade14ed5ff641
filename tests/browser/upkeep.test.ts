import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'

import { linkOut } from '../helpers/linkOut.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { startReceiver } from '../helpers/startReceiver.ts'
import type { Receiver } from '../helpers/startReceiver.ts'
import { picture, uploadForm } from '../helpers/uploads.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { removeUploads } from './scenarios/removeUploads.ts'

type Made = { doc: { id: string } }

const TELEPHONE = { height: 844, width: 390 }

/** What keeps content in order: broken links, media to look at, the views of lists. */
describe('an editor who keeps the newsroom in order', () => {
  let newsroom: Newsroom
  let site: Receiver
  let admin: Member
  let editor: Member
  let author: Member

  beforeAll(async () => {
    site = await startReceiver()
    site.answer((response) => {
      response.writeHead(response.req.url?.startsWith('/gone') ? 404 : 200).end()
    })
    const running = await startProduction({ env: { LINK_CHECKS: 'on', LINK_CHECKS_ALLOW_LOOPBACK: '1' } })
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    editor = await hireMember(newsroom, admin, 'editor')
    author = await hireMember(newsroom, admin, 'author')
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    try {
      await newsroom?.browser.close()
      if (admin) await removeUploads(newsroom, admin)
    } finally {
      await newsroom?.stop()
      await site?.stop()
    }
  })

  const makeArticle = async (body: object): Promise<string> =>
    (await callApi<Made>(newsroom, '/articles', { body: { kind: 'brief', ...body }, headers: editor.headers })).doc.id

  const bodyOf = async (id: string): Promise<string> =>
    JSON.stringify(
      await callApi(newsroom, `/articles/${id}?draft=true&depth=0`, { headers: editor.headers, method: 'GET' }),
    )

  /** As the worker notes it within a minute. */
  const noteBroken = async (address: string, ids: string[]): Promise<void> => {
    const [now, day] = [new Date(), 86_400_000]
    await newsroom.database.collection('document-addresses').insertMany(
      ids.map((id) => ({
        addresses: [address],
        createdAt: now,
        key: `articles:${id}`,
        savedAt: now,
        updatedAt: now,
      })),
    )
    await newsroom.database.collection('link-checks').insertOne({
      address,
      checkedAt: new Date(now.getTime() - day),
      code: '404',
      createdAt: now,
      failures: 1,
      history: [{ at: new Date(now.getTime() - day).toISOString(), code: '404' }],
      isIgnored: false,
      nextCheckAt: new Date(now.getTime() + day),
      since: new Date(now.getTime() - day),
      state: 'broken',
      updatedAt: now,
    })
  }

  /** Has no grave fault of accessibility, and fits a telephone. */
  const isForEveryone = async (page: Page, path: string): Promise<void> => {
    expect(await checkAccessibility(page, 'body')).toEqual([])
    const telephone = await openPage(newsroom, { colorScheme: 'dark', member: editor, viewport: TELEPHONE })
    await telephone.goto(path, { waitUntil: 'networkidle' })
    await telephone.locator('h1').first().waitFor()
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth)).toBe(TELEPHONE.width)
    expect(await checkAccessibility(telephone, 'body')).toEqual([])
    await telephone.context().close()
  }

  it('has a broken link checked, and another address written in its place in every document', async () => {
    const gone = `${site.url}/gone-a-very-long-address-of-a-press-release-that-no-telephone-has-room-for-on-one-line`
    const published = await makeArticle({ _status: 'published', body: linkOut(gone), title: 'Le lien est public' })
    const draft = await makeArticle({ body: linkOut(gone), title: 'Le lien est en brouillon' })
    await noteBroken(gone, [published, draft])
    const page = await openPage(newsroom, { member: editor })
    await page.goto('/admin/broken-links')
    const link = page.getByRole('listitem').filter({ hasText: gone }).first()
    await link.getByRole('link', { name: 'Le lien est public' }).waitFor()
    await isForEveryone(page, '/admin/broken-links')

    await link.getByRole('button', { name: /^Vérifier maintenant/ }).click()
    await link.getByText('Rien de changé : la page n’existe plus.').waitFor()
    await link.getByLabel('Nouvelle adresse').fill(`${site.url}/fine`)
    await link.getByRole('button', { name: 'Remplacer partout' }).click()
    await link.getByText('Documents modifiés : 2. Laissés tels quels : 0.').waitFor()
    for (const id of [published, draft]) {
      expect(await bodyOf(id)).toContain(`${site.url}/fine`)
      expect(await bodyOf(id)).not.toContain('gone-a-very-long')
    }
    await page.reload()
    await page.getByText('Rien ici').waitFor()
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it('keeps a view of a list for everyone, who choose it and go back to all; and removes it', async () => {
    const page = await openPage(newsroom, { member: editor })
    const list = '/admin/collections/articles?where[or][0][and][0][_status][equals]=draft'
    const views = page.getByRole('navigation', { name: 'Vues de cette liste' })
    await page.goto(list)
    await views.getByRole('button', { name: 'Garder cette vue' }).click()
    await views.getByLabel('Nom de la vue').fill('Brouillons 🏭 de la semaine')
    await views.getByLabel('Pour toute la rédaction').check()
    expect(await checkAccessibility(page, 'nav.beffroi-list-views')).toEqual([])
    await views.getByRole('button', { exact: true, name: 'Garder' }).click()
    const view = views.getByRole('link', { name: 'Brouillons 🏭 de la semaine' })
    await view.waitFor()
    expect(await view.getAttribute('aria-current')).toBe('true')
    await isForEveryone(page, list)

    const colleague = await openPage(newsroom, { member: author })
    const theirs = colleague.getByRole('navigation', { name: 'Vues de cette liste' })
    await colleague.goto('/admin/collections/articles')
    const all = theirs.getByRole('link', { exact: true, name: 'Tout' })
    await all.waitFor()
    const inTable = (title: string) => colleague.locator('table').getByText(title)
    await inTable('Le lien est public').waitFor()
    await theirs.getByRole('link', { name: 'Brouillons 🏭 de la semaine' }).click()
    await inTable('Le lien est public').waitFor({ state: 'detached' })
    await inTable('Le lien est en brouillon').waitFor()
    expect(await theirs.getByRole('button', { name: /^Retirer/ }).count()).toBe(0)
    await all.click()
    await inTable('Le lien est public').waitFor()
    await colleague.waitForFunction(
      () => document.querySelector('.beffroi-list-views [aria-current]')?.textContent === 'Tout',
    )
    await colleague.context().close()

    await views.getByRole('button', { name: 'Retirer la vue « Brouillons 🏭 de la semaine »' }).click()
    await view.waitFor({ state: 'detached' })
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it('has a view with other columns shown, and its own back with all', async () => {
    const page = await openPage(newsroom, { member: editor })
    const views = page.getByRole('navigation', { name: 'Vues de cette liste' })
    const headings = async () => page.locator('table thead th').allInnerTexts()
    await page.goto('/admin/collections/articles', { waitUntil: 'networkidle' })
    const usual = await headings()
    await page.goto(`/admin/collections/articles?columns=${encodeURIComponent('["title","slug"]')}`)
    await views.getByRole('button', { name: 'Garder cette vue' }).click()
    await views.getByLabel('Nom de la vue').fill('Adresses')
    await views.getByRole('button', { exact: true, name: 'Garder' }).click()
    await views.getByRole('link', { name: 'Adresses' }).waitFor()
    const narrow = await headings()
    expect(narrow).not.toEqual(usual)
    await views.getByRole('link', { exact: true, name: 'Tout' }).click()
    await page.waitForFunction(
      () => document.querySelector('.beffroi-list-views [aria-current]')?.textContent === 'Tout',
    )
    await page.waitForFunction((count) => document.querySelectorAll('table thead th').length === count, usual.length)
    expect(await headings()).toEqual(usual)
    expect(await views.getByRole('button', { name: 'Garder cette vue' }).count()).toBe(0)
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it('moves a file that nothing shows to the trash, and an author is told that they may not', async () => {
    const { doc } = await callApi<Made>(newsroom, '/media', {
      body: uploadForm({
        bytes: await picture(),
        data: { alt: 'Un quai' },
        name: 'quai-inutile.png',
        type: 'image/png',
      }),
      headers: editor.headers,
    })
    const path = '/admin/media-review?list=unused'
    const colleague = await openPage(newsroom, { member: author })
    await colleague.goto(path)
    await colleague.getByRole('button', { name: 'Mettre à la corbeille quai-inutile.png' }).click()
    await colleague
      .getByText(/droit|autorisé/)
      .first()
      .waitFor()
    await colleague.context().close()

    const page = await openPage(newsroom, { member: editor })
    await page.goto('/admin/collections/media')
    await page.getByRole('link', { name: 'Médiathèque à revoir' }).click()
    await page.getByRole('link', { name: 'Inutilisés' }).click()
    const card = page.getByRole('listitem').filter({ hasText: 'quai-inutile.png' })
    await card.waitFor()
    await isForEveryone(page, path)
    await card.getByRole('button', { name: /^Mettre à la corbeille/ }).click()
    await card.getByText('À la corbeille.').waitFor()
    const stored = await newsroom.database.collection('media').findOne({ originalFilename: 'quai-inutile.png' })
    expect([String(stored?._id), stored?.deletedAt]).toEqual([doc.id, expect.anything()])
    await page.reload()
    await page.getByText('Chaque fichier sert quelque part.').waitFor()
    expect(newsroom.problems.filter((problem) => !problem.includes('status of 403'))).toEqual([])
    await page.context().close()
  })
})
