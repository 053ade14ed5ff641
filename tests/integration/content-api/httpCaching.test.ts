import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let doors: Doors
let id: string
let organisation: string

const HOME = '{ Articles(limit: 20, sort: "-publishedAt") { docs { title slug organisations { name } } } }'

/** Long enough to be compressed. */
const LONG = `{ Articles(limit: 20) { docs { ${Array.from({ length: 25 }, (_, index) => `t${index}: title`).join(' ')} } } }`

type Ask = { headers?: Record<string, string>; method?: string; query?: string }

const get = async ({ query = HOME, ...init }: Ask = {}): Promise<Response> =>
  fetch(`${doors.url}/api/graphql?query=${encodeURIComponent(query)}`, init)

const post = async ({ headers, query = HOME }: Ask = {}): Promise<Response> =>
  fetch(`${doors.url}/api/graphql`, {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json', ...headers },
    method: 'POST',
  })

const rest = async ({ headers, method }: Ask = {}): Promise<Response> =>
  fetch(`${doors.url}/api/articles?depth=1&limit=20&sort=-publishedAt`, { headers, method })

const DOORS = [
  ['GET', get],
  ['POST', post],
  ['REST', rest],
] as const

type Page = { docs: { organisations?: { name: string }[]; title: string }[] }

const docsIn = async (response: Response): Promise<Page['docs']> => {
  const body = (await response.json()) as Page & { data?: { Articles: Page } }
  return (body.data?.Articles ?? body).docs
}

const titlesIn = async (response: Response): Promise<string[]> => (await docsIn(response)).map(({ title }) => title)

const publish = async (title: string): Promise<void> => {
  await newsroom.payload.update({ collection: 'articles', data: { _status: 'published', title }, id })
}

type Stored = { content: string }
type Snapshot = {
  findOne: (filter: object) => Promise<Stored>
  updateOne: (filter: object, change: object) => Promise<unknown>
  watch: () => object
}

const snapshot = (): Snapshot =>
  (newsroom.payload.db as unknown as { collections: Record<string, { collection: Snapshot }> }).collections[
    'published-documents'
  ]?.collection as Snapshot

/** What the database is about to tell of other processes: nothing of what this one changes, which it has to know by itself. */
const changes: object[] = []

const watchNothingOfOurs = (): void => {
  snapshot().watch = () => ({
    close: async () => undefined,
    tryNext: async () => {
      await wait(20)
      return changes.shift() ?? null
    },
  })
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  watchNothingOfOurs()
  ;({ id: organisation } = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', type: 'company' },
  }))
  ;({ id } = await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', organisations: [organisation], title: 'Titre 0' },
  }))
  await payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })
  doors = await startDoors(payload)
})

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

describe('an answer from memory', () => {
  it('is never older than what was published before it was asked for', async () => {
    for (let number = 1; number <= 50; number++) {
      await publish(`Titre ${number}`)
      for (const ask of [get, post, rest, get, post, rest])
        expect(await titlesIn(await ask())).toEqual([`Titre ${number}`])
    }
  })

  it.each(DOORS)('shows nothing of a change that is open, or was rolled back: %s', async (_, ask) => {
    await publish('Avant')
    for (const isCommitted of [false, true]) {
      const req = await createLocalReq({}, newsroom.payload)
      await initTransaction(req)
      await newsroom.payload.update({ collection: 'articles', data: { title: 'Dedans' }, id, req })
      expect(await titlesIn(await ask())).toEqual(['Avant'])
      await (isCommitted ? commitTransaction(req) : killTransaction(req))
      expect(await titlesIn(await ask())).toEqual([isCommitted ? 'Dedans' : 'Avant'])
    }
  })

  it.each(DOORS)('follows what it leads to, what comes into its lists, and what goes: %s', async (door, ask) => {
    const names = async () => (await docsIn(await ask())).map(({ organisations }) => organisations?.[0]?.name)
    await names()
    const name = `Automotive Cells ${door}`
    await newsroom.payload.update({
      collection: 'organisations',
      data: { _status: 'published', name },
      id: organisation,
    })
    expect(await names()).toEqual([name])
    const second = await newsroom.payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', title: 'Second' },
    })
    expect(await titlesIn(await ask())).toContain('Second')
    await newsroom.payload.delete({ collection: 'articles', id: second.id })
    expect(await titlesIn(await ask())).not.toContain('Second')
  })

  it('is forgotten when the database tells of what another process published', async () => {
    const key = `articles:${id}`
    for (const ask of [get, post, rest]) await ask()
    const content = JSON.parse((await snapshot().findOne({ key })).content) as { title: { fr: string } }
    const before = content.title.fr
    content.title.fr = 'Ailleurs'
    await snapshot().updateOne({ key }, { $set: { content: JSON.stringify(content) } })
    expect(await titlesIn(await get())).toEqual([before])
    changes.push({ fullDocument: { key }, operationType: 'update' })
    while ((await titlesIn(await get()))[0] === before);
    for (const ask of [get, post, rest]) expect(await titlesIn(await ask())).toEqual(['Ailleurs'])
    await publish(before)
  })

  it('comes without the database', async () => {
    for (const ask of [get, post, rest]) await (await ask()).text()
    const { db } = newsroom.payload
    const { collections } = db as unknown as { collections: { articles: { collection: { find: unknown } } } }
    const { collection } = collections.articles
    const { find } = collection
    let asked = 0
    collection.find = (...args: unknown[]) => {
      asked++
      return (find as (...given: unknown[]) => unknown).apply(collection, args)
    }
    try {
      for (const ask of [get, post, rest]) for (let count = 0; count < 10; count++) await (await ask()).text()
    } finally {
      collection.find = find
    }
    expect(asked).toBe(0)
  })
})

