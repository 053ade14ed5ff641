import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'

import { apiClient } from '../../helpers/apiClient.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import type { Calendar, CalendarItem } from '../../../src/planning/CalendarItem.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const RANGE = { from: '2031-03-01', until: '2031-04-01' }

const read = async (who: Who, query: Record<string, string> = {}) =>
  newsroom.send(who, { path: '/planning', query: { ...RANGE, ...query } })

const itemsOf = async (who: Who, query?: Record<string, string>): Promise<CalendarItem[]> => {
  const { body, status } = await read(who, query)
  expect(status).toBe(200)
  return (body as unknown as Calendar).items
}

const plan = async (who: Who, data: Record<string, unknown>): Promise<string> => {
  const { body, status } = await newsroom.send(who, {
    body: { date: '2031-03-12', kind: 'brief', ...data },
    method: 'POST',
    path: '/planning-items',
  })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const post = async (who: Who, path: string, body: Record<string, unknown>) =>
  newsroom.send(who, { body, method: 'POST', path: `/planning${path}` })

const schedule = async (id: string, date: string, type = 'publish'): Promise<string> => {
  const { body, status } = await newsroom.send('editor', {
    body: { date, type },
    method: 'POST',
    path: `/articles/${id}/schedules`,
  })
  expect(status).toBe(201)
  return String(body.id)
}

const pendingJobs = async (): Promise<{ id: string; waitUntil?: string }[]> =>
  (await newsroom.payload.find({ collection: 'payload-jobs', limit: 100, sort: 'waitUntil' })).docs as never

describe('the calendar', () => {
  it('shows plans, schedules, events, embargoes and expiries by the newsroom’s clock, and narrows them down', async () => {
    const topic = await newsroom.payload.create({ collection: 'topics', data: { name: 'Énergie' } })
    await plan('editor', { assignee: newsroom.staff.author.id, title: 'Le bilan du port', topics: [topic.id] })
    const due = await newsroom.draftOf('author', { title: 'Une ouverture', topics: [topic.id] })
    // Past midnight in Paris, the day before in UTC.
    await schedule(due, '2031-03-14T23:30:00.000Z')
    await newsroom.draftOf('author', { embargo: '2031-03-20T07:00:00.000Z', title: 'Sous embargo' })
    await newsroom.published({ expiresAt: '2031-03-21T11:00:00.000Z', title: 'Expire bientôt' })
    for (const [name, precision] of [
      ['Foire', 'day'],
      ['Un printemps', 'season'],
    ])
      await newsroom.payload.create({
        collection: 'events',
        data: { name, start: { date: '2031-03-22T12:00:00.000Z', precision }, type: 'fair' } as never,
      })
    expect((await itemsOf('editor')).map(({ day, layer, time, title }) => [day, time, layer, title])).toEqual([
      ['2031-03-12', undefined, 'plan', 'Le bilan du port'],
      ['2031-03-15', '00:30', 'publish', 'Une ouverture'],
      ['2031-03-20', '08:00', 'embargo', 'Sous embargo'],
      ['2031-03-21', '12:00', 'expiry', 'Expire bientôt'],
      ['2031-03-22', undefined, 'event', 'Foire'],
    ])
    const titles = async (query: Record<string, string>) => (await itemsOf('editor', query)).map(({ title }) => title)
    expect(await titles({ topic: String(topic.id) })).toEqual(['Le bilan du port', 'Une ouverture'])
    expect(await titles({ person: newsroom.staff.author.id })).toContain('Le bilan du port')
    expect(await titles({ person: newsroom.staff.colleague.id })).toEqual([])
    expect(await titles({ kind: 'story' })).toEqual([])
    expect(await titles({ layers: 'event,expiry' })).toEqual(['Expire bientôt', 'Foire'])
  })

  it('is read by the newsroom alone, and no more of it than somebody looks at', async () => {
    const keys = [
      {},
      ...(await Promise.all([false, true].map(async (readDrafts) => apiClient(newsroom.payload, { readDrafts })))),
    ]
    for (const headers of keys) {
      for (const path of ['/planning', '/planning/subscription', '/planning-items'])
        expect([401, 403]).toContain(
          (await newsroom.rest({ headers, path, ...(path === '/planning' && { query: RANGE }) })).status,
        )
      for (const path of ['/move', '/article', '/subscription', '/subscription/revoke'])
        expect([401, 403]).toContain(
          (await newsroom.rest({ body: { plan: '1' }, headers, method: 'POST', path: `/planning${path}` })).status,
        )
    }
    for (const query of [
      { from: '2000-01-01', until: '3000-01-01' },
      { from: '2031-03-02', until: '2031-03-01' },
      { from: '2031-02-30', until: '2031-03-03' },
      { from: 'hier', until: '' },
    ])
      expect((await newsroom.send('editor', { path: '/planning', query })).status).toBe(400)
    expect((await read('translator')).status).toBe(200)
  })

  it('is in nothing that a stranger or a website reads', async () => {
    await plan('editor', { note: 'Zibeline confidentielle', title: 'Zibeline en projet' })
    const [events, published] = await Promise.all(
      (['content-events', 'published-documents'] as const).map(async (collection) =>
        newsroom.payload.find({ collection, limit: 500, pagination: false }),
      ),
    )
    expect(JSON.stringify([events, published])).not.toContain('Zibeline')
    const schema = await newsroom.graphql({ query: '{ __schema { types { name } } }' })
    expect(JSON.stringify(schema.body)).not.toMatch(/PlanningItem|CalendarSubscription/)
    for (const path of ['/search?q=zibeline', '/feeds/calendar.ics'])
      expect(JSON.stringify((await newsroom.rest({ path })).body)).not.toContain('Zibeline')
  })
})

describe('a plan', () => {
  it('is made and changed by who writes it, and by editors; deleted by who made it', async () => {
    const id = await plan('editor', { assignee: newsroom.staff.author.id, title: 'La crue' })
    const change = async (who: Who, method: 'DELETE' | 'PATCH') =>
      (await newsroom.send(who, { body: { note: 'Vu' }, method, path: `/planning-items/${id}` })).status
    expect(await change('author', 'PATCH')).toBe(200)
    expect(await change('colleague', 'PATCH')).toBe(403)
    expect(await change('translator', 'PATCH')).toBe(403)
    expect(await change('author', 'DELETE')).toBe(403)
    expect(await change('editor', 'DELETE')).toBe(200)
    const made = await newsroom.send('translator', {
      body: { date: '2031-03-12', title: 'Non' },
      method: 'POST',
      path: '/planning-items',
    })
    expect(made.status).toBe(403)
  })

  it('becomes one draft, of who writes, with what is known', async () => {
    const topic = await newsroom.payload.create({ collection: 'topics', data: { name: 'Logistique' } })
    const person = await newsroom.payload.create({ collection: 'people', data: { familyName: 'Une plume' } })
    const id = await plan('editor', {
      assignee: newsroom.staff.author.id,
      authors: [person.id],
      title: 'Le canal à grand gabarit',
      topics: [topic.id],
    })
    const first = await post('editor', '/article', { plan: id })
    expect(first.status).toBe(201)
    const again = await post('author', '/article', { plan: id })
    expect([again.status, again.body.id]).toEqual([200, first.body.id])
    const article = await newsroom.latest(String(first.body.id))
    expect(article).toMatchObject({
      _status: 'draft',
      authors: [person.id],
      createdBy: newsroom.staff.author.id,
      kind: 'brief',
      title: 'Le canal à grand gabarit',
      topics: [topic.id],
    })
    expect((await newsroom.patch('author', String(first.body.id), { title: 'Le canal' }, { draft: true })).status).toBe(
      200,
    )
    expect((await itemsOf('author')).find(({ id: key }) => key === `plan:${id}`)?.article).toMatchObject({
      isPublished: false,
    })
    // Once it is on the calendar by itself it is told once.
    await schedule(String(first.body.id), '2031-03-18T07:00:00.000Z')
    expect((await itemsOf('author')).map(({ title }) => title).filter((title) => /canal/i.test(title))).toEqual([
      'Le canal',
    ])
  })

  it('becomes no draft of somebody else’s by who may not change it', async () => {
    const id = await plan('editor', { title: 'À personne' })
    for (const who of ['colleague', 'translator'] as const)
      expect((await post(who, '/article', { plan: id })).status).toBe(403)
    expect((await post('editor', '/article', { plan: '66f000000000000000000000' })).status).toBe(404)
    const { totalDocs } = await newsroom.payload.count({
      collection: 'articles',
      where: { title: { equals: 'À personne' } },
    })
    expect(totalDocs).toBe(0)
  })
})

describe('moving', () => {
  it('puts a plan on another day', async () => {
    const id = await plan('author', { title: 'À déplacer' })
    expect((await post('author', '/move', { day: '2031-03-27', id: `plan:${id}` })).status).toBe(200)
    expect((await itemsOf('author')).find(({ id: key }) => key === `plan:${id}`)?.day).toBe('2031-03-27')
    expect((await post('colleague', '/move', { day: '2031-03-28', id: `plan:${id}` })).status).toBe(403)
    for (const body of [{ day: '2031-02-30', id: `plan:${id}` }, { day: '2031-03-28', id: 'event:1' }, { day: 7 }])
      expect((await post('editor', '/move', body)).status).toBe(400)
  })

  it('plans a publication anew, once, in the name of who moves it', async () => {
    const article = await newsroom.draftOf('author', { title: 'Part un jour' })
    const job = await schedule(article, '2031-03-25T08:15:00.000Z')
    expect((await post('author', '/move', { day: '2031-03-26', id: `publish:${job}` })).status).toBe(403)
    expect((await post('admin', '/move', { day: '2031-03-31', id: `publish:${job}` })).status).toBe(200)
    const mine = (await pendingJobs()).filter(
      ({ waitUntil }) => waitUntil?.startsWith('2031-03-25') || waitUntil?.startsWith('2031-03-31'),
    )
    // Summer time has begun on 30 March: a quarter past nine is what clocks go on showing.
    expect(mine).toEqual([
      expect.objectContaining({
        input: expect.objectContaining({ user: { relationTo: 'users', value: newsroom.staff.admin.id } }),
        waitUntil: '2031-03-31T07:15:00.000Z',
      }),
    ])
    expect((await post('editor', '/move', { day: '2031-03-28', id: `publish:${job}` })).status).toBe(409)
    const [moved] = mine
    expect((await post('editor', '/move', { day: '2021-03-28', id: `publish:${moved?.id}` })).status).toBe(400)
  })

  it('leaves a publication where it was when it may not be where it is put', async () => {
    const article = await newsroom.draftOf('author', { embargo: '2031-03-10T08:00:00.000Z', title: 'Retenu' })
    const job = await schedule(article, '2031-03-11T08:00:00.000Z')
    expect((await post('editor', '/move', { day: '2031-03-05', id: `publish:${job}` })).status).toBe(400)
    expect((await itemsOf('editor')).find(({ id }) => id === `publish:${job}`)?.day).toBe('2031-03-11')
  })
})

const ask = async (url: string) => newsroom.rest({ path: new URL(url).pathname.replace('/api', '') })

const subscribe = async (who: Who): Promise<string> => {
  const { body, status } = await newsroom.send(who, { body: {}, method: 'POST', path: '/planning/subscription' })
  expect(status).toBe(201)
  return String(body.url)
}

describe('the address of a calendar', () => {
  it('gives what its person may read, to applications that read iCalendar', async () => {
    const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    await plan('editor', { date: soon, note: 'Appeler; la mairie', title: 'Une, deux; trois' })
    const { body, headers, status } = await ask(await subscribe('author'))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(headers.get('cache-control')).toContain('no-store')
    expect([...new Set(String(body).match(/^DTSTAMP:.*$/gm))]).toEqual([
      expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/),
    ])
    const events = new ICAL.Component(ICAL.parse(String(body)) as never).getAllSubcomponents('vevent')
    const entry = events
      .map((event) => new ICAL.Event(event))
      .find(({ summary }) => summary.includes('Une, deux; trois'))
    expect(entry?.startDate.toString()).toBe(soon)
    expect(entry?.description).toContain('Appeler; la mairie')
  })

  it('is stored by its hash, replaced by a new one, and revoked', async () => {
    const first = await subscribe('editor')
    const token = first.split('/').at(-2) ?? ''
    expect(JSON.stringify((await newsroom.payload.find({ collection: 'calendar-subscriptions' })).docs)).not.toContain(
      token,
    )
    const second = await subscribe('editor')
    expect((await ask(first)).status).toBe(404)
    expect((await ask(second)).status).toBe(200)
    expect((await newsroom.send('editor', { path: '/planning/subscription' })).body.subscription).toMatchObject({
      createdAt: expect.any(String),
    })
    await newsroom.send('editor', { body: {}, method: 'POST', path: '/planning/subscription/revoke' })
    expect((await ask(second)).status).toBe(404)
    for (const wrong of ['x', `${token.slice(0, -1)}!`, 'a'.repeat(43), 'a'.repeat(5000)])
      expect((await ask(`http://localhost:3000/api/planning/calendars/${wrong}/planning.ics`)).status).toBe(404)
  })

  it('leads nowhere once its person has left or holds no role', async () => {
    const url = await subscribe('colleague')
    expect((await ask(url)).status).toBe(200)
    await newsroom.payload.db.updateOne({
      collection: 'users',
      data: { role: null },
      id: newsroom.staff.colleague.id,
    })
    expect((await ask(url)).status).toBe(404)
    await newsroom.payload.delete({ collection: 'users', id: newsroom.staff.colleague.id })
    expect((await ask(url)).status).toBe(404)
  })
})
