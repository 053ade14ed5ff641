import { describe, expect, it } from '@jest/globals'

import { ImportError } from '../errors.ts'
import { writeZip } from '../testing/writeZip.ts'
import { readSource } from './readSource.ts'

const read = (content: Buffer | string, name = 'source') => readSource({ bytes: Buffer.from(content), name })

const textsOf = async (content: Buffer | string, name?: string): Promise<string[]> =>
  (await read(content, name)).entries.flatMap(({ blocks }) => blocks.map(({ text }) => text))

const faultOf = async (content: Buffer | string, name?: string): Promise<string> => {
  const error: unknown = await read(content, name).then(
    () => undefined,
    (fault: unknown) => fault,
  )
  if (!(error instanceof ImportError)) throw new Error(`It was not refused: ${String(error)}`)
  expect(error.message).toMatch(/\.\)?$|\)$/)
  return error.code
}

const docx = (body: string) => [
  {
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    name: '[Content_Types].xml',
  },
  {
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    name: '_rels/.rels',
  },
  {
    content: `<?xml version="1.0"?>${body}`,
    name: 'word/document.xml',
  },
]

const WORD =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Une usine à Arques.</w:t></w:r></w:p></w:body></w:document>'

const item = (title: string, type = '') =>
  `<item><title>${title}</title><link>https://example.org/a</link><pubDate>Tue, 13 Jun 2023 08:00:00 +0000</pubDate><content:encoded><![CDATA[<p>Du texte.</p>]]></content:encoded>${type && `<wp:post_type>${type}</wp:post_type>`}</item>`