describe('caches and browsers', () => {
  it('are told that a published answer may be kept, and by which tags it is purged', async () => {
    const { headers, status } = await get()
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=300, stale-while-revalidate=60')
    const tags = headers.get('surrogate-key')?.split(' ')
    expect(tags).toEqual(expect.arrayContaining(['all', 'articles', `articles:${id}`, `organisations:${organisation}`]))
    expect(headers.get('cache-tag')?.split(',')).toEqual(tags)
    expect(headers.get('vary')).toBe('Accept, Authorization')
    const ofRest = (await rest()).headers
    expect(ofRest.get('surrogate-key')?.split(' ')).toEqual(
      expect.arrayContaining(['all', 'articles', `articles:${id}`, `organisations:${organisation}`]),
    )
    expect(ofRest.get('vary')).not.toContain('Accept,')
    const again = await rest({ headers: { 'If-None-Match': ofRest.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('are told 304 for what they have, and only for that', async () => {
    const first = await get()
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get({ headers: { 'If-None-Match': asked } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await get({ headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
    await publish('Autre chose')
    const changed = await get({ headers: { 'If-None-Match': etag } })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  })

  it('get the headers alone for HEAD', async () => {
    const [full, head] = [await get(), await get({ method: 'HEAD' })]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['cache-control', 'content-length', 'content-type', 'etag', 'surrogate-key'])
      expect(head.headers.get(name)).toBe(full.headers.get(name))
  })

  it('get long answers compressed, each way under a tag of its own', async () => {
    await publish('Une très longue phrase '.repeat(4))
    const tags = new Set<string | null>()
    const texts = new Set<string>()
    for (const [accepted, given] of [
      ['br, gzip', 'br'],
      ['gzip, deflate', 'gzip'],
      ['gzip, br;q=0', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await get({ headers: { 'Accept-Encoding': accepted }, query: LONG })
      expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
        given,
        'Accept, Authorization, Accept-Encoding',
      ])
      tags.add(answer.headers.get('etag'))
      texts.add(await answer.text())
      const etag = answer.headers.get('etag') ?? ''
      expect((await get({ headers: { 'If-None-Match': etag }, query: LONG })).headers.get('etag')).toBe(etag)
    }
    expect([tags.size, texts.size]).toEqual([3, 1])
  })

  it('may show it to pages of other origins, without credentials', async () => {
    const { headers } = await get({ headers: { Origin: 'https://blog.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('what is not for everyone is kept by nobody', () => {
  const draftsOf = '{ Articles(limit: 20, draft: true) { docs { title } } }'

  it('for the newsroom, after strangers were answered the same question', async () => {
    const { headers } = await signIn(newsroom.payload, 'editor')
    for (const ask of [get, post, rest]) {
      await ask({ query: HOME })
      const answer = await ask({ headers, query: HOME })
      expect(await titlesIn(answer)).toContain('Brouillon')
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await titlesIn(await ask({ query: HOME }))).not.toContain('Brouillon')
    }
  })

  it('for a key that reads drafts; one that does not keeps its own', async () => {
    const [drafts, published] = [
      await apiClient(newsroom.payload, { readDrafts: true }),
      await apiClient(newsroom.payload, { readDrafts: false }),
    ]
    for (const ask of [get, post]) {
      const preview = await ask({ headers: drafts, query: draftsOf })
      expect(await titlesIn(preview)).toContain('Brouillon')
      expect(preview.headers.get('cache-control')).toBe('private, no-store')
      const reader = await ask({ headers: published, query: HOME })
      expect(await titlesIn(reader)).not.toContain('Brouillon')
      expect([reader.headers.get('cache-control'), reader.headers.get('surrogate-key')]).toEqual([
        'private, no-cache',
        null,
      ])
    }
  })

  it('for a key that is switched off, after it was answered', async () => {
    const headers = await apiClient(newsroom.payload, { readDrafts: false })
    expect((await get({ headers })).status).toBe(200)
    await newsroom.payload.update({
      collection: 'api-clients',
      data: { enableAPIKey: false },
      where: { id: { exists: true } },
    })
    expect((await get({ headers })).status).toBe(401)
  })

  it('when it is a refusal: of a stranger who asks for too much, by either method', async () => {
    for (const ask of [get, post]) {
      const query = '{ Articles(limit: 1000) { docs { title } } }'
      const answer = await ask({ headers: { 'Accept-Language': 'en' }, query })
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(JSON.stringify(await answer.json())).toContain('PAGE_SIZE')
    }
  })
})

// The last: it closes the content API, which a process has one of.
describe('where the operator names origins', () => {
  it('only their pages may show an answer', async () => {
    const narrow = await startDoors(newsroom.payload, { origins: ['https://www.example'] })
    const ask = async (origin: string) => {
      const address = `${narrow.url}/api/graphql?query=${encodeURIComponent(HOME)}`
      const { headers } = await fetch(address, { headers: { Origin: origin } })
      return [headers.get('access-control-allow-origin'), headers.get('vary')?.includes('Origin')]
    }
    expect(await ask('https://www.example')).toEqual(['https://www.example', true])
    expect(await ask('https://www.example')).toEqual(['https://www.example', true])
    expect(await ask('https://blog.example')).toEqual([null, true])
    await narrow.stop()
  })
})
