import { describe, expect, it } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import sanitizeHTML from 'sanitize-html'

import { escapeHTML } from '../formats/escapeHTML.ts'
import { renderToHTML, renderToText } from './renderToHTML.ts'

const text = (words: string, format = 0) => ({ format, text: words, type: 'text' })
const paragraph = (...children: unknown[]) => ({ children, type: 'paragraph' })
const link = (fields: object, ...children: object[]) => ({
  children: children.length > 0 ? children : [text('ici')],
  fields,
  type: 'link',
})
const list = (listType: string, ...items: unknown[][]) => ({
  children: items.map((children) => ({ children, type: 'listitem' })),
  listType,
  type: 'list',
})
const root = (...children: unknown[]) => ({ root: { children, type: 'root' } })
const picture = {
  alt: 'Un « haut fourneau »',
  caption: 'À Denain',
  credit: 'Ch. Durand',
  height: 1500,
  mimeType: 'image/jpeg',
  sizes: {
    card: { height: 540, url: '/api/media/file/a-960x540.webp', width: 960 },
    share: { url: null },
    wide: { height: 1200, url: '/api/media/file/a-1600x1200.webp', width: 1600 },
  },
  url: '/api/media/file/a, b.jpg',
  width: 2000,
}
const upload = (value: unknown) => ({ relationTo: 'media', type: 'upload', value })

/** One of everything that the newsroom's editor writes. */
const EVERYTHING = root(
  { children: [text('Le métal')], tag: 'h2', type: 'heading' },
  paragraph(
    text('Une\u00A0: '),
    text('cabane', 3),
    { type: 'linebreak' },
    { type: 'tab' },
    text('l’« âge »\u202F!', 124),
  ),
  { children: [text('au milieu')], format: 'center', type: 'paragraph' },
  list('bullet', [text('un')], [list('number', [text('deux')], [text('trois')])], [text('quatre')]),
  {
    children: [
      { checked: true, children: [text('fait')], type: 'listitem' },
      { checked: false, children: [text('à faire')], type: 'listitem' },
    ],
    listType: 'check',
    type: 'list',
  },
  { children: [text('dit-on'), { type: 'linebreak' }, text('à Lille')], type: 'quote' },
  paragraph(
    link({ linkType: 'custom', newTab: true, url: 'https://beffroi.example.org/a?b=1&c=2' }),
    link({ linkType: 'custom', url: 'mailto:redaction@beffroi.example.org' }),
    link({ doc: { relationTo: 'articles', value: { slug: 'le-train' } }, linkType: 'internal' }),
  ),
  upload(picture),
  upload({ ...picture, caption: '', credit: null, decorative: true, sizes: {} }),
  upload({ filename: 'plan.pdf', mimeType: 'application/pdf', url: '/api/media/file/plan.pdf' }),
  { relationTo: 'events', type: 'relationship', value: { name: 'Salon', slug: 'salon' } },
  { type: 'horizontalrule' },
  {
    children: [
      {
        children: [
          { children: [paragraph(text('Année'))], headerState: 1, type: 'tablecell' },
          { children: [paragraph(text('GWh'))], colSpan: 2, headerState: 1, type: 'tablecell' },
        ],
        type: 'tablerow',
      },
    ],
    type: 'table',
  },
)

