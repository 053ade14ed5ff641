import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'

import type { ContentEvent } from '../../../src/content-events/ContentEvent.ts'
import { readEvents } from '../../../src/content-events/cursors.ts'
import { startWorker } from '../../../src/worker/startWorker.ts'
import { workerTasks } from '../../../src/worker/tasks.ts'
import { buildProject } from '../../helpers/buildProject.ts'
import { linkTo } from '../../helpers/linkTo.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

let directory: string
let newsroom: TestNewsroom
let payload: Payload

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'beffroi-sqlite-'))
  const db = sqliteAdapter({ client: { url: `file:${path.join(directory, 'newsroom.db')}` } })
  newsroom = await startPayload({ loadConfig: async () => buildProject({}, { db }) })
  ;({ payload } = newsroom)
})

afterAll(async () => {
  await newsroom.stop()
  await rm(directory, { recursive: true })
})

/** What a reader gets from a worker, which nothing wakes on this database. */
const heard = async (count: number): Promise<ContentEvent[]> =>
  new Promise((resolve) => {
    const events: ContentEvent[] = []
    const round = async () => {
      events.push(...(await readEvents({ after: events.at(-1)?.sequence ?? 0, limit: 100, payload })))
      if (events.length >= count) void worker.stop().then(() => resolve(events))
      return undefined
    }
    const worker = startWorker(payload, [...workerTasks(payload.config), { create: () => ({ round }), name: 'test' }])
  })

it('what the public sees change is told on a database without change streams as well', async () => {
  const organisation = await payload.create({
    collection: 'organisations',
    data: { _status: 'published', name: 'Port', slug: 'port', type: 'company' } as never,
  })
  const article = await payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      kind: 'brief',
      organisations: [organisation.id],
      slug: 'quai',
      title: 'Quai',
    } as never,
  })
  await payload.update({
    collection: 'organisations',
    data: { _status: 'published', name: 'Grand port' } as never,
    id: organisation.id,
  })
  await payload.delete({ collection: 'articles', id: article.id })
  const events = await heard(4)
  expect(events.map(({ type }) => type)).toEqual([
    'organisation.published',
    'article.published',
    'organisation.updated',
    'article.deleted',
  ])
  expect(events[2]?.affected.paths).toEqual(['/organisations/port', '/'])
  expect(events[1]?.affected.paths).toEqual(['/articles/quai', '/organisations/port', '/'])
})

it('one of five who make the first account at once does, on any database', async () => {
  const config = Promise.resolve(payload.config)
  const register = async (email: string) => {
    const body = JSON.stringify({ email, name: 'Première', password: 'un mot de passe' })
    const { status } = await handleEndpoints({
      config,
      request: new Request('http://localhost:3000/api/users/first-register', {
        body,
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      }),
    })
    return status
  }
  const statuses = await Promise.all([1, 2, 3, 4, 5].map(async (number) => register(`person-${number}@example.com`)))
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 403, 403, 403, 403])
  expect((await payload.find({ collection: 'users' })).docs).toMatchObject([{ role: 'admin' }])
})

it('a text leads to what is published on a database with tables as well', async () => {
  const make = async (collection: 'articles' | 'organisations', data: object): Promise<number> =>
    (await payload.create({ collection, data: { _status: 'published', ...data } as never })).id as unknown as number
  const organisation = await make('organisations', { name: 'Écluse', slug: 'ecluse', type: 'company' })
  const id = await make('articles', { body: linkTo('organisations', organisation), kind: 'brief', title: 'Écluse' })
  const read = async () => payload.findByID({ collection: 'articles', id: id as never, overrideAccess: false })
  expect(await read()).toMatchObject({
    bodyHtml: '<p><a href="/organisations/ecluse">ici</a></p>',
    bodyText: 'ici',
    excerpt: 'ici',
    readingTime: 1,
  })
  await payload.update({ collection: 'organisations', data: { _status: 'draft' } as never, id: organisation as never })
  expect(await read()).toMatchObject({ bodyHtml: '<p>ici</p>' })
})

it('what is published is found on a database that tells nothing of others, and staff searches as Payload has it', async () => {
  const ask = async (query: string): Promise<Response> =>
    handleEndpoints({
      config: Promise.resolve(payload.config),
      request: new Request(`http://localhost:3000/api/search?${query}`),
    })
  /** What is found, asked for until it is as expected or five seconds are over: the worker writes to the same file, and who meets it tries again. */
  const found = async (query: string, expected: string[]): Promise<string[] | undefined> => {
    const began = performance.now()
    for (;;) {
      const { docs } = (await (await ask(query)).json()) as { docs?: { title: string }[] }
      const titles = docs?.map(({ title }) => title)
      if (String(titles) === String(expected) || performance.now() - began > 5000) return titles
    }
  }
  const make = async (name: string) =>
    payload.create({ collection: 'organisations', data: { _status: 'published', name, type: 'company' } as never })
  await make('Œuvres du Nord')
  expect(await found('q=oeuvre', ['Œuvres du Nord'])).toEqual(['Œuvres du Nord'])
  const { id } = await make('Réseau Alizé')
  expect(await found('q=reseau', ['Réseau Alizé'])).toEqual(['Réseau Alizé'])
  await payload.update({ collection: 'organisations', data: { _status: 'draft' } as never, id })
  expect(await found('q=reseau', [])).toEqual([])
  const [user] = (await payload.find({ collection: 'users', limit: 1 })).docs
  const { docs } = await payload.find({
    collection: 'organisations',
    overrideAccess: false,
    user: { ...user, collection: 'users' } as never,
    where: { name: { like: 'alizé' } },
  })
  expect(docs).toMatchObject([{ name: 'Réseau Alizé' }])
})

it('the address of a file that was replaced leads to the one in its place on a database with tables as well', async () => {
  const uploads = await uploadsElsewhere(payload)
  const data = Buffer.from(await picture({ height: 300, width: 400 }))
  const file = { data, mimetype: 'image/png', name: 'quai.png', size: data.length }
  const collection = 'media'
  const before = await payload.create({ collection, data: { alt: 'Un quai', public: true }, file })
  const between = await payload.update({ collection, data: {}, file, id: before.id })
  const after = await payload.update({ collection, data: {}, file, id: before.id })
  const leadOf = async (name: null | string | undefined) => {
    const request = new Request(`http://localhost:3000/api/media/file/${name}`)
    const { headers, status } = await handleEndpoints({ config: Promise.resolve(payload.config), request })
    return status === 307 ? headers.get('location') : status
  }
  expect([
    await leadOf(before.filename),
    await leadOf(between.sizes?.thumbnail?.filename),
    await leadOf(after.filename),
    await leadOf('quai-2222bbbbccccdddd.png'),
  ]).toEqual([after.filename, after.sizes?.thumbnail?.filename, 200, 403])
  await payload.delete({ collection, id: before.id })
  expect(await leadOf(before.filename)).toBe(403)
  await uploads.remove()
})
