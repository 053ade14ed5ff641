import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { signIn, type SignedIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

type Doc = {
  id: string
  slug?: string
  standfirst?: string
  title?: string
  updatedAt: string
  updatedBy?: { id: string; name: string }
}
type Saved = { doc: Doc }
type Refused = {
  errors: {
    data: { by?: { id: string; name: string }; kept: boolean; updatedAt: string; version?: string }
    message: string
  }[]
}
type Versions = { docs: { id: string; latest?: boolean; updatedAt: string; version: Doc }[] }

let newsroom: TestNewsroom
let claire: SignedIn
let paul: SignedIn

beforeAll(async () => {
  newsroom = await startPayload()
  claire = await signIn(newsroom.payload, 'editor')
  paul = await signIn(newsroom.payload, 'editor')
})

afterAll(() => newsroom.stop())

const newArticle = async (): Promise<Doc> =>
  (
    await newsroom.rest<Saved>({
      body: { kind: 'brief', title: 'Au départ' },
      headers: claire.headers,
      method: 'POST',
      path: '/articles',
      query: { depth: 0, draft: true },
    })
  ).body.doc

/** A save as the panel sends it. */
const save = async <Body = Saved>(
  who: SignedIn,
  { id }: { id: string },
  body: Record<string, unknown>,
  query: Record<string, boolean | string> = {},
) =>
  newsroom.rest<Body>({
    body,
    headers: who.headers,
    method: 'PATCH',
    path: `/articles/${id}`,
    query: { autosave: true, depth: 0, draft: true, ...query },
  })

const versionsOf = async ({ id }: { id: string }): Promise<Versions['docs']> =>
  (
    await newsroom.rest<Versions>({
      headers: claire.headers,
      path: '/articles/versions',
      query: { depth: 0, sort: '-updatedAt', 'where[parent][equals]': id },
    })
  ).body.docs

const newestOf = async ({ id }: { id: string }): Promise<Doc> =>
  (await newsroom.rest<Doc>({ headers: claire.headers, path: `/articles/${id}`, query: { depth: 0, draft: true } }))
    .body

/** What the form says of itself. */
const tell = async (who: SignedIn, action: 'hold' | 'release' | 'take', { id }: Doc) => {
  expect(
    (
      await newsroom.rest({
        body: { action, collection: 'articles', id },
        headers: who.headers,
        method: 'POST',
        path: '/editing',
      })
    ).status,
  ).toBe(200)
}

const lockOf = async ({ id }: Doc) =>
  (
    await newsroom.payload.find({
      collection: 'payload-locked-documents',
      depth: 0,
      where: { 'document.value': { equals: id } },
    })
  ).docs.map(({ user }) => user.value)

describe('a save of an article that somebody else saved in between', () => {
  it('is refused with 409, the name of the other one and what to do, in both languages', async () => {
    const article = await newArticle()
    await save(claire, article, { title: 'Le titre de Claire' }, { basedOn: article.updatedAt })
    const french = await save<Refused>(paul, article, { title: 'Le titre de Paul' }, { basedOn: article.updatedAt })
    expect(french.status).toBe(409)
    expect(french.body.errors[0]?.message).toMatch(
      /^Test editor a modifié ce document après que vous l’avez ouvert.*Rechargez-le.*gardé parmi ses versions/,
    )
    expect(french.body.errors[0]?.data).toMatchObject({
      by: { id: claire.id, name: 'Test editor' },
      kept: true,
      updatedAt: (await newestOf(article)).updatedAt,
    })

    const english = await newsroom.rest<Refused>({
      body: { title: 'Paul’s title' },
      headers: { ...paul.headers, 'Accept-Language': 'en' },
      method: 'PATCH',
      path: `/articles/${article.id}`,
      query: { basedOn: article.updatedAt, draft: true },
    })
    expect(english.body.errors[0]?.message).toMatch(
      /^Test editor changed this document after you opened it.*Load it again/,
    )
  })

  it('is none where it holds what is saved already: a window that was closed while it saved is made up for', async () => {
    const article = await newArticle()
    // The typography of what is saved is not that of what was sent.
    // Nor is the address, which follows the title: the form sends the one that it was opened with.
    const words = { slug: article.slug, standfirst: "Ouvert le 23 novembre : l'essai", title: 'Sous le titre' }
    await save(claire, article, words, { basedOn: article.updatedAt })
    const again = await save(claire, article, words, { basedOn: article.updatedAt })
    expect(again.status).toBe(200)
    expect(await newestOf(article)).toMatchObject({
      slug: 'sous-le-titre',
      title: 'Sous le titre',
      updatedBy: claire.id,
    })
    expect((await versionsOf(article)).map(({ version }) => version.title)).toEqual(['Sous le titre', 'Au départ'])
    const more = await save<Refused>(claire, article, { ...words, kicker: 'Lens' }, { basedOn: article.updatedAt })
    expect(more.status).toBe(409)
  })

  it('loses neither text: one stays the newest, the other is in the history, in every language', async () => {
    const article = await newArticle()
    await save(
      claire,
      article,
      { standfirst: 'Le chapô de Claire', title: 'Le titre de Claire' },
      { basedOn: article.updatedAt },
    )
    const late = await save<Refused>(paul, article, { title: 'Le titre de Paul' }, { basedOn: article.updatedAt })
    expect(await newestOf(article)).toMatchObject({ title: 'Le titre de Claire' })
    const versions = await versionsOf(article)
    // The refusal says which one has it, so that the two can be compared.
    expect(late.body.errors[0]?.data.version).toBe(versions[1]?.id)
    expect(versions.map(({ version }) => version.title)).toEqual([
      'Le titre de Claire',
      'Le titre de Paul',
      'Au départ',
    ])
    expect(versions.map(({ version }) => version.updatedBy)).toEqual([claire.id, paul.id, claire.id])
    // What follows is written on top of the newest, not of the one that stepped back.
    const { doc } = (await save(claire, article, { standfirst: 'Plus loin' })).body
    expect(doc).toMatchObject({ standfirst: 'Plus loin', title: 'Le titre de Claire' })
  })

  it('is refused when it publishes, and when the other one published', async () => {
    const article = await newArticle()
    await save(claire, article, { title: 'Le titre de Claire' }, { autosave: false, basedOn: article.updatedAt })
    const late = await newsroom.rest<Refused>({
      body: { _status: 'published', title: 'Paul publie' },
      headers: paul.headers,
      method: 'PATCH',
      path: `/articles/${article.id}`,
      query: { basedOn: article.updatedAt },
    })
    expect(late.status).toBe(409)
    const newest = await newestOf(article)
    const published = await newsroom.rest<Saved>({
      body: { _status: 'published' },
      headers: claire.headers,
      method: 'PATCH',
      path: `/articles/${article.id}`,
      query: { basedOn: newest.updatedAt, depth: 0 },
    })
    expect(published.status).toBe(200)
    expect((await save<Refused>(paul, article, { title: 'Encore Paul' }, { basedOn: newest.updatedAt })).status).toBe(
      409,
    )
    expect(await newestOf(article)).toMatchObject({ _status: 'published', title: 'Le titre de Claire' })
  })

  it('is never one’s own: a save after the other, publication, a draft after it, unpublication', async () => {
    const article = await newArticle()
    let base = article.updatedAt
    const steps: { body: Record<string, unknown>; query: Record<string, boolean> }[] = [
      { body: { title: 'Un' }, query: { autosave: true, draft: true } },
      { body: { title: 'Deux' }, query: { autosave: true, draft: true } },
      { body: { _status: 'published' }, query: {} },
      { body: { title: 'Trois' }, query: { autosave: true, draft: true } },
      { body: { _status: 'draft' }, query: {} },
      { body: { title: 'Quatre' }, query: { autosave: true, draft: true } },
    ]
    for (const { body, query } of steps) {
      const answer = await newsroom.rest<Saved>({
        body,
        headers: claire.headers,
        method: 'PATCH',
        path: `/articles/${article.id}`,
        query: { ...query, basedOn: base, depth: 0 },
      })
      expect([body, answer.status]).toEqual([body, 200])
      base = answer.body.doc.updatedAt
    }
  })
})

describe('a save of an article that somebody else is editing', () => {
  it('is refused by name while they are there, keeps its text, and leaves them the lock that their own saves hold', async () => {
    const article = await newArticle()
    const first = await save(claire, article, { title: 'Claire écrit' }, { basedOn: article.updatedAt, hold: true })
    expect(await lockOf(article)).toEqual([claire.id])
    const refused = await save<Refused>(
      paul,
      article,
      { title: 'Paul aussi' },
      { basedOn: first.body.doc.updatedAt, hold: true },
    )
    expect(refused.status).toBe(423)
    expect(refused.body.errors[0]?.message).toMatch(
      /^Test editor modifie ce document en ce moment.*gardé parmi ses versions/,
    )
    expect((await versionsOf(article)).map(({ version }) => version.title)).toEqual([
      'Claire écrit',
      'Paul aussi',
      'Au départ',
    ])
    expect(await lockOf(article)).toEqual([claire.id])

    // Nobody lets go of another's.
    await tell(paul, 'release', article)
    expect(await lockOf(article)).toEqual([claire.id])
    await tell(claire, 'release', article)
    expect(await lockOf(article)).toEqual([])
    expect((await save(paul, article, { title: 'Paul, enfin' }, { basedOn: first.body.doc.updatedAt })).status).toBe(
      200,
    )
  })

  it('is refused to the one who was there first, once the other one took over', async () => {
    const article = await newArticle()
    const first = await save(claire, article, { title: 'Claire écrit' }, { basedOn: article.updatedAt, hold: true })
    await tell(paul, 'hold', article)
    expect(await lockOf(article)).toEqual([claire.id])
    await tell(paul, 'take', article)
    expect(await lockOf(article)).toEqual([paul.id])
    const last = await save<Refused>(
      claire,
      article,
      { title: 'Les derniers mots de Claire' },
      { basedOn: first.body.doc.updatedAt, hold: true },
    )
    expect(last).toMatchObject({ body: { errors: [{ data: { by: { id: paul.id }, kept: true } }] }, status: 423 })
    // Her words are kept and replace nothing, and he goes on from what he took over.
    const kept = (await versionsOf(article)).find(({ id }) => id === last.body.errors[0]?.data.version)
    expect(kept?.version).toMatchObject({ title: 'Les derniers mots de Claire', updatedBy: claire.id })
    expect(await lockOf(article)).toEqual([paul.id])
    const next = await save(
      paul,
      article,
      { title: 'Paul à sa suite' },
      { basedOn: first.body.doc.updatedAt, hold: true },
    )
    expect([next.status, (await newestOf(article)).title]).toEqual([200, 'Paul à sa suite'])
  })

  it.each(['hold', 'save'])('is not refused for a %s that was still on its way when its sender left', async (kind) => {
    const article = await newArticle()
    const { db } = newsroom.payload
    const create = jest.spyOn(db, 'create')
    // The server is slow: they leave between the beginning of the request and its lock.
    create.mockImplementationOnce(async (args) => {
      await tell(claire, 'release', article)
      create.mockRestore()
      return db.create(args)
    })
    await (kind === 'hold'
      ? tell(claire, 'hold', article)
      : save(claire, article, { title: 'Claire s’en va' }, { autosave: true, basedOn: article.updatedAt, hold: true }))
    expect(await lockOf(article)).toEqual([])
  })
})

describe('an autosave', () => {
  it('writes over the autosave of its own author only', async () => {
    const article = await newArticle()
    await save(claire, article, { title: 'Claire, un' })
    await save(claire, article, { title: 'Claire, deux' })
    await save(paul, article, { title: 'Paul, un' })
    expect((await versionsOf(article)).map(({ version }) => version.title)).toEqual([
      'Paul, un',
      'Claire, deux',
      'Au départ',
    ])
  })
})

describe('a save that does not say what it is based on', () => {
  it('is written as it always was', async () => {
    const article = await newArticle()
    await save(claire, article, { title: 'Claire' })
    expect((await save(paul, article, { title: 'Paul' })).status).toBe(200)
  })
})

describe('what has no drafts', () => {
  it('is checked as well: files, accounts, the settings of the newsroom', async () => {
    const admin = await signIn(newsroom.payload, 'admin')
    const old = new Date(0).toISOString()
    const account = await newsroom.rest<Refused>({
      body: { name: 'Autre' },
      headers: admin.headers,
      method: 'PATCH',
      path: `/users/${admin.id}`,
      query: { basedOn: old },
    })
    expect(account.status).toBe(409)
    const first = await newsroom.rest<{ result: Doc }>({
      body: { siteUrl: 'https://example.org' },
      headers: admin.headers,
      method: 'POST',
      path: '/globals/newsroom',
    })
    const base = first.body.result.updatedAt
    const second = await newsroom.rest<{ result: Doc }>({
      body: { siteUrl: 'https://example.com' },
      headers: admin.headers,
      method: 'POST',
      path: '/globals/newsroom',
      query: { basedOn: base },
    })
    expect(second.status).toBe(200)
    const late = await newsroom.rest<Refused>({
      body: { siteUrl: 'https://example.net' },
      headers: admin.headers,
      method: 'POST',
      path: '/globals/newsroom',
      query: { basedOn: base },
    })
    expect(late.status).toBe(409)
  })
})

describe('a stranger', () => {
  it('learns nothing about a draft, and not who wrote what', async () => {
    const article = await newArticle()
    const answer = await newsroom.rest<Refused>({
      body: { title: 'X' },
      method: 'PATCH',
      path: `/articles/${article.id}`,
      query: { basedOn: new Date(0).toISOString() },
    })
    expect(answer.status).toBe(403)
    await newsroom.rest({
      body: { _status: 'published' },
      headers: claire.headers,
      method: 'PATCH',
      path: `/articles/${article.id}`,
    })
    const { body } = await newsroom.rest<Doc>({ path: `/articles/${article.id}`, query: { depth: 1 } })
    expect(body).toMatchObject({ title: 'Au départ' })
    expect(body).not.toHaveProperty('updatedBy')
  })
})

/** As the panel makes it when *Create new* is opened. */
const begin = async () =>
  newsroom.payload.create({
    collection: 'articles',
    data: {} as never,
    depth: 0,
    draft: true,
    overrideAccess: false,
    user: { ...(await newsroom.payload.findByID({ collection: 'users', id: claire.id })), collection: 'users' },
  })
const leave = async (id: unknown) =>
  newsroom.rest({
    body: { action: 'discard', collection: 'articles', id },
    headers: claire.headers,
    method: 'POST',
    path: '/editing',
  })
const exists = async (id: unknown): Promise<boolean> =>
  (await newsroom.payload.count({ collection: 'articles', where: { id: { equals: id } } })).totalDocs === 1

describe('a document that is opened as new', () => {
  it('is gone when it is left without a word, and stays when something was written', async () => {
    const written = await begin()
    await save(claire, { id: String(written.id) }, { title: 'Un mot' })
    const left = await begin()
    expect([(await leave(left.id)).status, (await leave(written.id)).status]).toEqual([200, 200])
    expect([await exists(left.id), await exists(written.id)]).toEqual([false, true])
  })

  it('stays when another one is left that the same person opened beside it', async () => {
    const [left, open] = [await begin(), await begin()]
    await leave(left.id)
    expect([await exists(left.id), await exists(open.id)]).toEqual([false, true])
  })

  it('is told from an empty draft that was made over the API, which stays', async () => {
    const { body } = await newsroom.rest<Saved>({
      body: {},
      headers: claire.headers,
      method: 'POST',
      path: '/articles',
      query: { draft: true },
    })
    await leave(body.doc.id)
    expect(await exists(body.doc.id)).toBe(true)
  })

  it('is nobody’s to take away but a member’s', async () => {
    const { id } = await begin()
    expect(
      (
        await newsroom.rest({
          body: { action: 'discard', collection: 'articles', id },
          method: 'POST',
          path: '/editing',
        })
      ).status,
    ).toBe(401)
    expect(await exists(id)).toBe(true)
  })
})
