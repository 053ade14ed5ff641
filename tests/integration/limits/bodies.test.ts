import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { boundedServer } from '../../../src/limits/http/boundedServer.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const MEGABYTE = 1024 * 1024

let newsroom: TestNewsroom
const servers: Server[] = []
let url: string
let impatient: string

/** Says what arrived: the handlers of the newsroom come after. */
const listen = async (timeoutMs: number): Promise<string> => {
  const server = boundedServer(
    (request, response) => {
      let size = 0
      request.on('data', (chunk: Buffer) => (size += chunk.length))
      request.on('end', () => response.end(`${request.method} ${request.url} ${size}`))
    },
    newsroom.payload,
    { bodyTimeoutMs: timeoutMs, headersTimeoutMs: timeoutMs },
  )
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  newsroom = await startPayload()
  ;[url, impatient] = await Promise.all([listen(10_000), listen(500)])
})

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await newsroom.stop()
})

const fileOf = (megabytes: number): Blob => new Blob([new Uint8Array(megabytes * MEGABYTE)])

const textOf = (megabytes: number): string => `{"text":"${'a'.repeat(megabytes * MEGABYTE - 11)}"}`

const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}, method = 'POST') => {
  const answer = await fetch(`${url}${path}`, {
    body,
    duplex: 'half',
    headers: { 'Accept-Language': 'en', 'Content-Type': 'application/json', ...headers },
    method,
  } as RequestInit)
  return { status: answer.status, text: await answer.text() }
}

/** A body whose length no header tells. */
const chunked = (megabytes: number): ReadableStream => {
  let left = megabytes * 16
  return new ReadableStream({
    pull: (controller) => {
      if (left-- > 0) controller.enqueue(new Uint8Array(MEGABYTE / 16))
      else controller.close()
    },
  })
}

const open = async (head: string): Promise<Socket> => {
  const socket = connect(Number(new URL(impatient).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(head)
  return socket
}

const answerOf = async (socket: Socket): Promise<string> => {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

describe('the body of a stranger', () => {
  it('arrives whole when it holds a megabyte', async () => {
    expect(await send('/api/graphql?a=1', textOf(1))).toEqual({
      status: 200,
      text: `POST /api/graphql?a=1 ${MEGABYTE}`,
    })
  })

  it.each(['/api/graphql', '/api/users/login', '/api/articles', '/admin'])(
    'is refused with a sentence when it holds more: %s',
    async (path) => {
      const answer = await send(path, textOf(2))
      expect(answer.status).toBe(413)
      expect(JSON.parse(answer.text)).toEqual({
        errors: [{ message: expect.stringMatching(/^The body of this request is too large: .*1 MB/) }],
      })
    },
  )

  it.each(['PATCH', 'PUT', 'DELETE'])('is refused whatever the method: %s', async (method) => {
    expect(await send('/api/articles', textOf(2), {}, method)).toMatchObject({ status: 413 })
  })

  it('is counted as it comes when nothing says how long it is', async () => {
    expect(await send('/api/graphql', chunked(2))).toMatchObject({ status: 413 })
  })

  it.each([
    ['a form in place of an address', 'application/x-www-form-urlencoded', 'a&'.repeat(2000)],
    ['objects without end', 'application/json', `{"variables":{"a":[${'{},'.repeat(30_000)}{}]}}`],
    ['lists in lists', 'application/json', '['.repeat(100) + ']'.repeat(100)],
  ])('is refused when it becomes much larger once it is read: %s', async (_, type, body) => {
    expect(await send('/api/graphql', body, { 'Content-Type': type })).toMatchObject({ status: 413 })
  })

  it('may hold any text', async () => {
    expect(await send('/api/articles', JSON.stringify({ query: '{"[,"[,{,{,{\\\\"'.repeat(20_000) }))).toMatchObject({
      status: 200,
    })
  })

  it('is not larger for whoever has a key, or makes up a session', async () => {
    const { Authorization = '' } = await apiClient(newsroom.payload, { readDrafts: false })
    expect(await send('/api/graphql', textOf(2), { Authorization })).toMatchObject({ status: 413 })
    const claims = Buffer.from(JSON.stringify({ collection: 'users', exp: 9_999_999_999, id: '1' })).toString(
      'base64url',
    )
    for (const token of [`e30.${claims}.`, `e30.${claims}.AAAA`, 'a.b.c', '..']) {
      expect(await send('/api/graphql', textOf(2), { Cookie: `payload-token=${token}` })).toMatchObject({ status: 413 })
    }
  })

  it('is refused when it does not arrive in time, and its connection ends', async () => {
    const sockets = await Promise.all(
      Array.from({ length: 20 }, () => open('POST /api/graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{')),
    )
    const answers = await Promise.all(sockets.map(answerOf))
    expect(answers[0]).toMatch(/^HTTP\/1\.1 408 .*n’est pas arrivé à temps/s)
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 408'))).toHaveLength(20)
  })

  it('holds up nobody: a header that never ends is cut off', async () => {
    const socket = await open('POST /api/graphql HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 408/)
  })
})

describe('the body of somebody signed in', () => {
  it('may be generous, by header and by cookie, but not endless', async () => {
    const { headers } = await signIn(newsroom.payload, 'author')
    expect(await send('/api/articles', textOf(19), headers)).toMatchObject({ status: 200 })
    const token = Object.values(headers)[0]?.replace('JWT ', '') ?? ''
    expect(
      await send('/admin', `[${'{},'.repeat(50_000)}{}]`, { Cookie: `a=b; payload-token=${token}` }),
    ).toMatchObject({ status: 200 })
    expect(await send('/api/articles', textOf(21), headers)).toMatchObject({ status: 413 })
  })

  it('may be a file of the size that uploads have', async () => {
    const { headers } = await signIn(newsroom.payload, 'author')
    const type = { 'Content-Type': 'multipart/form-data; boundary=x' }
    expect(await send('/api/media', fileOf(25), { ...headers, ...type })).toMatchObject({ status: 200 })
    expect(await send('/api/media', fileOf(27), { ...headers, ...type })).toMatchObject({ status: 413 })
    expect(await send('/api/media', fileOf(2), type)).toMatchObject({ status: 413 })
  })
})

describe('an address', () => {
  it('is refused with a sentence when it is too long', async () => {
    const answer = await fetch(`${url}/api/articles?where=${'a'.repeat(15_000)}`, {
      headers: { 'Accept-Language': 'en' },
    })
    expect(answer.status).toBe(414)
    expect(await answer.text()).toContain('15,000 characters')
  })
})
