import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ensureWebsiteBuild } from '../../tools/demo-website/ensureWebsiteBuild.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { startNewsroom } from '../helpers/startNewsroom.ts'
import { callApi, FIRST_ACCOUNT, hireMember, openPage, signInMember } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'
import { checkAccessibility } from './scenarios/checkAccessibility.ts'
import { publishArticle } from './scenarios/publishArticle.ts'
import { look, lookUntil, startWebsiteBeside, tell } from './Website.ts'
import type { Seen, Website } from './Website.ts'

const SLUG = 'une-ligne-ouvre-a-la-fonderie'
const ARTICLE = `/articles/${SLUG}`
const TITLE = 'Une ligne ouvre à la fonderie'

const isThere = ({ status }: Seen) => status === 200
const isGone = ({ status }: Seen) => status === 404

/** One newsroom, one browser and one website for all. The tests follow one article. */
describe('the website of examples/website', () => {
  let newsroom: Newsroom
  let website: Website
  let admin: Member
  let article: string

  // Whoever wrote in the panel may still hold the document there.
  const write = async (path: string, body: Record<string, unknown>) => callApi(newsroom, `${path}?overrideLock=true`, { body, headers: admin.headers, method: 'PATCH' })

  beforeAll(async () => {
    const [running] = await Promise.all([startNewsroom({ env: { WEBHOOKS_ALLOW_LOOPBACK: '1' } }), ensureWebsiteBuild({ report: () => undefined })])
    newsroom = { ...running, browser: await openBrowser(), problems: [] }
    await callApi(newsroom, '/users/first-register', { body: FIRST_ACCOUNT })
    admin = await signInMember(newsroom, FIRST_ACCOUNT.email)
    website = await startWebsiteBeside(newsroom, admin)
  }, 240_000)

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
    expect((await lookUntil(website, ARTICLE, ({ text }) => text.includes('Fonderie du Marais'))).text).toContain('href="/organisations/fonderie-du-marais"')

    await look(website, '/lettres')
    const before = website.cms.requests.length
    await write(`/organisations/${doc.id}`, { _status: 'published', name: 'Fonderie des Marais' })
    expect((await lookUntil(website, ARTICLE, ({ text }) => text.includes('Fonderie des Marais'))).text).toContain('Fonderie des Marais')
    await look(website, '/lettres')
    const asked = website.cms.requests.slice(before).map((body) => /query (\w+)/.exec(body)?.[1])
    expect(asked).toContain('Article')
    expect(asked).not.toContain('Newsletters')
  })

  it('is there for everyone, its page of what does not exist too', async () => {
    const page = await openPage({ ...newsroom, url: website.url })
    const found: string[] = []
    for (const path of [ARTICLE, '/', '/agenda', '/organisations/fonderie-du-marais', '/nulle-part']) {
      await page.goto(path, { waitUntil: 'networkidle' })
      found.push(...(await checkAccessibility(page, 'html')))
    }
    expect(found).toEqual([])
    await page.goto(ARTICLE)
    await page.getByRole('link', { name: 'Fonderie des Marais' }).click()
    await page.getByRole('heading', { level: 1, name: 'Fonderie des Marais' }).waitFor()
    await page.context().close()
  })

  it('leaves the old address when the slug changes', async () => {
    const moved = '/articles/une-ligne-nouvelle'
    expect((await look(website, moved)).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published', slug: 'une-ligne-nouvelle' })
    expect((await lookUntil(website, moved, isThere)).status).toBe(200)
    expect((await lookUntil(website, ARTICLE, isGone)).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published', slug: SLUG })
    expect((await lookUntil(website, ARTICLE, isThere)).status).toBe(200)
  })

  it('shows nothing of what is unpublished', async () => {
    await write(`/articles/${article}`, { _status: 'draft' })
    expect((await lookUntil(website, ARTICLE, isGone)).status).toBe(404)
    await write(`/articles/${article}`, { _status: 'published' })
    expect((await lookUntil(website, ARTICLE, isThere)).status).toBe(200)
  })

  describe('that its newsroom does not tell for now', () => {
    const tags = ['articles', `articles:${SLUG}`]

    beforeAll(async () => {
      await write(`/webhooks/${website.webhook}`, { state: 'paused' })
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
  })
})
