import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { startStream } from '../change-stream/startStream.ts'
import type { Stream } from '../change-stream/startStream.ts'

let newsroom: Stream
let folder: string

beforeAll(async () => {
  newsroom = await startStream()
  folder = await mkdtemp(path.join(tmpdir(), 'beffroi-test-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await newsroom.stop()
})

const site = (...names: string[]): string => path.join(folder, 'public', ...names)

/** As the package is installed beside a site, but from its source. */
const build = async (): Promise<string> => {
  await newsroom.number()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, '../../../examples/static/build-example.mjs')],
    { env: { ...process.env, CMS_URL: newsroom.doors.url, SITE: site() } },
  )
  return stdout
}

describe('The site builder of examples/static', () => {
  it('writes a page for each published article, and takes away what is no longer published, and touches no other', async () => {
    const kept = await newsroom.published({ standfirst: 'Une «\u202Fchapô\u202F» & <des signes>', title: 'Une usine' })
    const gone = await newsroom.published({ title: 'Retirée bientôt' })
    await newsroom.published({ title: 'Une autre' })
    await newsroom.draftOf('author', { title: 'Un brouillon' })
    await build()
    const written = await stat(site('articles', 'une-autre.html'))
    expect((await readdir(site('articles'))).toSorted()).toEqual([
      'retiree-bientot.html',
      'une-autre.html',
      'une-usine.html',
    ])
    expect(await readFile(site('articles', 'une-usine.html'), 'utf8')).toContain(
      'Une «\u202Fchapô\u202F» &#38; &#60;des signes&#62;',
    )

    await newsroom.asEditor(gone, { _status: 'draft' })
    await newsroom.asEditor(kept, { _status: 'published', slug: 'une-usine-neuve', title: 'Une usine neuve' })
    expect(await build()).toContain('2 changes')
    expect((await readdir(site('articles'))).toSorted()).toEqual(['une-autre.html', 'une-usine-neuve.html'])
    expect((await stat(site('articles', 'une-autre.html'))).mtimeMs).toBe(written.mtimeMs)
    expect(await readFile(site('index.html'), 'utf8')).toContain(
      '<a href="articles/une-usine-neuve.html">Une usine neuve</a>',
    )
  })
})
