import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { runImportTask } from '../../../src/cli/importIntoNewsroom.ts'
import { retryPictures } from '../../../src/import-review/pictures/retryPictures.ts'
import type { Who } from '../../helpers/startNewsroom.ts'
import {
  articleOf,
  ask,
  held,
  idsOf,
  make,
  media,
  newsroom,
  pageOf,
  POLICY,
  readPage,
  reqOf,
  rowOf,
  site,
  start,
  stop,
  take,
} from './pictureSite.ts'
import type { Row } from './pictureSite.ts'

beforeAll(start)
afterAll(stop)

/** Begins to make drafts whose first picture is on its way until `release`. */
const begin = async (who: Who, row: Row, name: string) => {
  const made = make(who, row)
  while (!held.has(`/${name}`)) await Promise.race([made, new Promise(setImmediate)])
  return { made, release: () => held.get(`/${name}`)?.() }
}
const decide = async (row: Row, key: string, decision: unknown, name?: string) =>
  expect((await ask('editor', `/${row.id}/decisions`, { decisions: [{ decision, key, name }] })).status).toBe(200)

const withPicture = async (who: Who, name: string): Promise<Row> => {
  const row = await readPage(who, pageOf(name, `<img src="${site.at}/${name}.png" alt="Une image">`))
  await take(who, row, ['0.0'])
  site.asked = []
  return row
}
const refused = async (who: Who, row: Row): Promise<unknown> => {
  const error = await make(who, row).catch((reason: unknown) => reason)
  expect(site.asked).toEqual([])
  return error
}

describe('what is decided while pictures are fetched', () => {
  it('counts: names, what is rejected, and pictures that are taken or left meanwhile', async () => {
    const row = await readPage(
      'editor',
      pageOf(
        'Marbrier',
        `<img src="${site.at}/attend-1.png" alt="Elle est laissée">`,
        `<img src="${site.at}/ensuite.png" alt="Elle est reprise">`,
      ),
    )
    await take('editor', row, ['0.0'])
    const before = (await media()).length
    const { made, release } = await begin('editor', row, 'attend-1.png')
    await decide(row, 'articles.0', { action: 'create' }, 'Un autre titre')
    for (const { collection, key } of row.proposals)
      if (collection === 'organisations') await decide(row, key, { action: 'reject' })
    expect((await ask('editor', `/${row.id}/pictures`, { leave: ['0.0'], take: ['0.1'] })).status).toBe(200)
    release()
    const { created, pictures } = await made

    const article = await articleOf(created)
    expect([article.title, article.organisations ?? []]).toEqual(['Un autre titre', []])
    expect(created?.map(({ collection }) => collection)).not.toContain('organisations')
    expect(pictures).toEqual([{ key: '0.1', media: article.mainImage }])
    // What was fetched and is no longer wanted is not kept.
    expect((await media()).length).toBe(before + 1)
    expect(idsOf(created)).toEqual([article.mainImage])
  })

  it('is refused when all of it is rejected, and nothing that was fetched is kept', async () => {
    const row = await readPage('editor', pageOf('Nacelle', `<img src="${site.at}/attend-2.png" alt="Pour rien">`))
    await take('editor', row, ['0.0'])
    const before = (await media()).length
    const { made, release } = await begin('editor', row, 'attend-2.png')
    for (const { key } of row.proposals) await decide(row, key, { action: 'reject' })
    release()

    await expect(made).rejects.toMatchObject({ status: 400 })
    expect((await media()).length).toBe(before)
    expect((await rowOf('editor', row.id)).state).toBe('review')
  })
})

