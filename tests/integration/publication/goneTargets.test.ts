import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors?: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const root = (children: unknown[]) => ({
  root: { children, direction: 'ltr', format: '', indent: 0, type: 'root', version: 1 },
})

const linkTo = (relationTo: string, value: string) =>
  root([
    {
      children: [
        {
          children: [{ detail: 0, format: 0, mode: 'normal', style: '', text: 'ici', type: 'text', version: 1 }],
          direction: 'ltr',
          fields: { doc: { relationTo, value }, linkType: 'internal', newTab: false },
          format: '',
          id: '655f1c7f0f0f0f0f0f0f0f0e',
          indent: 0,
          type: 'link',
          version: 3,
        },
      ],
      direction: 'ltr',
      format: '',
      indent: 0,
      type: 'paragraph',
      version: 1,
    },
  ])

const blockOf = (relationTo: string, value: string) =>
  root([{ format: '', relationTo, type: 'relationship', value, version: 2 }])

const make = async (slug: string, data: Record<string, unknown>): Promise<string> => {
  const { body, status } = await newsroom.send('editor', { body: data, method: 'POST', path: `/${slug}` })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const trash = (slug: string, id: string) =>
  newsroom.send('editor', { body: { deletedAt: new Date().toISOString() }, method: 'PATCH', path: `/${slug}/${id}` })

const remove = {
  // What public pages show is deleted from the trash.
  deleted: async (slug: string, id: string) => {
    await trash(slug, id)
    return newsroom.send('editor', { method: 'DELETE', path: `/${slug}/${id}`, query: { trash: true } })
  },
  trashed: trash,
}

type Way = [name: string, slug: string, target: string, leading: (id: string) => Record<string, unknown>]

/** Each way in which a document leads to another. */
const WAYS: Way[] = [
  ['a filtered relation', 'articles', 'articles', (id) => ({ relatedArticles: [id] })],
  ['a filtered relation to one', 'articles', 'articles', (id) => ({ digest: id, kind: 'digestItem' })],
  [
    'a filtered relation in a row',
    'organisations',
    'organisations',
    (id) => ({ links: [{ organisation: id, type: 'partnerOf' }] }),
  ],
  ['a place’s place', 'places', 'places', (id) => ({ containedIn: [id] })],
  ['a part of an event', 'events', 'events', (id) => ({ superEvent: id })],
  ['a plain relation', 'articles', 'organisations', (id) => ({ organisations: [id] })],
  ['a link in the text', 'articles', 'articles', (id) => ({ body: linkTo('articles', id) })],
  ['a record in the text', 'articles', 'places', (id) => ({ body: blockOf('places', id) })],
]

const RECORDS: Record<string, (name: string) => Record<string, unknown>> = {
  articles: (title) => ({ _status: 'published', kind: 'brief', title }),
  events: (name) => ({ _status: 'published', name, type: 'fair' }),
  organisations: (name) => ({ _status: 'published', name, type: 'company' }),
  places: (name) => ({ _status: 'published', name, type: 'zone' }),
}

describe.each(WAYS)('%s', (_, slug, target, leading) => {
  it.each(['trashed', 'deleted'] as const)(
    'to a record that was %s since keeps nobody from saving and publishing',
    async (how) => {
      const gone = await make(target, RECORDS[target]?.('Disparu') ?? {})
      const id = await make(slug, { ...RECORDS[slug]?.('Relié'), ...leading(gone) })
      expect((await remove[how](target, gone)).status).toBe(200)
      const patch = (body: Record<string, unknown>, query = {}) =>
        newsroom.send('editor', { body, method: 'PATCH', path: `/${slug}/${id}`, query })
      const { status } = await patch({ _status: 'published', ...leading(gone) })
      expect(status).toBe(200)
      expect((await patch(leading(gone), { autosave: true, draft: true })).status).toBe(200)
      expect((await patch({ _status: 'published' })).status).toBe(200)
      expect((await patch({ _status: 'draft' })).status).toBe(200)
      expect((await patch({ _status: 'published' })).status).toBe(200)
    },
  )

  it('to a record in the trash is not begun: the field and the record are named', async () => {
    const gone = await make(target, RECORDS[target]?.('Disparu') ?? {})
    await remove.trashed(target, gone)
    const { body, status } = await newsroom.send('editor', {
      body: { ...RECORDS[slug]?.('Relié'), ...leading(gone) },
      headers: { 'Accept-Language': 'fr' },
      method: 'POST',
      path: `/${slug}`,
    })
    expect(status).toBe(400)
    const [error] = (body as unknown as Refusal).errors?.[0]?.data.errors ?? []
    expect(error?.message).toMatch(/^«\u202F.+\u202F» mène à «\u202FDisparu\u202F» qui est à la corbeille ou supprimé/)
    expect(JSON.stringify(error)).not.toContain(gone)
  })
})

it.each([
  ['a link in the text', (id: string) => ({ body: linkTo('articles', id) })],
  ['a relation', (id: string) => ({ organisations: [id] })],
])('%s to an id that never was is kept in a draft, and named when that is published', async (_, leading) => {
  const nobody = '655f1c7f0f0f0f0f0f0f0fff'
  const { body } = await newsroom.send('editor', {
    body: { kind: 'brief', title: 'Relié', ...leading(nobody) },
    method: 'POST',
    path: '/articles',
    query: { draft: true },
  })
  const { id } = body.doc as { id: string }
  const publish = () =>
    newsroom.send('editor', {
      body: { _status: 'published' },
      headers: { 'Accept-Language': 'en' },
      method: 'PATCH',
      path: `/articles/${id}`,
    })
  const refused = await publish()
  expect(refused.status).toBe(400)
  expect((refused.body as unknown as Refusal).errors?.[0]?.data.errors[0]?.message).toMatch(
    /leads to “6.+” which is in the trash or deleted/,
  )
  expect(
    (
      await newsroom.send('editor', {
        body: { body: null, organisations: [] },
        method: 'PATCH',
        path: `/articles/${id}`,
        query: { draft: true },
      })
    ).status,
  ).toBe(200)
  expect((await publish()).status).toBe(200)
})

it('a topic under one that was deleted can be saved', async () => {
  const parent = await make('topics', { name: 'Énergie' })
  const id = await make('topics', { name: 'Batteries', parent })
  await newsroom.payload.delete({ collection: 'topics', id: parent })
  expect(
    (await newsroom.send('editor', { body: { name: 'Piles', parent }, method: 'PATCH', path: `/topics/${id}` })).status,
  ).toBe(200)
})
