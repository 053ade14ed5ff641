import { readdir } from 'node:fs/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn } from '../helpers/signIn.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'
import { picture, uploadForm, uploadsElsewhere } from '../helpers/uploads.ts'

type Upload = {
  doc: {
    filename: string
    id: string
    mimeType: string
    originalFilename: string
    sizes: Record<string, { filename: string | null }>
  }
}

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let editor: Record<string, string>

beforeAll(async () => {
  newsroom = await startPayload()
  uploads = await uploadsElsewhere(newsroom.payload)
  editor = (await signIn(newsroom.payload, 'editor')).headers
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

afterEach(async () => {
  await newsroom.payload.delete({ collection: 'media', where: { id: { exists: true } } })
})

const send = (file: { bytes: Uint8Array<ArrayBuffer>; name: string; type: string }) =>
  newsroom.rest<Upload>({
    body: uploadForm({ ...file, data: { alt: 'Une image' } }),
    headers: editor,
    method: 'POST',
    path: '/media',
  })

const text = (content: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(content))

const HTML = '<!doctype html><script>alert(1)</script>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('an upload is what its bytes say', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('a %s is taken as such', async (format) => {
    const { body, status } = await send({
      bytes: await picture({ format }),
      name: `image.${format}`,
      type: `image/${format}`,
    })
    expect(status).toBe(201)
    expect(body.doc.mimeType).toBe(`image/${format}`)
  })

  it('a PNG named and announced as something else is told as a PNG', async () => {
    const { body, status } = await send({ bytes: await picture(), name: 'photo.jpg', type: 'image/jpeg' })
    expect(status).toBe(201)
    expect(body.doc.mimeType).toBe('image/png')
  })

  it.each([
    ['an HTML page named as a picture', HTML, 'photo.png', 'image/png'],
    ['an HTML page', HTML, 'page.html', 'text/html'],
    ['an SVG, which may hold scripts', SVG, 'logo.svg', 'image/svg+xml'],
    ['an SVG named as a picture', SVG, 'logo.png', 'image/png'],
    ['a script', 'alert(1)', 'script.js', 'text/javascript'],
    ['a script announced as a picture', 'alert(1)', 'script.js', 'image/png'],
    ['a page announced as a PDF', HTML, 'page.pdf', 'application/pdf'],
    ['a page announced as a video', HTML, 'film.mp4', 'video/mp4'],
    ['a program', 'MZ\u0090\u0000', 'outil.exe', 'application/octet-stream'],
    ['nothing', '', 'vide.png', 'image/png'],
  ])('%s is refused, and nothing of it is kept', async (_, content, name, type) => {
    const { status } = await send({ bytes: text(content), name, type })
    expect(status).toBe(400)
    expect(await readdir(uploads.dir)).toEqual([])
    expect((await newsroom.payload.count({ collection: 'media' })).totalDocs).toBe(0)
  })
})

describe('an upload stays in its folder', () => {
  it.each([
    ['../../evade.png', 'evade.png', /^evade-[a-z\d]+\.png$/],
    ['..\\evade.png', 'evade.png', /^evade-[a-z\d]+\.png$/],
    ['/tmp/evade.png', 'evade.png', /^evade-[a-z\d]+\.png$/],
    ['.htaccess.png', '.htaccess.png', /^htaccess-[a-z\d]+\.png$/],
    ['Été à Lens.PNG', 'Été à Lens.PNG', /^ete-a-lens-[a-z\d]+\.png$/],
    ['照片.png', '照片.png', /^file-[a-z\d]+\.png$/],
  ])('named %j', async (name, human, kept) => {
    const { body, status } = await send({ bytes: await picture(), name, type: 'image/png' })
    expect([status, body.doc?.originalFilename]).toEqual([201, human])
    expect(body.doc.filename).toMatch(kept)
    expect(await readdir(uploads.dir)).toContain(body.doc.filename)
  })

  it('and is not written over by another of the same name', async () => {
    const names = []
    for (let count = 0; count < 2; count += 1)
      names.push((await send({ bytes: await picture(), name: 'place.png', type: 'image/png' })).body.doc.filename)
    expect(new Set(names).size).toBe(2)
  })

  it('and leaves it, with its sizes, when it is deleted', async () => {
    const { body } = await send({
      bytes: await picture({ height: 700, width: 1300 }),
      name: 'place.png',
      type: 'image/png',
    })
    expect((await readdir(uploads.dir)).length).toBeGreaterThan(3)
    await newsroom.payload.delete({ collection: 'media', id: body.doc.id })
    expect(await readdir(uploads.dir)).toEqual([])
  })
})

describe('an upload has a size limit', () => {
  it('of 25 MB: a larger one is refused with 413', async () => {
    const bytes = new Uint8Array(26 * 1024 * 1024)
    bytes.set(await picture())
    const { status } = await send({ bytes, name: 'enorme.png', type: 'image/png' })
    expect(status).toBe(413)
    expect(await readdir(uploads.dir)).toEqual([])
  })
})
