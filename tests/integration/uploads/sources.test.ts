import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { contentsOf, uploadForm } from '../../helpers/uploads.ts'

type Source = { cropped?: null | string; srcset: string; type: string }

type Picture = {
  dominantColor?: null | string
  height: number
  id: string
  sizes: Record<string, { filename: null | string }>
  sources: Source[]
  url: string
  width: number
}

let newsroom: StaffedNewsroom
let pier: Picture
let article: string

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
  pier = await upload(await landscape(2600, 1733).jpeg().toBuffer(), { name: 'jetée.jpg', type: 'image/jpeg' })
  article = await newsroom.published({ mainImage: pier.id })
})

afterAll(async () => newsroom.stop())

const BLUE = '#2060a0'
const RED = '#d02020'

/** Blue, with a red edge at the bottom, which a card around the middle leaves out. */
const landscape = (width: number, height: number) =>
  sharp({ create: { background: BLUE, channels: 3, height, width } }).composite([
    {
      input: { create: { background: RED, channels: 3, height: Math.round(height / 20), width } },
      left: 0,
      top: height - Math.round(height / 20),
    },
  ])

const upload = async (
  bytes: Buffer,
  { data = {}, name, type }: { data?: Record<string, unknown>; name: string; type: string },
): Promise<Picture> => {
  const body = uploadForm({ bytes: new Uint8Array(bytes), data: { alt: 'Une jetée', ...data }, name, type })
  const answer = await newsroom.send('editor', { body, method: 'POST', path: '/media' })
  expect(answer.status).toBe(201)
  return answer.body.doc as unknown as Picture
}

const candidatesOf = ({ srcset }: Source): { name: string; width: number }[] =>
  srcset.split(', ').map((candidate) => {
    const [url = '', width = ''] = candidate.split(' ')
    return { name: url.replace('/api/media/file/', ''), width: Number.parseInt(width, 10) }
  })

const widthsOf = (source: Source): number[] => candidatesOf(source).map(({ width }) => width)

const bytesAt = async (name: string): Promise<Buffer> =>
  Buffer.from((await contentsOf(newsroom.uploads.dir))[name] ?? '', 'base64')

const read = async (id: string): Promise<Picture> => (await newsroom.rest<Picture>({ path: `/media/${id}` })).body

