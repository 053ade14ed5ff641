import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { lastDigestAt, sendDueEmails } from '../../../src/review/emails.ts'
import { workers } from '../../../src/worker/worker.ts'
import { statusOf } from '../../helpers/startNewsroom.ts'
import { startReview } from './startReview.ts'
import type { ReviewNewsroom } from './startReview.ts'

let newsroom: ReviewNewsroom
let legal: string
let notices: string

beforeAll(async () => {
  newsroom = await startReview()
  const { payload } = newsroom
  legal = String((await payload.create({ collection: 'topics', data: { name: 'Légal' } })).id)
  notices = String((await payload.create({ collection: 'topics', data: { name: 'Annonces', parent: legal } })).id)
  await payload.updateGlobal({
    data: {
      reviewRules: [
        { documents: ['articles'], name: 'Annonces légales', topics: [legal] },
        { documents: ['articles'], kinds: ['editorial'], name: 'Éditoriaux' },
      ],
    },
    slug: 'newsroom',
  })
})

afterAll(async () => newsroom.stop())

const notice = async (who: 'author' | 'editor' = 'author', more: Record<string, unknown> = {}) =>
  newsroom.draftOf(who, { topics: [notices], ...more })

const isPublic = async (id: string) => (await newsroom.stored(id))?._status === 'published'

const publish = async (id: string, who: 'admin' | 'editor' = 'editor') =>
  (await newsroom.patch(who, id, { _status: 'published' })).status

describe('a document that two pairs of eyes are to see', () => {
  it('is not published by any door before somebody has accepted it', async () => {
    const id = await notice()
    const { headers } = newsroom.staff.editor
    const mutation = `mutation { updateArticle(id: "${id}", data: { _status: published }) { id } }`
    const later = new Date(Date.now() + 86_400_000).toISOString()
    const created = await newsroom.send('editor', {
      body: { _status: 'published', kind: 'brief', title: 'D’emblée', topics: [notices] },
      method: 'POST',
      path: '/articles',
    })
    const bulk = await newsroom.send('editor', {
      body: { _status: 'published' },
      method: 'PATCH',
      path: '/articles',
      query: { 'where[id][equals]': id },
    })
    expect([
      await publish(id),
      await publish(id, 'admin'),
      await statusOf(newsroom.graphql({ headers, query: mutation })),
      created.status,
      (await newsroom.patch('editor', id, { _status: 'published' }, { publishSpecificLocale: 'fr' })).status,
      (await newsroom.send('editor', { body: { date: later }, method: 'POST', path: `/articles/${id}/schedules` }))
        .status,
    ]).toEqual([403, 403, 403, 403, 403, 403])
    expect((bulk.body.errors as unknown[]).length).toBe(1)
    expect(JSON.stringify(bulk.body.errors)).toContain('Annonces légales')
    expect(await isPublic(id)).toBe(false)
  })

  it.each([
    [
      'as its form sends it',
      async (id: string) => {
        const { body } = await newsroom.send('editor', { path: `/articles/${id}`, query: { depth: 0, draft: true } })
        return (await newsroom.patch('editor', id, { ...body, _status: 'published' })).status
      },
    ],
    ['by its status alone', async (id: string) => publish(id)],
    [
      'in bulk',
      async (id: string) =>
        (
          await newsroom.send('editor', {
            body: { _status: 'published' },
            method: 'PATCH',
            path: '/articles',
            query: { 'where[id][equals]': id },
          })
        ).status,
    ],
    [
      'with its acceptance',
      async (id: string) => (await newsroom.step('editor', id, 'accepted', { publish: true })).status - 1,
    ],
  ])('is published once an editor has accepted what an author wrote: %s', async (_, publishIt) => {
    const id = await notice('author', { figures: [{ label: 'Emplois', value: 12 }], standfirst: 'Un avis.' })
    await newsroom.step('author', id, 'proposed')
    expect((await newsroom.step('editor', id, 'accepted')).status).toBe(201)
    expect((await newsroom.shown(id)).isAccepted).toBe(true)
    expect(await publishIt(id)).toBe(200)
    expect(await isPublic(id)).toBe(true)
  })

  it('is planned once it was accepted, and published as planned', async () => {
    const id = await notice()
    await newsroom.step('author', id, 'proposed')
    const date = new Date(Date.now() + 60_000).toISOString()
    expect((await newsroom.step('editor', id, 'accepted', { date })).status).toBe(201)
    await newsroom.payload.db.updateJobs({
      data: { waitUntil: new Date(Date.now() - 1000).toISOString() },
      where: { 'input.doc.value': { equals: id } },
    })
    await newsroom.payload.jobs.run({ where: { 'input.doc.value': { equals: id } } })
    expect(await isPublic(id)).toBe(true)
  })

  it('is to be accepted again once a word of it has changed, in whichever language', async () => {
    const id = await notice()
    await newsroom.step('editor', id, 'accepted')
    await newsroom.patch('author', id, { title: 'Autre titre' }, { draft: true })
    expect(await publish(id)).toBe(403)
    await newsroom.step('editor', id, 'accepted')
    await newsroom.patch('translator', id, { title: 'Another title' }, { draft: true, locale: 'en' })
    expect((await newsroom.shown(id)).isAccepted).toBe(false)
    expect(await publish(id)).toBe(403)
    await newsroom.step('editor', id, 'accepted')
    expect((await newsroom.patch('editor', id, { _status: 'published', title: 'Glissé' })).status).toBe(403)
    expect(await publish(id)).toBe(200)
  })

  it('is not accepted by its last author, whatever they published otherwise', async () => {
    const id = await notice('editor')
    expect((await newsroom.step('editor', id, 'accepted', { publish: true })).status).toBe(403)
    expect((await newsroom.step('admin', id, 'accepted')).status).toBe(201)
    expect(await publish(id)).toBe(200)
    await newsroom.patch('editor', id, { title: 'Retouche' }, { draft: true })
    expect((await newsroom.step('editor', id, 'accepted')).status).toBe(403)
  })

  it('is still theirs to accept who only saved it again', async () => {
    const id = await notice()
    const { body } = await newsroom.send('editor', { path: `/articles/${id}`, query: { depth: 0, draft: true } })
    await newsroom.patch('editor', id, { title: body.title }, { draft: true })
    expect((await newsroom.step('editor', id, 'accepted', { publish: true })).status).toBe(201)
  })

  it('leaves the rule by acceptance only, once it is public', async () => {
    const id = await notice()
    await newsroom.step('editor', id, 'accepted', { publish: true })
    expect((await newsroom.patch('editor', id, { _status: 'published', topics: [] })).status).toBe(403)
    expect((await newsroom.patch('editor', id, { _status: 'draft' })).status).toBe(200)
  })

  it('is one of the kinds of a rule; others are published as ever', async () => {
    expect(await publish(await newsroom.draftOf('author', { kind: 'editorial' }))).toBe(403)
    expect(await publish(await newsroom.draftOf('author', { kind: 'story' }))).toBe(200)
  })
})

