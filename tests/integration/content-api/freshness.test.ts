import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { createDocumentStore } from '../../../src/content-api/documents/createDocumentStore.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import type { Child } from '../../../tools/processes/startChild.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let api: ContentApi
let other: Child
let id: string

const FRENCH = { fallbackLocale: 'fr', locale: 'fr' } as const

/** The title that a reader gets now; `undefined` where nothing is published. Each comes in a turn of its own, as requests do. */
const read = async (): Promise<string | undefined> => {
  await nextTurn()
  const query = `{ Articles(where: { id: { equals: "${id}" } }, limit: 1, pagination: false) { docs { title } } }`
  const { data } = await api.graphQL({ query }, STRANGER, FRENCH)
  return (data as { Articles: { docs: { title: string }[] } }).Articles.docs[0]?.title
}

const publish = async (title: string): Promise<void> => {
  await newsroom.payload.update({ collection: 'articles', data: { _status: 'published', title }, id })
}

const publishElsewhere = async (title: string): Promise<void> => {
  other.process.send({ id, title })
  await once(other.process, 'message')
}

/** Milliseconds until a reader of this process gets a title. */
const timeUntil = async (title: string): Promise<number> => {
  const start = performance.now()
  while ((await read()) !== title) if (performance.now() - start > 5000) throw new Error(`Still ${await read()}`)
  return performance.now() - start
}

type OpenCursor = { cursor: { cursorId: unknown } }

/** Has MongoDB drop the change streams that wait for changes of the snapshot. Returns how many there were. */
const cutChangeStreams = async (): Promise<number> => {
  const { connection } = newsroom.payload.db as unknown as MongooseAdapter
  const { db } = connection
  if (!db) throw new Error('Not connected.')
  const ns = `${db.databaseName}.published-documents`
  const open = await connection
    .getClient()
    .db('admin')
    .aggregate<OpenCursor>([
      { $currentOp: { allUsers: true, idleCursors: true } },
      { $match: { 'cursor.tailable': true, ns } },
    ])
    .toArray()
  const cursors = open.map(({ cursor }) => cursor.cursorId)
  if (cursors.length === 0) return cutChangeStreams()
  // The name of a command comes first.
  await db.command(
    Object.fromEntries([
      ['killCursors', 'published-documents'],
      ['cursors', cursors],
    ]),
  )
  return cursors.length
}

beforeAll(async () => {
  newsroom = await startPayload()
  api = createContentApi(newsroom.payload, { configToSchema })
  const data = { _status: 'published', kind: 'brief', title: 'Titre 0' } as const
  ;({ id } = await newsroom.payload.create({ collection: 'articles', data }))
  other = startChild({ args: ['tests/integration/content-api/otherProcess.ts'], script: true })
  await once(other.process, 'message')
})

afterAll(async () => {
  await other.stop()
  await api.close()
  await newsroom.stop()
})

describe('a reader never gets less than what was acknowledged before', () => {
  it('of what this process publishes', async () => {
    for (let number = 1; number <= 50; number++) {
      await publish(`Titre ${number}`)
      expect(await read()).toBe(`Titre ${number}`)
    }
  })

  it('while others read without a pause', async () => {
    const over = new AbortController()
    const readOn = async () => {
      while (!over.signal.aborted) await read()
    }
    const readers = [readOn(), readOn(), readOn()]
    for (let number = 1; number <= 20; number++) {
      await publish(`Lu ${number}`)
      expect(await read()).toBe(`Lu ${number}`)
    }
    over.abort()
    await Promise.all(readers)
  })

  it('nor a list, or a join, without what came into it', async () => {
    const { payload } = newsroom
    const organisation = await payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Verrerie', type: 'company' },
    })
    const query = `{
      Articles(sort: "-createdAt", limit: 1) { totalDocs docs { title } }
      Organisation(id: "${organisation.id}") { articles { docs { title } } }
    }`
    const readList = async () => (await api.graphQL({ query }, STRANGER, FRENCH)).data
    expect(await readList()).toMatchObject({ Articles: { totalDocs: 1 }, Organisation: { articles: { docs: [] } } })
    const title = 'Venu après'
    const created = await payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', organisations: [organisation.id], title },
    })
    expect(await readList()).toMatchObject({
      Articles: { docs: [{ title }], totalDocs: 2 },
      Organisation: { articles: { docs: [{ title }] } },
    })
    await payload.delete({ collection: 'articles', id: created.id })
    expect(await readList()).toMatchObject({ Articles: { totalDocs: 1 }, Organisation: { articles: { docs: [] } } })
  })

  it('nor what is withdrawn', async () => {
    await newsroom.payload.update({ collection: 'articles', data: { _status: 'draft' }, id })
    expect(await read()).toBeUndefined()
    await publish('De retour')
    expect(await read()).toBe('De retour')
  })
})

it('sees nothing of a transaction that is open, nor of one that was rolled back', async () => {
  await publish('Avant')
  for (const isCommitted of [false, true]) {
    const req = await createLocalReq({}, newsroom.payload)
    await initTransaction(req)
    await newsroom.payload.update({ collection: 'articles', data: { _status: 'published', title: 'Dedans' }, id, req })
    expect(await read()).toBe('Avant')
    await (isCommitted ? commitTransaction(req) : killTransaction(req))
    expect(await read()).toBe(isCommitted ? 'Dedans' : 'Avant')
  }
})

describe('what another process publishes', () => {
  it('is read here within a second', async () => {
    await timeUntil('Dedans')
    for (let number = 1; number <= 10; number++) {
      await publishElsewhere(`Ailleurs ${number}`)
      expect(await timeUntil(`Ailleurs ${number}`)).toBeLessThan(1000)
    }
  })

  it('is read here within a second after the change stream was cut', async () => {
    for (let number = 1; number <= 3; number++) {
      expect(await cutChangeStreams()).toBeGreaterThan(0)
      await publishElsewhere(`Coupé ${number}`)
      expect(await timeUntil(`Coupé ${number}`)).toBeLessThan(1000)
    }
  })

  it('is read here at once where changes are not heard of', async () => {
    const store = createDocumentStore(newsroom.payload, { isFresh: () => false, maxBytes: 1_000_000 })
    const titleNow = async () => {
      const reader = store.open()
      await reader.load([`articles:${id}`])
      return (JSON.parse(reader.peek(`articles:${id}`)?.content ?? '{}') as { title?: { fr?: string } }).title?.fr
    }
    for (let number = 1; number <= 3; number++) {
      await publishElsewhere(`Sourd ${number}`)
      expect(await titleNow()).toBe(`Sourd ${number}`)
    }
    store.close()
  })
})
