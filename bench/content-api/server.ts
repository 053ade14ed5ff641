import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { configToSchema } from '@payloadcms/graphql'
import next from 'next'
import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { tuneMemory } from '../../newsroom/startup/tuneMemory.ts'
import { tellConnection } from '../../src/access/connection.ts'
import { createContentApi } from '../../src/content-api/createContentApi.ts'
import { createAnswerCache } from '../../src/content-api/http/answerCache.ts'
import type { PublishedAnswer } from '../../src/content-api/http/publishedAnswer.ts'
import { createDoor } from '../../src/content-api/http/door.ts'
import { boundedServer } from '../../src/limits/http/boundedServer.ts'
import type { Question, ServerState } from './startServers.ts'

/**
 * The production server as `newsroom/server.ts` puts it together, three times on ports of its own: without the content API, with it, and with it but
 * without its cache of answers. `newsroom` or `beffroi` says which; a process of its own each, so that neither has the other's memory.
 */
tuneMemory()

const isWithout = process.argv[2] === 'newsroom'
const rootDir = new URL('../..', import.meta.url).pathname

const payload = await getPayload({ config })
const app = next({ dev: false, dir: rootDir })
await app.prepare()
const handle = app.getRequestHandler()
const answer = (request: IncomingMessage, response: ServerResponse): void => {
  tellConnection(request)
  void handle(request, response)
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

const api = isWithout ? undefined : createContentApi(payload, { configToSchema })
const ports: Partial<Record<ServerState, number>> = {}
if (api) {
  const uncached = { ...api, answers: createAnswerCache<PublishedAnswer>({ isFresh: api.isFresh, maxBytes: 0 }) }
  for (const [state, one] of [
    ['cached', api],
    ['uncached', uncached],
  ] as const) {
    const door = createDoor(one, payload)
    ports[state] = await listen(
      boundedServer(answer, payload, {
        answerFromMemory: door.answerFromMemory,
        firstAnswer: door.answer,
        unfold: door.unfold,
      }),
    )
  }
} else ports.newsroom = await listen(boundedServer(answer, payload))

process.on('message', (question: Question) => {
  if (question === 'clear') {
    api?.store.clear()
    api?.answers.clear()
    api?.reading.prepared.clear()
  }
  process.send?.({ cpu: process.cpuUsage(), isReady: api?.isReady() ?? true, rss: process.memoryUsage().rss })
})
process.send?.(ports)
