import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { sendRequest } from '../../src/http-client/sendRequest.ts'
import type { Message } from '../../src/webhooks/DeliveryRow.ts'
import type { WebhookRow } from '../../src/webhooks/WebhookRow.ts'
import { requestFor } from '../../src/webhooks/providers/requestFor.ts'

export type Recorded = {
  body: string
  /** As they came, by lower-case name, less those that the connection itself needs. */
  headers: Record<string, string | string[] | undefined>
  method: string
  /** With the query. */
  path: string
}

export const MESSAGE_ID = 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W'

/** Of every message and attempt in tests, so that signatures are known. */
export const AT = new Date('2026-11-22T10:00:00.000Z')

/** Sends what a webhook sends of a message to a server on this machine, with the real client, and returns what arrived. */
export const recordRequests = async ({
  message,
  path,
  secret,
  webhook,
}: {
  message: Message
  path: string
  secret: string
  webhook: WebhookRow
}): Promise<Recorded[]> => {
  const recorded: Recorded[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { 'accept-encoding': _, connection: __, host: ___, ...headers } = request.headers
      recorded.push({
        body: Buffer.concat(chunks).toString('utf8'),
        headers,
        method: request.method ?? '',
        path: request.url ?? '',
      })
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
    const requests = requestFor({ attemptAt: AT, message, messageId: MESSAGE_ID, secret, webhook: { ...webhook, url } })
    for (const request of requests) await sendRequest({ ...request, allowLoopback: true, timeoutMs: 5_000 })
    return recorded
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}
