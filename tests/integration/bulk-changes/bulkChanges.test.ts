import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Step } from '../../../src/where-used/inSteps.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { bulkSteps } from './bulkSteps.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.stop())

const { begin, counts, post, preview, run, undo } = bulkSteps(() => newsroom)

const topic = async (name: string): Promise<string> => {
  const { body, status } = await newsroom.send('editor', { body: { name }, method: 'POST', path: '/topics' })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}

const statusOf = async (id: string): Promise<unknown> => (await newsroom.stored(id))?._status

const titleOf = async (id: string): Promise<unknown> =>
  ((await newsroom.stored(id))?.title as { fr?: string } | undefined)?.fr

describe('changes of many documents at once', () => {
  it('are not for strangers, and nobody reads, runs or undoes another’s', async () => {
    const article = await newsroom.draftOf('author')
    const id = await begin('editor', 'publish', [article])
    const doors: [string, 'GET' | 'POST'][] = [
      ['/bulk', 'POST'],
      [`/bulk/${id}/preview`, 'GET'],
      [`/bulk/${id}/run`, 'POST'],
      [`/bulk/${id}/undo`, 'POST'],
    ]
    const strangers = await Promise.all(
      doors.map(async ([path, method]) =>
        newsroom.rest({
          method,
          path,
          ...(method === 'POST' && { body: { action: 'publish', ids: [article], list: 'articles' } }),
        }),
      ),
    )
    expect(strangers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    const others = await Promise.all(
      doors
        .slice(1)
        .map(async ([path, method]) =>
          newsroom.send('admin', { method, path, ...(method === 'POST' && { body: {} }) }),
        ),
    )
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await newsroom.send('admin', { path: '/bulk-changes' })).status).toBe(403)
    expect((await newsroom.send('admin', { path: '/bulk-change-items' })).status).toBe(403)
    expect(await statusOf(article)).toBe('draft')
  })

  it('do not lend an author the right to publish or to change what is an editor’s', async () => {
    const [own, public_, colleagues] = [
      await newsroom.draftOf('author'),
      await newsroom.published(),
      await newsroom.draftOf('colleague'),
    ]
    for (const action of ['publish', 'unpublish'])
      expect((await post('author', '/bulk', { action, ids: [own], list: 'articles' })).status).toBe(403)
    const energy = await topic('Énergie')
    const id = await begin('author', 'edit', [own, public_, colleagues])
    const reasons = new Map((await preview('author', id)).documents.map((one) => [one.id, one.reason]))
    expect([own, public_, colleagues].map((one) => reasons.get(one) !== undefined)).toEqual([false, true, true])
    const change = { field: 'topics', operation: 'add', value: [energy] }
    expect(counts(await run('author', id, { change }))).toEqual([1, 2])
    expect((await newsroom.latest(own)).topics).toEqual([energy])
    expect((await newsroom.stored(public_))?.topics ?? []).toEqual([])
    expect((await newsroom.latest(colleagues)).topics ?? []).toEqual([])
  })

  it('refuse more documents than anybody looks through, ids that are none, and lists of something else', async () => {
    const many = Array.from({ length: 501 }, (_, index) => index.toString(16).padStart(24, '0'))
    const answers = await Promise.all(
      [
        { action: 'publish', ids: many, list: 'articles' },
        { action: 'publish', ids: [{ not_equals: '' }], list: 'articles' },
        { action: 'publish', ids: [], list: 'articles' },
        { action: 'edit', ids: [many[0]], list: 'users' },
        { action: 'edit', ids: [many[0]], list: 'constructor' },
        { action: 'delete', ids: [many[0]], list: 'articles' },
        { action: 'publish', ids: [many[0]], list: 'topics' },
      ].map(async (body) => post('editor', '/bulk', body)),
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404, 404, 404, 400])
  })
})

