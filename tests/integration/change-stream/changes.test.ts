import { Writable } from 'node:stream'
import type { Readable } from 'node:stream'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { openChanges } from '../../../src/change-stream/changes.ts'
import { answerChanges } from '../../../src/change-stream/http/answer.ts'
import { lastSequence, pruneEvents } from '../../../src/content-events/sequence.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { inShort, startStream, until } from './startStream.ts'
import type { Change, Stream } from './startStream.ts'

type Row = Record<string, unknown>

type Command = { filter?: { key?: { $gt?: string } }; find?: string }

/** What of MongoDB's adapter is used here. */
type Model = {
  collection: {
    deleteMany: (filter: object) => Promise<unknown>
    findOne: (filter: object) => Promise<Row | null>
    insertMany: (rows: object[]) => Promise<unknown>
  }
  db: { db: { command: (command: Command) => Promise<unknown> } }
}

const nothing = (): void => undefined

let stream: Stream

beforeAll(async () => {
  stream = await startStream()
})

afterAll(async () => stream?.stop())

/** What REST answers for a document of the stream, by language. */
const asREST = async ({ collection, document }: Change): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {}
  for (const locale of ['fr', 'en', 'nl']) {
    const address = collection === 'newsroom' ? 'globals/newsroom' : `${collection}/${document}`
    const response = await fetch(`${stream.doors.url}/api/${address}?depth=0&joins=false&locale=${locale}`)
    answers[locale] = await response.json()
  }
  return answers
}

const sentence = async (response: Response): Promise<string> =>
  ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message ?? ''

