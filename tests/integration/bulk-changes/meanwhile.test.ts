import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { bulkSteps } from './bulkSteps.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.stop())

const { begin, beginWith, counts, post, preview, run, undo } = bulkSteps(() => newsroom)

const statusOf = async (id: string): Promise<unknown> => (await newsroom.stored(id))?._status

const topic = async (name: string): Promise<string> =>
  String((await newsroom.payload.create({ collection: 'topics', data: { name } })).id)

const drafts = async (count: number): Promise<string[]> => {
  const ids: string[] = []
  while (ids.length < count) ids.push(await newsroom.draftOf('author'))
  return ids
}

const place = async (name: string): Promise<string> => {
  const data = { name, type: 'commune' } as never
  return String((await newsroom.payload.create({ collection: 'places', data, draft: true })).id)
}

const toTrash = async (id: string) => newsroom.asEditor(id, { deletedAt: new Date().toISOString() })

/** What came of each document, as the page tells it. */
const states = async (bulkChange: string) => {
  const { docs } = await newsroom.payload.find({
    collection: 'bulk-change-items' as never,
    pagination: false,
    sort: 'id',
    where: { bulkChange: { equals: bulkChange } },
  })
  return (docs as unknown as { reason?: string; state: string }[]).map(({ reason, state }) => [state, reason ?? null])
}

describe('documents that go between the selection and the change', () => {
  it('are named with the reason, and nothing waits for them for ever', async () => {
    const [trashed = '', deleted = '', kept = ''] = await drafts(3)
    const bulk = await begin('editor', 'publish', [trashed, deleted, kept])
    await toTrash(trashed)
    await newsroom.payload.delete({ collection: 'articles', id: deleted })
    const report = await run('editor', bulk)
    expect(report.replaced.map(({ id }) => id)).toEqual([kept])
    expect(report.refused.map(({ id }) => id).toSorted()).toEqual([trashed, deleted].toSorted())
    expect(await states(bulk)).toEqual([
      ['refused', expect.stringMatching(/corbeille/)],
      ['refused', expect.stringMatching(/corbeille/)],
      ['done', null],
    ])
  })

  it('are named when the rest is put back, and can be put back once they are out of the trash', async () => {
    const [trashed = '', kept = ''] = await drafts(2)
    const energy = await topic('Énergie')
    const bulk = await begin('editor', 'edit', [trashed, kept])
    await run('editor', bulk, { change: { field: 'topics', operation: 'add', value: [energy] } })
    await toTrash(trashed)
    const report = await undo('editor', bulk)
    expect([report.replaced, report.refused].map((some) => some.map(({ id }) => id))).toEqual([[kept], [trashed]])
    expect((await newsroom.patch('editor', trashed, { deletedAt: null }, { trash: 'true' })).status).toBe(200)
    expect(counts(await undo('editor', bulk))).toEqual([1, 0])
    expect((await newsroom.latest(trashed)).topics ?? []).toEqual([])
  })
})

describe('a selection', () => {
  it('that is not understood is not the whole list', async () => {
    await drafts(1)
    const given = [{ ids: 'x' }, { ids: null }, { ids: {} }, { where: 'x' }, { where: [] }, { where: null }]
    const answers = await Promise.all(
      given.map(async (selection) => post('editor', '/bulk', { action: 'unpublish', list: 'articles', ...selection })),
    )
    expect(answers.map(({ status }) => status)).toEqual(given.map(() => 400))
  })

  it('by conditions that are too deep, too many or about what nobody may ask is refused', async () => {
    await drafts(1)
    let deep: Record<string, unknown> = { title: { equals: 'x' } }
    for (let level = 0; level < 1000; level++) deep = { and: [deep] }
    const given = [
      deep,
      { or: Array.from({ length: 2100 }, (_, index) => ({ title: { equals: `t${index}` } })) },
      { id: { in: Array.from({ length: 20_100 }, (_, index) => String(index)) } },
      { title: { like: 'mot '.repeat(2100) } },
      { 'authors.password': { exists: true } },
      { notAField: { equals: 1 } },
      { title: { $where: 'sleep(1000)' } },
      { title: { sleeps: 1 } },
      { $where: { equals: 'sleep(1000)' } },
      { title: 'x' },
      { and: 'x' },
      { and: [null] },
      { or: [{ and: [{ title: { equals: 'x' } }, null] }] },
    ]
    const answers = await Promise.all(
      given.map(async (where) => post('editor', '/bulk', { action: 'unpublish', list: 'articles', where })),
    )
    expect(answers.map(({ status }) => status)).toEqual(given.map(() => 400))
  })

  it('of all that a list finds is looked for in the language of the list', async () => {
    const [id = ''] = await drafts(1)
    await newsroom.asEditor(id, { title: 'Lighthouse' }, { draft: 'true', locale: 'en' })
    const selection = { action: 'edit', list: 'articles', search: 'lighthouse' }
    expect((await post('editor', '/bulk', selection)).status).toBe(400)
    const bulk = await beginWith('editor', selection, { locale: 'en' })
    expect((await preview('editor', bulk)).documents.map((one) => one.id)).toEqual([id])
  })

  it('of a translator is refused before anything is done: what is the same in all languages is not theirs', async () => {
    const [id = ''] = await drafts(1)
    const bulk = await begin('translator', 'edit', [id])
    expect((await preview('translator', bulk)).documents.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/éditeur/),
    ])
  })
})

