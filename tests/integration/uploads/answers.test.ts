import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
let publicName: string
let privateName: string
let article: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  const upload = async (data: Record<string, unknown>) => {
    const body = uploadForm({
      bytes: await picture({ height: 700, width: 1300 }),
      data: { alt: 'Un quai', ...data },
      name: 'Le quai.png',
      type: 'image/png',
    })
    const { body: answer } = await newsroom.send('editor', { body, method: 'POST', path: '/media' })
    return (answer.doc as { filename: string }).filename
  }
  publicName = await upload({ public: true })
  privateName = await upload({})
  article = await newsroom.published({ title: 'Le quai' })
})

afterAll(async () => newsroom.stop())

const get = (name: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  newsroom.rest({ headers, method, path: `/media/file/${name}` })

describe('a file that everyone may read', () => {
  it('is kept for as long as caches keep things, since its name changes with its content', async () => {
    const { headers, status } = await get(publicName)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=300, immutable')
    expect(headers.get('cdn-cache-control')).toBe('max-age=300')
    expect(headers.get('surrogate-key')).toMatch(/^all media:[\da-f]{24}$/)
    expect(headers.get('cache-tag')).toBe(headers.get('surrogate-key')?.replace(' ', ','))
    expect(headers.get('vary') ?? '').not.toMatch(/cookie/i)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Le%20quai.png")
    expect(Number(headers.get('content-length'))).toBeGreaterThan(100)
    expect(headers.get('content-type')).toBe('image/png')
  })

  it.each(['prefix', 'v'])('is the same with “%s” in its address', async (name) => {
    const { status } = await newsroom.rest({ path: `/media/file/${publicName}`, query: { [name]: '..' } })
    expect(status).toBe(200)
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get(publicName)
    const tag = headers.get('etag') ?? ''
    const changed = headers.get('last-modified') ?? ''
    expect(tag).toMatch(/^"[^"]+"$/)
    const statuses = await Promise.all(
      [
        { 'If-None-Match': tag },
        { 'If-None-Match': `W/${tag}` },
        { 'If-None-Match': `"other", ${tag}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': changed },
        { 'If-None-Match': '"other"' },
        { 'If-Modified-Since': changed, 'If-None-Match': '"other"' },
        { 'If-Modified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
        { 'If-Modified-Since': 'jamais' },
      ].map(async (given) => (await get(publicName, given as unknown as Record<string, string>)).status),
    )
    expect(statuses).toEqual([304, 304, 304, 304, 304, 200, 200, 200, 200])
    const unchanged = await get(publicName, { 'If-None-Match': tag })
    expect([unchanged.body, unchanged.headers.get('etag'), unchanged.headers.get('cache-control')]).toEqual([
      '',
      tag,
      'public, max-age=31536000, s-maxage=300, immutable',
    ])
  })

  it('is sent in parts', async () => {
    const { headers, status } = await get(publicName, { Range: 'bytes=0-3' })
    expect([status, headers.get('content-length'), headers.get('content-range')?.startsWith('bytes 0-3/')]).toEqual([
      206,
      '4',
      true,
    ])
  })

  it('is sent whole to a range that is none, to several at once, and to HEAD', async () => {
    const size = (await get(publicName)).headers.get('content-length')
    for (const range of [
      'garbage',
      'bytes',
      'bytes=',
      'bytes=-',
      'bytes=abc',
      'bytes=5-2',
      'bytes=1-2-3',
      'lines=0-3',
      'bytes=0-1,3-4',
      '0-3',
    ]) {
      const { headers, status } = await get(publicName, { Range: range })
      expect([range, status, headers.get('content-length'), headers.get('content-range')]).toEqual([
        range,
        200,
        size,
        null,
      ])
    }
    expect((await get(publicName, { Range: 'bytes=0-3' }, 'HEAD')).headers.get('content-length')).toBe(size)
  })

  it('has no part beyond its end, and such an answer is kept by no cache', async () => {
    for (const range of ['bytes=99999999-', 'bytes=-0']) {
      const { headers, status } = await get(publicName, { Range: range })
      expect([range, status, headers.get('cache-control')]).toEqual([range, 416, 'no-store'])
      expect(headers.get('content-range')).toMatch(/^bytes \*\/\d+$/)
    }
  })

  it('is sent in parts to who has the rest of the same file only', async () => {
    const { headers } = await get(publicName)
    const partFor = async (condition: string) =>
      (await get(publicName, { 'If-Range': condition, Range: 'bytes=0-3' })).status
    const tag = headers.get('etag') ?? ''
    expect(
      await Promise.all(
        [tag, headers.get('last-modified') ?? '', '"other"', `W/${tag}`, 'Mon, 01 Jan 2001 00:00:00 GMT', 'jamais'].map(
          partFor,
        ),
      ),
    ).toEqual([206, 206, 200, 200, 200, 200])
  })
})

describe('a file that not everyone may read', () => {
  it('is kept by no cache', async () => {
    const { headers, status } = await get(privateName, newsroom.staff.editor.headers)
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(headers.get('vary')).toMatch(/Cookie/)
    expect(headers.get('cdn-cache-control')).toBeNull()
    expect(headers.get('surrogate-key')).toBeNull()
    expect(headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Le%20quai.png")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
  })

  it('is not there for a stranger, and a conditional request does not tell', async () => {
    const { headers } = await get(privateName, newsroom.staff.editor.headers)
    expect((await get(privateName)).status).toBe(403)
    expect((await get(privateName, { 'If-None-Match': headers.get('etag') ?? '' })).status).toBe(403)
    expect((await get(privateName, { 'If-None-Match': '*' })).headers.get('etag')).toBeNull()
  })

  it('is downloaded, not opened, where it could run something', async () => {
    const { payload } = newsroom
    for (const [name, mimeType, bytes] of [
      ['page.html', 'text/html', '<script>alert(1)</script>'],
      ['dessin.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ] as const) {
      await writeFile(path.join(payload.collections.media.config.upload.staticDir ?? '', name), bytes)
      await payload.db.create({ collection: 'media', data: { filename: name, mimeType, public: true } })
      const { headers, status } = await get(name)
      expect([status, headers.get('content-disposition')]).toEqual([200, `attachment; filename*=UTF-8''${name}`])
      expect(headers.get('content-security-policy')).toMatch(/sandbox/)
    }
  })

  it('one that is lost on the disk is 404 and kept by no cache', async () => {
    await newsroom.payload.db.create({
      collection: 'media',
      data: { filename: 'perdu.png', mimeType: 'image/png', public: true },
    })
    const { headers, status } = await get('perdu.png')
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})

describe('HEAD answers as GET does, without the body', () => {
  it.each([
    ['a list', () => '/articles'],
    ['a document', () => `/articles/${article}`],
    ['a document that is not there', () => '/articles/655f1c7f0f0f0f0f0f0f0f0f'],
    ['a count', () => '/articles/count'],
    ['a global', () => '/globals/newsroom'],
    ['a file', () => `/media/file/${publicName}`],
    ['a private file', () => `/media/file/${privateName}`],
    ['a name that is none of a file', () => '/media/file/a%5Cb.png'],
    ['nothing at all', () => '/nowhere'],
    ['an address of no collection', () => '/articles/a/b/c/d'],
  ])('%s', async (_, at) => {
    const [asked, told] = [await newsroom.rest({ path: at() }), await newsroom.rest({ method: 'HEAD', path: at() })]
    expect([told.status, told.body]).toEqual([asked.status, ''])
    const sorted = ({ headers }: typeof told) => [...headers].filter(([name]) => name !== 'date').toSorted()
    expect(sorted(told)).toEqual(sorted(asked))
  })

  it('with the rights of whoever asks', async () => {
    expect((await get(privateName, newsroom.staff.editor.headers, 'HEAD')).status).toBe(200)
    expect((await get(privateName, {}, 'HEAD')).status).toBe(403)
  })
})
