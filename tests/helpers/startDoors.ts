import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { configToSchema } from '@payloadcms/graphql'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'

import { answer } from '../../src/app/(payload)/api/answer.ts'
import type { ContentApi } from '../../src/content-api/createContentApi.ts'
import { createChangesDoor } from '../../src/change-stream/http/door.ts'
import { createDoor } from '../../src/content-api/http/door.ts'
import { openContentApi } from '../../src/content-api/openContentApi.ts'
import { boundedServer } from '../../src/limits/http/boundedServer.ts'

export type Doors = {
  api: ContentApi
  /** How often Payload was asked. */
  askedPayload: () => number
  stop: () => Promise<void>
  /** Resolves once the search answers: its index is made behind the first requests. */
  untilSearchable: () => Promise<void>
  url: string
}

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))

/**
 * The doors of the newsroom without Next.js: the production server's own, the content API in front, and the handlers of the app's routes behind it.
 *
 * @param origins as CORS_ORIGINS names them.
 */
export const startDoors = async (payload: Payload, { origins }: { origins?: string[] } = {}): Promise<Doors> => {
  const config = Promise.resolve(payload.config)
  const graphQL = answer(GRAPHQL_POST(config) as (request: Request, args: unknown) => Promise<Response>)
  const rest = answer(async (request: Request) => handleEndpoints({ config, request }))
  let count = 0
  const answerWithPayload = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    count++
    const body = await buffer(incoming)
    const request = new Request(`http://localhost:3000${incoming.url}`, {
      body: body.length > 0 ? body : undefined,
      headers: headersOf(incoming),
      method: incoming.method,
    })
    const isGraphQL = /^\/api\/graphql(?:\?|$)/.test(incoming.url ?? '')
    const answered = await (isGraphQL ? graphQL : rest)(request, undefined)
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    if (answered.body) Readable.fromWeb(answered.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
    else response.end()
  }
  const api = openContentApi(payload, { configToSchema })
  const door = createDoor(api, payload, { origins })
  const changes = createChangesDoor(api, payload, { origins })
  const server = boundedServer(
    (request, response) => {
      answerWithPayload(request, response).catch((error: unknown) => {
        console.error(error)
        response.destroy()
      })
    },
    payload,
    {
      answerFromMemory: door.answerFromMemory,
      firstAnswer: async (request, response, body) =>
        (await changes.answer(request, response)) || door.answer(request, response, body),
      unfold: door.unfold,
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  while (!api.isReady() || !api.isFresh()) await new Promise((resolve) => setTimeout(resolve, 10))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    api,
    askedPayload: () => count,
    stop: async () => {
      changes.close()
      server.closeAllConnections()
      server.close()
      await api.close()
    },
    untilSearchable: async () => {
      while ((await fetch(`${url}/api/search`)).status === 503) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    url,
  }
}
