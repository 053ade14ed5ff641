import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import type { ImportedDocument } from '../document.ts'
import { importWithFiles } from '../importDocument.ts'
import { writeZip } from '../testing/writeZip.ts'

/** A file that begins as a PNG does, large enough to be no icon. */
const png = (mark: string): Buffer =>
  Buffer.concat([Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), Buffer.from(mark), Buffer.alloc(3000, 7)])

const idOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const read = async (content: Buffer | string, name = 'source', url?: string) =>
  importWithFiles({
    source: { bytes: Buffer.from(content), name: url ?? name },
    today: new Date('2025-03-20'),
    ...(url && { url }),
  })

const shown = ({ articles }: ImportedDocument) =>
  articles.map(({ pictures = [] }) =>
    pictures.map(({ embedded, url, ...words }) => ({ from: url ?? embedded?.sha256, ...words })),
  )

const picturesIn = async (content: Buffer | string, name?: string, url?: string) =>
  shown((await read(content, name, url)).document)

const TEXT =
  'La société Brixel a inauguré jeudi 6 mars une usine à Roanne, où elle produira des briques de terre crue. '
const LONG = `<p>${TEXT.repeat(3)}</p>`

const at = (name: string) => `https://parc.example/images/${name}`

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const relations = (...rows: string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`

const item = (title: string, more: string) =>
  `<item><title>${title}</title><link>https://parc.example/actus/un</link><description><![CDATA[<p>${TEXT}</p><p><img src="../images/corps.jpg"></p>]]></description>${more}</item>`

const cell = (title: string, before: string, after: string) =>
  `<tr><td>${before}<h2>${title}</h2>${LONG}${after}<p><a href="https://parc.example/a">Lire la suite</a></p></td></tr>`

const part = (headers: string[], bytes: Buffer) =>
  ['--b', ...headers, 'Content-Transfer-Encoding: base64', '', bytes.toString('base64'), ''].join('\r\n')

describe('the pictures of a source', () => {
  it('stand in the text of a page where they stood, with their words and their maker', async () => {
    const page = `<html><head><title>Brixel</title></head><body><main><h1>Brixel inaugure son usine</h1>${LONG}
      <figure><img src="/images/four.jpg" alt="Le four de l’usine" width="800" height="500"><figcaption>Le four, en mars. © Ville de Roanne</figcaption></figure>
      ${LONG}<p>Avant <img data-src="quai.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="IMG_2041"> après</p></main></body></html>`

    expect(await picturesIn(page, 'page.html', 'https://parc.example/actus/brixel')).toEqual([
      [
        {
          alt: 'Le four de l’usine',
          caption: 'Le four, en mars.',
          credit: 'Ville de Roanne',
          from: at('four.jpg'),
          position: 1,
        },
        { from: 'https://parc.example/actus/quai.jpg', position: 4 },
      ],
    ])
  })

  it('of a newsletter belong to the article that they share a box with', async () => {
    const mail = `<html><body><table><tr><td><table>${cell('Brixel inaugure son usine', `<img src="${at('a.jpg')}">`, '')}${cell(
      'Le parc recrute douze personnes',
      '',
      `<img src="${at('b.jpg')}" alt="Une soudeuse">`,
    )}${cell('Une fresque pour la gare', '', '')}</table></td></tr></table></body></html>`
    const { document } = await read(mail, 'lettre.html')

    expect(document.articles.map(({ title }) => title)).toEqual([
      'Brixel inaugure son usine',
      'Le parc recrute douze personnes',
      'Une fresque pour la gare',
    ])
    expect(shown(document)).toEqual([
      [{ from: at('a.jpg'), position: 0 }],
      [{ alt: 'Une soudeuse', from: at('b.jpg'), position: 1 }],
      [],
    ])
  })

  it('are the parts of an e-mail that it shows, and pictures that are attached to it', async () => {
    const [inline, attached] = [png('dans le texte'), png('en pièce jointe')]
    const mail = [
      'From: presse@parc.example',
      'Subject: Brixel inaugure son usine',
      'Date: Fri, 14 Mar 2025 08:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body><h1>Brixel inaugure son usine</h1>${LONG}<img src="cid:four@parc" alt="Le four"><p>${TEXT}</p></body></html>`,
      part(['Content-Type: image/png; name=four.png', 'Content-ID: <four@parc>'], inline),
      part(['Content-Type: image/png', 'Content-Disposition: attachment; filename=quai.png'], attached),
      part(['Content-Type: image/png', 'Content-Disposition: attachment; filename=logo-parc.png'], png('logo')),
      '--b--',
      '',
    ].join('\r\n')
    const { document, files } = await read(mail, 'lettre.eml')

    expect(shown(document)).toEqual([
      [
        { from: idOf(attached), position: 0 },
        { alt: 'Le four', from: idOf(inline), position: 1 },
      ],
    ])
    expect([...files.keys()].toSorted()).toEqual([idOf(inline), idOf(attached)].toSorted())
    expect(document.articles[0]?.pictures?.[1]?.embedded).toEqual({
      sha256: idOf(inline),
      size: inline.length,
      type: 'image/png',
    })
  })

  it('are written in a page itself, and are known by their bytes', async () => {
    const bytes = png('dans la page')
    const page = `<html><body><h1>Brixel inaugure</h1>${LONG}<img src="data:image/png;base64,${bytes.toString('base64')}" alt="Un four à briques"></body></html>`
    const { document, files } = await read(page)

    expect(shown(document)).toEqual([[{ alt: 'Un four à briques', from: idOf(bytes), position: 1 }]])
    expect(Buffer.compare(Buffer.from(files.get(idOf(bytes)) ?? []), bytes)).toBe(0)
    expect(JSON.stringify(document)).not.toContain(bytes.toString('base64').slice(20, 200))
  })

  it('are those of a document of Word', async () => {
    const bytes = png('dans Word')
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="i" descr="Le four de l’usine"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const docx = writeZip([
      {
        content:
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        name: '[Content_Types].xml',
      },
      {
        content: relations(`<Relationship Id="r1" Type="${type}/officeDocument" Target="word/document.xml"/>`),
        name: '_rels/.rels',
      },
      {
        content: relations(`<Relationship Id="r2" Type="${type}/image" Target="media/image1.png"/>`),
        name: 'word/_rels/document.xml.rels',
      },
      { content: bytes, name: 'word/media/image1.png' },
      {
        content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(TEXT)}${drawing}${paragraph(TEXT)}</w:body></w:document>`,
        name: 'word/document.xml',
      },
    ])

    expect(await picturesIn(docx)).toEqual([[{ alt: 'Le four de l’usine', from: idOf(bytes), position: 1 }]])
  })

  it('are those of Markdown, and of its front matter', async () => {
    const markdown = `---\ntitle: Brixel inaugure son usine\nimage: ${at('une.jpg')}\n---\n\n${TEXT}\n\n![Le four de l’usine](${at('four.jpg')})\n\n${TEXT}\n`

    expect(await picturesIn(markdown, 'brixel.md')).toEqual([
      [
        { from: at('une.jpg'), position: 0 },
        { alt: 'Le four de l’usine', from: at('four.jpg'), position: 1 },
      ],
    ])
  })

  it('are those that a copied text still names', async () =>
    expect(
      await picturesIn(`Brixel inaugure son usine\n\n${TEXT}\n![Le four de l’usine](${at('four.jpg')})\n`),
    ).toEqual([[{ alt: 'Le four de l’usine', from: at('four.jpg'), position: 1 }]]))

  it('are the enclosures of a feed, what Media RSS says of them, and those in its texts', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Le fil</title><link>https://parc.example</link><description>.</description>${item(
      'Brixel inaugure',
      `<enclosure url="${at('une.jpg')}" type="image/jpeg" length="9"/><enclosure url="${at('son.mp3')}" type="audio/mpeg" length="9"/>`,
    )}${item(
      'Le parc recrute',
      `<media:content url="${at('recrute.jpg')}" medium="image" width="900" height="600"><media:description>Des soudeuses du parc (Photo : Jeanne Morel)</media:description></media:content>`,
    ).replace('corps', 'autre')}</channel></rss>`

    expect(await picturesIn(rss)).toEqual([
      [
        { from: at('une.jpg'), position: 0 },
        { from: at('corps.jpg'), position: 1 },
      ],
      [
        { caption: 'Des soudeuses du parc', credit: 'Jeanne Morel', from: at('recrute.jpg'), position: 0 },
        { from: at('autre.jpg'), position: 1 },
      ],
    ])
  })

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Le fil</title><id>a</id><updated>2025-03-13T08:00:00Z</updated><entry><id>b</id><title>Brixel inaugure</title><updated>2025-03-13T08:00:00Z</updated><link rel="enclosure" type="image/jpeg" href="${at('une.jpg')}"/><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        items: [{ content_html: `<p>${TEXT}</p>`, id: 'a', image: at('une.jpg'), title: 'Brixel inaugure' }],
        title: 'Le fil',
        version: 'https://jsonfeed.org/version/1.1',
      }),
    ],
    [
      'WordPress',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Le site</title><link>https://parc.example</link><description>.</description><item><title>Brixel inaugure</title><link>https://parc.example/a</link><content:encoded><![CDATA[<img src="${at('une.jpg')}"><p>${TEXT}</p>]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`,
    ],
  ])('are those of %s', async (_, source) =>
    expect(await picturesIn(source)).toEqual([[{ from: at('une.jpg'), position: 0 }]]),
  )

  it.each([
    [
      '1',
      {
        main: {
          byline: 'Jeanne Morel',
          description_text: 'Le four',
          renditions: {
            large: { height: 600, href: at('une.jpg'), mimetype: 'image/jpeg', width: 900 },
            small: { height: 60, href: at('petite.jpg'), mimetype: 'image/jpeg', width: 90 },
          },
          type: 'picture',
        },
      },
    ],
    [
      '3',
      [
        {
          by: 'Jeanne Morel',
          descriptions: [{ value: 'Le four' }],
          renditions: [
            { contentType: 'image/jpeg', href: at('petite.jpg'), name: 's', width: 90 },
            { contentType: 'image/jpeg', href: at('une.jpg'), name: 'l', width: 900 },
          ],
          type: 'picture',
        },
      ],
    ],
  ])('are the associated ones of ninjs %s, in their largest rendition', async (_, associations) =>
    expect(
      await picturesIn(
        JSON.stringify({
          associations,
          body_xhtml: `<p>${TEXT}</p>`,
          headline: 'Brixel inaugure',
          uri: 'https://parc.example/a',
        }),
      ),
    ).toEqual([[{ caption: 'Le four', credit: 'Jeanne Morel', from: at('une.jpg'), position: 0 }]]),
  )
})

