import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp, { type Sharp } from 'sharp'

import { contentsOf, picture, uploadForm } from '../../helpers/uploads.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Size = { filename: string | null; height: number | null; url: string | null; width: number | null }
type File = {
  credit?: string
  filename: string
  filesize: number
  height: number | null
  id: string
  mimeType: string
  sizes: Record<string, Size>
  width: number | null
}

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const form = (bytes: Buffer, name: string, type: string, data: Record<string, unknown> = { alt: 'Une salle' }) =>
  uploadForm({ bytes: new Uint8Array(bytes), data, name, type })

const send = async (bytes: Buffer, name: string, type: string): Promise<File> => {
  const answer = await newsroom.send('editor', { body: form(bytes, name, type), method: 'POST', path: '/media' })
  expect(answer.status).toBe(201)
  return answer.body.doc as File
}

const stored = (name: string): Promise<Buffer> => readFile(path.join(newsroom.uploads.dir, name))

const PLACE = { GPSLatitude: '50/1 25/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '2/1 50/1 0/1', GPSLongitudeRef: 'E' }

const XMP = [
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Studio &amp; Fils"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Été</rdf:li></rdf:Alt></dc:rights>',
  '<dc:creator><rdf:Seq><rdf:li>Jeanne Auteur</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>',
].join('')

const draw = (size: { height: number; width: number } = { height: 700, width: 1300 }): Sharp =>
  sharp({ create: { background: '#1d6fa5', channels: 3, ...size } })

/** As a telephone and a photographer's program write it. */
const photograph = (
  format: 'avif' | 'jpeg' | 'png' | 'webp',
  size?: { height: number; width: number },
): Promise<Buffer> =>
  draw(size)
    .toFormat(format)
    .withExif({ IFD0: { Artist: 'Jeanne Auteur', Copyright: '2026 Ete', Make: 'Telephone' }, IFD3: PLACE })
    .withXmp(XMP)
    .withIccProfile('p3')
    .toBuffer()

const saysWhere = (bytes: Buffer): boolean => ['Jeanne', 'Telephone', 'GPS'].some((word) => bytes.includes(word))

/** A data set of IPTC’s application record. */
const field = (dataSet: number, value: string) =>
  Buffer.concat([Buffer.from([0x1c, 2, dataSet, 0, Buffer.byteLength(value)]), Buffer.from(value)])

/** A box of a film. */
const box = (type: string, content: Buffer) => {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(content.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, content])
}

