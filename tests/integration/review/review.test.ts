import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { paragraphs } from '../../helpers/paragraphs.ts'
import type { Who } from '../../helpers/startNewsroom.ts'
import { startReview } from './startReview.ts'
import type { ReviewNewsroom } from './startReview.ts'

let newsroom: ReviewNewsroom

beforeAll(async () => {
  newsroom = await startReview()
})

afterAll(async () => newsroom.stop())

const draft = async (more: Record<string, unknown> = {}) =>
  newsroom.draftOf('author', { body: paragraphs('Le quai est ouvert depuis lundi.'), ...more })

const statuses = async (...answers: Promise<{ status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => status)

describe('a text on its way to publication', () => {
  it('is proposed, sent back, proposed again, accepted and published, each step with a word in its history', async () => {
    const id = await draft()
    expect((await newsroom.step('author', id, 'proposed', { word: 'Pour lundi.' })).status).toBe(201)
    expect((await newsroom.step('editor', id, 'changes', { word: 'Le lundi de quelle semaine ?' })).status).toBe(201)
    expect(await newsroom.shown(id, 'author')).toMatchObject({ state: 'changes', waitsForMe: true })
    await newsroom.patch('author', id, { title: 'Le quai est ouvert' }, { draft: true })
    expect((await newsroom.step('author', id, 'proposed')).status).toBe(201)
    expect((await newsroom.shown(id)).waitsForMe).toBe(true)
    expect((await newsroom.step('editor', id, 'accepted', { publish: true, word: 'Merci !' })).status).toBe(201)
    expect((await newsroom.stored(id))?._status).toBe('published')
    const { state, steps, waitsSince } = await newsroom.shown(id)
    expect({ state, waitsSince }).toEqual({ state: 'published', waitsSince: null })
    expect(steps.map(({ name, step, word }) => [step, name, word]).toReversed()).toEqual([
      ['proposed', 'Test author', 'Pour lundi.'],
      ['changes', 'Test editor', 'Le lundi de quelle semaine ?'],
      ['proposed', 'Test author', ''],
      ['accepted', 'Test editor', 'Merci !'],
      ['published', 'Test editor', ''],
    ])
  })

  it('is free for who reads it over from the moment that it is proposed, until its author writes again', async () => {
    const id = await draft()
    const tell = async (path: string, body: Record<string, unknown>) =>
      newsroom.send('author', { body: { collection: 'articles', id, ...body }, method: 'POST', path })
    const locks = async () =>
      (
        await newsroom.payload.count({
          collection: 'payload-locked-documents',
          where: { 'document.value': { equals: id } },
        })
      ).totalDocs
    await tell('/editing', { action: 'hold' })
    expect(await locks()).toBe(1)
    // A step of somebody else leaves it to who writes.
    await newsroom.step('editor', id, 'proposed')
    expect(await locks()).toBe(1)
    await newsroom.step('editor', id, 'withdrawn')
    await newsroom.step('author', id, 'proposed')
    // The form is still open, and says so.
    await tell('/presence', { isEditing: true })
    expect(await locks()).toBe(0)
    expect((await newsroom.patch('editor', id, { title: 'Relu' }, { draft: true })).status).toBe(200)
    await tell('/editing', { action: 'hold' })
    expect(await locks()).toBe(1)
  })

  it('is planned when it is accepted with a date', async () => {
    const id = await draft()
    await newsroom.step('author', id, 'proposed')
    const date = new Date(Date.now() + 86_400_000).toISOString()
    expect((await newsroom.step('editor', id, 'accepted', { date })).status).toBe(201)
    const { docs } = await newsroom.payload.find({
      collection: 'payload-jobs',
      where: { 'input.doc.value': { equals: id } },
    })
    expect(docs).toEqual([expect.objectContaining({ taskSlug: 'schedulePublish', waitUntil: date })])
    expect((await newsroom.shown(id)).steps[0]).toMatchObject({ date, step: 'scheduled' })
  })

  it('stays as it was, history included, when it cannot be published', async () => {
    const id = await draft({ embargo: new Date(Date.now() + 86_400_000).toISOString() })
    await newsroom.step('author', id, 'proposed')
    expect((await newsroom.step('editor', id, 'accepted', { publish: true })).status).toBe(400)
    const { state, steps } = await newsroom.shown(id)
    expect([state, steps.length]).toEqual(['proposed', 1])
  })

  it('is not accepted in another state than the one that was read', async () => {
    const id = await draft()
    const { body } = await newsroom.send('editor', { path: `/articles/${id}`, query: { draft: true } })
    await newsroom.patch('author', id, { title: 'Autre chose' }, { draft: true })
    const answer = await newsroom.step('editor', id, 'accepted', { basedOn: body.updatedAt, publish: true })
    expect(answer.status).toBe(409)
    expect((await newsroom.stored(id))?._status).toBe('draft')
  })

  it('is published although another one goes out with the same picture in the same instant', async () => {
    const mainImage = await newsroom.upload('editor', { alt: 'Un quai' })
    const [one, other] = [await draft({ mainImage }), await draft({ mainImage })]
    for (const id of [one, other]) await newsroom.step('author', id, 'proposed')
    const accept = async (who: Who, id: string) => newsroom.step(who, id, 'accepted', { publish: true })
    expect(await statuses(accept('editor', one), accept('admin', other))).toEqual([201, 201])
    for (const id of [one, other]) expect((await newsroom.stored(id))?._status).toBe('published')
  })

  it('waits for whom it was entrusted to, and then for nobody else', async () => {
    const id = await draft()
    await newsroom.step('author', id, 'proposed', { to: newsroom.keyOf('admin') })
    expect([(await newsroom.shown(id, 'admin')).waitsForMe, (await newsroom.shown(id, 'editor')).waitsForMe]).toEqual([
      true,
      false,
    ])
    expect((await newsroom.step('admin', id, 'assigned', { to: newsroom.keyOf('editor') })).status).toBe(201)
    expect((await newsroom.shown(id, 'editor')).waitsForMe).toBe(true)
    expect((await newsroom.step('editor', id, 'takenOver', { word: 'Je finis.' })).status).toBe(201)
    const { assignee, state } = await newsroom.shown(id)
    expect([assignee, state]).toEqual(['Test editor', 'takenOver'])
  })

  it('ends its review however it is published', async () => {
    const id = await draft()
    await newsroom.step('author', id, 'proposed')
    await newsroom.patch('editor', id, { _status: 'published' })
    expect((await newsroom.shown(id)).state).toBe('published')
  })

  it('takes what was said of it along when it is deleted', async () => {
    const id = await draft()
    await newsroom.step('author', id, 'proposed')
    await newsroom.comment('editor', id, 'Un mot')
    expect((await newsroom.send('editor', { method: 'DELETE', path: `/articles/${id}` })).status).toBe(200)
    for (const collection of ['reviews', 'review-steps', 'review-comments', 'review-notices'] as const) {
      const { totalDocs } = await newsroom.payload.db.count({
        collection,
        where: { key: { equals: `articles:${id}` } },
      })
      expect(totalDocs).toBe(0)
    }
  })
})

describe('what waits for somebody', () => {
  it('is counted, and leaves the list when it is done or seen', async () => {
    const before = (await newsroom.count('colleague')) as number
    const id = await newsroom.draftOf('colleague')
    await newsroom.step('colleague', id, 'proposed', { to: newsroom.keyOf('editor') })
    await newsroom.comment('editor', id, 'Une question')
    expect(await newsroom.count('colleague')).toBe(before + 1)
    await newsroom.post(newsroom.staff.colleague.headers, 'seen', { collection: 'articles', id })
    expect(await newsroom.count('colleague')).toBe(before)
    await newsroom.step('editor', id, 'changes', { word: 'À compléter' })
    await newsroom.post(newsroom.staff.colleague.headers, 'seen', { collection: 'articles', id })
    expect(await newsroom.count('colleague')).toBe(before + 1)
    await newsroom.step('colleague', id, 'proposed')
    expect(await newsroom.count('colleague')).toBe(before)
  })
})

describe('comments', () => {
  const quote = { exact: 'ouvert depuis lundi', field: 'body', locale: 'fr', prefix: 'Le quai est ', suffix: '.' }

  it('are on a passage, are answered, and are resolved one by one', async () => {
    const id = await draft()
    const first = (await newsroom.comment('editor', id, 'Quel lundi ?', { quote })).body.id as string
    await newsroom.comment('editor', id, 'Et le titre ?')
    expect((await newsroom.comment('author', id, 'Le 23.', { thread: first })).status).toBe(201)
    const answer = await newsroom.post(newsroom.staff.author.headers, `comments/${first}/resolve`, {})
    expect(answer.status).toBe(200)
    expect((await newsroom.shown(id)).comments).toEqual([
      expect.objectContaining({
        answers: [expect.objectContaining({ name: 'Test author', text: 'Le 23.' })],
        quote,
        resolvedAt: expect.any(String),
        resolvedBy: 'Test author',
        text: 'Quel lundi ?',
      }),
      expect.objectContaining({ quote: null, resolvedAt: null, text: 'Et le titre ?' }),
    ])
  })

  it('are refused when they are too long, are nothing, or are on what the document has not', async () => {
    const id = await draft()
    expect(
      await statuses(
        newsroom.comment('editor', id, 'a'.repeat(4001)),
        newsroom.comment('editor', id, '  '),
        newsroom.comment('editor', id, 'a', { quote: { ...quote, exact: 'a'.repeat(1001) } }),
        newsroom.comment('editor', id, 'a', { quote: { ...quote, field: 'createdBy' } }),
        newsroom.comment('editor', id, 'a', { quote: { ...quote, locale: 'xx' } }),
        newsroom.comment('editor', id, 'a', { thread: '66f000000000000000000000' }),
        newsroom.step('author', id, 'proposed', { word: 'a'.repeat(2001) }),
      ),
    ).toEqual([400, 400, 400, 400, 400, 404, 400])
  })

  it('are no more than a document can bear', async () => {
    const id = await draft()
    const row = { key: `articles:${id}`, person: newsroom.keyOf('editor'), text: 'a' }
    for (let n = 0; n < 300; n += 1)
      await newsroom.payload.db.create({ collection: 'review-comments', data: row, returning: false })
    expect((await newsroom.comment('editor', id, 'Un de trop')).status).toBe(400)
  })
})

const doors = (headers: Record<string, string>, id: string, comment: string) => [
  newsroom.read(headers, id),
  newsroom.rest({ headers, path: '/review/waiting' }),
  newsroom.post(headers, 'steps', { collection: 'articles', id, step: 'proposed' }),
  newsroom.post(headers, 'comments', { collection: 'articles', id, text: 'a' }),
  newsroom.post(headers, `comments/${comment}/resolve`, {}),
  newsroom.post(headers, 'seen', { collection: 'articles', id }),
]

describe('who takes no part', () => {
  it('a stranger and a website with a key find every door closed, of published documents too', async () => {
    const website = await apiClient(newsroom.payload, { readDrafts: true })
    const id = await newsroom.published()
    const comment = (await newsroom.comment('editor', id, 'Entre nous')).body.id as string
    expect(await statuses(...doors({}, id, comment))).toEqual([401, 401, 401, 401, 401, 401])
    expect(await statuses(...doors(website, id, comment))).toEqual([403, 403, 403, 403, 403, 403])
  })

  it('a member who may not read a document learns nothing of it', async () => {
    const id = await draft()
    const comment = (await newsroom.comment('editor', id, 'Entre nous')).body.id as string
    await newsroom.step('author', id, 'proposed')
    const { access } = newsroom.payload.collections.articles.config
    const { read } = access
    access.read = (args) =>
      args.req.user?.id === newsroom.staff.colleague.id ? { createdBy: { equals: args.req.user.id } } : read(args)
    try {
      const { headers } = newsroom.staff.colleague
      const [, waiting, ...others] = await Promise.all(doors(headers, id, comment))
      expect(waiting?.body).toEqual({ count: 0 })
      expect(others.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect((await newsroom.read(headers, id)).status).toBe(404)
    } finally {
      access.read = read
    }
  })

  it('nobody gains a right: authors and translators decide nothing', async () => {
    const id = await draft()
    await newsroom.step('author', id, 'proposed')
    for (const who of ['author', 'colleague', 'translator'] as Who[])
      expect(
        await statuses(
          newsroom.step(who, id, 'accepted', { publish: true }),
          newsroom.step(who, id, 'accepted', { date: new Date(Date.now() + 86_400_000).toISOString() }),
          newsroom.step(who, id, 'changes', { word: 'a' }),
          newsroom.step(who, id, 'takenOver'),
          newsroom.step(who, id, 'assigned', { to: newsroom.keyOf('editor') }),
        ),
      ).toEqual([403, 403, 403, 403, 403])
    expect(
      await statuses(newsroom.step('colleague', id, 'withdrawn'), newsroom.step('translator', id, 'withdrawn')),
    ).toEqual([403, 403])
    const other = await newsroom.draftOf('author')
    expect(await statuses(newsroom.step('colleague', other, 'proposed'))).toEqual([403])
    expect(await statuses(newsroom.step('author', other, 'proposed', { to: newsroom.keyOf('colleague') }))).toEqual([
      400,
    ])
    expect((await newsroom.stored(id))?._status).toBe('draft')
  })

  it('a translator may propose what they translated, and comment', async () => {
    const id = await draft()
    expect(
      await statuses(newsroom.comment('translator', id, 'Un doute'), newsroom.step('translator', id, 'proposed')),
    ).toEqual([201, 201])
  })

  it('resolves no comment of somebody else on a text that is not theirs', async () => {
    const id = await draft()
    const comment = (await newsroom.comment('editor', id, 'À voir')).body.id as string
    const answer = await newsroom.post(newsroom.staff.colleague.headers, `comments/${comment}/resolve`, {})
    expect(answer.status).toBe(403)
  })

  it.each([['nothing'], ['users'], ['media'], ['constructor'], ['__proto__']])(
    'no review of %s',
    async (collection) => {
      const { headers } = newsroom.staff.admin
      expect(
        await statuses(
          newsroom.post(headers, 'comments', { collection, id: '66f000000000000000000000', text: 'a' }),
          newsroom.post(headers, 'comments', { collection, id: { $ne: null }, text: 'a' }),
          newsroom.post(headers, 'comments/nope/resolve', {}),
          newsroom.post(headers, 'steps', { collection, id: 12, step: 'accepted' }),
        ),
      ).toEqual([404, 404, 404, 404])
    },
  )
})
