import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { uploadsElsewhere } from '../../helpers/uploads.ts'
import { hideContent } from '../access/hiddenContent.ts'
import type { HiddenContent } from '../access/hiddenContent.ts'

let newsroom: TestNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>
let hidden: HiddenContent
let hiddenIDs: string[]
let callers: Record<'editor' | 'key' | 'previewKey' | 'stranger', Record<string, string>>
let textArticle: string
let deleted: string

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  const { payload } = newsroom
  uploads = await uploadsElsewhere(payload)
  hidden = await hideContent(payload)
  deleted = String(
    (await payload.create({ collection: 'people', data: { _status: 'published', familyName: 'Partie' } })).id,
  )
  const children = [
    { format: '', relationTo: 'articles' as const, type: 'relationship', value: hidden.draft.article, version: 2 },
    { format: '', relationTo: 'articles' as const, type: 'relationship', value: hidden.shown.article, version: 2 },
    {
      fields: null,
      format: '',
      id: '6650f0f0f0f0f0f0f0f0f0f0',
      relationTo: 'media' as const,
      type: 'upload',
      value: hidden.privateFile,
      version: 3,
    },
    {
      children: [
        {
          children: [],
          fields: {
            doc: { relationTo: 'articles', value: hidden.pointing.article },
            linkType: 'internal',
            newTab: false,
          },
          id: '6650f0f0f0f0f0f0f0f0f0f1',
          type: 'link',
          version: 3,
        },
      ],
      type: 'paragraph',
      version: 1,
    },
  ]
  const body = {
    root: { children, direction: 'ltr' as const, format: '' as const, indent: 0, type: 'root', version: 1 },
  }
  const article = await payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      body,
      kind: 'brief',
      people: [deleted, hidden.shown.person],
      title: 'Texte',
    } as never,
  })
  textArticle = String(article.id)
  await payload.update({ collection: 'articles', data: { relatedArticles: [textArticle] }, id: hidden.shown.article })
  await payload.delete({ collection: 'people', id: deleted })
  // It became public with the article.
  await payload.update({ collection: 'media', data: { public: false }, id: hidden.privateFile })
  hiddenIDs = [
    ...Object.values(hidden.draft),
    ...Object.values(hidden.pointing),
    ...Object.values(hidden.trashed),
    hidden.privateFile,
    hidden.user,
    deleted,
  ]
  callers = {
    editor: (await signIn(payload, 'editor')).headers,
    key: await apiClient(payload, { readDrafts: false }),
    previewKey: await apiClient(payload, { readDrafts: true }),
    stranger: {},
  }
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

const idsIn = (body: unknown): string[] => hiddenIDs.filter((id) => JSON.stringify(body).includes(id))

describe.each(['stranger', 'key'] as const)('the id of nothing hidden shows to a %s', (caller) => {
  it.each<Record<string, boolean | number | string>>([
    { depth: 0 },
    { depth: 1 },
    { depth: 2 },
    { depth: 5, limit: 40 },
    { depth: 0, locale: 'all' },
    { depth: 2, draft: true, trash: true },
  ])('in any list of REST, %j', async (query) => {
    const shown: Record<string, string[]> = {}
    for (const slug of [...Object.values(hidden.COLLECTIONS), 'media', 'topics']) {
      const { body, status } = await newsroom.rest({
        headers: callers[caller],
        path: `/${slug}`,
        query: { limit: 50, ...query },
      })
      expect([slug, status]).toEqual([slug, 200])
      if (idsIn(body).length > 0) shown[slug] = idsIn(body)
    }
    expect(shown).toEqual({})
  })

  it('in a document, and in what a global leads to', async () => {
    for (const [kind, slug] of Object.entries(hidden.COLLECTIONS)) {
      const { body, status } = await newsroom.rest({
        headers: callers[caller],
        path: `/${slug}/${hidden.shown[kind as 'article']}`,
        query: { depth: 0 },
      })
      expect([slug, status, idsIn(body)]).toEqual([slug, 200, []])
    }
    const { body } = await newsroom.rest({ headers: callers[caller], path: '/globals/newsroom', query: { depth: 0 } })
    expect(body.publisher).toBeNull()
  })

  it('in the text of an article, at whatever depth, over REST and GraphQL', async () => {
    for (const depth of [0, 1, 2]) {
      const { body: document } = await newsroom.rest({
        headers: callers[caller],
        path: `/articles/${textArticle}`,
        query: { depth },
      })
      const { body: answer } = await newsroom.graphql({
        headers: callers[caller],
        query: `{ Article(id: "${textArticle}") { body(depth: ${depth}) people { id } } }`,
      })
      for (const body of [document, answer.data?.Article]) {
        expect(idsIn(body)).toEqual([])
        const { body: text, people } = body as {
          body: { root: { children: { value?: unknown }[] } }
          people: unknown[]
        }
        // The nodes stay where they were, without what they showed; the list of people is shorter.
        expect(text.root.children.map(({ value }) => Boolean(value))).toEqual([false, true, false, false])
        expect(people.length).toBe(1)
      }
    }
    const { body: nested } = await newsroom.graphql({
      headers: callers[caller],
      query: `{ Article(id: "${hidden.shown.article}") { relatedArticles { body(depth: 2) } } }`,
    })
    expect(idsIn(nested)).toEqual([])
  })
})

it('hides what is gone from a key that reads drafts too, and no draft', async () => {
  const { body } = await newsroom.rest({
    headers: callers.previewKey,
    path: `/articles/${textArticle}`,
    query: { depth: 0 },
  })
  expect(idsIn(body).toSorted()).toEqual(
    [hidden.draft.article, hidden.pointing.article, hidden.privateFile, hidden.user]
      .filter((id) => JSON.stringify(body).includes(id))
      .toSorted(),
  )
  expect(idsIn(body)).toContain(hidden.draft.article)
})

it('an editor still sees what a relation holds', async () => {
  const { body } = await newsroom.rest({
    headers: callers.editor,
    path: `/articles/${hidden.shown.article}`,
    query: { depth: 0 },
  })
  expect(idsIn(body)).toContain(hidden.draft.organisation)
})

it('looks each collection up once for the whole answer', async () => {
  const { db } = (newsroom.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('Not connected.')
  await db.command({ profile: 2 })
  const { status } = await newsroom.rest({ path: '/articles', query: { depth: 0, joins: false, limit: 50 } })
  await db.command({ profile: 0 })
  expect(status).toBe(200)
  const looked = await db
    .collection('system.profile')
    .find({ op: { $in: ['query', 'command'] } })
    .toArray()
  const related = looked.map(({ ns }) => String(ns)).filter((ns) => !ns.endsWith('.articles'))
  expect(related.length).toBeGreaterThan(5)
  expect(related).toEqual([...new Set(related)])
})

it('asks no more of the documents whose joins are read over GraphQL', async () => {
  const { db } = (newsroom.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('Not connected.')
  await db
    .collection('system.profile')
    .drop()
    .catch(() => undefined)
  await db.command({ profile: 2 })
  const { body } = await newsroom.graphql({
    query: '{ Organisations { docs { articles { docs { id } } linkedFrom { docs { id } } } } }',
  })
  await db.command({ profile: 0 })
  expect(body.errors).toBeUndefined()
  expect((body.data?.Organisations as undefined | { docs: unknown[] })?.docs.length).toBeGreaterThan(1)
  const named = await db
    .collection('system.profile')
    .find({ 'command.filter.$and.0._id.$in': { $exists: true } })
    .toArray()
  expect(named.map(({ ns }) => String(ns))).toEqual([])
})
