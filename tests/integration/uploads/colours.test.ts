import { deflateSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { contentsOf, uploadForm } from '../../helpers/uploads.ts'

type Picture = {
  dominantColor: string
  filename: string
  height: number
  sizes: Record<string, { filename: null | string; height: number; width: number }>
  sources: { srcset: string; type: string }[]
  width: number
}

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const send = async (bytes: Buffer, name: string, type: string, language = 'en') => {
  const body = uploadForm({ bytes: new Uint8Array(bytes), data: { alt: 'Un essai' }, name, type })
  return newsroom.send('editor', {
    body,
    headers: { 'Accept-Language': language },
    method: 'POST',
    path: '/media',
  })
}

const upload = async (bytes: Buffer, name: string, type: string): Promise<Picture> => {
  const answer = await send(bytes, name, type)
  expect(answer.status).toBe(201)
  return answer.body.doc as unknown as Picture
}

const stored = async (name: string): Promise<Buffer> =>
  Buffer.from((await contentsOf(newsroom.uploads.dir))[name] ?? '', 'base64')

/** The colour that a program shows which knows no profiles. */
const numbersIn = async (bytes: Buffer): Promise<number[]> => {
  const { channels } = await sharp(bytes, { ignoreIcc: true }).stats()
  return channels.slice(0, 3).map(({ mean }) => mean)
}

const expectColour = (numbers: number[], wanted: number[], tolerance = 12): void => {
  for (const [index, value] of wanted.entries()) expect(Math.abs((numbers[index] ?? 0) - value)).toBeLessThan(tolerance)
}

const ORANGE = [220, 120, 40]

/** A colour that can be printed; sharp's profile for print is a coarse one. */
const BROWN = [160, 110, 80]
const TOLERANCE = 32

const plain = ([r, g, b] = ORANGE) =>
  sharp({ create: { background: { b, g, r }, channels: 3, height: 700, width: 1000 } })

const printed = async (): Promise<Buffer> =>
  plain(BROWN).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer()

const namesOf = ({ sizes }: Picture): string[] => Object.values(sizes).flatMap(({ filename }) => filename ?? [])

describe('whatever colours a picture is in, what websites show of it', () => {
  it.each([
    ['Display P3', async () => plain().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(), 'jpeg', ORANGE, 12],
    ['CMYK', printed, 'jpeg', BROWN, TOLERANCE],
    ['16 bits', async () => plain().toColourspace('rgb16').png().toBuffer(), 'png', ORANGE, 12],
  ] as const)('%s: is in sRGB', async (_, make, format, colour, tolerance) => {
    const picture = await upload(await make(), `essai.${format}`, `image/${format}`)
    for (const name of namesOf(picture)) {
      const bytes = await stored(name)
      expectColour(await numbersIn(bytes), colour, tolerance)
      expect(await sharp(bytes).metadata()).toMatchObject({ depth: 'uchar', space: 'srgb' })
      expect((await sharp(bytes).metadata()).icc).toBeUndefined()
    }
    const hex = picture.dominantColor.match(/[\da-f]{2}/g) ?? []
    expectColour(
      hex.map((value) => Number.parseInt(value, 16)),
      colour,
      tolerance,
    )
  })
})

describe('the original', () => {
  it('keeps a profile that browsers know', async () => {
    const bytes = await plain().withIccProfile('p3').jpeg().toBuffer()
    const { filename } = await upload(bytes, 'large.jpg', 'image/jpeg')
    expect((await stored(filename)).equals(bytes)).toBe(true)
  })

  it('is converted where it was for print', async () => {
    const bytes = await printed()
    const { filename } = await upload(bytes, 'presse.jpg', 'image/jpeg')
    const file = await stored(filename)
    expect(await sharp(file).metadata()).toMatchObject({ channels: 3, format: 'jpeg', space: 'srgb' })
    expectColour(await numbersIn(file), BROWN, TOLERANCE)
  })
})

describe('sizes', () => {
  it('of a picture that lies on its side stand upright', async () => {
    const bytes = await plain()
      .withExif({ IFD0: { Artist: 'A' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { height, sizes, width } = await upload(bytes, 'debout.jpg', 'image/jpeg')
    expect([width, height]).toEqual([700, 1000])
    expect(sizes.avif480).toMatchObject({ height: 686, width: 480 })
  })

  it('of an animation move in WebP, and there are none in AVIF, which would show its first picture', async () => {
    const frames = [plain(), plain().negate()].map(async (frame) => frame.png().toBuffer())
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()
    const picture = await upload(gif, 'tour.gif', 'image/gif')
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/webp', 'image/webp'])
    for (const { srcset } of picture.sources) {
      const name = srcset.split(' ')[0]?.split('/').at(-1) ?? ''
      expect((await sharp(await stored(name)).metadata()).pages).toBe(2)
    }
  })
})

const chunk = (type: string, data: Buffer): Buffer => {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  bytes.writeUInt32BE(data.length)
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes.subarray(4, -4)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  }
  bytes.writeUInt32BE((crc ^ 0xff_ff_ff_ff) >>> 0, bytes.length - 4)
  return bytes
}

/** A valid PNG of black pixels, of a few kilobytes however large it is. */
const bomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture of more pixels than can be decoded', () => {
  it('is refused with a sentence, by its first bytes, and leaves nothing', async () => {
    const bytes = bomb(15_000, 10_000)
    expect(bytes.length).toBeLessThan(100_000)
    const before = Object.keys(await contentsOf(newsroom.uploads.dir))
    for (const [language, sentence] of [
      ['en', /has 150 megapixels .* takes 100 at most/],
      ['fr', /compte 150\u00A0mégapixels .* prend 100 au plus/],
    ] as const) {
      const answer = await send(bytes, 'bombe.png', 'image/png', language)
      expect(answer.status).toBe(400)
      expect((answer.body as { errors: { message: string }[] }).errors[0]?.message).toMatch(sentence)
    }
    expect(Object.keys(await contentsOf(newsroom.uploads.dir))).toEqual(before)
  })

  it('of fewer is taken', async () => {
    expect((await send(bomb(9000, 9000), 'grande.png', 'image/png')).status).toBe(201)
  })
})
