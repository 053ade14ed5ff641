import type { AddressInfo } from 'node:net'

import { configToSchema } from '@payloadcms/graphql'
import { getPayload } from 'payload'

import { tuneMemory } from '../../newsroom/startup/tuneMemory.ts'
import config from '../../payload.config.ts'
import { createChangesDoor } from '../../src/change-stream/http/door.ts'
import { openContentApi } from '../../src/content-api/openContentApi.ts'
import { boundedServer } from '../../src/limits/http/boundedServer.ts'

/** The production server's own door of the change stream, with the worker that numbers events, and without Next.js, which it never asks. */
tuneMemory()

const payload = await getPayload({ config, cron: true })
const api = openContentApi(payload, { configToSchema })
const changes = createChangesDoor(api, payload)
const server = boundedServer((_, response) => void response.writeHead(404).end(), payload, {
  firstAnswer: changes.answer,
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})

let number = 0

/** Publishes another title of one of the latest articles. */
const publish = async (): Promise<void> => {
  const { docs } = await payload.find({ collection: 'articles', depth: 0, limit: 20, select: { slug: true } })
  const id = docs[number++ % docs.length]?.id ?? ''
  await payload.update({ collection: 'articles', data: { _status: 'published', title: `Changement ${number}` }, id })
}

const answer = (): void => {
  process.send?.({ cpu: process.cpuUsage(), isReady: api.isReady(), rss: process.memoryUsage().rss })
}

process.on('message', (question: string) => {
  if (question === 'publish') void publish().then(answer)
  else answer()
})
process.send?.({ cached: (server.address() as AddressInfo).port })
