import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'

import { ATTACKS } from '../../../bench/flood/attacks.ts'
import { measureCalm, measureFlood } from '../../../bench/flood/measureFlood.ts'
import { boundedServer } from '../../../src/limits/http/boundedServer.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

/** Before they were bounded, each of these held the others up for many seconds, or took hundreds of megabytes. */
const WORST = ATTACKS.filter(({ name }) =>
  /end in one that does not exist|one field 20,000|20,000 variables|30 joins|introspection 30|of variables|password of 20|200 conditions|in place of an address|bodies that never end/.test(
    name,
  ),
)

/** On a machine that others keep busy too: the bench measures the bound itself, 300 ms. */
const LONGEST_MS = 10_000

let newsroom: TestNewsroom
let server: Server
let address: string

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  const config = Promise.resolve(payload.config)
  const { id } = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'ACC', type: 'company' },
  })
  await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', organisations: [id], title: 'Une brève' },
  })
  const answerGraphQL = GRAPHQL_POST(config)
  // The doors of the newsroom without Next.js, behind the same server.
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (incoming.url === '/healthz') return void response.end('ok')
    const body = await buffer(incoming)
    const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
    )
    const request = new Request(`${address}${incoming.url}`, {
      body: body.length > 0 ? body : undefined,
      headers,
      method: incoming.method,
    })
    const {
      body: answered,
      headers: answeredHeaders,
      status,
    } = incoming.url?.startsWith('/api/graphql')
      ? await answerGraphQL(request)
      : await handleEndpoints({ config, request })
    response.writeHead(status, Object.fromEntries(answeredHeaders))
    if (answered) Readable.fromWeb(answered as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
    else response.end()
  }
  server = boundedServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy())
  }, payload)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await measureCalm({ address, seconds: 2, slugs: ['une-breve'] })
}, 120_000)

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await newsroom.stop()
})

describe('a flood', () => {
  it.each(WORST.map((attack) => [`${attack.door}: ${attack.name}`, attack] as const))(
    'holds no honest request up: %s',
    async (_, attack) => {
      const { honest, megabytes } = await measureFlood({
        address,
        attack: { ...attack, connections: Math.min(attack.connections, 100) },
        pid: process.pid,
        seconds: 2,
        slugs: ['une-breve'],
      })
      expect(honest.failed).toBe(0)
      expect(honest.count).toBeGreaterThan(0)
      expect(honest.max).toBeLessThan(LONGEST_MS)
      expect(megabytes).toBeLessThan(300)
    },
  )
})
