import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import type { Listener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

let receiver: Listener

beforeAll(async () => {
  receiver = await startListener((socket) => {
    socket.end(
      'HTTP/1.1 503 Busy\r\nRetry-After: 30\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 8\r\n\r\nété\0fin',
    )
  })
})

afterAll(() => receiver.close())

describe('an outgoing request', () => {
  it('resolves with the answer, whatever its status', async () => {
    const answer = await sendRequest(hook(`${receiver.url}/hook`))
    expect(answer.status).toBe(503)
    expect(answer.headers).toMatchObject({ 'retry-after': '30', 'set-cookie': 'a=1, b=2' })
    expect(answer.body).toBe('été\uFFFDfi')
  })

  it('cuts the answer between characters', async () => {
    expect((await sendRequest(hook(receiver.url, { keptBytes: 4 }))).body).toBe('ét')
  })

  it('arrives as it was given, on a connection of its own', async () => {
    const before = { bytes: receiver.received().length, connections: receiver.connections() }
    await sendRequest(hook(`${receiver.url}/a/b?key=é`, { body: 'déjà', headers: { 'X-Key': 'abc' }, method: 'PURGE' }))
    await sendRequest(hook(receiver.url))
    const received = receiver.received().slice(before.bytes)
    expect(received).toContain('PURGE /a/b?key=%C3%A9 HTTP/1.1\r\n')
    expect(received).toContain('x-key: abc\r\n')
    expect(received).toContain(`host: 127.0.0.1:${receiver.port}\r\n`)
    expect(received).toContain('accept-encoding: identity\r\n')
    expect(received).toContain('content-length: 6\r\n')
    expect(received).toContain('\r\n\r\ndéjà')
    expect(receiver.connections() - before.connections).toBe(2)
  })

  it('keeps its host and its framing, whatever the headers say', async () => {
    const before = receiver.received().length
    const headers = {
      'Content-Length': '1',
      Expect: '100-continue',
      Host: 'internal.example',
      'Transfer-Encoding': 'chunked',
      Upgrade: 'h2c',
    }
    await sendRequest(hook(receiver.url, { body: 'whole', headers }))
    const received = receiver.received().slice(before)
    expect(received).not.toMatch(/internal\.example|chunked|expect|upgrade/i)
    expect(received).toContain('content-length: 5\r\n')
  })

  it('does not wait for a receiver that keeps the connection open, and leaves nothing running', async () => {
    const lingering = await startListener((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
    const before = timers()
    try {
      expect(await sendRequest(hook(lingering.url, { timeoutMs: 120_000 }))).toMatchObject({ body: 'ok', status: 200 })
      expect(timers()).toBe(before)
    } finally {
      await lingering.close()
    }
  })

  it('takes no proxy from the environment', async () => {
    const proxy = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
    Object.assign(process.env, { HTTP_PROXY: proxy.url, http_proxy: proxy.url, NODE_USE_ENV_PROXY: '1' })
    try {
      expect((await sendRequest(hook(receiver.url))).status).toBe(503)
      expect(proxy.connections()).toBe(0)
    } finally {
      for (const name of ['HTTP_PROXY', 'http_proxy', 'NODE_USE_ENV_PROXY']) delete process.env[name]
      await proxy.close()
    }
  })
})