describe('a copy of the content', () => {
  it('begins with everything that is published, as REST answers it, and goes on with what changes', async () => {
    const picture = await stream.upload('editor', { alt: 'Un quai' })
    const id = await stream.published({ mainImage: picture, slug: 'la-gare', title: 'La gare' })
    await stream.payload.update({ collection: 'articles', data: { title: 'The station' }, id, locale: 'en' })
    await stream.asEditor(id, { _status: 'published', title: 'The station' }, { locale: 'en' })
    await stream.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' })

    await stream.number()
    const first = await stream.read()
    expect(first.lines.map(({ collection }) => collection)).toEqual(
      first.lines.map(({ collection }) => collection).toSorted(),
    )
    expect(first.lines.map(inShort)).toEqual(
      expect.arrayContaining(['article.published la-gare', 'newsroom.updated null']),
    )
    for (const line of first.lines) expect(line.content).toEqual(await asREST(line))
    expect(first.lines.find(({ document }) => document === id)?.content).toMatchObject({
      en: { title: 'The station' },
      fr: { mainImage: picture, title: 'La gare' },
      nl: { title: 'La gare' },
    })

    const changes = await stream.changesOf(() => stream.asEditor(id, { slug: 'le-quai' }))
    expect(changes).toEqual([
      {
        affected: {
          complete: true,
          documents: [{ collection: 'articles', id, slug: 'le-quai' }],
          paths: expect.arrayContaining(['/articles/la-gare', '/articles/le-quai']),
          tags: expect.arrayContaining(['articles', `articles:${id}`, 'articles:la-gare', 'articles:le-quai']),
        },
        collection: 'articles',
        content: expect.objectContaining({ fr: expect.objectContaining({ slug: 'le-quai' }) }),
        cursor: expect.any(String),
        document: id,
        id: expect.any(String),
        locales: ['fr', 'en', 'nl'],
        occurredAt: expect.any(String),
        sequence: await lastSequence(stream.payload),
        slug: { after: 'le-quai', before: 'la-gare' },
        type: 'article.slugChanged',
      },
    ])
    expect(await stream.changesOf(async () => undefined)).toEqual([])
  })

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['a stranger', async () => ({})],
    ['a key that reads what is published', async () => apiClient(stream.payload, { readDrafts: false })],
    ['a key that reads drafts', async () => apiClient(stream.payload, { readDrafts: true })],
    ['an editor', async () => stream.staff.editor.headers],
    ['an author', async () => stream.staff.author.headers],
  ])('has nothing for %s of what is not public, and knows of what is withdrawn', async (_, headersOf) => {
    const headers = await headersOf()
    await stream.number()
    const { cursor } = await stream.read('?cursor=now')
    const secret = 'Secret de la rédaction'
    const organisation = async (data: Record<string, unknown>) =>
      (await stream.payload.create({ collection: 'organisations', data: { name: secret, type: 'company', ...data } }))
        .id
    const hidden = [
      await stream.draftOf('author', { title: secret }),
      await organisation({ _status: 'draft' }),
      await stream.upload('editor', { alt: secret }),
    ]
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const scheduled = await stream.draftOf('author', { title: secret })
    await stream.payload.jobs.queue({
      input: { doc: { relationTo: 'articles', value: scheduled }, type: 'publish', user: null } as never,
      task: 'schedulePublish' as never,
      waitUntil: new Date(tomorrow),
    })
    const pending = await stream.published({ organisations: [String(hidden[1])], title: 'Public' })
    await stream.patch('author', pending, { title: secret }, { draft: true })
    const gone = [await stream.unpublished(), await stream.trashed(), await stream.published()]
    await stream.payload.delete({ collection: 'articles', id: String(gone[2]) })
    await stream.number()

    for (const query of ['', `?cursor=${cursor}`]) {
      const { lines, text } = await stream.read(query, headers)
      expect(text).not.toContain(secret)
      for (const id of [...hidden, scheduled]) expect(text).not.toContain(String(id))
      expect(lines.find(({ document }) => document === pending)?.content?.fr).toMatchObject({
        organisations: [],
        title: 'Public',
      })
      const told = lines.filter(({ document }) => gone.includes(document))
      expect(told.every(({ content }) => content === null)).toBe(true)
      expect(told.map(({ type }) => type)).toEqual(
        query === ''
          ? []
          : [
              'article.published',
              'article.unpublished',
              'article.published',
              'article.unpublished',
              'article.published',
              'article.deleted',
            ],
      )
    }
  })

  it('is told of a document that comes, or goes, and again of those that lead to it', async () => {
    const { payload } = stream
    const { id: organisation } = await payload.create({
      collection: 'organisations',
      data: { _status: 'draft', name: 'Filature du Nord', slug: 'filature', type: 'company' },
    })
    const article = await stream.published({
      organisations: [organisation],
      slug: 'filature-du-nord',
      title: 'Filature',
    })
    const publish = async (_status: 'draft' | 'published') =>
      payload.update({ collection: 'organisations', data: { _status }, id: organisation })
    const relationsIn = (changes: Change[]) =>
      changes.filter(({ document }) => document === article).map(({ content }) => content?.fr.organisations)

    const coming = await stream.changesOf(() => publish('published'))
    expect(coming.map(inShort)).toEqual(['article.updated filature-du-nord', 'organisation.published filature'])
    expect(relationsIn(coming)).toEqual([[organisation]])
    const going = await stream.changesOf(() => publish('draft'))
    expect(going.map(inShort)).toEqual(['article.updated filature-du-nord', 'organisation.unpublished (filature)'])
    expect(relationsIn(going)).toEqual([[]])
    for (const line of [...coming, ...going].filter(({ content }) => content !== null).slice(-1))
      expect(line.content).toEqual(await asREST(line))
  })

  it('is told again of the documents whose texts show another, when that has another address, or all have', async () => {
    const { payload } = stream
    const { id: organisation } = await payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Verrerie', slug: 'verrerie', type: 'company' },
    })
    const link = {
      children: [{ detail: 0, format: 0, mode: 'normal', style: '', text: 'la verrerie', type: 'text', version: 1 }],
      direction: null,
      fields: { doc: { relationTo: 'organisations', value: organisation }, linkType: 'internal', newTab: false },
      format: '',
      id: 'a',
      indent: 0,
      type: 'link',
      version: 3,
    }
    const paragraph = {
      children: [link],
      direction: null,
      format: '',
      indent: 0,
      textFormat: 0,
      type: 'paragraph',
      version: 1,
    }
    const body = { root: { children: [paragraph], direction: null, format: '', indent: 0, type: 'root', version: 1 } }
    const article = await stream.published({ body, slug: 'les-verriers', title: 'Les verriers' })
    const other = await stream.published({ organisations: [organisation], slug: 'sans-lien', title: 'Sans lien' })
    const htmlIn = (changes: Change[]) => changes.find(({ document }) => document === article)?.content?.fr.bodyHtml

    const moved = await stream.changesOf(() =>
      payload.update({ collection: 'organisations', data: { slug: 'verrerie-darques' }, id: organisation }),
    )
    expect(moved.map(inShort)).toEqual(['article.updated les-verriers', 'organisation.slugChanged verrerie-darques'])
    expect(moved.some(({ document }) => document === other)).toBe(false)
    expect(htmlIn(moved)).toContain('/verrerie-darques')
    for (const line of moved) expect(line.content).toEqual(await asREST(line))

    const renamed = await stream.changesOf(() => payload.updateGlobal({ data: { name: 'Le Phare' }, slug: 'newsroom' }))
    expect(renamed.map(inShort)).toEqual(['newsroom.updated null'])
    const settled = await stream.changesOf(() =>
      payload.updateGlobal({ data: { addressPatterns: { organisations: '/qui/{slug}' } }, slug: 'newsroom' }),
    )
    expect(settled.map(inShort)).toEqual(['article.updated les-verriers', 'newsroom.updated null'])
    expect(htmlIn(settled)).toContain('/qui/verrerie-darques')
  })

  it('may be of some collections, and in some languages, and then hears of no others', async () => {
    const id = await stream.published({ slug: 'bilingue', title: 'Bilingue' })
    const work = async () => {
      await stream.asEditor(id, { title: 'Bilingual' }, { locale: 'en' })
      await stream.payload.create({ collection: 'topics', data: { _status: 'published', name: 'Sujet' } as never })
    }
    const all = await stream.changesOf(work)
    expect(all.map(({ locales, type }) => [type, locales])).toEqual([
      ['article.updated', ['en']],
      ['topic.published', ['fr', 'en', 'nl']],
    ])
    const again = async () => {
      await stream.asEditor(id, { title: 'Bilingual again' }, { locale: 'en' })
      await stream.payload.create({
        collection: 'topics',
        data: { _status: 'published', name: 'Autre sujet' } as never,
      })
    }
    expect(await stream.changesOf(again, 'collections=articles&locales=fr')).toEqual([])
    const { lines } = await stream.read('?collections=articles&collections=topics&locales=en')
    expect(new Set(lines.map(({ collection }) => collection))).toEqual(new Set(['articles', 'topics']))
    for (const { content, locales } of lines) expect([Object.keys(content ?? {}), locales]).toEqual([['en'], ['en']])
    const { lines: some } = await stream.read('?collections=articles&limit=2')
    expect(some).toHaveLength(2)
  })
})

