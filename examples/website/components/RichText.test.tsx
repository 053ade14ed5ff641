import { beforeAll, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import { RichText } from './RichText.tsx'

beforeAll(() => {
  Object.assign(process.env, {
    CMS_API_KEY: 'key',
    CMS_URL: 'https://cms.example',
    SITE_URL: 'https://example.org',
    WEBHOOK_SECRET: 'whsec_a',
  })
})

it('shows the text as the CMS wrote it, with its files at the address of the CMS', () => {
  const html =
    '<p>Voir /api/media/ et <a href="/articles/a">ici</a></p><figure><img alt="" src="/api/media/file/a.webp" srcset="/api/media/file/a.webp 800w, /api/media/file/b.jpg 1600w, https://cdn.example/api/c.jpg 2000w"></figure><p><a href="/api/media/file/plan.pdf">Plan</a></p>'
  expect(renderToStaticMarkup(<RichText html={html} />)).toBe(
    '<div class="rich-text"><p>Voir /api/media/ et <a href="/articles/a">ici</a></p><figure><img alt="" src="https://cms.example/api/media/file/a.webp" srcset="https://cms.example/api/media/file/a.webp 800w, https://cms.example/api/media/file/b.jpg 1600w, https://cdn.example/api/c.jpg 2000w"></figure><p><a href="https://cms.example/api/media/file/plan.pdf">Plan</a></p></div>',
  )
})

it.each(['', null, undefined])('is nothing when nothing is written: %j', (html) => {
  expect(renderToStaticMarkup(<RichText html={html} />)).toBe('')
})