describe('what a picture says of its maker', () => {
  it.each(['avif', 'jpeg', 'png', 'webp'] as const)(
    'is taken out of a %s, and its credit, copyright and colours stay',
    async (format) => {
      const given = await photograph(format)
      expect(saysWhere(given)).toBe(true)
      const file = await send(given, `foire.${format}`, `image/${format}`)
      const kept = await stored(file.filename)
      const { exif, icc, xmp } = await sharp(kept).metadata()
      expect(saysWhere(kept)).toBe(false)
      // The tag of the directory with the position (Exif 3.0, 0x8825).
      expect([exif?.includes(Buffer.from([0x88, 0x25])), exif?.includes(Buffer.from([0x25, 0x88]))]).toEqual([
        false,
        false,
      ])
      expect(exif?.toString('latin1')).toContain('2026')
      expect(xmp?.toString()).toContain('© 2026 Été')
      expect(xmp?.toString()).toContain('Studio &#38; Fils')
      expect(icc?.length).toBeGreaterThan(100)
      expect(file).toMatchObject({ credit: 'Studio & Fils', filesize: kept.length, height: 700, width: 1300 })
    },
  )

  it('is not in its sizes', async () => {
    const file = await send(await photograph('jpeg'), 'foire.jpg', 'image/jpeg')
    const made = Object.values(file.sizes).flatMap(({ filename }) => filename ?? [])
    expect(made.length).toBeGreaterThan(8)
    for (const name of made) expect(saysWhere(await stored(name))).toBe(false)
  })

  it('IPTC’s own record of the credit is read', async () => {
    const record = Buffer.concat([field(80, 'Jeanne Auteur'), field(110, 'Agence Écho'), field(116, '© Agence')])
    const resource = Buffer.concat([
      Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\0\0', 'latin1'),
      Buffer.from([0, 0, 0, record.length]),
      record,
      Buffer.alloc(record.length % 2),
    ])
    const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0, resource.length + 2]), resource])
    const plain = await draw().jpeg().toBuffer()
    const file = await send(Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]), 'iptc.jpg', 'image/jpeg')
    const kept = await stored(file.filename)
    expect([kept.includes('Jeanne'), kept.includes('Agence Écho'), kept.includes('© Agence')]).toEqual([
      false,
      true,
      true,
    ])
    expect(file.credit).toBe('Agence Écho')
  })

  it('a picture that says nothing is kept to the byte', async () => {
    const given = await draw().jpeg({ quality: 70 }).toBuffer()
    expect(await stored((await send(given, 'nue.jpg', 'image/jpeg')).filename)).toEqual(given)
  })

  it('a crop keeps the credit', async () => {
    const { id } = await send(await photograph('jpeg'), 'foire.jpg', 'image/jpeg')
    const query = {
      'uploadEdits[crop][x]': 10,
      'uploadEdits[crop][y]': 10,
      'uploadEdits[heightInPixels]': 500,
      'uploadEdits[widthInPixels]': 900,
    }
    const { body } = await newsroom.send('editor', { body: {}, method: 'PATCH', path: `/media/${id}`, query })
    const { xmp } = await sharp(await stored((body.doc as File).filename)).metadata()
    expect(xmp?.toString()).toContain('© 2026 Été')
  })

  it('a film loses its place', async () => {
    const place = box('udta', box('\u00A9xyz', Buffer.from('\0\u0012\u0015\u00C7+50.4167+002.8333/', 'latin1')))
    const start = box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41', 'latin1'))
    const given = Buffer.concat([
      start,
      box('moov', Buffer.concat([box('mvhd', Buffer.alloc(100)), box('trak', place), place])),
      box('mdat', Buffer.from('image')),
    ])
    const file = await send(given, 'film.mp4', 'video/mp4')
    const kept = await stored(file.filename)
    expect([given.includes('50.4167'), kept.includes('50.4167'), kept.length, kept.includes('image')]).toEqual([
      true,
      false,
      given.length,
      true,
    ])
  })
})

describe('the numbers of a picture', () => {
  it.each([3, 6, 8])(
    'that was taken with the camera turned (orientation %i) are those that are seen',
    async (orientation) => {
      const given = await draw({ height: 900, width: 1700 }).jpeg().withMetadata({ orientation }).toBuffer()
      const file = await send(given, 'tour.jpg', 'image/jpeg')
      const [width, height] = orientation === 3 ? [1700, 900] : [900, 1700]
      expect(file).toMatchObject({ height, width })
      const kept = await sharp(await stored(file.filename)).metadata()
      expect([kept.width, kept.height, kept.orientation ?? 1]).toEqual([width, height, 1])
      for (const size of Object.values(file.sizes).filter(({ filename }) => filename)) {
        const { height: sizeHeight, width: sizeWidth } = await sharp(await stored(size.filename ?? '')).metadata()
        expect([size.width, size.height]).toEqual([sizeWidth, sizeHeight])
      }
    },
  )

  it('are gone when a document takes its place, and so are its sizes', async () => {
    const before = await send(await draw().jpeg().toBuffer(), 'plan.jpg', 'image/jpeg')
    const body = form(
      Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n',
      ),
      'plan.pdf',
      'application/pdf',
    )
    const answer = await newsroom.send('editor', { body, method: 'PATCH', path: `/media/${before.id}` })
    expect(answer.status).toBe(200)
    const { body: after } = await newsroom.send('editor', { path: `/media/${before.id}` })
    expect(after).toMatchObject({ height: null, mimeType: 'application/pdf', width: null })
    for (const size of Object.values((after as unknown as File).sizes))
      expect(size).toMatchObject({ filename: null, url: null })
    expect(Object.keys(await contentsOf(newsroom.uploads.dir)).filter((name) => name.startsWith('plan'))).toEqual([
      (after as unknown as File).filename,
    ])
  })

  it('a small picture in place of a large one has no address of a size that it lacks', async () => {
    const before = await send(await draw().jpeg().toBuffer(), 'grand.jpg', 'image/jpeg')
    const body = form(Buffer.from(await picture()), 'petit.png', 'image/png')
    await newsroom.send('editor', { body, method: 'PATCH', path: `/media/${before.id}` })
    const { body: after } = await newsroom.send('editor', { path: `/media/${before.id}` })
    for (const { filename, url } of Object.values((after as unknown as File).sizes))
      expect(Boolean(url)).toBe(Boolean(filename))
  })
})