describe('a request that cannot be answered', () => {
  it.each([
    ['?cursor=yesterday', 'Ceci n’est pas un curseur'],
    ['?cursor=AAAA', 'Ceci n’est pas un curseur'],
    ['?collections=users', '«\u00A0users\u00A0» ici. Utilisez articles, '],
    ['?collections=', 'Il n’y a pas de changements'],
    ['?locales=de', '«\u00A0de\u00A0». Utilisez fr, en, nl.'],
    ['?locale=fr', 'ne connaît pas «\u00A0locale\u00A0»'],
    ['?limit=0', 'nombre entier'],
    ['?limit=-1', 'nombre entier'],
  ])('%s is told so', async (query, told) => {
    const response = await stream.ask(query, { headers: { 'Accept-Language': 'fr' } })
    expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect(await sentence(response)).toContain(told)
    const inEnglish = await stream.ask(query, { headers: { 'Accept-Language': 'en' } })
    expect(await sentence(inEnglish)).toMatch(/cursor|changes|publish|change stream|whole number/)
  })

  it('comes with a key that is none, or that was taken away', async () => {
    const headers = await apiClient(stream.payload, { readDrafts: false })
    expect((await stream.ask('?cursor=now', { headers })).status).toBe(200)
    await stream.payload.delete({ collection: 'api-clients', where: {} })
    for (const wrong of [headers, { Authorization: 'api-clients API-Key wrong' }])
      expect((await stream.ask('', { headers: wrong })).status).toBe(401)
  })

  it('has a cursor of which nothing goes on: 410, and what to do', async () => {
    const { payload } = stream
    await stream.published()
    await stream.number()
    const { cursor } = await stream.read('?cursor=now')
    const { cursor: ofMiddle } = await stream.read('?limit=1')
    for (const query of [`?cursor=${cursor}&locales=fr`, `?cursor=${cursor}&collections=articles`])
      expect((await stream.ask(query)).status).toBe(410)

    for (let count = 0; count < 2; count++) await stream.changesOf(() => stream.published())
    const monthsAgo = new Date(Date.now() - 100 * 86_400_000).toISOString()
    await payload.db.updateMany({ collection: 'content-events', data: { occurredAt: monthsAgo }, where: {} })
    await pruneEvents({ keepDays: 99, payload })
    for (const old of [cursor, ofMiddle])
      for (const Accept of ['*/*', 'text/event-stream']) {
        const response = await stream.ask(`?cursor=${old}`, { headers: { Accept, 'Accept-Language': 'en' } })
        expect([response.status, await sentence(response)]).toEqual([
          410,
          expect.stringContaining('Start again without'),
        ])
      }

    const { cursor: latest } = await stream.read('?cursor=now')
    expect((await stream.ask(`?cursor=${latest}`)).status).toBe(200)
    // A backup was put back: the log ends before what this reader has read.
    await payload.db.deleteMany({ collection: 'content-events', where: {} })
    expect((await stream.ask(`?cursor=${latest}`)).status).toBe(410)
  })
})

