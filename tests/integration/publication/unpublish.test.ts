import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(() => newsroom.stop())

const isVisible = async (id: string): Promise<boolean> =>
  (await newsroom.rest({ path: `/articles/${id}` })).status === 200

/** The history, newest first: what each entry says and whether the public saw it. */
const history = async (id: string) => {
  const { docs } = await newsroom.payload.findVersions({
    collection: 'articles',
    limit: 0,
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  return docs.map(({ version }) => [version._status, version.title])
}

const bulk = (body: Record<string, unknown>, ids: string[], query: Record<string, boolean | string> = {}) =>
  newsroom.send('editor', {
    body,
    method: 'PATCH',
    path: '/articles',
    query: { ...query, where: JSON.stringify({ id: { in: ids } }) },
  })

/** The request of the panel's own button. */
const BUTTON = { 'fallback-locale': 'null', unpublishAllLocales: true }

const run = async (task: 'expireArticles' | 'schedulePublish', input: Record<string, unknown>) => {
  await newsroom.payload.jobs.queue({ input: input as never, task })
  await newsroom.payload.jobs.run({ limit: 100, silent: true })
}

const expire = async (id: string) => {
  await newsroom.payload.db.updateOne({ collection: 'articles', data: { expiresAt: '2020-01-01T00:00:00.000Z' }, id })
  await run('expireArticles', {})
}

const DOORS: [name: string, unpublish: (id: string) => Promise<unknown>][] = [
  ['the panel', (id) => newsroom.asEditor(id, { _status: 'draft' }, BUTTON)],
  ['the API', (id) => newsroom.asEditor(id, { _status: 'draft' })],
  ['the API in English', (id) => newsroom.asEditor(id, { _status: 'draft' }, { locale: 'en' })],
  ['the list', (id) => bulk({ _status: 'draft' }, [id])],
  [
    'GraphQL',
    (id) => newsroom.sendGraphQL('editor', `mutation { updateArticle(id: "${id}", data: { _status: draft }) { id } }`),
  ],
  [
    'a schedule',
    (id) =>
      run('schedulePublish', {
        doc: { relationTo: 'articles', value: id },
        type: 'unpublish',
        user: { relationTo: 'users', value: newsroom.staff.editor.id },
      }),
  ],
  ['the expiry', expire],
]

describe.each(DOORS)('taking offline by %s', (_, unpublish) => {
  it('leaves what was published in the history, as published', async () => {
    const id = await newsroom.published({ title: 'Vu du public' })
    await unpublish(id)
    expect(await isVisible(id)).toBe(false)
    expect(await history(id)).toEqual([
      ['draft', 'Vu du public'],
      ['published', 'Vu du public'],
      ['draft', 'Vu du public'],
    ])
  })

  it('keeps a pending draft on top, be it incomplete, in every language', async () => {
    const id = await newsroom.published({ title: 'Vu du public' })
    await newsroom.asEditor(id, { title: 'Work in progress' }, { draft: true, locale: 'en' })
    await newsroom.asEditor(id, { kicker: 'En cours', title: '' }, { draft: true })
    await unpublish(id)
    expect(await isVisible(id)).toBe(false)
    expect(await newsroom.latest(id)).toMatchObject({ _status: 'draft', kicker: 'En cours', title: '' })
    expect(await newsroom.latest(id, 'en')).toMatchObject({ title: 'Work in progress' })
    expect(await history(id)).toContainEqual(['published', 'Vu du public'])
    await newsroom.asEditor(id, { _status: 'published', expiresAt: null, title: 'Fini' })
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({ kicker: 'En cours', title: 'Fini' })
  })
})

describe('unpublishAllLocales', () => {
  it.each(['author', 'translator'] as const)(
    'is not for a %s, whose saves cannot rewrite the history with it',
    async (who) => {
      const id = who === 'author' ? await newsroom.draftOf('author') : await newsroom.published()
      const before = await history(id)
      const queries: Record<string, boolean | string>[] = [
        { draft: true, unpublishAllLocales: true },
        { draft: true, unpublishAllLocales: 'true' },
        { unpublishAllLocales: true },
      ]
      for (const query of queries) {
        expect(
          (
            await newsroom.patch(
              who,
              id,
              { title: 'Rewritten' },
              { locale: who === 'translator' ? 'en' : 'fr', ...query },
            )
          ).status,
        ).toBe(403)
      }
      expect(await history(id)).toEqual(before)
    },
  )

  it.each([true, false])('with other fields adds to the history and erases nothing, with draft=%s', async (draft) => {
    const id = await newsroom.published({ title: 'Vu du public' })
    const before = await history(id)
    await newsroom.asEditor(id, { _status: 'draft', title: 'Repris' }, { draft, unpublishAllLocales: true })
    expect(await history(id)).toEqual([['draft', 'Repris'], ...before])
  })
})

describe('an update that says nothing of publication', () => {
  it.each([
    ['REST', (id: string) => newsroom.asEditor(id, { kicker: 'Industrie' })],
    [
      'GraphQL',
      (id: string) =>
        newsroom.sendGraphQL('editor', `mutation { updateArticle(id: "${id}", data: { kicker: "Industrie" }) { id } }`),
    ],
    [
      'the Local API',
      (id: string) => newsroom.payload.update({ collection: 'articles', data: { kicker: 'Industrie' }, id }),
    ],
  ])('takes nothing offline, and goes to the draft that is pending: %s', async (_, update) => {
    const id = await newsroom.published({ title: 'Vu du public' })
    await newsroom.asEditor(id, { title: 'En cours' }, { draft: true })
    await update(id)
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({ title: 'Vu du public' })
    expect(await newsroom.latest(id)).toMatchObject({ _status: 'draft', kicker: 'Industrie', title: 'En cours' })
  })
})

describe('a bulk edit', () => {
  it('keeps pending drafts, with what it changes in them', async () => {
    const [plain, pending] = [
      await newsroom.published({ title: 'Simple' }),
      await newsroom.published({ title: 'Avec brouillon' }),
    ]
    await newsroom.asEditor(pending, { standfirst: 'À finir', title: 'Retouché' }, { draft: true })
    expect((await bulk({ kicker: 'Industrie' }, [plain, pending])).status).toBe(200)
    expect((await newsroom.rest({ path: `/articles/${pending}` })).body).toMatchObject({
      kicker: 'Industrie',
      title: 'Avec brouillon',
    })
    expect(await newsroom.latest(pending)).toMatchObject({
      _status: 'draft',
      kicker: 'Industrie',
      standfirst: 'À finir',
      title: 'Retouché',
    })
    expect(await newsroom.latest(plain)).toMatchObject({ _status: 'published', kicker: 'Industrie' })
  })

  it('of drafts begins with the newest text, not with what was saved for good long ago', async () => {
    const id = await newsroom.draftOf('author', { title: 'Ancien' })
    await newsroom.asEditor(id, { title: 'Nouveau' }, { autosave: true, draft: true })
    await bulk({ kicker: 'Industrie' }, [id])
    expect(await newsroom.latest(id)).toMatchObject({ kicker: 'Industrie', title: 'Nouveau' })
    expect((await bulk({ _status: 'published' }, [id])).status).toBe(200)
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({
      kicker: 'Industrie',
      title: 'Nouveau',
    })
  })
})

/** The id of a public event with a draft that cannot be published. */
const pending = async (): Promise<string> => {
  const made = await newsroom.send('editor', {
    body: { _status: 'published', name: 'Un salon', start: { date: '2027-06-22' }, type: 'fair' },
    method: 'POST',
    path: '/events',
  })
  const { id } = made.body.doc as { id: string }
  const draft = await newsroom.send('editor', {
    body: { end: { date: '2027-06-21' }, name: 'En cours' },
    method: 'PATCH',
    path: `/events/${id}`,
    query: { autosave: true, draft: true },
  })
  expect([made.status, draft.status]).toEqual([201, 200])
  return id
}

const change = async (id: string, body: Record<string, unknown>, query: Record<string, boolean | string> = {}) =>
  (await newsroom.send('editor', { body, method: 'PATCH', path: `/events/${id}`, query })).status
const seen = async (id: string) => (await newsroom.rest({ path: `/events/${id}` })).status

describe('an event whose pending draft ends before it starts', () => {
  it.each([
    ['the panel', (id: string) => change(id, { _status: 'draft' }, BUTTON)],
    [
      'a schedule',
      (id: string) =>
        run('schedulePublish', {
          doc: { relationTo: 'events', value: id },
          type: 'unpublish',
          user: { relationTo: 'users', value: newsroom.staff.editor.id },
        }),
    ],
  ])('is taken offline by %s, and the draft stays', async (_, unpublish) => {
    const id = await pending()
    await unpublish(id)
    expect(await seen(id)).toBe(404)
    expect(await newsroom.payload.findByID({ collection: 'events', draft: true, id })).toMatchObject({
      _status: 'draft',
      name: 'En cours',
    })
  })

  it('goes into the trash and comes back as a draft, and is not published', async () => {
    const id = await pending()
    expect([await change(id, { deletedAt: new Date().toISOString() }), await seen(id)]).toEqual([200, 404])
    expect(await change(id, { _status: 'draft', deletedAt: null }, { trash: true })).toBe(200)
    expect(await change(id, { _status: 'published' })).toBe(400)
  })
})

describe('the trash', () => {
  it('takes an expired article, and one whose picture may no longer be shown', async () => {
    const id = await newsroom.published()
    await newsroom.payload.db.updateOne({ collection: 'articles', data: { expiresAt: '2020-01-01T00:00:00.000Z' }, id })
    await newsroom.asEditor(id, { deletedAt: new Date().toISOString() })
    expect(await isVisible(id)).toBe(false)
    expect(await history(id)).toContainEqual(['published', expect.any(String)])
  })
})
