import { expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import type { BlockNode } from './node.ts'
import { renderToHTML } from './renderToHTML.ts'
import { RichText } from './RichText.tsx'

const text = (words: string, format = 0) => ({ format, text: words, type: 'text' })

const VALUE = {
  root: {
    children: [
      {
        children: [text('L’acier & <le fer>', 3), { type: 'linebreak' }, text('encore')],
        format: 'end',
        type: 'paragraph',
      },
      {
        children: [{ children: [text('un')], type: 'listitem' }],
        listType: 'number',
        start: 3,
        type: 'list',
      },
      {
        relationTo: 'media',
        type: 'upload',
        value: {
          alt: 'Un four',
          caption: 'À Denain',
          credit: 'Ch. Durand',
          height: 1500,
          mimeType: 'image/jpeg',
          sizes: { wide: { height: 1200, url: '/a.webp', width: 1600 } },
          sources: [{ cropped: null, srcset: '/a.avif 480w, /b.avif 960w', type: 'image/avif' }],
          url: '/a.jpg',
          width: 2000,
        },
      },
      {
        children: [
          {
            children: [text('ici')],
            fields: { doc: { relationTo: 'articles', value: { slug: 'a' } }, linkType: 'internal', newTab: true },
            type: 'link',
          },
          { children: [text('là')], fields: { linkType: 'custom', url: 'javascript:alert(1)' }, type: 'link' },
        ],
        type: 'paragraph',
      },
      { fields: { blockType: 'embed', title: 'Vidéo' }, type: 'block' },
    ],
    type: 'root',
  },
}

/** React writes attributes in another order, and XML's end. */
const normalised = (html: string): string =>
  html
    .replaceAll('/>', '>')
    .replaceAll('srcSet', 'srcset')
    .replaceAll(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag: string, attributes: string) =>
      [`<${tag}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).toSorted()].join(' ').concat('>'),
    )

it('is the same in React as in HTML', () => {
  expect(normalised(renderToStaticMarkup(<RichText data={VALUE} />))).toBe(normalised(renderToHTML(VALUE)))
})

it('has blocks as the site writes them, and an element around it where it has a class', () => {
  const blocks = {
    embed: ({ node }: { node: BlockNode }) => <aside>{String(node.fields.title)}</aside>,
  }
  const html = renderToStaticMarkup(<RichText blocks={blocks} className="body" data={VALUE} />)
  expect(html).toMatch(/^<div class="body">.*<aside>Vidéo<\/aside><\/div>$/s)
})

it.each([null, {}, { root: { children: [], type: 'root' } }])('is nothing when nothing is written: %j', (data) => {
  expect(renderToStaticMarkup(<RichText className="body" data={data} />)).toBe('')
})