it('tells readers nothing of the rules, nor of who reads over what', async () => {
  const id = await newsroom.draftOf('author', { kind: 'story' })
  await newsroom.step('author', id, 'proposed', { word: 'Mot secret' })
  await newsroom.comment('editor', id, 'Mot secret')
  await newsroom.step('editor', id, 'accepted', { publish: true, word: 'Mot secret' })
  const answers = [
    await newsroom.rest({ path: '/globals/newsroom' }),
    await newsroom.rest({ path: `/articles/${id}`, query: { depth: 2 } }),
    await newsroom.graphql({ query: `{ Article(id: "${id}") { title } Newsroom { name } }` }),
  ]
  const { docs: versions } = await newsroom.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
  })
  const { docs: events } = await newsroom.payload.db.find({
    collection: 'content-events',
    where: { document: { equals: id } },
  })
  const settings = await newsroom.payload.db.findOne<{ id: string; links: string[] }>({
    collection: 'published-documents',
    where: { key: { equals: 'newsroom:newsroom' } },
  })
  expect(settings?.links).toEqual([])
  const { docs: snapshot } = await newsroom.payload.db.find({ collection: 'published-documents', where: {} })
  const all = JSON.stringify([answers.map(({ body }) => body), versions, events, snapshot])
  expect(events).toHaveLength(1)
  const told = ['Mot secret', 'Annonces légales', 'proposed'].filter((word) => all.includes(word))
  expect(told).toEqual([])
})

type Email = { subject: string; text: string; to: string }
const sent: Email[] = []

const prefer = async (reviewEmails: string, more: Record<string, unknown> = {}) =>
  newsroom.payload.db.updateOne({
    collection: 'users',
    data: { reviewEmails, ...more },
    id: newsroom.staff.author.id,
  })