describe('several who work at once', () => {
  it('do each document once in two windows, and put each back once', async () => {
    const ids = await drafts(8)
    const bulk = await begin('editor', 'publish', ids)
    const both = async (work: typeof undo) => Promise.all([work('editor', bulk), work('editor', bulk)])
    const ran = await both(run)
    expect(ran.flatMap(({ replaced }) => replaced.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted())
    for (const { reason } of ran.flatMap(({ refused }) => refused)) expect(reason).toMatch(/autre fenêtre|même instant/)
    expect(await states(bulk)).toEqual(ids.map(() => ['done', null]))
    const undone = await both(undo)
    expect(undone.flatMap(({ replaced }) => replaced.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted())
    expect(await states(bulk)).toEqual(ids.map(() => ['undone', null]))
    expect(await Promise.all(ids.map(statusOf))).toEqual(ids.map(() => 'draft'))
  })

  it('both write what they were asked to into the same documents', async () => {
    const ids = await drafts(6)
    const [port, rail] = [await topic('Port'), await topic('Rail')]
    const add = async (who: 'admin' | 'editor', value: string) =>
      run(who, await begin(who, 'edit', ids), { change: { field: 'topics', operation: 'add', value: [value] } })
    const reports = await Promise.all([add('editor', port), add('admin', rail)])
    expect(reports.map(counts)).toEqual([
      [6, 0],
      [6, 0],
    ])
    for (const id of ids) expect((await newsroom.latest(id)).topics?.toSorted()).toEqual([port, rail].toSorted())
  })
})

describe('undoing a publication whose text of before the history no longer has', () => {
  it('leaves it as it is and says so', async () => {
    const [republished, gone] = [await newsroom.publishedWithDraft(), await newsroom.publishedWithDraft()]
    await newsroom.payload.db.deleteVersions({
      collection: 'articles',
      where: { and: [{ parent: { in: [republished, gone] } }, { 'version._status': { equals: 'published' } }] },
    })
    const publication = await begin('editor', 'publish', [republished])
    const removal = await begin('editor', 'unpublish', [gone])
    expect([counts(await run('editor', publication)), counts(await run('editor', removal))]).toEqual([
      [1, 0],
      [1, 0],
    ])
    for (const bulk of [publication, removal]) {
      const { refused, replaced } = await undo('editor', bulk)
      expect([replaced.length, refused.map(({ reason }) => reason)]).toEqual([0, [expect.stringMatching(/historique/)]])
    }
    expect(await statusOf(republished)).toBe('published')
  })
})

describe('two pairs of eyes', () => {
  it('are asked for by a bulk publication as by any other', async () => {
    const legal = await topic('Annonces légales')
    await newsroom.payload.updateGlobal({
      data: { reviewRules: [{ documents: ['articles'], name: 'Annonces', topics: [legal] }] },
      slug: 'newsroom',
    })
    const notice = await newsroom.draftOf('author', { topics: [legal] })
    const { refused } = await run('editor', await begin('editor', 'publish', [notice]))
    expect(refused.map(({ id, reason }) => [id, reason])).toEqual([[notice, expect.stringContaining('Annonces')]])
    expect(await statusOf(notice)).toBe('draft')
  })
})

describe('a record that is among those that are given it', () => {
  it('does not lead to itself, as a draft neither', async () => {
    const [region, commune] = [await place('Artois'), await place('Béthune')]
    const bulk = await begin('editor', 'edit', [region, commune], 'places')
    const report = await run('editor', bulk, {
      change: { field: 'containedIn', operation: 'add', value: [region] },
    })
    expect(report.replaced.map(({ id }) => id)).toEqual([commune])
    expect(report.refused.map(({ id, reason }) => [id, reason])).toEqual([
      [region, expect.stringMatching(/elle-même|lui-même|soi-même/)],
    ])
  })
})
