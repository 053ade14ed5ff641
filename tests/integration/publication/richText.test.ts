import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { elementNode } from '../../../src/fields/rich-text/elementNode.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

type Node = Record<string, unknown>
type Refusal = { errors: { data?: { errors: { message: string; path: string }[] }; message: string }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(() => newsroom.stop())

const words = (text: string, more: Node = {}): Node => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
  ...more,
})
const paragraph = (...children: unknown[]): Node => elementNode('paragraph', children, { textFormat: 0, textStyle: '' })
const text = (...children: unknown[]) => ({ root: elementNode('root', children) })
const link = (url: unknown, type = 'link') =>
  text(
    paragraph(
      words('Voir '),
      elementNode(type, [words('ici')], {
        fields: { linkType: 'custom', newTab: false, url },
        id: '652f1f77bcf86cd799439011',
        version: 3,
      }),
    ),
  )
const linkTo = (relationTo: string, value: unknown) =>
  text(
    paragraph(
      elementNode('link', [words('ici')], {
        fields: { doc: { relationTo, value }, linkType: 'internal', newTab: false },
        id: '652f1f77bcf86cd799439012',
        version: 3,
      }),
    ),
  )
const leadingTo = (value: unknown) =>
  text(...(linkTo('organisations', value).root.children as Node[]), {
    format: '',
    relationTo: 'organisations',
    type: 'relationship',
    value,
    version: 2,
  })
const deep = (levels: number): Node =>
  levels === 0 ? paragraph(words('au fond')) : elementNode('quote', [deep(levels - 1)])

const send = (who: Who, body: unknown, query: Record<string, boolean | number | string> = {}, more: Node = {}) =>
  newsroom.send(who, {
    body: { body, kind: 'brief', title: 'Un texte', ...more },
    headers: { 'Accept-Language': 'fr' },
    method: 'POST',
    path: '/articles',
    query,
  })

/** What the form saves while one writes. */
const drafted = async (body: unknown): Promise<string> => {
  const answer = await send('author', body, { draft: true })
  expect(answer.status).toBe(201)
  return (answer.body.doc as { id: string }).id
}

const refusalOf = (answer: { body: unknown; status: number }) => {
  const [error] = (answer.body as Refusal).errors
  return { path: error?.data?.errors[0]?.path, sentence: error?.data?.errors[0]?.message, status: answer.status }
}

const everything = text(
  elementNode('heading', [words('Une usine', { format: 3 })], { tag: 'h2' }),
  paragraph(
    words('Cent\u00a0emplois'),
    { type: 'linebreak', version: 1 },
    { ...words('\t'), detail: 2, type: 'tab' },
    words('gras', { format: 1 }),
  ),
  elementNode(
    'list',
    [
      elementNode(
        'listitem',
        [
          words('un'),
          elementNode('list', [elementNode('listitem', [words('deux')], { checked: true, value: 1 })], {
            listType: 'check',
            start: 1,
            tag: 'ul',
          }),
        ],
        { value: 1 },
      ),
    ],
    { listType: 'number', start: 1, tag: 'ol' },
  ),
  elementNode('quote', [words('«\u202FBravo\u202F»')]),
  { type: 'horizontalrule', version: 1 },
  paragraph(
    elementNode('autolink', [words('www.exemple.fr')], {
      fields: { linkType: 'custom', url: 'https://www.exemple.fr' },
      version: 2,
    }),
  ),
)

const block = (blockType: string, fields: Node): Node => ({
  fields: { blockName: '', blockType, id: '652f1f77bcf86cd799439021', ...fields },
  format: '',
  type: 'block',
  version: 2,
})

