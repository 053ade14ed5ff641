import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Config } from '../../../payload-types.ts'
import { createClient } from '../../../src/client/client.ts'
import type { Client, ClientOptions } from '../../../src/client/client.ts'
import type { Change } from '../../../src/client/types.ts'
import { pruneEvents } from '../../../src/content-events/sequence.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { startStream, until } from './startStream.ts'
import type { Stream } from './startStream.ts'

let stream: Stream

/** How many bytes of each answer come through; then the connection breaks. */
let breaksAfter = Infinity
let connections = 0

/** A network on which connections break. */
const network = createServer((incoming, response) => {
  connections++
  const { 'accept-encoding': _, ...headers } = incoming.headers
  const { method, url } = incoming
  const outgoing = request(`${stream.doors.url}${url}`, { agent: false, headers, method }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    let left = breaksAfter
    answer.on('data', (chunk: Buffer) => {
      const isCut = chunk.length > left
      response.write(isCut ? chunk.subarray(0, left) : chunk, () => isCut && response.destroy())
      left -= Math.min(left, chunk.length)
    })
    answer.on('end', () => response.end())
  })
  outgoing.on('error', () => response.destroy())
  response.on('close', () => outgoing.destroy())
  outgoing.end()
})

beforeAll(async () => {
  stream = await startStream()
  await new Promise<void>((resolve) => void network.listen(0, '127.0.0.1', resolve))
})

beforeEach(() => {
  breaksAfter = Infinity
  connections = 0
})

afterAll(async () => {
  network.closeAllConnections()
  network.close()
  await stream?.stop()
})

const clientOf = (more: Partial<ClientOptions> = {}): Client<Config> =>
  createClient<Config>({
    retryDelay: () => 0,
    url: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    ...more,
  })

const nothing = (): void => undefined

const publish = async (slug: string): Promise<string> => {
  const id = await stream.published({ slug, title: slug })
  await stream.number()
  return id
}

describe('a client', () => {
  it('syncs a copy: everything at first, then what has changed, with the types of the project', async () => {
    const id = await publish('premier')
    const titles = new Map<string, string>()
    const onChange = ({ content, document }: Change<Config, 'articles', 'fr'>) => {
      if (content) titles.set(document, content.fr.title)
      else titles.delete(document)
    }
    const asked = { collections: ['articles'], locales: ['fr'], onChange } as const
    const first = await clientOf().sync(asked)
    expect(first.isRestarted).toBe(false)
    expect([...titles.values()]).toContain('premier')

    const other = await publish('second')
    await stream.payload.delete({ collection: 'articles', id })
    await stream.number()
    const { cursor } = await clientOf().sync({ ...asked, cursor: first.cursor })
    expect([titles.get(id), titles.get(other)]).toEqual([undefined, 'second'])
    const seen: string[] = []
    await clientOf().sync({ ...asked, cursor, onChange: ({ document }) => void seen.push(document) })
    expect(seen).toEqual([])
  })

  it('goes on where its connection broke, without losing or repeating a change', async () => {
    const { cursor } = await stream.read('?cursor=now')
    const slugs = Array.from({ length: 30 }, (_, index) => `coupure-${index}`)
    for (const slug of slugs) await stream.published({ slug, title: slug })
    await stream.number()
    breaksAfter = 20_000
    const seen: (string | null)[] = []
    await clientOf().sync({ cursor, onChange: ({ slug }) => void seen.push(slug.after) })
    expect(seen).toEqual(slugs)
    expect(connections).toBeGreaterThan(2)
  })

  it('begins anew when its cursor is too old, and says so', async () => {
    await publish('avant-longtemps')
    const { cursor } = await stream.read('?cursor=now')
    for (const slug of ['vieux', 'recent']) await publish(slug)
    const monthsAgo = new Date(Date.now() - 100 * 86_400_000).toISOString()
    await stream.payload.db.updateMany({ collection: 'content-events', data: { occurredAt: monthsAgo }, where: {} })
    await pruneEvents({ keepDays: 99, payload: stream.payload })
    const told: string[] = []
    const answer = await clientOf().sync({
      collections: ['articles'],
      cursor,
      onChange: ({ slug }) => void told.push(String(slug.after)),
      onRestart: () => void told.push('restart'),
    })
    expect([told[0], answer.isRestarted]).toEqual(['restart', true])
    expect(told).toEqual(expect.arrayContaining(['avant-longtemps', 'vieux', 'recent']))
  })

  it('hears of changes as they are made, over connections that break, until it has heard enough', async () => {
    const { cursor } = await stream.read('?cursor=now')
    breaksAfter = 15_000
    const end = new AbortController()
    const seen: (string | null)[] = []
    const slugs = Array.from({ length: 20 }, (_, index) => `en-direct-${index}`)
    const listening = clientOf().live({
      cursor,
      onChange: ({ slug }) => {
        seen.push(slug.after)
        if (seen.length === slugs.length) end.abort()
      },
      signal: end.signal,
    })
    for (const slug of slugs) await publish(slug)
    await listening
    expect(seen).toEqual(slugs)
    expect(connections).toBeGreaterThan(2)
  })

  it('is an iterator too, which ends its connection with its loop', async () => {
    await stream.number()
    const id = publish('en-boucle')
    for await (const told of clientOf().changes({ cursor: 'now', live: true })) {
      if (told.type === 'changes.restart' || told.type === 'changes.cursor') {
        // Up to date: from here on it hears everything.
        await stream.asEditor(await id, { title: 'Encore' })
        await stream.number()
      } else if (told.type === 'article.updated') break
    }
    await until(() => new Promise((resolve) => network.getConnections((_, count) => resolve(count === 0))))
    expect(connections).toBe(1)
  })

  it('fetches with its key, and with the tags that Next.js keeps an answer under', async () => {
    const { Authorization } = await apiClient(stream.payload, { readDrafts: false })
    const apiKey = Authorization.split(' ').at(-1) ?? ''
    const sent: [unknown, Record<string, unknown>][] = []
    const client = clientOf({
      apiKey,
      fetch: async (address, init) => {
        sent.push([address, init as Record<string, unknown>])
        return fetch(address, init)
      },
    })
    const { docs } = await client.fetch<{ docs: { slug: string }[] }>('/api/articles?limit=1', { tags: ['articles'] })
    expect(docs).toHaveLength(1)
    expect(sent[0]?.[1]).toMatchObject({ next: { tags: ['all', 'articles'] } })
    expect(new Headers(sent[0]?.[1].headers as Headers).get('Authorization')).toBe(Authorization)

    await stream.payload.delete({ collection: 'api-clients', where: {} })
    await expect(client.fetch('/api/articles')).rejects.toMatchObject({ name: 'ClientError', status: 401 })
    await expect(client.sync({ onChange: nothing })).rejects.toMatchObject({ status: 401 })
  })

  it('gives up on what no repetition will mend, and on a newsroom that does not answer', async () => {
    await expect(clientOf().sync({ cursor: 'no cursor', onChange: nothing })).rejects.toMatchObject({ status: 400 })
    await expect(clientOf({ url: 'http://127.0.0.1:1' }).sync({ onChange: nothing })).rejects.toThrow('fetch failed')
  })
})
