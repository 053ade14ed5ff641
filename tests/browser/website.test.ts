import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import sharp from 'sharp'

import { elementNode } from '../../src/fields/rich-text/elementNode.ts'
import { ensureWebsiteBuild } from '../../tools/demo-website/ensureWebsiteBuild.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { startProduction } from '../helpers/startProduction.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember, START_TIMEOUT_IN_MS } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { EACH_KIND, publishEachKind } from './scenarios/publishEachKind.ts'
import { publishArticle } from './scenarios/publishArticle.ts'
import { look, lookUntil, startWebsiteBeside, tell } from './Website.ts'
import type { Seen, Website } from './Website.ts'

const SLUG = 'une-ligne-ouvre-a-la-fonderie'
const ARTICLE = `/articles/${SLUG}`
const TITLE = 'Une ligne ouvre à la fonderie'

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })

const isThere = ({ status }: Seen) => status === 200
const isGone = ({ status }: Seen) => status === 404

/** Nodes of a text, as the editor of the panel writes them. */
const words = (text: string) => ({ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 })
const linkTo = (relationTo: string, value: string, text: string) =>
  elementNode('link', [words(text)], {
    fields: { doc: { relationTo, value }, linkType: 'internal', newTab: false },
    id: value,
    version: 3,
  })

