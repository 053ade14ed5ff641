import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { runImportTask } from '../../../src/cli/importIntoNewsroom.ts'
import type { Created } from '../../../src/import-review/ImportRow.ts'
import { retryPictures } from '../../../src/import-review/pictures/retryPictures.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import {
  articleOf,
  ask,
  idsOf,
  make,
  media,
  newsroom,
  nodesIn,
  noise,
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

/** The paragraphs of a text by their last words, and its pictures by their ids. */
const lines = (body: unknown): unknown[] =>
  ((body as { root: { children: Record<string, unknown>[] } }).root.children ?? []).map((node) =>
    node.type === 'upload'
      ? node.value
      : nodesIn(node)
          .map(({ text }) => text)
          .filter((text) => typeof text === 'string')
          .join('')
          .slice(11, 30)
          .split(' a ')[0],
  )

const figure = (name: string, words: string) =>
  `<figure><img src="${site.at}/${name}" alt="Une photo de ${name}"><figcaption>${words}</figcaption></figure>`

const statusOf = async (headers: Record<string, string>, path: string, method: 'GET' | 'POST') =>
  (await newsroom.rest({ headers, method, path, ...(method === 'POST' && { body: { take: [] } }) })).status

describe('the pictures of an import', () => {
  it('are listed and neither taken nor fetched until a person says so', async () => {
    site.asked = []
    const row = await readPage('author', pageOf('Aciera', `<img src="${site.at}/un.png" alt="Un four à briques">`))
    expect(row.document.articles[0]?.pictures).toEqual([
      { alt: 'Un four à briques', position: 1, url: `${site.at}/un.png` },
    ])
    expect(row.pictures ?? []).toEqual([])
    const { created, pictures } = await make('author', row)

    expect([idsOf(created), pictures, site.asked]).toEqual([[], [], []])
    expect((await articleOf(created)).mainImage ?? null).toBeNull()
  })

  it('become files with their words, their maker and their rights unknown: the first one the lead picture, the others where they stood', async () => {
    const row = await readPage(
      'author',
      pageOf(
        'Brixel',
        figure('lead.png', 'Le four, en mars. © Ville de Roanne'),
        figure('laissee.png', 'Laissée'),
        figure('corps.png', 'Des briques qui sèchent au soleil'),
      ),
    )
    site.asked = []
    expect((await take('author', row, ['0.0', '0.2'])).status).toBe(200)
    const { created } = await make('author', row)
    const [lead, inText] = (await media())
      .filter(({ id }) => idsOf(created).includes(id))
      .toSorted((a, b) => (String(a.originalFilename) > String(b.originalFilename) ? -1 : 1))

    expect(site.asked.toSorted()).toEqual(['/corps.png', '/lead.png'])
    expect(lead).toMatchObject({
      alt: 'Une photo de lead.png',
      caption: 'Le four, en mars.',
      credit: 'Ville de Roanne',
      licence: 'Droits inconnus',
      originalFilename: 'lead.png',
      sourceUrl: `${site.at}/lead.png`,
    })
    expect(lead?.public).toBeFalsy()
    expect(inText).toMatchObject({ caption: 'Des briques qui sèchent au soleil', licence: 'Droits inconnus' })
    const article = await articleOf(created)
    expect(article.mainImage).toBe(lead?.id)
    // The captions of what is taken stand with the pictures; that of the one that was left is a line, as it was.
    expect(lines(article.body)).toEqual([
      'Brixel I',
      'Brixel II',
      'Laissée'.slice(11),
      'Brixel III',
      inText?.id,
      'Brixel Fin',
    ])
  })

  it('that the document itself holds are kept until then, shown to who reviews it, and made without a request', async () => {
    const row = await readPage('author', pageOf('Cordelle', `<img src="${await noise()}" alt="Un four à briques">`))
    expect(row.document.articles[0]?.pictures?.[0]).toMatchObject({ embedded: { type: 'image/png' } })
    const shown = await newsroom.send('author', { method: 'GET', path: `/imports/${row.id}/pictures/0.0` })
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
    expect((await newsroom.send('author', { method: 'GET', path: `/imports/${row.id}/pictures/0.1` })).status).toBe(404)

    await take('author', row, ['0.0'])
    site.asked = []
    const { answer, status } = await ask('author', `/${row.id}/drafts`)
    expect([status, answer.pictures]).toEqual([200, [{ key: '0.0', media: expect.any(String) }]])
    expect(site.asked).toEqual([])
    const [file] = (await media()).filter(({ id }) => idsOf(answer.created as Created[]).includes(id))
    expect(file).toMatchObject({ alt: 'Un four à briques', licence: 'Droits inconnus', mimeType: 'image/png' })

    await newsroom.send('editor', { method: 'DELETE', path: `/imports/${row.id}` })
    expect(
      (
        await newsroom.payload.db.find({
          collection: 'import-files',
          pagination: false,
          where: { importId: { equals: row.id } },
        })
      ).docs,
    ).toEqual([])
  })

  it('are not made twice of the same document', async () => {
    const page = pageOf('Doublet', `<img src="${site.at}/double.png" alt="Un four à briques">`)
    const first = await readPage('author', page)
    await take('author', first, ['0.0'])
    const made = await make('author', first)
    const before = (await media()).length
    const second = await readPage('editor', page)
    await take('editor', second, ['0.0'])
    const again = await make('editor', second)

    expect([(await media()).length, idsOf(again.created)]).toEqual([before, []])
    expect(again.pictures?.[0]?.media).toBe(made.pictures?.[0]?.media)
    // What the second import only uses is not its to remove.
    expect((await ask('editor', `/${second.id}/undo`)).status).toBe(200)
    expect((await media()).map(({ id }) => id)).toContain(made.pictures?.[0]?.media)
  })

  it('go with the import that is undone, but for those that something else shows', async () => {
    const row = await readPage(
      'author',
      pageOf(
        'Emaux',
        `<img src="${site.at}/part.png" alt="Elle s’en va">`,
        `<img src="${site.at}/reste.png" alt="Elle reste">`,
      ),
    )
    await take('author', row, ['0.0', '0.1'])
    const { created, pictures } = await make('author', row)
    const [gone, kept] = (pictures ?? []).map(({ media: id }) => id)
    await newsroom.send('editor', {
      body: { kind: 'brief', mainImage: kept, title: 'Une autre brève' },
      method: 'POST',
      path: '/articles',
      query: { draft: 'true' },
    })
    expect((await ask('author', `/${row.id}/undo`)).status).toBe(200)

    const left = (await media()).map(({ id }) => id)
    expect([left.includes(gone as string), left.includes(kept as string)]).toEqual([false, true])
    expect(idsOf(created)).toHaveLength(2)
    // Made anew it is fetched anew.
    expect((await rowOf('author', row.id)).pictures).toEqual([{ key: '0.0' }, { key: '0.1' }])
    expect((await make('author', row)).pictures?.map(({ failure }) => failure)).toEqual([undefined, undefined])
  })

  it.each([
    ['absent.png', 'response'],
    ['page.jpg', 'notAPicture'],
    ['dessin.png', 'notAPicture'],
    ['enorme.png', 'tooBig'],
    ['coupe.png', 'timeout'],
    ['abime.png', 'refused'],
    ['geante.png', 'refused'],
    ['dedans.png', 'forbidden'],
    ['nulle-part.png', 'response'],
  ])('that cannot be had are named with the reason, and keep no draft from being made: %s', async (name, failure) => {
    const row = await readPage(
      'author',
      pageOf(`Faux ${name.slice(0, 4)}`, `<img src="${site.at}/${name}" alt="Une image">`),
    )
    await take('author', row, ['0.0'])
    const before = (await media()).length
    const { created, pictures } = await make('author', row)

    expect(pictures).toEqual([{ failure, key: '0.0' }])
    expect((await media()).length).toBe(before)
    expect((await articleOf(created)).title).toMatch(/une usine|son usine/)
  })

  it('of a site that was down are tried again, and put into the text where they stood, among what was written since', async () => {
    const row = await readPage(
      'author',
      pageOf(
        'Gisors',
        `<img src="${site.at}/la.png" alt="Elle est là">`,
        `<img src="${site.at}/panne.png" alt="En panne">`,
      ),
    )
    await take('author', row, ['0.0', '0.1'])
    site.isDown = true
    const { created } = await make('author', row)
    site.isDown = false
    const before = await articleOf(created)
    const body = before.body as { root: { children: unknown[] } }
    await newsroom.send('author', {
      body: { body: { root: { ...body.root, children: [body.root.children[2], ...body.root.children] } } },
      method: 'PATCH',
      path: `/articles/${before.id}`,
      query: { draft: 'true' },
    })
    const again = await retryPictures(await reqOf('author'), await rowOf('author', row.id), POLICY)

    expect(again.pictures?.map(({ failure }) => failure)).toEqual([undefined, undefined])
    const article = await articleOf(created)
    expect(article.mainImage).toBe(before.mainImage)
    expect(lines(article.body)).toEqual([
      'Gisors Fin',
      'Gisors I',
      'Gisors II',
      again.pictures?.[1]?.media,
      'Gisors Fin',
    ])
    expect(idsOf((await rowOf('author', row.id)).created)).toHaveLength(2)
    expect((await ask('author', `/${row.id}/pictures/fetch`)).status).toBe(409)
  })

  it('that two people try again at once are put in once', async () => {
    const row = await readPage(
      'editor',
      pageOf(
        'Guet',
        `<img src="${site.at}/guet.png" alt="Elle est là">`,
        `<img src="${site.at}/panne-guet.png" alt="En panne">`,
      ),
    )
    await take('editor', row, ['0.0', '0.1'])
    site.isDown = true
    const { created } = await make('editor', row)
    site.isDown = false
    const failed = await rowOf('editor', row.id)
    const there = (await media()).length
    await retryPictures(await reqOf('editor'), failed, POLICY)

    await expect(retryPictures(await reqOf('author'), failed, POLICY)).rejects.toMatchObject({ status: 409 })
    expect(nodesIn((await articleOf(created)).body).filter(({ type }) => type === 'upload')).toHaveLength(1)
    expect((await media()).length).toBe(there + 1)
  })

  it('are removed again when the drafts cannot be made', async () => {
    const row = await readPage('editor', pageOf('Haubans', `<img src="${site.at}/rien.png" alt="Pour rien">`))
    await take('editor', row, ['0.0'])
    const before = (await media()).length
    const hooks = newsroom.payload.collections.articles.config.hooks.beforeChange
    hooks.push(() => {
      throw new Error('Pas aujourd’hui.')
    })
    try {
      await expect(make('editor', row)).rejects.toThrow('Pas aujourd’hui.')
    } finally {
      hooks.pop()
    }
    expect((await media()).length).toBe(before)
    expect((await rowOf('editor', row.id)).state).toBe('review')
  })
})

