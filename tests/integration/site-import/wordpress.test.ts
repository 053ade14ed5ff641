import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { startDoors } from '../../helpers/startDoors.ts'
import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'
import { writeWxr } from './writeWxr.ts'
import type { WrittenPost } from './writeWxr.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const AUTHORS = [{ first: 'Lou', last: 'Marchadier', login: 'lou', name: 'Lou Marchadier' }]
const CATEGORIES = [
  { name: 'Économie', slug: 'economie' },
  { name: 'Énergie', parent: 'economie', slug: 'energie' },
]

const export_ = (posts: WrittenPost[]): string => writeWxr(posts, { authors: AUTHORS, categories: CATEGORIES })

const wordsOf = (value: unknown): string => JSON.stringify(value) ?? ''

const nodesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
}

describe('an export of WordPress', () => {
  const POSTS: WrittenPost[] = [
    {
      categories: [
        ['category', 'energie', 'Énergie'],
        ['post_tag', 'batteries', 'Batteries'],
        ['category', 'non-classe', 'Non classé'],
      ],
      content:
        'Une <strong>usine</strong> ouvre.\nSur deux lignes.\n\nElle suit <a href="https://www.ancien.example/2019/03/la-suite/#plus">la suite</a>.\n\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<blockquote>Nous embauchons</blockquote>\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\n[contact-form-7 id="4"]<script>alert(1)</script>',
      excerpt: 'En deux mots.',
      id: 1,
      slug: 'une-usine',
      title: 'Une usine &amp; ses &laquo;&nbsp;équipes&nbsp;&raquo;',
    },
    {
      content: '<!-- wp:paragraph --><p>Retour sur <a href="/2019/03/une-usine">l’usine</a>.</p><!-- /wp:paragraph -->',
      id: 2,
      slug: 'la-suite',
      title: 'La suite',
    },
    { content: 'Plus tard', date: '2031-01-01 00:00:00', id: 3, status: 'future', title: 'Programmé' },
    { content: 'Secret', id: 4, password: 'x', title: 'Protégé' },
    { content: 'À nous', id: 5, status: 'private', title: 'Privé' },
    { content: 'Qui sommes-nous', id: 6, title: 'À propos', type: 'page' },
    { content: 'Produit', id: 7, title: 'Un produit', type: 'product' },
    { content: 'Révision', id: 8, status: 'inherit', title: 'Une usine', type: 'revision' },
    { content: 'Jeté', id: 9, status: 'trash', title: 'Jeté' },
    { content: 'Un texte sans titre, mais qui dit quelque chose. Et encore.', id: 10, title: '' },
    { content: ' ', id: 11, title: '' },
  ]

  it('becomes drafts with their topics, authors, links and old addresses, and says what is not there', async () => {
    const report = await site.run(export_(POSTS))

    const article = await site.titled('Une usine & ses «\u202Féquipes\u202F»')
    const next = await site.titled('La suite')
    const [author] = await site.find('people')
    const topics = await site.find('topics', { name: { in: ['Économie', 'Énergie', 'Batteries'] } })
    const named = (name: string) => topics.find((topic) => topic.name === name)
    expect(article).toMatchObject({
      _status: 'draft',
      authors: [author?.id],
      formerSlugs: ['/2019/03/une-usine'],
      publishedAt: '2019-03-02T08:30:00.000Z',
      slug: 'une-usine',
      standfirst: 'En deux mots.',
      topics: [named('Énergie')?.id, named('Batteries')?.id],
    })
    expect(named('Énergie')?.parent).toBe(named('Économie')?.id)
    expect(author).toMatchObject({ _status: 'draft', familyName: 'Marchadier', givenName: 'Lou' })
    expect(wordsOf([author, article])).not.toContain('lou@ancien.example')
    expect(await site.find('topics', { name: { equals: 'Non classé' } })).toEqual([])

    const nodes = nodesIn(article.body)
    expect(nodes.filter(({ type }) => type === 'paragraph')).toHaveLength(2)
    expect(nodes.filter(({ type }) => type === 'listitem')).toHaveLength(2)
    expect(nodes.find(({ blockType }) => blockType === 'embed')).toMatchObject({
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
    })
    expect(wordsOf(article.body)).not.toMatch(/alert|contact-form/)
    // Each leads to the other, whichever came first.
    const linkOf = (doc: Record<string, unknown>) =>
      nodesIn(doc.body).find(({ linkType }) => linkType === 'internal')?.doc
    expect(linkOf(article)).toEqual({ relationTo: 'articles', value: next.id })
    expect(linkOf(next)).toEqual({ relationTo: 'articles', value: article.id })

    expect(await site.find('articles', { title: { like: 'Un texte sans titre' } })).toHaveLength(1)
    const codes = Object.fromEntries(
      report.items.map(({ key, notes }) => [key.replace(/.*:/, ''), notes.map(({ code }) => code)]),
    )
    expect(codes).toMatchObject({
      '1': ['shortcodes'],
      '10': ['noTitle'],
      '11': ['nothingInIt'],
      '3': ['embargoed'],
      '4': ['password'],
      '5': ['privateThere'],
      '6': ['page'],
      '7': ['otherType'],
      '9': ['trashed'],
    })
    expect(report.counts).toMatchObject({
      articles: { created: 6, skipped: 2 },
      people: { created: 1 },
      topics: { created: 3 },
    })
    expect(await site.publishedCount()).toBe(0)
  })

  it('is read again without a copy, and without a write where nothing has changed', async () => {
    const before = await site.find('articles')
    const report = await site.run(export_(POSTS))
    expect(report.counts.articles).toMatchObject({ unchanged: 6 })
    expect(report.counts.articles?.updated).toBeUndefined()
    expect((await site.find('articles')).map(({ id, updatedAt }) => [id, updatedAt])).toEqual(
      before.map(({ id, updatedAt }) => [id, updatedAt]),
    )
  })

  it('takes over what has changed at the source, and keeps what an editor has changed or deleted here', async () => {
    const [mine, theirs, gone] = [
      await site.titled('La suite'),
      await site.titled('Programmé'),
      await site.titled('Privé'),
    ]
    await site.patch('editor', mine.id, { title: 'La suite, relue' }, { draft: true })
    expect((await site.send('editor', { method: 'DELETE', path: `/articles/${gone.id}` })).status).toBe(200)
    const report = await site.run(
      export_(POSTS.map((post) => ([2, 3, 5].includes(post.id) ? { ...post, content: 'Réécrit à la source.' } : post))),
    )
    expect(wordsOf((await site.titled('La suite, relue')).body)).not.toContain('Réécrit')
    expect(wordsOf((await site.titled('Programmé')).body)).toContain('Réécrit')
    expect((await site.titled('Programmé')).id).toBe(theirs.id)
    expect(await site.find('articles', { title: { equals: 'Privé' } })).toEqual([])
    expect(report.counts.articles).toMatchObject({ left: 2, unchanged: 3, updated: 1 })
    const kept = report.items.filter(({ outcome }) => outcome === 'left').map(({ notes }) => notes[0]?.code)
    expect(kept.toSorted()).toEqual(['deletedHere', 'editedHere'])
  })

  it('goes on where it was interrupted', async () => {
    const many = Array.from({ length: 30 }, (_, index): WrittenPost => ({
      content: `Texte ${index}`,
      id: 100 + index,
      title: `Numéro ${index}`,
    }))
    const wxr = writeWxr(many, { home: 'https://autre.example' })
    let looks = 0
    const first = await site.run(wxr, { isStopped: () => (looks += 1) > 12 })
    expect(first.isInterrupted).toBe(true)
    const made = (await site.find('articles', { title: { like: 'Numéro' } })).length
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(30)
    const second = await site.run(wxr)
    expect(second.counts.articles).toEqual({ created: 30 - made, unchanged: made })
    expect(await site.find('articles', { title: { like: 'Numéro' } })).toHaveLength(30)
  })

  it('goes on where it was killed: what its last transaction holds is waited for', async () => {
    const home = 'https://tue.example'
    const write = (content: string) => writeWxr([{ content, id: 1, title: 'Tué' }], { home })
    await site.run(write('Avant'))
    // A process that has ended has let go of nothing: MongoDB waits for it for a minute.
    const { connection } = site.payload.db as unknown as MongooseAdapter
    const killed = await connection.startSession()
    killed.startTransaction()
    await connection
      .collection('imported-items')
      .updateOne({ key: { $regex: 'tue.example' } }, { $set: { held: true } }, { session: killed })
    const hooks = site.payload.collections.articles.config.hooks.beforeChange
    let tries = 0
    const letGo = async ({ data }: { data: unknown }) => {
      // More often than a race against another person is run.
      if ((tries += 1) === 8) await killed.abortTransaction()
      return data
    }
    hooks.push(letGo)
    try {
      expect((await site.run(write('Après'))).counts.articles).toEqual({ updated: 1 })
    } finally {
      hooks.splice(hooks.indexOf(letGo), 1)
      await killed.endSession()
    }
    expect(wordsOf((await site.titled('Tué')).body)).toContain('Après')
  })

  it('is read without a write, to see what it would become', async () => {
    const before = (await site.find('articles')).length
    const report = await site.run(writeWxr([{ id: 1, title: 'Pour voir' }], { home: 'https://essai.example' }), {
      args: ['--dry-run'],
    })
    expect(report.counts.articles).toEqual({ created: 1 })
    expect(await site.find('articles')).toHaveLength(before)
  })
})

