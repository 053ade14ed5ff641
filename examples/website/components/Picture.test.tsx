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

const hall: PictureFragment = {
  alt: 'Une halle',
  caption: null,
  credit: null,
  decorative: false,
  dominantColor: '#556677',
  focalX: 20,
  focalY: 80,
  height: 2000,
  id: '1',
  licence: null,
  mimeType: 'image/jpeg',
  sizes: {
    card: { url: '/api/media/file/card.webp' },
    share: { url: '/api/media/file/share.jpg' },
    wide: { url: '/api/media/file/wide.webp' },
  },
  sources: [
    { cropped: null, srcset: '/api/media/file/a.avif 480w, /api/media/file/b.avif 960w', type: 'image/avif' },
    { cropped: null, srcset: 'https://files.example/a.webp 480w', type: 'image/webp' },
    { cropped: '16:9', srcset: '/api/media/file/c.avif 480w', type: 'image/avif' },
    { cropped: '16:9', srcset: '/api/media/file/c.webp 480w', type: 'image/webp' },
  ],
  url: '/api/media/file/hall.jpg',
  width: 3000,
}
const html = (picture: PictureFragment, shape: 'card' | 'wide') =>
  renderToStaticMarkup(<Picture picture={picture} shape={shape} />)

describe('a picture of the CMS', () => {
  it('gives the browser the formats and widths to choose from, whole, at the addresses of the CMS', () => {
    const whole = html(hall, 'wide')
    expect(whole).toContain(
      'srcSet="https://cms.example/api/media/file/a.avif 480w, https://cms.example/api/media/file/b.avif 960w"',
    )
    expect(whole).toContain('srcSet="https://files.example/a.webp 480w"')
    expect(whole).not.toContain('c.avif')
    expect(whole).toMatch(/sizes="[^"]+vw"/)
    expect(whole).toContain('src="https://cms.example/api/media/file/wide.webp"')
    expect(whole).toContain('width="3000"')
  })

  it('is cut for a card, around the point that matters, with its colour in its place until it is there', () => {
    const card = html(hall, 'card')
    expect(card).toContain('srcSet="https://cms.example/api/media/file/c.avif 480w"')
    expect(card).not.toContain('a.avif')
    // Where there are many, in the best format and one file.
    expect(card).not.toContain('c.webp')
    expect(card).toContain('src="https://cms.example/api/media/file/card.webp"')
    expect(card).toContain('style="background-color:#556677;object-position:20% 80%"')
    expect(card).toContain('height="540"')
  })

  it('names one address when there is one', () => {
    const small = { ...hall, sizes: { card: null, share: null, wide: null }, sources: [], width: 300 }
    expect(html(small, 'card')).toContain('src="https://cms.example/api/media/file/hall.jpg"')
    expect(html(small, 'card')).not.toMatch(/srcset|sizes=/i)
  })
})
