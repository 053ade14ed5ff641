import { describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'

import { RichText } from '../RichText.tsx'
import { renderToHTML, renderToText } from '../renderToHTML.ts'

const block = (blockType: string, fields: object) => ({ fields: { blockType, ...fields }, type: 'block' })
const root = (...children: unknown[]) => ({ root: { children, type: 'root' } })
const paragraph = (words: string) => ({ children: [{ text: words, type: 'text' }], type: 'paragraph' })
const to = (relationTo: string, value: unknown) => ({ relationTo, value })

const article = (slug: string) => to('articles', { slug, title: `L’article ${slug}` })
const picture = to('media', {
  alt: 'Un four',
  caption: 'Sa légende',
  credit: 'Ch. Durand',
  height: 600,
  mimeType: 'image/jpeg',
  url: '/api/media/file/four.jpg',
  width: 800,
})
const file = to('media', {
  filename: 'plan.pdf',
  filesize: 1_234_567,
  mimeType: 'application/pdf',
  url: '/api/media/file/plan.pdf',
})

const QUOTE = block('pullQuote', {
  speaker: to('people', { name: 'Camille Exemple', slug: 'camille-exemple' }),
  speakerTitle: 'maire',
  text: 'Une première ligne.\nUne seconde.',
})

const SHOWN: [name: string, node: unknown, html: string, text: string][] = [
  [
    'a pull quote, with the page of who said it',
    QUOTE,
    '<figure class="pull-quote"><blockquote><p>Une première ligne.</p><p>Une seconde.</p></blockquote><figcaption><strong><a href="/personnes/camille-exemple">Camille Exemple</a></strong> <small>maire</small></figcaption></figure>',
    'Une première ligne.\n\nUne seconde.\n\nmaire',
  ],
  [
    'a pull quote of somebody without a record',
    block('pullQuote', { speakerName: 'Un voisin', text: 'Voilà.' }),
    '<figure class="pull-quote"><blockquote><p>Voilà.</p></blockquote><figcaption><strong>Un voisin</strong></figcaption></figure>',
    'Voilà.\n\nUn voisin',
  ],
  [
    'a box',
    block('box', { body: root(paragraph('Dedans')), title: 'Repères' }),
    '<div class="box"><p class="box-title">Repères</p><p>Dedans</p></div>',
    'Repères\n\nDedans',
  ],
  [
    'key figures',
    block('keyFigures', {
      figures: [
        { label: 'emplois', source: 'Insee', sourceUrl: 'https://www.insee.example/a', value: '2 000' },
        { unit: 'GWh', value: '40' },
        { unit: 'panneaux', value: '34 329' },
      ],
      title: 'En chiffres',
    }),
    '<div class="key-figures"><p class="key-figures-title">En chiffres</p><ul><li><strong>2\u202F000</strong> <span>emplois</span> <small><a href="https://www.insee.example/a" rel="external noopener">Insee</a></small></li><li><strong>40\u00A0GWh</strong></li><li><strong>34\u202F329 panneaux</strong></li></ul></div>',
    'En chiffres\n\n2\u202F000 emplois Insee\n40\u00A0GWh\n34\u202F329 panneaux',
  ],
  [
    'a document, with its format and size',
    block('download', { file, title: 'Le plan' }),
    '<p class="download"><a href="/api/media/file/plan.pdf">Le plan</a> <small>PDF, 1,2\u00A0Mo</small></p>',
    'Le plan',
  ],
  [
    'articles to read, by their own titles',
    block('readAlso', { articles: [article('un'), article('deux')] }),
    '<div class="read-also"><p class="read-also-title">À lire aussi</p><ul><li><a href="/articles/un">L’article un</a></li><li><a href="/articles/deux">L’article deux</a></li></ul></div>',
    '',
  ],
  [
    'a gallery, with the captions of this text in place of those of the files',
    block('gallery', { images: [{ caption: 'Ici', image: picture }, { image: picture }] }),
    '<div class="gallery"><figure><img alt="Un four" height="600" loading="lazy" src="/api/media/file/four.jpg" width="800"><figcaption>Ici <small>Ch. Durand</small></figcaption></figure><figure><img alt="Un four" height="600" loading="lazy" src="/api/media/file/four.jpg" width="800"><figcaption>Sa légende <small>Ch. Durand</small></figcaption></figure></div>',
    'Ici',
  ],
]

SHOWN.push([
  'a video, by a link that says where its player is',
  block('embed', {
    authorName: 'Une chaîne',
    caption: 'Dans l’usine',
    title: 'La coulée',
    url: 'https://youtu.be/dQw4w9WgXcQ',
  }),
  '<figure class="embed"><p><a data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="external noopener">La coulée</a> <small>Une chaîne, YouTube</small></p><figcaption>Dans l’usine</figcaption></figure>',
  'La coulée Une chaîne, YouTube\n\nDans l’usine',
])

/** As an answer has them of which nothing may be shown, or as nobody's form writes them. */
const NOT_SHOWN: [name: string, node: unknown][] = [
  ['a gallery of which no picture is public', block('gallery', { images: [{ image: to('media', null) }], title: 'x' })],
  ['articles of which none is published', block('readAlso', { articles: [to('articles', null)] })],
  ['a document that is not public', block('download', { file: to('media', 'id'), title: 'Secret' })],
  ['a quotation without words', block('pullQuote', { speakerName: 'a', text: ' ' })],
  ['figures without a figure', block('keyFigures', { figures: [{ label: 'a' }, null, 7], title: 'x' })],
  ['a box without a text', block('box', { body: root(), title: 'x' })],
  ['a block that nobody knows', block('constructor', { text: 'a' })],
  ['forms of other types', block('readAlso', { articles: { a: 1 } })],
  ['a page that is not on the list', block('embed', { title: 'a', url: 'https://mal.example/watch?v=dQw4w9WgXcQ' })],
  ['forms of other types', block('gallery', { images: 'a' })],
]

describe('the blocks of a text', () => {
  it.each(SHOWN)('show %s', (_, node, html) => {
    expect(renderToHTML(root(node), { locale: 'fr' })).toBe(html)
  })

  it.each(SHOWN)('show in React the same %s', (_, node, html) => {
    const shown = renderToStaticMarkup(<RichText data={root(node)} locale="fr" />)
    expect(shown.replaceAll('/>', '>').replaceAll('&#x27;', "'")).toBe(html)
  })

  it.each(SHOWN)('give the words of %s', (_, node, __, text) => {
    expect(renderToText(root(node))).toBe(text)
  })

  it.each(NOT_SHOWN)('show nothing of %s', (_, node) => {
    expect(renderToHTML(root(node))).toBe('')
    expect(renderToStaticMarkup(<RichText data={root(node)} />)).toBe('')
  })

  it('name nobody whose record is not published', () => {
    const hidden = block('pullQuote', { speaker: to('people', null), speakerTitle: 'maire', text: 'Oui.' })
    expect(renderToHTML(root(hidden))).toBe(
      '<figure class="pull-quote"><blockquote><p>Oui.</p></blockquote><figcaption><small>maire</small></figcaption></figure>',
    )
  })

  it('speak the language of the text', () => {
    expect(renderToHTML(root(block('readAlso', { articles: [article('un')] })), { locale: 'en' })).toContain(
      'Read also',
    )
    expect(renderToHTML(root(block('download', { file })), { locale: 'en' })).toContain('1.2\u00A0MB')
  })

  it('are written by a site that has its own', () => {
    expect(renderToHTML(root(QUOTE), { blocks: { pullQuote: () => '<q>le mien</q>' } })).toBe('<q>le mien</q>')
  })

  it('are valid, whatever they stand in', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const nodes = SHOWN.map(([, node]) => node)
    const html = renderToHTML(
      root(
        ...nodes,
        { children: nodes, type: 'paragraph' },
        { children: nodes, type: 'quote' },
        { children: [{ children: nodes, type: 'listitem' }], listType: 'bullet', type: 'list' },
        block('box', { body: root(...nodes), title: '<script>' }),
        block('pullQuote', { speakerName: '"><script>', text: '<img src=x onerror=alert(1)>' }),
        block('keyFigures', { figures: [{ sourceUrl: 'javascript:alert(1)', value: '<b>' }] }),
      ),
    )
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
    expect(html).not.toMatch(/<script|javascript:|<img src=x/)
  })
})