const rss = (items: string, more = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" ${more}><channel><title>Le fil</title><link>https://example.org</link><description>.</description>${items}</channel></rss>`

describe('a source is read by what it is, whatever it is called', () => {
  it.each([
    ['text', 'Une usine à Arques.'],
    ['html', '<html><body><p>Une usine à Arques.</p></body></html>'],
    ['markdown', '# Titre\n\nUne usine à Arques.'],
    ['docx', writeZip(docx(WORD))],
    ['rss', rss(item('Une usine'))],
    ['wxr', rss(item('Une usine', 'post'), 'xmlns:wp="http://wordpress.org/export/1.2/"')],
    [
      'atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Le fil</title><id>a</id><updated>2023-06-13T08:00:00Z</updated><entry><id>b</id><title>Une usine</title><updated>2023-06-13T08:00:00Z</updated><content type="html">&lt;p&gt;Du texte.&lt;/p&gt;</content></entry></feed>',
    ],
    [
      'jsonFeed',
      JSON.stringify({
        items: [{ content_html: '<p>Du texte.</p>', id: 'a', title: 'Une usine' }],
        title: 'Le fil',
        version: 'https://jsonfeed.org/version/1.1',
      }),
    ],
    ['ninjs', JSON.stringify({ body_xhtml: '<p>Du texte.</p>', headline: 'Une usine', uri: 'https://example.org/a' })],
    [
      'email',
      'From: a@example.org\r\nSubject: Une usine\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDu texte.',
    ],
  ])('%s', async (format, content) => {
    const document = await read(content)

    expect(document.format).toBe(format)
    expect(JSON.stringify(document)).toMatch(/usine/i)
  })

  it('a text of Windows is read with its accents', async () =>
    expect(await textsOf(Buffer.from('L\x92usine d\x92\xc9vin', 'latin1'))).toEqual(['L’usine d’Évin']))

  it('an export of WordPress gives its posts, not its files and menus', async () => {
    const wxr = rss(
      item('Un article', 'post') + item('photo.jpg', 'attachment') + item('Menu', 'nav_menu_item'),
      'xmlns:wp="http://wordpress.org/export/1.2/"',
    )

    expect((await read(wxr)).entries.map(({ publishedOn, title }) => [title, publishedOn])).toEqual([
      ['Un article', '2023-06-13'],
    ])
  })

  it('the front matter of Markdown gives title and date, and is no text', async () => {
    const [entry] = (await read('---\ntitle: La lettre\ndate: 2025-03-14\n---\n\nUn texte.')).entries

    expect(entry).toEqual({
      blocks: [{ isLink: false, kind: 'paragraph', text: 'Un texte.' }],
      publishedOn: '2025-03-14',
      title: 'La lettre',
    })
  })
})

describe('a page', () => {
  it('is read without its scripts, menus, forms and what it hides', async () => {
    const page =
      '<body><nav>Accueil</nav><script>document.write("non")</script><p style="display:none">Caché</p><p onclick="x()">Une <b>usine</b>.</p><form><p>E-mail</p></form><footer>Mentions</footer></body>'

    expect(await textsOf(page)).toEqual(['Une usine.'])
  })

  it('with broken and very deep HTML is read all the same', async () => {
    const deep = '<div>'.repeat(4000)

    expect(await textsOf(`<html><body>${deep}<p>Une usine<p>Un <b>parc`)).toEqual([
      expect.stringContaining('Une usine'),
    ])
  })

  it('in layout tables gives its cells in reading order', async () =>
    expect(
      await textsOf('<table><tr><td><h2>Un</h2><p>Premier.</p></td><td><h2>Deux</h2><p>Second.</p></td></tr></table>'),
    ).toEqual(['Un', 'Premier.', 'Deux', 'Second.']))
})

/** More than a parser takes: it looks at those that there are for each that comes. */
const attributes = Array.from({ length: 300_000 }, (_, index) => `a${index}="1"`).join(' ')

describe('what cannot be read is refused with a sentence', () => {
  it.each([
    ['binary', Buffer.from([0, 1, 2, 3])],
    ['empty', '   \n '],
    ['entities', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]>${rss(item('&a;')).slice(21)}`],
    ['entities', writeZip(docx(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${WORD}`))],
    ['badFormat', '{"version": "https://jsonfeed.org/version/1.1", '],
    ['badFormat', '%PDF-1.7 and no more'],
    ['badArchive', Buffer.from('PK\u0003\u0004 and no more', 'latin1')],
    ['tooDeep', `<html><body>${'<b>'.repeat(130_000)}Une usine`],
    ['tooManyElements', `<html><body><p>Une usine ${'<'.repeat(250_000)}`],
    ['tooManyElements', `<html><body><p>Une usine ${'&'.repeat(250_000)}`],
    ['tooManyElements', `<html><body><p ${attributes}>Une usine</p></body></html>`],
    ['tooManyElements', rss(`<item ${attributes}><title>Une usine</title></item>`)],
    ['tooManyElements', writeZip(docx(WORD.replace('<w:p>', `<w:p ${attributes}>`)))],
    ['tooManyElements', writeZip(docx(WORD.replace('<w:p>', `${'<w:p/>'.repeat(500_000)}<w:p>`)))],
    ['tooMuchText', rss('<item><title>a</title></item>'.repeat(100_000))],
    ['tooMuchText', JSON.stringify(Array.from({ length: 100_000 }, () => ({ headline: 'a' })))],
    ['tooBig', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')],
  ])('%s', async (fault, content) => expect(await faultOf(content)).toBe(fault))

  it('an archive that unpacks to much more than it says is not unpacked', async () => {
    const bomb = writeZip([{ content: Buffer.alloc(120 * 1024 * 1024), name: 'word/document.xml', size: 100 }])

    expect(bomb.length).toBeLessThan(200_000)
    expect(await faultOf(bomb)).toBe('unpackedTooBig')
  })

  it('lists and quotations deeper than anybody writes are read for their words', async () => {
    const list = Array.from({ length: 1500 }, (_, level) => `${'  '.repeat(level)}- une usine`).join('\n')

    expect((await textsOf(`# Titre\n\n${list}`)).join(' ')).toContain('une usine')
    expect((await textsOf(`# Titre\n\n${'> '.repeat(100_000)}Un parc`)).join(' ')).toContain('Un parc')
  })
})
