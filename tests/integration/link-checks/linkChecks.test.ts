import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createChecker } from '../../../src/link-checks/createChecker.ts'
import type { LinkList, ListedLink } from '../../../src/link-checks/findLinks.ts'
import type { LinkRow } from '../../../src/link-checks/rows.ts'
import type { Step } from '../../../src/where-used/inSteps.ts'
import { workers } from '../../../src/worker/worker.ts'
import { linkOut } from '../../helpers/linkOut.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { startReceiver } from '../../helpers/startReceiver.ts'
import type { Receiver } from '../../helpers/startReceiver.ts'

let newsroom: StaffedNewsroom
let site: Receiver

const OPTIONS = { allowLoopback: true, pauseMs: 0 }

beforeAll(async () => {
  Object.assign(process.env, { LINK_CHECKS: 'on', LINK_CHECKS_ALLOW_LOOPBACK: '1' })
  site = await startReceiver()
  site.answer((response) => {
    const path = response.req.url ?? ''
    if (path.startsWith('/moved')) response.writeHead(301, { location: '/here' })
    else if (path.startsWith('/elsewhere-today')) response.writeHead(302, { location: '/here' })
    else if (path.startsWith('/inside')) response.writeHead(301, { location: 'http://10.1.2.3/' })
    else if (path.startsWith('/round')) response.writeHead(302, { location: '/round' })
    else if (path.startsWith('/no-head')) response.writeHead(response.req.method === 'HEAD' ? 404 : 200)
    else response.writeHead(path.startsWith('/gone') ? 404 : path.startsWith('/private') ? 403 : 200)
    response.end()
  })
  newsroom = await startNewsroom()
  // These tests are the worker; the newsroom's own starts with the first request.
  await newsroom.rest({ path: '/articles' })
  await workers.get(newsroom.payload)?.stop()
})

afterAll(async () => {
  await newsroom?.stop()
  await site?.stop()
})

const row = async (path: string): Promise<LinkRow | undefined> =>
  (await newsroom.payload.db.findOne<LinkRow>({
    collection: 'link-checks',
    where: { address: { equals: `${site.url}${path}` } },
  })) ?? undefined

/** What the worker does until everything that is due was asked for. */
const checkAll = async (): Promise<void> => {
  const checker = createChecker({ options: OPTIONS, payload: newsroom.payload, wake: () => undefined })
  try {
    for (;;) {
      await checker.round()
      const due = { nextCheckAt: { less_than_equal: new Date().toISOString() } }
      const where = { and: [due, { isIgnored: { equals: false } }] }
      const { totalDocs } = await newsroom.payload.db.count({ collection: 'link-checks', where })
      if (totalDocs === 0) return
      await wait(10)
    }
  } finally {
    await checker.stop?.()
  }
}

const list = async (state = 'broken', who: Who = 'author'): Promise<LinkList> => {
  const { body, status } = await newsroom.send(who, { path: '/broken-links', query: { state } })
  expect(status).toBe(200)
  return body as unknown as LinkList
}

const listed = async (path: string, state?: string, who?: Who): Promise<ListedLink | undefined> =>
  (await list(state, who)).links.find(({ address }) => address === `${site.url}${path}`)

const post = async (who: Who, door: string, body: object) =>
  newsroom.send(who, { body: body as never, method: 'POST', path: `/broken-links/${door}` })

const asked = (path: string) => site.requests.filter((request) => request.path === path).length

