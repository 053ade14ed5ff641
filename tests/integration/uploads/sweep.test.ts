import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { createToken, storeMark, sweepFiles } from '../../../src/uploads/sweepFiles.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

beforeAll(async () => {
  newsroom = await startPayload()
  uploads = await uploadsElsewhere(newsroom.payload)
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

const file = async (name: string): Promise<string> => {
  await writeFile(path.join(uploads.dir, name), 'x')
  return name
}

const upload = async () => {
  const data = Buffer.from(await picture({ height: 700, width: 1300 }))
  return newsroom.payload.create({
    collection: 'media',
    data: { alt: 'Un quai' },
    file: { data, mimetype: 'image/png', name: 'quai.png', size: data.length },
  })
}

it('a sweep removes what no record names, and nothing else', async () => {
  const { payload } = newsroom
  const kept = await upload()
  const trashed = await upload()
  await payload.update({ collection: 'media', data: { deletedAt: new Date().toISOString() }, id: trashed.id })
  const records = await readdir(uploads.dir)
  const orphans = [
    await file(`gare-${await createToken(payload)}.jpg`),
    await file(`gare-${await createToken(payload)}-card-960x540.webp`),
  ]
  const others = [
    await file('ancien.jpg'),
    await file('ancien-960x540.webp'),
    await file('gare-2222bbbbccccdddd.jpg'),
    await file('notes.txt'),
  ]

  expect(await sweepFiles(payload)).toEqual([])
  expect((await sweepFiles(payload, { graceMs: -1000 })).toSorted()).toEqual(orphans.toSorted())
  expect((await readdir(uploads.dir)).toSorted()).toEqual([...records, ...others].toSorted())
  expect(kept.filename).toContain(await storeMark(payload))
})

it('a file that is younger than the grace period stays, however old it says it is', async () => {
  const name = await file(`gare-${await createToken(newsroom.payload)}.jpg`)
  await utimes(path.join(uploads.dir, name), new Date(0), new Date(0))
  expect(await sweepFiles(newsroom.payload)).toEqual([])
})

it('where a storage plugin keeps the files nothing is swept', async () => {
  const config = newsroom.payload.collections.media?.config
  if (!config) throw new Error('no media')
  config.upload.disableLocalStorage = true
  expect(await sweepFiles(newsroom.payload, { graceMs: -1000 })).toEqual([])
  config.upload.disableLocalStorage = false
})
