import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors: { data?: { errors: { message: string; path: string }[] }; message: string }[] }
type Data = Record<string, unknown>

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const post = (collection: string, body: Data, { language = 'fr', query = {} as Record<string, boolean> } = {}) =>
  newsroom.send('editor', {
    body,
    headers: { 'Accept-Language': language },
    method: 'POST',
    path: `/${collection}`,
    query: { depth: 0, ...query },
  })

const refusalsOf = ({ body, status }: { body: unknown; status: number }) => ({
  found: Object.fromEntries(
    ((body as Refusal).errors[0]?.data?.errors ?? []).map(({ message, path }) => [path, message]),
  ),
  status,
})

const figures = (value: unknown) => ({ figures: [{ label: 'Emplois', value }], kind: 'brief', title: 'Des chiffres' })
const event = (start: Data, more: Data = {}) => ({ name: 'Un salon', start, type: 'fair', ...more })

const place = (coordinates: unknown) => ({ coordinates, name: 'Douvrin', type: 'commune' })

/** Every number and date of the content model, as a document that holds one. */
const NUMBERS: [collection: string, path: string, data: (value: unknown) => Data][] = [
  ['articles', 'figures.0.value', figures],
  ['articles', 'digestNumber', (value) => ({ digestNumber: value, kind: 'digestItem', title: 'Un' })],
  ['events', 'edition', (value) => event({ date: '2027-06-22', precision: 'day' }, { edition: value })],
  ['newsletters', 'number', (value) => ({ number: value, title: 'Une lettre' })],
  ['artworks', 'height', (value) => ({ height: value, title: 'Une œuvre' })],
]
const DATES: [collection: string, path: string, data: (value: unknown) => Data][] = [
  ['articles', 'publishedAt', (value) => ({ kind: 'brief', publishedAt: value, title: 'Un' })],
  ['articles', 'embargo', (value) => ({ embargo: value, kind: 'brief', title: 'Un' })],
  ['articles', 'expiresAt', (value) => ({ expiresAt: value, kind: 'brief', title: 'Un' })],
  ['articles', 'deletedAt', (value) => ({ deletedAt: value, kind: 'brief', title: 'Un' })],
  ['articles', 'createdAt', (value) => ({ createdAt: value, kind: 'brief', title: 'Un' })],
  [
    'articles',
    'figures.0.asOf.date',
    (value) => ({ figures: [{ asOf: { date: value }, label: 'Emplois' }], kind: 'brief', title: 'Un' }),
  ],
  [
    'articles',
    'sources.0.published.date',
    (value) => ({ kind: 'brief', sources: [{ published: { date: value }, title: 'Un document' }], title: 'Un' }),
  ],
  ['events', 'start.date', (value) => event({ date: value })],
  ['events', 'registration.deadline', (value) => event({ date: '2027-06-22' }, { registration: { deadline: value } })],
  ['events', 'previousStart', (value) => event({ date: '2027-06-22' }, { previousStart: value })],
]

describe('a number', () => {
  it.each<[unknown, number | null]>([
    ['12,5', 12.5],
    ['1 250', 1250],
    ['1\u202f250,75', 1250.75],
    ['12.5', 12.5],
    ['1,250', 1.25],
    ['', null],
    [12.5, 12.5],
    [null, null],
  ])('written %j is stored as %d', async (written, stored) => {
    for (const query of [{}, { draft: true }]) {
      const { body, status } = await post('articles', figures(written), { query: query as Record<string, boolean> })
      expect([status, (body.doc as { figures: { value: number | null }[] }).figures[0]?.value]).toEqual([201, stored])
    }
  })

  it.each(NUMBERS)('of %s (%s) that cannot be read is refused, in drafts too', async (collection, path, data) => {
    for (const value of ['douze', '12 GWh', '0x10', true, [12], {}]) {
      for (const query of [{}, { autosave: true, draft: true }]) {
        const { found, status } = refusalsOf(
          await post(collection, data(value), { query: query as Record<string, boolean> }),
        )
        expect([value, status, Object.keys(found)]).toEqual([value, 400, [path]])
        expect(found[path]).toMatch(/n’est pas un nombre\. Écrivez par exemple 1250 ou 12,5\.$/)
      }
    }
  })

  it.each<[string, string, number, (value: unknown) => Data]>([
    ['articles', 'digestNumber', 1, (value) => ({ digestNumber: value, kind: 'digestItem', title: 'Un' })],
    ['events', 'edition', 0, (value) => event({ date: '2027-06-22', precision: 'day' }, { edition: value })],
    ['newsletters', 'number', 0, (value) => ({ number: value, title: 'Une lettre' })],
    ['artworks', 'quantity', 1, (value) => ({ quantity: value, title: 'Une œuvre' })],
    ['artworks', 'series.0.number', 0, (value) => ({ series: [{ number: value }], title: 'Une œuvre' })],
  ])('of %s that counts (%s) is a whole one from %d up, in drafts too', async (collection, path, least, data) => {
    for (const value of ['12,5', 12.5, -3, '−3', least - 1]) {
      const { found, status } = refusalsOf(
        await post(collection, data(value), { query: { autosave: true, draft: true } }),
      )
      expect([value, status, found]).toEqual([
        value,
        400,
        { [path]: expect.stringMatching(new RegExp(`entiers à partir de ${least}\\.`)) },
      ])
    }
    for (const value of [least, '12', null])
      expect((await post(collection, data(value), { query: { draft: true } })).status).toBe(201)
  })

  it('is refused with the names that an editor knows its field by', async () => {
    expect(refusalsOf(await post('articles', figures('douze'))).found['figures.0.value']).toMatch(
      /^«\s?Chiffres 1 › Valeur\s?»/,
    )
    expect(refusalsOf(await post('articles', figures('1,250'), { language: 'en' })).found).toEqual({
      'figures.0.value': '“Figures 1 › Value” is not a number. Write for instance 1250 or 12.5.',
    })
  })
})