/** What breaks, or breaks out: as somebody could put it into the database who comes past every check. */
const NASTY: unknown[] = [
  paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)' })),
  paragraph(link({ linkType: 'custom', url: 'JaVaScRiPt:alert(1)' })),
  paragraph(link({ linkType: 'custom', url: ' javascript:alert(1)' })),
  paragraph(link({ linkType: 'custom', url: 'java\nscript:alert(1)' })),
  paragraph(link({ linkType: 'custom', url: 'data:text/html,<script>alert(1)</script>' })),
  paragraph(link({ linkType: 'custom', url: '//evil.example.org' })),
  paragraph(link({ linkType: 'custom', url: '/\\evil.example.org' })),
  paragraph(link({ linkType: 'custom', url: 'https://a.example.org/" onmouseover="alert(1)' })),
  paragraph(link({ linkType: 'custom', url: "https://a.example.org/'onmouseover='alert(1)" })),
  paragraph(link({ linkType: 'custom', url: { toString: 'x' } })),
  paragraph(link({ doc: { relationTo: 'articles', value: { slug: '"><script>' } }, linkType: 'internal' })),
  paragraph(link({ doc: { relationTo: 'constructor', value: { slug: 'a' } }, linkType: 'internal' })),
  paragraph(link({ doc: { relationTo: '__proto__', value: { slug: 'a' } }, linkType: 'internal' })),
  paragraph(
    link(
      { linkType: 'custom', url: 'https://a.example.org' },
      text('a'),
      link({ linkType: 'custom', url: 'https://b.example.org' }),
    ),
  ),
  paragraph(text('<script>alert(1)</script><img src=x onerror=alert(1)>')),
  paragraph(text(']]><!--\u0000\u0007\uD800</p>')),
  { children: [text('Grand')], tag: 'script', type: 'heading' },
  { children: [text('Grand')], tag: 'h1', type: 'heading' },
  { children: [upload(picture), text('titre')], tag: 'h2', type: 'heading' },
  { children: [text('a')], listType: '"><script>', tag: 'script', type: 'list' },
  { children: [text('a')], format: '" onclick="alert(1)', onclick: 'alert(1)', style: 'x', type: 'paragraph' },
  { children: [text('nu')], type: 'listitem' },
  paragraph(upload(picture), text('après'), { children: [text('dedans')], type: 'paragraph' }),
  { children: [text('<b>')], html: '<b>', type: 'iframe' },
  { fields: { blockType: 'constructor' }, type: 'block' },
  { fields: { blockType: 'embed', html: '<script>' }, type: 'block' },
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'blocks', 'unknown'].map((type) => ({
    children: [text('a')],
    type,
  })),
  upload({ ...picture, alt: '"><script>', caption: '<script>', credit: '"', url: 'javascript:alert(1)' }),
  upload({ ...picture, sizes: { wide: { height: 1200, url: 'x" onerror="alert(1)', width: 1600 } } }),
  upload({ ...picture, height: '1" onload="x', width: {} }),
  upload({ filename: '<script>', mimeType: 'text/html', url: 'javascript:alert(1)' }),
  upload({ filename: [], mimeType: {}, url: 7 }),
  upload('6b02'),
  upload(null),
  { relationTo: 'articles', type: 'relationship', value: { slug: '../../x', title: '<script>' } },
  { relationTo: {}, type: 'relationship', value: [] },
  { children: 'a', type: 'paragraph' },
  { children: [null, 7, 'a', [], {}], type: 'paragraph' },
  { children: [{ children: [{ type: 7 }], type: 'tablerow' }, text('perdu')], type: 'table' },
  list('number', [upload(picture)], [paragraph(text('a')), list('bullet', [text('b')])]),
  Object.assign(JSON.parse('{"__proto__": {"type": "text", "text": "x"}, "type": "paragraph"}') as object, {}),
]

const deep = (levels: number, type: string): unknown => {
  let node: unknown = text('au fond')
  for (let level = 0; level < levels; level++)
    node = type === 'list' ? list('bullet', [node]) : { children: [node], type }
  return node
}

const ALLOWED: sanitizeHTML.IOptions = {
  allowedAttributes: {
    '*': ['class'],
    a: ['data-player', 'href', 'rel', 'target'],
    img: ['alt', 'height', 'loading', 'sizes', 'src', 'srcset', 'width'],
    ol: ['start'],
    source: ['sizes', 'srcset', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedTags:
    'a blockquote br code div em figcaption figure h2 h3 h4 h5 h6 hr img li ol p picture s small source span strong sub sup table tbody td th tr u ul'.split(
      ' ',
    ),
  allowProtocolRelative: false,
  selfClosing: ['br', 'hr', 'img', 'source'],
}

/** As a sanitizer of others leaves it; it writes what has no end as XML does. */
const sanitized = (html: string): string => sanitizeHTML(html, ALLOWED).replaceAll(' />', '>')

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } })

const faultsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(
    `<!DOCTYPE html><html lang="fr"><head><title>a</title></head><body><h1>a</h1>${html}</body></html>`,
  )
  return results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))
}

