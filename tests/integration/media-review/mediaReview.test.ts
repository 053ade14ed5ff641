import { writeFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import type { ListedMedia, MediaPage } from '../../../src/media-review/findMedia.ts'
import { createFingerprintNoter } from '../../../src/media-review/noteFingerprints.ts'
import { workers } from '../../../src/worker/worker.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { showing, uploadForm } from '../../helpers/uploads.ts'

let newsroom: StaffedNewsroom
let noteRound: (() => Promise<boolean>) | undefined

beforeAll(async () => {
  newsroom = await startNewsroom()
  // These tests are the worker; the newsroom's own starts with the first request.
  await newsroom.rest({ path: '/articles' })
  await workers.get(newsroom.payload)?.stop()
})

afterAll(() => newsroom?.stop())

/** A quay with a crane, whose place makes it another picture. */
const quay = (crane: number) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">
      <rect width="600" height="400" fill="#cfe0ee"/><rect y="280" width="600" height="120" fill="#345"/>
      <rect x="${crane}" y="60" width="40" height="240" fill="#c33"/><rect x="${crane - 90}" y="60" width="220" height="26" fill="#c33"/>
    </svg>`),
  )

const upload = async (
  bytes: Buffer,
  { data = {}, name = 'quai.jpg', type = 'image/jpeg' }: { data?: object; name?: string; type?: string } = {},
): Promise<string> => {
  const { body, status } = await newsroom.send('editor', {
    body: uploadForm({ bytes: new Uint8Array(bytes), data: { alt: 'Un quai', ...data }, name, type }),
    method: 'POST',
    path: '/media',
  })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const noteAll = async (): Promise<void> => {
  noteRound ??= createFingerprintNoter(newsroom.payload)
  while (await noteRound());
}

const ask = async (list: string, who: Who = 'editor'): Promise<MediaPage> => {
  const { body, status } = await newsroom.send(who, { path: '/media-review', query: { list } })
  expect(status).toBe(200)
  return body as unknown as MediaPage
}

const idsOf = ({ groups }: MediaPage) => groups.map((group) => group.map(({ id }) => id).toSorted())

const alikeTo = async (id: string): Promise<string[]> => {
  const { body } = await newsroom.send('author', { path: '/media-review/alike', query: { id } })
  return (body as unknown as { files: ListedMedia[] }).files.map((file) => file.id)
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('files that need to be looked at', () => {
  it('are told to members of the newsroom alone', async () => {
    const answers = await Promise.all([
      newsroom.rest({ path: '/media-review' }),
      newsroom.rest({ path: '/media-review/alike', query: { id: 'a' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    expect((await newsroom.send('admin', { path: '/picture-fingerprints' })).status).toBe(403)
  })

  it('are those whose rights have ended or end within a month, the first first', async () => {
    const bytes = await quay(80).jpeg().toBuffer()
    const soon = await upload(bytes, { data: { rightsEnd: inDays(20) } })
    const ended = await upload(bytes, { data: { rightsEnd: inDays(-3) } })
    await upload(bytes, { data: { rightsEnd: inDays(60) } })
    await upload(bytes)
    expect(idsOf(await ask('rights'))).toEqual([[ended], [soon]])
  })

  it('are pictures that are there twice, in another size and format too, and not those that only resemble', async () => {
    const [whole, webp, small, other] = [
      await upload(await quay(300).jpeg({ quality: 90 }).toBuffer()),
      await upload(await quay(300).webp({ quality: 60 }).toBuffer(), { name: 'port.webp', type: 'image/webp' }),
      await upload(await quay(300).resize(300).png().toBuffer(), { name: 'copie.png', type: 'image/png' }),
      await upload(await quay(460).jpeg().toBuffer()),
    ]
    await noteAll()
    expect(idsOf(await ask('alike'))).toContainEqual([whole, webp, small].toSorted())
    expect((await alikeTo(whole)).toSorted()).toEqual([webp, small].toSorted())
    expect(await alikeTo(other)).toEqual([])
    expect(await alikeTo('nothing')).toEqual([])
  })

  it('are not pictures in the trash, nor what a record showed before it got another file', async () => {
    const [first, second] = [
      await upload(await quay(210).jpeg().toBuffer()),
      await upload(await quay(210).jpeg({ quality: 50 }).toBuffer()),
    ]
    await noteAll()
    expect(await alikeTo(first)).toEqual([second])
    const replaced = await newsroom.send('editor', {
      body: uploadForm({
        bytes: new Uint8Array(await quay(520).jpeg().toBuffer()),
        data: {},
        name: 'autre.jpg',
        type: 'image/jpeg',
      }),
      method: 'PATCH',
      path: `/media/${second}`,
    })
    expect(replaced.status).toBe(200)
    await noteAll()
    expect(await alikeTo(first)).toEqual([])
    const third = await upload(await quay(210).png().toBuffer(), { name: 'c.png', type: 'image/png' })
    await noteAll()
    expect(await alikeTo(first)).toEqual([third])
    const trashed = { body: { deletedAt: new Date().toISOString() }, method: 'PATCH', path: `/media/${third}` } as const
    expect((await newsroom.send('editor', trashed)).status).toBe(200)
    expect(await alikeTo(first)).toEqual([])
  })

  it('are groups of those that are there: what went to the trash makes no pair, and hides none', async () => {
    const copies: string[] = []
    for (let quality = 40; quality < 48; quality += 1)
      copies.push(await upload(await quay(400).jpeg({ quality }).toBuffer()))
    const [first = '', ...others] = copies
    await noteAll()
    expect(await alikeTo(first)).toHaveLength(6)
    for (const id of others.slice(0, 6))
      await newsroom.send('editor', {
        body: { deletedAt: new Date().toISOString() },
        method: 'PATCH',
        path: `/media/${id}`,
      })
    expect(await alikeTo(first)).toEqual(others.slice(6))
    const before = (await ask('alike')).total
    await newsroom.send('editor', {
      body: { deletedAt: new Date().toISOString() },
      method: 'PATCH',
      path: `/media/${others[6]}`,
    })
    const after = await ask('alike')
    expect(after.total).toBe(before - 1)
    expect(after.groups).toHaveLength(after.total)
  })

  it('show what is seen of them: a small picture itself, since it has no thumbnail, and of other files what they are', async () => {
    const small = await newsroom.upload('editor', { alt: 'Petite' })
    const pdf = await upload(
      Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n',
      ),
      {
        name: 'plan.pdf',
        type: 'application/pdf',
      },
    )
    const files = new Map((await ask('unused')).groups.flat().map((file) => [file.id, file]))
    expect(files.get(small)?.thumbnail).toMatch(/\.png$/)
    expect(files.get(pdf)).toMatchObject({ kind: 'PDF', name: 'plan.pdf' })
    expect(files.get(pdf)).not.toHaveProperty('thumbnail')
  })

  it('have rights that end within a month or have ended, with their last day as publishing counts it', async () => {
    const bytes = await quay(90).jpeg().toBuffer()
    const ids: string[] = []
    for (const days of [-1, 0, 1, 31, 32])
      ids.push(await upload(bytes, { data: { rightsEnd: `${inDays(days).slice(0, 10)}T12:00:00.000Z` } }))
    const listed = idsOf(await ask('rights')).flat()
    expect(ids.map((id) => listed.includes(id))).toEqual([true, true, true, true, false])
  })

  it('are pictures, and a file that is broken, or of another kind, holds nothing up', async () => {
    const bytes = await quay(333).jpeg().toBuffer()
    const whole = await upload(bytes)
    const { filename } = (await newsroom.send('editor', { path: `/media/${whole}` })).body as { filename: string }
    await writeFile(`${newsroom.uploads.dir}/${filename}`, 'no picture any more')
    const other = await upload(await quay(333).png({ palette: false }).toBuffer(), { name: 'b.png', type: 'image/png' })
    await noteAll()
    expect(await alikeTo(whole)).toEqual([])
    expect(await alikeTo(other)).toEqual([])
  })

  it('are those that no document leads to, published or in draft, nor the settings', async () => {
    const bytes = await quay(130).jpeg().toBuffer()
    const [inText, inDraft, asMain, alone] = [
      await upload(bytes),
      await upload(bytes),
      await upload(bytes),
      await upload(bytes),
    ]
    await newsroom.published({ body: showing(inText) })
    await newsroom.draftOf('author', { body: showing(inDraft) })
    await newsroom.published({ mainImage: asMain })
    const unused = idsOf(await ask('unused', 'author')).flat()
    expect(unused).toContain(alone)
    for (const used of [inText, inDraft, asMain]) expect(unused).not.toContain(used)
  })
})
