import type { MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { down, up } from '../../../migrations/20261126_120000_words_of_the_field.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

const collection = (name: string) => (newsroom.payload.db as unknown as MongooseAdapter).connection.collection(name)
const args = () => ({ payload: newsroom.payload, req: {} }) as unknown as MigrateUpArgs

it('webhooks, deliveries and cursors that were stored under the old words go on where they were', async () => {
  const { insertedId: webhook } = await collection('webhooks').insertOne({
    disabledReason: 'Disabled because the receiver answered 410: it wants no more messages.',
    kind: 'varnish',
    longestWait: 2000,
    name: 'Cache',
    quietTime: 50,
    state: 'disabled',
    url: 'https://cache.example.org/secret',
  })
  const attempts = [
    {
      answer: '',
      at: '2026-11-20T10:00:00.000Z',
      duration: 80,
      error: 'connection: No connection to cache.example.org (ECONNREFUSED). Check that the receiver runs.',
      status: null,
    },
    { answer: 'no', at: '2026-11-20T10:01:00.000Z', duration: 90, error: 'The receiver answered 500.', status: 500 },
    { answer: 'ok', at: '2026-11-20T10:02:00.000Z', duration: 70, error: null, status: 200 },
  ]
  await collection('webhook-deliveries').insertOne({
    attempts,
    key: 'k',
    kind: 'events',
    messageId: 'msg_1',
    state: 'delivered',
    webhook,
  })
  await collection('event-readers').insertOne({ position: 42, reader: `webhook:${String(webhook)}` })

  await up(args())
  expect(await newsroom.payload.findByID({ collection: 'webhooks', id: String(webhook) })).toMatchObject({
    debounceMs: 50,
    disabledReason: 'gone',
    maxWaitMs: 2000,
    provider: 'varnish',
  })
  const { docs } = await newsroom.payload.find({ collection: 'webhook-deliveries' })
  expect(docs[0]?.attempts).toEqual([
    {
      at: '2026-11-20T10:00:00.000Z',
      durationMs: 80,
      failure: { code: 'connection', params: { host: 'cache.example.org', reason: 'ECONNREFUSED' } },
      response: '',
      status: null,
    },
    {
      at: '2026-11-20T10:01:00.000Z',
      durationMs: 90,
      failure: { code: 'refused', params: { status: 500 } },
      response: 'no',
      status: 500,
    },
    { at: '2026-11-20T10:02:00.000Z', durationMs: 70, failure: null, response: 'ok', status: 200 },
  ])
  expect(await collection('event-consumers').findOne({ consumer: `webhook:${String(webhook)}` })).toMatchObject({
    cursor: 42,
  })

  await up(args())
  expect((await newsroom.payload.find({ collection: 'webhook-deliveries' })).docs[0]?.attempts).toEqual(
    docs[0]?.attempts,
  )

  await down(args())
  expect(await collection('webhooks').findOne({ _id: webhook })).toMatchObject({
    kind: 'varnish',
    longestWait: 2000,
    quietTime: 50,
  })
  expect(await collection('webhook-deliveries').findOne({ key: 'k' })).toMatchObject({ kind: 'events' })
  expect(await collection('event-readers').findOne({ reader: `webhook:${String(webhook)}` })).toMatchObject({
    position: 42,
  })
})