/** What no editor of ours writes, and how the sentence that refuses it begins. */
const FOREIGN: [name: string, body: unknown, sentence: RegExp][] = [
  ['a bare string', 'Bonjour', /n’est pas un texte/],
  ['a number in a string', '42', /n’est pas un texte/],
  ['a list', [paragraph(words('a'))], /n’est pas un texte/],
  ['an empty object', {}, /n’est pas un texte/],
  ['a root that is none', { root: paragraph() }, /n’est pas un texte/],
  ['a root without children', { root: { type: 'root', version: 1 } }, /root\.children/],
  [
    'an unknown node',
    text({ src: 'https://mal.example', type: 'iframe', version: 1 }),
    /élément que son éditeur ne connaît pas.*iframe/,
  ],
  ['an unknown node, deeper', text(paragraph(elementNode('marquee', []))), /marquee/],
  ['a node without a type', text({ children: [] }), /ne connaît pas/],
  ['a root in a root', text(text().root), /root/],
  ['a child that is no node', text('Bonjour'), /Bonjour/],
  ['a text without text', text(paragraph({ type: 'text', version: 1 })), /text\.text/],
  ['a text that is an object', text(paragraph(words({ $ne: 1 } as unknown as string))), /text\.text/],
  ['a format that is none', text(paragraph(words('a', { format: 'bold' }))), /text\.format/],
  ['a format out of range', text(paragraph(words('a', { format: 99999 }))), /text\.format/],
  ['a heading of no level', text(elementNode('heading', [words('a')], { tag: 'script' })), /heading\.tag/],
  ['a list of no kind', text(elementNode('list', [], { listType: 'x', tag: 'ul' })), /list\.listType/],
  ['children that are no list', text(elementNode('paragraph', 'a' as unknown as unknown[])), /paragraph\.children/],
  [
    'a picture of a collection without pictures',
    text({
      fields: null,
      format: '',
      relationTo: 'articles',
      type: 'upload',
      value: '652f1f77bcf86cd799439011',
      version: 3,
    }),
    /articles/,
  ],
  [
    'an account embedded',
    text({ relationTo: 'users', type: 'relationship', value: '652f1f77bcf86cd799439011', version: 2 }),
    /users/,
  ],
  [
    'the jobs embedded',
    text({ relationTo: 'payload-jobs', type: 'relationship', value: '652f1f77bcf86cd799439011', version: 2 }),
    /payload-jobs/,
  ],
  ['a link to an account', linkTo('users', '652f1f77bcf86cd799439011'), /users/],
  ['a link to an API client', linkTo('api-clients', '652f1f77bcf86cd799439011'), /api-clients/],
  ['a link to a webhook', linkTo('webhooks', '652f1f77bcf86cd799439011'), /webhooks/],
  ['a link to no collection', linkTo('constructor', '652f1f77bcf86cd799439011'), /constructor/],
  [
    'a document by what is no id',
    text({ format: '', relationTo: 'organisations', type: 'relationship', value: 'zzz', version: 2 }),
    /organisations zzz/,
  ],
  ['a link by what is no id', linkTo('organisations', { id: '$where' }), /organisations/],
  [
    'a picture by what is no id',
    text({ fields: null, format: '', relationTo: 'media', type: 'upload', value: 42, version: 3 }),
    /media 42/,
  ],
  [
    'a script beside the fields',
    text(
      paragraph(
        elementNode('link', [words('ici')], {
          fields: { linkType: 'custom', url: 'https://exemple.fr' },
          url: 'javascript:alert(1)',
        }),
      ),
    ),
    /d’un genre/,
  ],
  ['a script as a link', link('javascript:alert(1)'), /lien « javascript:alert\(1\) »/],
  ['a script as a link, disguised', link(' JAVA\nscript:alert(1)'), /d’un genre/],
  ['a script as a link of the automatic kind', link('javascript:alert(1)', 'autolink'), /d’un genre/],
  ['a document as a link', link('data:text/html,<script>alert(1)</script>'), /d’un genre/],
  ['an object as a link', link({ href: 'https://exemple.fr' }), /d’un genre/],
  ['sixty quotes in one another', text(deep(61)), /trop profondément/],
  ['a thousand quotes in one another', text(deep(1000)), /trop profondément/],
  ['an unknown block', text(block('iframe', {})), /ne connaît pas.*iframe/],
  [
    'a block that leads to accounts',
    text(block('pullQuote', { speaker: { relationTo: 'users', value: '1' } })),
    /users/,
  ],
  [
    'a block that leads to no id',
    text(block('gallery', { images: [{ image: { relationTo: 'media', value: 'x' } }] })),
    /media x/,
  ],
  ['a block that leads to a bare id', text(block('download', { file: '652f1f77bcf86cd799439021' })), /contenu du site/],
  ['a block whose list is none', text(block('keyFigures', { figures: 'douze' })), /keyFigures\.figures/],
  ['a block whose words are none', text(block('pullQuote', { text: { $ne: 1 } })), /pullQuote\.text/],
  ['a script in a box', text(block('box', { body: link('javascript:alert(1)') })), /javascript/],
  ['a block in a box', text(block('box', { body: text(block('pullQuote', { text: 'a' })) })), /ne connaît pas.*block/],
  [
    'more blocks than a page has',
    text(...Array.from({ length: 201 }, () => block('pullQuote', { text: 'a' }))),
    /plus de 200 blocs/,
  ],
  ['a library in one text', text(paragraph(words('a'.repeat(2_100_000)))), /trop long/],
].map(([name, body, sentence]) => [
  name,
  body,
  new RegExp(
    String((sentence as RegExp).source)
      .replaceAll('« ', '«\\s')
      .replaceAll(' »', '\\s»'),
  ),
]) as [string, unknown, RegExp][]

