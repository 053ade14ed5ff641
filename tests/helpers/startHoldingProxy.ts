import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type HoldingProxy = {
  /** Answers the next request whose body has `text` in it with 503, without the server. */
  failNext: (text: string) => void
  /**
   * Holds back what the server answers to the next request whose body has `text` in it: `answered` once it has answered, `release` to pass the
   * answer on.
   */
  hold: (text: string) => { answered: Promise<unknown>; release: () => void }
  /** While it is true, nothing is answered: connections end. */
  isAway: boolean
  /** The bodies of all requests, in their order. */
  requests: string[]
  stop: () => Promise<void>
  url: string
}

type Held = { answered: () => void; released: Promise<unknown>; text: string }

/** Stands before a real server and passes everything on, but when it is told to hold an answer back or to fail. */
export const startHoldingProxy = async (target: string): Promise<HoldingProxy> => {
  const requests: string[] = []
  let held: Held | undefined
  let failing: string | undefined
  const server = createServer()
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk as string
    requests.push(body)
    if (failing && body.includes(failing)) {
      failing = undefined
      response.writeHead(503).end()
      return
    }
    const mine = held && body.includes(held.text) ? held : undefined
    if (mine) held = undefined
    const { authorization = '', 'content-type': type = '' } = request.headers
    const answer = await fetch(`${target}${request.url}`, {
      ...(body && { body }),
      headers: { authorization, 'content-type': type },
      method: request.method,
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    mine?.answered()
    await mine?.released
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(bytes)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: HoldingProxy = {
    failNext: (text) => {
      failing = text
    },
    hold: (text) => {
      const moments = new EventEmitter()
      held = { answered: () => moments.emit('answered'), released: once(moments, 'released'), text }
      return { answered: once(moments, 'answered'), release: () => moments.emit('released') }
    },
    isAway: false,
    requests,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
  server.on('request', (request, response) => {
    if (proxy.isAway) {
      response.destroy()
      return
    }
    pass(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  return proxy
}