describe('publishing many documents', () => {
  it('says of each beforehand what there is to look at, and publishes nothing by that', async () => {
    const [bare, live, both] = [
      await newsroom.draftOf('author', { kind: 'story' }),
      await newsroom.published(),
      await newsroom.publishedWithDraft(),
    ]
    const id = await begin('editor', 'publish', [bare, live, both])
    const { documents } = await preview('editor', id)
    expect(documents.map(({ state }) => state)).toEqual(['draft', 'published', 'changed'])
    expect(documents[0]?.findings.map(({ words }) => words).join(' ')).toMatch(/chap|standfirst/i)
    expect(documents[1]?.reason).toMatch(/public/)
    expect(await statusOf(bare)).toBe('draft')
  })

  it('publishes those that can be, names the others with the reason, and all of it is undone', async () => {
    const fresh = await newsroom.draftOf('author')
    const changed = await newsroom.publishedWithDraft()
    const [publicTitle, draftTitle] = [await titleOf(changed), (await newsroom.latest(changed)).title]
    const embargoed = await newsroom.draftOf('author', { embargo: new Date(Date.now() + 86_400_000).toISOString() })
    const left = await newsroom.draftOf('author')
    const id = await begin('editor', 'publish', [fresh, changed, embargoed, left])
    const shown = (await preview('editor', id)).documents.map(({ id: one, reason }) => [
      one,
      /embargo/i.test(reason ?? ''),
    ])
    expect(shown).toEqual([fresh, changed, embargoed, left].map((one) => [one, one === embargoed]))
    const report = await run('editor', id, { except: [left] })
    expect(report.replaced.map((one) => one.id).toSorted()).toEqual([fresh, changed].toSorted())
    expect(report.refused.map((one) => one.id)).toEqual([embargoed])
    expect(report.refused[0]?.reason).toMatch(/embargo/i)
    expect(await Promise.all([fresh, changed, embargoed, left].map(statusOf))).toEqual([
      'published',
      'published',
      'draft',
      'draft',
    ])
    expect(await titleOf(changed)).toBe(draftTitle)

    expect(counts(await undo('editor', id))).toEqual([2, 0])
    expect(await statusOf(fresh)).toBe('draft')
    expect((await newsroom.latest(fresh)).publishedAt ?? null).toBeNull()
    expect(await statusOf(changed)).toBe('published')
    expect(await titleOf(changed)).toBe(publicTitle)
    expect((await newsroom.latest(changed)).title).toBe(draftTitle)
    expect((await newsroom.latest(changed))._status).toBe('draft')
  })

  it('publishes no text that was changed after it was looked at', async () => {
    const id = await newsroom.draftOf('author')
    const bulk = await begin('editor', 'publish', [id])
    await preview('editor', bulk)
    await newsroom.patch('author', id, { title: 'Changé depuis' }, { draft: true })
    const report = await run('editor', bulk)
    expect(counts(report)).toEqual([0, 1])
    expect(await statusOf(id)).toBe('draft')
  })

  it('leaves what somebody has changed since as it is when it is undone', async () => {
    const [touched, other] = [await newsroom.draftOf('author'), await newsroom.draftOf('author')]
    const bulk = await begin('editor', 'publish', [touched, other])
    expect(counts(await run('editor', bulk))).toEqual([2, 0])
    await newsroom.asEditor(touched, { _status: 'published', title: 'Corrigé' })
    const report = await undo('editor', bulk)
    expect(report.replaced.map(({ id }) => id)).toEqual([other])
    expect(report.refused.map(({ id }) => id)).toEqual([touched])
    expect(await titleOf(touched)).toBe('Corrigé')
    expect(await statusOf(other)).toBe('draft')
  })

  it('goes on with what is left where it was interrupted, and does nothing twice', async () => {
    const ids: string[] = []
    for (let count = 0; count < 25; count += 1) ids.push(await newsroom.draftOf('author'))
    const bulk = await begin('editor', 'publish', ids)
    const first = (await post('editor', `/bulk/${bulk}/run`)).body as unknown as Step
    expect(first.replaced.length).toBeLessThan(25)
    const rest = await run('editor', bulk)
    expect(first.replaced.length + rest.replaced.length).toBe(25)
    expect(rest.refused).toEqual([])
    expect(counts(await run('editor', bulk))).toEqual([0, 0])
  })
})

describe('taking many documents offline', () => {
  it('says how many public pages show each, and puts all back as it was', async () => {
    const place = await newsroom.published()
    await newsroom.published({ relatedArticles: [place] })
    const changed = await newsroom.publishedWithDraft()
    const [publicTitle, draftTitle] = [await titleOf(changed), (await newsroom.latest(changed)).title]
    const draft = await newsroom.draftOf('author')
    const bulk = await begin('editor', 'unpublish', [place, changed, draft])
    const { documents } = await preview('editor', bulk)
    expect(documents.map(({ findings }) => findings.length)).toEqual([1, 0, 0])
    expect(documents[2]?.reason).toBeTruthy()
    expect(counts(await run('editor', bulk))).toEqual([2, 1])
    expect(await Promise.all([place, changed].map(statusOf))).toEqual(['draft', 'draft'])
    expect(counts(await undo('editor', bulk))).toEqual([2, 0])
    expect(await Promise.all([place, changed].map(statusOf))).toEqual(['published', 'published'])
    expect(await titleOf(changed)).toBe(publicTitle)
    const newest = await newsroom.latest(changed)
    expect([newest.title, newest._status]).toEqual([draftTitle, 'draft'])
  })
})