describe('a text that its editor could not have written', () => {
  it.each(FOREIGN)('is refused, as a draft too: %s', async (_, body, sentence) => {
    for (const query of [{}, { draft: true }, { autosave: true, draft: true }]) {
      const refusal = refusalOf(await send('author', body, query as Record<string, boolean>))
      expect(refusal).toEqual({ path: 'body', sentence: expect.stringMatching(sentence), status: 400 })
      expect(refusal.sentence).toContain('Texte')
    }
  })

  it('is refused by every door: a change, several at once, GraphQL, the Local API', async () => {
    const body = link('javascript:alert(1)')
    const id = await newsroom.draftOf('author', { body: everything })
    expect(refusalOf(await newsroom.patch('author', id, { body }, { draft: true }))).toMatchObject({
      path: 'body',
      status: 400,
    })

    const several = await newsroom.send('editor', {
      body: { body },
      method: 'PATCH',
      path: '/articles',
      query: { 'where[id][equals]': id },
    })
    expect(JSON.stringify(several.body)).toContain('javascript')
    const mutation =
      'mutation ($id: String!, $body: JSON) { updateArticle(id: $id, data: { body: $body }, draft: true) { id } }'
    const answer = await newsroom.sendGraphQL('author', mutation, { body, id })
    expect(JSON.stringify(answer.body)).toContain('javascript')

    await expect(
      newsroom.payload.update({ collection: 'articles', data: { body: body as never }, draft: true, id }),
    ).rejects.toThrow(/javascript/)
    expect((await newsroom.latest(id)).body).toMatchObject({
      root: { children: [{ type: 'heading' }, {}, {}, {}, {}, {}] },
    })
  })

  it.each(['places', 'organisations', 'people', 'events', 'artworks', 'newsletters'])(
    'is refused in %s',
    async (collection) => {
      const body = link('javascript:alert(1)')
      const data =
        collection === 'people'
          ? { biography: body, familyName: 'Un' }
          : collection === 'newsletters'
            ? { editorial: { body }, sections: [{ body }], title: 'a' }
            : { description: body, name: 'Un', title: 'Un' }
      const answer = await newsroom.send('editor', {
        body: data,
        method: 'POST',
        path: `/${collection}`,
        query: { draft: true },
      })
      expect(refusalOf(answer)).toMatchObject({
        path: expect.stringMatching(/description|biography|body/),
        status: 400,
      })
    },
  )

  it('is refused when it is so deep that walking through it would end the process', async () => {
    const levels = 20_000
    const body = `{"root":{"type":"root","children":[${'{"type":"quote","children":['.repeat(levels)}${']}'.repeat(levels)}]}}`
    const form = new FormData()
    form.set('_payload', `{"kind":"brief","title":"Un","body":${body}}`)
    const answer = await newsroom.send('author', {
      body: form,
      method: 'POST',
      path: '/articles',
      query: { draft: true },
    })
    expect(refusalOf(answer)).toMatchObject({ status: 400 })
  })

  it('is refused in English to whoever reads English', async () => {
    const answer = await newsroom.send('author', {
      body: { body: 'Hello', kind: 'brief', title: 'A' },
      headers: { 'Accept-Language': 'en' },
      method: 'POST',
      path: '/articles',
    })
    expect(refusalOf(answer).sentence).toBe(
      '“Body” is not a text as its editor writes it (“Hello”): send a well-formed Lexical document.',
    )
  })
})

