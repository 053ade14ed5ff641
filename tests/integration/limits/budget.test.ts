import { EventEmitter } from 'node:events'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getIntrospectionQuery } from 'graphql'
import { Types } from 'mongoose'

import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Errors = { errors?: { message: string }[] }

const MEMBERS = 18
const ENGLISH = { 'Accept-Language': 'en' }
/** As the server marks a request that is not modest. */
const DEAR = { 'x-beffroi-dear': '1' }

/** Whose content API is asked what a reader asks. */
let newsroom: TestNewsroom
/** Payload alone. */
let alone: TestNewsroom

beforeAll(async () => {
  alone = await startPayload()
  newsroom = throughBothDoors(alone)
  const { payload } = newsroom
  const ids: string[] = []
  for (let number = 0; number < MEMBERS; number++) {
    const { id } = await payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: `Membre ${number}`, type: 'company' },
    })
    ids.push(id)
  }
  // A cluster, each of whose members is linked to all others. Written as it is stored: saving each takes seconds.
  for (const id of ids) {
    const links = ids
      .filter((other) => other !== id)
      .map((organisation) => ({ id: new Types.ObjectId().toHexString(), organisation, type: 'partnerOf' as const }))
    await payload.db.updateOne({ collection: 'organisations', data: { links }, id, req: {} })
  }
  await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', organisations: ids.slice(0, 3), title: 'Une brève' },
  })
  await rebuildSnapshot(payload, { isWhole: true })
})

afterAll(() => newsroom.stop())

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const { body, status } = await newsroom.rest<Errors & { docs?: unknown[] }>({
    headers: { ...ENGLISH, ...headers },
    path,
  })
  return { docs: body.docs?.length, message: body.errors?.[0]?.message, status }
}

const askGraphQL = async (query: string) => (await newsroom.graphql({ headers: ENGLISH, query })).body

/** Jest gives tests a `process` of their own, which is told of no rejection. */
const realProcess = (EventEmitter.constructor as FunctionConstructor)('return process')() as NodeJS.Process

/** Has a field of each document that is read meanwhile do something. */
const whilePreparing = async <Answer>(
  collection: 'articles' | 'organisations',
  hook: () => unknown,
  run: () => Promise<Answer>,
): Promise<Answer> => {
  const field = newsroom.payload.collections[collection].config.fields.find(
    (one) => 'name' in one && one.name === 'createdAt',
  )
  if (field?.type !== 'date') throw new Error('The collection has no date.')
  const { hooks } = field
  field.hooks = { ...hooks, afterRead: [async () => void (await hook())] }
  try {
    return await run()
  } finally {
    field.hooks = hooks
  }
}

/** The same where a query of a collection begins. */
const whileBeginning = async <Answer>(
  collection: 'articles' | 'organisations',
  hook: () => unknown,
  run: () => Promise<Answer>,
): Promise<Answer> => {
  const { hooks } = newsroom.payload.collections[collection].config
  const { beforeOperation } = hooks
  hooks.beforeOperation = [async () => void (await hook()), ...beforeOperation]
  try {
    return await run()
  } finally {
    hooks.beforeOperation = beforeOperation
  }
}

/** Turns of the event loop in which `occupy` took as long as a slice. */
const turnsOf = new Set<number>()
let turn = 0

const occupy = (): void => {
  const until = performance.now() + 10
  while (performance.now() < until);
  turnsOf.add(turn)
}

const conditions = (count: number, path: string): string =>
  Array.from({ length: count }, (_, index) => `where[or][${index}][${path}][equals]=${path}${index}`).join('&')