describe('the command that imports into the newsroom', () => {
  it('takes pictures where it is told to, and fetches none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'beffroi-pictures-'))
    const { email } = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff.author.id })
    const read = async (name: string, ...more: string[]) => {
      const file = path.join(folder, `${name}.html`)
      await writeFile(file, pageOf(name, `<img src="${site.at}/${name}.png" alt="De la commande">`))
      const output = { isTTY: false, write: () => true } as never
      expect(await runImportTask({ args: [file, '--as', email, ...more], output, payload: newsroom.payload })).toBe(
        true,
      )
      const { docs } = await newsroom.payload.find({ collection: 'imports', depth: 0, limit: 1, sort: '-createdAt' })
      return (docs[0] as unknown as Row).pictures ?? []
    }
    site.asked = []
    try {
      expect(await read('Maillons')).toEqual([])
      expect(await read('Navettes', '--with-pictures')).toEqual([{ key: '0.0' }])
    } finally {
      await rm(folder, { force: true, recursive: true })
    }
    expect(site.asked).toEqual([])
  })
})

describe('what a request may cost', () => {
  it('sites that never answer hold no draft for longer than a minute together', async () => {
    const row = await readPage(
      'author',
      pageOf(
        'Isolant',
        ...Array.from({ length: 6 }, (_, index) => `<img src="${site.at}/lent${index}.png" alt="Elle tarde">`),
      ),
    )
    await take('author', row, ['0.0', '0.1', '0.2', '0.3', '0.4', '0.5'])
    const started = performance.now()
    const { created, pictures } = await make('author', row, { mostMs: 1500 })

    expect(performance.now() - started).toBeLessThan(15_000)
    expect(new Set(pictures?.map(({ failure }) => failure))).toEqual(new Set(['late']))
    expect((await articleOf(created)).title).toBe('Isolant inaugure son usine')
  })

  it('nobody takes more than forty pictures, nor others than those of the document', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `<img src="${site.at}/serie${index}.png" alt="De la série">`,
    ).join('')
    const row = await readPage('author', pageOf('Jonction', many))
    expect(row.document.articles[0]?.pictures).toHaveLength(200)
    site.asked = []
    for (const keys of [
      Array.from({ length: 41 }, (_, index) => `0.${index}`),
      ['0.200'],
      ['7.0'],
      ['http://127.0.0.1:27117/'],
      ['constructor'],
      [{ url: `${site.at}/autre.png` }],
      'tout',
      undefined,
    ]) {
      const { answer, status } = await take('author', row, keys)
      expect([JSON.stringify(keys)?.slice(0, 40), status, JSON.stringify(answer.errors)]).toEqual([
        JSON.stringify(keys)?.slice(0, 40),
        400,
        expect.stringMatching(/\./),
      ])
    }
    expect((await rowOf('author', row.id)).pictures ?? []).toEqual([])
    expect(site.asked).toEqual([])
  })

  it('no picture is fetched from this machine or its network', async () => {
    const row = await readPage('author', pageOf('Kaolin', `<img src="${site.at}/interne.png" alt="De l’intérieur">`))
    await take('author', row, ['0.0'])
    site.asked = []
    const { answer } = await ask('author', `/${row.id}/drafts`)

    expect([answer.pictures, site.asked]).toEqual([[{ failure: 'forbidden', key: '0.0' }], []])
  })
})

describe('who may take pictures', () => {
  it('is who made the import, and editors; nobody else sees one or has one fetched', async () => {
    const row = await readPage('author', pageOf('Lavoir', `<img src="${await noise()}" alt="Un lavoir">`))
    await take('author', row, ['0.0'])
    const website = await apiClient(newsroom.payload, { readDrafts: true })
    const doors = [
      [`/imports/${row.id}/pictures`, 'POST'],
      [`/imports/${row.id}/pictures/fetch`, 'POST'],
      [`/imports/${row.id}/pictures/0.0`, 'GET'],
    ] as const
    for (const [path, method] of doors) {
      for (const headers of [{}, website, newsroom.staff.translator.headers])
        expect([path, await statusOf(headers, path, method)]).toEqual([path, 403])
      expect([path, await statusOf(newsroom.staff.colleague.headers, path, method)]).toEqual([path, 404])
    }
    expect((await rowOf('author', row.id)).pictures).toEqual([{ key: '0.0' }])
    expect(await statusOf(newsroom.staff.editor.headers, doors[2][0], 'GET')).toBe(200)
  })
})
