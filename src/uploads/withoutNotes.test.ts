import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { preparePicture } from './pictures.ts'
import { withoutNotes } from './withoutNotes.ts'

const SECRET = '50.5306 N 2.6394 E'

const picture = (width = 40, height = 30) => sharp({ create: { background: '#c83818', channels: 3, height, width } })

const segment = (marker: number, text: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, Buffer.from(text, 'latin1')])
}

const insert = (bytes: Buffer, at: number, ...more: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(at)])

const pngChunk = (type: string, text: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  // Its checksum is not looked at: it goes.
  return Buffer.concat([length, Buffer.from(`${type}${text}1234`, 'latin1')])
}

const webpChunk = (type: string, text: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(text.padEnd(text.length + (text.length % 2), '\0'))])
}

const longer = (bytes: Buffer, by: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(bytes.readUInt32LE(4) + by, 4)
  return copy
}

const gifExtension = (kind: number, name: string, text: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x21, kind]),
    ...(name ? [Buffer.from([name.length]), Buffer.from(name)] : []),
    Buffer.from([text.length]),
    Buffer.from(text),
    Buffer.from([0]),
  ])

const avifBox = (type: string, text: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 8)
  return Buffer.concat([length, Buffer.from(`${type}${text}`, 'latin1')])
}

