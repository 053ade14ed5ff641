import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

it('the address of a picture comes with whatever a query selects of it', async () => {
  const { payload } = newsroom
  const media = await payload.db.create({
    collection: 'media',
    data: {
      alt: { fr: 'Une grue' },
      filename: 'grue.png',
      mimeType: 'image/png',
      public: true,
      sizes: { card: { filename: 'grue-960x540.webp', height: 540, width: 960 } },
    },
  })
  await payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', mainImage: String(media.id), slug: 'grue', title: 'Grue' },
  })
  const query =
    '{ Articles(where: { slug: { equals: "grue" } }, select: true) { docs { mainImage { url sizes { card { url } } } } } }'
  const { body } = await newsroom.graphql({ query })
  expect(body.data).toMatchObject({
    Articles: {
      docs: [
        {
          mainImage: { sizes: { card: { url: '/api/media/file/grue-960x540.webp' } }, url: '/api/media/file/grue.png' },
        },
      ],
    },
  })
})
