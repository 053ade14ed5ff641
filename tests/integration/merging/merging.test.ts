import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ComparedRecords } from '../../../src/merging/compareRecords.ts'
import { forgetMerges } from '../../../src/merging/merging.ts'
import type { Step } from '../../../src/where-used/inSteps.ts'
import { linkTo } from '../../helpers/linkTo.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

type Body = Record<string, unknown>

const make = async (slug: string, data: Body): Promise<string> => {
  const { body, status } = await newsroom.send('editor', { body: data, method: 'POST', path: `/${slug}` })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const organisation = (name: string, more: Body = {}) =>
  make('organisations', { _status: 'published', name, type: 'company', ...more })

const update = async (slug: string, id: string, body: Body, query = {}): Promise<void> => {
  const answer = await newsroom.send('editor', { body, method: 'PATCH', path: `/${slug}/${id}`, query })
  expect(answer.status).toBe(200)
}

/** As the public reads it. */
const read = (slug: string, id: string, query = {}) =>
  newsroom.rest({ path: `/${slug}/${id}`, query: { depth: 0, ...query } })

const post = (path: string, body: Body = {}, who: Who = 'editor') =>
  newsroom.send(who, { body, headers: { 'Accept-Language': 'en' }, method: 'POST', path })

const begin = async (slug: string, kept: string, other: string, choices: Body = {}): Promise<string> => {
  const { body, status } = await post(`/${slug}/${kept}/merge`, { choices, with: other })
  expect([status, body.errors]).toEqual([201, undefined])
  return String(body.merge)
}

const run = async (merge: string, what: 'follow' | 'undo'): Promise<Step> => {
  const { body, status } = await post(`/merging/${merge}/${what}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body as unknown as Step
}

const merge = async (slug: string, kept: string, other: string, choices: Body = {}) => {
  const id = await begin(slug, kept, other, choices)
  return { id, step: await run(id, 'follow') }
}

/** In so many days. */
const days = (count: number): number => Date.now() + count * 86_400_000

const redirectOf = async (path: string) =>
  (await newsroom.rest({ path: '/content/redirects', query: { path } })).body as {
    redirects?: { status: number; to: string }[]
  }

describe('who may not', () => {
  it('learns nothing, and changes nothing', async () => {
    const [kept, other] = [await organisation('Une'), await organisation('Deux')]
    const merged = (await begin('organisations', kept, other)) as string
    const doors = (
      send: (request: Parameters<typeof newsroom.rest>[0]) => Promise<{ body: unknown; status: number }>,
    ) =>
      Promise.all([
        send({ path: `/organisations/${kept}/merge`, query: { with: other } }),
        send({ body: { with: other }, method: 'POST', path: `/organisations/${kept}/merge` }),
        send({ body: {}, method: 'POST', path: `/merging/${merged}/follow` }),
        send({ body: {}, method: 'POST', path: `/merging/${merged}/undo` }),
        send({ body: {}, method: 'POST', path: '/merging/655f1c7f0f0f0f0f0f0f0fff/undo' }),
      ])
    for (const [expected, send] of [
      [401, newsroom.rest],
      [403, (request: Parameters<typeof newsroom.rest>[0]) => newsroom.send('author', request)],
      [403, (request: Parameters<typeof newsroom.rest>[0]) => newsroom.send('translator', request)],
    ] as const) {
      const answers = await doors(send)
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => expected))
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    }
    expect((await newsroom.send('admin', { path: '/merges' })).status).toBe(403)
    expect((await read('organisations', other)).status).toBe(200)
    await run(merged, 'undo')
  })
})

describe('two records side by side', () => {
  it('show what differs, and propose what there is, of two lists both', async () => {
    const kept = await organisation('Beffroi Énergie', { activity: 'Éoliennes', aliases: ['BE'] })
    const other = await organisation('Beffroi Energie SAS', { aliases: ['BESAS'], website: 'https://be.example' })
    await newsroom.published({ organisations: [other] })
    const { body } = await newsroom.send('editor', { path: `/organisations/${kept}/merge`, query: { with: other } })
    const { fields, ...records } = body as unknown as ComparedRecords
    expect(records).toMatchObject({ kept: { title: 'Beffroi Énergie', uses: 0 }, other: { uses: 1 } })
    const suggested = Object.fromEntries(fields.map(({ path, suggested: choice }) => [path, choice]))
    expect(suggested).toMatchObject({ aliases: 'both', name: 'kept', website: 'other' })
    expect(suggested).not.toHaveProperty('type')
    expect(suggested).not.toHaveProperty('slug')
    expect(fields.find(({ path }) => path === 'website')).toMatchObject({ kept: [], other: ['https://be.example'] })
  })
})

describe('a merge', () => {
  it('moves links, roles, figures and addresses, and puts the other one in the trash; undone, all is as it was', async () => {
    const kept = await organisation('Parc Nord', { figures: [{ label: 'emplois', value: 10 }] })
    const other = await organisation('Parc du Nord', {
      acronym: 'PDN',
      figures: [{ label: 'hectares', value: 463 }],
      links: [{ organisation: kept, type: 'partnerOf' }],
    })
    const otherFigures = (await read('organisations', other)).body.figures as { id: string }[]
    await update(
      'organisations',
      other,
      { _status: 'published', figures: [{ ...otherFigures[0], label: 'hectares (en)' }] },
      { locale: 'en' },
    )
    await update('organisations', kept, { _status: 'published', links: [{ organisation: other, type: 'partnerOf' }] })
    const person = await make('people', { _status: 'published', familyName: 'Durand', givenName: 'Ana' })
    const role = await make('roles', { _status: 'published', organisation: other, person, title: 'Directrice' })
    const article = await newsroom.published({ body: linkTo('organisations', other), organisations: [other, kept] })
    const draft = await newsroom.draftOf('author', { organisations: [other] })
    const { slug } = (await read('organisations', other)).body as { slug: string }
    const before: Body = (await newsroom.stored(article)) ?? {}
    const keptBefore = (await read('organisations', kept)).body

    const { id, step } = await merge('organisations', kept, other, {
      acronym: 'other',
      aliases: 'both',
      figures: 'both',
    })
    expect(step.refused).toEqual([])
    expect(step.replaced).toHaveLength(3)
    expect((await read('organisations', other)).status).toBe(404)
    const after = (await read('organisations', kept)).body
    expect(after).toMatchObject({
      acronym: 'PDN',
      aliases: ['Parc du Nord'],
      figures: [{ label: 'emplois' }, { label: 'hectares', value: 463 }],
      formerSlugs: [slug],
      links: [],
    })
    expect((await read('organisations', kept, { locale: 'en' })).body.figures).toMatchObject([
      {},
      { label: 'hectares (en)', value: 463 },
    ])
    expect((await read('roles', role)).body).toMatchObject({ organisation: kept })
    expect((await newsroom.stored(article))?.organisations).toEqual([kept])
    expect(JSON.stringify((await newsroom.stored(article))?.body)).not.toContain(other)
    expect(await newsroom.latest(draft)).toMatchObject({ _status: 'draft', organisations: [kept] })

    const undone = await run(id, 'undo')
    expect(undone.refused).toEqual([])
    expect((await read('organisations', other)).body).toMatchObject({ acronym: 'PDN', slug })
    const { updatedAt: _, ...same } = keptBefore
    expect((await read('organisations', kept)).body).toMatchObject({ ...same, formerSlugs: null })
    const restored: Body = (await newsroom.stored(article)) ?? {}
    expect([restored.organisations, restored.body]).toEqual([before.organisations, before.body])
    expect((await read('roles', role)).body).toMatchObject({ organisation: other })
    expect(await newsroom.latest(draft)).toMatchObject({ organisations: [other] })
  })

  it('leads readers of the old address to the new one', async () => {
    await newsroom.send('admin', {
      body: { siteUrl: 'https://site.example' },
      method: 'POST',
      path: '/globals/newsroom',
    })
    const [kept, other] = [await organisation('Adresse neuve'), await organisation('Adresse vieille')]
    await merge('organisations', kept, other)
    const { docs } = (
      await newsroom.rest({ path: '/organisations', query: { 'where[formerSlugs][equals]': 'adresse-vieille' } })
    ).body as { docs: { id: string }[] }
    expect(docs.map(({ id }) => id)).toEqual([kept])
    const { redirects } = await redirectOf('/organisations/adresse-vieille')
    expect(redirects).toMatchObject([{ status: 301, to: '/organisations/adresse-neuve' }])
  })

  it('of topics brings the one that left back as well', async () => {
    const [kept, other] = [await make('topics', { name: 'Énergies' }), await make('topics', { name: 'Énergie' })]
    const article = await newsroom.published({ topics: [other] })
    const below = await make('topics', { name: 'Éolien', parent: other })
    const { id, step } = await merge('topics', kept, other, { synonyms: 'both' })
    expect(step.refused).toEqual([])
    expect((await read('topics', other)).status).toBe(404)
    expect((await read('topics', other, { trash: true })).status).toBe(404)
    expect((await read('topics', kept)).body).toMatchObject({ formerSlugs: ['energie'], synonyms: ['Énergie'] })
    expect((await read('topics', below)).body).toMatchObject({ parent: kept })
    await run(id, 'undo')
    expect((await read('topics', other)).body).toMatchObject({ slug: 'energie' })
    expect((await newsroom.stored(article))?.topics).toEqual([other])
  })

  it('leaves what was written since, when it is undone, and names it', async () => {
    const [kept, other, third] = [await organisation('A'), await organisation('B'), await organisation('C')]
    const changed = await newsroom.published({ organisations: [other] })
    const { id } = await merge('organisations', kept, other)
    await update('articles', changed, { _status: 'published', organisations: [third] })
    await update('organisations', kept, { _status: 'published', acronym: 'AAA' })
    const { refused, replaced } = await run(id, 'undo')
    expect(replaced).toEqual([])
    expect(refused).toMatchObject([{ id: changed, reason: expect.stringMatching(/changed since/) }])
    expect((await newsroom.stored(changed))?.organisations).toEqual([third])
    expect((await read('organisations', kept)).body).toMatchObject({ acronym: 'AAA' })
    expect((await post(`/merging/${id}/undo`)).status).toBe(409)
  })

  it('names what it could not put back because it is in the trash', async () => {
    const [kept, other] = [await organisation('G'), await organisation('H')]
    const trashed = await newsroom.published({ organisations: [other], title: 'Un article jeté' })
    const { id } = await merge('organisations', kept, other)
    await update('articles', trashed, { deletedAt: new Date().toISOString() })
    const { refused } = await run(id, 'undo')
    expect(refused).toMatchObject([{ id: trashed, reason: expect.stringMatching(/trash/), title: 'Un article jeté' }])
  })

  it('is not begun over a draft that nobody has published, with itself, or while one of the two is in another', async () => {
    const [kept, other, third] = [await organisation('D'), await organisation('E'), await organisation('F')]
    const place = await make('places', { _status: 'published', name: 'Lieu', type: 'zone' })
    expect((await post(`/organisations/${kept}/merge`, { with: kept })).status).toBe(400)
    expect((await post(`/organisations/${kept}/merge`, { with: place })).status).toBe(404)
    expect((await post(`/organisations/${kept}/merge`, { choices: { slug: 'other' }, with: other })).status).toBe(400)
    expect((await post(`/organisations/${kept}/merge`, { choices: { name: 'both' }, with: other })).status).toBe(400)
    expect((await post(`/articles/${kept}/merge`, { with: other })).status).toBe(404)
    await update('organisations', kept, { name: 'D bis' }, { draft: true })
    expect((await post(`/organisations/${kept}/merge`, { with: other })).status).toBe(409)
    const going = await begin('organisations', other, third)
    expect((await post(`/organisations/${third}/merge`, { with: other })).status).toBe(409)
    expect((await read('organisations', kept)).body).toMatchObject({ name: 'D' })
    await run(going, 'undo')
  })

  it('can be undone for thirty days', async () => {
    const [kept, other] = [await organisation('Jours'), await organisation('Jour')]
    const { id } = await merge('organisations', kept, other)
    await forgetMerges(newsroom.payload, days(29))
    expect((await newsroom.payload.db.count({ collection: 'merges', where: { id: { equals: id } } })).totalDocs).toBe(1)
    await forgetMerges(newsroom.payload, days(31))
    expect((await post(`/merging/${id}/undo`)).status).toBe(404)
    expect((await read('organisations', other)).status).toBe(404)
  })
})
