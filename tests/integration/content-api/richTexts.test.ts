import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'

import { elementNode } from '../../../src/fields/rich-text/elementNode.ts'
import { createContentApi, STRANGER } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { picture } from '../../helpers/uploads.ts'

type Data = Record<string, unknown>
type Answer = { data?: Record<string, { docs: Data[] }>; errors?: unknown }

let newsroom: StaffedNewsroom
let api: ContentApi

const FRENCH = { fallbackLocale: 'fr', locale: 'fr' } as const

const text = (words: string) => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: words,
  type: 'text',
  version: 1,
})
const link = (relationTo: string, value: string) =>
  elementNode('link', [text(`vers ${relationTo}`)], {
    fields: { doc: { relationTo, value }, linkType: 'internal', newTab: false },
    id: '652f1f77bcf86cd799439012',
    version: 3,
  })
const shown = (relationTo: string, value: string, type = 'relationship') => ({
  ...(type === 'upload' && { fields: null, id: '652f1f77bcf86cd799439013' }),
  format: '',
  relationTo,
  type,
  value,
  version: type === 'upload' ? 3 : 2,
})
const body = (...children: unknown[]) => ({ root: elementNode('root', children) })
const paragraph = (...children: unknown[]) => elementNode('paragraph', children, { textFormat: 0, textStyle: '' })

const block = (blockType: string, fields: Data) => ({
  fields: { blockName: '', blockType, id: '652f1f77bcf86cd799439021', ...fields },
  format: '',
  type: 'block',
  version: 2,
})
const to = (relationTo: string, value: string) => ({ relationTo, value })

const make = async (collection: 'articles' | 'events' | 'organisations', data: Data, status = 'published') =>
  String((await newsroom.payload.create({ collection, data: { _status: status, ...data } as never, depth: 0 })).id)
const change = async (collection: 'articles' | 'media' | 'organisations', id: string, data: Data, options: Data = {}) =>
  newsroom.payload.update({ collection, data: data as never, depth: 0, id, ...options })

/** What a stranger reads of an article: over GraphQL and REST, from Payload and from the content API, which must all agree. */
const read = async (id: string, locale = 'fr'): Promise<Data> => {
  const fields = 'bodyHtml bodyText excerpt readingTime'
  const query = `{ Articles(where: { id: { equals: "${id}" } }, limit: 1, locale: ${locale}) { docs { ${fields} } } }`
  const [graphql, rest] = await Promise.all([
    newsroom.graphql({ query }) as Promise<{ body: Answer }>,
    newsroom.rest<Data>({ path: `/articles/${id}`, query: { depth: 1, locale } }),
  ])
  const found = graphql.body.data?.Articles?.docs[0] ?? {}
  const { bodyHtml, bodyText, excerpt, readingTime } = rest.body
  expect({ bodyHtml, bodyText, excerpt, readingTime }).toEqual(found)
  return found
}

const htmlIn = ({ data }: Answer): unknown => data?.Articles?.docs[0]?.bodyHtml

const htmlOf = async (id: string, locale?: string): Promise<unknown> => (await read(id, locale)).bodyHtml

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
  api = createContentApi(newsroom.payload, { configToSchema })
})

afterAll(async () => {
  await api.close()
  await newsroom.stop()
})

