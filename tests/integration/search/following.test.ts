import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openSearch } from '../../../src/search/openSearch.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import type { Child } from '../../../tools/processes/startChild.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let doors: Doors
let other: Child
let id: string

/** Enough to be seen being read, a page of the published snapshot after the other. */
const MANY = 1500

const inMongo = (name: string) => {
  const { db } = (newsroom.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('Not connected.')
  return db.collection(name)
}

const idOfCopy = (number: number) => new mongoose.Types.ObjectId((number + 1).toString(16).padStart(24, '0'))

const search = async (
  query: string,
): Promise<{ body: { docs: { title: string }[]; totalDocs: number }; response: Response }> => {
  const response = await fetch(`${doors.url}/api/search?${query}`)
  return { body: (await response.json()) as { docs: { title: string }[]; totalDocs: number }, response }
}

const titles = async (words: string): Promise<string[]> =>
  (await search(`q=${words}`)).body.docs.map(({ title }) => title)

const publishElsewhere = async (title: string): Promise<void> => {
  other.process.send({ id, title })
  await once(other.process, 'message')
}

const timeUntil = async (words: string, title: string): Promise<number> => {
  const start = performance.now()
  while ((await titles(words))[0] !== title)
    if (performance.now() - start > 5000) throw new Error(`Still ${(await titles(words))[0]}`)
  return performance.now() - start
}

/** How often others have their turn until something is over. Not how long they wait: on a machine that is shared, that is told by who else is at work. */
const turnsUntil = async (isOver: () => boolean): Promise<number> => {
  let turns = 0
  while (!isOver()) {
    await wait(1)
    turns += 1
  }
  return turns
}

beforeAll(async () => {
  newsroom = await startPayload({})
  const { payload } = newsroom
  const data = { _status: 'published', kind: 'brief', title: 'Premier titre' } as const
  id = String((await payload.create({ collection: 'articles', data })).id)
  const [rows, articles] = [inMongo('published-documents'), inMongo('articles')]
  const row = await rows.findOne({ key: `articles:${id}` })
  const article = await articles.findOne({})
  const words = Array.from({ length: 400 }, (_, number) => `mot${number}`).join(' ')
  const copies = Array.from({ length: MANY }, (_, number) => idOfCopy(number))
  await articles.insertMany(copies.map((_id, number) => ({ ...article, _id, slug: `copie-${number}` })))
  await rows.insertMany(
    copies.map((copy, number) => {
      const document = String(copy)
      const standfirst = { fr: `${words} unique${number}` }
      const content = JSON.stringify({ ...(JSON.parse(String(row?.content)) as object), id: document, standfirst })
      return { ...row, _id: new mongoose.Types.ObjectId(), content, document, key: `articles:${document}` }
    }),
  )
  doors = await startDoors(payload)
})

afterAll(async () => {
  await other?.stop()
  await doors?.stop()
  await newsroom?.stop()
})

describe('a large newsroom that starts', () => {
  it('says when to come again, and holds nobody up while it reads', async () => {
    const first = await search('q=unique7')
    expect(first.response.status).toBe(503)
    expect(first.response.headers.get('retry-after')).toBe('2')
    const turns = await turnsUntil(() => openSearch(newsroom.payload).follower.isReady())
    // Between the pages that are read alone it would be about twenty.
    expect(turns).toBeGreaterThan(40)
    expect((await search('q=unique7%20')).body.totalDocs).toBe(1)
    expect((await search('collections=articles')).body.totalDocs).toBe(MANY + 1)
  })
})

describe('another process', () => {
  beforeAll(async () => {
    other = startChild({ args: ['tests/integration/content-api/otherProcess.ts'], script: true })
    await once(other.process, 'message')
  })

  it('publishes what is found here within a second', async () => {
    await publishElsewhere('Vu ailleurs')
    expect(await timeUntil('ailleurs', 'Vu ailleurs')).toBeLessThan(1000)
    expect(await titles('premier%20')).not.toContain('Vu ailleurs')
  })

  it('is compared with where it is not known what it changed', async () => {
    // MongoDB tells of it without saying which document it was.
    const { deletedCount } = await inMongo('published-documents').deleteOne({ key: `articles:${String(idOfCopy(0))}` })
    expect(deletedCount).toBe(1)
    await search('q=unique0%20')
    const start = performance.now()
    while ((await search('q=unique0%20')).body.totalDocs > 0 && performance.now() - start < 5000);
    expect((await search('q=unique0%20')).body.totalDocs).toBe(0)
  })
})
