import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

type File = { filename: string; id: string; sizes: Record<string, { filename: string | null }> }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const LARGE = { height: 700, width: 1300 }

const form = async (
  options: Parameters<typeof picture>[0] = {},
  data: Record<string, unknown> = {},
): Promise<FormData> => {
  const format = options?.format ?? 'png'
  const bytes = await picture({ ...LARGE, ...options })
  return uploadForm({ bytes, data, name: `pont.${format}`, type: `image/${format}` })
}

const upload = async (data: Record<string, unknown> = {}, who: Who = 'editor'): Promise<File> => {
  const body = await form({}, { alt: 'Un pont', ...data })
  const answer = await newsroom.send(who, { body, method: 'POST', path: '/media' })
  expect(answer.status).toBe(201)
  return answer.body.doc as File
}

const replace = async (id: string, options?: Parameters<typeof picture>[0], who: Who = 'editor'): Promise<File> => {
  const answer = await newsroom.send(who, { body: await form(options), method: 'PATCH', path: `/media/${id}` })
  expect(answer.status).toBe(200)
  return answer.body.doc as File
}

const save = async (id: string, request: object): Promise<File> => {
  const answer = await newsroom.send('editor', { body: {}, method: 'PATCH', path: `/media/${id}`, ...request })
  expect(answer.status).toBe(200)
  return answer.body.doc as File
}

const namesOf = ({ filename, sizes }: File): string[] =>
  [filename, ...Object.values(sizes).map((size) => size.filename)].filter((name) => name !== null)

const get = async (name: string, headers: Record<string, string> = {}) =>
  newsroom.rest({ headers, path: `/media/file/${name}` })

/** Where a name leads: the name in its stead, or the status of the answer. */
const leadOf = async (name: string, headers?: Record<string, string>): Promise<number | string> => {
  const { headers: answered, status } = await get(name, headers)
  return status === 307 ? decodeURIComponent(answered.get('location') ?? '') : status
}

const registered = async (id: string): Promise<number> =>
  (
    await newsroom.payload.db.count({
      collection: 'former-files',
      where: { media: { equals: id } },
    })
  ).totalDocs

const editor = () => newsroom.staff.editor.headers