describe('a rich text as a website reads it', () => {
  it('leads to pages of the site, and has the words of links to what is not published', async () => {
    const organisation = await make('organisations', { name: 'Zinc de Noyelles', slug: 'zinc', type: 'company' })
    const draft = await make('organisations', { name: 'Quetzal', slug: 'quetzal', type: 'company' }, 'draft')
    const trashed = await make('organisations', { name: 'Quetzal bis', slug: 'quetzal-bis', type: 'company' })
    const deleted = await make('organisations', { name: 'Quetzal ter', slug: 'quetzal-ter', type: 'company' })
    const id = await make('articles', {
      body: body(
        elementNode('heading', [text('Le métal')], { tag: 'h2' }),
        paragraph(text('Du zinc\u00A0: '), link('organisations', organisation), text('\u202F!')),
        paragraph(
          link('organisations', draft),
          text(', '),
          link('organisations', trashed),
          text(', '),
          link('organisations', deleted),
        ),
        shown('organisations', organisation),
        shown('organisations', draft),
      ),
      kind: 'story',
      title: 'Du zinc',
    })
    await change('organisations', trashed, { deletedAt: new Date().toISOString() })
    await newsroom.payload.delete({ collection: 'organisations', id: deleted })
    const found = await read(id)
    expect(found).toEqual({
      bodyHtml:
        '<h2>Le métal</h2><p>Du zinc\u00A0: <a href="/organisations/zinc">vers organisations</a>\u202F!</p>' +
        '<p>vers organisations, vers organisations, vers organisations</p>' +
        '<p><a href="/organisations/zinc">Zinc de Noyelles</a></p>',
      bodyText:
        'Le métal\n\nDu zinc\u00A0: vers organisations\u202F!\n\nvers organisations, vers organisations, vers organisations',
      excerpt: 'Du zinc\u00A0: vers organisations\u202F! vers organisations, vers organisations, vers organisations',
      readingTime: 1,
    })
    expect(JSON.stringify(found)).not.toMatch(/quetzal/i)
  })

  it('shows pictures with their sizes, caption and credit, in the language of the reader', async () => {
    const file = await newsroom.payload.create({
      collection: 'media',
      data: { alt: 'Un four', caption: 'À Denain', credit: 'Ch. Durand' },
      file: {
        data: Buffer.from(await picture({ height: 1000, width: 2000 })),
        mimetype: 'image/png',
        name: 'four.png',
        size: 1,
      },
    })
    await change('media', file.id, { caption: 'In Denain' }, { locale: 'en' })
    const id = await make('articles', {
      body: body(shown('media', file.id, 'upload')),
      kind: 'story',
      title: 'Un four',
    })
    const html = String(await htmlOf(id))
    expect(html).toMatch(
      /^<figure><picture><source sizes="[^"]+" srcset="[^"]+\.avif 480w, [^"]+\.avif 960w, [^"]+\.avif 1600w, [^"]+\.avif 2000w" type="image\/avif"><source [^>]+ type="image\/webp"><img alt="Un four" height="800" loading="lazy" src="[^"]+-1600x800\.webp" width="1600"><\/picture><figcaption>À Denain <small>Ch\. Durand<\/small><\/figcaption><\/figure>$/,
    )
    expect(await htmlOf(id, 'en')).toContain('<figcaption>In Denain <small>')
    await change('media', file.id, { caption: 'Ailleurs' })
    expect(await htmlOf(id)).toContain('<figcaption>Ailleurs <small>')
    await change('media', file.id, { public: false })
    expect(await htmlOf(id)).toBe('')
  })

  it('has blocks with what is published of what they lead to, and follows it', async () => {
    const person = String(
      (await newsroom.payload.create({ collection: 'people', data: { familyName: 'Quetzal', slug: 'quetzal' } })).id,
    )
    const [other, draft] = [
      await make('articles', { kind: 'brief', slug: 'l-autre', title: 'L’autre' }),
      await make('articles', { kind: 'brief', slug: 'le-brouillon', title: 'Quetzal' }, 'draft'),
    ]
    const id = await make('articles', {
      body: body(
        block('pullQuote', { speaker: to('people', person), speakerTitle: 'maire', text: 'Oui.' }),
        block('readAlso', { articles: [to('articles', draft), to('articles', other)] }),
        block('box', { body: body(paragraph(text('Vers '), link('articles', draft))), title: 'Repères' }),
      ),
      kind: 'story',
      title: 'Des blocs',
    })
    const others = '<div class="box"><p class="box-title">Repères</p><p>Vers vers articles</p></div>'
    const found = await read(id)
    expect(found).toMatchObject({
      bodyHtml:
        '<figure class="pull-quote"><blockquote><p>Oui.</p></blockquote><figcaption><small>maire</small></figcaption></figure>' +
        '<div class="read-also"><p class="read-also-title">À lire aussi</p><ul><li><a href="/articles/l-autre">L’autre</a></li></ul></div>' +
        others,
      bodyText: 'Oui.\n\nmaire\n\nRepères\n\nVers vers articles',
      readingTime: 1,
    })
    for (const depth of [0, 1, 2]) {
      const { body: seen } = await newsroom.rest({ path: `/articles/${id}`, query: { depth } })
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`quetzal|${person}|${draft}`, 'i'))
      expect(JSON.stringify(seen)).toContain(other)
    }
    await change('articles', draft, { _status: 'published' })
    await newsroom.payload.update({ collection: 'people', data: { _status: 'published' }, id: person })
    expect(await htmlOf(id)).toBe(
      '<figure class="pull-quote"><blockquote><p>Oui.</p></blockquote><figcaption><strong><a href="/personnes/quetzal">Quetzal</a></strong> <small>maire</small></figcaption></figure>' +
        '<div class="read-also"><p class="read-also-title">À lire aussi</p><ul><li><a href="/articles/le-brouillon">Quetzal</a></li><li><a href="/articles/l-autre">L’autre</a></li></ul></div>' +
        '<div class="box"><p class="box-title">Repères</p><p>Vers <a href="/articles/le-brouillon">vers articles</a></p></div>',
    )
  })

  it('follows the pages that it leads to when their addresses change, or go', async () => {
    const organisation = await make('organisations', { name: 'Papier', slug: 'papier', type: 'company' })
    const id = await make('articles', {
      body: body(paragraph(link('organisations', organisation))),
      kind: 'story',
      title: 'Papier',
    })
    const query = { query: `{ Articles(where: { id: { equals: "${id}" } }) { docs { bodyHtml } } }` }
    const kept = async () => (await api.graphQL(query, STRANGER, FRENCH)) as Answer
    while (!api.isFresh()) await new Promise((resolve) => setTimeout(resolve, 10))

    expect(htmlIn(await kept())).toBe('<p><a href="/organisations/papier">vers organisations</a></p>')
    await change('organisations', organisation, { _status: 'published', slug: 'papeterie' })
    expect(htmlIn(await kept())).toBe('<p><a href="/organisations/papeterie">vers organisations</a></p>')
    const { payload } = newsroom
    await payload.updateGlobal({
      data: { addressPatterns: { organisations: '/{locale}/qui/{slug}' } },
      slug: 'newsroom',
    })
    expect(htmlIn(await kept())).toBe('<p><a href="/fr/qui/papeterie">vers organisations</a></p>')
    expect(await htmlOf(id, 'en')).toBe('<p><a href="/en/qui/papeterie">vers organisations</a></p>')
    await payload.updateGlobal({
      data: { addressPatterns: { organisations: '/organisations/{slug}' } },
      slug: 'newsroom',
    })
    await change('organisations', organisation, { _status: 'draft' })
    expect(htmlIn(await kept())).toBe('<p>vers organisations</p>')
    expect(await htmlOf(id)).toBe('<p>vers organisations</p>')
  })

  it('says what it was made from, so that caches forget it with that', async () => {
    const organisation = await make('organisations', { name: 'Verre', slug: 'verre', type: 'company' })
    const id = await make('articles', {
      body: body(paragraph(link('organisations', organisation))),
      kind: 'story',
      title: 'Verre',
    })
    for (const search of ['?depth=0&joins=false', '?depth=0&joins=false&select[bodyHtml]=true']) {
      const { reading } = await api.rest({ method: 'GET', pathname: `/api/articles/${id}`, search }, STRANGER)
      expect([...reading.reader.seen()]).toEqual(
        expect.arrayContaining([`articles:${id}`, `organisations:${organisation}`, 'newsroom:newsroom']),
      )
    }
    const { reading } = await api.rest(
      { method: 'GET', pathname: `/api/articles/${id}`, search: '?depth=0&joins=false&select[title]=true' },
      STRANGER,
    )
    expect([...reading.reader.seen()]).not.toContain(`organisations:${organisation}`)
  })

  it('is harmless whatever stands in the database', async () => {
    const id = await make('articles', { body: body(paragraph(text('avant'))), kind: 'story', title: 'Sale' })
    let deep: unknown = text('au fond')
    for (let level = 0; level < 75; level++) deep = elementNode('quote', [deep])
    const nasty = body(
      paragraph(
        elementNode('link', [text('ici')], {
          fields: { linkType: 'custom', url: 'javascript:alert(1)' },
          onclick: 'alert(1)',
        }),
      ),
      paragraph(text('<img src=x onerror=alert(1)>')),
      elementNode('constructor', [paragraph(text('mot'))]),
      { relationTo: '__proto__', type: 'upload', value: 'a' },
      { relationTo: 'media', type: 'upload', value: { $ne: null } },
      { relationTo: 'users', type: 'relationship', value: newsroom.staff.editor.id },
      deep,
    )
    const { payload } = newsroom
    await payload.db.updateOne({
      collection: 'articles',
      data: { body: { fr: nasty } },
      id,
      locale: 'all',
      returning: false,
    })
    await payload.db.updateOne({
      collection: 'published-documents',
      data: { model: 'old' },
      returning: false,
      where: { key: { equals: `articles:${id}` } },
    })
    await rebuildSnapshot(payload)
    const query = `{ Articles(where: { id: { equals: "${id}" } }) { docs { bodyHtml bodyText excerpt } } }`
    const { body: answer } = (await newsroom.graphql({ query })) as { body: Answer }
    const { bodyHtml } = answer.data?.Articles?.docs[0] ?? {}
    expect(String(bodyHtml)).toMatch(
      /^<p>ici<\/p><p>&lt;img src=x onerror=alert\(1\)&gt;<\/p><p>mot<\/p>(?:<blockquote>)+<p>au fond<\/p>(?:<\/blockquote>)+$/,
    )
    await newsroom.payload.delete({ collection: 'articles', id })
  })

  it('is in the language that stands in where there is no translation', async () => {
    const id = await make('articles', { body: body(paragraph(text('En français.'))), kind: 'story', title: 'Langues' })
    expect(await read(id, 'nl')).toMatchObject({ bodyHtml: '<p>En français.</p>', excerpt: 'En français.' })
    await change(
      'articles',
      id,
      { _status: 'published', body: body(paragraph(text('In English.'))), standfirst: 'Short.' },
      { locale: 'en' },
    )
    expect(await read(id, 'en')).toMatchObject({
      bodyHtml: '<p>In English.</p>',
      bodyText: 'In English.',
      excerpt: 'Short.',
    })
    const all = await newsroom.payload.findByID({ collection: 'articles', id, locale: 'all' })
    expect(all).not.toHaveProperty('bodyHtml')
  })

  it('is empty, and takes no time to read, where nothing is written', async () => {
    const id = await make('articles', { kind: 'brief', title: 'Rien' })
    expect(await read(id)).toEqual({ bodyHtml: '', bodyText: '', excerpt: '', readingTime: 0 })
  })

  it('of a draft is there for the newsroom, with nothing of other drafts', async () => {
    const other = await make('organisations', { name: 'Quetzal', slug: 'quetzal-quater', type: 'company' }, 'draft')
    const id = await newsroom.draftOf('author', {
      body: body(paragraph(text('Bientôt '), link('organisations', other)), shown('organisations', other)),
    })
    const { body: seen } = await newsroom.send('author', { path: `/articles/${id}`, query: { depth: 0, draft: true } })
    expect(seen).toMatchObject({ bodyHtml: '<p>Bientôt vers organisations</p>', readingTime: 1 })
    expect((await newsroom.rest({ path: `/articles/${id}` })).status).toBe(404)
  })
})