const IMAGE = `<img src="${at('four.jpg')}" alt="Le four de l’usine">`
const FOUR = { alt: 'Le four de l’usine', credit: 'Jeanne Morel', from: at('four.jpg') }
const LEGEND = { ...FOUR, caption: 'Le four, en mars.' }

describe('what stands below a picture', () => {
  it.each([
    ['its maker, in a line of its own', `${IMAGE}<p>Photo : Jeanne Morel</p>`, FOUR, []],
    ['its maker, in brackets', `${IMAGE}<p>(Photo : Jeanne Morel)</p>`, FOUR, []],
    [
      'its maker, before the text goes on in the same paragraph',
      `<p>${IMAGE}<br>Photo : Jeanne Morel<br>${TEXT}`,
      FOUR,
      [TEXT.trim()],
    ],
    [
      'a caption that nobody has closed',
      `<figure>${IMAGE}<figcaption>Le four, en mars. Photo : Jeanne Morel<p>${TEXT}`,
      LEGEND,
      ['Le four, en mars. Photo : Jeanne Morel', TEXT.trim()],
    ],
    [
      'a caption in no figure',
      `${IMAGE}<p>Le four, en mars. Photo : Jeanne Morel</p>`,
      LEGEND,
      ['Le four, en mars. Photo : Jeanne Morel'],
    ],
    [
      'a caption in two lines of a paragraph without an end',
      `<p>${IMAGE}<br>Le four, en mars.<br>Photo : Jeanne Morel`,
      LEGEND,
      ['Le four, en mars.\nPhoto : Jeanne Morel'],
    ],
    [
      'a caption in paragraphs',
      `<figure>${IMAGE}<figcaption><p>Le four, en mars.<p>Photo : Jeanne Morel</figcaption></figure>`,
      LEGEND,
      ['Le four, en mars.'],
    ],
  ])('says what it shows and who made it: %s', async (_, html, picture, lines) => {
    const { document } = await read(
      `<html><body><h1>Brixel inaugure son usine</h1>${LONG}${html}<p>${TEXT}</p></body></html>`,
    )
    const [article] = document.articles

    expect(shown(document)).toEqual([[{ ...picture, position: 1 }]])
    expect(article?.paragraphs.map((text) => text.replaceAll('\u00A0', ' '))).toEqual(expect.arrayContaining(lines))
  })

  it('is a text all the same where it is long, or names no maker', async () => {
    const { document } = await read(
      `<html><body><h1>Brixel inaugure son usine</h1>${LONG}${IMAGE}<p>${TEXT.repeat(3)} Photo : Jeanne Morel</p>${IMAGE.replace('four', 'quai')}<p>Le quai, vu du pont.</p></body></html>`,
    )
    expect(
      shown(document)
        .flat()
        .map(({ caption, credit }: { caption?: string; credit?: string }) => [caption, credit]),
    ).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
  })
})

