import { request as post } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { guardPeer, sendRequest } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import type { Listener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

let receiver: Listener

beforeAll(async () => {
  receiver = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
})

afterAll(() => receiver.close())

describe('a receiver on this machine', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '0',
    'localhost',
    'localhost.',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[2002:7f00:1::]',
  ])('is not called as %s', async (host) => {
    const before = receiver.connections()
    await expect(
      sendRequest(hook(`http://${host}:${receiver.port}/secret`, { allowLoopback: false })),
    ).rejects.toMatchObject({
      code: 'forbiddenAddress',
      message: expect.not.stringContaining('secret'),
    })
    expect(receiver.connections()).toBe(before)
  })

  it('is not called as an address that only stands for it, with loopback allowed too', async () => {
    const before = receiver.connections()
    for (const host of ['0', '[::]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]']) {
      await expect(sendRequest(hook(`http://${host}:${receiver.port}/`))).rejects.toMatchObject({
        code: 'forbiddenAddress',
      })
    }
    expect(receiver.connections()).toBe(before)
  })

  it.each(['127.0.0.1', '0x7f.1', 'localhost'])('is called as %s where loopback is allowed', async (host) => {
    expect((await sendRequest(hook(`http://${host}:${receiver.port}/`))).status).toBe(200)
  })

  it('reads nothing when a connection led to it all the same', async () => {
    const before = receiver.received()
    const opening = new Promise((_resolve, reject) => {
      const request = post({
        agent: false,
        host: 'example.org',
        // As a resolver that nobody judges.
        lookup: (_hostname, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
        method: 'POST',
        port: receiver.port,
      })
      guardPeer(request, { host: 'example.org', policy: { allowLoopback: false } })
      request.once('error', reject)
      request.end('{"type":"content.changed"}')
    })
    await expect(opening).rejects.toMatchObject({ code: 'forbiddenAddress' })
    expect(receiver.received()).toBe(before)
  })
})
