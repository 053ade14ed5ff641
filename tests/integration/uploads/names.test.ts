import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { contentsOf, picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type File = {
  filename: string
  focalX: number
  id: string
  originalFilename: string
  sizes: Record<string, { filename: string | null }>
  width: number
}

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const LARGE = { height: 700, width: 1300 }

const upload = async (
  name: string,
  options: Parameters<typeof picture>[0] = {},
  data: Record<string, unknown> = {},
): Promise<File> => {
  const format = options.format ?? 'png'
  const body = uploadForm({
    bytes: await picture({ ...LARGE, ...options }),
    data: { alt: 'Une salle', ...data },
    name,
    type: `image/${format}`,
  })
  const answer = await newsroom.send('editor', { body, method: 'POST', path: '/media' })
  expect(answer.status).toBe(201)
  return answer.body.doc as File
}

const namesOf = ({ filename, sizes }: File): string[] =>
  [filename, ...Object.values(sizes).map((size) => size.filename)].filter((name) => name !== null)

const colourOf = async (name: string): Promise<string> => {
  const { dominant } = await sharp(await readFile(path.join(newsroom.uploads.dir, name))).stats()
  return dominant.r > dominant.b ? 'red' : 'blue'
}

const fileAt = async (name: string) => (await newsroom.rest({ path: `/media/file/${name}` })).status

const RED = '#c02020'
const BLUE = '#2020c0'

describe('every file has a name of its own', () => {
  it.each([
    ['another format', 'hall.jpg', 'jpeg', 'hall.png', 'png'],
    ['the same name', 'hall.jpg', 'jpeg', 'hall.jpg', 'jpeg'],
    ['capitals', 'hall.jpg', 'jpeg', 'hall.JPG', 'jpeg'],
    ['two ways to write an extension', 'hall.jpg', 'jpeg', 'hall.jpeg', 'jpeg'],
    ['a format that is the one of sizes', 'hall.png', 'png', 'hall.webp', 'webp'],
    ['accents', 'hall.png', 'png', 'håll.png', 'png'],
  ] as const)(
    '%s: neither shows the other, and the deletion of one leaves the other',
    async (_, name, format, otherName, otherFormat) => {
      const first = await upload(name, { colour: RED, format }, { public: true })
      const second = await upload(otherName, { colour: BLUE, format: otherFormat })
      const names = [...namesOf(first), ...namesOf(second)]
      expect(new Set(names).size).toBe(names.length)
      for (const one of namesOf(first)) expect([one, await colourOf(one), await fileAt(one)]).toEqual([one, 'red', 200])
      for (const one of namesOf(second))
        expect([one, await colourOf(one), await fileAt(one)]).toEqual([one, 'blue', 403])
      expect((await newsroom.send('editor', { method: 'DELETE', path: `/media/${second.id}` })).status).toBe(200)
      for (const one of namesOf(first)) expect([one, await colourOf(one), await fileAt(one)]).toEqual([one, 'red', 200])
      expect(Object.keys(await contentsOf(newsroom.uploads.dir))).not.toEqual(expect.arrayContaining([second.filename]))
    },
  )

  it('made of its own one, quotation marks and line ends too, as browsers send them', async () => {
    const { filename, originalFilename } = await upload('Le "beffroi",\n50 % vu d’en bas.png', { colour: RED })
    expect(originalFilename).toBe('Le "beffroi", 50 % vu d’en bas.png')
    expect(filename).toMatch(/^le-beffroi-50-vu-d-en-bas-\w+\.png$/)
  })

  it('an original that is named like a size of another', async () => {
    const first = await upload('gare.png', { colour: RED })
    const size = first.sizes.card?.filename ?? ''
    const second = await upload(size, { colour: BLUE, format: 'webp' })
    expect(namesOf(second)).not.toContain(size)
    expect(await colourOf(size)).toBe('red')
  })

  it('six of one name that are sent at once', async () => {
    const colours = [RED, BLUE, RED, BLUE, RED, BLUE]
    const files = await Promise.all(colours.map(async (colour) => upload('foule.png', { colour })))
    expect(new Set(files.flatMap(namesOf)).size).toBe(files.flatMap(namesOf).length)
    for (const [index, file] of files.entries()) {
      for (const name of namesOf(file)) expect(await colourOf(name)).toBe(colours[index] === RED ? 'red' : 'blue')
    }
  })

  it('a duplicate, and duplicates that are made at once', async () => {
    const original = await upload('double.png', { colour: RED }, { public: true })
    const copies = await Promise.all(
      [1, 2, 3].map(async () => newsroom.send('editor', { method: 'POST', path: `/media/${original.id}/duplicate` })),
    )
    expect(copies.map(({ status }) => status)).toEqual([200, 200, 200])
    const docs = copies.map(({ body }) => body.doc as File)
    const names = [original, ...docs].flatMap(namesOf)
    expect(new Set(names).size).toBe(names.length)
    expect(docs[0]).toMatchObject({ originalFilename: 'double.png', width: 1300 })
    for (const name of namesOf(docs[0] as File))
      expect([await colourOf(name), await fileAt(name)]).toEqual(['red', 403])
    await newsroom.send('editor', { method: 'DELETE', path: `/media/${original.id}` })
    for (const name of namesOf(docs[1] as File)) expect(await colourOf(name)).toBe('red')
  })
})

const save = async (
  id: string,
  request: { body?: FormData | Record<string, unknown>; query?: Record<string, number | string> },
): Promise<File> => {
  const answer = await newsroom.send('editor', { body: {}, method: 'PATCH', path: `/media/${id}`, ...request })
  expect(answer.status).toBe(200)
  return answer.body.doc as File
}

describe('a name changes with the content', () => {
  it.each([
    [
      'another file',
      async () => ({
        body: uploadForm({ bytes: await picture({ ...LARGE, colour: BLUE }), name: 'pont.png', type: 'image/png' }),
      }),
    ],
    [
      'a crop',
      () => ({
        query: {
          'uploadEdits[crop][x]': 10,
          'uploadEdits[crop][y]': 10,
          'uploadEdits[heightInPixels]': 500,
          'uploadEdits[widthInPixels]': 900,
        },
      }),
    ],
    ['a focal point', () => ({ query: { 'uploadEdits[focalPoint][x]': 0, 'uploadEdits[focalPoint][y]': 0 } })],
    ['a focal point in the data', () => ({ body: { focalX: 20, focalY: 80 } })],
  ])('%s: every name is new, and the old files are gone', async (_, change) => {
    const before = await upload('pont.png', { colour: RED })
    const after = await save(before.id, await change())
    expect(namesOf(after).filter((name) => namesOf(before).includes(name))).toEqual([])
    const there = Object.keys(await contentsOf(newsroom.uploads.dir))
    expect(there).toEqual(expect.arrayContaining(namesOf(after)))
    expect(there.filter((name) => namesOf(before).includes(name))).toEqual([])
    expect(after.originalFilename).toBe('pont.png')
  })

  it('the crop and the focal point are those that were asked for', async () => {
    const { id } = await upload('pont.png')
    expect(
      await save(id, {
        query: {
          'uploadEdits[crop][x]': 10,
          'uploadEdits[crop][y]': 10,
          'uploadEdits[heightInPixels]': 500,
          'uploadEdits[widthInPixels]': 900,
        },
      }),
    ).toMatchObject({ height: 500, width: 900 })
    expect(
      await save(id, { query: { 'uploadEdits[focalPoint][x]': 0, 'uploadEdits[focalPoint][y]': 100 } }),
    ).toMatchObject({ focalX: 0, focalY: 100, height: 500 })
  })

  it('a form that was opened before the file was replaced changes the words, not the file', async () => {
    const before = await upload('avant.png')
    const after = await save(before.id, {
      body: uploadForm({ bytes: await picture(), name: 'apres.png', type: 'image/png' }),
    })
    expect(await save(before.id, { body: { ...before, alt: 'Des mots' } })).toMatchObject({
      alt: 'Des mots',
      filename: after.filename,
      mimeType: 'image/png',
      width: 12,
    })
  })

  it('words alone leave the names as they are, sent with the whole form too', async () => {
    const before = await upload('mots.png')
    const files = await contentsOf(newsroom.uploads.dir)
    expect(namesOf(await save(before.id, { body: { ...before, alt: 'Des mots' } }))).toEqual(namesOf(before))
    expect(await contentsOf(newsroom.uploads.dir)).toEqual(files)
  })
})