const behindGIFHeader = (gif: Buffer): number => 13 + ((gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0)

type Kind = 'avif' | 'gif' | 'jpeg' | 'png' | 'webp'

const FILES: [string, Kind, () => Promise<Buffer>][] = [
  ['a comment in a JPEG', 'jpeg', async () => insert(await picture().jpeg().toBuffer(), 2, segment(0xfe, SECRET))],
  [
    'a small picture of before in a JPEG',
    'jpeg',
    async () => insert(await picture().jpeg().toBuffer(), 2, segment(0xe0, `JFXX\0${SECRET}`)),
  ],
  [
    'a program’s data in a JPEG',
    'jpeg',
    async () => insert(await picture().jpeg().toBuffer(), 2, segment(0xeb, SECRET)),
  ],
  [
    'a film behind a progressive JPEG',
    'jpeg',
    async () => Buffer.concat([await picture().jpeg({ progressive: true }).toBuffer(), Buffer.from(SECRET)]),
  ],
  ['a chunk in a PNG', 'png', async () => insert(await picture().png().toBuffer(), 33, pngChunk('gpSx', SECRET))],
  [
    'what stands behind a PNG',
    'png',
    async () => Buffer.concat([await picture().png().toBuffer(), Buffer.from(SECRET)]),
  ],
  [
    'a chunk in a WebP',
    'webp',
    async () => {
      const chunk = webpChunk('GPSX', SECRET)
      return longer(Buffer.concat([await picture().webp().toBuffer(), chunk]), chunk.length)
    },
  ],
  [
    'what stands behind a WebP',
    'webp',
    async () => Buffer.concat([await picture().webp().toBuffer(), Buffer.from(SECRET)]),
  ],
  [
    'a comment in a GIF',
    'gif',
    async () => {
      const gif = await picture().gif().toBuffer()
      return insert(gif, behindGIFHeader(gif), gifExtension(0xfe, '', SECRET))
    },
  ],
  [
    'XMP in a GIF',
    'gif',
    async () => {
      const gif = await picture().gif().toBuffer()
      return insert(gif, behindGIFHeader(gif), gifExtension(0xff, 'XMP DataXMP', SECRET))
    },
  ],
  [
    'what stands behind a GIF',
    'gif',
    async () => Buffer.concat([await picture().gif().toBuffer(), Buffer.from(SECRET)]),
  ],
  [
    'XMP beside an AVIF',
    'avif',
    async () => Buffer.concat([await picture().avif().toBuffer(), avifBox('uuid', SECRET)]),
  ],
  [
    'a film behind an AVIF',
    'avif',
    async () => Buffer.concat([await picture().avif().toBuffer(), avifBox('mpvd', SECRET)]),
  ],
  [
    'what stands behind an AVIF',
    'avif',
    async () => Buffer.concat([await picture().avif().toBuffer(), Buffer.from(SECRET)]),
  ],
]

describe('what a file says besides its picture', () => {
  it.each(FILES)('goes: %s', async (_, kind, make) => {
    const bytes = await make()
    expect(bytes.includes(SECRET)).toBe(true)
    const { bytes: kept } = await preparePicture({ bytes, kind, sharp: sharp as never })
    expect(kept.includes(SECRET)).toBe(false)
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
  })

  it.each(['avif', 'jpeg', 'png', 'webp', 'gif'] as const)(
    'is nothing in a %s of sharp’s, which stays as it is',
    async (kind) => {
      const bytes = await picture().withIccProfile('p3').toFormat(kind).toBuffer()
      expect(withoutNotes(bytes, kind)).toBe(bytes)
    },
  )

  it.each(['webp', 'gif'] as const)('goes from an animation (%s), which goes on moving', async (kind) => {
    const frames = await Promise.all(['red', 'blue'].map(async (colour) => picture().tint(colour).png().toBuffer()))
    const bytes = await sharp(frames, { join: { animated: true } })
      .toFormat(kind, { delay: [100, 200], loop: 3 })
      .toBuffer()
    const kept = withoutNotes(Buffer.concat([bytes, Buffer.from(SECRET)]), kind)
    expect(kept).toEqual(bytes)
    expect(await sharp(kept, { animated: true }).metadata()).toMatchObject({ delay: [100, 200], loop: 3, pages: 2 })
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'goes from a %s, whose pixels stay and whose credit stays too',
    async (kind) => {
      const bytes = await picture(400, 300)
        .withExif({
          IFD0: { Copyright: 'Parc des industries', Make: 'Camera' },
          IFD3: { GPSLatitude: '50/1 31/1 50/1' },
        })
        .withIccProfile('p3')
        .toFormat(kind)
        .toBuffer()
      const prepared = await preparePicture({ bytes, kind, sharp: sharp as never })
      const { exif, icc, xmp } = await sharp(prepared.bytes).metadata()
      expect(exif?.includes('Parc des industries')).toBe(true)
      expect(exif?.includes('Camera')).toBe(false)
      expect(xmp?.includes('Parc des industries')).toBe(true)
      expect(icc).toEqual((await sharp(bytes).metadata()).icc)
      expect(await sharp(prepared.bytes).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
    },
  )

  it.each(['jpeg', 'png', 'webp'] as const)('leaves nothing of it in a %s without a credit', async (kind) => {
    const bytes = await picture()
      .withExif({ IFD0: { Make: 'Camera' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toFormat(kind)
      .toBuffer()
    const { bytes: kept } = await preparePicture({ bytes, kind, sharp: sharp as never })
    const { exif, xmp } = await sharp(kept).metadata()
    expect([exif, xmp]).toEqual([undefined, undefined])
    expect(kept.includes('Camera')).toBe(false)
  })

  it('leaves an empty place in an AVIF, since its pictures are found by where they stand', async () => {
    const avif = await picture().avif().toBuffer()
    const noted = insert(avif, avif.readUInt32BE(0), avifBox('uuid', SECRET))
    const kept = withoutNotes(noted, 'avif')
    expect(kept).toHaveLength(noted.length)
    expect(kept).toEqual(insert(avif, avif.readUInt32BE(0), avifBox('free', '\0'.repeat(SECRET.length))))
  })

  it('is not looked for where the parts cannot be told apart', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    for (const end of [4, 20, jpeg.length - 2]) expect(withoutNotes(jpeg.subarray(0, end), 'jpeg')).toBeUndefined()
    const avif = await picture().avif().toBuffer()
    // Its last box, that of the pictures, goes as far as the file does.
    avif.writeUInt32BE(0, avif.lastIndexOf('mdat') - 4)
    expect(withoutNotes(avif, 'avif')).toBeUndefined()
    for (const kind of ['avif', 'gif', 'jpeg', 'png', 'webp'] as const)
      expect(() => withoutNotes(Buffer.alloc(64, 0xff), kind)).not.toThrow()
  })
})

describe('an animation that says that it lies on its side', () => {
  it('is taken, as it is shown frame by frame', async () => {
    const frames = [await picture().png().toBuffer(), await picture().negate().png().toBuffer()]
    const bytes = await sharp(frames, { join: { animated: true } })
      .withMetadata({ orientation: 6 })
      .webp()
      .toBuffer()
    const prepared = await preparePicture({ bytes, kind: 'webp', sharp: sharp as never })
    expect(prepared).toMatchObject({ height: 30, isAnimated: true, width: 40 })
  })
})
