import { expect } from '@jest/globals'

import type { ApiAnswer } from './ApiAnswer.ts'
import { throughBothDoors } from './bothDoors.ts'
import type { RestRequest } from './createRest.ts'
import { signIn } from './signIn.ts'
import type { SignedIn } from './signIn.ts'
import { startPayload } from './startPayload.ts'
import { picture, uploadForm, uploadsElsewhere } from './uploads.ts'

export type Who = 'admin' | 'author' | 'colleague' | 'editor' | 'translator'

type Answer = Pick<ApiAnswer<unknown>, 'body' | 'status'>

/** What somebody tries on an article that is prepared for it. */
export type Attempt = [name: string, prepare: () => Promise<string>, attempt: (id: string) => Promise<Answer>]

/** The status of an answer of REST or GraphQL. */
export const statusOf = async (answer: Promise<Answer>): Promise<number | undefined> => {
  const { body, status } = await answer
  const errors = (body as { errors?: { extensions?: { statusCode?: number } }[] }).errors
  return status === 200 && errors ? errors[0]?.extensions?.statusCode : status
}

/** A newsroom with somebody in each role (`colleague` is a second author), and articles in each state. Its uploads are in a folder of their own. `isThroughBothDoors`: see `throughBothDoors`. Stop it in `afterAll`. */
export const startNewsroom = async ({ isThroughBothDoors = false } = {}) => {
  const newsroom = isThroughBothDoors ? throughBothDoors(await startPayload()) : await startPayload()
  const uploads = await uploadsElsewhere(newsroom.payload)
  const staff = {} as Record<Who, SignedIn>
  for (const [who, role] of [
    ['admin', 'admin'],
    ['author', 'author'],
    ['colleague', 'author'],
    ['editor', 'editor'],
    ['translator', 'translator'],
  ] as const) {
    staff[who] = await signIn(newsroom.payload, role)
  }
  let number = 0

  const send = (who: Who, request: RestRequest) =>
    newsroom.rest({ ...request, headers: { ...staff[who].headers, ...request.headers } })

  const patch = (who: Who, id: string, body: Record<string, unknown>, query: RestRequest['query'] = {}) =>
    send(who, { body, method: 'PATCH', path: `/articles/${id}`, query })

  const graphql = (who: Who, query: string, variables: Record<string, unknown> = {}) =>
    newsroom.graphql({ headers: staff[who].headers, query, variables })

  /** An article as its author makes one. */
  const draftOf = async (who: Who, more: Record<string, unknown> = {}): Promise<string> => {
    const { body, status } = await send(who, {
      body: { kind: 'brief', title: `Brouillon ${++number}`, ...more },
      method: 'POST',
      path: '/articles',
    })
    expect(status).toBe(201)
    return (body.doc as { id: string }).id
  }

  const asEditor = async (id: string, body: Record<string, unknown>, query?: RestRequest['query']): Promise<string> => {
    expect((await patch('editor', id, body, query)).status).toBe(200)
    return id
  }

  /** The author's article, published by an editor. */
  const published = async (more?: Record<string, unknown>) =>
    asEditor(await draftOf('author', more), { _status: 'published' })

  /** The same, with a draft that an editor saved over it. */
  const publishedWithDraft = async (more?: Record<string, unknown>) =>
    asEditor(await published(more), { title: `Retouche ${++number}` }, { draft: true })

  const unpublished = async () => asEditor(await published(), { _status: 'draft' })

  const trashed = async () => asEditor(await published(), { deletedAt: new Date().toISOString() })

  /** The id of a small picture, private until something that is public shows it. */
  const upload = async (who: Who, data: Record<string, unknown> = {}): Promise<string> => {
    const answer = await send(who, {
      body: uploadForm({ bytes: await picture(), data, name: 'quai.png', type: 'image/png' }),
      method: 'POST',
      path: '/media',
    })
    expect(answer.status).toBe(201)
    return (answer.body.doc as { id: string }).id
  }

  const stop = async (): Promise<void> => {
    await newsroom.stop()
    await uploads.remove()
  }

  /** What is stored where the public reads from. */
  const stored = (id: string) =>
    newsroom.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'articles',
      locale: 'all',
      where: { id: { equals: id } },
    })

  /** The newest version, in one language alone. */
  const latest = (id: string, locale: 'en' | 'fr' = 'fr') =>
    newsroom.payload.findByID({ collection: 'articles', depth: 0, draft: true, fallbackLocale: false, id, locale })

  const versionOf = async (id: string, status: 'draft' | 'published'): Promise<string> => {
    const where = { parent: { equals: id }, 'version._status': { equals: status } }
    const { docs } = await newsroom.payload.findVersions({ collection: 'articles', limit: 1, where })
    return String(docs[0]?.id)
  }

  const publishedCount = async (): Promise<number> =>
    (await newsroom.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } })).totalDocs

  /** What the public sees of a document, and of how many. */
  const publicState = async (id: string) => ({ count: await publishedCount(), document: await stored(id) })

  return {
    ...newsroom,
    asEditor,
    draftOf,
    latest,
    patch,
    publicState,
    published,
    publishedCount,
    publishedWithDraft,
    send,
    sendGraphQL: graphql,
    staff,
    stop,
    stored,
    trashed,
    unpublished,
    upload,
    uploads,
    versionOf,
  }
}

export type StaffedNewsroom = Awaited<ReturnType<typeof startNewsroom>>
