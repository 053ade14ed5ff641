import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import '../helpers/environment.ts'
import { startReceiver } from '../../examples/static/testing/startReceiver.ts'
import { startStream } from '../integration/change-stream/startStream.ts'
import type { Stream } from '../integration/change-stream/startStream.ts'
import { packPlugin } from './packPlugin.ts'
import { runCommand } from './runCommand.ts'

const root = path.resolve(import.meta.dirname, '../..')

const INSTALL_TIMEOUT_IN_MS = 10 * 60_000

let dir: string
let newsroom: Stream
let receiver: Awaited<ReturnType<typeof startReceiver>>

const pageAt = async (name: string): Promise<string | undefined> =>
  readFile(path.join(dir, 'dist', name, 'index.html'), 'utf8').catch(() => undefined)

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'beffroi-astro-'))
  await cp(path.join(root, 'examples/astro'), dir, {
    filter: (source) => !/examples\/astro\/(?:\.astro|dist|node_modules)/.test(source),
    recursive: true,
  })
  await runCommand({
    args: ['install', '--omit=peer', '--prefer-offline', '--no-audit', '--no-fund', await packPlugin()],
    command: 'npm',
    cwd: dir,
  })
  newsroom = await startStream()
}, INSTALL_TIMEOUT_IN_MS)

afterAll(async () => {
  receiver?.signal('SIGTERM')
  await receiver?.ended
  await newsroom?.stop()
  await rm(dir, { force: true, recursive: true })
})

it('The Astro site has a page for each published document, and the receiver of examples/static builds it anew when one changes', async () => {
  const { body } = await newsroom.send('editor', {
    body: { _status: 'published', name: 'Ville de Douvrin', type: 'publicBody' },
    method: 'POST',
    path: '/organisations',
  })
  const { id } = body.doc as { id: string }
  const article = await newsroom.published({
    organisations: [id],
    publishedAt: '2026-07-01T10:00:00.000Z',
    title: 'Une usine',
  })
  const gone = await newsroom.published({ title: 'Retirée bientôt' })
  await newsroom.draftOf('author', { organisations: [id], title: 'Un brouillon' })
  for (const [name, start] of [
    ['Loin', { date: '2026-12-31T12:30:00.000Z', date_tz: 'Pacific/Noumea', precision: 'minute' }],
    ['Saison', { date: '2027-07-01T12:00:00.000Z', precision: 'season' }],
  ] as const)
    await newsroom.send('editor', {
      body: { _status: 'published', name, start, type: 'fair' },
      method: 'POST',
      path: '/events',
    })
  await newsroom.number()

  receiver = await startReceiver({
    environment: {
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_COMMAND: `cd ${dir} && npx astro build`,
      CMS_URL: newsroom.doors.url,
      HOME: dir,
    },
  })
  await receiver.logged(/build succeeded/)
  expect(await pageAt('articles/une-usine')).toContain('mercredi 1er juillet 2026')
  expect(await pageAt('organisations/ville-de-douvrin')).toContain('<a href="/articles/une-usine/">Une usine</a>')
  expect(await pageAt('articles/retiree-bientot')).toContain('<h1>Retirée bientôt</h1>')
  expect(await pageAt('agenda/loin')).toContain('jeudi 31 décembre 2026 à 23:30')
  expect(await pageAt('agenda/saison')).toContain('<time datetime="2027">2027</time>')
  expect(await readdir(path.join(dir, 'dist/articles'))).not.toContain('un-brouillon')

  await newsroom.asEditor(gone, { _status: 'draft' })
  await newsroom.asEditor(article, { _status: 'published', title: 'Une usine neuve' })
  await newsroom.number()
  expect(await receiver.post()).toBe(202)
  await receiver.logged(/build succeeded/, 2)
  expect(await pageAt('organisations/ville-de-douvrin')).toContain('<a href="/articles/une-usine/">Une usine neuve</a>')
  expect(await pageAt('articles/retiree-bientot')).toBeUndefined()
})