describe('what several people decide', () => {
  it('what two people decide at one instant is all kept, and each picture is taken or left by itself', async () => {
    const row = await readPage(
      'editor',
      pageOf(
        'Tonnelier',
        ...Array.from({ length: 6 }, (_, index) => `<img src="${site.at}/douve${index}.png" alt="Une douve">`),
      ),
    )
    const few = row.proposals.slice(0, 6)
    const answers = await Promise.all([
      ...few.map(async ({ key }) =>
        ask('editor', `/${row.id}/decisions`, { decisions: [{ decision: { action: 'reject' }, key }] }),
      ),
      ...[5, 0, 3].map(async (index) => ask('admin', `/${row.id}/pictures`, { take: [`0.${index}`] })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await ask('editor', `/${row.id}/pictures`, { leave: ['0.3'] })

    const { pictures, proposals } = await rowOf('editor', row.id)
    expect(proposals.slice(0, 6).map(({ decision }) => decision.action)).toEqual(few.map(() => 'reject'))
    // In the order of the document, whose first one is the lead picture.
    expect(pictures).toEqual([{ key: '0.0' }, { key: '0.5' }])
  })
})

const count = async () => (await newsroom.payload.count({ collection: 'imports' })).totalDocs

describe('the command that imports into the newsroom', () => {
  it('goes on with a folder that was interrupted, past a broken file, and reads nothing in twice', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'beffroi-folder-'))
    const { email } = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff.author.id })
    const names = Array.from({ length: 6 }, (_, index) => `communique-${index}`)
    for (const [index, name] of names.entries())
      await writeFile(path.join(folder, `${name}.html`), index === 2 ? Buffer.alloc(600) : pageOf(`Verrerie ${index}`))
    const run = async (most = Infinity) => {
      const said: string[] = []
      let asked = 0
      const output = { isTTY: false, write: (words: string) => said.push(words) > 0 } as never
      const isStopped = () => (asked += 1) > most
      const isWhole = await runImportTask({
        args: [folder, '--as', email],
        isStopped,
        output,
        payload: newsroom.payload,
      })
      return { isWhole, last: said.join('').trim().split('\n').at(-1), said: said.join('') }
    }
    const before = await count()
    try {
      const first = await run(4)
      expect([first.isWhole, first.last]).toEqual([false, '3 imports waiting for review, 1 refused, interrupted.'])
      expect(first.said).toContain('communique-2.html: ')
      expect((await run()).last).toBe('2 imports waiting for review, 3 there already, 1 refused.')
      expect((await run()).last).toBe('0 imports waiting for review, 5 there already, 1 refused.')
      expect(await count()).toBe(before + 5)
      await writeFile(path.join(folder, 'communique-0.html'), pageOf('Verrerie 0').replace('jeudi', 'vendredi'))
      expect((await run()).last).toBe('1 import waiting for review, 4 there already, 1 refused.')
    } finally {
      await rm(folder, { force: true, recursive: true })
    }
  })
})

describe('a feed whose documents all have its title', () => {
  it('is read in once, however many there are of it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'beffroi-fil-'))
    const { email } = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff.author.id })
    for (let index = 0; index < 25; index += 1)
      await writeFile(
        path.join(folder, `fil-${index}.rss`),
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Le fil</title><item><title>Usine ${index}</title><description>L’usine ${index} ouvre.</description></item></channel></rss>`,
      )
    let said = ''
    const output = { isTTY: false, write: (words: string) => (said += words) !== '' } as never
    try {
      await runImportTask({ args: [folder, '--as', email], output, payload: newsroom.payload })
      await runImportTask({ args: [folder, '--as', email], output, payload: newsroom.payload })
      expect(said.trim().split('\n').at(-1)).toBe('0 imports waiting for review, 25 there already.')
    } finally {
      await rm(folder, { force: true, recursive: true })
    }
  })
})

describe('an import that is undone while its pictures are tried again', () => {
  it('takes back those as well that have come since it was opened', async () => {
    const row = await readPage('editor', pageOf('Ursuline', `<img src="${site.at}/panne-u.png" alt="En panne">`))
    await take('editor', row, ['0.0'])
    site.isDown = true
    await make('editor', row)
    site.isDown = false
    const there = (await media()).length
    let isFirst = true
    // The second window has read the import; before it writes, the first one has put its picture in.
    const hooks = newsroom.payload.collections.imports.config.hooks.afterRead
    hooks.push(async ({ doc }) => {
      if (!isFirst) return
      isFirst = false
      await retryPictures(await reqOf('editor'), doc as Row, POLICY)
    })
    try {
      expect((await ask('editor', `/${row.id}/undo`)).status).toBe(200)
    } finally {
      hooks.pop()
    }
    expect(isFirst).toBe(false)
    expect((await media()).length).toBe(there)
  })
})

describe('what refuses drafts', () => {
  it('says so before a picture is fetched: nothing is accepted', async () => {
    const row = await withPicture('author', 'Ocrier')
    const decisions = row.proposals.map(({ key }) => ({ decision: { action: 'reject' }, key }))
    await ask('author', `/${row.id}/decisions`, { decisions })
    expect(await refused('author', row)).toMatchObject({ status: 400 })
  })

  it('says so before a picture is fetched: an article that is not theirs to change is named', async () => {
    const theirs = await newsroom.draftOf('editor', { title: 'Le papier d’une collègue' })
    const row = await withPicture('author', 'Papetier')
    const decision = { action: 'update', record: theirs, recordName: 'Le papier d’une collègue' }
    await ask('author', `/${row.id}/decisions`, { decisions: [{ decision, key: 'articles.0' }] })
    expect(await refused('author', row)).toMatchObject({
      message: expect.stringContaining('Le papier d’une collègue'),
      status: 403,
    })
  })

  it('says so before a picture is fetched: records that a project lets authors make none of', async () => {
    const row = await withPicture('author', 'Quincaillier')
    const { access } = newsroom.payload.collections.organisations.config
    const { create } = access
    access.create = () => false
    try {
      expect(await refused('author', row)).toMatchObject({
        message: expect.stringContaining('Quincaillier'),
        status: 403,
      })
    } finally {
      access.create = create
    }
    expect((await make('author', row)).pictures?.[0]?.failure).toBeUndefined()
  })
})
