import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import { showing } from '../../helpers/uploads.ts'
import { SITE, startPreviews } from './startPreviews.ts'
import type { Previews } from './startPreviews.ts'

let previews: Previews

beforeAll(async () => {
  previews = await startPreviews()
})

afterAll(async () => previews.stop())

const editor = () => previews.staff.editor.headers

const ARTICLE = `query ($slug: String!) {
  Articles(limit: 1, where: { slug: { equals: $slug } }) {
    docs { id title slug bodyHtml publishedAt organisations { name } mainImage { alt url } relatedArticles { title } }
  }
}`

const articleIn = ({ body }: { body: Record<string, unknown> }) =>
  (body.data as { Articles: { docs: Record<string, unknown>[] } }).Articles.docs[0]

describe('the panel’s button', () => {
  it('leads to the website, with a token in the part of the address that is not sent', async () => {
    const id = await previews.draftOf('author', { title: 'Une gare' })
    const { headers, status } = await previews.open(editor(), id)
    expect(status).toBe(303)
    const [address, token] = headers.get('location')?.split('#') ?? []
    expect(address).toBe(`${SITE}/api/preview`)
    expect(token?.split('.')).toHaveLength(3)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('leads to where the newsroom says that previews are shown', async () => {
    const id = await previews.draftOf('author')
    const { payload } = previews
    await payload.updateGlobal({ data: { previewUrl: 'https://apercu.parc.example/voir' }, slug: 'newsroom' })
    expect((await previews.open(editor(), id)).headers.get('location')).toMatch(
      /^https:\/\/apercu\.parc\.example\/voir#/,
    )
    await payload.updateGlobal({ data: { previewUrl: null }, slug: 'newsroom' })
  })

  it('says to whoever is not signed in, or may not read the document, what is wrong', async () => {
    const id = await previews.draftOf('author')
    expect((await previews.open({}, id)).status).toBe(401)
    for (const readDrafts of [true, false])
      expect((await previews.open(await apiClient(previews.payload, { readDrafts }), id)).status).toBe(401)
    expect((await previews.open(editor(), '66f000000000000000000000')).status).toBe(404)
    expect((await previews.open(editor(), id, '&collection=users')).status).toBe(303)
    expect((await previews.ask(`/preview/open?collection=users&id=${id}`, { headers: editor() })).status).toBe(404)
  })

  it('says that previews are not set up where the newsroom names no website', async () => {
    const id = await previews.draftOf('author')
    await previews.payload.updateGlobal({ data: { siteUrl: null }, slug: 'newsroom' })
    const { status, text } = await previews.open({ ...editor(), 'Accept-Language': 'fr' }, id)
    await previews.payload.updateGlobal({ data: { siteUrl: SITE }, slug: 'newsroom' })
    expect([status, text]).toEqual([404, expect.stringContaining('Réglages de la rédaction')])
  })
})

describe('a token', () => {
  it('gives the draft in the words of REST, and says where its page is', async () => {
    const id = await previews.draftOf('author', { title: 'Une gare neuve' })
    const { body, headers, status } = await previews.read(await previews.tokenFor(editor(), id))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      collection: 'articles',
      doc: { id, slug: 'une-gare-neuve', title: 'Une gare neuve' },
      id,
      isLink: false,
      locale: 'fr',
      path: '/articles/une-gare-neuve',
    })
    expect(body.doc).not.toHaveProperty('createdBy')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('answers the query of the page with the newest draft, also of what is published', async () => {
    const id = await previews.published({ title: 'Un pont' })
    await previews.patch('editor', id, { slug: 'un-pont-neuf', title: 'Un pont neuf' }, { draft: true })
    const token = await previews.tokenFor(editor(), id)
    const article = articleIn(await previews.query(token, ARTICLE, { slug: 'un-pont-neuf' }))
    expect(article).toMatchObject({ id, title: 'Un pont neuf' })
    const stranger = await previews.graphql({ query: ARTICLE, variables: { slug: 'un-pont' } })
    expect(articleIn(stranger as never)).toMatchObject({ title: 'Un pont' })
  })

  it('shows the draft anew after each save', async () => {
    const id = await previews.draftOf('author', { title: 'Avant' })
    const token = await previews.tokenFor(editor(), id)
    expect((await previews.read(token)).body.doc).toMatchObject({ title: 'Avant' })
    await previews.patch('author', id, { title: 'Après' }, { draft: true })
    expect((await previews.read(token)).body.doc).toMatchObject({ title: 'Après' })
    expect(articleIn(await previews.query(token, ARTICLE, { slug: id }))).toMatchObject({ title: 'Après' })
  })

  it('goes on showing the draft where its page was when the preview was opened', async () => {
    const id = await previews.draftOf('author', { title: 'La gare du clocher' })
    const token = await previews.tokenFor(editor(), id)
    await previews.patch('author', id, { slug: 'la-gare-du-beffroi', title: 'La gare du beffroi' }, { draft: true })
    expect((await previews.read(token)).body.path).toBe('/articles/la-gare-du-beffroi')
    for (const slug of ['la-gare-du-clocher', 'la-gare-du-beffroi'])
      expect(articleIn(await previews.query(token, ARTICLE, { slug }))).toMatchObject({ title: 'La gare du beffroi' })
  })

  it('shows a draft that has nothing yet, under its id', async () => {
    const { body } = await previews.send('author', {
      body: { kind: 'brief' },
      method: 'POST',
      path: '/articles',
      query: { draft: true },
    })
    const { id } = body.doc as { id: string }
    const token = await previews.tokenFor(editor(), id)
    expect((await previews.read(token)).body).toMatchObject({ path: `/articles/${id}` })
    expect(articleIn(await previews.query(token, ARTICLE, { slug: id }))).toMatchObject({ id, slug: id, title: null })
  })

  it('shows what the draft leads to as the public sees it: no other draft, and no other version', async () => {
    const organisation = async (name: string, status: 'draft' | 'published') =>
      String(
        (
          await previews.payload.create({
            collection: 'organisations',
            data: { _status: status, name, type: 'company' },
          })
        ).id,
      )
    const [hidden, shown] = [await organisation('Cachée', 'draft'), await organisation('Visible', 'published')]
    await previews.payload.update({ collection: 'organisations', data: { name: 'Retouchée' }, draft: true, id: shown })
    const other = await previews.draftOf('author', { title: 'Un autre brouillon' })
    const id = await previews.draftOf('author', { organisations: [hidden, shown], relatedArticles: [other] })
    const token = await previews.tokenFor(editor(), id)
    expect(articleIn(await previews.query(token, ARTICLE, { slug: id }))).toMatchObject({
      organisations: [{ name: 'Visible' }],
      relatedArticles: [],
    })
    const { text } = await previews.read(token, '?depth=3')
    expect(text).toContain('Visible')
    for (const word of ['Cachée', 'Retouchée', 'Un autre brouillon']) expect(text).not.toContain(word)
  })

  it('is for one language, with the one that stands in for it', async () => {
    const id = await previews.draftOf('author', { standfirst: 'Le chapô', title: 'Le titre' })
    await previews.patch('editor', id, { title: 'The title' }, { draft: true, locale: 'en' })
    const token = await previews.tokenFor(editor(), id, '&locale=en')
    expect((await previews.read(token)).body).toMatchObject({
      doc: { standfirst: 'Le chapô', title: 'The title' },
      locale: 'en',
    })
    const french = await previews.tokenFor(editor(), id, '&locale=fr')
    expect((await previews.read(french, '?locale=en')).body).toMatchObject({ doc: { title: 'Le titre' }, locale: 'fr' })
    const inEnglish = await previews.query(french, `{ Article(id: "${id}", locale: en) { title } }`)
    expect(inEnglish.text).not.toContain('The title')
  })

  it('answers everything else as the public sees it', async () => {
    const id = await previews.draftOf('author', { title: 'Le mien' })
    await previews.draftOf('author', { title: 'Pas le mien' })
    const token = await previews.tokenFor(editor(), id)
    const { text } = await previews.query(token, '{ Articles(limit: 100) { docs { title } } Newsroom { siteUrl } }')
    expect(text).toContain(SITE)
    expect(text).not.toContain('Pas le mien')
  })

  it('does not answer what readers cannot ask for', async () => {
    const id = await previews.draftOf('author')
    const token = await previews.tokenFor(editor(), id)
    for (const text of [
      '{ Articles(draft: true) { docs { title } } }',
      '{ versionsArticles { docs { id } } }',
      '{ Users { docs { email } } }',
      'mutation { deleteArticle(id: "x") { id } }',
      '{ Articles(limit: 0) { docs { title } } }',
      '{ nonsense }',
    ])
      expect([text, (await previews.query(token, text)).status]).toEqual([text, 400])
  })
})

const withPicture = async () => {
  const [main, inText] = [
    await previews.upload('editor', { alt: 'Un quai' }),
    await previews.upload('editor', { alt: 'Une grue' }),
  ]
  const id = await previews.draftOf('author', { body: showing(inText), mainImage: main })
  return { id, inText, main, token: await previews.tokenFor(editor(), id) }
}

const addressesIn = (text: string): string[] => [...new Set(text.match(/\/api\/preview\/files\/[^"\s\\]+/g))]

describe('the pictures of a draft that are not public', () => {
  it('have addresses of their own in every answer, at which anybody gets the file', async () => {
    const { id, token } = await withPicture()
    const answers = [await previews.read(token), await previews.query(token, ARTICLE, { slug: id })]
    for (const { text } of answers) {
      expect(text).not.toMatch(/\/api\/media\/file/)
      const addresses = addressesIn(text)
      expect(new Set(addresses.map((address) => address.split('?token=')[1]))).toHaveProperty('size', 2)
      for (const address of addresses) {
        const { headers, status } = await previews.ask(address.replace('/api', ''))
        expect(status).toBe(200)
        expect(headers.get('content-type')).toMatch(/^image\//)
        expect(headers.get('cache-control')).toBe('private, no-store')
        expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      }
    }
  })

  it('are at no other address, and one’s address gives no other', async () => {
    const { main, token } = await withPicture()
    const other = await previews.payload.findByID({ collection: 'media', id: await previews.upload('editor') })
    const { filename } = await previews.payload.findByID({ collection: 'media', id: main })
    const address = addressesIn((await previews.read(token)).text).find((one) => one.includes(String(filename))) ?? ''
    const signed = address.split('?token=')[1]
    const file = async (name: unknown, of: unknown) => (await previews.ask(`/preview/files/${name}?token=${of}`)).status
    expect(await file(filename, signed)).toBe(200)
    expect(await file(other.filename, signed)).toBe(404)
    expect(await file(filename, token)).toBe(404)
    expect(await file(filename, '')).toBe(404)
    expect(await file(`..%2F${filename}`, signed)).toBe(404)
    expect((await previews.read(String(signed))).status).toBe(404)
    expect((await previews.ask(`/media/file/${filename}?token=${signed}`)).status).toBe(403)
  })

  it('are not those of what the draft leads to', async () => {
    const portrait = await previews.upload('editor', { alt: 'Un portrait' })
    const person = await previews.payload.create({
      collection: 'people',
      data: { _status: 'draft', familyName: 'Personne', portrait },
    })
    const id = await previews.draftOf('author', { people: [String(person.id)] })
    const { text } = await previews.read(await previews.tokenFor(editor(), id), '?depth=3')
    expect(addressesIn(text)).toEqual([])
    expect(text).not.toContain('Un portrait')
  })
})