describe('a text that its editor wrote', () => {
  it('keeps a block that is not finished in a draft, and is not published with it', async () => {
    const id = await drafted(text(block('pullQuote', { text: '' })))
    const refusal = refusalOf(await newsroom.patch('editor', id, { _status: 'published' }))
    expect(refusal).toEqual({
      path: 'body',
      sentence: expect.stringMatching(/^Un bloc de «\sTexte\s» n’est pas terminé \(«\sExergue › Citation\s»\)/),
      status: 400,
    })
    const asked = block('keyFigures', { figures: [{ sourceUrl: 'ici', value: '1' }] })
    await newsroom.patch('editor', id, { body: text(asked) }, { draft: true })
    expect(refusalOf(await newsroom.patch('editor', id, { _status: 'published' })).sentence).toMatch(
      /^Un bloc de «\sTexte\s» n’est pas juste \(«\sfigures\.0\.sourceUrl\s»\)/,
    )
    await newsroom.patch('editor', id, { body: text(block('pullQuote', { text: 'Oui.' })) }, { draft: true })
    expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(200)
  })

  it('keeps of a block what its form has, with the ids of what it leads to', async () => {
    const image = await newsroom.upload('editor', { alt: 'Un quai' })
    const read = { alt: 'Un quai', id: image, url: 'https://mal.example' }
    const body = text(
      block('gallery', {
        images: [
          { caption: 'Ici', html: '<b>', id: '652f1f77bcf86cd799439022', image: { relationTo: 'media', value: read } },
        ],
        onclick: 'alert(1)',
      }),
      block('box', { body: { root: { ...text(paragraph(words('a', { onclick: 'b' }))).root } } }),
    )
    const id = await newsroom.draftOf('author', { body })
    expect((await newsroom.latest(id)).body).toEqual(
      text(
        block('gallery', {
          images: [{ caption: 'Ici', id: '652f1f77bcf86cd799439022', image: { relationTo: 'media', value: image } }],
        }),
        block('box', { body: text(paragraph(words('a'))) }),
      ),
    )
  })

  it('is stored as it is, whatever the editor can do', async () => {
    const picture = await newsroom.payload.create({
      collection: 'organisations',
      data: { name: 'Verkor', type: 'company' },
    })
    const body = text(
      ...(everything.root.children as Node[]),
      ...(linkTo('organisations', picture.id).root.children as Node[]),
      { format: '', relationTo: 'organisations', type: 'relationship', value: picture.id, version: 2 },
    )
    const id = await newsroom.asEditor(await newsroom.draftOf('author', { body }), { _status: 'published' })
    expect((await newsroom.latest(id)).body).toEqual(body)
  })

  it('keeps nothing that the editor does not know: neither handlers nor markup nor styles', async () => {
    const extra = { html: '<script>alert(1)</script>', onclick: 'alert(1)', src: 'https://mal.example' }
    const dirty = text(
      paragraph({ ...words('Bonjour', extra), style: 'position:fixed;background:url(https://mal.example)' }),
      elementNode('heading', [words('Titre')], { tag: 'h2', ...extra }),
      { type: 'horizontalrule', version: 1, ...extra },
      paragraph(
        elementNode('link', [words('ici')], {
          ...extra,
          fields: { ...extra, linkType: 'custom', newTab: false, url: 'https://exemple.fr' },
          id: '652f1f77bcf86cd799439011',
          version: 3,
        }),
      ),
    )
    const clean = text(
      paragraph(words('Bonjour')),
      elementNode('heading', [words('Titre')], { tag: 'h2' }),
      { type: 'horizontalrule', version: 1 },
      paragraph(
        elementNode('link', [words('ici')], {
          fields: { linkType: 'custom', newTab: false, url: 'https://exemple.fr' },
          id: '652f1f77bcf86cd799439011',
          version: 3,
        }),
      ),
    )
    const id = await newsroom.asEditor(
      await newsroom.draftOf('author', { body: { ...dirty, ...extra, root: { ...dirty.root, ...extra } } }),
      { _status: 'published' },
    )
    expect((await newsroom.latest(id)).body).toEqual(clean)
    expect(JSON.stringify((await newsroom.rest({ path: `/articles/${id}` })).body)).not.toMatch(
      /onclick|script|mal\.example/,
    )
  })

  it('names the documents that it leads to by their ids, where the documents themselves were sent', async () => {
    const { id: value } = await newsroom.payload.create({
      collection: 'organisations',
      data: { name: 'Verkor', type: 'company' },
    })
    const copy = { id: value, name: 'Faux', website: 'javascript:alert(1)' }
    const id = await newsroom.asEditor(await newsroom.draftOf('author', { body: leadingTo(copy) }), {
      _status: 'published',
    })
    expect((await newsroom.latest(id)).body).toEqual(leadingTo(value))
  })

  it.each(['https://exemple.fr/a?b=c#d', 'http://exemple.fr', 'mailto:redaction@exemple.fr', 'tel:+33321000000'])(
    'is published with a link to %s',
    async (url) => {
      const id = await newsroom.draftOf('author', { body: link(url) })
      expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(200)
      expect(JSON.stringify((await newsroom.stored(id))?.body)).toContain(url)
    },
  )

  it.each([
    'https://',
    'https://https://exemple.fr',
    'http://',
    '',
    'www.exemple.fr',
    '/articles/un',
    '#notes',
    'ftp://exemple.fr',
    'file:///C:/notes.docx',
    'https://localhost/',
  ])('is kept as a draft with a link that is half typed, and not published: %j', async (url) => {
    const saved = await send('author', link(url), { autosave: true, draft: true })
    expect(saved.status).toBe(201)
    const { id } = saved.body.doc as { id: string }
    expect((await newsroom.latest(id)).body).toEqual(link(url))
    const refusal = refusalOf(await newsroom.patch('editor', id, { _status: 'published' }))
    expect(refusal).toEqual({
      path: 'body',
      sentence: expect.stringMatching(/Un lien ne mène nulle part dans/),
      status: 400,
    })
    expect(refusalOf(await send('editor', link(url), {}, { _status: 'published' })).path).toBe('body')
  })
})

