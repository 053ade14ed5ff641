import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom
let place: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  place = String(
    (await newsroom.payload.create({ collection: 'places', data: { name: 'Douvrin', type: 'commune' } })).id,
  )
})

afterAll(() => newsroom.stop())

/** What an editor who publishes is told, by field; nothing when it is accepted. */
const complaints = async (slug: string, data: Record<string, unknown>, language = 'fr') => {
  const { body, status } = await newsroom.send('editor', {
    body: { _status: 'published', ...data },
    headers: { 'Accept-Language': language },
    method: 'POST',
    path: `/${slug}`,
  })
  if (status === 201) return {}
  expect(status).toBe(400)
  return Object.fromEntries(
    (body as unknown as Refusal).errors[0]?.data.errors.map(({ message, path }) => [path, message]) ?? [],
  )
}

const organisation = (more: Record<string, unknown>) => ({ name: 'Une usine', type: 'company', ...more })
const site = (siret: string) => organisation({ sites: [{ place, role: 'establishment', siret }] })
const at = (type: string, inseeCode: string) => ({ inseeCode, name: 'Un lieu', type })
const fair = (start: Record<string, unknown>, end: Record<string, unknown>) => ({
  end,
  name: 'Un salon',
  start,
  type: 'fair',
})

describe('an editor is told what is wrong, at its field, in a sentence', () => {
  it.each([
    [
      'a SIREN with a wrong digit',
      'organisations',
      () => organisation({ siren: '732829321' }),
      'siren',
      /^Ce numéro SIREN est faux/,
    ],
    [
      'a SIRET with a wrong digit',
      'organisations',
      () => site('73282932000075'),
      'sites.0.siret',
      /^Ce numéro SIRET est faux/,
    ],
    ['a NAF code', 'organisations', () => organisation({ naf: '2720' }), 'naf', /^Un code NAF/],
    ['a commune’s code', 'places', () => at('commune', '59'), 'inseeCode', /code INSEE de commune/],
    ['a department’s code', 'places', () => at('department', '62276'), 'inseeCode', /code de département/],
    ['a region’s code', 'places', () => at('region', '62276'), 'inseeCode', /code de région/],
    [
      'a web address',
      'organisations',
      () => organisation({ website: 'javascript:alert(1)' }),
      'website',
      /^Une adresse commence par/,
    ],
    [
      'an end before its start',
      'events',
      () =>
        fair(
          { date: '2027-06-22T12:00:00.000Z', precision: 'day' },
          { date: '2027-06-21T12:00:00.000Z', precision: 'day' },
        ),
      'end.date',
      /^La fin est avant le début/,
    ],
    [
      'an end in a season before its start',
      'events',
      () =>
        fair(
          { date: '2027-12-22T12:00:00.000Z', precision: 'day' },
          { date: '2027-07-01T12:00:00.000Z', precision: 'season' },
        ),
      'end.date',
      /^La fin est avant/,
    ],
    ['no title', 'articles', () => ({ kind: 'brief' }), 'title', /requis/],
  ])('%s', async (_, slug, data, path, message) => {
    const found = await complaints(slug, data())
    expect(Object.keys(found)).toEqual([path])
    expect(found[path]).toMatch(message)
  })

  it('in English to whoever reads English', async () => {
    expect(await complaints('organisations', organisation({ siren: '732829321' }), 'en')).toEqual({
      siren: 'This SIREN number is wrong: nine digits, of which the last is a check digit.',
    })
    const backwards = fair({ date: '2027-06-22T12:00:00.000Z' }, { date: '2027-06-21T12:00:00.000Z' })
    expect(await complaints('events', backwards, 'en')).toEqual({
      'end.date': 'The end is before the start: correct one of the two dates.',
    })
  })
})

describe('what is right is accepted', () => {
  it.each([
    ['a SIREN, written with spaces', 'organisations', () => organisation({ siren: '732 829 320' })],
    ['a SIRET', 'organisations', () => site('732 829 320 00074')],
    ['a SIRET of La Poste, which has a checksum of its own', 'organisations', () => site('35600000000048')],
    ['the code of a Corsican commune', 'places', () => at('commune', '2A004')],
    ['the code of a department', 'places', () => at('department', '62')],
    ['the code of a region', 'places', () => at('region', '32')],
    [
      'an end known to the year only',
      'events',
      () =>
        fair(
          { date: '2027-06-22T12:00:00.000Z', precision: 'day' },
          { date: '2027-01-01T12:00:00.000Z', precision: 'year' },
        ),
    ],
  ])('%s', async (_, slug, data) => {
    expect(await complaints(slug, data())).toEqual({})
  })
})

describe('a draft', () => {
  it.each(['articles', 'newsletters', 'organisations', 'people', 'roles', 'places', 'events', 'artworks', 'series'])(
    'need not be complete: %s',
    async (slug) => {
      const { body, status } = await newsroom.send('author', {
        body: {},
        method: 'POST',
        path: `/${slug}`,
        query: { draft: true },
      })
      expect(status).toBe(201)
      const { id } = body.doc as { id: string }
      expect(
        (await newsroom.send('editor', { body: { _status: 'published' }, method: 'PATCH', path: `/${slug}/${id}` }))
          .status,
      ).toBe(400)
    },
  )

  it.each([
    ['events', () => fair({ date: '2027-06-22T12:00:00.000Z' }, { date: '2027-06-21T12:00:00.000Z' })],
    ['roles', () => ({ from: { date: '2027-06-22T12:00:00.000Z' }, to: { date: '2027-06-21T12:00:00.000Z' } })],
    [
      'artworks',
      () => ({
        onViewFrom: { date: '2027-06-22T12:00:00.000Z' },
        onViewUntil: { date: '2027-06-21T12:00:00.000Z' },
        title: 'Une œuvre',
      }),
    ],
  ])('is kept while its end stands before its start, and refused when it is published so: %s', async (slug, body) => {
    const created = await newsroom.send('author', {
      body: body(),
      method: 'POST',
      path: `/${slug}`,
      query: { draft: true },
    })
    expect(created.status).toBe(201)
    const { id } = created.body.doc as { id: string }
    const moved = await newsroom.send('author', {
      body: body(),
      method: 'PATCH',
      path: `/${slug}/${id}`,
      query: { autosave: true, draft: true },
    })
    expect(moved.status).toBe(200)
    const published = await newsroom.send('editor', {
      body: { _status: 'published' },
      method: 'PATCH',
      path: `/${slug}/${id}`,
    })
    expect([published.status, JSON.stringify(published.body)]).toEqual([
      400,
      expect.stringContaining('La fin est avant'),
    ])
  })
})

describe('publishing in another language', () => {
  it('does not wait for every translation: readers get the French', async () => {
    const { body } = await newsroom.send('editor', {
      body: {
        _status: 'draft',
        figures: [{ label: 'Emplois', value: 2000 }],
        kind: 'brief',
        title: 'Une usine embauche',
      },
      method: 'POST',
      path: '/articles',
    })
    const { id } = (body as unknown as { doc: { id: string } }).doc
    const published = await newsroom.send('editor', {
      body: { _status: 'published', title: 'A plant is hiring' },
      method: 'PATCH',
      path: `/articles/${id}?locale=en`,
    })
    expect(published.status).toBe(200)
    const read = await newsroom.payload.findByID({ collection: 'articles', id, locale: 'en' })
    expect([read.title, read.figures?.[0]?.label]).toEqual(['A plant is hiring', 'Emplois'])
  })
})
