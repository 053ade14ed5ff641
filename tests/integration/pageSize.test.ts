import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { throughBothDoors } from '../helpers/bothDoors.ts'
import { apiClient } from '../helpers/apiClient.ts'
import { signIn } from '../helpers/signIn.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'

type Caller = 'anonymous' | 'apiClient' | 'author'
type Errors = { errors: { message: string }[] }

const ARTICLES_OF_ACC = 12

let newsroom: TestNewsroom
let organisation: string
let headersOf: Record<Caller, Record<string, string>>

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  const { payload } = newsroom
  headersOf = {
    anonymous: {},
    apiClient: await apiClient(payload, { readDrafts: false }),
    author: (await signIn(payload, 'author')).headers,
  }
  const { id } = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', type: 'company' },
  })
  organisation = String(id)
  for (let number = 1; number <= ARTICLES_OF_ACC; number++) {
    await payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', organisations: [organisation], title: `Brève ${number}` },
    })
  }
})

afterAll(() => newsroom.stop())

describe('a page over REST', () => {
  it.each<[Caller, string, number]>([
    ['anonymous', '/articles', 200],
    ['anonymous', '/articles?limit=100', 200],
    ['anonymous', '/articles?limit=1&pagination=false', 200],
    ['anonymous', '/articles?limit=101', 400],
    ['anonymous', '/articles?limit=0', 400],
    ['anonymous', '/articles?limit=-1', 400],
    ['anonymous', '/articles?limit=1.5', 400],
    ['anonymous', '/articles?limit=many', 400],
    ['anonymous', '/articles?limit=', 400],
    ['anonymous', '/articles?limit[more]=1', 400],
    ['anonymous', '/articles?pagination=false', 400],
    ['anonymous', '/articles/versions?limit=101', 400],
    ['anonymous', '/articles/count', 200],
    ['anonymous', '/organisations?joins[articles][limit]=100', 200],
    ['anonymous', '/organisations?joins[articles][limit]=101', 400],
    ['anonymous', '/organisations?joins[articles][limit]=0', 400],
    ['anonymous', '/organisations?joins[articles][limit]=-5', 400],
    ['anonymous', '/organisations?joins[articles]=false', 200],
    ['apiClient', '/articles?limit=1000', 200],
    ['apiClient', '/articles?limit=1001', 400],
    ['apiClient', '/articles?limit=0', 400],
    ['apiClient', '/organisations?joins[articles][limit]=1001', 400],
    ['author', '/articles?limit=100000', 200],
    ['author', '/articles?limit=0', 200],
    ['author', '/articles?pagination=false', 200],
    ['author', '/organisations?joins[articles][limit]=0', 200],
  ])('for %s: %s is answered with %i', async (caller, path, status) => {
    const answer = await newsroom.rest({ headers: headersOf[caller], path })
    expect(answer.status).toBe(status)
  })

  it('is refused in a document’s joins as in a list’s', async () => {
    const answer = await newsroom.rest({ path: `/organisations/${organisation}?joins[articles][limit]=101` })
    expect(answer.status).toBe(400)
  })

  it('is refused when the address travels in the body of a POST', async () => {
    const form = new URLSearchParams({ limit: '0' })
    const answer = await newsroom.rest({
      body: form,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
      method: 'POST',
      path: '/articles',
    })
    expect(answer.status).toBe(400)
  })

  it.each([
    [
      'en',
      'This page size is refused: limit=500. Ask for 1 to 100 documents a page with “limit”, and for the following ones with “page”.',
    ],
    [
      'fr',
      'Cette taille de page est refusée\u00A0: limit=500. Demandez de 1 à 100 documents par page avec «\u202Flimit\u202F», et les suivants avec «\u202Fpage\u202F».',
    ],
  ])('is refused with a sentence in the language of the caller: %s', async (language, sentence) => {
    const answer = await newsroom.rest<Errors>({
      headers: { 'Accept-Language': language },
      path: '/articles?limit=500',
    })
    expect(answer.body.errors).toEqual([{ message: sentence }])
  })

  it('says which join asks for too much', async () => {
    const answer = await newsroom.rest<Errors>({
      headers: { 'Accept-Language': 'en' },
      path: '/organisations?joins[articles][limit]=0',
    })
    expect(answer.body.errors[0]?.message).toContain('joins[articles][limit]=0')
  })

  it('leaves populated relations and joins of an anonymous caller whole', async () => {
    const answer = await newsroom.rest<{ docs: { articles: { docs: { title: string }[]; hasNextPage: boolean } }[] }>({
      path: '/organisations?depth=2&joins[articles][limit]=12',
    })
    expect(answer.body.docs[0]?.articles.docs.map(({ title }) => title)).toHaveLength(ARTICLES_OF_ACC)
  })
})

describe('depth over REST', () => {
  it('ends after five relations, whatever is asked for', async () => {
    let containedIn: string | undefined
    for (const name of [
      'France',
      'Hauts-de-France',
      'Pas-de-Calais',
      'Lens-Liévin',
      'Douvrin',
      'Parc',
      'Zone',
      'Bâtiment',
    ]) {
      const place = await newsroom.payload.create({
        collection: 'places',
        data: { _status: 'published', containedIn: containedIn ? [containedIn] : [], name, type: 'area' },
      })
      containedIn = String(place.id)
    }
    const answer = await newsroom.rest({ path: `/places/${containedIn}?depth=10` })
    expect(JSON.stringify(answer.body)).toContain('"name":"Pas-de-Calais"')
    expect(JSON.stringify(answer.body)).not.toContain('"name":"Hauts-de-France"')
  })
})

describe('a condition on related documents', () => {
  it('is refused when too many match, since all of them are looked up', async () => {
    const { collections } = newsroom.payload.db as unknown as MongooseAdapter
    const many = Array.from({ length: 10_001 }, (_, number) => ({
      _status: 'published',
      name: `Commune ${number}`,
      slug: `commune-${number}`,
      type: 'commune',
    }))
    await collections.places?.collection.insertMany(many)
    const broad = await newsroom.rest<Errors>({
      headers: { 'Accept-Language': 'fr' },
      path: '/organisations?where[sites.place.type][equals]=commune',
    })
    expect([broad.status, broad.body.errors[0]?.message]).toEqual([400, expect.stringContaining('resserrez-la')])
    const narrow = await newsroom.rest({ path: '/organisations?where[sites.place.slug][equals]=commune-7' })
    expect(narrow.status).toBe(200)
  })
})

describe('the Local API', () => {
  it('is free for the code that calls it, also on behalf of an anonymous person', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'articles', limit: 0, overrideAccess: false })
    expect(docs).toHaveLength(ARTICLES_OF_ACC)
  })
})