describe('a point', () => {
  it.each<[unknown, unknown]>([
    [
      [2.83, 50.51],
      [2.83, 50.51],
    ],
    [
      ['2,83', '50,51'],
      [2.83, 50.51],
    ],
    [null, undefined],
    [['', ''], undefined],
  ])('written %j is stored as %j', async (written, stored) => {
    const { body, status } = await post('places', place(written))
    expect([status, (body.doc as Data).coordinates ?? undefined]).toEqual([201, stored])
  })

  it('that is nowhere is refused, in drafts too', async () => {
    for (const value of [[400, 50], [2, 95], [2], [1, 2, 3], ['est', 'nord'], 'Douvrin', { lat: 50 }]) {
      for (const query of [{}, { draft: true }]) {
        const { found, status } = refusalsOf(
          await post('places', place(value), { query: query as Record<string, boolean> }),
        )
        expect([value, status, found.coordinates]).toEqual([
          value,
          400,
          expect.stringMatching(/n’est pas un point de la Terre/),
        ])
      }
    }
  })
})

describe('a point of which one number is typed', () => {
  it('does not keep a draft from being saved, and is refused otherwise', async () => {
    const body = { coordinates: [2.83, null], name: 'Douvrin', type: 'commune' }
    expect((await post('places', body, { query: { autosave: true, draft: true } })).status).toBe(201)
    expect(refusalsOf(await post('places', body)).found).toHaveProperty(['coordinates'])
  })
})

