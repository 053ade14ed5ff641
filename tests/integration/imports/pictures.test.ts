import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import { runImportTask } from '../../../src/cli/importIntoNewsroom.ts'
import type { Proposal } from '../../../src/import/linking/Proposal.ts'
import { makeDrafts } from '../../../src/import-review/endpoints.ts'
import type { Created, ImportRow, TakenPicture } from '../../../src/import-review/ImportRow.ts'
import { retryPictures } from '../../../src/import-review/pictures/retryPictures.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import { noisePicture, picture } from '../../helpers/uploads.ts'

type Row = ImportRow & { id: string; pictures: TakenPicture[] | null; proposals: Proposal[] }
type Doc = Record<string, unknown> & { id: string }

let newsroom: StaffedNewsroom
let server: Server
let at = ''
let asked: string[] = []
/** What the site of the pictures cannot give now. */
let isDown = false
const slow = new Set<() => void>()

const POLICY = { policy: { allowLoopback: true } }

beforeAll(async () => {
  newsroom = await startNewsroom()
  const bytes = new Map<string, Uint8Array>()
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push(url)
    void (async () => {
      if (url.includes('lent')) {
        slow.add(() => response.end())
        return
      }
      if (url.includes('absent') || (isDown && url.includes('panne'))) return response.writeHead(404).end()
      if (url.includes('dedans')) return response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
      if (url.includes('nulle-part')) return response.writeHead(302, { location: 'http://[' }).end()
      if (url.includes('page')) return response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html>Non</html>')
      if (url.includes('dessin')) return response.end('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
      if (url.includes('enorme')) return response.end(Buffer.alloc(21 * 1024 * 1024, 7))
      if (url.includes('coupe'))
        return response.writeHead(200, { 'content-length': '90000' }).write(await colour(), () => response.destroy())
      if (url.includes('abime')) return response.end((await colour()).slice(0, 40))
      const made = bytes.get(url) ?? (await colour())
      bytes.set(url, made)
      return response.writeHead(200, { 'content-type': 'image/png' }).end(made)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  for (const end of slow) end()
  server?.closeAllConnections()
  server?.close()
  await newsroom?.stop()
})

let number = 0

/** A picture that no other one is like. */
const colour = async () =>
  picture({ colour: `#${(0x10_00_00 + (number += 1) * 997).toString(16)}`, height: 300, width: 400 })

const noise = async (): Promise<string> => `data:image/png;base64,${await noisePicture()}`

const TEXT = (name: string) =>
  `La société ${name} a inauguré jeudi 6 mars une usine à Roanne, où elle produira des briques de terre crue pour les chantiers de la région.`

/** A page of one story with pictures between its paragraphs. */
const pageOf = (name: string, ...pictures: string[]): string =>
  `<html><body><h1>${name} inaugure son usine</h1>${pictures.map((image, index) => `<p>${TEXT(`${name} ${'I'.repeat(index + 1)}`)}</p>${image}`).join('')}<p>${TEXT(`${name} Fin`)}</p></body></html>`

const ask = async (who: Who, path: string, body: unknown = {}) => {
  const { body: answer, status } = await newsroom.send(who, {
    body: body as Record<string, unknown>,
    method: 'POST',
    path: `/imports${path}`,
  })
  return { answer, status }
}

const rowOf = async (who: Who, id: string): Promise<Row> =>
  (await newsroom.send(who, { method: 'GET', path: `/imports/${id}`, query: { depth: 0 } })).body as unknown as Row

const readPage = async (who: Who, html: string): Promise<Row> => {
  const { answer, status } = await ask(who, '/read', { text: html })
  expect([status, answer]).toEqual([201, expect.objectContaining({ id: expect.any(String) })])
  return rowOf(who, String(answer.id))
}

const take = async (who: Who, { id }: Row, keys: unknown) => ask(who, `/${id}/pictures`, { take: keys })

const reqOf = async (who: Who) =>
  createLocalReq(
    {
      user: {
        ...(await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff[who].id })),
        collection: 'users',
      } as never,
    },
    newsroom.payload,
  )

/** Makes the drafts as the endpoint does, with a site of pictures on this machine. */
const make = async (who: Who, row: Row, more: { mostMs?: number } = {}) =>
  makeDrafts(await reqOf(who), await rowOf(who, row.id), { ...POLICY, ...more })

const articleOf = async (created: readonly Created[] | null | undefined): Promise<Doc> => {
  const made = created?.find(({ collection }) => collection === 'articles')
  const { body } = await newsroom.send('editor', {
    method: 'GET',
    path: `/articles/${made?.id}`,
    query: { depth: 0, draft: 'true' },
  })
  return body as Doc
}

const nodesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
}

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