describe('the sources of a picture', () => {
  it('are AVIF and WebP in several widths, none larger than the picture, and the same cut for cards', async () => {
    const { dominantColor, height, sources, width } = await read(pier.id)
    expect([width, height, dominantColor]).toEqual([2600, 1733, expect.stringMatching(/^#[12].[56].[9a]./)])
    expect(sources.map((source) => [source.type, source.cropped ?? null, widthsOf(source)])).toEqual([
      ['image/avif', null, [480, 960, 1600, 2400]],
      ['image/webp', null, [480, 960, 1600, 2400]],
      ['image/avif', '16:9', [480, 960]],
      ['image/webp', '16:9', [480, 960]],
    ])
  })

  it('of a small one end with its own width', async () => {
    const bytes = await landscape(700, 500).png().toBuffer()
    const { sources } = await upload(bytes, { name: 'petite.png', type: 'image/png' })
    expect(sources.map(widthsOf)).toEqual([[480, 700], [480, 700], [480, 700], [480]])
  })

  it('lead to files that are what they say, for everyone once they are public', async () => {
    const { sources } = await read(pier.id)
    for (const source of sources)
      for (const { name, width } of candidatesOf(source)) {
        const { headers, status } = await newsroom.rest({ path: `/media/file/${name}` })
        expect([name, status, headers.get('content-type')]).toEqual([name, 200, source.type])
        expect(headers.get('cache-control')).toContain('immutable')
        const file = await sharp(await bytesAt(name)).metadata()
        expect([name, file.format, file.width]).toEqual([name, source.type === 'image/avif' ? 'heif' : 'webp', width])
        const height = source.cropped ? (width * 9) / 16 : (width * 1733) / 2600
        expect(Math.abs(file.height - height)).toBeLessThanOrEqual(1)
      }
  })

  it('are in the articles that show it, over REST and GraphQL', async () => {
    const { sources } = await read(pier.id)
    const { body } = await newsroom.rest<{ mainImage: Picture }>({ path: `/articles/${article}` })
    expect(body.mainImage).toMatchObject({ dominantColor: pier.dominantColor, height: 1733, sources, width: 2600 })
    expect(Object.keys(body.mainImage.sizes).toSorted()).toEqual(['card', 'share', 'thumbnail', 'wide'])
    const { body: answer } = await newsroom.graphql<{ Article: { mainImage: Picture } }>({
      query: `{ Article(id: "${article}") { mainImage { width height dominantColor sources { type srcset cropped } } } }`,
    })
    expect(answer.data?.Article.mainImage.sources).toEqual(
      sources.map(({ cropped = null, srcset, type }) => ({ cropped, srcset, type })),
    )
    const { body: selected } = await newsroom.rest<Picture>({
      path: `/media/${pier.id}`,
      query: { 'select[sources][srcset]': true },
    })
    expect(selected.sources.map(({ srcset }) => srcset)).toEqual(sources.map(({ srcset }) => srcset))
  })

  it('are kept from strangers, file by file, as long as nothing published shows it', async () => {
    const bytes = await landscape(1000, 700).jpeg().toBuffer()
    const { id, sizes, sources } = await upload(bytes, { name: 'sous embargo.jpg', type: 'image/jpeg' })
    await newsroom.draftOf('author', { mainImage: id })
    const names = Object.values(sizes).flatMap(({ filename }) => filename ?? [])
    expect(names).toEqual(expect.arrayContaining(sources.flatMap(candidatesOf).map(({ name }) => name)))
    for (const name of names) expect((await newsroom.rest({ path: `/media/file/${name}` })).status).toBe(403)
    expect((await newsroom.rest({ path: `/media/${id}` })).status).toBe(404)
  })

  it('are made again around another focal point, under other addresses', async () => {
    const centre = await colourAt(candidatesOf(pier.sources[3] as Source)[1]?.name ?? '')
    const answer = await newsroom.send('editor', {
      body: { focalX: 50, focalY: 100 },
      method: 'PATCH',
      path: `/media/${pier.id}`,
    })
    expect(answer.status).toBe(200)
    const { sources } = await read(pier.id)
    const before = new Set(pier.sources.flatMap(candidatesOf).map(({ name }) => name))
    const after = sources.flatMap(candidatesOf).map(({ name }) => name)
    expect(after.filter((name) => before.has(name))).toEqual([])
    for (const name of before) expect((await newsroom.rest({ path: `/media/file/${name}` })).status).toBe(307)
    expect([centre, await colourAt(candidatesOf(sources[2] as Source)[1]?.name ?? '')]).toEqual(['blue', 'red'])
  })

  it('cannot be written by whoever may change the picture, and are not in the data of another', async () => {
    const { sources } = await read(pier.id)
    const body = {
      dominantColor: '#000000',
      sources: [{ srcset: 'https://elsewhere.example/x.png 1w', type: 'image/png' }],
    }
    await newsroom.send('editor', { body, method: 'PATCH', path: `/media/${pier.id}` })
    expect(await read(pier.id)).toMatchObject({ dominantColor: pier.dominantColor, sources })
  })

  it('of a copy lead to the files of the copy', async () => {
    const answer = await newsroom.send('editor', { body: {}, method: 'POST', path: `/media/${pier.id}/duplicate` })
    const copy = answer.body.doc as unknown as Picture
    const files = Object.keys(await contentsOf(newsroom.uploads.dir))
    const names = copy.sources.flatMap(candidatesOf).map(({ name }) => name)
    expect(files).toEqual(expect.arrayContaining(names))
    const originals = (await read(pier.id)).sources.flatMap(candidatesOf).map(({ name }) => name)
    expect(names.filter((name) => originals.includes(name))).toEqual([])
    expect([names.length, copy.dominantColor]).toEqual([originals.length, pier.dominantColor])
  })

  it('are none of what is no picture', async () => {
    const pdf = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n',
    )
    const plan = await upload(pdf, { data: { public: true }, name: 'plan.pdf', type: 'application/pdf' })
    expect(await read(plan.id)).toMatchObject({ sources: [] })
    expect((await read(plan.id)).dominantColor ?? null).toBeNull()
  })

  it('have no colour behind a picture that lets the page through', async () => {
    const logo = await sharp({
      create: { background: { alpha: 0, b: 0, g: 0, r: 0 }, channels: 4, height: 200, width: 600 },
    })
      .composite([{ input: { create: { background: RED, channels: 3, height: 100, width: 100 } } }])
      .png()
      .toBuffer()
    const { dominantColor, sources } = await upload(logo, { name: 'logo.png', type: 'image/png' })
    expect(dominantColor ?? null).toBeNull()
    for (const source of sources) {
      const [smallest] = candidatesOf(source)
      expect((await sharp(await bytesAt(smallest?.name ?? '')).metadata()).hasAlpha).toBe(true)
    }
  })
})

/** The colour of the lower edge of a file, `red` or `blue`. */
const colourAt = async (name: string): Promise<string> => {
  const { height, width } = await sharp(await bytesAt(name)).metadata()
  const edge = sharp(await bytesAt(name)).extract({ height: 8, left: 0, top: height - 10, width })
  const { dominant } = await sharp(await edge.png().toBuffer()).stats()
  return dominant.r > dominant.b ? 'red' : 'blue'
}
