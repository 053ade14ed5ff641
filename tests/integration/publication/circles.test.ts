import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors?: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

/** A collection with a tree: the relation upwards, and a record of it by its name. */
const TREES = [
  ['topics', 'parent', (name: string) => ({ name })],
  ['places', 'containedIn', (name: string) => ({ _status: 'published', name, type: 'zone' })],
  ['events', 'superEvent', (name: string) => ({ _status: 'published', name, type: 'fair' })],
  ['articles', 'digest', (name: string) => ({ _status: 'published', kind: 'digestItem', title: name })],
] as const

const above = (slug: string, ids: string[]) => (slug === 'places' ? ids : ids[0])

const patch = (slug: string, id: string, body: Record<string, unknown>, query: Record<string, boolean | string> = {}) =>
  newsroom.send('editor', {
    body,
    headers: { 'Accept-Language': 'fr' },
    method: 'PATCH',
    path: `/${slug}/${id}`,
    query,
  })

describe.each(TREES)('in %s', (slug, parent, record) => {
  const make = async (name: string, ids: string[] = []): Promise<string> => {
    const { body, status } = await newsroom.send('editor', {
      body: { ...record(name), ...(ids.length > 0 && { [parent]: above(slug, ids) }) },
      method: 'POST',
      path: `/${slug}`,
    })
    expect(status).toBe(201)
    return (body.doc as { id: string }).id
  }

  const refusal = async (answer: ReturnType<typeof patch>) => {
    const { body, status } = await answer
    const [error] = (body as unknown as Refusal).errors?.[0]?.data.errors ?? []
    expect([status, error?.path]).toEqual([400, parent])
    return error?.message
  }

  it('no record stands above itself, at once or by way of others, and the way is named', async () => {
    const alpha = await make('Alpha')
    const beta = await make('Beta', [alpha])
    const gamma = await make('Gamma', [beta])
    expect(await refusal(patch(slug, alpha, { [parent]: above(slug, [alpha]) }))).toMatch(
      /^Une fiche ne peut pas se contenir elle-même/,
    )
    expect(await refusal(patch(slug, alpha, { [parent]: above(slug, [beta]) }))).toContain('(Alpha › Beta › Alpha)')
    expect(await refusal(patch(slug, alpha, { [parent]: above(slug, [gamma]) }))).toContain(
      '(Alpha › Gamma › Beta › Alpha)',
    )
    const bulk = await newsroom.send('editor', {
      body: { [parent]: above(slug, [gamma]) },
      method: 'PATCH',
      path: `/${slug}`,
      query: { where: JSON.stringify({ id: { in: [alpha] } }) },
    })
    expect(bulk.status).toBe(400)
    expect((await patch(slug, gamma, { [parent]: above(slug, [alpha]) })).status).toBe(200)
  })

  it('of two who hang two records under each other at one instant, one is refused', async () => {
    await make('Avant', [await make('Racine')])
    for (let round = 0; round < 3; round += 1) {
      const [one, two] = [await make(`Un ${round}`), await make(`Deux ${round}`)]
      const answers = await Promise.all([
        patch(slug, one, { [parent]: above(slug, [two]) }),
        patch(slug, two, { [parent]: above(slug, [one]) }),
      ])
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(statuses.filter((status) => status === 400 || status === 409)).toHaveLength(1)
    }
  })
})

const place = async (name: string, more: Record<string, unknown> = {}) =>
  (
    (
      await newsroom.send('editor', {
        body: { _status: 'published', name, type: 'zone', ...more },
        method: 'POST',
        path: '/places',
      })
    ).body.doc as { id: string }
  ).id

describe('a draft', () => {
  it('may make a circle, which is refused when it would become public', async () => {
    const park = await place('Parc')
    const hall = await place('Halle', { containedIn: [park] })
    expect((await patch('places', park, { containedIn: [hall] }, { draft: true })).status).toBe(200)
    const refused = await patch('places', park, { _status: 'published' })
    expect([refused.status, (refused.body as unknown as Refusal).errors?.[0]?.data.errors[0]?.path]).toEqual([
      400,
      'containedIn',
    ])
    expect((await patch('places', hall, { _status: 'published', containedIn: [] })).status).toBe(200)
    expect((await patch('places', park, { _status: 'published' })).status).toBe(200)
  })
})