describe('changing a field of many documents', () => {
  it('adds, takes away and replaces, in what is public and in the draft over it, and gives each its own values back', async () => {
    const [energy, port, rail] = [await topic('Énergie 2'), await topic('Port'), await topic('Rail')]
    const draft = await newsroom.draftOf('author', { topics: [port] })
    const changed = await newsroom.asEditor(
      await newsroom.published({ topics: [rail] }),
      { topics: [port, rail] },
      { draft: true },
    )
    const topicsOf = async (): Promise<unknown[]> => [
      (await newsroom.latest(draft)).topics,
      (await newsroom.stored(changed))?.topics,
      (await newsroom.latest(changed)).topics,
    ]
    const before = await topicsOf()
    expect(before).toEqual([[port], [rail], [port, rail]])
    const bulk = await begin('editor', 'edit', [draft, changed])
    const change = { field: 'topics', operation: 'add', value: [energy, rail] }
    expect(counts(await run('editor', bulk, { change }))).toEqual([2, 0])
    expect(await topicsOf()).toEqual([
      [port, energy, rail],
      [rail, energy],
      [port, rail, energy],
    ])
    expect(await statusOf(changed)).toBe('published')
    expect((await newsroom.latest(changed))._status).toBe('draft')
    expect(counts(await undo('editor', bulk))).toEqual([2, 0])
    expect(await topicsOf()).toEqual(before)

    const away = await begin('editor', 'edit', [draft, changed])
    const removing = { field: 'topics', operation: 'remove', value: [rail] }
    const report = await run('editor', away, { change: removing })
    expect(counts(report)).toEqual([1, 1])
    expect(await topicsOf()).toEqual([[port], [], [port]])
  })

  it('changes choices and dates, and refuses fields, values and ways that are none', async () => {
    const id = await newsroom.draftOf('author')
    const bulk = await begin('editor', 'edit', [id])
    const bad = [
      { field: 'title', operation: 'set', value: 'Le même titre' },
      { field: '_status', operation: 'set', value: 'published' },
      { field: 'publishedAt', operation: 'set', value: '2020-01-01T00:00:00.000Z' },
      { field: 'createdBy', operation: 'clear' },
      { field: 'kind', operation: 'clear' },
      { field: 'kind', operation: 'set', value: 'roman' },
      { field: 'topics', operation: 'add', value: [{ in: [] }] },
      { field: 'topics', operation: 'add', value: [] },
      { field: 'embargo', operation: 'set', value: 'demain' },
      { field: '__proto__', operation: 'set', value: true },
      undefined,
    ]
    for (const change of bad) {
      const { status } = await post('editor', `/bulk/${bulk}/run`, { change })
      expect([change, status]).toEqual([change, 400])
    }
    const embargo = '2030-01-01T08:00:00.000Z'
    expect(
      counts(await run('editor', bulk, { change: { field: 'embargo', operation: 'set', value: embargo } })),
    ).toEqual([1, 0])
    expect((await newsroom.latest(id)).embargo).toBe(embargo)
    const kinds = await begin('editor', 'edit', [id])
    expect(counts(await run('editor', kinds, { change: { field: 'kind', operation: 'set', value: 'story' } }))).toEqual(
      [1, 0],
    )
    expect((await newsroom.latest(id)).kind).toBe('story')
  })

  it('leads to no record that is gone, and changes all that a list finds', async () => {
    const [one, two] = [await newsroom.draftOf('author'), await newsroom.draftOf('author')]
    for (const id of [one, two]) await newsroom.asEditor(id, { title: 'Éolienne en mer' }, { draft: true })
    const energy = await topic('Énergie 3')
    const { body, status } = await post('editor', '/bulk', {
      action: 'edit',
      list: 'articles',
      search: 'eolienne',
      where: { kind: { equals: 'brief' } },
    })
    expect(status).toBe(201)
    const bulk = String((body as unknown as { id: string }).id)
    expect((await preview('editor', bulk)).documents.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted())
    const gone = { field: 'topics', operation: 'add', value: ['652f1f77bcf86cd799439011'] }
    expect((await post('editor', `/bulk/${bulk}/run`, { change: gone })).status).toBe(400)
    expect(
      counts(await run('editor', bulk, { change: { field: 'topics', operation: 'add', value: [energy] } })),
    ).toEqual([2, 0])
  })

  it('waits for who is writing in a document', async () => {
    const id = await newsroom.draftOf('author')
    const { payload, staff } = newsroom
    await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'articles', value: id },
        user: { relationTo: 'users', value: staff.author.id },
      } as never,
    })
    const bulk = await begin('editor', 'publish', [id])
    expect((await preview('editor', bulk)).documents[0]?.reason).toBeTruthy()
    expect(counts(await run('editor', bulk))).toEqual([0, 1])
    expect(await statusOf(id)).toBe('draft')
  })
})