describe('one request of a stranger', () => {
  it('is refused when its answer grows with every level of a cluster, and is told what to do', async () => {
    const { message, status } = await ask(`/organisations?depth=5&limit=${MEMBERS}&populate[organisations][links]=true`)
    expect(status).toBe(400)
    expect(message).toMatch(
      /^The answer to this request would have \d+ characters; at most 5000000 are allowed\. Ask for less/,
    )
    expect(await ask(`/organisations?depth=1&limit=${MEMBERS}`)).toMatchObject({ docs: MEMBERS, status: 200 })
  })

  it('populates as much as a page holds at the usual depth, known before anything is read', async () => {
    const { message, status } = await ask('/organisations?depth=5&limit=100')
    expect(status).toBe(400)
    expect(message).toBe(
      'This request asks for too many relations at once: limit=100 at depth=5. “limit” times “depth” may be 200 at most: at this depth ask for 40 documents, and for the following ones with “page”.',
    )
    const key = await apiClient(newsroom.payload, { readDrafts: false })
    const { headers } = await signIn(newsroom.payload, 'author')
    for (const [path, as, expected] of [
      ['/organisations?limit=100', {}, 200],
      ['/organisations?limit=100&depth=0', {}, 200],
      ['/organisations?limit=100&depth=3', {}, 400],
      ['/organisations?limit=100&depth=99', {}, 400],
      ['/organisations?depth=5', {}, 200],
      ['/organisations?limit=100&depth=5', key, 200],
      ['/organisations?limit=1000', key, 200],
      ['/organisations?limit=1000&depth=3', key, 400],
      ['/organisations?limit=1000&depth=5', headers, 200],
    ] as const) {
      expect([path, (await ask(path, as)).status]).toEqual([path, expected])
    }
  })

  it('is the same when its documents are prepared one after the other', async () => {
    const path = '/articles?depth=2&populate[organisations][name]=true&populate[organisations][articles]=true'
    const plain = await newsroom.rest({ path })
    const dear = await newsroom.rest({ headers: DEAR, path })
    expect(dear.status).toBe(200)
    expect(dear.body).toEqual(plain.body)
  })

  it.each([
    [
      'documents',
      () =>
        whilePreparing('organisations', occupy, () =>
          alone.rest({ headers: DEAR, path: `/organisations?depth=0&limit=${MEMBERS}` }),
        ),
    ],
    [
      'joins',
      () =>
        whileBeginning('articles', occupy, () =>
          alone.graphql({
            headers: DEAR,
            query: `{ Organisations(limit: ${MEMBERS}) { docs { articles(limit: 1) { docs { id } } } } }`,
          }),
        ),
    ],
  ])('lets others have their turn between two of its %s when it is not modest', async (_, ask) => {
    let isOver = false
    turn = 0
    turnsOf.clear()
    const passTurn = () => {
      turn++
      if (!isOver) setImmediate(passTurn)
    }
    setImmediate(passTurn)
    await ask()
    isOver = true
    // All at once they would share one or two.
    expect(turnsOf.size).toBeGreaterThan(MEMBERS / 3)
  })

  it('is worked at no further when its sender has left', async () => {
    const { payload } = newsroom
    const leaving = new AbortController()
    const { find } = payload.db
    let asked = 0
    payload.db.find = async (args) => {
      if (++asked === 3) leaving.abort()
      return find(args)
    }
    try {
      const joins = Array.from(
        { length: 20 },
        (_, index) => `j${index}: articles(limit: 1, where: { title: { like: "a${index}" } }) { docs { id } }`,
      ).join(' ')
      const body = JSON.stringify({ query: `{ Organisations(limit: ${MEMBERS}) { docs { ${joins} } } }` })
      await GRAPHQL_POST(Promise.resolve(payload.config))(
        new Request('http://localhost:3000/api/graphql', {
          body,
          headers: { 'Content-Type': 'application/json' },
          method: 'POST',
          signal: leaving.signal,
        }),
      )
      // Those that had begun, of 361.
      expect(asked).toBeLessThan(20)
    } finally {
      payload.db.find = find
    }
  })

  it('is refused in the middle of its relations without a rejection that nobody handles', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    realProcess.on('unhandledRejection', note)
    const { payload } = newsroom
    const { id } = await payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', title: 'Une pelote' },
    })
    const organisations = Array.from({ length: 2100 }, (_, index) => String(index).padStart(24, '0'))
    await payload.db.updateOne({ collection: 'articles', data: { organisations }, id, req: {} })
    await rebuildSnapshot(payload, { isWhole: true })
    // Its fields take longer than its relations.
    const answer = await whilePreparing(
      'articles',
      () => new Promise((resolve) => setTimeout(resolve, 200)),
      () => ask(`/articles/${id}?depth=1`),
    )
    realProcess.off('unhandledRejection', note)
    await payload.delete({ collection: 'articles', id })
    expect(answer).toMatchObject({
      message: expect.stringMatching(/^This request reads 2101 documents or more/),
      status: 400,
    })
    expect(unhandled).toEqual([])
  })

  it('asks the database so often at most, over GraphQL too', async () => {
    const joins = Array.from(
      { length: 30 },
      (_, index) => `j${index}: articles(limit: 1, where: { title: { like: "a${index}" } }) { docs { id } }`,
    ).join(' ')
    const refused = await askGraphQL(`{ Organisations(limit: 100) { docs { ${joins} } } }`)
    expect(refused.errors?.[0]?.message).toMatch(/^This document is refused/)
    const { errors } = await askGraphQL(`{ Organisations(limit: ${MEMBERS}) { docs { ${joins} } } }`)
    expect(errors?.[0]?.message).toMatch(/^This request asks the database 501 times or more; at most 500 are allowed\./)
  })
})

