import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'

import { describe, expect, it } from '@jest/globals'

import { stopGracefully } from './lifetime.ts'

/** A server that holds its answer back until the test gives it. */
const holdingServer = async () => {
  let received: (response: ServerResponse) => void
  const request = new Promise<ServerResponse>((resolve) => {
    received = resolve
  })
  const server = createServer((_, response) => received(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { request, server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
}

describe('a server that stops', () => {
  it('finishes the request in flight, and takes no other', async () => {
    const { request, server, url } = await holdingServer()
    const answer = fetch(url, { keepalive: true })
    const response = await request
    const stopped = stopGracefully(server, { patience: 60_000 })

    await expect(fetch(url)).rejects.toThrow('fetch failed')
    response.end('done')

    await expect((await answer).text()).resolves.toBe('done')
    await stopped
  })

  it('cuts off a request that does not end', async () => {
    const { request, server, url } = await holdingServer()
    const answer = fetch(url)
    await request

    await Promise.all([stopGracefully(server, { patience: 10 }), expect(answer).rejects.toThrow('fetch failed')])
  })
})
