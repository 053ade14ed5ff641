import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { startListener } from '../../helpers/startListener.ts'
import { contentsOf, picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

type File = { filename: string; id: string; url: string }

let newsroom: StaffedNewsroom
let file: File
let files: Record<string, string>

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const LARGE = { height: 700, width: 1300 }

const another = async (data: Record<string, unknown> = {}) =>
  uploadForm({ bytes: await picture({ ...LARGE, colour: '#c02020' }), data, name: 'autre.png', type: 'image/png' })

beforeEach(async () => {
  const answer = await newsroom.send('author', {
    body: await another({ alt: 'Un quai' }),
    method: 'POST',
    path: '/media',
  })
  file = answer.body.doc as File
  await newsroom.send('editor', { body: { public: true }, method: 'PATCH', path: `/media/${file.id}` })
  files = await contentsOf(newsroom.uploads.dir)
})

const rowOf = async (id: string) =>
  newsroom.payload.db.findOne<{ id: string }>({ collection: 'media', where: { id: { equals: id } } })

const CROP = {
  'uploadEdits[crop][x]': 10,
  'uploadEdits[crop][y]': 10,
  'uploadEdits[heightInPixels]': 200,
  'uploadEdits[widthInPixels]': 200,
}
const FOCUS = { 'uploadEdits[focalPoint][x]': 10, 'uploadEdits[focalPoint][y]': 10 }

type Request = { body?: FormData | Record<string, unknown>; query?: Record<string, number | string> }

const save = (who: Who, request: Request) =>
  newsroom.send(who, { body: {}, method: 'PATCH', path: `/media/${file.id}`, ...request })

/** Whatever was tried, the record and every byte of its files are what they were, and no file is left over. */
const nothingChanged = async (row: unknown) => {
  expect(await rowOf(file.id)).toEqual(row)
  expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
}

describe('a save that is refused leaves every byte', () => {
  it.each([
    ['an address that is none', async () => ({ body: await another({ sourceUrl: 'nulle part' }) }), 400],
    ['an alternative text that is emptied', async () => ({ body: await another({ alt: '' }) }), 400],
    ['a crop with a wrong field', () => ({ body: { sourceUrl: 'nulle part' }, query: CROP }), 400],
    ['a crop that is none', () => ({ query: { ...CROP, 'uploadEdits[widthInPixels]': 'beaucoup' } }), 400],
    ['a focal point with a wrong field', () => ({ body: { sourceUrl: 'nulle part' }, query: FOCUS }), 400],
    [
      'a file that is broken',
      () => ({
        body: uploadForm({
          bytes: new Uint8Array(Buffer.from('ÿØÿ broken, and long enough')),
          name: 'x.jpg',
          type: 'image/jpeg',
        }),
      }),
      400,
    ],
    [
      'a file of a wrong type',
      () => ({
        body: uploadForm({ bytes: new Uint8Array(Buffer.from('<!doctype html>')), name: 'x.png', type: 'image/png' }),
      }),
      400,
    ],
  ] as const)('%s', async (_, request, status) => {
    const row = await rowOf(file.id)
    expect((await save('editor', await request())).status).toBe(status)
    await nothingChanged(row)
  })

  it('a write that lost a race', async () => {
    const row = await rowOf(file.id)
    const transaction = String(await newsroom.payload.db.beginTransaction())
    await newsroom.payload.db.updateOne({
      collection: 'media',
      data: { credit: 'Premier' },
      id: file.id,
      req: { transactionID: transaction } as never,
    })
    expect((await save('editor', { body: await another() })).status).toBe(409)
    await newsroom.payload.db.rollbackTransaction(transaction)
    await nothingChanged(row)
  })

  it('a new record that is refused leaves no file', async () => {
    const answer = await newsroom.send('editor', {
      body: await another({ sourceUrl: 'nulle part' }),
      method: 'POST',
      path: '/media',
    })
    expect(answer.status).toBe(400)
    expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
  })

  it('a transaction that is rolled back in the end', async () => {
    const transactionID = String(await newsroom.payload.db.beginTransaction())
    const req = { transactionID } as never
    const data = Buffer.from(await picture(LARGE))
    await newsroom.payload.update({
      collection: 'media',
      data: {},
      file: { data, mimetype: 'image/png', name: 'autre.png', size: data.length },
      id: file.id,
      req,
    })
    await newsroom.payload.delete({ collection: 'media', id: file.id, req })
    await newsroom.payload.db.rollbackTransaction(transactionID)
    expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
  })
})

const WAYS: [name: string, request: () => Promise<Request> | Request][] = [
  ['a file', async () => ({ body: await another() })],
  ['a file in another language', async () => ({ body: await another({ alt: 'A quay' }), query: { locale: 'en' } })],
  ['a crop', () => ({ body: { alt: 'A quay' }, query: { ...CROP, locale: 'en' } })],
  ['a focal point', () => ({ body: { alt: 'A quay' }, query: { ...FOCUS, locale: 'en' } })],
  ['a focal point in the data', () => ({ body: { focalX: 3, focalY: 4 }, query: { locale: 'en' } })],
  ['an address', () => ({ body: { url: 'http://127.0.0.1:9/x.png' }, query: { locale: 'en' } })],
  ['another name', () => ({ body: { filename: 'autre.png' }, query: { locale: 'en' } })],
  ['other sizes', () => ({ body: { sizes: { card: { filename: 'autre.png' } } }, query: { locale: 'en' } })],
]

describe('who may not change a file cannot by any argument', () => {
  it.each(WAYS)('a translator, with %s', async (_, request) => {
    const row = await rowOf(file.id)
    const { body, status } = await save('translator', await request())
    expect(status).toBe(403)
    expect((body as { errors: { message: string }[] }).errors[0]?.message.length).toBeGreaterThan(10)
    await nothingChanged(row)
  })

  it.each(WAYS)('a translator, in bulk, with %s', async (_, request) => {
    const row = await rowOf(file.id)
    const { query, ...rest } = await request()
    const { status } = await newsroom.send('translator', {
      ...rest,
      method: 'PATCH',
      path: '/media',
      query: { ...query, 'where[id][equals]': file.id },
    })
    expect(status).toBe(403)
    await nothingChanged(row)
  })

  it('a translator, over GraphQL', async () => {
    const row = await rowOf(file.id)
    const mutation =
      'mutation ($id: String!) { updateMedia(id: $id, locale: en, data: { focalX: 3, focalY: 4 }) { id } }'
    const { body } = await newsroom.sendGraphQL('translator', mutation, { id: file.id })
    expect(body.errors?.[0]?.extensions).toMatchObject({ statusCode: 403 })
    await nothingChanged(row)
  })

  it('a translator writes the words, with the whole form as the panel sends it', async () => {
    const before = await newsroom.send('translator', { path: `/media/${file.id}`, query: { depth: 0, locale: 'en' } })
    expect(
      (await save('translator', { body: { ...before.body, alt: 'A quay' }, query: { locale: 'en' } })).status,
    ).toBe(200)
    expect(await rowOf(file.id)).toMatchObject({ filename: file.filename })
    expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
  })

  it.each(['author', 'colleague'] as const)('%s, once the file is public', async (who) => {
    const row = await rowOf(file.id)
    for (const request of [{ body: await another() }, { query: CROP }, { query: FOCUS }])
      expect((await save(who, request)).status).toBe(403)
    await nothingChanged(row)
  })

  it('a stranger', async () => {
    const row = await rowOf(file.id)
    for (const request of [{ body: await another() }, { body: {}, query: CROP }]) {
      expect((await newsroom.rest({ ...request, method: 'PATCH', path: `/media/${file.id}` })).status).toBe(403)
    }
    expect((await newsroom.rest({ body: await another(), method: 'POST', path: '/media' })).status).toBe(403)
    await nothingChanged(row)
  })

  it('nobody changes the files of several records at once', async () => {
    const row = await rowOf(file.id)
    for (const request of [{ body: await another() }, { body: {}, query: CROP }, { body: { focalX: 1, focalY: 2 } }]) {
      const answer = await newsroom.send('editor', {
        ...request,
        method: 'PATCH',
        path: '/media',
        query: { ...('query' in request ? request.query : {}), 'where[id][equals]': file.id },
      })
      expect(answer.status).toBe(400)
    }
    await nothingChanged(row)
  })
})

describe('an address is never fetched', () => {
  it('by whichever door', async () => {
    const listener = await startListener((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx'))
    const url = `${listener.url}/x.png`
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'x', filename: 'x.png', url }))
    const reference = new FormData()
    reference.set(
      'file',
      JSON.stringify({
        clientUploadContext: {},
        collectionSlug: 'media',
        filename: 'x.png',
        mimeType: 'image/png',
        size: 1,
      }),
    )
    const create = (body: FormData | Record<string, unknown>, query = {}) =>
      newsroom.send('editor', { body, method: 'POST', path: '/media', query })
    const answers = [
      await create({ alt: 'x', filename: 'x.png', url }),
      await create({ filename: 'x.png', url }, FOCUS),
      await create(form),
      await create({ alt: 'x' }),
      await save('editor', { body: { url } }),
      await save('editor', { body: { filename: 'x.png', url }, query: CROP }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
    expect(JSON.stringify(answers[0]?.body)).toMatch(/envoyez le fichier lui-même/)
    expect((await create(reference)).status).toBeGreaterThanOrEqual(400)
    const mutation = 'mutation ($url: String!) { createMedia(data: { alt: "x", filename: "x.png", url: $url }) { id } }'
    expect((await newsroom.sendGraphQL('editor', mutation, { url })).body.errors).toHaveLength(1)
    await expect(
      newsroom.payload.create({
        collection: 'media',
        data: { alt: 'x', filename: 'x.png', url } as never,
        overrideAccess: false,
        user: await newsroom.payload.findByID({ collection: 'users', id: newsroom.staff.editor.id }),
      }),
    ).rejects.toThrow(/fichier/)
    expect(listener.connections()).toBe(0)
    await listener.close()
    expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
  })
})