const media = async (): Promise<Doc[]> =>
  (await newsroom.payload.find({ collection: 'media', depth: 0, limit: 0, sort: 'createdAt' })).docs as unknown as Doc[]

const idsOf = (created: readonly Created[] | null | undefined): unknown[] =>
  (created ?? []).filter(({ collection }) => collection === 'media').map(({ id }) => id)

describe('the pictures of an import', () => {
  it('are listed and neither taken nor fetched until a person says so', async () => {
    asked = []
    const row = await readPage('author', pageOf('Aciera', `<img src="${at}/un.png" alt="Un four à briques">`))
    expect(row.document.articles[0]?.pictures).toEqual([{ alt: 'Un four à briques', position: 1, url: `${at}/un.png` }])
    expect(row.pictures ?? []).toEqual([])
    const { created, pictures } = await make('author', row)

    expect([idsOf(created), pictures, asked]).toEqual([[], [], []])
    expect((await articleOf(created)).mainImage ?? null).toBeNull()
  })

  it('become files with their words, their maker and their rights unknown: the first one the lead picture, the others where they stood', async () => {
    const figure = (name: string, words: string) =>
      `<figure><img src="${at}/${name}" alt="Une photo de ${name}"><figcaption>${words}</figcaption></figure>`
    const row = await readPage(
      'author',
      pageOf(
        'Brixel',
        figure('lead.png', 'Le four, en mars. © Ville de Roanne'),
        figure('laissee.png', 'Laissée'),
        figure('corps.png', 'Des briques qui sèchent au soleil'),
      ),
    )
    asked = []
    expect((await take('author', row, ['0.0', '0.2'])).status).toBe(200)
    const { created } = await make('author', row)
    const [lead, inText] = (await media())
      .filter(({ id }) => idsOf(created).includes(id))
      .toSorted((a, b) => (String(a.originalFilename) > String(b.originalFilename) ? -1 : 1))

    expect(asked.toSorted()).toEqual(['/corps.png', '/lead.png'])
    expect(lead).toMatchObject({
      alt: 'Une photo de lead.png',
      caption: 'Le four, en mars.',
      credit: 'Ville de Roanne',
      licence: 'Droits inconnus',
      originalFilename: 'lead.png',
      sourceUrl: `${at}/lead.png`,
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
    asked = []
    const { answer, status } = await ask('author', `/${row.id}/drafts`)
    expect([status, answer.pictures]).toEqual([200, [{ key: '0.0', media: expect.any(String) }]])
    expect(asked).toEqual([])
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
    const page = pageOf('Doublet', `<img src="${at}/double.png" alt="Un four à briques">`)
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
      pageOf('Emaux', `<img src="${at}/part.png" alt="Elle s’en va">`, `<img src="${at}/reste.png" alt="Elle reste">`),
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
    ['dedans.png', 'forbidden'],
    ['nulle-part.png', 'response'],
  ])('that cannot be had are named with the reason, and keep no draft from being made: %s', async (name, failure) => {
    const row = await readPage(
      'author',
      pageOf(`Faux ${name.slice(0, 4)}`, `<img src="${at}/${name}" alt="Une image">`),
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
      pageOf('Gisors', `<img src="${at}/la.png" alt="Elle est là">`, `<img src="${at}/panne.png" alt="En panne">`),
    )
    await take('author', row, ['0.0', '0.1'])
    isDown = true
    const { created } = await make('author', row)
    isDown = false
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
      pageOf('Guet', `<img src="${at}/guet.png" alt="Elle est là">`, `<img src="${at}/panne-guet.png" alt="En panne">`),
    )
    await take('editor', row, ['0.0', '0.1'])
    isDown = true
    const { created } = await make('editor', row)
    isDown = false
    const failed = await rowOf('editor', row.id)
    const there = (await media()).length
    await retryPictures(await reqOf('editor'), failed, POLICY)

    await expect(retryPictures(await reqOf('author'), failed, POLICY)).rejects.toMatchObject({ status: 409 })
    expect(nodesIn((await articleOf(created)).body).filter(({ type }) => type === 'upload')).toHaveLength(1)
    expect((await media()).length).toBe(there + 1)
  })

  it('are removed again when the drafts cannot be made', async () => {
    const row = await readPage('editor', pageOf('Haubans', `<img src="${at}/rien.png" alt="Pour rien">`))
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
      await writeFile(file, pageOf(name, `<img src="${at}/${name}.png" alt="De la commande">`))
      const output = { isTTY: false, write: () => true } as never
      expect(await runImportTask({ args: [file, '--as', email, ...more], output, payload: newsroom.payload })).toBe(
        true,
      )
      const { docs } = await newsroom.payload.find({ collection: 'imports', depth: 0, limit: 1, sort: '-createdAt' })
      return (docs[0] as unknown as Row).pictures ?? []
    }
    asked = []
    try {
      expect(await read('Maillons')).toEqual([])
      expect(await read('Navettes', '--with-pictures')).toEqual([{ key: '0.0' }])
    } finally {
      await rm(folder, { force: true, recursive: true })
    }
    expect(asked).toEqual([])
  })
})