describe('a rich text as HTML', () => {
  it('has what the editor wrote', () => {
    expect(renderToHTML(EVERYTHING, { siteUrl: 'https://site.example.org' })).toBe(
      [
        '<h2>Le métal</h2>',
        '<p>Une\u00A0: <em><strong>cabane</strong></em><br>\t<sup><sub><code><u><s>l’« âge »\u202F!</s></u></code></sub></sup></p>',
        '<p class="align-center">au milieu</p>',
        '<ul><li>un<ol><li>deux</li><li>trois</li></ol></li><li>quatre</li></ul>',
        '<ul class="checklist"><li>☑\u00A0fait</li><li>☐\u00A0à faire</li></ul>',
        '<blockquote><p>dit-on<br>à Lille</p></blockquote>',
        '<p><a href="https://beffroi.example.org/a?b=1&amp;c=2" rel="external noopener" target="_blank">ici</a>',
        '<a href="mailto:redaction@beffroi.example.org">ici</a><a href="/articles/le-train">ici</a></p>',
        '<figure><img alt="Un « haut fourneau »" height="1200" loading="lazy" src="/api/media/file/a-1600x1200.webp" ',
        'sizes="(min-width: 50rem) 50rem, 100vw" srcset="/api/media/file/a-1600x1200.webp 1600w, /api/media/file/a%2C%20b.jpg 2000w" ',
        'width="1600"><figcaption>À Denain <small>Ch. Durand</small></figcaption></figure>',
        '<figure><img alt="" height="1500" loading="lazy" src="/api/media/file/a%2C%20b.jpg" width="2000"></figure>',
        '<p><a href="/api/media/file/plan.pdf">plan.pdf</a></p><p><a href="/agenda/salon">Salon</a></p><hr>',
        '<table><tbody><tr><th scope="col"><p>Année</p></th><th colspan="2" scope="col"><p>GWh</p></th></tr></tbody></table>',
      ].join(''),
    )
  })

  it('is valid, and nothing that a sanitizer would change', async () => {
    const html = renderToHTML(EVERYTHING)
    expect(await faultsIn(html)).toEqual([])
    expect(sanitized(html)).toBe(html)
  })

  it('offers AVIF before WebP, whole and not cut, at addresses that the site can use', async () => {
    const sources = [
      { cropped: null, srcset: '/api/media/file/a.avif 480w, /api/media/file/b.avif 960w', type: 'image/avif' },
      { srcset: '/api/media/file/a.webp 480w, javascript:alert(1) 960w', type: 'image/webp' },
      { cropped: '16:9', srcset: '/api/media/file/c.avif 480w', type: 'image/avif' },
      { srcset: 'javascript:alert(1) 1w', type: 'image/png' },
      { srcset: '/a 1w', type: '"><script>' },
      null,
    ]
    const html = renderToHTML(root(upload({ ...picture, sources })), {
      fileUrl: (url) => `https://cms.example.org${url}`,
      sizes: '50vw',
    })
    expect(html).toMatch(
      /^<figure><picture><source sizes="50vw" srcset="[^"]+" type="image\/avif"><source sizes="50vw" srcset="https:\/\/cms\.example\.org\/api\/media\/file\/a\.webp 480w" type="image\/webp"><img [^>]+><\/picture><figcaption>/,
    )
    expect(html).toContain(
      'srcset="https://cms.example.org/api/media/file/a.avif 480w, https://cms.example.org/api/media/file/b.avif 960w"',
    )
    expect(html).not.toContain('srcset="https://cms.example.org/api/media/file/a-1600')
    expect(await faultsIn(html)).toEqual([])
    expect(sanitized(html)).toBe(html)
  })

  it.each(NASTY.map((node) => [JSON.stringify(node).slice(0, 110), node]))(
    'is harmless and valid whatever is stored: %s',
    async (_, node) => {
      const html = renderToHTML(root(paragraph(text('avant')), node))
      expect(html).toMatch(/^<p>avant<\/p>/)
      expect(sanitized(html)).toBe(html)
      const faults = await faultsIn(html)
      // A heading that skips a level is the editor's, not ours.
      expect(faults.filter((fault) => !fault.startsWith('heading-level'))).toEqual([])
      expect(html).not.toMatch(/<[^>]* on\w+=|"\s*javascript:|<script|<[^>]* style=/i)
    },
  )

  it.each(['javascript:alert(1)', '//evil.example.org', 'data:text/html,a', 'http://localhost/', ''])(
    'writes a link to “%s” as its words',
    (url) => {
      expect(renderToHTML(root(paragraph(link({ linkType: 'custom', url }))))).toBe('<p>ici</p>')
    },
  )

  it.each([null, '6b02', 42, {}, { slug: null }, [], undefined])(
    'writes a link to a document that cannot be seen as its words: %j',
    (value) => {
      const node = link({ doc: { relationTo: 'articles', value }, linkType: 'internal' })
      expect(renderToHTML(root(paragraph(node)))).toBe('<p>ici</p>')
      expect(renderToHTML(root({ relationTo: 'articles', type: 'relationship', value }))).toBe('')
    },
  )

  it('tells links to other sites from those to its own', () => {
    const options = { siteUrl: 'https://site.example.org/' }
    const [own, other] = ['https://site.example.org/a', 'https://other.example.org/a'].map((url) =>
      renderToHTML(root(paragraph(link({ linkType: 'custom', url }))), options),
    )
    expect(own).toBe('<p><a href="https://site.example.org/a">ici</a></p>')
    expect(other).toBe('<p><a href="https://other.example.org/a" rel="external noopener">ici</a></p>')
  })

  it('leads to pages where the site has them, in its language', () => {
    const node = link({ doc: { relationTo: 'articles', value: { slug: 'le-train' } }, linkType: 'internal' })
    const options = { addressPatterns: { articles: '/{locale}/actu/{slug}' }, locale: 'en' }
    expect(renderToHTML(root(paragraph(node)), options)).toBe('<p><a href="/en/actu/le-train">ici</a></p>')
    const inMain = { addressPatterns: { articles: '{/locale}/actu/{slug}' } }
    expect(['en', 'fr', undefined].map((locale) => renderToHTML(root(paragraph(node)), { ...inMain, locale }))).toEqual(
      ['/en/actu/le-train', '/actu/le-train', '/actu/le-train'].map((path) => `<p><a href="${path}">ici</a></p>`),
    )
    expect(renderToHTML(root(paragraph(node)), { hrefOf: () => 'javascript:alert(1)' })).toBe('<p>ici</p>')
  })

  it('survives texts as deep as a database holds', () => {
    for (const type of ['paragraph', 'quote', 'list', 'link', 'unknown', 'table', 'heading'])
      expect(() => renderToHTML(root(deep(20_000, type)))).not.toThrow()
    expect(renderToHTML(root(deep(30, 'quote')))).toContain('au fond')
  })

  it.each([null, undefined, 42, 'a', [], {}, { root: null }, { root: { children: 'a' } }, root(), root(paragraph())])(
    'is empty when nothing is written: %j',
    (value) => {
      expect(renderToHTML(value)).toBe('')
      expect(renderToText(value)).toBe('')
    },
  )

  it('has blocks and nodes of a project as the project writes them', () => {
    const value = root(
      paragraph(text('Voir '), { fields: { blockType: 'figure', value: '<7>' }, type: 'inlineBlock' }),
      { fields: { blockType: 'embed', url: 'https://video.example.org/1' }, type: 'block' },
      { children: [paragraph(text('Encadré'))], type: 'callout' },
    )
    expect(renderToHTML(value)).toBe('<p>Voir </p><p>Encadré</p>')
    const html = renderToHTML(value, {
      blocks: { embed: ({ node }) => `<iframe src="${escapeHTML(String(node.fields.url))}"></iframe>` },
      converters: {
        callout: ({ node, nodesToHTML }) => `<aside>${nodesToHTML({ nodes: node.children ?? [] }).join('')}</aside>`,
      },
      inlineBlocks: { figure: '<b>7</b>' },
    })
    expect(html).toBe(
      '<p>Voir <b>7</b></p><iframe src="https://video.example.org/1"></iframe><aside><p>Encadré</p></aside>',
    )
  })
})

describe('a rich text as plain text', () => {
  it('has the words, a paragraph from another, and nothing of what it leads to', () => {
    expect(renderToText(EVERYTHING)).toBe(
      'Le métal\n\nUne\u00A0: cabane\n\tl’« âge »\u202F!\n\nau milieu\n\nun\ndeux\ntrois\nquatre\n\n☑\u00A0fait\n☐\u00A0à faire\n\ndit-on\nà Lille\n\niciiciici\n\nAnnée\tGWh',
    )
  })
})