const frame = (background: string): Promise<Buffer> =>
  sharp({ create: { background, channels: 3, height: 700, width: 1300 } })
    .png()
    .toBuffer()

const animation = async (format: 'gif' | 'webp'): Promise<Buffer> =>
  sharp(await Promise.all(['#c02020', '#2020c0', '#20c020'].map(frame)), { join: { animated: true } })
    .toFormat(format)
    .toBuffer()

describe('an animation', () => {
  it.each(['gif', 'webp'] as const)('(%s) stays one, and what is shared of it is its first frame', async (format) => {
    const file = await send(await animation(format), `tour.${format}`, `image/${format}`)
    expect(file).toMatchObject({ height: 700, mimeType: `image/${format}`, width: 1300 })
    expect((await sharp(await stored(file.filename)).metadata()).pages).toBe(3)
    expect((await sharp(await stored(file.sizes.card?.filename ?? '')).metadata()).pages).toBe(3)
    const share = sharp(await stored(file.sizes.share?.filename ?? ''))
    expect(await share.metadata()).toMatchObject({ format: 'jpeg', height: 630, width: 1200 })
    expect((await share.stats()).dominant.r).toBeGreaterThan(150)
    expect(file.sizes.share).toMatchObject({ height: 630, mimeType: 'image/jpeg', width: 1200 })
  })
})

describe('a file that is not taken', () => {
  const heic = Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)])
  const large = Buffer.alloc(26 * 1024 * 1024)
  const LINES: [name: string, bytes: Buffer, file: string, type: string, status: number, en: RegExp, fr: RegExp][] = [
    ['HEIC', heic, 'IMG_1.HEIC', 'image/heic', 400, /export this one as JPEG/, /exportez celle-ci en JPEG/],
    [
      'HEIC that is named JPEG',
      heic,
      'IMG_1.jpg',
      'image/jpeg',
      400,
      /export this one as JPEG/,
      /exportez celle-ci en JPEG/,
    ],
    [
      'a wrong type',
      Buffer.from('<!doctype html>'),
      'page.html',
      'text/html',
      400,
      /Send a JPEG/,
      /Envoyez une image JPEG/,
    ],
    [
      'a broken picture',
      Buffer.from('\u00FF\u00D8\u00FF\u00E0 broken and long enough', 'latin1'),
      'photo.jpg',
      'image/jpeg',
      400,
      /cannot be read/,
      /illisible/,
    ],
    ['one that is too large', large, 'enorme.png', 'image/png', 413, /larger than 25 MB/, /dépasse 25\u00A0Mo/],
  ]

  it.each(LINES)('%s: a sentence in the language of whoever sent it', async (_, bytes, name, type, status, en, fr) => {
    for (const [language, sentence] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const answer = await newsroom.send('editor', {
        body: form(bytes, name, type),
        headers: { 'Accept-Language': language },
        method: 'POST',
        path: '/media',
      })
      expect(answer.status).toBe(status)
      expect((answer.body as { errors: { message: string }[] }).errors[0]?.message).toMatch(sentence)
    }
  })
})
