import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

import { configToSchema } from '@payloadcms/graphql'
import { getPayload } from 'payload'

import { tuneMemory } from '../../newsroom/startup/tuneMemory.ts'
import config from '../../payload.config.ts'
import { createDoor } from '../../src/content-api/http/door.ts'
import { openContentApi } from '../../src/content-api/openContentApi.ts'
import { boundedServer } from '../../src/limits/http/boundedServer.ts'
import { openSearch } from '../../src/search/openSearch.ts'

/** The production server's own door of the content API, without Next.js, which is never asked. It measures how its index is built. */
tuneMemory()

export type SearchState = {
  buildSeconds: number
  /** While the index was built, in milliseconds. */
  delays: { max: number; p99: number }
  /** Of the index. */
  heapMegabytes: number
  isReady: boolean
  rssMegabytes: number
}

const payload = await getPayload({ config })
const api = openContentApi(payload, { configToSchema })
const door = createDoor(api, payload)
const server = boundedServer((_, response) => void response.writeHead(503).end(), payload, {
  answerFromMemory: door.answerFromMemory,
  firstAnswer: door.answer,
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})

const MEGABYTE = 1024 ** 2
const state: SearchState = {
  buildSeconds: 0,
  delays: { max: 0, p99: 0 },
  heapMegabytes: 0,
  isReady: false,
  rssMegabytes: 0,
}

const build = async (): Promise<void> => {
  await api.ready
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const began = performance.now()
  const { follower } = openSearch(payload)
  while (!follower.isReady()) await wait(5)
  state.buildSeconds = (performance.now() - began) / 1000
  delays.disable()
  state.delays = { max: delays.max / 1e6, p99: delays.percentile(99) / 1e6 }
  globalThis.gc?.()
  state.heapMegabytes = (process.memoryUsage().heapUsed - before) / MEGABYTE
  state.isReady = true
}
void build()

const { docs } = await payload.find({ collection: 'articles', depth: 0, limit: 20, select: { slug: true } })
let number = 0

const publish = async (title: string): Promise<void> => {
  const id = docs[number++ % docs.length]?.id ?? ''
  await payload.update({ collection: 'articles', data: { _status: 'published', title }, id })
}

let editing: NodeJS.Timeout | undefined

const answer = (): void => {
  state.rssMegabytes = process.memoryUsage().rss / MEGABYTE
  process.send?.(state)
}

process.on('message', (question: string) => {
  if (question.startsWith('publish ')) return void publish(question.slice('publish '.length)).then(answer)
  // Editors who publish, four times a second.
  if (question === 'edit')
    editing = setInterval(() => void publish(`Modification ${number}`).catch(() => undefined), 250)
  if (question === 'stop') clearInterval(editing)
  answer()
})
process.send?.({ cached: (server.address() as AddressInfo).port })
