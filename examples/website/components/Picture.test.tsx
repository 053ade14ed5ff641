import { beforeAll, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import type { PictureFragment } from '../generated/queries.ts'
import { Picture } from './Picture.tsx'

beforeAll(() => {
  Object.assign(process.env, {
    CMS_API_KEY: 'key',
    CMS_URL: 'https://cms.example',
    SITE_URL: 'https://example.org',
    WEBHOOK_SECRET: 'whsec_a',
  })
})

const size = (name: string, width: number, height: number) => ({
  filename: `${name}.webp`,
  height,
  url: `/api/media/file/${name}.webp`,
  width,
})
const hall: PictureFragment = {
  alt: 'Une halle',
  caption: null,
  credit: null,
  decorative: false,
  filename: 'hall.jpg',
  focalX: 20,
  focalY: 80,
  height: 2000,
  id: '1',
  licence: null,
  mimeType: 'image/jpeg',
  sizes: {
    card: size('card', 960, 540),
    share: size('share', 1200, 630),
    thumbnail: size('thumbnail', 400, 300),
    wide: size('wide', 1600, 1067),
  },
  url: '/api/media/file/hall.jpg',
  width: 3000,
}
const html = (picture: PictureFragment, shape: 'card' | 'wide') =>
  renderToStaticMarkup(<Picture picture={picture} shape={shape} />)

describe('a picture of the CMS', () => {
  it('gives the browser the sizes to choose from, cropped around the point that matters', () => {
    expect(html(hall, 'card')).toContain(
      'srcSet="https://cms.example/api/media/file/thumbnail.webp 400w, https://cms.example/api/media/file/card.webp 960w"',
    )
    expect(html(hall, 'card')).toMatch(/sizes="[^"]+vw"/)
    expect(html(hall, 'card')).toContain('style="object-position:20% 80%"')
    expect(html(hall, 'wide')).toContain(
      'srcSet="https://cms.example/api/media/file/wide.webp 1600w, https://cms.example/api/media/file/hall.jpg 3000w"',
    )
  })

  it('names one address, without sizes to choose by, when there is one', () => {
    const small = {
      ...hall,
      focalX: 50,
      focalY: 50,
      sizes: { card: null, share: null, thumbnail: null, wide: null },
      width: 300,
    }
    expect(html(small, 'wide')).toContain('src="https://cms.example/api/media/file/hall.jpg"')
    expect(html(small, 'wide')).not.toMatch(/srcset|sizes=|style=/i)
  })
})
