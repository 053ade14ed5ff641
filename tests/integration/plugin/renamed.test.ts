import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { linkTo } from '../../helpers/linkTo.ts'
import { startProject } from '../../helpers/startProject.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const password = 'a password for tests only'

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Doc = { doc: { createdBy?: { name: string }; id: string } }
type Session = { token: string; user: { role: string } }

let newsroom: TestNewsroom
let admin: { Authorization: string }

beforeAll(async () => {
  newsroom = await startProject({
    collections: {
      articles: { slug: 'stories' },
      media: {
        collectionOverride: ({ defaultCollection }) => ({
          ...defaultCollection,
          upload: { disableLocalStorage: true },
        }),
        slug: 'files',
      },
      users: { slug: 'members' },
    },
  })
  const { body } = await newsroom.rest<Session>({
    body: { email: 'first@example.com', name: 'First', password },
    method: 'POST',
    path: '/members/first-register',
  })
  admin = { Authorization: `JWT ${body.token}` }
})

afterAll(async () => newsroom.stop())

describe('a project that calls the collections otherwise', () => {
  it('has the same access rules for the accounts under their new name', async () => {
    await newsroom.rest({
      body: { email: 'author@example.com', name: 'Author', password, role: 'author' },
      headers: admin,
      method: 'POST',
      path: '/members',
    })
    const { body } = await newsroom.rest<Session>({
      body: { email: 'author@example.com', password },
      method: 'POST',
      path: '/members/login',
    })
    const headers = { Authorization: `JWT ${body.token}` }
    const draft = await newsroom.rest<Doc>({
      body: { title: 'Written' },
      headers,
      method: 'POST',
      path: '/stories',
      query: { depth: 1, draft: true },
    })
    const published = await newsroom.rest({
      body: { _status: 'published' },
      headers,
      method: 'PATCH',
      path: `/stories/${draft.body.doc.id}`,
    })

    expect(body.user.role).toBe('author')
    expect(draft.body.doc.createdBy).toMatchObject({ name: 'Author' })
    expect(published.status).toBe(403)
  })

  it('publishes a story with its picture, and takes it offline when it expires', async () => {
    const form = new FormData()
    form.append('file', new Blob([PNG], { type: 'image/png' }), 'hall.png')
    form.append('_payload', JSON.stringify({ alt: 'A hall' }))
    const { body: file } = await newsroom.rest<Doc>({ body: form, headers: admin, method: 'POST', path: '/files' })
    const { body: story } = await newsroom.rest<Doc>({
      body: { _status: 'published', mainImage: file.doc.id, title: 'A hall' },
      headers: admin,
      method: 'POST',
      path: '/stories',
    })
    await newsroom.payload.db.updateOne({
      collection: 'stories' as CollectionSlug,
      data: { expiresAt: '2020-01-01T00:00:00.000Z' },
      id: story.doc.id,
    })

    const query = '{ Stories { docs { title mainImage { alt } } } }'
    const before = await newsroom.graphql({ query })
    await newsroom.payload.jobs.queue({ input: {}, task: 'expireArticles' })
    await newsroom.payload.jobs.run({ silent: true })
    const after = await newsroom.graphql({ query })

    expect(before.body.data).toEqual({ Stories: { docs: [{ mainImage: { alt: 'A hall' }, title: 'A hall' }] } })
    expect(after.body.data).toEqual({ Stories: { docs: [] } })
  })

  it('leads from a text to the page that the site has of a story', async () => {
    const make = async (data: object): Promise<string> => {
      const body = { _status: 'published', ...data }
      return (await newsroom.rest<Doc>({ body, headers: admin, method: 'POST', path: '/stories' })).body.doc.id
    }
    const target = await make({ slug: 'a-quay', title: 'A quay' })
    const id = await make({ body: linkTo('stories', target, 'here'), title: 'Of a quay' })
    const { body } = await newsroom.rest({ path: `/stories/${id}`, query: { 'select[bodyHtml]': true } })
    expect(body).toEqual({ bodyHtml: '<p><a href="/articles/a-quay">here</a></p>', id })
  })

  it('has nothing under the old names', () => {
    const slugs: CollectionSlug[] = newsroom.payload.config.collections.map(({ slug }) => slug)

    expect(slugs.filter((slug) => ['articles', 'media', 'users'].includes(slug))).toEqual([])
  })

  it('is searched', async () => {
    await newsroom.rest({
      body: { _status: 'published', title: 'Two gigafactories' },
      headers: admin,
      method: 'POST',
      path: '/stories',
    })
    const search = async () =>
      (await newsroom.rest<{ docs?: { title: string }[] }>({ path: '/search', query: { q: 'gigafactory' } })).body.docs
    while ((await search())?.length !== 1) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await search()).toMatchObject([{ collection: 'articles', title: 'Two gigafactories' }])
  })
})
