import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { sequenceEvents } from '../../../src/content-events/sequence.ts'
import { freePort } from '../../../tools/mongod/freePort.ts'
import { startChild } from '../../../tools/processes/startChild.ts'
import type { Child } from '../../../tools/processes/startChild.ts'
import { runWorker } from '../../helpers/runWorker.ts'
import type { RunningWorker } from '../../helpers/runWorker.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

let newsroom: TestNewsroom
let doors: Doors
let varnish: Child | undefined
let directory: string
let address: string
let id: string
let worker: RunningWorker
let uploads: { remove: () => Promise<void> }
const printed: string[] = []

const QUERY = '{ Articles(limit: 10) { docs { title } } }'
const PATHS = [`/api/graphql?query=${encodeURIComponent(QUERY)}`, '/api/articles?depth=0&limit=10'] as const

type Titles = { docs: { title: string }[] }

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${address}${path}`, { headers })
  const body = (await answer.json()) as Titles & { data?: { Articles: Titles } }
  const { docs } = body.data?.Articles ?? body
  return { headers: answer.headers, titles: docs.map(({ title }) => title), wasKept: answer.headers.get('x-cache') }
}

/** A request that cannot be followed. */
const refused = async () => {
  const answer = await fetch(`${address}/api/articles?sort=zzz`)
  return [answer.status, answer.headers.get('x-cache')]
}

/** The example as it is, but for where the newsroom is. */
const startVarnish = async (): Promise<void> => {
  directory = await mkdtemp(path.join(tmpdir(), 'beffroi-varnish-'))
  const example = await readFile('examples/varnish/default.vcl', 'utf8')
  const vcl = path.join(directory, 'default.vcl')
  const { port } = new URL(doors.url)
  await writeFile(vcl, example.replaceAll('"newsroom"', '"127.0.0.1"').replace('"3000"', `"${port}"`))
  const own = await freePort()
  address = `http://127.0.0.1:${own}`
  varnish = startChild({
    // Started by root it would become another user, who may not read the test's files.
    args: [
      '-j',
      'none',
      '-F',
      '-a',
      `127.0.0.1:${own}`,
      '-f',
      vcl,
      '-n',
      path.join(directory, 'run'),
      '-s',
      'malloc,16m',
    ],
    command: 'varnishd',
    onLine: (line) => printed.push(line),
  })
  const ended = varnish.ended.then(() => {
    throw new Error(`varnishd ended:\n${printed.join('\n')}`)
  })
  const isUp = async (): Promise<void> => {
    try {
      await fetch(address, { method: 'PURGE' })
    } catch {
      return isUp()
    }
  }
  await Promise.race([isUp(), ended])
  ended.catch(() => undefined)
}

beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_LOOPBACK = '1'
  newsroom = await startPayload()
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  ;({ id } = await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'Avant' },
  }))
  await payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })
  doors = await startDoors(payload)
  await startVarnish()
  await payload.create({
    collection: 'webhooks',
    data: {
      debounceMs: 10,
      maxWaitMs: 100,
      name: 'Cache',
      provider: 'varnish',
      state: 'active',
      url: address,
    } as never,
  })
  worker = runWorker(payload)
})

afterAll(async () => {
  // Also where not all of them were started.
  await varnish?.stop()
  await worker.stop()
  await doors.stop()
  await newsroom.stop()
  await uploads.remove()
  await rm(directory, { force: true, recursive: true })
})

describe('Varnish with the example', () => {
  it.each(PATHS)('keeps an answer until the webhook purges it, and then gets the new one: %s', async (path) => {
    const { titles } = await get(path)
    expect(await get(path)).toMatchObject({ titles, wasKept: 'HIT' })
    const title = `Après ${titles[0]}`
    await newsroom.payload.update({ collection: 'articles', data: { _status: 'published', title }, id })
    // Nobody has told the cache yet.
    expect(await get(path)).toMatchObject({ titles, wasKept: 'HIT' })
    await worker.until(async () => {
      // As the worker of the newsroom does before it delivers.
      await sequenceEvents(newsroom.payload)
      return (await get(path)).titles[0] === title
    })
    expect(await get(path)).toMatchObject({ titles: [title], wasKept: 'HIT' })
  })

  it.each(PATHS)('lets the newsroom through, and keeps nothing of what it reads: %s', async (path) => {
    const { headers } = await signIn(newsroom.payload, 'editor')
    expect((await get(path, headers)).titles).toContain('Brouillon')
    expect((await get(path)).titles).not.toContain('Brouillon')
  })

  it('answers 304 to who has an answer, and says nothing of tags', async () => {
    const { headers } = await get(PATHS[1])
    expect([headers.get('surrogate-key'), headers.get('cache-tag'), headers.get('xkey')]).toEqual([null, null, null])
    const etag = headers.get('etag') ?? ''
    const again = await fetch(`${address}${PATHS[1]}`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })

  it('keeps no refusal', async () => {
    expect([await refused(), await refused()]).toEqual([
      [400, 'MISS'],
      [400, 'MISS'],
    ])
  })

  it('keeps where the name of a former file leads until it leads elsewhere', async () => {
    const data = Buffer.from(await picture())
    const file = { data, mimetype: 'image/png', name: 'quai.png', size: data.length }
    const collection = 'media'
    const { payload } = newsroom
    const first = await payload.create({ collection, data: { alt: 'Un quai', public: true }, file })
    const second = await payload.update({ collection, data: {}, file, id: first.id })
    const lead = async () => {
      const { headers, status } = await fetch(`${address}/api/media/file/${first.filename}`, { redirect: 'manual' })
      return [status, headers.get('location'), headers.get('x-cache')]
    }
    // What the changes before have to purge may come in between.
    await worker.until(async () => (await lead())[2] === 'HIT')
    expect((await lead()).slice(0, 2)).toEqual([307, second.filename])
    const third = await payload.update({ collection, data: {}, file, id: first.id })
    await worker.until(async () => {
      await sequenceEvents(payload)
      return (await lead())[1] === third.filename
    })
    const { status, url } = await fetch(`${address}/api/media/file/${first.filename}`)
    expect([status, url]).toEqual([200, `${address}/api/media/file/${third.filename}`])
  })

  it('lets changes through as they are made, and as they are asked for', async () => {
    const changes = `${address}/api/changes?cursor=now`
    const plain = await fetch(changes)
    expect([plain.headers.get('content-type'), plain.headers.get('x-cache')]).toEqual([
      'application/x-ndjson; charset=utf-8',
      'MISS',
    ])
    await plain.text()
    const end = new AbortController()
    const live = await fetch(changes, { headers: { Accept: 'text/event-stream' }, signal: end.signal })
    expect(live.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const hear = async (what: string): Promise<void> => {
      while (!heard.includes(what)) heard += (await reader?.read())?.value ?? ''
    }
    await hear('event: cursor')
    await newsroom.payload.update({ collection: 'articles', data: { _status: 'published', title: 'En direct' }, id })
    await sequenceEvents(newsroom.payload)
    await hear('event: updated')
    expect(heard).toContain('En direct')
    end.abort()
  })
})
