import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import type { HttpRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import type { Listener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

let receiver: Listener

beforeAll(async () => {
  receiver = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
})

afterAll(() => receiver.close())

describe('a request that cannot be sent', () => {
  it.each<[string, string, Partial<HttpRequest>, string]>([
    ['a header with a line break', 'badHeader', { headers: { 'X-Key': 'secret\r\nX-Other: 1' } }, 'X-Key'],
    ['a header outside Latin', 'badHeader', { headers: { 'X-Key': 'secret🔑' } }, 'X-Key'],
    ['a header name with a space', 'badHeader', { headers: { 'X Key': 'secret' } }, 'X Key'],
    ['a method with a line break', 'badMethod', { method: 'GET / HTTP/1.1\r\n' }, 'method'],
    ['a password in the address', 'badUrl', { url: 'http://user:secret@example.org/' }, 'password'],
    ['another scheme', 'badUrl', { url: 'file:///etc/secret' }, 'http://'],
  ])('is refused for %s, without its secret and without a connection', async (_what, code, more, named) => {
    const failure: unknown = await sendRequest(hook(receiver.url, more)).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code, message: expect.stringContaining(named) })
    expect(String(failure)).not.toContain('secret')
    expect(receiver.connections()).toBe(0)
  })
})
