import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

type Size = { filename?: string; height?: number; url?: string; width?: number }

type Picture = { filename?: string; sizes?: Record<string, Size>; thumbnailURL?: string; url?: string }

type Article = { body: { root: { children: { value: Picture }[] } }; mainImage: Picture }

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let id: string

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  uploads = await uploadsElsewhere(newsroom.payload)
  const bytes = await picture({ height: 1400, width: 2000 })
  const file = { data: Buffer.from(bytes), mimetype: 'image/png', name: 'hall.png', size: bytes.length }
  const media = await newsroom.payload.create({ collection: 'media', data: { alt: 'Le hall', public: true }, file })
  ;({ id } = media)
  const children = [
    {
      fields: null,
      format: '',
      id: '6650f0f0f0f0f0f0f0f0f0f0',
      relationTo: 'media' as const,
      type: 'upload',
      value: id,
      version: 3,
    },
  ]
  const body = {
    root: { children, direction: 'ltr' as const, format: '' as const, indent: 0, type: 'root', version: 1 },
  }
  await newsroom.payload.create({
    collection: 'articles',
    data: { _status: 'published', body, kind: 'brief', mainImage: id, title: 'Le hall ouvre' },
  })
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

const WHOLE = { height: 540, url: expect.stringMatching(/^\/api\/media\/file\/.+\.webp/), width: 960 }

const read = async <Body>(path: string, query: Record<string, boolean | number | string> = {}): Promise<Body> =>
  (await newsroom.rest<Body>({ path, query })).body

const article = async (query: Record<string, boolean | number | string> = {}) =>
  (await read<{ docs: [Article] }>('/articles', { depth: 2, ...query })).docs[0]

describe('the sizes of a picture have their address, width and height', () => {
  it.each<[string, () => Promise<Picture | undefined>]>([
    ['by itself', () => read<Picture>(`/media/${id}`)],
    ['in a list', async () => (await read<{ docs: Picture[] }>('/media')).docs[0]],
    ['asked for all sizes', () => read<Picture>(`/media/${id}`, { 'select[sizes]': true })],
    ['asked for a size', () => read<Picture>(`/media/${id}`, { 'select[sizes][card]': true })],
    [
      'asked for parts of a size',
      () =>
        read<Picture>(`/media/${id}`, {
          'select[sizes][card][height]': true,
          'select[sizes][card][url]': true,
          'select[sizes][card][width]': true,
        }),
    ],
    ['without another field', () => read<Picture>(`/media/${id}`, { 'select[alt]': false })],
    [
      'without the file name',
      () => read<Picture>(`/media/${id}`, { 'select[filename]': false, 'select[sizes][card][filename]': false }),
    ],
    ['in an article', async () => (await article())?.mainImage],
    ['in an article that is asked for little', async () => (await article({ 'select[mainImage]': true }))?.mainImage],
    ['in an article, by populate', async () => (await article({ 'populate[media][sizes]': true }))?.mainImage],
    ['in an article, without another field', async () => (await article({ 'populate[media][alt]': false }))?.mainImage],
    [
      'in an article, by a populate of parts',
      async () =>
        (
          await article({
            'populate[media][sizes][card][height]': true,
            'populate[media][sizes][card][url]': true,
            'populate[media][sizes][card][width]': true,
          })
        )?.mainImage,
    ],
    ['in the text of an article', async () => (await article())?.body.root.children[0]?.value],
    [
      'over GraphQL',
      async () =>
        (
          await newsroom.graphql<{ Media: Picture }>({
            query: `{ Media(id: "${id}") { sizes { card { url width height } } } }`,
          })
        ).body.data?.Media,
    ],
    [
      'over GraphQL, reading what is asked for',
      async () =>
        (
          await newsroom.graphql<{ Articles: { docs: [Article] } }>({
            query: '{ Articles(select: true) { docs { mainImage { sizes { card { url width height } } } } } }',
          })
        ).body.data?.Articles.docs[0].mainImage,
    ],
    [
      'over GraphQL, in the text',
      async () =>
        (
          await newsroom.graphql<{ Articles: { docs: [Article] } }>({
            query: '{ Articles { docs { body(depth: 2) } } }',
          })
        ).body.data?.Articles.docs[0].body.root.children[0]?.value,
    ],
  ])('%s', async (_, ask) => {
    expect((await ask())?.sizes?.card).toMatchObject(WHOLE)
  })

  it('and so has the picture itself, asked for its address alone', async () => {
    expect(await read<Picture>(`/media/${id}`, { 'select[url]': true })).toMatchObject({
      url: expect.stringContaining('/api/media/file/'),
    })
    expect(await read<Picture>(`/media/${id}`, { 'select[thumbnailURL]': true })).toMatchObject({
      thumbnailURL: expect.stringContaining('/api/media/file/'),
    })
  })
})
