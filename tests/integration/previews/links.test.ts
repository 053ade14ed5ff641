import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import type { SignedIn } from '../../helpers/signIn.ts'
import type { Who } from '../../helpers/startNewsroom.ts'
import { SITE, startPreviews } from './startPreviews.ts'
import type { Previews } from './startPreviews.ts'

let previews: Previews

beforeAll(async () => {
  previews = await startPreviews()
})

afterAll(async () => previews.stop())

const DAY_IN_MS = 86_400_000

type Link = Record<string, unknown> & { id: string }

const make = async (headers: Record<string, string>, id: string, more: Record<string, unknown> = {}) =>
  previews.ask('/preview/links', { body: { collection: 'articles', id, ...more }, headers })

const tokenOf = ({ body }: { body: Record<string, unknown> }): string => String(body.url).split('#')[1] ?? ''

/** An article of the author's, with the token of a link to it. */
const sent = async (who: Who = 'author', more: Record<string, unknown> = {}) => {
  const id = await previews.draftOf('author', { title: 'À relire' })
  const answer = await make(previews.staff[who].headers, id, more)
  expect(answer.status).toBe(201)
  return { id, link: answer.body.link as Link, token: tokenOf(answer) }
}

const list = async (who: Who, of = ''): Promise<Link[]> =>
  (await previews.ask(`/preview/links${of}`, { headers: previews.staff[who].headers })).body.links as Link[]

const revoke = async (headers: Record<string, string>, id: string): Promise<number> =>
  (await previews.ask(`/preview/links/${id}/revoke`, { body: {}, headers })).status

const status = async (token: string): Promise<number> => (await previews.read(token)).status

describe('a link', () => {
  it('shows the document to whoever has it, with its draft, for the days that it was made for', async () => {
    const { id, link, token } = await sent('author', { days: 3, note: ' La Chambre ' })
    expect(link).toMatchObject({
      collection: 'articles',
      document: id,
      lastUsedAt: null,
      locale: 'fr',
      note: 'La Chambre',
      title: 'À relire',
    })
    const { body, status } = await previews.read(token)
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        doc: expect.objectContaining({ title: 'À relire' }),
        expiresAt: link.expiresAt,
        isLink: true,
      }),
    ])
    expect(Date.parse(String(link.expiresAt)) - Date.now()).toBeGreaterThan(3 * DAY_IN_MS - 60_000)
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + DAY_IN_MS)
    try {
      expect((await previews.read(token)).status).toBe(200)
    } finally {
      clock.mockRestore()
    }
  })

  it('leads to the website, and holds for a week unless it says otherwise', async () => {
    const id = await previews.draftOf('author')
    const { body } = await make(previews.staff.author.headers, id)
    expect(String(body.url)).toMatch(new RegExp(String.raw`^${SITE}/api/preview#[\w-]{43}$`))
    const left = Date.parse(String((body.link as Link).expiresAt)) - Date.now()
    expect(Math.round(left / DAY_IN_MS)).toBe(7)
  })

  it('is known to the newsroom by its hash alone', async () => {
    const { token } = await sent()
    const rows = JSON.stringify(await previews.payload.db.find({ collection: 'preview-links', limit: 0 }))
    expect(rows).toContain('hash')
    expect(rows).not.toContain(token)
  })

  it('says when it was opened last', async () => {
    const { id, token } = await sent()
    await previews.read(token)
    const [link] = await list('author', `?collection=articles&id=${id}`)
    expect(Date.now() - Date.parse(String(link?.lastUsedAt))).toBeLessThan(60_000)
  })

  it('goes on showing the newest draft when the document is published', async () => {
    const { id, token } = await sent()
    await previews.asEditor(id, { _status: 'published' })
    await previews.patch('editor', id, { title: 'Retouché' }, { draft: true })
    expect((await previews.read(token)).body.doc).toMatchObject({ title: 'Retouché' })
  })

  it('shows the pictures of the draft', async () => {
    const mainImage = await previews.upload('editor', { alt: 'Un quai' })
    const id = await previews.draftOf('author', { mainImage })
    const token = tokenOf(await make(previews.staff.editor.headers, id))
    const address = /\/preview\/files\/[^"\s\\]+/.exec((await previews.read(token)).text)?.[0] ?? ''
    expect((await previews.ask(address)).status).toBe(200)
    const [link] = await list('editor', `?collection=articles&id=${id}`)
    await revoke(previews.staff.editor.headers, link?.id ?? '')
    expect((await previews.ask(address)).status).toBe(404)
  })
})