describe('the conditions of a query', () => {
  it.each([
    ['conditions through relations', conditions(60, 'organisations.name'), 'more than 20 conditions through relations'],
    ['conditions', conditions(100, 'title'), 'This query has 100 conditions; at most 60'],
    [
      'conditions in a join',
      conditions(100, 'title').replaceAll('where', 'joins[items][where]'),
      'conditions; at most 60',
    ],
    ['words', `where[title][like]=${'a%20'.repeat(200)}`, 'searches for 201 words; at most 60'],
    ['words through a relation', `where[organisations.name][like]=${'a%20'.repeat(200)}`, 'searches for 201 words'],
    ['values', `where[slug][in]=${'a,'.repeat(600)}`, 'lists 601 values; at most 500'],
    [
      'levels',
      `where=${JSON.stringify(Array.from({ length: 20 }).reduce<object>((within) => ({ and: [within] }), { title: { equals: 'a' } }))}`,
      'levels deep',
    ],
    ['characters', `where[title][equals]=${'a'.repeat(3000)}`, '3000 characters; at most 2000'],
    ['no text', 'where={"title":{"contains":null}}', 'searches for null, true or false'],
    ['orders', `sort=${'title,'.repeat(100)}title`, 'at most 60'],
  ])('have a ceiling, and a sentence above it: %s', async (_, query, sentence) => {
    for (const path of ['/articles', '/articles/count']) {
      if (path.endsWith('count') && !query.startsWith('where')) continue
      const { message, status } = await ask(`${path}?${query}`)
      expect([status, message]).toEqual([400, expect.stringContaining(sentence)])
    }
  })

  it('have it over GraphQL, in lists, counts and joins', async () => {
    const words = `where: { title: { like: "${'a '.repeat(200)}" } }`
    for (const query of [
      `{ Articles(${words}) { docs { id } } }`,
      `{ countArticles(${words}) { totalDocs } }`,
      `{ Organisations(limit: 1) { docs { articles(${words}) { docs { id } } } } }`,
    ]) {
      expect((await askGraphQL(query)).errors?.[0]?.message).toContain('searches for 201 words')
    }
  })

  it('are answered once when they are equal', async () => {
    const equal = Array.from(
      { length: 30 },
      (_, index) => `where[or][${index}][organisations.name][equals]=Membre 1`,
    ).join('&')
    expect(await ask(`/articles?${equal}`)).toMatchObject({ docs: 1, status: 200 })
  })

  it('may be more for a key, and many for the newsroom', async () => {
    const key = await apiClient(newsroom.payload, { readDrafts: false })
    const { headers } = await signIn(newsroom.payload, 'author')
    expect(await ask(`/articles?${conditions(190, 'title')}`, key)).toMatchObject({ status: 200 })
    expect(await ask(`/articles?${conditions(300, 'title')}`, key)).toMatchObject({ status: 400 })
    expect(await ask(`/articles?${conditions(300, 'title')}`, headers)).toMatchObject({ status: 200 })
    expect(await ask(`/articles?where[slug][not_in]=${'a,'.repeat(6000)}`, headers)).toMatchObject({
      docs: 1,
      status: 200,
    })
  })
})

describe('requests beside each other', () => {
  it('are held up by none that are refused, each of which would keep its place for two seconds', async () => {
    const began = performance.now()
    for (let number = 0; number < 24; number++) {
      const { status } = await ask(`/organisations/count?where[createdBy][not_in]=6b07fbd6faa896b8c31960${number + 10}`)
      expect(status).toBe(400)
    }
    expect((await ask('/organisations?limit=1&sort=legalName')).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(8000)
  })

  it('are all answered when a site asks many things at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, index) =>
        ask(index % 2 ? '/articles?depth=2' : '/organisations?limit=30&depth=0&select[name]=true'),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200))
  })

  it('share one answer about the schema', async () => {
    const first = await askGraphQL(getIntrospectionQuery())
    expect(first.errors).toBeUndefined()
    const again = await askGraphQL(`${getIntrospectionQuery()} # again`)
    // Too large to be compared by its values in a reasonable time.
    expect(JSON.stringify(again) === JSON.stringify(first)).toBe(true)
    const tripled = await askGraphQL('{ a: __schema { types { name } } b: __schema { types { name } } }')
    expect(tripled.errors?.[0]?.message).toMatch(/^This document is refused: ask for “__schema” once/)
  })
})
