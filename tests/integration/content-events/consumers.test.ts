import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { advanceCursor, openCursor, readCursor } from '../../../src/content-events/cursors.ts'
import { eventConsumer, type EventConsumer } from '../../../src/content-events/eventConsumer.ts'
import { startWorker, type Worker } from '../../../src/worker/startWorker.ts'
import { workerTasks } from '../../../src/worker/tasks.ts'
import { headlines, headlinesInMemory } from '../../fixtures/headlines.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let payload: Payload
const running: Worker[] = []

beforeAll(async () => {
  newsroom = await startPayload()
  payload = newsroom.payload
})

afterAll(async () => {
  await Promise.all(running.map((worker) => worker.stop()))
  await newsroom.stop()
})

/** A process of the newsroom, with plugins that add consumers; resolves after its first round. */
const startProcess = async (...plugins: ReturnType<typeof eventConsumer>[]): Promise<Worker> => {
  const { custom } = plugins.reduce((config, plugin) => plugin(config), { custom: payload.config.custom } as Parameters<
    ReturnType<typeof eventConsumer>
  >[0])
  return new Promise((resolve) => {
    const worker = startWorker(payload, [
      ...workerTasks({ custom }),
      { create: () => ({ round: async () => void resolve(worker) }), name: 'test', runsIn: 'every process' },
    ])
    running.push(worker)
  })
}

const publish = async (title: string): Promise<string> =>
  String((await payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title } })).id)

/** A consumer that hands on what it gets. */
const listener = (
  consumer: Omit<EventConsumer, 'consume'>,
  act: (titles: string[], req: PayloadRequest) => Promise<void>,
) =>
  eventConsumer({
    ...consumer,
    consume: async (events, { req }) =>
      act(
        events.map(({ title }) => title),
        req,
      ),
  })

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(setImmediate)
}

it('the example of docs/architecture.md is the one that is run here', () => {
  const [, code] = /```ts\n([\s\S]+?)```/.exec(readFileSync('docs/architecture.md', 'utf8')) ?? []
  expect(code).toBe(readFileSync('tests/fixtures/headlines.ts', 'utf8'))
})

it('the example of docs/architecture.md knows in every process what has been published since it started', async () => {
  await publish('Avant le démarrage')
  const leading = await startProcess(headlinesInMemory)
  const following = await startProcess()
  expect([leading.isLeader(), following.isLeader()]).toEqual([true, false])
  const other: string[] = []
  const third = await startProcess(
    listener(
      { collections: ['articles'], name: 'ticker', runsIn: 'every process' },
      async (titles) => void other.push(...titles),
    ),
  )
  const id = await publish('Le port s’agrandit')
  await payload.create({
    collection: 'places',
    data: { _status: 'published', name: 'Dunkerque', type: 'commune' } as never,
  })
  await until(() => headlines.has(id) && other.length > 0)
  expect([[...headlines.values()], other, third.isLeader()]).toEqual([
    ['Le port s’agrandit'],
    ['Le port s’agrandit'],
    false,
  ])
  await payload.delete({ collection: 'articles', id })
  await until(() => headlines.size === 0)
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
})

it('a consumer that fails gets the same events again, with nothing of what it wrote, and holds nobody up', async () => {
  const failing: string[][] = []
  const others: string[] = []
  const fails = listener({ collections: ['articles'], name: 'failing' }, async (titles, req) => {
    failing.push(titles)
    await payload.create({ collection: 'topics', data: { name: `Tentative ${failing.length}` }, req })
    if (failing.length === 1) throw new Error('The index is out of order.')
  })
  const level = payload.logger.level
  await startProcess(
    fails,
    listener({ collections: ['articles'], name: 'beside' }, async (titles) => void others.push(...titles)),
  )
  await publish('Deux fois')
  await until(() => others.length > 0)
  await until(() => failing.length > 1)
  payload.logger.level = level
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
  expect(failing).toEqual([['Deux fois'], ['Deux fois']])
  expect(others).toEqual(['Deux fois'])
  const { docs } = await payload.find({ collection: 'topics', where: { name: { like: 'Tentative' } } })
  expect(docs.map(({ name }) => name)).toEqual(['Tentative 2'])

  // What came while nothing ran is told to the one that keeps its place, once.
  await publish('Entre-temps')
  await startProcess(fails)
  await until(() => failing.length > 2)
  expect(failing.at(-1)).toEqual(['Entre-temps'])
})

it('events that another process consumed meanwhile are not consumed again', async () => {
  const args = { consumer: 'raced', payload }
  expect(await openCursor(args, async () => 3)).toBe(3)
  const consume = async (who: string) =>
    advanceCursor({ ...args, from: 3, to: 5 }, async (req) =>
      payload.create({ collection: 'topics', data: { name: `Raced by ${who}` }, req }),
    )
  await Promise.all([consume('one'), consume('other')])
  expect(await consume('who comes late')).toBeUndefined()
  const { totalDocs } = await payload.count({ collection: 'topics', where: { name: { like: 'Raced by' } } })
  expect([totalDocs, await readCursor(args)]).toEqual([1, 5])
})