describe('a link is made', () => {
  it.each(['admin', 'editor', 'author'] as const)('by %s of what the author wrote', async (who) => {
    const { token } = await sent(who)
    expect(await status(token)).toBe(200)
  })

  it('by nobody else', async () => {
    const id = await previews.draftOf('author')
    for (const who of ['colleague', 'translator'] as const)
      expect((await make(previews.staff[who].headers, id)).status).toBe(403)
    expect((await make({}, id)).status).toBe(401)
    expect((await make(await apiClient(previews.payload, { readDrafts: true }), id)).status).toBe(403)
  })

  const WRONG: [string, Record<string, unknown>][] = [
    ['no days', { days: 0 }],
    ['more days than thirty', { days: 31 }],
    ['half a day', { days: 0.5 }],
    ['days that are no number', { days: '7' }],
    ['another language', { locale: 'de' }],
    ['a list of languages', { locale: ['fr'] }],
    ['a note that is none', { note: {} }],
    ['a very long note', { note: 'x'.repeat(201) }],
    ['accounts', { collection: 'users' }],
    ['what the newsroom has not', { id: '66f000000000000000000000' }],
    ['an id that is none', { id: { $ne: null } }],
  ]

  it.each(WRONG)('not for %s', async (_, more) => {
    const id = await previews.draftOf('author')
    expect([400, 403]).toContain((await make(previews.staff.editor.headers, id, more)).status)
  })

  it('not without end: twenty hold at once', async () => {
    const id = await previews.draftOf('author')
    for (let count = 0; count < 20; count++) expect((await make(previews.staff.author.headers, id)).status).toBe(201)
    const refused = await make(previews.staff.author.headers, id)
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('20')])
  })
})

describe('links are listed', () => {
  it('to editors all, to authors their own', async () => {
    const { link } = await sent('author')
    const ids = async (who: Who) => (await list(who)).map(({ id }) => id)
    expect(await ids('editor')).toContain(link.id)
    expect(await ids('author')).toContain(link.id)
    for (const who of ['colleague', 'translator'] as const) expect(await ids(who)).not.toContain(link.id)
    expect(JSON.stringify(await list('editor'))).not.toContain('hash')
  })

  it('to nobody else', async () => {
    const headers = await apiClient(previews.payload, { readDrafts: true })
    expect((await previews.ask('/preview/links')).status).toBe(401)
    expect((await previews.ask('/preview/links', { headers })).status).toBe(403)
  })
})

describe('a link ends', () => {
  it('at once when an editor, or whoever made it, takes it back; for nobody else', async () => {
    for (const who of ['editor', 'author'] as const) {
      const { link, token } = await sent('author')
      expect(await revoke({}, link.id)).toBe(401)
      expect(await revoke(await apiClient(previews.payload, { readDrafts: true }), link.id)).toBe(403)
      for (const other of ['colleague', 'translator'] as const)
        expect(await revoke(previews.staff[other].headers, link.id)).toBe(404)
      expect(await status(token)).toBe(200)
      expect(await revoke(previews.staff[who].headers, link.id)).toBe(200)
      expect(await status(token)).toBe(404)
      expect(await revoke(previews.staff[who].headers, link.id)).toBe(404)
    }
  })

  it('with its days', async () => {
    const { id, link, token } = await sent('author', { days: 1 })
    await previews.payload.db.updateOne({
      collection: 'preview-links',
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
      id: link.id,
    })
    expect(await status(token)).toBe(404)
    expect(await list('author', `?collection=articles&id=${id}`)).toEqual([])
  })

  const ENDS: [string, (args: { article: string; maker: SignedIn }) => Promise<unknown>][] = [
    [
      'when its document is put in the trash',
      async ({ article }) => previews.asEditor(article, { deletedAt: new Date().toISOString() }),
    ],
    [
      'when its document is deleted',
      async ({ article }) => previews.payload.delete({ collection: 'articles', id: article }),
    ],
    [
      'when who made it has lost every role',
      async ({ maker }) => previews.payload.db.updateOne({ collection: 'users', data: { role: null }, id: maker.id }),
    ],
    [
      'when who made it only translates',
      async ({ maker }) =>
        previews.payload.db.updateOne({ collection: 'users', data: { role: 'translator' }, id: maker.id }),
    ],
    [
      'when who made it is an author, and the document another’s',
      async ({ maker }) =>
        previews.payload.db.updateOne({ collection: 'users', data: { role: 'author' }, id: maker.id }),
    ],
    [
      'when the account of who made it is deleted',
      async ({ maker }) => previews.payload.delete({ collection: 'users', id: maker.id }),
    ],
  ]

  it.each(ENDS)('%s', async (_, end) => {
    const maker = await signIn(previews.payload, 'editor')
    const article = await previews.draftOf('author')
    const token = tokenOf(await make(maker.headers, article))
    expect(await status(token)).toBe(200)
    await end({ article, maker })
    expect(await status(token)).toBe(404)
  })

  it('not with the session of who made it', async () => {
    const maker = await signIn(previews.payload, 'editor')
    const token = tokenOf(await make(maker.headers, await previews.draftOf('author')))
    await previews.ask('/users/logout', { headers: maker.headers, method: 'POST' })
    expect(await status(token)).toBe(200)
  })
})