describe('who may not read a file learns nothing of those that it was', () => {
  it('a stranger, of a private one: the answer is that for a name that never was', async () => {
    const before = await upload()
    await replace(before.id)
    const [never, former] = await Promise.all([get('pont-2222bbbbccccdddd.png'), get(before.filename)])
    expect(former.status).toBe(403)
    expect(former.body).toEqual(never.body)
    const told = ({ headers }: typeof never) => [...headers].filter(([name]) => name !== 'date').toSorted()
    expect(told(former)).toEqual(told(never))
    for (const name of namesOf(before)) expect([name, await leadOf(name)]).toEqual([name, 403])
    expect(await leadOf(before.filename, editor())).toMatch(/^pont-/)
  })

  it('a stranger, of one that was public when it had that name', async () => {
    const before = await upload({ public: true })
    expect(await leadOf(before.filename)).toBe(200)
    await replace(before.id)
    await save(before.id, { body: { public: false } })
    expect(await leadOf(before.filename)).toBe(403)
  })

  it('a stranger, of one in the trash, until it is back', async () => {
    const before = await upload({ public: true })
    const after = await replace(before.id)
    await save(before.id, { body: { deletedAt: new Date().toISOString() } })
    expect([await leadOf(before.filename), await leadOf(before.filename, editor())]).toEqual([403, after.filename])
    await save(before.id, { body: { deletedAt: null }, query: { trash: true } })
    expect(await leadOf(before.filename)).toBe(after.filename)
  })

  it('anybody, of one that is deleted, whose names are forgotten', async () => {
    const before = await upload({ public: true })
    await replace(before.id)
    expect(await registered(before.id)).toBe(1)
    expect((await newsroom.send('editor', { method: 'DELETE', path: `/media/${before.id}` })).status).toBe(200)
    expect([await leadOf(before.filename), await leadOf(before.filename, editor())]).toEqual([403, 404])
    expect(await registered(before.id)).toBe(0)
  })

  it.each([
    ['a longer name than any file has', 'a'.repeat(6000)],
    ['a name that is a condition', '%5B%24ne%5D'],
    ['a name that is a pattern', '.*'],
    ['a path', '..%2Fpont.png'],
  ])('with %s', async (_, name) => {
    await replace((await upload({ public: true })).id)
    expect([400, 403]).toContain((await get(name)).status)
  })

  it('with a condition in the address, which nobody reads', async () => {
    const before = await upload()
    await replace(before.id)
    const query = { filename: before.filename, prefix: '', 'where[public][exists]': true }
    expect((await newsroom.rest({ path: `/media/file/${before.filename}`, query })).status).toBe(403)
    expect((await newsroom.rest({ path: '/media/file/x.png', query })).status).toBe(403)
  })

  it('and no list, record or version names them', async () => {
    const before = await upload({ public: true })
    await replace(before.id)
    const read = await Promise.all(
      [{}, editor(), newsroom.staff.admin.headers].map(async (headers) =>
        newsroom.rest({ headers, path: `/media/${before.id}`, query: { depth: 2 } }),
      ),
    )
    const { body } = await newsroom.graphql({
      headers: newsroom.staff.admin.headers,
      query: '{ FormerFiles { docs { id } } }',
    })
    expect(read.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(JSON.stringify(read)).not.toContain(before.filename)
    expect(body.errors).toHaveLength(1)
    expect((await newsroom.rest({ headers: newsroom.staff.admin.headers, path: '/former-files' })).status).toBe(403)
    const { docs } = await newsroom.payload.find({ collection: 'published-documents', pagination: false })
    expect(JSON.stringify(docs)).not.toContain(before.filename)
  })

  it('an author changes nothing of a colleague’s file, and no name of it is registered', async () => {
    const before = await upload({}, 'colleague')
    const answer = await newsroom.send('author', {
      body: await form(),
      method: 'PATCH',
      path: `/media/${before.id}`,
    })
    expect([answer.status, await registered(before.id)]).toEqual([403, 0])
  })
})

describe('the address of a file that was replaced leads to the one in its place', () => {
  it.each([
    ['another file', async () => ({ body: await form({ colour: '#2020c0' }) })],
    ['a file of another format', async () => ({ body: await form({ format: 'avif' }) })],
    [
      'a crop',
      () => ({
        query: {
          'uploadEdits[crop][x]': 10,
          'uploadEdits[crop][y]': 10,
          'uploadEdits[heightInPixels]': 650,
          'uploadEdits[widthInPixels]': 1200,
        },
      }),
    ],
    ['a focal point', () => ({ query: { 'uploadEdits[focalPoint][x]': 0, 'uploadEdits[focalPoint][y]': 0 } })],
    ['a focal point in the data', () => ({ body: { focalX: 20, focalY: 80 } })],
  ])('%s, in the size that was asked for', async (_, change) => {
    const before = await upload({ public: true })
    const after = await save(before.id, await change())
    expect(await leadOf(before.filename)).toBe(after.filename)
    const sizes = Object.entries(before.sizes).filter(([, { filename }]) => filename !== null)
    expect(sizes.length).toBeGreaterThan(8)
    for (const [size, { filename }] of sizes)
      expect([size, await leadOf(String(filename))]).toEqual([size, after.sizes[size]?.filename])
    expect(await leadOf(after.filename)).toBe(200)
  })

  it('and leads straight to it, however often it was replaced', async () => {
    const first = await upload({ public: true })
    const second = await replace(first.id)
    const third = await replace(first.id, { format: 'jpeg' })
    const last = await replace(first.id, { format: 'webp' })
    for (const before of [first, second, third]) {
      expect(await leadOf(before.filename)).toBe(last.filename)
      expect(await leadOf(String(before.sizes.card?.filename))).toBe(last.sizes.card?.filename)
    }
    expect(await registered(first.id)).toBe(3)
  })

  it('a size that the new picture is too small for leads to the nearest of its shape and format, else to the picture', async () => {
    const before = await upload({ public: true })
    const after = await replace(before.id, { height: 400, width: 700 })
    expect([after.sizes.avif1600?.filename, before.sizes.avif1600?.filename]).toEqual([null, expect.any(String)])
    expect(await leadOf(String(before.sizes.avif1600?.filename))).toBe(after.sizes.avif960?.filename)
    const pdf =
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n'
    const body = uploadForm({
      bytes: new Uint8Array(Buffer.from(pdf)),
      name: 'pont.pdf',
      type: 'application/pdf',
    })
    const written = await save(before.id, { body })
    expect(await leadOf(String(before.sizes.avif1600?.filename))).toBe(written.filename)
    expect(await leadOf(String(before.sizes.card?.filename))).toBe(written.filename)
  })

  it('as of the moment it is replaced, and not when the save is refused', async () => {
    const before = await upload({ public: true })
    const answer = await newsroom.send('editor', {
      body: await form({}, { alt: '' }),
      method: 'PATCH',
      path: `/media/${before.id}`,
    })
    expect([answer.status, await leadOf(before.filename), await registered(before.id)]).toEqual([400, 200, 0])
  })

  it('but words that are changed register nothing', async () => {
    const before = await upload({ public: true })
    await save(before.id, { body: { ...before, alt: 'Le pont' } })
    expect([await registered(before.id), await leadOf(before.filename)]).toEqual([0, 200])
  })

  it('a copy has no former files', async () => {
    const before = await upload({ public: true })
    const after = await replace(before.id)
    const copy = await newsroom.send('editor', { method: 'POST', path: `/media/${before.id}/duplicate` })
    expect([copy.status, await registered((copy.body.doc as File).id)]).toEqual([200, 0])
    expect(await leadOf(before.filename)).toBe(after.filename)
  })

  it('a name that a file has again is that file’s', async () => {
    const before = await upload({ public: true })
    await replace(before.id)
    const other = await upload()
    await newsroom.payload.db.updateOne({
      collection: 'media',
      data: { filename: before.filename },
      id: other.id,
    })
    // A private one: its refusal is not turned into the way to another file.
    expect(await leadOf(before.filename)).toBe(403)
  })

  it('the last hundred files of a record are known', async () => {
    const before = await upload({ public: true })
    const { db } = newsroom.payload
    for (let number = 0; number < 105; number += 1)
      await db.create({
        collection: 'former-files',
        data: {
          filename: `ancien-${number}.png`,
          media: before.id,
          replacedAt: new Date(2020, 0, 1, 0, number).toISOString(),
        },
      })
    const after = await replace(before.id)
    expect(await registered(before.id)).toBe(100)
    expect([
      await leadOf('ancien-0.png'),
      await leadOf('ancien-5.png'),
      await leadOf('ancien-6.png'),
      await leadOf(before.filename),
    ]).toEqual([403, 403, after.filename, after.filename])
  })
})

describe('where a former name leads is kept by caches for a short while', () => {
  it('by everyone’s for five minutes, and by the tag of the record, when everyone may read the file', async () => {
    const before = await upload({ public: true })
    await replace(before.id)
    for (const given of [{}, editor()]) {
      const { body, headers, status } = await get(before.filename, given)
      expect([status, body]).toEqual([307, ''])
      expect(headers.get('cache-control')).toBe('public, max-age=300, s-maxage=300')
      expect(headers.get('cdn-cache-control')).toBe('max-age=300')
      expect(headers.get('surrogate-key')).toBe(`all media:${before.id}`)
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.get('vary') ?? '').not.toMatch(/cookie/i)
    }
  })

  it('by none when it is private', async () => {
    const before = await upload()
    await replace(before.id)
    const { headers, status } = await get(before.filename, editor())
    expect([status, headers.get('cache-control')]).toEqual([307, 'private, no-store'])
    expect([headers.get('surrogate-key'), headers.get('cdn-cache-control')]).toEqual([null, null])
    expect(headers.get('vary')).toMatch(/Cookie/)
  })

  it('and HEAD answers as GET does', async () => {
    const before = await upload({ public: true })
    const after = await replace(before.id)
    const { body, headers, status } = await newsroom.rest({ method: 'HEAD', path: `/media/file/${before.filename}` })
    expect([status, body, headers.get('location')]).toEqual([307, '', after.filename])
  })
})
