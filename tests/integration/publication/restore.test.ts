import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const FIGURE = { label: 'Capacité', unit: 'GWh', value: 40 }

/** Published as `Premier état`, then published again with more said, in two languages. Returns the first version. */
const twice = async () => {
  const id = await newsroom.published({ figures: [FIGURE], kicker: 'Dunkerque', title: 'Premier état' })
  await newsroom.asEditor(id, { title: 'First state' }, { draft: true, locale: 'en' })
  await newsroom.asEditor(id, { _status: 'published' })
  const version = await newsroom.versionOf(id, 'published')
  const { figures } = await newsroom.latest(id)
  await newsroom.asEditor(id, {
    _status: 'published',
    figures: figures?.map((row) => ({ ...row, source: 'Le Phare' })),
    kicker: 'Calais',
    standfirst: 'Ajouté depuis',
    title: 'Second état',
  })
  await newsroom.asEditor(
    id,
    { _status: 'published', standfirst: 'Added since', title: 'Second state' },
    { locale: 'en' },
  )
  return { id, version }
}

/** Without what is empty. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value.map(filled) : undefined
  if (typeof value !== 'object' || value === null || value instanceof Date) return value ?? undefined
  const entries = Object.entries(value)
    .map(([name, inner]): [string, unknown] => [name, filled(inner)])
    .filter(([, inner]) => inner !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** What a version holds in all languages, but for what every save changes. */
const readVersion = async (where: Where) => {
  const { docs } = await newsroom.payload.db.findVersions<Record<string, unknown>>({
    collection: 'articles',
    limit: 1,
    locale: 'all',
    pagination: false,
    where,
  })
  return filled({ ...docs[0]?.version, _status: undefined, updatedAt: undefined })
}

const everything = (id: string) => readVersion({ and: [{ parent: { equals: id } }, { latest: { equals: true } }] })

const contentOf = (version: string) => readVersion({ id: { equals: version } })

type Restore = (version: string) => Promise<unknown>

const doors: [door: string, restore: Restore][] = [
  ['REST', async (version) => newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}` })],
  [
    'REST with draft=false',
    async (version) =>
      newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}`, query: { draft: false } }),
  ],
  [
    'REST with draft=true',
    async (version) =>
      newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}`, query: { draft: true } }),
  ],
  [
    'GraphQL',
    async (version) =>
      newsroom.sendGraphQL('editor', 'mutation ($id: String) { restoreVersionArticle(id: $id) { id } }', {
        id: version,
      }),
  ],
  [
    'GraphQL with draft: false',
    async (version) =>
      newsroom.sendGraphQL('editor', 'mutation ($id: String) { restoreVersionArticle(id: $id, draft: false) { id } }', {
        id: version,
      }),
  ],
  ['the Local API', async (version) => newsroom.payload.restoreVersion({ collection: 'articles', id: version })],
]

describe('an older version that is put back', () => {
  it.each(doors)('is exactly that version, as a draft, over %s; readers keep what they see', async (_, restore) => {
    const { id, version } = await twice()
    const before = await newsroom.publicState(id)
    await restore(version)
    expect(await newsroom.publicState(id)).toEqual(before)
    expect(await everything(id)).toEqual(await contentOf(version))
    expect(await newsroom.latest(id)).toMatchObject({ _status: 'draft', kicker: 'Dunkerque', title: 'Premier état' })
    expect((await newsroom.latest(id)).standfirst ?? null).toBeNull()
    expect(await newsroom.latest(id, 'en')).toMatchObject({ title: 'First state' })
    expect((await newsroom.latest(id, 'en')).standfirst ?? null).toBeNull()
  })

  it('is what the answer holds', async () => {
    const { version } = await twice()
    const { body, status } = await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}` })
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ _status: 'draft', kicker: 'Dunkerque', title: 'Premier état' }),
    ])
    expect(body.standfirst ?? null).toBeNull()
  })

  it('is what readers see once it is published, at the address they know', async () => {
    const { id, version } = await twice()
    const before = await newsroom.stored(id)
    await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}` })
    await newsroom.asEditor(id, { _status: 'published' })
    const { body } = await newsroom.rest({ path: `/articles/${id}` })
    expect(body).toMatchObject({ kicker: 'Dunkerque', slug: before?.slug, title: 'Premier état' })
    expect([body.standfirst ?? null, body.publishedAt]).toEqual([null, before?.publishedAt])
  })

  it('is not refused for what it lacks, or for an embargo that was in it', async () => {
    const id = await newsroom.draftOf('author', { embargo: new Date(Date.now() + 3_600_000).toISOString() })
    await newsroom.asEditor(id, { title: '' }, { draft: true })
    const version = await newsroom.versionOf(id, 'draft')
    await newsroom.asEditor(id, { embargo: null, title: 'Complet' }, { draft: true })
    const answer = await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}` })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    expect((await newsroom.latest(id)).title ?? '').toBe('')
  })

  it('does not make the next change of the same request a draft', async () => {
    const { id, version } = await twice()
    const query =
      'mutation ($version: String, $id: String!) { restoreVersionArticle(id: $version) { id } updateArticle(id: $id, data: { _status: published, kicker: "Ensuite" }) { id } }'
    await newsroom.sendGraphQL('editor', query, { id, version })
    expect(await newsroom.stored(id)).toMatchObject({ _status: 'published', kicker: { fr: 'Ensuite' } })
  })

  it('is nobody else’s to put back', async () => {
    const { id, version } = await twice()
    const before = [await newsroom.publicState(id), await everything(id)]
    for (const who of ['author', 'translator'] as const) {
      expect((await newsroom.send(who, { method: 'POST', path: `/articles/versions/${version}` })).status).toBe(403)
    }
    expect((await newsroom.rest({ method: 'POST', path: `/articles/versions/${version}` })).status).toBe(403)
    expect([await newsroom.publicState(id), await everything(id)]).toEqual(before)
  })
})
