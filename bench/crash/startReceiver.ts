import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { Webhook } from 'standardwebhooks'

import type { Message } from '../../src/webhooks/DeliveryRow.ts'
import type { Arrival } from './records.ts'

/** Of the messages that come for the first time. */
const REFUSED = 0.04

export type CrashReceiver = {
  arrivals: Arrival[]
  /** Messages whose signature is wrong. */
  forged: () => number
  /** From now on every message is taken. */
  behave: () => void
  /** Tells with which secret the messages for `/NAME` are signed. */
  listenTo: (name: string, secret: string) => void
  stop: () => Promise<void>
  url: string
}

/**
 * The receiver of the webhooks, which is never killed. It keeps what the official library has verified, and now and then answers a message that comes for
 * the first time with 500, or breaks the connection off: never twice the same one, so that the table of retries stays at its first seconds.
 */
export const startReceiver = async (random: () => number): Promise<CrashReceiver> => {
  const arrivals: Arrival[] = []
  const secrets = new Map<string, string>()
  const seen = new Set<string>()
  let forged = 0
  let refused = REFUSED

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const webhook = (request.url ?? '').slice(1)
    const messageId = String(request.headers['webhook-id'])
    let message: Message
    try {
      message = new Webhook(secrets.get(webhook) ?? '').verify(
        body,
        request.headers as Record<string, string>,
      ) as Message
    } catch {
      forged += 1
      response.writeHead(401).end()
      return
    }
    const isRefused = !seen.has(messageId) && random() < refused
    seen.add(messageId)
    arrivals.push({ accepted: !isRefused, at: Date.now(), events: message.data.events, messageId, webhook })
    if (!isRefused) response.writeHead(200).end()
    else if (random() < 0.5) response.writeHead(500).end()
    else response.destroy()
  }

  // The sender is killed in the middle of its requests.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    arrivals,
    behave: () => {
      refused = 0
    },
    forged: () => forged,
    listenTo: (name, secret) => void secrets.set(name, secret),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
