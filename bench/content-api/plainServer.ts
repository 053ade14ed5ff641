import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload, handleEndpoints } from 'payload'
import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { tuneMemory } from '../../newsroom/startup/tuneMemory.ts'
import newsroom from '../../payload.config.ts'

/**
 * Payload without the plugin: its own REST and GraphQL handlers over collections with the same fields and indexes, without hooks, access rules and limits. In bare
 * `node:http`: Next.js, which has its configuration from a build, would only add to it.
 */
tuneMemory()

const everybody = (): boolean => true

const withoutHooks = <Hooks extends object>(hooks: Hooks): Hooks =>
  Object.fromEntries(Object.keys(hooks).map((name) => [name, []])) as unknown as Hooks

/** In place: Payload holds each field in several lists. */
const makePlain = (fields: readonly Field[]): void => {
  for (const field of fields) {
    if ('hooks' in field) field.hooks = {}
    if ('access' in field) field.access = {}
    if ('fields' in field) makePlain(field.fields)
    if (field.type === 'tabs') for (const tab of field.tabs) makePlain(tab.fields)
    if (field.type === 'blocks') for (const block of field.blocks) makePlain(block.fields)
  }
}

const plainCollection = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => {
  makePlain(collection.fields)
  return { ...collection, access: { ...collection.access, read: everybody }, hooks: withoutHooks(collection.hooks) }
}

const plainConfig = (config: SanitizedConfig): SanitizedConfig => {
  const { mutations: _mutations, queries: _queries, validationRules: _rules, ...graphQL } = config.graphQL
  return {
    ...config,
    collections: config.collections.map(plainCollection),
    graphQL: graphQL as SanitizedConfig['graphQL'],
    hooks: { afterError: [] },
    jobs: { ...config.jobs, autoRun: undefined },
    onInit: () => undefined,
  }
}

const config = Promise.resolve(plainConfig(await newsroom))
await getPayload({ config })
const graphQL = GRAPHQL_POST(config) as (request: Request) => Promise<Response>

const requestOf = async (incoming: IncomingMessage): Promise<Request> => {
  const { headers, method = 'GET', url = '' } = incoming
  const body = method === 'POST' ? await buffer(incoming) : undefined
  return new Request(`http://127.0.0.1${url}`, {
    body,
    headers: { 'Content-Type': headers['content-type'] ?? 'application/json' },
    method,
  })
}

const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
  const request = await requestOf(incoming)
  const isGraphQL = incoming.url?.startsWith('/api/graphql') ?? false
  const answered = await (isGraphQL ? graphQL(request) : handleEndpoints({ config, request }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  if (answered.body) Readable.fromWeb(answered.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
  else response.end()
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    response.destroy()
  })
})
process.on('message', () => {
  process.send?.({ cpu: process.cpuUsage(), isReady: true, rss: process.memoryUsage().rss })
})
server.listen(0, '127.0.0.1', () => process.send?.({ payload: (server.address() as AddressInfo).port }))