describe('an answer', () => {
  it('is compressed for who takes it, and HEAD has its headers', async () => {
    const plain = await stream.ask()
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/x-ndjson; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    const raw = await stream.connect('', { 'Accept-Encoding': 'gzip' })
    expect(raw.headers['content-encoding']).toBe('gzip')
    raw.destroy()
    const none = await stream.connect('', { 'Accept-Encoding': 'br, gzip;q=0' })
    expect(none.headers['content-encoding']).toBeUndefined()
    none.destroy()
    expect(await (await stream.ask('', { headers: { 'Accept-Encoding': 'gzip' } })).text()).toBe(await plain.text())

    const head = await stream.ask('', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
      '',
    ])
    expect((await stream.ask('?cursor=AAAA', { method: 'HEAD' })).status).toBe(400)
  })

  it('is one of four at once from one address, and of any with a key of its own', async () => {
    const held = await Promise.all(Array.from({ length: 4 }, async () => stream.connect()))
    const refused = await stream.ask('', { headers: { 'Accept-Language': 'fr' } })
    expect([refused.status, refused.headers.get('retry-after'), await sentence(refused)]).toEqual([
      429,
      '5',
      expect.stringContaining('depuis cette adresse'),
    ])
    const headers = await apiClient(stream.payload, { readDrafts: false })
    const { lines } = await stream.read('', headers)
    expect(lines.length).toBeGreaterThan(0)

    for (const one of held) one.destroy()
    await until(async () => {
      const response = await stream.ask('?limit=1')
      await response.text()
      return response.status === 200
    })
  })

  it('is made no further than it is read', async () => {
    const { payload } = stream
    const { collection, db } = (payload.db as unknown as { collections: Record<string, Model> }).collections[
      'published-documents'
    ] as Model
    await payload.create({ collection: 'topics', data: { _status: 'published', name: 'Modèle' } as never })
    const topic = await collection.findOne({ collectionName: 'topics', visible: true })
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const document = index.toString(16).padStart(24, '0')
      const content = JSON.stringify({ ...(JSON.parse(String(topic?.content)) as object), id: document })
      return { ...topic, _id: undefined, content, document, key: `topics:${document}` }
    }).map(({ _id, ...row }) => row)
    await collection.insertMany(rows)
    const command = jest.spyOn(db.db, 'command')
    const changes = openChanges(stream.doors.api)
    const request = {
      address: 'slow',
      header: () => undefined,
      isHead: false,
      language: 'fr',
      search: new URLSearchParams('collections=topics'),
    }
    const { body, release } = await answerChanges(request, changes)
    const answer = body as Readable
    let received = 0
    let goOn = nothing
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk: string, _, done) => {
        received += chunk.toString().split('\n').length - 1
        goOn = done
      },
    })
    answer.pipe(slow)
    await until(() => received > 0)
    for (let turns = 0; turns < 20; turns++) await stream.ask('?cursor=now').then(async (other) => other.text())
    const pages = command.mock.calls.filter(([{ filter, find }]) => find && filter?.key?.$gt)
    // A hundred at a time, and the next ones while the lines of these are made.
    expect(pages.length).toBeLessThan(5)
    expect(received).toBeLessThan(200)
    command.mockRestore()
    await until(() => {
      const next = goOn
      goOn = nothing
      next()
      return answer.readableEnded
    })
    release()
    expect(received).toBeGreaterThanOrEqual(1000)
    await collection.deleteMany({ key: { $in: rows.map(({ key }) => key) } })
  })
})
