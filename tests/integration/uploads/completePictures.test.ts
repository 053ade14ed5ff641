import { unlink } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { runPicturesTask } from '../../../src/cli/pictures.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { contentsOf, picture, uploadForm } from '../../helpers/uploads.ts'

type Size = { filename: null | string }

type Picture = {
  dominantColor: null | string
  filename: string
  id: string
  sizes: Record<string, Size>
  sources: { srcset: string }[]
}

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const KEPT = ['card', 'share', 'thumbnail', 'wide']

const namesOf = ({ filename, sizes }: Picture): string[] => [
  filename,
  ...Object.values(sizes).flatMap((size) => size.filename ?? []),
]

const read = async (id: string): Promise<Picture> =>
  (await newsroom.send('editor', { path: `/media/${id}` })).body as unknown as Picture

/** A picture as it was before there were AVIF and widths to choose from. */
const oldPicture = async (name: string): Promise<Picture> => {
  const body = uploadForm({
    bytes: await picture({ format: 'jpeg', height: 900, width: 1200 }),
    data: { alt: 'Une cale', public: true },
    name,
    type: 'image/jpeg',
  })
  const answer = await newsroom.send('editor', { body, method: 'POST', path: '/media' })
  const { id, sizes } = answer.body.doc as unknown as Picture
  const nothing = { filename: null, filesize: null, height: null, mimeType: null, url: null, width: null }
  for (const [size, { filename }] of Object.entries(sizes))
    if (filename && !KEPT.includes(size)) {
      await unlink(path.join(newsroom.uploads.dir, filename))
      sizes[size] = nothing
    }
  await newsroom.payload.db.updateOne({ collection: 'media', data: { dominantColor: null, sizes, sources: [] }, id })
  return read(id)
}

const run = async (options: { isStopped?: () => boolean } = {}) => {
  let said = ''
  const output = { isTTY: false, write: (text: string) => Boolean((said += text)) }
  const isWell = await runPicturesTask({ ...options, output, payload: newsroom.payload })
  return { isWell, said: said.trim() }
}

const eventsOf = async (id: string) =>
  (await newsroom.payload.find({ collection: 'content-events', where: { document: { equals: id } } })).docs.map(
    ({ type }) => type,
  )

const unnamedFiles = async (pictures: Picture[]): Promise<string[]> => {
  const named = new Set((await Promise.all(pictures.map(async ({ id }) => read(id)))).flatMap(namesOf))
  return Object.keys(await contentsOf(newsroom.uploads.dir)).filter((name) => !named.has(name))
}

it('pictures of before get what they lack beside what they have, and websites are told; done once, it is done', async () => {
  const before = await oldPicture('cale.jpg')
  const bytes = await contentsOf(newsroom.uploads.dir)
  expect(before.sources).toEqual([])
  expect(await run()).toEqual({ isWell: true, said: '1 of 1 pictures\n1 picture completed.' })
  const after = await read(before.id)
  expect(after.sources.map(({ srcset }) => srcset.match(/(?<= )\d+(?=w)/g)?.map(Number))).toEqual([
    [480, 960, 1200],
    [480, 960, 1200],
    [480, 960],
    [480, 960],
  ])
  expect(after.dominantColor).toMatch(/^#[\da-f]{6}$/)
  expect(namesOf(after)).toEqual(expect.arrayContaining(namesOf(before)))
  const now = await contentsOf(newsroom.uploads.dir)
  for (const [name, content] of Object.entries(bytes)) expect(now[name]).toBe(content)
  for (const name of namesOf(after)) expect((await newsroom.rest({ path: `/media/file/${name}` })).status).toBe(200)
  expect(await eventsOf(before.id)).toContain('media.updated')
  const { body: article } = await newsroom.rest<Picture>({ path: `/media/${before.id}` })
  expect(article.sources).toEqual(after.sources)
  expect(await run()).toEqual({ isWell: true, said: '0 pictures completed.' })
})

it('interrupted, it goes on where it was', async () => {
  const pictures = [await oldPicture('un.jpg'), await oldPicture('deux.jpg')]
  let asked = 0
  expect((await run({ isStopped: () => ++asked > 1 })).said).toMatch(/Interrupted: 1 picture completed\.$/)
  expect((await run()).said).toMatch(/^1 of 1 pictures\n1 picture completed\.$/)
  for (const { id } of pictures) expect((await read(id)).sources).toHaveLength(4)
})

it('two at once complete each picture, and leave no file that nothing names', async () => {
  const pictures = [await oldPicture('trois.jpg'), await oldPicture('quatre.jpg'), await oldPicture('cinq.jpg')]
  const others = (await unnamedFiles(pictures)).length
  const results = await Promise.all([run(), run()])
  expect(results.map(({ isWell }) => isWell)).toEqual([true, true])
  for (const { id } of pictures) expect((await read(id)).sources).toHaveLength(4)
  const { docs } = await newsroom.payload.find({ collection: 'media', limit: 0, overrideAccess: true })
  expect(others).toBeGreaterThan(0)
  expect(await unnamedFiles(docs as unknown as Picture[])).toEqual([])
})

it('a picture whose file is lost is named, and the others are completed', async () => {
  const lost = await oldPicture('perdue.jpg')
  const other = await oldPicture('autre.jpg')
  await unlink(path.join(newsroom.uploads.dir, lost.filename))
  const { isWell, said } = await run()
  expect(isWell).toBe(false)
  expect(said).toContain(`perdue.jpg (${lost.id}): its file is not on the disk`)
  expect(said).toMatch(/1 picture completed, 1 could not be\.$/)
  expect((await read(other.id)).sources).toHaveLength(4)
})
