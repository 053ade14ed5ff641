import { describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'

import { RichText } from './RichText.tsx'

const text = (words: string, format = 0) => ({ format, text: words, type: 'text' })
const render = (...children: object[]) =>
  renderToStaticMarkup(<RichText content={{ root: { children, type: 'root' } }} />).replace(
    /^<div class="rich-text">(.*)<\/div>$/s,
    '$1',
  )

describe('a rich text of the CMS', () => {
  it('keeps headings, paragraphs, emphasis and lists', () => {
    const html = render(
      { children: [text('Le métal')], tag: 'h2', type: 'heading' },
      { children: [text('Une '), text('cabane', 3)], type: 'paragraph' },
      { children: [{ children: [text('un')], type: 'listitem' }], listType: 'bullet', type: 'list' },
      { children: [text('dit-on')], type: 'quote' },
    )
    expect(html).toBe(
      '<h2>Le métal</h2><p>Une <em><strong>cabane</strong></em></p><ul><li>un</li></ul><blockquote>dit-on</blockquote>',
    )
  })

  it('never has a heading of the first level: that is the title’s', () => {
    expect(render({ children: [text('Grand')], tag: 'h1', type: 'heading' })).toBe('<h2>Grand</h2>')
  })

  it('shows markup as the text it is', () => {
    expect(render({ children: [text('<script>alert(1)</script>')], type: 'paragraph' })).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
  })

  it.each([
    ['another site', { linkType: 'custom', url: 'https://example.org' }, '<a href="https://example.org">ici</a>'],
    [
      'a document with a page',
      { doc: { relationTo: 'events', value: { slug: 'salon' } }, linkType: 'internal' },
      '<a href="/agenda/salon">ici</a>',
    ],
    ['a document without one', { doc: { relationTo: 'people', value: { slug: 'jost' } }, linkType: 'internal' }, 'ici'],
    ['a document that is not public', { doc: { relationTo: 'events', value: '6b02' }, linkType: 'internal' }, 'ici'],
    ['a script', { linkType: 'custom', url: 'javascript:alert(1)' }, 'ici'],
  ])('links to %s', (_, fields, html) => {
    expect(render({ children: [{ children: [text('ici')], fields, type: 'link' }], type: 'paragraph' })).toBe(
      `<p>${html}</p>`,
    )
  })

  describe.each<[string, unknown]>([
    ['gone', null],
    ['not public', '6b02'],
    ['not public, by a number', 42],
    ['without a page', {}],
    ['something else', ['a']],
    ['missing', undefined],
  ])('that leads to what is %s', (_, value) => {
    it.each<[string, object, string]>([
      [
        'a link',
        {
          children: [text('ici')],
          fields: { doc: { relationTo: 'articles', value }, linkType: 'internal' },
          type: 'link',
        },
        '<p>avant</p>ici',
      ],
      [
        'a link of the automatic kind',
        {
          children: [text('ici')],
          fields: { doc: { relationTo: 'articles', value }, linkType: 'internal' },
          type: 'autolink',
        },
        '<p>avant</p>ici',
      ],
      ['a picture', { relationTo: 'media', type: 'upload', value }, '<p>avant</p>'],
      ['a document', { relationTo: 'articles', type: 'relationship', value }, '<p>avant</p>'],
    ])('is shown without it: %s', (__, node, html) => {
      expect(render({ children: [text('avant')], type: 'paragraph' }, node)).toBe(html)
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'block', 'inlineBlock', 'iframe'])(
    'takes no harm from a node called %s',
    (type) => {
      expect(
        render({ children: [text('avant')], type: 'paragraph' }, { children: [], fields: { blockType: 'x' }, type }),
      ).toBe('<p>avant</p>')
    },
  )

  it.each(['constructor', '__proto__', 'toString'])('links to no collection called %s', (relationTo) => {
    expect(
      render({
        children: [text('ici')],
        fields: { doc: { relationTo, value: { slug: 'a' } }, linkType: 'internal' },
        type: 'link',
      }),
    ).toBe('ici')
  })

  it.each([
    null,
    42,
    'a',
    [],
    { root: null },
    { root: { children: 'a', type: 'root' } },
    { root: { children: [null, 42, 'a', {}, { type: 1 }], type: 'root' } },
  ])('is nothing when it is no text: %j', (content) => {
    expect(renderToStaticMarkup(<RichText content={content} />)).toBe('')
  })

  it('survives fields that are not as the editor writes them', () => {
    const odd = {
      ...text('a'),
      fields: null,
      format: 'x',
      listType: {},
      relationTo: null,
      start: 'x',
      tag: {},
      value: { name: {}, slug: 1, title: [], url: 2 },
    }
    const kinds = [
      'autolink',
      'heading',
      'link',
      'list',
      'listitem',
      'paragraph',
      'quote',
      'relationship',
      'tab',
      'text',
      'upload',
    ]
    for (const type of kinds) expect(() => render({ ...odd, children: [text('a')], type })).not.toThrow()
  })

  it('keeps the words of a kind that it does not know', () => {
    expect(render({ children: [{ children: [text('encadré')], type: 'paragraph' }], type: 'callout' })).toBe(
      '<p>encadré</p>',
    )
  })

  it('is nothing when nothing is written', () => {
    expect(render({ children: [], type: 'paragraph' })).toBe('')
    expect(renderToStaticMarkup(<RichText content={null} />)).toBe('')
  })
})