describe('a selection', () => {
  let id: string

  beforeAll(async () => {
    id = await make('articles', {
      body: body(paragraph(text('Choisi.'))),
      kind: 'story',
      standfirst: 'Chapô.',
      title: 'Choix',
    })
    await make('articles', { kind: 'brief', relatedArticles: [id], slug: 'vers-choix', title: 'Vers choix' })
  })

  it.each<[string, Data]>([
    ['select[bodyHtml]=true', { bodyHtml: '<p>Choisi.</p>' }],
    ['select[bodyHtml]=true&select[body]=true', { body: expect.anything(), bodyHtml: '<p>Choisi.</p>' }],
    ['select[excerpt]=true&select[title]=true', { excerpt: 'Chapô.', title: 'Choix' }],
    ['select[readingTime]=true', { readingTime: 1 }],
    ['select[title]=true', { title: 'Choix' }],
  ])('gives what it names, and nothing that it is made of: %s', async (select, found) => {
    const { body: seen } = await newsroom.rest({ path: `/articles/${id}?depth=0&${select}` })
    expect(seen).toEqual({ id, ...found })
    const { body: list } = await newsroom.rest<{ docs: Data[] }>({
      path: `/articles?depth=0&where[id][equals]=${id}&${select}`,
    })
    expect(list.docs).toEqual([{ id, ...found }])
  })

  it('leaves out what it names, and nothing that is made of that', async () => {
    const { body: seen } = await newsroom.rest({
      path: `/articles/${id}?depth=0&select[body]=false&select[bodyText]=false`,
    })
    expect(seen).toMatchObject({ bodyHtml: '<p>Choisi.</p>', excerpt: 'Chapô.' })
    expect(seen).not.toHaveProperty('body')
    expect(seen).not.toHaveProperty('bodyText')
  })

  it('holds for documents that are put in', async () => {
    const { body: list } = await newsroom.rest<{ docs: { relatedArticles: Data[] }[] }>({
      path: '/articles?depth=1&where[slug][equals]=vers-choix&select[relatedArticles]=true&populate[articles][excerpt]=true',
    })
    expect(list.docs[0]?.relatedArticles).toEqual([{ excerpt: 'Chapô.', id }])
  })

  it('holds below groups', async () => {
    const { id: letter } = await newsroom.payload.create({
      collection: 'newsletters',
      data: {
        _status: 'published',
        editorial: { body: body(paragraph(text('Édito.'))) as never, title: 'T' },
        number: '7',
        title: 'Lettre',
      } as never,
    })
    const { body: seen } = await newsroom.rest({
      path: `/newsletters/${letter}?depth=0&select[editorial][bodyText]=true`,
    })
    expect(seen).toEqual({ editorial: { bodyText: 'Édito.' }, id: letter })
  })
})

