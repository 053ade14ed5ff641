import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Types } from 'mongoose'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

type Refusal = { errors: { data: { errors: { message: string; path: string }[] } }[] }

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(() => newsroom.stop())

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

const visible = async (id: string): Promise<boolean> =>
  (await newsroom.rest({ path: `/articles/${id}` })).status === 200

/** An article that expired while it was public. */
const expired = async (): Promise<string> => {
  const id = await newsroom.published()
  await newsroom.payload.db.updateOne({ collection: 'articles', data: { expiresAt: inHours(-1) }, id })
  return id
}

const runExpiry = async () => {
  await newsroom.payload.jobs.queue({ input: {}, task: 'expireArticles' })
  await newsroom.payload.jobs.run({ limit: 100, silent: true })
}

const versions = async (id: string) =>
  (
    await newsroom.payload.findVersions({
      collection: 'articles',
      limit: 0,
      pagination: false,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
  ).docs

describe('an article that expires', () => {
  it('goes offline after its date, and not before, and can be published again', async () => {
    const [past, future, never] = [
      await expired(),
      await newsroom.published({ expiresAt: inHours(1) }),
      await newsroom.published(),
    ]
    await runExpiry()
    await runExpiry()
    expect([await visible(past), await visible(future), await visible(never)]).toEqual([false, true, true])
    expect(await newsroom.latest(past)).toMatchObject({ _status: 'draft', title: expect.stringContaining('Brouillon') })
    expect((await versions(past)).map(({ version }) => version._status)).toContain('published')
    await newsroom.asEditor(past, { _status: 'published', expiresAt: null })
    await runExpiry()
    expect(await visible(past)).toBe(true)
  })

  it('goes offline while an incomplete draft of it is pending, and the draft stays', async () => {
    const id = await expired()
    await newsroom.asEditor(id, { kicker: 'En cours', title: '' }, { draft: true })
    await runExpiry()
    expect(await visible(id)).toBe(false)
    expect(await newsroom.latest(id)).toMatchObject({ _status: 'draft', kicker: 'En cours' })
  })

  it('does not keep others online when it is being saved at that instant, and goes the next time', async () => {
    const [busy, other] = [await expired(), await expired()]
    const { db } = newsroom.payload
    const transactionID = await db.beginTransaction()
    if (!transactionID) throw new Error('The test server has no transactions.')
    await newsroom.payload.update({
      collection: 'articles',
      data: { kicker: 'Enregistré' },
      id: busy,
      req: { transactionID },
    })
    await runExpiry()
    await db.commitTransaction(transactionID)
    expect([await visible(busy), await visible(other)]).toEqual([true, false])
    await runExpiry()
    expect(await visible(busy)).toBe(false)
  })
})

describe('an embargo', () => {
  it.each(['editor', 'admin'] as const)('holds publication back, for an %s too, and says until when', async (who) => {
    const id = await newsroom.draftOf('author', { embargo: '2199-03-01T17:30:00.000Z' })
    const { body, status } = await newsroom.send(who, {
      body: { _status: 'published' },
      headers: { 'Accept-Language': 'fr' },
      method: 'PATCH',
      path: `/articles/${id}`,
    })
    expect(status).toBe(400)
    const [error] = (body as unknown as Refusal).errors[0]?.data.errors ?? []
    expect(error?.path).toBe('embargo')
    expect(error?.message).toMatch(/^Sous embargo jusqu’au 1er mars 2199 à 18:30/)
    expect(await visible(id)).toBe(false)
  })

  it('is told by the newsroom’s clock, as its field shows it, at a publication and when one is planned', async () => {
    const { payload } = newsroom
    await payload.updateGlobal({ data: { timeZone: 'America/Martinique' }, slug: 'newsroom' })
    try {
      const id = await newsroom.draftOf('author', { embargo: '2199-03-01T17:30:00.000Z' })
      const ask = async (method: 'PATCH' | 'POST', path: string, body: Record<string, unknown>) =>
        newsroom.send('editor', { body, headers: { 'Accept-Language': 'fr' }, method, path: `/articles/${id}${path}` })
      const published = await ask('PATCH', '', { _status: 'published' })
      const planned = await ask('POST', '/schedules', { date: '2198-01-01T00:00:00.000Z', type: 'publish' })
      const [refusal] = (published.body as unknown as Refusal).errors[0]?.data.errors ?? []
      expect(refusal?.message).toMatch(/^Sous embargo jusqu’au 1er mars 2199 à 13:30/)
      expect((planned.body.errors as { message: string }[])[0]?.message).toMatch(
        /^Sous embargo jusqu’au 1er mars 2199 à 13:30/,
      )
    } finally {
      await payload.updateGlobal({ data: { timeZone: 'Europe/Paris' }, slug: 'newsroom' })
    }
  })

  it('lets drafts be saved, and publication through once it is over or lifted', async () => {
    const id = await newsroom.draftOf('author', { embargo: inHours(1) })
    await newsroom.asEditor(id, { title: 'Prêt' }, { draft: true })
    await newsroom.asEditor(id, { _status: 'published', embargo: null })
    expect(await visible(id)).toBe(true)
    expect(await visible(await newsroom.published({ embargo: inHours(-1) }))).toBe(true)
  })
})

describe('the trash', () => {
  it('takes a document offline, and gives it back as it was', async () => {
    const id = await newsroom.published({ title: 'Jeté par erreur' })
    await newsroom.asEditor(id, { deletedAt: inHours(0) })
    expect(await visible(id)).toBe(false)
    const { body } = await newsroom.send('editor', {
      path: '/articles',
      query: { trash: true, 'where[deletedAt][exists]': true },
    })
    expect((body.docs as { id: string }[]).map((doc) => doc.id)).toEqual([id])
    await newsroom.asEditor(id, { deletedAt: null }, { trash: true })
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({
      slug: 'jete-par-erreur',
      title: 'Jeté par erreur',
    })
  })
})

describe('versions', () => {
  it('an autosave writes over the last autosave, never over what is published or was saved by hand', async () => {
    const id = await newsroom.published({ title: 'Publié' })
    const before = (await versions(id)).length
    for (const title of ['U', 'Un', 'Un m', 'Un mot'])
      await newsroom.asEditor(id, { title }, { autosave: true, draft: true })
    const after = await versions(id)
    expect(after).toHaveLength(before + 1)
    expect(after[0]?.version.title).toBe('Un mot')
    expect((await newsroom.rest({ path: `/articles/${id}` })).body.title).toBe('Publié')
  })

  it('are kept, the newest hundred of a document, and the published one can be put back', async () => {
    const id = await newsroom.published({ title: 'La bonne version' })
    const [first] = await versions(id)
    const { collection } = (newsroom.payload.db as unknown as MongooseAdapter).versions.articles ?? {}
    const base = await collection?.findOne({ _id: new Types.ObjectId(String(first?.id)) })
    const older = Array.from({ length: 130 }, (_, index) => ({
      ...base,
      _id: new Types.ObjectId(),
      latest: false,
      updatedAt: new Date(Date.now() - (index + 1) * 60_000),
    }))
    await collection?.insertMany(older)
    await newsroom.asEditor(id, { title: 'Une erreur' })
    expect(await versions(id)).toHaveLength(100)
    expect((await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${first?.id}` })).status).toBe(
      200,
    )
    await newsroom.asEditor(id, { _status: 'published' })
    expect((await newsroom.rest({ path: `/articles/${id}` })).body.title).toBe('La bonne version')
  })
})