describe('what a request may cost', () => {
  it('sites that never answer hold no draft for longer than a minute together', async () => {
    const row = await readPage(
      'author',
      pageOf(
        'Isolant',
        ...Array.from({ length: 6 }, (_, index) => `<img src="${at}/lent${index}.png" alt="Elle tarde">`),
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
      (_, index) => `<img src="${at}/serie${index}.png" alt="De la série">`,
    ).join('')
    const row = await readPage('author', pageOf('Jonction', many))
    expect(row.document.articles[0]?.pictures).toHaveLength(200)
    asked = []
    for (const keys of [
      Array.from({ length: 41 }, (_, index) => `0.${index}`),
      ['0.200'],
      ['7.0'],
      ['http://127.0.0.1:27117/'],
      ['constructor'],
      [{ url: `${at}/autre.png` }],
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
    expect(asked).toEqual([])
  })

  it('no picture is fetched from this machine or its network', async () => {
    const row = await readPage('author', pageOf('Kaolin', `<img src="${at}/interne.png" alt="De l’intérieur">`))
    await take('author', row, ['0.0'])
    asked = []
    const { answer } = await ask('author', `/${row.id}/drafts`)

    expect([answer.pictures, asked]).toEqual([[{ failure: 'forbidden', key: '0.0' }], []])
  })
})

describe('who may take pictures', () => {
  it('is who made the import, and editors; nobody else sees one or has one fetched', async () => {
    const row = await readPage('author', pageOf('Lavoir', `<img src="${await noise()}" alt="Un lavoir">`))
    await take('author', row, ['0.0'])
    const website = await apiClient(newsroom.payload, { readDrafts: true })
    const statusOf = async (headers: Record<string, string>, path: string, method: 'GET' | 'POST') =>
      (await newsroom.rest({ headers, method, path, ...(method === 'POST' && { body: { take: [] } }) })).status
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