describe('what is no picture of a text is left out', () => {
  it.each([
    ['a pixel that counts readers', '<img src="https://lettre.example/open/123.gif" width="1" height="1">'],
    ['a line between texts', '<img src="https://parc.example/trait.png" width="600" height="4">'],
    ['an icon', '<img src="https://parc.example/fleche.png">'],
    ['an icon by its size', '<img src="https://parc.example/x.png" style="width:24px">'],
    ['a logo', '<img src="https://parc.example/Logo-parc-2025.png" alt="Parc">'],
    ['a drawing in SVG', '<img src="https://parc.example/dessin.svg">'],
    [
      'what leads to a network',
      '<a href="https://www.linkedin.com/company/parc"><img src="https://parc.example/in.png"></a>',
    ],
    ['what stands in a menu', '<nav><img src="https://parc.example/menu.jpg"></nav>'],
    [
      'what stands beside an address to leave a list',
      '<div><img src="https://parc.example/bas.jpg"><p>Se désinscrire de cette lettre</p></div>',
    ],
    ['a script', '<img src="javascript:alert(1)"><img src="file:///etc/passwd"><img src="data:text/html;base64,PGI+">'],
    ['a tiny picture in the page itself', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
  ])('%s', async (_, image) =>
    expect(await picturesIn(`<html><body><h1>Brixel inaugure</h1>${LONG}${image}${LONG}</body></html>`)).toEqual([[]]),
  )

  it('what comes in three texts of a publication', async () => {
    const entry = (title: string, picture: string) =>
      `<item><title>${title}</title><link>https://parc.example/${title}</link><description><![CDATA[<img src="${at('bandeau.jpg')}"><p>${TEXT}</p><img src="${at(picture)}">]]></description></item>`
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Le fil</title><link>https://parc.example</link><description>.</description>${entry('Un', 'a.jpg')}${entry('Deux', 'a.jpg')}${entry('Trois', 'c.jpg')}</channel></rss>`

    expect((await picturesIn(rss)).map((pictures) => pictures.map(({ from }) => from))).toEqual([
      [at('a.jpg')],
      [at('a.jpg')],
      [at('c.jpg')],
    ])
  })

  it('what is more than anybody would look through, in reasonable time', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `<p>Ligne ${index}</p><img src="${at(`${index}.jpg`)}">`,
    ).join('')
    const started = performance.now()
    const [pictures] = await picturesIn(`<html><body><h1>Brixel inaugure</h1>${LONG}${many}</body></html>`)

    expect(pictures).toHaveLength(200)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