/** One newsroom, one browser and one website for all. The tests follow one article. */
describe('the website of examples/website', () => {
  let newsroom: Newsroom
  let website: Website
  let admin: Member
  let article: string

  // Whoever wrote in the panel may still hold the document there.
  const write = async (path: string, body: Record<string, unknown>) =>
    callApi(newsroom, `${path}?overrideLock=true`, { body, headers: admin.headers, method: 'PATCH' })

  /** By way of the trash: what public pages show is not deleted at once. */
  const deleteForGood = async (path: string) => {
    await write(path, { deletedAt: new Date().toISOString() })
    return callApi(newsroom, `${path}?trash=true`, { headers: admin.headers, method: 'DELETE' })
  }

  /** Where a page leads for good, once the website has been told; as it answers after ten seconds otherwise. */
  const leadsTo = async (path: string) => {
    const until = Date.now() + 10_000
    const ask = async () => fetch(`${website.url}${path}`, { redirect: 'manual' })
    let answer = await ask()
    while (answer.status !== 301 && Date.now() < until) answer = await ask()
    return [answer.status, answer.headers.get('location')?.replace(website.url, '')]
  }

  beforeAll(async () => {
    const [running] = await Promise.all([
      startProduction({ env: { WEBHOOKS_ALLOW_LOOPBACK: '1' } }),
      ensureWebsiteBuild({ report: () => undefined }),
    ])
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    website = await startWebsiteBeside(newsroom, admin)
    await callApi(newsroom, '/globals/newsroom', { body: { siteUrl: website.url }, headers: admin.headers })
  }, START_TIMEOUT_IN_MS)

  afterAll(async () => {
    await website?.stop()
    await newsroom?.browser.close()
    await newsroom?.stop()
  })

  it('shows an article as soon as it is published in the admin panel, where it had said that there is no such page', async () => {
    expect((await look(website, ARTICLE)).status).toBe(404)
    expect((await look(website, '/')).text).toContain('Rien n’est encore publié')

    const editor = await hireMember(newsroom, admin, 'editor')
    const page = await openPage(newsroom, { member: editor })
    article = await publishArticle(page, TITLE)
    await page.context().close()

    expect((await lookUntil(website, ARTICLE, isThere)).text).toContain(`<h1>${TITLE}</h1>`)
    expect((await lookUntil(website, '/', ({ text }) => text.includes(TITLE))).text).toContain(TITLE)
  })

  it('shows the organisation that the article speaks of, with its new name too, and asks for no other page again', async () => {
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/organisations', {
      body: { _status: 'published', name: 'Fonderie du Marais', type: 'company' },
      headers: admin.headers,
    })
    await write(`/articles/${article}`, { _status: 'published', organisations: [doc.id] })
    expect((await lookUntil(website, ARTICLE, ({ text }) => text.includes('Fonderie du Marais'))).text).toContain(
      'href="/organisations/fonderie-du-marais"',
    )

    await look(website, '/lettres')
    const before = website.cms.requests.length
    await write(`/organisations/${doc.id}`, { _status: 'published', name: 'Fonderie des Marais' })
    expect((await lookUntil(website, ARTICLE, ({ text }) => text.includes('Fonderie des Marais'))).text).toContain(
      'Fonderie des Marais',
    )
    await look(website, '/lettres')
    const asked = website.cms.requests.slice(before).map((body) => /query (\w+)/.exec(body)?.[1])
    expect(asked).toContain('Article')
    expect(asked).not.toContain('Newsletters')
  })

  it('leads from the old address to the new one when the slug changes, for good', async () => {
    const moved = '/articles/une-ligne-nouvelle'
    expect((await look(website, moved)).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published', slug: 'une-ligne-nouvelle' })
    expect((await lookUntil(website, moved, isThere)).status).toBe(200)
    expect(await leadsTo(ARTICLE)).toEqual([301, moved])
    await write(`/articles/${article}`, { _status: 'published', slug: SLUG })
    expect((await lookUntil(website, ARTICLE, isThere)).status).toBe(200)
    expect(await leadsTo(moved)).toEqual([301, ARTICLE])
    expect((await look(website, '/articles/jamais-vu')).status).toBe(404)
  })

  it('leads from a path of an older website to the page of today, and says of any other that it is none', async () => {
    expect((await look(website, '/2019/03/une-ligne/')).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published', formerSlugs: ['/2019/03/une-ligne'] })
    expect(await leadsTo('/2019/03/une-ligne')).toEqual([301, ARTICLE])
    expect((await look(website, '/2019/03/une-autre')).status).toBe(404)
    expect((await look(website, '/agenda')).status).toBe(200)
  })

  it('shows nothing of what is unpublished', async () => {
    await write(`/articles/${article}`, { _status: 'draft' })
    expect((await lookUntil(website, ARTICLE, isGone)).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published' })
    expect((await lookUntil(website, ARTICLE, isThere)).status).toBe(200)
  })

  it('shows a text whose links, documents and pictures are withdrawn one after the other, and without them', async () => {
    const make = async (path: string, body: Record<string, unknown>) =>
      (await callApi<{ doc: { id: string } }>(newsroom, path, { body, headers: admin.headers })).doc.id
    const [withdrawn, deleted, trashed] = [
      await make('/organisations', { _status: 'published', name: 'Un atelier', type: 'company' }),
      await make('/events', {
        _status: 'published',
        name: 'Un salon',
        start: { date: '2027-06-22', precision: 'day' },
        type: 'fair',
      }),
      await make('/people', { _status: 'published', familyName: 'Jost', givenName: 'Anna' }),
    ]
    const file = new FormData()
    file.set('_payload', JSON.stringify({ decorative: true }))
    file.set(
      'file',
      new Blob(
        [
          await sharp({ create: { background: '#567', channels: 3, height: 600, width: 1200 } })
            .png()
            .toBuffer(),
        ],
        { type: 'image/png' },
      ),
      'halle.png',
    )
    const picture = await make('/media', file as never)
    const body = {
      root: elementNode('root', [
        elementNode('paragraph', [
          linkTo('organisations', withdrawn, 'un lien'),
          words(' et '),
          linkTo('events', deleted, 'un autre'),
        ]),
        ...[
          ['organisations', withdrawn],
          ['events', deleted],
          ['people', trashed],
        ].map(([relationTo, value]) => ({ format: '', relationTo, type: 'relationship', value, version: 2 })),
        { fields: null, format: '', id: picture, relationTo: 'media', type: 'upload', value: picture, version: 3 },
      ]),
    }
    const id = await make('/articles', { _status: 'published', body, kind: 'brief', title: 'Un texte lié' })
    const address = '/articles/un-texte-lie'
    const full = await lookUntil(website, address, isThere)
    expect(full.text).toContain('href="/organisations/un-atelier"')
    expect(full.text).toMatch(/srcSet="[^"]+400w|srcset="[^"]+w"|halle/i)

    await write(`/organisations/${withdrawn}`, { _status: 'draft' })
    await write(`/people/${trashed}`, { deletedAt: new Date().toISOString() })
    await deleteForGood(`/events/${deleted}`)
    const without = await lookUntil(
      website,
      address,
      ({ text }) => !text.includes('Un salon') && !text.includes('un-atelier'),
    )
    expect([without.status, without.text.includes('href="/organisations/un-atelier"')]).toEqual([200, false])
    expect(without.text).toContain('un lien')
    await deleteForGood(`/media/${picture}`)
    expect((await lookUntil(website, address, ({ text }) => !text.includes('halle'))).status).toBe(200)
    await callApi(newsroom, `/articles/${id}`, { headers: admin.headers, method: 'DELETE' })
  })

  it('lists every article once, page by page, from a link on its first page', async () => {
    const titles = Array.from({ length: 26 }, (_, index) => `Une brève numéro ${index + 1}`)
    for (const title of titles)
      await callApi(newsroom, '/articles', {
        body: { _status: 'published', kind: 'brief', publishedAt: '2025-03-01T09:00:00.000Z', title },
        headers: admin.headers,
      })
    expect((await lookUntil(website, '/', ({ text }) => text.includes('numéro'))).text).toContain('href="/articles"')
    await lookUntil(website, '/articles?page=2', isThere)
    const pages = [
      await lookUntil(website, '/articles', ({ text }) => text.includes('rel="next"')),
      await look(website, '/articles?page=2'),
    ]
    const found = pages.flatMap(({ text }) =>
      [...text.matchAll(/<h2 class="card__title"><a [^>]*>([^<]+)</g)].map(([, title]) => title),
    )
    expect(found.toSorted()).toEqual([...titles, TITLE].toSorted())
    // A bookmark of a page that the list has no longer leads to its last one.
    const beyond = await fetch(`${website.url}/articles?page=9`)
    expect([beyond.status, beyond.url]).toEqual([200, `${website.url}/articles?page=2`])
    // Whoever reads on in the other language is on the same page there.
    expect(await beyond.text()).toContain('<a href="/en/articles?page=2" hrefLang="en"')
  })

  it('may be kept by browsers and by caches that visitors share, and hands out no pictures of its own', async () => {
    for (const path of ['/', ARTICLE, '/articles', '/agenda']) {
      const { headers } = await fetch(`${website.url}${path}`)
      expect([path, headers.get('cache-control')]).toEqual([path, 'public, max-age=0, s-maxage=1, must-revalidate'])
    }
    const { status } = await fetch(`${website.url}/_next/image?url=${encodeURIComponent('/icon.svg')}&w=640&q=75`)
    expect(status).toBe(404)
  })

  it('is no wider than the screen of a telephone, whatever is written', async () => {
    const long = `https://exemple.fr/${'une-adresse-sans-fin-'.repeat(12)}`
    await write(`/articles/${article}`, {
      _status: 'published',
      standfirst: `Voir ${long}`,
      title: `${TITLE} ${'anticonstitutionnellement'.repeat(4)}`,
    })
    const make = async (collection: string, body: Record<string, unknown>) =>
      (
        await callApi<{ doc: { id: string; slug: string } }>(newsroom, `/${collection}`, {
          body: { _status: 'published', ...body },
          headers: admin.headers,
        })
      ).doc
    const name = 'Anticonstitutionnellement'.repeat(6)
    const organisation = await make('organisations', { name, type: 'company' })
    const person = await make('people', { familyName: name })
    const role = await make('roles', { organisation: organisation.id, person: person.id, title: name })
    const pages = [`/organisations/${organisation.slug}`, `/personnes/${person.slug}`]
    await lookUntil(website, ARTICLE, ({ text }) => text.includes(long))
    for (const path of pages) await lookUntil(website, path, ({ text }) => text.split(name).length > 3)
    const page = await openPage({ ...newsroom, url: website.url })
    for (const width of [390, 320]) {
      await page.setViewportSize({ height: 844, width })
      for (const path of ['/', ARTICLE, '/articles', '/agenda', '/organisations', '/recherche', ...pages]) {
        await page.goto(path, { waitUntil: 'networkidle' })
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
      }
    }
    await page.context().close()
    for (const path of [`/roles/${role.id}`, `/people/${person.id}`, `/organisations/${organisation.id}`])
      await deleteForGood(path)
    await write(`/articles/${article}`, { _status: 'published', standfirst: null, title: TITLE })
    await lookUntil(website, ARTICLE, ({ text }) => text.includes(`<h1>${TITLE}</h1>`))
  })

  it('asks the site of a video for nothing before a reader clicks, and then shows it in the page', async () => {
    const fields = { blockName: '', blockType: 'embed', id: '652f1f77bcf86cd799439021' }
    const video = { ...fields, title: 'La coulée', url: 'https://youtu.be/dQw4w9WgXcQ' }
    const body = { root: elementNode('root', [{ fields: video, format: '', type: 'block', version: 2 }]) }
    await write(`/articles/${article}`, { _status: 'published', body })
    await lookUntil(website, ARTICLE, ({ text }) => text.includes('data-player'))
    const page = await openPage({ ...newsroom, url: website.url })
    const asked: string[] = []
    await page.route(/youtube/, async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ body: '<p>le lecteur</p>', contentType: 'text/html' })
    })
    await page.goto(ARTICLE, { waitUntil: 'networkidle' })
    expect(asked).toEqual([])
    await page.getByRole('link', { name: 'La coulée' }).click()
    await page.frameLocator('.embed iframe').getByText('le lecteur').waitFor()
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'])
    await page.context().close()
    await write(`/articles/${article}`, { _status: 'published', body: null })
  })

  describe('with a page of each kind', () => {
    const inEnglish = EACH_KIND.map((path) => `/en${path === '/' ? '' : path}`)

    beforeAll(async () => {
      await publishEachKind(newsroom, admin)
      await lookUntil(website, '/lettres/la-lettre-d-essai', isThere)
    }, 60_000)

    it('answers with valid HTML in both languages, and 404 where nothing is', async () => {
      const found: string[] = []
      for (const path of [...EACH_KIND, ...inEnglish]) {
        const { status, text } = await look(website, path)
        const { results } = await validator.validateString(text)
        const problems = results.flatMap(({ messages }) =>
          messages.map(({ message, selector }) => `${message} ${selector}`),
        )
        found.push(...problems.map((problem) => `${path}: ${problem}`))
        if (status !== (path.includes('nulle-part') ? 404 : 200)) found.push(`${path} answered ${status}`)
        if (!text.includes(path.startsWith('/en') ? '<html lang="en"' : '<html lang="fr"')) found.push(`${path}: lang`)
      }
      expect(found).toEqual([])
    })

    it.each([
      [1440, 'light', EACH_KIND],
      [390, 'dark', EACH_KIND],
      [390, 'light', ['/', '/articles/un-essai-de-chaque-chose', '/organisations/ateliers-d-essai']],
      [1440, 'dark', ['/', '/agenda?mois=2027-06', '/oeuvres/oeuvre-d-essai']],
    ] as const)(
      'is there for everyone at %i pixels in %s, no wider than its window, without an error of a script',
      async (width, colorScheme, paths) => {
        const problems: string[] = []
        const page = await openPage(
          { ...newsroom, problems, url: website.url },
          { colorScheme, viewport: { height: 900, width } },
        )
        const found: string[] = []
        for (const path of paths) {
          await page.goto(path)
          found.push(...(await checkAccessibility(page, 'html', { impacts: 'all' })).map((rule) => `${path}: ${rule}`))
          if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width)
            found.push(`${path} is too wide`)
        }
        expect(found).toEqual([])
        // A browser tells the status of the page itself.
        expect(problems.filter((problem) => !problem.includes('status of 404'))).toEqual([])
        await page.context().close()
      },
      120_000,
    )

    it('says in each language what there is in the other, and which passages are not translated', async () => {
      const { text: french } = await look(website, '/articles/un-essai-traduit')
      expect(french).toContain('hrefLang="en" href="')
      expect(french).toContain('<a href="/en/articles/un-essai-traduit" hrefLang="en" lang="en">English</a>')
      const { text: english } = await look(website, '/en/articles/un-essai-traduit')
      expect(english).toContain('<h1>A translated trial</h1>')
      expect(english).toMatch(/<h3 class="card__title" lang="fr"><a href="\/en\/articles\/un-essai-de-chaque-chose">/)
      expect(english).not.toContain('only available in French')

      const { text: alone } = await look(website, '/en/articles/un-essai-de-chaque-chose')
      expect(alone).toContain('<h1 lang="fr">Un essai de chaque chose</h1>')
      expect(alone).toContain('This page is only available in French.')
      expect(alone).not.toContain('rel="alternate" hrefLang="en"')
      expect((await look(website, '/en/themes/friches')).text).toContain('<h1>Brownfields</h1>')
      const event = (await look(website, '/en/agenda/journee-d-essai')).text.replaceAll('\u00A0', ' ')
      expect(event).toMatch(/<time dateTime="2027-06-22T18:30[^"]*">Tuesday 22 June 2027, 18:30<\/time>/)
    })

    it('names the feeds of the newsroom, of a topic and of an organisation, and shows them at its own address', async () => {
      const feedOf = async (path: string) =>
        /type="application\/rss\+xml"[^>]*href="([^"]+)"/
          .exec((await look(website, path)).text)?.[1]
          ?.replaceAll('&amp;', '&')
      expect(await feedOf('/')).toBe(`${website.url}/feeds/rss.xml`)
      expect(await feedOf('/organisations/ateliers-d-essai')).toBe(
        `${website.url}/feeds/rss.xml?organisation=ateliers-d-essai`,
      )
      const feed = await look(website, '/feeds/rss.xml?topic=friches')
      expect([feed.status, feed.text.includes('Un essai de chaque chose')]).toEqual([200, true])
      const calendar = await look(website, '/feeds/calendar.ics?event=journee-d-essai')
      expect([calendar.status, calendar.text.includes('BEGIN:VEVENT')]).toEqual([200, true])
      expect((await look(website, '/robots.txt')).text).toContain('User-agent: *')
    })

    it('is shared with a picture that the newsroom makes, whatever the page', async () => {
      const { text } = await look(website, '/themes/friches')
      const image = /property="og:image" content="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(image).toContain('/api/share-images/topics/')
      expect(text).toContain(`name="twitter:image" content="${image}"`)
      expect(text).toContain('name="twitter:card" content="summary_large_image"')
      const { headers, status } = await fetch(image)
      expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
      for (const path of ['/', '/agenda']) {
        const [, own] = /property="og:image" content="([^"]+)"/.exec((await look(website, path)).text) ?? []
        expect([path, own]).toEqual([path, expect.stringContaining('/api/share-images/newsroom.png?locale=fr')])
      }
    })

    it('finds without a script what is published, and narrows it by links', async () => {
      const found = async (query: string) =>
        lookUntil(website, `/recherche?${query}`, ({ text }) => text.includes('Un <mark>essai</mark> de chaque chose'))
      const { text } = await found('q=essai')
      expect(text).toContain('Un <mark>essai</mark> de chaque chose')
      expect(text).toMatch(/href="\/recherche\?q=essai&amp;collections=articles"/)
      expect(text).toMatch(/href="\/recherche\?q=essai&amp;topic=friches"|href="\/recherche\?q=essai&amp;topic=[^"]*"/)
      expect(text).toContain('<meta name="robots" content="noindex, follow"/>')
      const { text: narrowed } = await look(website, '/recherche?q=essai&collections=places')
      expect(narrowed).not.toContain('Un <mark>essai</mark> de chaque chose')
      expect(narrowed).toContain('href="/lieux/halle-d-essai"')
      for (const odd of [
        'q=',
        'q=essai&page=0',
        'from=hier',
        'from=2026-02-30&to=9999-99-99',
        'q=essai&topic=jamais-vu',
        'q=%00essai',
        'collections=users',
        'topic=../x',
        `q=${'a'.repeat(2000)}`,
      ])
        expect([odd, (await look(website, `/recherche?${odd}`)).status]).toEqual([odd, 200])
    })

    it('follows what is typed with what it finds', async () => {
      const page = await openPage({ ...newsroom, problems: [], url: website.url })
      await page.goto('/recherche')
      await page.getByRole('searchbox').pressSequentially('halle d’essai', { delay: 20 })
      await page.getByRole('link', { name: 'Halle d’essai' }).waitFor()
      await page.waitForURL(/[?&]q=halle/)
      expect(await page.getByRole('searchbox').inputValue()).toBe('halle d’essai')
      await page.context().close()
    })

    it('follows the addresses that the newsroom gives its pages, and has no page of a kind that it gives none', async () => {
      const place = '/lieux/halle-d-essai'
      const patterns = { people: null, places: '{/locale}/ou/{slug}' }
      await callApi(newsroom, '/globals/newsroom', { body: { addressPatterns: patterns }, headers: admin.headers })
      expect((await lookUntil(website, '/ou/halle-d-essai', isThere)).text).toContain('<h1>Halle d’essai</h1>')
      expect((await lookUntil(website, '/en/ou/halle-d-essai', isThere)).text).toContain('<html lang="en"')
      expect((await look(website, place)).status).toBe(404)
      expect((await look(website, '/personnes/personne-d-essai')).status).toBe(404)
      const { text } = await look(website, '/en/articles/un-essai-de-chaque-chose')
      expect(text).toContain('href="/en/ou/halle-d-essai"')
      expect(text).not.toContain('/personnes/personne-d-essai')
      const before = { people: '/personnes/{slug}', places: '/lieux/{slug}' }
      await callApi(newsroom, '/globals/newsroom', { body: { addressPatterns: before }, headers: admin.headers })
      expect((await lookUntil(website, place, isThere)).status).toBe(200)
    })

    it('shows without a connection what was visited, says so of the rest, and never a page that is gone to who has one', async () => {
      const kept = '/articles/un-essai-traduit'
      const page = await openPage({ ...newsroom, problems: [], url: website.url })
      await page.goto('/')
      await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        if (active?.state !== 'activated')
          await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
      })
      await page.goto(kept)
      await page.context().setOffline(true)
      await page.goto(kept)
      await page.getByText('Vous êtes hors ligne').waitFor()
      await page.getByRole('heading', { level: 1, name: 'Un essai traduit' }).waitFor()
      await page.goto('/en/lettres')
      await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor()
      await page.context().setOffline(false)

      const { docs } = await callApi<{ docs: { id: string }[] }>(
        newsroom,
        '/articles?where[slug][equals]=un-essai-traduit&depth=0',
        { headers: admin.headers, method: 'GET' },
      )
      await write(`/articles/${docs[0]?.id}`, { _status: 'draft' })
      expect((await lookUntil(website, kept, isGone)).status).toBe(404)
      await page.goto(kept)
      await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor()
      await page.context().setOffline(true)
      await page.goto(kept)
      await page.getByRole('heading', { level: 1, name: 'Vous êtes hors ligne' }).waitFor()
      await page.context().close()
    }, 60_000)
  })

  describe('that its newsroom does not tell for now', () => {
    const tags = ['articles', `articles:${SLUG}`]

    beforeAll(async () => {
      await write(`/webhooks/${website.webhook}`, { state: 'paused' })
      // Who comes first has it read.
      await look(website, ARTICLE)
    })

    it('refreshes nothing for a message that is not signed with its secret', async () => {
      await write(`/articles/${article}`, { _status: 'published', title: 'Un titre changé' })
      expect(await tell(website, { secret: `whsec_${randomBytes(32).toString('base64')}`, tags })).toBe(401)
      expect((await look(website, ARTICLE)).text).toContain(`<h1>${TITLE}</h1>`)
      expect(await tell(website, { secret: website.secret, tags })).toBe(200)
      expect((await look(website, ARTICLE)).text).toContain('<h1>Un titre changé</h1>')
    })

    it('does not keep an answer that was on its way when the message came', async () => {
      await tell(website, { secret: website.secret, tags })
      const held = website.cms.hold('query Article(')
      const underWay = look(website, ARTICLE)
      await held.answered
      await write(`/articles/${article}`, { _status: 'published', title: 'Un titre plus neuf' })
      await tell(website, { secret: website.secret, tags })
      held.release()
      expect((await underWay).text).toContain('<h1>Un titre changé</h1>')
      expect((await look(website, ARTICLE)).text).toContain('<h1>Un titre plus neuf</h1>')
    })

    it('keeps no error of its newsroom', async () => {
      const failing = '/organisations/fonderie-du-marais'
      await tell(website, { secret: website.secret, tags: ['organisations:fonderie-du-marais'] })
      website.cms.failNext('query Organisation(')
      expect((await look(website, failing)).status).toBe(500)
      expect((await look(website, failing)).status).toBe(200)
    })

    it('shows what it keeps when its newsroom is away, and says of the rest, without a script, that it cannot be had now', async () => {
      const kept = await look(website, ARTICLE)
      website.cms.isAway = true
      expect(await look(website, ARTICLE)).toMatchObject({ status: kept.status })
      const answer = await fetch(`${website.url}/en/articles/never-read`)
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
        503,
        '30',
        'no-store',
      ])
      expect(await answer.text()).toContain('<h1>Something went wrong</h1>')
      const search = await look(website, '/recherche?q=essai')
      expect([search.status, search.text.includes('Réessayez dans un instant')]).toEqual([200, true])
      website.cms.isAway = false
      expect((await look(website, '/en/articles/never-read')).status).toBe(404)
    })
  })
})
