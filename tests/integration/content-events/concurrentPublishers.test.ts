import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { ContentEvent } from '../../../src/content-events/ContentEvent.ts'
import { readEvents } from '../../../src/content-events/cursors.ts'
import { sequenceEvents } from '../../../src/content-events/sequence.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import { startLog } from './startLog.ts'
import type { Log } from './startLog.ts'

const PROCESSES = 2
const CHANGES = 40

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

it('a reader with a cursor misses nothing of what several processes publish at once, and sees the changes of a document in the order of their commits', async () => {
  const ids: string[] = []
  for (const slug of ['un', 'deux', 'trois']) {
    const { id } = await log.payload.create({
      collection: 'articles',
      data: { _status: 'published', kind: 'brief', slug, title: slug },
    })
    ids.push(id)
  }
  await sequenceEvents(log.payload)

  const env = {
    DATABASE_URI: process.env.DATABASE_URI ?? '',
    PUBLISHER_ARTICLES: ids.join(),
    PUBLISHER_CHANGES: String(CHANGES),
  }
  const output: string[] = []
  const children = Array.from({ length: PROCESSES }, () =>
    startChild({
      args: ['tests/integration/content-events/publisher.ts'],
      env,
      onLine: (line) => output.push(line),
      script: true,
    }),
  )
  const end = new AbortController()
  const published = Promise.all(children.map(async (child) => child.ended)).finally(() => end.abort())

  // Two of them at once: one may lose, neither may spoil the order.
  const number = async () => {
    while (!end.signal.aborted) await sequenceEvents(log.payload).catch(() => 0)
  }
  const seen: ContentEvent[] = []
  const read = async () => {
    seen.push(...(await readEvents({ after: seen.at(-1)?.sequence ?? 0, limit: 7, payload: log.payload })))
  }
  const follow = async () => {
    while (!end.signal.aborted) await read()
  }
  const [ends] = await Promise.all([published, number(), number(), follow()])
  expect({ codes: ends.map(({ code }) => code), output }).toMatchObject({ codes: [0, 0] })
  await sequenceEvents(log.payload)
  for (let before = -1; before < seen.length;) {
    before = seen.length
    await read()
  }

  expect(seen.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: ids.length + PROCESSES * CHANGES }, (_, index) => index + 1),
  )
  for (const id of ids) {
    const slugs = seen.filter(({ document }) => document === id).map(({ slug }) => slug)
    expect(slugs.slice(1).map(({ before }) => before)).toEqual(slugs.slice(0, -1).map(({ after }) => after))
    expect((await log.payload.findByID({ collection: 'articles', id })).slug).toBe(slugs.at(-1)?.after)
  }
})