describe('what was stored before texts were checked', () => {
  it('does not keep the rest of the document from being mended, published or put back', async () => {
    const id = await newsroom.draftOf('author')
    const old = text(
      paragraph(words('avant')),
      { type: 'iframe', version: 1 },
      ...(link('javascript:alert(1)').root.children as Node[]),
    )
    const write = (body: unknown) =>
      newsroom.payload.db.updateVersion({
        collection: 'articles',
        id: versionId,
        locale: 'fr',
        versionData: { parent: id, version: { body: { fr: body } } } as never,
      })
    const versionId = await newsroom.versionOf(id, 'draft')
    await write(old)
    await newsroom.payload.db.updateOne({
      collection: 'articles',
      data: { body: { fr: old } },
      id,
      locale: 'all',
    } as never)

    const mended = {
      root: { ...old.root, children: [paragraph(words('après')), ...(old.root.children as Node[]).slice(1)] },
    }
    expect((await newsroom.patch('editor', id, { body: mended }, { draft: true })).status).toBe(200)
    expect((await newsroom.patch('editor', id, { title: 'Un titre' }, { draft: true })).status).toBe(200)
    const more = { root: { ...mended.root, children: [...mended.root.children, { type: 'marquee', version: 1 }] } }
    expect(refusalOf(await newsroom.patch('editor', id, { body: more }, { draft: true }))).toMatchObject({
      sentence: expect.stringContaining('marquee'),
      status: 400,
    })
    expect(
      (await newsroom.patch('editor', id, { body: text(paragraph(words('propre'))) }, { draft: true })).status,
    ).toBe(200)
    const restored = await newsroom.send('editor', {
      method: 'POST',
      path: `/articles/versions/${versionId}`,
      query: { draft: true },
    })
    expect(restored.status).toBe(200)
  })
})

describe('what is asked of another site about one of its pages', () => {
  it('is asked for staff alone, and of the sites on the list alone', async () => {
    const path = '/embed-info'
    expect((await newsroom.rest({ path, query: { url: 'https://youtu.be/dQw4w9WgXcQ' } })).status).toBe(401)
    const answer = await newsroom.send('author', { path, query: { url: 'http://169.254.169.254/latest' } })
    expect(answer).toMatchObject({ body: { failure: 'notListed' }, status: 200 })
  })

  it('shows nothing of a page that is not on the list, and is not published with it', async () => {
    const body = text(block('embed', { title: 'a', url: 'https://mal.example/a' }))
    const id = await drafted(body)
    expect(refusalOf(await newsroom.patch('editor', id, { _status: 'published' })).sentence).toMatch(/n’est pas juste/)
  })
})
