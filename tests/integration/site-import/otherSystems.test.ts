import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const nodesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
}

const namesOf = async (collection: string, ids: unknown): Promise<unknown[]> => {
  const found = await site.find(collection, { id: { in: ids } })
  return (ids as string[]).map((id) => found.find((one) => one.id === id)?.name)
}

const post = (id: string, more: Record<string, unknown>) => ({
  id,
  published_at: '2020-05-04T08:00:00.000Z',
  slug: id,
  status: 'published',
  title: id,
  type: 'post',
  visibility: 'public',
  ...more,
})
describe('an export of Ghost', () => {
  const EXPORT = {
    db: [
      {
        data: {
          posts: [
            post('le-port', {
              custom_excerpt: 'En bref',
              html: '<p>Voir <a href="__GHOST_URL__/la-gare/">la gare</a></p><figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></figure>',
            }),
            post('la-gare', { html: '<h2>Quai</h2><p>Texte</p>', visibility: 'members' }),
            post('a-propos', { html: '<p>x</p>', type: 'page' }),
            post('un-brouillon', {
              html: null,
              mobiledoc: JSON.stringify({ cards: [['markdown', { markdown: 'Du texte' }]] }),
              published_at: null,
              status: 'draft',
            }),
          ],
          posts_authors: [
            { author_id: 'u2', post_id: 'le-port', sort_order: 1 },
            { author_id: 'u1', post_id: 'le-port', sort_order: 0 },
          ],
          posts_meta: [],
          posts_tags: [
            { post_id: 'le-port', sort_order: 0, tag_id: 't1' },
            { post_id: 'le-port', sort_order: 1, tag_id: 't2' },
          ],
          settings: [{ key: 'title', value: 'Le vieux Ghost' }],
          tags: [
            { id: 't1', name: 'Ports', slug: 'ports', visibility: 'public' },
            { id: 't2', name: '#interne', slug: 'hash-interne', visibility: 'internal' },
          ],
          users: [
            { email: 'ana@ghost.example', id: 'u1', name: 'Ana Sol' },
            { id: 'u2', name: 'Bo Lin' },
          ],
        },
        meta: { version: '5.82.0' },
      },
    ],
  }

  it('becomes articles with authors, tags, links and old addresses; what is for members alone stays a draft', async () => {
    const report = await site.run(JSON.stringify(EXPORT), {
      args: ['--publish', '--site', 'https://vieux.example'],
      file: 'ghost.json',
    })
    const port = await site.titled('le-port')
    expect(port).toMatchObject({
      _status: 'published',
      formerSlugs: ['/le-port'],
      publishedAt: '2020-05-04T08:00:00.000Z',
      standfirst: 'En bref',
    })
    expect(await namesOf('people', port.authors)).toEqual(['Ana Sol', 'Bo Lin'])
    expect(await namesOf('topics', port.topics)).toEqual(['Ports'])
    const station = await site.titled('la-gare')
    expect(station._status).toBe('draft')
    expect(nodesIn(port.body).find(({ linkType }) => linkType === 'internal')?.doc).toEqual({
      relationTo: 'articles',
      value: station.id,
    })
    expect(nodesIn(port.body).find(({ blockType }) => blockType === 'embed')).toBeDefined()
    expect(JSON.stringify((await site.titled('un-brouillon')).body)).toContain('Du texte')
    expect(report.items.map(({ notes, title }) => [title, notes[0]?.code]).toSorted()).toEqual([
      ['a-propos', 'page'],
      ['la-gare', 'privateThere'],
    ])
    expect(
      (
        await site.run(JSON.stringify(EXPORT), {
          args: ['--publish', '--site', 'https://vieux.example'],
          file: 'ghost.json',
        })
      ).counts.articles,
    ).toEqual({ skipped: 1, unchanged: 3 })
  })

  it('says what it cannot know, and an address that is none is refused', async () => {
    const report = await site.run(JSON.stringify(EXPORT), { args: ['--dry-run'], file: 'ghost.json' })
    expect(report.notes.map(({ code }) => code)).toEqual(['noHome'])
    await expect(site.run(JSON.stringify(EXPORT), { args: ['--site', 'vieux'], file: 'ghost.json' })).rejects.toThrow(
      '--site is the address',
    )
  })
})