describe('a date', () => {
  it.each(DATES)(
    'of %s (%s) that does not exist, or of no plausible year, is refused, in drafts too',
    async (collection, path, data) => {
      for (const value of [
        '2027-02-30',
        '2027-02-30T00:00:00.000Z',
        '30/02/2027',
        'demain',
        '2027',
        1803859200000,
        true,
        {},
        '20226-01-01',
      ]) {
        for (const query of [{}, { autosave: true, draft: true }]) {
          const { found, status } = refusalsOf(
            await post(collection, data(value), { query: query as Record<string, boolean> }),
          )
          expect([value, status, Object.keys(found)]).toEqual([value, 400, [path]])
          expect(found[path]).toMatch(/n’est pas une date qui existe/)
        }
      }
      for (const value of ['+020226-01-01T00:00:00.000Z', '0022-06-22', '3000-01-01']) {
        const { found, status } = refusalsOf(await post(collection, data(value)))
        expect([status, found[path]]).toEqual([400, expect.stringMatching(/hors des années 1000 à 2999/)])
      }
    },
  )

  it('is refused by every door: a change, several at once, GraphQL, the Local API', async () => {
    const { body } = await post('events', event({ date: '2027-06-22' }))
    const { id } = body.doc as { id: string }
    const start = { date: '2027-02-30T10:00:00.000Z' }
    const change = await newsroom.send('editor', { body: { start }, method: 'PATCH', path: `/events/${id}` })
    expect(refusalsOf(change).found).toHaveProperty(['start.date'])
    const several = await newsroom.send('editor', {
      body: { start },
      method: 'PATCH',
      path: '/events',
      query: { 'where[id][equals]': id },
    })
    expect(several.status).toBe(400)
    const mutation =
      'mutation ($id: String!, $date: String) { updateEvent(id: $id, data: { start: { date: $date } }) { id } }'
    const answer = await newsroom.sendGraphQL('editor', mutation, { date: start.date, id })
    expect(JSON.stringify(answer.body)).toMatch(/start\.date/)
    const far = await newsroom.sendGraphQL('editor', mutation, { date: '0022-06-22T10:00:00.000Z', id })
    expect(JSON.stringify(far.body)).toMatch(/1000/)
    await expect(newsroom.payload.update({ collection: 'events', data: { start }, id } as never)).rejects.toThrow(
      /date/,
    )
    await expect(
      newsroom.payload.update({ collection: 'events', data: { start: { date: new Date(NaN) } }, id } as never),
    ).rejects.toThrow(/date/)
    const stored = await newsroom.payload.findByID({ collection: 'events', id })
    expect(stored.start).toMatchObject({ date: '2027-06-22T00:00:00.000Z', edtf: '2027-06-22', precision: 'day' })
  })

  it.each<[Data, string, Data]>([
    [{ date: '1889-01-01', precision: 'year' }, '1889', {}],
    [{ date: '1889-01-01T00:00:00.000Z', precision: 'year' }, '1889', {}],
    [{ date: '2026-01-01', date_tz: 'America/Martinique', precision: 'year' }, '2026', {}],
    [{ date: '2026-01-01T00:00:00.000Z', date_tz: 'America/Martinique', precision: 'day' }, '2026-01-01', {}],
    [{ date: '2026-01-01', date_tz: 'Pacific/Tahiti', precision: 'month' }, '2026-01', {}],
    [{ date: '2026-01-01', date_tz: 'Pacific/Noumea', precision: 'season' }, '2025-24', {}],
    [{ date: '2026-01-01', date_tz: 'America/Martinique' }, '2026-01-01', { precision: 'day' }],
    [{ date: '2026-06-22T18:30', date_tz: 'America/Martinique', precision: 'minute' }, '2026-06-22T18:30-04:00', {}],
    [{ date: '2026-06-22T18:30', precision: 'minute' }, '2026-06-22T18:30+02:00', {}],
    [{ date: '1889-05-06T12:00:00.000Z', precision: 'minute' }, '1889-05-06T12:09+00:09', {}],
  ])('written %j is %s', async (start, edtf, more) => {
    const { body, status } = await post('events', event(start))
    expect(status).toBe(201)
    const { id, start: stored } = body.doc as { id: string; start: Data }
    expect(stored).toMatchObject({ edtf, ...more })
    const again = await newsroom.send('editor', {
      body: { start: stored },
      method: 'PATCH',
      path: `/events/${id}`,
      query: { depth: 0 },
    })
    expect((again.body.doc as { start: Data }).start).toEqual(stored)
  })

  it('stays the day it was when only the day counts from now on, or the place changes', async () => {
    const { body } = await post(
      'events',
      event({ date: '2026-01-01T00:00:00.000Z', date_tz: 'America/Martinique', precision: 'minute' }),
    )
    const { id, start } = body.doc as { id: string; start: Data }
    expect(start.edtf).toBe('2025-12-31T20:00-04:00')
    const patch = async (change: Data) =>
      (
        (
          await newsroom.send('editor', {
            body: { start: change },
            method: 'PATCH',
            path: `/events/${id}`,
            query: { depth: 0 },
          })
        ).body.doc as { start: Data }
      ).start
    expect(await patch({ ...start, precision: 'day' })).toMatchObject({ edtf: '2025-12-31' })
    expect(await patch({ precision: 'day' })).toMatchObject({ edtf: '2025-12-31' })

    const paris = (await post('events', event({ date: '2026-01-01', precision: 'year' }))).body.doc as { id: string }
    const moved = await newsroom.send('editor', {
      body: { start: { date_tz: 'America/Martinique' } },
      method: 'PATCH',
      path: `/events/${paris.id}`,
      query: { depth: 0 },
    })
    expect((moved.body.doc as { start: Data }).start).toMatchObject({ edtf: '2026' })
  })

  it.each<[Data, string]>([
    [{ date: '2026-01-01', date_tz: 'Mars/Olympus' }, 'start.date_tz'],
    [{ date: '2026-01-01', precision: 'century' }, 'start.precision'],
    [{ precision: 'century' }, 'start.precision'],
  ])('in a time zone or of a precision that is none is refused, in drafts too: %j', async (start, path) => {
    for (const query of [{}, { autosave: true, draft: true }]) {
      const { found, status } = refusalsOf(
        await post('events', event(start), { query: query as Record<string, boolean> }),
      )
      expect([status, Object.keys(found)]).toEqual([400, [path]])
    }
  })

  it('of a year that was accepted before does not keep the rest of the document from being saved', async () => {
    const { body } = await post('events', event({ date: '2027-06-22' }), { query: { draft: true } })
    const { id } = body.doc as { id: string }
    await newsroom.payload.db.updateOne({
      collection: 'events',
      data: { start: { date: '+020226-01-01T12:00:00.000Z', precision: 'day' } },
      id,
    } as never)
    const { docs } = await newsroom.payload.findVersions({
      collection: 'events',
      depth: 0,
      locale: 'all',
      where: { parent: { equals: id } },
    })
    for (const version of docs) {
      await newsroom.payload.db.updateVersion({
        collection: 'events',
        id: version.id,
        versionData: {
          parent: id,
          version: { ...version.version, start: { date: '+020226-01-01T12:00:00.000Z', precision: 'day' } },
        },
      } as never)
    }
    const saved = await newsroom.send('editor', {
      body: { name: 'Un autre nom' },
      method: 'PATCH',
      path: `/events/${id}`,
    })
    expect(saved).toMatchObject({ status: 200 })
  })
})
