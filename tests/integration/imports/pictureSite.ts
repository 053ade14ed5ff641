import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32, deflateSync } from 'node:zlib'

import { expect } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Proposal } from '../../../src/import/linking/Proposal.ts'
import type { Created, ImportRow, TakenPicture } from '../../../src/import-review/ImportRow.ts'
import { makeDrafts } from '../../../src/import-review/makeDrafts.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import { noisePicture, picture } from '../../helpers/uploads.ts'

export type Row = ImportRow & { id: string; pictures: TakenPicture[] | null; proposals: Proposal[] }
type Doc = Record<string, unknown> & { id: string }

export let newsroom: StaffedNewsroom
let server: Server

/** A site of pictures on this machine: what was asked of it, and whether it cannot give some of them now. */
export const site = { asked: [] as string[], at: '', isDown: false }

const slow = new Set<() => void>()
/** What comes when a test lets it go, by its address. */
export const held = new Map<string, () => void>()

export const POLICY = { policy: { allowLoopback: true } }

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A PNG of 30,000 by 30,000 pixels, black and white, whole, in a hundred kilobytes. */
const giant = (): Buffer => {
  const [side, header] = [30_000, Buffer.alloc(13)]
  header.writeUInt32BE(side)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Starts the newsroom and the site. Stop them in `afterAll`. */
export const start = async (): Promise<void> => {
  newsroom = await startNewsroom()
  const bytes = new Map<string, Uint8Array>()
  server = createServer((request, response) => {
    const { url = '' } = request
    site.asked.push(url)
    void (async () => {
      if (url.includes('lent')) {
        slow.add(() => response.end())
        return
      }
      if (url.includes('attend')) await new Promise<void>((resolve) => void held.set(url, resolve))
      if (url.includes('absent') || (site.isDown && url.includes('panne'))) return response.writeHead(404).end()
      if (url.includes('dedans')) return response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
      if (url.includes('nulle-part')) return response.writeHead(302, { location: 'http://[' }).end()
      if (url.includes('page')) return response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html>Non</html>')
      if (url.includes('dessin')) return response.end('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
      if (url.includes('enorme')) return response.end(Buffer.alloc(21 * 1024 * 1024, 7))
      if (url.includes('coupe'))
        return response.writeHead(200, { 'content-length': '90000' }).write(await colour(), () => response.destroy())
      if (url.includes('geante')) return response.end(giant())
      if (url.includes('abime')) return response.end((await colour()).slice(0, 40))
      const made = bytes.get(url) ?? (await colour())
      bytes.set(url, made)
      return response.writeHead(200, { 'content-type': 'image/png' }).end(made)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  site.at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export const stop = async (): Promise<void> => {
  for (const end of [...slow, ...held.values()]) end()
  server?.closeAllConnections()
  server?.close()
  await newsroom?.stop()
}

let number = 0

/** A picture that no other one is like. */
const colour = async () =>
  picture({ colour: `#${(0x10_00_00 + (number += 1) * 997).toString(16)}`, height: 300, width: 400 })

export const noise = async (): Promise<string> => `data:image/png;base64,${await noisePicture()}`

const TEXT = (name: string) =>
  `La société ${name} a inauguré jeudi 6 mars une usine à Roanne, où elle produira des briques de terre crue pour les chantiers de la région.`

/** A page of one story with pictures between its paragraphs. */
export const pageOf = (name: string, ...pictures: string[]): string =>
  `<html><body><h1>${name} inaugure son usine</h1>${pictures.map((image, index) => `<p>${TEXT(`${name} ${'I'.repeat(index + 1)}`)}</p>${image}`).join('')}<p>${TEXT(`${name} Fin`)}</p></body></html>`

export const ask = async (who: Who, path: string, body: unknown = {}) => {
  const { body: answer, status } = await newsroom.send(who, {
    body: body as Record<string, unknown>,
    method: 'POST',
    path: `/imports${path}`,
  })
  return { answer, status }
}

export const rowOf = async (who: Who, id: string): Promise<Row> =>
  (await newsroom.send(who, { method: 'GET', path: `/imports/${id}`, query: { depth: 0 } })).body as unknown as Row

export const readPage = async (who: Who, html: string): Promise<Row> => {
  const { answer, status } = await ask(who, '/read', { text: html })
  expect([status, answer]).toEqual([201, expect.objectContaining({ id: expect.any(String) })])
  return rowOf(who, String(answer.id))
}

export const take = async (who: Who, { id }: Row, keys: unknown) => ask(who, `/${id}/pictures`, { take: keys })

export const reqOf = async (who: Who) =>
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
export const make = async (who: Who, row: Row, more: { mostMs?: number } = {}) =>
  makeDrafts(await reqOf(who), await rowOf(who, row.id), { ...POLICY, ...more })

export const articleOf = async (created: readonly Created[] | null | undefined): Promise<Doc> => {
  const made = created?.find(({ collection }) => collection === 'articles')
  const { body } = await newsroom.send('editor', {
    method: 'GET',
    path: `/articles/${made?.id}`,
    query: { depth: 0, draft: 'true' },
  })
  return body as Doc
}

export const nodesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
}

export const media = async (): Promise<Doc[]> =>
  (await newsroom.payload.find({ collection: 'media', depth: 0, limit: 0, sort: 'createdAt' })).docs as unknown as Doc[]

export const idsOf = (created: readonly Created[] | null | undefined): unknown[] =>
  (created ?? []).filter(({ collection }) => collection === 'media').map(({ id }) => id)