/** An archive of tar (ustar) of some files. */
const writeTar = (files: Record<string, string>): Buffer => {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const [header, content] = [Buffer.alloc(512), Buffer.from(text)]
    header.write(name)
    header.write(content.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    header.write('ustar\u000000', 257)
    // The checksum is summed with its own eight bytes as spaces.
    header.fill(' ', 148, 156)
    const checksum = header.reduce((sum, byte) => sum + byte, 0)
    header.write(`${checksum.toString(8).padStart(6, '0')}\u0000 `, 148)
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

const entity = (type: string, id: number, data: Record<string, unknown>) => JSON.stringify({ data, id, type })
const link = (left: [string, number, string], right: [string, number, string?]) => {
  const [from, to] = [left, right].map(([type, ref, field]) => ({ field, ref, type }))
  return JSON.stringify({ kind: 'relation.basic', left: from, relation: 'manyToOne', right: to })
}

describe('an export of Strapi', () => {
  it.each([
    [
      '4',
      {
        data: [
          {
            attributes: {
              author: { data: { attributes: { name: 'Cléo Bart' }, id: 3 } },
              categories: { data: [{ attributes: { name: 'Transport' }, id: 1 }] },
              content: '## Un titre\n\nDu **gras** et [un lien](https://ailleurs.example/).',
              publishedAt: '2021-01-02T03:04:05.000Z',
              slug: 'train-4',
              title: 'Le train 4',
            },
            id: 1,
          },
        ],
        meta: { pagination: { total: 1 } },
      },
    ],
    [
      '5',
      {
        data: [
          {
            authors: [{ documentId: 'a', id: 1, name: 'Cléo Bart' }],
            body: [
              { children: [{ text: 'Un titre', type: 'text' }], level: 2, type: 'heading' },
              {
                children: [
                  { text: 'Du ' },
                  { bold: true, text: 'gras' },
                  { text: ' et ' },
                  { children: [{ text: 'un lien' }], type: 'link', url: 'https://ailleurs.example/' },
                ],
                type: 'paragraph',
              },
            ],
            category: { documentId: 'b', id: 1, name: 'Transport' },
            documentId: 'd',
            id: 1,
            publishedAt: '2021-01-02T03:04:05.000Z',
            slug: 'train-5',
            title: 'Le train 5',
          },
          { documentId: 'e', id: 2, locale: 'en', publishedAt: '2021-01-02T03:04:05.000Z', title: 'The train' },
        ],
      },
    ],
  ])('of version %s becomes articles', async (version, json) => {
    await site.run(JSON.stringify(json), {
      args: ['--publish', '--site', `https://strapi.example/blog/{slug}`],
      file: `articles-${version}.json`,
    })
    const article = await site.titled(`Le train ${version}`)
    expect(article).toMatchObject({
      _status: 'published',
      formerSlugs: [`/blog/train-${version}`],
      publishedAt: '2021-01-02T03:04:05.000Z',
    })
    expect(await namesOf('people', article.authors)).toEqual(['Cléo Bart'])
    expect(await namesOf('topics', article.topics)).toEqual(['Transport'])
    const nodes = nodesIn(article.body)
    expect(nodes.find(({ type }) => type === 'heading')).toMatchObject({ tag: 'h2' })
    expect(nodes.find(({ text }) => text === 'gras')).toMatchObject({ format: 1 })
    expect(nodes.find(({ type }) => type === 'link')).toMatchObject({ fields: { url: 'https://ailleurs.example/' } })
    expect(await site.find('articles', { title: { equals: 'The train' } })).toEqual([])
  })

  const ARTICLE = 'api::article.article'
  const archive = () =>
    writeTar({
      'assets/uploads/quai.jpg': 'x'.repeat(2000),
      'entities/entities_00001.jsonl': [
        entity(ARTICLE, 1, {
          content: 'Le *premier* jet.',
          documentId: 'a',
          publishedAt: null,
          title: 'Le tram de Strapi',
        }),
        entity(ARTICLE, 2, {
          content: 'Du **gras**.',
          documentId: 'a',
          publishedAt: '2021-01-02T03:04:05.000Z',
          slug: 'tram',
          title: 'Le tram de Strapi',
        }),
        entity('api::author.author', 3, { name: 'Cléo Tram' }),
        entity('api::category.category', 4, { name: 'Rails de Strapi' }),
      ].join('\n'),
      'links/links_00001.jsonl': [
        link([ARTICLE, 2, 'author'], ['api::author.author', 3, 'articles']),
        // A type that does not lead back has no field.
        link([ARTICLE, 2, 'category'], ['api::category.category', 4]),
      ].join('\n'),
      'metadata.json': '{}',
    })

  it.each([
    ['packed', () => gzipSync(archive()), 'export.tar.gz'],
    ['as it is', archive, 'export.tar'],
  ])(
    'is read from its archive, with what articles lead to, and once where it has a draft as well: %s',
    async (_, bytes, file) => {
      await site.run(bytes(), { args: ['--publish', '--site', `https://strapi-${file}.example/{slug}`], file })
      const found = await site.find('articles', { title: { equals: 'Le tram de Strapi' } })
      const article = found.at(-1)
      expect(article).toMatchObject({ _status: 'published', publishedAt: '2021-01-02T03:04:05.000Z' })
      expect(await namesOf('people', article?.authors)).toEqual(['Cléo Tram'])
      expect(await namesOf('topics', article?.topics)).toEqual(['Rails de Strapi'])
      expect(nodesIn(article?.body).find(({ text }) => text === 'gras')).toMatchObject({ format: 1 })
      expect(nodesIn(article?.body).find(({ text }) => text === 'premier')).toBeUndefined()
      expect(found).toHaveLength(file === 'export.tar.gz' ? 1 : 2)
    },
  )

  it.each([
    ['encrypted', Buffer.from([7, 0, 200, 3, 9]), 'export.tar.gz.enc', 'npx strapi export --no-encrypt'],
    ['cut off', gzipSync(archive()).subarray(0, 200), 'coupe.tar.gz', 'archive is damaged'],
    ['of something else', gzipSync(writeTar({ 'lisez-moi.txt': 'Bonjour' })), 'autre.tar.gz', 'no export of a site'],
    ['that is no archive within', gzipSync('Bonjour, '.repeat(400)), 'texte.gz', 'archive is damaged'],
  ])('is refused with a sentence where its archive is %s', async (_, bytes, file, sentence) => {
    await site.run(bytes, { file })
    expect(site.said()).toContain(sentence)
  })

  it('is not taken for what is some other JSON', async () => {
    await site.run('{"a": [1, 2]}', { file: 'x.json' })
    expect(site.said()).toContain('no export of a site')
    await site.run('{"a": ', { file: 'x.json' })
    expect(site.said()).toContain('damaged')
  })
})
