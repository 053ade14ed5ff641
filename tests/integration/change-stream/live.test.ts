import type { IncomingMessage } from 'node:http'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { handleEndpoints } from 'payload'

import { openChanges } from '../../../src/change-stream/changes.ts'
import { startWorker } from '../../../src/worker/startWorker.ts'
import { apply, inShort, isChange, startStream, until } from './startStream.ts'
import type { AnyLine, Change, Copy, Stream } from './startStream.ts'

let stream: Stream

beforeAll(async () => {
  stream = await startStream()
})

afterAll(async () => stream?.stop())

const LIVE = { Accept: 'text/event-stream' }

type Told = { data: AnyLine; event: string; id: string }

const fieldsOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    block.split('\n').map((line) => {
      const at = line.indexOf(': ')
      return [line.slice(0, at), line.slice(at + 2)]
    }),
  )

/** An open connection, and what has come over it. */
const listen = async (query = '', headers: Record<string, string> = {}) => {
  const response = await stream.connect(query, { ...LIVE, ...headers })
  const told: Told[] = []
  let text = ''
  const ended = new Promise<boolean>((resolve) => {
    response
      .on('end', () => resolve(true))
      .on('close', () => resolve(response.complete))
      .on('error', () => undefined)
  })
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const { data, event = '', id = '' } = fieldsOf(block)
      if (data) told.push({ data: JSON.parse(data) as AnyLine, event, id })
    }
  })
  return {
    changes: () => told.map(({ data }) => data).filter(isChange),
    close: () => response.destroy(),
    ended,
    isUpToDate: () => told.some(({ event }) => event === 'cursor'),
    response: response as IncomingMessage,
    told,
  }
}

describe('a live reader', () => {
  it('gets everything that is published, is told that it is up to date, and hears each change as it is made', async () => {
    const id = await stream.published({ slug: 'avant', title: 'Avant' })
    await stream.number()
    const live = await listen()
    expect(live.response.headers).toMatchObject({
      'cache-control': 'no-store, no-transform',
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    await until(live.isUpToDate)
    const before = live.told.length
    expect(live.changes().map(inShort)).toEqual(expect.arrayContaining(['article.published avant']))

    await stream.asEditor(id, { title: 'Après' })
    await stream.number()
    await until(() => live.told.length === before + 1)
    await stream.payload.delete({ collection: 'articles', id })
    await stream.number()
    await until(() => live.told.length === before + 2)
    expect(live.told.slice(before).map(({ data, event, id: last }) => [event, last, inShort(data as Change)])).toEqual([
      ['updated', live.told[before]?.data.cursor, 'article.updated avant'],
      ['deleted', live.told[before + 1]?.data.cursor, 'article.deleted (avant)'],
    ])
    live.close()
  })

  it('of some collections hears of no others, but how far they are', async () => {
    await stream.number()
    const live = await listen('?collections=topics&cursor=now&locales=fr')
    await until(live.isUpToDate)
    await stream.published()
    await stream.number()
    await until(() => live.told.length === 2)
    expect(live.changes()).toEqual([])
    const cursor = live.told.at(-1)?.id ?? ''
    const { lines } = await stream.read(`?collections=topics&locales=fr&cursor=${cursor}`)
    expect(lines).toEqual([])
    live.close()
  })

  it('that loses its connection again and again misses nothing, and hears nothing twice', async () => {
    await stream.number()
    const { cursor } = await stream.read('?cursor=now')
    const heard: Change[] = []
    let last = cursor
    let connections = 0
    const over = new AbortController()
    const follow = async () => {
      while (!over.signal.aborted) {
        connections++
        // As a browser does: the address stays as it was, and the last event is told.
        const live = await listen('?cursor=now', { 'Last-Event-ID': last })
        await until(() => over.signal.aborted || live.told.length >= 2)
        live.close()
        for (const { data, id } of live.told) {
          if (isChange(data)) heard.push(data)
          last = id
        }
      }
    }
    const publish = async () => {
      for (let count = 0; count < 30; count++) {
        await stream.published({ slug: `direct-${count}` })
        await stream.number()
      }
      await until(() => heard.length >= 30)
      over.abort()
    }
    await Promise.all([follow(), publish()])
    expect(connections).toBeGreaterThan(5)
    expect(heard.map(({ slug }) => slug.after)).toEqual(Array.from({ length: 30 }, (_, count) => `direct-${count}`))
    const copy: Copy = new Map()
    for (const change of heard) apply(copy, change)
    expect(copy.size).toBe(30)
  })

  it('is one of many, for whom each event is read once', async () => {
    const keys = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const apiKey = `key-of-site-${index}`
        await stream.payload.create({
          collection: 'api-clients',
          data: { apiKey, enableAPIKey: true, name: `Site ${index}` },
        })
        return { Authorization: `api-clients API-Key ${apiKey}` }
      }),
    )
    await stream.number()
    const live = await Promise.all(
      keys.flatMap((key) => Array.from({ length: 20 }, async () => listen('?cursor=now', key))),
    )
    await until(() => live.every((one) => one.isUpToDate()))
    const find = jest.spyOn(stream.payload.db, 'find')
    await stream.published({ slug: 'pour-tous' })
    await stream.number()
    await until(() => live.every((one) => one.told.length === 2))
    const reads = find.mock.calls.filter(
      ([{ collection, where }]) => collection === 'content-events' && JSON.stringify(where).includes('greater_than'),
    )
    expect(reads.length).toBeLessThan(20)
    expect(new Set(live.map((one) => JSON.stringify(one.told.at(-1)))).size).toBe(1)
    expect((await stream.ask('?cursor=now', { headers: { ...LIVE, ...keys[0] } })).status).toBe(429)
    find.mockRestore()
    for (const one of live) one.close()
  })

  it('hears of what the worker numbers, and through Payload’s own endpoint too, which gives each place back', async () => {
    const { payload } = stream
    const worker = startWorker(payload)
    const live = await listen('?cursor=now')
    await until(live.isUpToDate)
    const config = Promise.resolve(payload.config)
    const headers = { ...LIVE, ...stream.staff.editor.headers }
    const text: string[] = []
    // More of them than one address may hold at once.
    for (let count = 0; count < 25; count++) {
      const request = new Request('http://localhost:3000/api/changes?cursor=now', { headers })
      const response = await handleEndpoints({ config, request })
      expect(response.status).toBe(200)
      const reader = response.body?.getReader()
      const read = async () => text.push(new TextDecoder().decode((await reader?.read())?.value))
      await read()
      if (count === 0) {
        await stream.published({ slug: 'par-le-worker' })
        await until(async () => {
          await read()
          return text.join('').includes('article.published')
        })
      }
      await reader?.cancel()
    }
    await until(() => live.changes().length === 1)
    expect(live.changes().map(inShort)).toEqual(['article.published par-le-worker'])
    live.close()
    await worker.stop()
  })

  it('is let go when the server stops, and can go on elsewhere', async () => {
    await stream.number()
    const live = await listen('?cursor=now')
    await until(live.isUpToDate)
    openChanges(stream.doors.api).news.close()
    expect(await live.ended).toBe(true)
  })
})
