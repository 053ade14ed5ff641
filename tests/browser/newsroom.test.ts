import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { picture, uploadForm } from '../helpers/uploads.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { beginArticle } from './scenarios/beginArticle.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { findUntranslated } from './scenarios/findUntranslated.ts'
import { mergeRecords, replaceRecord } from './scenarios/mergeRecords.ts'
import { openNewsroom } from './scenarios/openNewsroom.ts'
import { planMonth } from './scenarios/planMonth.ts'
import { plantLateSchedule } from './scenarios/plantLateSchedule.ts'
import { publishMany } from './scenarios/publishMany.ts'
import { publishWithPicture } from './scenarios/publishWithPicture.ts'
import { removeUploads } from './scenarios/removeUploads.ts'

/** One server and one browser for all: each takes longer to start than a test to run. The tests follow a newsroom from its first day on. */
describe('a newsroom, in a browser in French', () => {
  let newsroom: Newsroom
  let admin: Member

  beforeAll(async () => {
    const running = await startProduction()
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    try {
      await newsroom?.browser.close()
      if (admin) await removeUploads(newsroom, admin)
    } finally {
      await newsroom?.stop()
    }
  })

  it('opens with a first account, of an administrator, and a desk that says how to begin', async () => {
    const page = await openPage(newsroom)
    await openNewsroom(page)
    await page.getByText('Vous n’avez aucun brouillon en cours.').waitFor()
    await page.getByText('Rien n’est planifié.').waitFor()
    expect(await page.locator('.desk__actions a').allInnerTexts()).toEqual([
      'Nouvel article',
      'Nouvelle brève',
      'Nouvel événement',
      'Ouvrir le planning',
    ])
    // Only an administrator sees the accounts.
    expect(await page.locator('.collections').getByText('Comptes').count()).toBe(1)
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    await page.context().close()
  })

  it('lets an editor write, link, illustrate and publish, and the public read it', async () => {
    const editor = await hireMember(newsroom, admin, 'editor')
    const page = await openPage(newsroom, { member: editor })
    await publishWithPicture(page, {
      alt: 'Un carré bleu',
      organisation: 'Atelier des Deux Rives',
      title: 'Un atelier ouvre au bord du canal',
    })

    const query =
      '{ Articles(where: { slug: { equals: "un-atelier-ouvre-au-bord-du-canal" } }) { docs { title organisations { name } mainImage { alt } } } }'
    const response = await fetch(`${newsroom.url}/api/graphql`, {
      body: JSON.stringify({ query }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    expect(await response.json()).toEqual({
      data: {
        Articles: {
          docs: [
            {
              mainImage: { alt: 'Un carré bleu' },
              organisations: [{ name: 'Atelier des Deux Rives' }],
              title: 'Un atelier ouvre au bord du canal',
            },
          ],
        },
      },
    })
    await page.context().close()
  })

  it('offers an author no way to publish, and keeps what they write on their desk', async () => {
    const author = await hireMember(newsroom, admin, 'author')
    const page = await openPage(newsroom, { member: author })
    await beginArticle(page, { action: 'Nouvelle brève', title: 'Une brève à relire' })
    expect(await page.getByRole('button', { name: /^Publier/ }).count()).toBe(0)

    await page.goto('/admin')
    const mine = page.getByRole('region', { name: 'Mes brouillons' })
    await mine.getByRole('link', { name: 'Une brève à relire' }).waitFor()
    expect(await mine.getByRole('listitem').innerText()).toContain('Brève')
    await page.context().close()
  })

  it('shows a publication that is late on the desk and on the document, until somebody publishes by hand', async () => {
    const title = 'Un article qui attend son heure'
    const id = await plantLateSchedule(newsroom, admin, title)
    await plantLateSchedule(newsroom, admin, 'Un autre, qui reste en retard')
    const page = await openPage(newsroom, { member: admin })
    await page.goto('/admin')
    const late = page.getByRole('region', { name: 'En retard' })
    expect(await late.getByRole('listitem').filter({ hasText: title }).innerText()).toMatch(
      /elle attend toujours.*le serveur n’exécute pas/s,
    )
    await late.getByRole('link', { name: title }).click()
    await page.getByText('Publication en retard').waitFor()
    expect(page.url()).toContain(`/admin/collections/articles/${id}`)

    await page.getByRole('button', { exact: true, name: 'Publier' }).click()
    await page.getByText('Publié', { exact: true }).first().waitFor()
    await page.goto('/admin')
    await page.getByRole('region', { name: 'Publié récemment' }).getByRole('link', { name: title }).waitFor()
    expect(await late.getByRole('link').allInnerTexts()).toEqual(['Un autre, qui reste en retard'])
    await page.context().close()
  })

  it('plans a subject, moves it and makes it an article, by keyboard', async () => {
    const page = await openPage(newsroom, { member: admin })
    await planMonth(page, { title: 'Le canal en chantier' })
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it('tells where a record is used, and merges it with the one that it was entered twice as', async () => {
    const make = async (collection: string, data: object): Promise<string> =>
      (await callApi<{ doc: { id: string } }>(newsroom, `/${collection}`, { body: data, headers: admin.headers })).doc
        .id
    const [kept, other] = [
      await make('organisations', { name: 'Tissages du Marais', type: 'company' }),
      await make('organisations', { acronym: 'TDM', name: 'Tissages du Marais SAS', type: 'company' }),
    ]
    const title = 'Les métiers tournent'
    const article = await make('articles', { kind: 'brief', organisations: [other], title })
    const page = await openPage(newsroom, { member: admin })
    await mergeRecords(page, { kept, name: 'Tissages du Marais SAS', other, title })
    const { organisations } = await callApi<{ organisations: string[] }>(
      newsroom,
      `/articles/${article}?draft=true&depth=0`,
      { headers: admin.headers, method: 'GET' },
    )
    expect(organisations).toEqual([kept])
    await make('organisations', { name: 'Filatures du Marais', type: 'company' })
    await replaceRecord(page, { by: 'Filatures du Marais', id: kept })
    await page.context().close()
  })

  it('publishes what is selected in a list, after what there is to look at was shown, and takes it back', async () => {
    const names = { left: 'Le lot de demain', published: 'Le lot d’aujourd’hui' }
    const ids: Record<string, string> = {}
    for (const title of Object.values(names))
      ids[title] = (
        await callApi<{ doc: { id: string } }>(newsroom, '/articles', {
          body: { kind: 'story', title },
          headers: admin.headers,
        })
      ).doc.id
    const statusOf = async (title: string): Promise<string> =>
      (
        await callApi<{ _status: string }>(newsroom, `/articles/${ids[title]}?depth=0`, {
          headers: admin.headers,
          method: 'GET',
        })
      )._status
    const page = await openPage(newsroom, { member: admin })
    await publishMany(page, names, async () => {
      expect(await statusOf(names.published)).toBe('published')
      expect(await statusOf(names.left)).toBe('draft')
    })
    expect(await statusOf(names.published)).toBe('draft')
    await page.context().close()
  })

  it('takes all that a list finds in the language that the list is in', async () => {
    const paths: string[] = []
    for (const title of ['Lighthouse one', 'Lighthouse two']) {
      const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/articles', {
        body: { kind: 'brief', title: 'Le phare' },
        headers: admin.headers,
      })
      paths.push(`/articles/${doc.id}`)
      await callApi(newsroom, `/articles/${doc.id}?draft=true&locale=en`, {
        body: { title },
        headers: admin.headers,
        method: 'PATCH',
      })
    }
    const page = await openPage(newsroom, { member: admin })
    await page.goto('/admin/collections/articles?limit=1&locale=en&search=lighthouse', { waitUntil: 'networkidle' })
    await page.getByRole('row').nth(1).getByRole('checkbox', { disabled: false }).first().check({ force: true })
    await page.getByRole('button', { name: /^Tout sélectionner \(2\)/ }).click()
    await page.getByRole('button', { name: 'Modifier un champ…' }).click()
    await page.getByText('Rien n’est encore fait.').waitFor()
    expect(await page.getByRole('list', { name: 'Documents' }).getByRole('checkbox').count()).toBe(2)
    await page.context().close()
    for (const path of paths) await callApi(newsroom, path, { headers: admin.headers, method: 'DELETE' })
  })

  it('opens a picture in the trash from the pictures of the trash', async () => {
    const bytes = await picture()
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/media', {
      body: uploadForm({ bytes, data: { alt: 'Un quai' }, name: 'quai.png', type: 'image/png' }),
      headers: admin.headers,
    })
    const path = `/media/${doc.id}`
    const body = { deletedAt: new Date().toISOString() }
    await callApi(newsroom, path, { body, headers: admin.headers, method: 'PATCH' })
    const page = await openPage(newsroom, { member: admin })
    await page.goto('/admin/collections/media/trash', { waitUntil: 'networkidle' })
    await page.getByRole('button', { exact: true, name: 'Images' }).click()
    await page.getByRole('link', { name: /quai/ }).click()
    await page.waitForURL(`**/admin/collections/media/trash/${doc.id}`)
    await page.getByRole('button', { name: 'Restaurer' }).first().waitFor()
    expect(await page.getByText('Introuvable').count()).toBe(0)
    await page.context().close()
    await callApi(newsroom, `${path}?trash=true`, { headers: admin.headers, method: 'DELETE' })
  })

  it('finds and begins with Ctrl-K, from any screen, accents forgiven', async () => {
    const page = await openPage(newsroom, { member: admin })
    await page.goto('/admin/collections/topics', { waitUntil: 'networkidle' })
    await page.keyboard.press('Control+k')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    const combobox = page.getByRole('combobox', { name: 'Rechercher dans la rédaction' })
    await combobox.fill('dechantier canal')
    await page.getByRole('option', { name: 'Nouvel article « dechantier canal »' }).waitFor()
    await combobox.fill('chantiér')
    const found = page.getByRole('option', { name: /Le canal en chantier/ }).first()
    await found.waitFor()
    expect(await checkAccessibility(page, 'dialog')).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/collections\/(articles|planning-items)\/[0-9a-f]{24}$/)
    await page.context().close()
  })

  it.each([
    { colorScheme: 'light', view: 'month' },
    { colorScheme: 'dark', view: 'week' },
    { colorScheme: 'light', view: 'list' },
  ] as const)('can be used by everyone: the planning, $view, $colorScheme', async ({ colorScheme, view }) => {
    const page = await openPage(newsroom, { colorScheme, member: admin })
    await page.goto(`/admin/planning?view=${view}`, { waitUntil: 'networkidle' })
    await page.getByText('Le canal en chantier').first().waitFor()
    expect(await checkAccessibility(page, 'body')).toEqual([])
    await page.context().close()
  })

  it('names the window after its page, in the language of its reader', async () => {
    for (const [language, names] of [
      ['fr-FR', ['Planning · Beffroi', 'À traduire · Beffroi', 'Médiathèque à revoir · Beffroi']],
      ['en-GB', ['Planning · Beffroi', 'To translate · Beffroi', 'Media to look at · Beffroi']],
    ] as const) {
      const page = await openPage(newsroom, { language, member: admin })
      for (const [index, path] of ['/admin/planning', '/admin/translations', '/admin/media-review'].entries()) {
        await page.goto(path)
        await page.waitForFunction((name) => document.title === name, names[index])
        expect(await page.title()).toBe(names[index])
      }
      await page.context().close()
    }
  })

  it('speaks French on every main screen, without a slug, a key or an error', async () => {
    const page = await openPage(newsroom, { member: admin })
    expect(await findUntranslated(newsroom, page, admin)).toEqual([])
    expect(newsroom.problems).toEqual([])
    await page.context().close()
  })

  it.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
    'can be used by everyone: the desk, $colorScheme',
    async ({ colorScheme }) => {
      const page = await openPage(newsroom, { colorScheme, member: admin })
      await page.goto('/admin')
      await page.getByRole('region', { name: 'En retard' }).waitFor()
      expect(await checkAccessibility(page, '.desk')).toEqual([])
      await page.context().close()
    },
  )

  it.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
    'can be used by everyone: lists and forms, $colorScheme',
    async ({ colorScheme }) => {
      const page = await openPage(newsroom, { colorScheme, member: admin })
      const first = async (collection: string): Promise<string> => {
        const { docs } = await callApi<{ docs: { id: string }[] }>(newsroom, `/${collection}?depth=0&limit=1`, {
          headers: admin.headers,
          method: 'GET',
        })
        return `/admin/collections/${collection}/${docs[0]?.id}`
      }
      const paths = [
        '/admin',
        '/admin/collections/articles',
        await first('articles'),
        '/admin/collections/events/create',
        '/admin/collections/media',
        await first('media'),
        '/admin/globals/newsroom',
      ].filter((path) => colorScheme === 'light' || path.includes('articles'))
      const found: string[] = []
      for (const path of paths) {
        await page.goto(path, { waitUntil: 'networkidle' })
        const tabs = page.locator('.tabs-field__tab-button')
        for (let tab = 0; tab < Math.max(1, await tabs.count()); tab++) {
          if ((await tabs.count()) > 0) await tabs.nth(tab).click()
          for (const one of await checkAccessibility(page, 'body')) found.push(`${path} (${tab}): ${one}`)
        }
      }
      expect(found).toEqual([])
      await page.context().close()
    },
    300_000,
  )

  it('fits a phone', async () => {
    const page = await openPage(newsroom, { member: admin, viewport: { height: 844, width: 390 } })
    await page.goto('/admin')
    await page.getByRole('region', { name: 'En retard' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.goto('/admin/planning', { waitUntil: 'networkidle' })
    await page.locator('.planning__days').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.context().close()
  })
})
