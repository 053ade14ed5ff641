import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GRAPHQL_POST, REST_GET, REST_OPTIONS } from '@payloadcms/next/routes'

import type * as Answer from '../../../src/app/(payload)/api/answer.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(async () => newsroom.stop())

type Call = (request: Request, args: { params: Promise<{ slug: string[] }> }) => Promise<Response>

/** What the newsroom's own routes answer to a page of `origin`, with the operator's setting. */
const ask = async (setting: string | undefined, origin: string) => {
  if (setting === undefined) delete process.env.CORS_ORIGINS
  else process.env.CORS_ORIGINS = setting
  // The setting is read when the server starts.
  const { answer } = (await import(`../../../src/app/(payload)/api/answer.ts?for=${randomUUID()}`)) as typeof Answer
  const config = Promise.resolve(newsroom.payload.config)
  const doors: [Call, RequestInit, string[]][] = [
    [REST_GET(config) as Call, {}, ['articles']],
    [REST_GET(config) as Call, {}, ['articles', 'nowhere']],
    [
      REST_OPTIONS(config) as Call,
      {
        headers: {
          'Access-Control-Request-Headers': 'authorization,content-type',
          'Access-Control-Request-Method': 'GET',
        },
        method: 'OPTIONS',
      },
      ['articles'],
    ],
    [
      GRAPHQL_POST(config) as Call,
      {
        body: '{"query":"{ Articles { totalDocs } }"}',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      },
      ['graphql'],
    ],
  ]
  return Promise.all(
    doors.map(async ([handler, init, slug]) => {
      const request = new Request(`http://localhost:3000/api/${slug.join('/')}`, {
        ...init,
        headers: { ...init.headers, Origin: origin },
      })
      const { headers } = await answer(handler)(request, { params: Promise.resolve({ slug }) })
      return {
        allowed: headers.get('access-control-allow-origin'),
        credentials: headers.get('access-control-allow-credentials'),
        headers: headers.get('access-control-allow-headers'),
        vary: headers.get('vary'),
      }
    }),
  )
}

describe('a page of another origin', () => {
  it('reads what anyone may read, and sends no cookies', async () => {
    const answers = await ask(undefined, 'https://blog.example')
    for (const { allowed, credentials, headers } of answers) {
      expect([allowed, credentials]).toEqual(['*', null])
      expect(headers).toMatch(/Content-Type.*Authorization/)
    }
  })

  it('reads when the operator named it, still without cookies', async () => {
    for (const { allowed, credentials, vary } of await ask(
      'https://www.example.org, https://blog.example',
      'https://blog.example',
    )) {
      expect([allowed, credentials, vary]).toEqual(['https://blog.example', null, expect.stringContaining('Origin')])
    }
  })

  it('does not when the operator named others', async () => {
    for (const origin of ['https://elsewhere.example', 'https://blog.example.elsewhere.example', 'null']) {
      for (const { allowed, vary } of await ask('https://blog.example', origin))
        expect([allowed, vary]).toEqual([null, expect.stringContaining('Origin')])
    }
  })
})