describe('strangers and websites', () => {
  it('neither read the list nor have anything asked for, whatever they name', async () => {
    const answers = await Promise.all([
      newsroom.rest({ path: '/broken-links' }),
      ...['check', 'ignore', 'replace'].map((door) =>
        newsroom.rest({ body: { address: `${site.url}/stranger` }, method: 'POST', path: `/broken-links/${door}` }),
      ),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect((await newsroom.send('admin', { path: '/link-checks' })).status).toBe(403)
    expect((await newsroom.send('admin', { path: '/document-addresses' })).status).toBe(403)
    expect(asked('/stranger')).toBe(0)
  })

  it('members have no address asked for that stands in no document', async () => {
    expect((await post('author', 'check', { address: `${site.url}/typed-in` })).status).toBe(404)
    expect((await post('author', 'check', { address: { contains: '' } })).status).toBe(404)
    expect(asked('/typed-in')).toBe(0)
  })
})

describe('a link that leads nowhere any more', () => {
  it('is listed with the documents that have it, in any field and language, public or in draft, and the others are not', async () => {
    const article = await newsroom.published({ body: linkOut(`${site.url}/gone`), title: 'Article au lien brisé' })
    const dutch = await newsroom.draftOf('author', { title: 'En néerlandais' })
    await newsroom.patch('editor', dutch, { body: linkOut(`${site.url}/gone`) }, { draft: true, locale: 'nl' })
    await newsroom.published({ body: linkOut(`${site.url}/fine`) })
    const { body } = await newsroom.send('editor', {
      body: { _status: 'published', name: 'Une société', type: 'company', website: `${site.url}/gone` },
      method: 'POST',
      path: '/organisations',
    })
    const organisation = (body.doc as { id: string }).id
    await checkAll()
    const link = await listed('/gone')
    expect(link).toMatchObject({ code: '404', more: 0, state: 'broken' })
    expect(link?.documents.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [article, 'published'],
        [dutch, 'draft'],
        [organisation, 'published'],
      ].toSorted(),
    )
    expect(await listed('/fine')).toBeUndefined()
    const { body: checked } = await newsroom.send('editor', {
      body: { data: { body: linkOut(`${site.url}/gone`) } },
      method: 'POST',
      path: `/articles/${article}/checks`,
    })
    expect(JSON.stringify(checked)).toContain('addressBroken')
    expect((await list()).counts).toEqual({ broken: 1, ignored: 0, moved: 0, unsure: 0 })
  })

  it('is told apart from one that moved for good, that moved for a day, that turns programs away or answers no HEAD', async () => {
    for (const path of ['/moved#part', '/elsewhere-today', '/private', '/no-head', '/round', '/inside'])
      await newsroom.draftOf('author', { body: linkOut(`${site.url}${path}`) })
    await checkAll()
    expect((await list()).counts).toEqual({ broken: 2, ignored: 0, moved: 1, unsure: 2 })
    expect(await row('/moved#part')).toMatchObject({ location: `${site.url}/here#part`, state: 'moved' })
    expect(await row('/elsewhere-today')).toMatchObject({ state: 'ok' })
    expect(await row('/private')).toMatchObject({ code: '403', state: 'unsure' })
    expect(await row('/no-head')).toMatchObject({ state: 'ok' })
    expect(await row('/round')).toMatchObject({ code: 'tooManyRedirects', state: 'unsure' })
    // A redirect leads no further into a network than an address does.
    expect(await row('/inside')).toMatchObject({ code: 'forbiddenAddress', state: 'broken' })
  })

  it('is asked for once however many documents have it, and nothing but its first byte is read', async () => {
    const body = linkOut(`${site.url}/shared`)
    await newsroom.draftOf('author', { body })
    await newsroom.draftOf('author', { body })
    await checkAll()
    await checkAll()
    expect(site.requests.filter(({ path }) => path === '/shared').map(({ method }) => method)).toEqual(['HEAD'])
  })

  it('leaves the list when no document has it any more, and when the document is in the trash', async () => {
    const id = await newsroom.published({ body: linkOut(`${site.url}/gone-for-a-while`) })
    const trashed = await newsroom.published({ body: linkOut(`${site.url}/gone-to-the-trash`) })
    await checkAll()
    expect(await listed('/gone-for-a-while')).toMatchObject({ state: 'broken' })
    await newsroom.asEditor(id, { _status: 'published', body: linkOut(`${site.url}/fine`) })
    await newsroom.asEditor(trashed, { deletedAt: new Date().toISOString() })
    await checkAll()
    expect(await row('/gone-for-a-while')).toBeUndefined()
    expect(await row('/gone-to-the-trash')).toBeUndefined()
  })

  it('is asked for at once by a member who wants to know, and left off the list by one who knows better', async () => {
    await newsroom.draftOf('author', { body: linkOut(`${site.url}/gone-and-known`) })
    await checkAll()
    const address = `${site.url}/gone-and-known`
    await newsroom.payload.db.updateOne({
      collection: 'link-checks',
      data: { checkedAt: '2026-01-01T00:00:00.000Z' },
      id: (await row('/gone-and-known'))?.id ?? '',
    })
    const before = asked('/gone-and-known')
    expect((await post('author', 'check', { address })).body).toEqual({ code: '404', state: 'broken' })
    // Asked again at once: the last answer is still fresh.
    expect((await post('author', 'check', { address })).body).toEqual({ code: '404', state: 'broken' })
    expect(asked('/gone-and-known')).toBe(before + 2)
    expect((await post('author', 'ignore', { address, isIgnored: true })).status).toBe(200)
    expect(await listed('/gone-and-known')).toBeUndefined()
    expect(await listed('/gone-and-known', 'ignored')).toMatchObject({ isIgnored: true })
    expect((await post('author', 'ignore', { address, isIgnored: false })).status).toBe(200)
    expect(await listed('/gone-and-known')).toMatchObject({ isIgnored: false })
  })
})

const bodyOf = async (id: string): Promise<string> => {
  const document = await newsroom.stored(id)
  return JSON.stringify((document?.body as Record<string, unknown> | undefined)?.fr)
}

describe('an address that is replaced everywhere', () => {
  it('changes public pages and drafts, in each language, and what a person may not change is left and named', async () => {
    const [from, to] = [`${site.url}/gone-everywhere`, `${site.url}/fine`]
    const mine = await newsroom.draftOf('author', { body: linkOut(from), title: 'Mon brouillon' })
    const published = await newsroom.published({ body: linkOut(from), title: 'Publié' })
    await newsroom.patch('editor', published, { body: linkOut(from) }, { draft: true, locale: 'nl' })
    await checkAll()
    const byAuthor = await post('author', 'replace', { address: from, with: to })
    expect(byAuthor.status).toBe(200)
    const { refused, replaced } = byAuthor.body as unknown as Step
    expect(replaced.map(({ id }) => id)).toEqual([mine])
    expect(refused).toMatchObject([{ id: published }])
    expect(refused[0]?.reason).not.toBe('')

    const byEditor = await post('editor', 'replace', { address: from, with: to })
    expect((byEditor.body as unknown as Step).replaced.map(({ id }) => id)).toEqual([published])
    expect(await bodyOf(published)).toContain(to)
    expect(await bodyOf(published)).not.toContain('gone-everywhere')
    expect(JSON.stringify(await newsroom.latest(published, 'fr'))).not.toContain('gone-everywhere')
    const newest = await newsroom.payload.findByID({
      collection: 'articles',
      draft: true,
      fallbackLocale: false,
      id: published,
      locale: 'nl',
    })
    expect(JSON.stringify(newest.body)).toContain(to)
    await checkAll()
    expect(await row('/gone-everywhere')).toBeUndefined()
  })

  it('is refused for what is no address of a website, and changes nothing', async () => {
    const from = `${site.url}/gone-and-kept`
    const id = await newsroom.published({ body: linkOut(from) })
    await checkAll()
    for (const wrong of ['', 'javascript:alert(1)', 'mailto:a@exemple.fr', 'https://', from, { contains: '' }])
      expect((await post('editor', 'replace', { address: from, with: wrong })).status).toBe(400)
    expect(await bodyOf(id)).toContain('gone-and-kept')
  })
})