describe('posts that were public', () => {
  it('are public again with their dates and old addresses where that is asked for; drafts, scheduled and hidden ones are not', async () => {
    await site.payload.updateGlobal({ data: { locales: ['fr'], siteUrl: 'https://parc.example' }, slug: 'newsroom' })
    const wxr = writeWxr(
      [
        { content: 'Public', id: 1, slug: 'le-public', title: 'Le public' },
        { content: 'Brouillon', id: 2, status: 'draft', title: 'Le brouillon' },
        { content: 'Protégé', id: 3, password: 'x', title: 'Le protégé' },
        { content: 'Sans date', date: '0000-00-00 00:00:00', id: 4, title: 'Le sans date' },
      ],
      { authors: [{ login: 'lou', name: 'Ana Sol' }], home: 'https://public.example' },
    )
    const report = await site.run(wxr, { args: ['--publish'] })
    expect(report.counts.articles).toEqual({ created: 4, published: 1 })
    expect(await site.titled('Le public')).toMatchObject({
      _status: 'published',
      publishedAt: '2019-03-02T08:30:00.000Z',
    })
    for (const title of ['Le brouillon', 'Le protégé', 'Le sans date'])
      expect((await site.titled(title))._status).toBe('draft')
    expect((await site.find('people', { name: { equals: 'Ana Sol' } }))[0]?._status).toBe('published')

    const doors = await startDoors(site.payload)
    const ask = async (path: string) =>
      (
        (await (await fetch(`${doors.url}/api/redirects?path=${encodeURIComponent(path)}`)).json()) as {
          redirects: object[]
        }
      ).redirects
    expect(await ask('/2019/03/le-public/')).toEqual([
      { from: '/2019/03/le-public', status: 301, to: '/articles/le-public' },
    ])
    expect(await ask('/2019/03/2')).toEqual([])
    await doors.stop()

    // Once public here it stays, whatever the next run is asked for.
    expect((await site.run(wxr)).counts.articles).toEqual({ unchanged: 4 })
    expect((await site.titled('Le public'))._status).toBe('published')
  })

  it('stay drafts where the member may not publish, who makes no topics either', async () => {
    const report = await site.run(
      writeWxr([{ author: 'zoe', categories: [['category', 'nouveau', 'Nouveau']], id: 1, title: 'D’un auteur' }], {
        home: 'https://auteur.example',
      }),
      {
        args: ['--publish'],
        who: 'author',
      },
    )
    expect((await site.titled('D’un auteur'))._status).toBe('draft')
    expect(await site.find('topics', { name: { equals: 'Nouveau' } })).toEqual([])
    const [codes] = report.items
      .filter(({ collection }) => collection === 'articles')
      .map(({ notes }) => notes.map(({ code }) => code))
    expect(codes).toEqual(['mayNotTopics', 'refusedToPublish'])
  })
})
