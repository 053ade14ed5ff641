import type { LookupAddress } from 'node:dns'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createClient } from '../../../src/http-client/sendRequest.ts'
import { startListener } from '../../helpers/startListener.ts'
import type { Listener } from '../../helpers/startListener.ts'
import { hook } from './hook.ts'

/** Counts as public, and nobody has it: IANA has not given out 3000::/4. */
const publicAddress: LookupAddress = { address: '3000::1', family: 6 }
const loopback: LookupAddress = { address: '127.0.0.1', family: 4 }

let receiver: Listener

beforeAll(async () => {
  receiver = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
})

afterAll(() => receiver.close())

/** A sender whose DNS gives one answer after the other, the last one for ever. */
const senderWith = (...answers: LookupAddress[][]) => {
  const asked: string[] = []
  const send = createClient({
    lookup: (hostname, _options, callback) => {
      callback(null, answers[Math.min(asked.length, answers.length - 1)] ?? [])
      asked.push(hostname)
    },
  })
  return {
    asked,
    request: () => send(hook(`http://example.org:${receiver.port}/`, { allowLoopback: false, timeoutMs: 200 })),
  }
}

describe('a name whose DNS changes its answer', () => {
  it('is asked for once a request, and every answer is judged', async () => {
    const { asked, request } = senderWith([publicAddress], [loopback])
    // No route, or no answer: either way the public address was what it went for.
    await expect(request()).rejects.toMatchObject({ code: expect.stringMatching(/^(connection|timeout)$/) })
    expect(asked).toEqual(['example.org'])
    await expect(request()).rejects.toMatchObject({ code: 'forbiddenAddress' })
    expect(receiver.connections()).toBe(0)
  })

  it('is refused when it hides an internal address among public ones', async () => {
    await expect(senderWith([publicAddress, loopback]).request()).rejects.toMatchObject({ code: 'forbiddenAddress' })
    await expect(senderWith([loopback, publicAddress]).request()).rejects.toMatchObject({ code: 'forbiddenAddress' })
    expect(receiver.connections()).toBe(0)
  })

  it('is refused when it answers with an address that holds an internal one', async () => {
    for (const address of ['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::1']) {
      await expect(senderWith([{ address, family: 6 }]).request()).rejects.toMatchObject({ code: 'forbiddenAddress' })
    }
    expect(receiver.connections()).toBe(0)
  })
})