describe('what is made of a text', () => {
  it('is no field to write, to look for or to sort by, and is stored nowhere', async () => {
    const id = await newsroom.published({ body: body(paragraph(text('Lu.'))) })
    const { status } = await newsroom.patch('editor', id, {
      bodyHtml: '<b>Écrit</b>',
      excerpt: 'Écrit',
      readingTime: 7,
      title: 'Réécrit',
    })
    expect(status).toBe(200)
    const { body: seen } = await newsroom.rest({ path: `/articles/${id}?depth=0` })
    expect(seen).toMatchObject({ bodyHtml: '<p>Lu.</p>', excerpt: 'Lu.', readingTime: 1 })

    const { db } = newsroom.payload
    const stored = [
      await db.findOne({ collection: 'articles', where: { id: { equals: id } } }),
      (await db.findVersions({ collection: 'articles', where: { parent: { equals: id } } })).docs,
      await db.findOne({ collection: 'published-documents', where: { key: { equals: `articles:${id}` } } }),
    ]
    expect(JSON.stringify(stored)).not.toMatch(/bodyHtml|bodyText|excerpt|readingTime/)

    for (const query of [
      'where[bodyHtml][contains]=Lu',
      'where[excerpt][exists]=true',
      'sort=readingTime',
      'sort=-bodyText',
    ])
      expect((await newsroom.rest({ path: `/articles?${query}` })).status).toBe(400)
    const { body: answer } = await newsroom.graphql({
      query: '{ Articles(where: { bodyHtml: { like: "Lu" } }) { docs { id } } }',
    })
    expect(JSON.stringify(answer.errors)).toContain('bodyHtml')
  })
})