const mine = async () => {
  const { email } = (await newsroom.payload.findByID({ collection: 'users', id: newsroom.staff.author.id })) as {
    email: string
  }
  return sent.filter(({ to }) => to === email)
}

const proposed = async () => {
  const id = await newsroom.draftOf('author', { title: 'Le quai\nouvre' })
  await newsroom.step('author', id, 'proposed')
  return id
}

const at = (iso: string) => new Date(iso)
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('what is told by e-mail', () => {
  // It would send by itself what is sent here at a time of ours.
  beforeAll(async () => workers.get(newsroom.payload)?.stop())

  beforeEach(async () => {
    sent.length = 0
    await newsroom.payload.db.deleteMany({ collection: 'review-notices', where: {} })
    newsroom.payload.sendEmail = (async (email: Email) => void sent.push(email)) as never
    await prefer('atOnce')
  })

  it('is sent at once, then in one e-mail for what comes within ten minutes', async () => {
    const id = await proposed()
    await newsroom.step('editor', id, 'changes', { word: 'Qui l’a dit ?' })
    await sendDueEmails(newsroom.payload)
    expect(await mine()).toEqual([
      {
        subject: 'Test editor demande des modifications à «\u202FLe quai ouvre\u202F»',
        text: expect.stringContaining(`> Qui l’a dit ?\nhttp://localhost:3000/admin/collections/articles/${id}`),
        to: expect.any(String),
      },
    ])
    for (let n = 0; n < 10; n += 1) await newsroom.comment('editor', id, `Remarque ${n}`)
    await sendDueEmails(newsroom.payload)
    expect(await mine()).toHaveLength(1)
    await sendDueEmails(newsroom.payload, inMinutes(11))
    expect((await mine()).map(({ subject }) => subject).at(-1)).toBe('Relecture\u00A0: 10 choses à voir')
    await sendDueEmails(newsroom.payload, inMinutes(60))
    expect(await mine()).toHaveLength(2)
  })

  it('is sent once a day to who prefers it, in the language that they chose, without what they have seen', async () => {
    await prefer('daily', { reviewLanguage: 'en' })
    const [seen, unseen] = [await proposed(), await proposed()]
    await newsroom.step('editor', seen, 'changes', { word: 'Vu' })
    await newsroom.step('editor', unseen, 'changes', { word: 'Pas vu' })
    await newsroom.post(newsroom.staff.author.headers, 'seen', { collection: 'articles', id: seen })
    await sendDueEmails(newsroom.payload)
    expect(await mine()).toHaveLength(0)
    await sendDueEmails(newsroom.payload, inMinutes(24 * 60 + 1))
    expect(
      (await mine()).map(({ subject, text }) => [subject, text.includes('> Pas vu'), text.includes('> Vu')]),
    ).toEqual([['Test editor asks for changes to “Le quai\u0020ouvre”', true, false]])
  })

  it('is not sent to who wants none, nor of what they may no longer read', async () => {
    await prefer('none')
    const id = await proposed()
    await newsroom.step('editor', id, 'changes', { word: 'a' })
    await sendDueEmails(newsroom.payload)
    await prefer('atOnce')
    await newsroom.comment('editor', id, 'b')
    await newsroom.patch('editor', id, { deletedAt: new Date().toISOString() })
    await sendDueEmails(newsroom.payload, inMinutes(3))
    expect(await mine()).toEqual([])
  })

  it('is tried again later when the mail server fails', async () => {
    const id = await proposed()
    await newsroom.step('editor', id, 'changes', { word: 'a' })
    newsroom.payload.sendEmail = (async () => Promise.reject(new Error('no'))) as never
    await sendDueEmails(newsroom.payload)
    newsroom.payload.sendEmail = (async (email: Email) => void sent.push(email)) as never
    await sendDueEmails(newsroom.payload)
    expect(await mine()).toHaveLength(0)
    await sendDueEmails(newsroom.payload, inMinutes(2))
    expect(await mine()).toHaveLength(1)
  })

  it.each([
    ['2026-03-29T04:59:00Z', '2026-03-28T06:00:00.000Z'],
    ['2026-03-29T05:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['2026-10-25T05:59:00Z', '2026-10-24T05:00:00.000Z'],
  ])('is due at seven by the newsroom’s clock, across the changes of the hour: %s', (now, due) => {
    expect(lastDigestAt(at(now), 'Europe/Paris').toISOString()).toBe(due)
  })
})
