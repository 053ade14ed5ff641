import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { fillStates } from '../../../src/translating/fillStates.ts'
import type { Translation } from '../../../src/translating/readTranslation.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const translation = async (id: string, who: Who = 'translator', to = 'en') => {
  const { body, status } = await newsroom.send(who, { path: `/articles/${id}/translation`, query: { to } })
  expect(status).toBe(200)
  return body as unknown as Translation
}

const states = async (id: string) =>
  Object.fromEntries((await translation(id)).fields.map(({ path, state }) => [path, state]))

const statuses = async (id: string) =>
  Object.fromEntries((await translation(id)).languages.map(({ language, status }) => [language, status]))

type List = { counts: Record<string, number>; hasMore: boolean; items: { id: string; since: string; todo: string }[] }

const list = async (query: Record<string, string> = {}, who: Who = 'translator') =>
  (await newsroom.send(who, { path: '/translations', query: { collection: 'articles', to: 'en', ...query } }))
    .body as unknown as List

const todoOf = async (id: string, query: Record<string, string> = {}) =>
  (await list(query)).items.find((item) => item.id === id)?.todo

const inEnglish = async (id: string, body: Record<string, unknown>, who: Who = 'translator') =>
  expect((await newsroom.patch(who, id, body, { draft: true, locale: 'en' })).status).toBe(200)

describe('the texts of a document beside their originals', () => {
  it('are missing, then up to date, then older than what was changed since, each for itself', async () => {
    const id = await newsroom.published({
      figures: [{ label: 'Emplois', value: 2000 }],
      standfirst: 'Un quai de plus.',
      title: 'Le quai',
    })
    expect(await states(id)).toEqual({ 'figures.0.label': 'missing', standfirst: 'missing', title: 'missing' })
    const { fields } = await translation(id)
    expect(fields.find(({ path }) => path === 'figures.0.label')).toMatchObject({
      label: expect.stringMatching(/^(?:Chiffre|Figure) 1 › /),
      lines: [{ kind: 'text', text: 'Emplois' }],
      value: 'Emplois',
    })
    const rows = (await newsroom.latest(id)).figures ?? []
    await inEnglish(id, { figures: [{ ...rows[0], label: 'Jobs' }], standfirst: 'One more quay.', title: 'The quay' })
    expect(new Set(Object.values(await states(id)))).toEqual(new Set(['current']))
    await newsroom.asEditor(id, { standfirst: 'Deux quais de plus.' }, { draft: true })
    expect(await states(id)).toEqual({ 'figures.0.label': 'current', standfirst: 'older', title: 'current' })
    await inEnglish(id, { standfirst: 'Two more quays.' })
    expect((await states(id)).standfirst).toBe('current')
  })

  it('follow their rows, wherever an editor moves them', async () => {
    const id = await newsroom.published({ figures: [{ label: 'Emplois' }, { label: 'Quais' }] })
    const [jobs, quays] = (await newsroom.latest(id)).figures ?? []
    await inEnglish(id, {
      figures: [
        { ...jobs, label: null },
        { ...quays, label: 'Quays' },
      ],
    })
    await newsroom.asEditor(id, { figures: [quays, jobs] }, { draft: true })
    const { fields } = await translation(id)
    expect(
      fields.filter(({ path }) => path.startsWith('figures')).map(({ path, state, value }) => [path, value, state]),
    ).toEqual([
      ['figures.0.label', 'Quais', 'current'],
      ['figures.1.label', 'Emplois', 'missing'],
    ])
  })

  it('are not made old by typography, nor by a text that was refused and kept aside', async () => {
    const id = await newsroom.published({ standfirst: 'Le quai : ouvert', title: 'Le quai' })
    await inEnglish(id, { standfirst: 'The quay: open', title: 'The quay' })
    await newsroom.asEditor(id, { standfirst: 'Le quai\u202F: ouvert' }, { draft: true })
    const { status } = await newsroom.patch(
      'editor',
      id,
      { title: 'Tout autre chose' },
      {
        basedOn: '2020-01-01T00:00:00.000Z',
        draft: true,
      },
    )
    expect(status).toBe(409)
    expect(await states(id)).toEqual({ standfirst: 'current', title: 'current' })
  })
})

describe('what readers have of each language', () => {
  it('is told language by language, and publishing one leaves the others', async () => {
    const id = await newsroom.draftOf('author', { title: 'Le quai' })
    expect(await statuses(id)).toEqual({ en: 'missing', fr: 'draft', nl: 'missing' })
    await newsroom.asEditor(id, { _status: 'published' })
    await inEnglish(id, { title: 'The quay' })
    expect(await statuses(id)).toEqual({ en: 'draft', fr: 'published', nl: 'missing' })
    await newsroom.asEditor(id, { title: 'Le quai neuf' }, { draft: true })
    await newsroom.asEditor(
      id,
      { _status: 'published', title: 'The quay' },
      { locale: 'en', publishSpecificLocale: 'en' },
    )
    expect((await newsroom.stored(id))?.title).toMatchObject({ en: 'The quay', fr: 'Le quai' })
    expect((await statuses(id)).en).toBe('published')
    await newsroom.asEditor(id, { _status: 'draft' })
    expect((await statuses(id)).en).toBe('draft')
  })

  it('is told of the documents of a list at once', async () => {
    const ids = [await newsroom.published(), await newsroom.draftOf('author')]
    const { body } = await newsroom.send('editor', { path: '/articles/languages', query: { ids: ids.join(',') } })
    const { documents } = body as { documents: Record<string, { language: string; status: string }[]> }
    expect(ids.map((id) => documents[id]?.find(({ language }) => language === 'fr')?.status)).toEqual([
      'published',
      'draft',
    ])
  })
})

describe('the list of what there is to translate', () => {
  it('has what readers see, drafts when they are asked for, and nothing once it is translated, in the trash or deleted', async () => {
    const id = await newsroom.draftOf('author', { title: 'Le quai' })
    expect([await todoOf(id), await todoOf(id, { drafts: 'true' })]).toEqual([undefined, 'none'])
    await newsroom.asEditor(id, { _status: 'published' })
    expect(await todoOf(id)).toBe('none')
    await inEnglish(id, { title: 'The quay' })
    expect(await todoOf(id)).toBeUndefined()
    await newsroom.asEditor(id, { _status: 'published', title: 'Le nouveau quai' })
    expect([await todoOf(id), await todoOf(id, { todo: 'none' })]).toEqual(['older', undefined])
    await newsroom.asEditor(id, { deletedAt: new Date().toISOString() })
    expect(await todoOf(id)).toBeUndefined()
    await newsroom.asEditor(id, { deletedAt: null }, { trash: true })
    await newsroom.asEditor(id, { _status: 'published' })
    expect(await todoOf(id)).toMatch(/older|partial|none/)
    await newsroom.send('admin', { method: 'DELETE', path: `/articles/${id}` })
    expect(await todoOf(id)).toBeUndefined()
  })

  it('is in the order of what waits longest, a page at a time', async () => {
    const { counts } = await list()
    const all = await list({ todo: 'none' })
    expect(all.items.map(({ since }) => since)).toEqual(all.items.map(({ since }) => since).toSorted())
    expect(all.items).toHaveLength(Math.min(25, counts.none ?? 0))
  })

  it('learns of documents that were there before, from their versions', async () => {
    const id = await newsroom.published({ title: 'Le quai' })
    await inEnglish(id, { title: 'The quay' })
    await newsroom.asEditor(id, { _status: 'published', title: 'Le nouveau quai' })
    await newsroom.payload.db.deleteMany({ collection: 'translation-states', where: {} })
    expect(await todoOf(id)).toBeUndefined()
    await fillStates(newsroom.payload)
    expect(await todoOf(id)).toBe('older')
  })

  it('changes with what is put back and with many at once', async () => {
    const [one, other] = [await newsroom.published(), await newsroom.published()]
    await inEnglish(one, { title: 'One' })
    const version = await newsroom.versionOf(one, 'published')
    await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${version}` })
    expect((await statuses(one)).en).toBe('missing')
    await newsroom.send('editor', {
      body: { _status: 'draft' },
      method: 'PATCH',
      path: '/articles',
      query: { 'where[id][in]': `${one},${other}` },
    })
    expect([await todoOf(one), await todoOf(other)]).toEqual([undefined, undefined])
  })
})

describe('the doors', () => {
  it('are shut to strangers and to keys of websites, and tell the same of every id', async () => {
    const id = await newsroom.published()
    const headers = await apiClient(newsroom.payload, { readDrafts: true })
    const found = []
    for (const sent of [undefined, headers])
      for (const path of [
        `/articles/${id}/translation?to=en`,
        '/articles/nothing/translation?to=en',
        `/articles/${id}/languages`,
        `/articles/languages?ids=${id}`,
        '/translations?to=en',
      ])
        found.push((await newsroom.rest({ ...(sent && { headers: sent }), path })).status)
    expect(found).toEqual([401, 401, 401, 401, 401, 403, 403, 403, 403, 403])
  })

  it('refuse a language that nothing is translated into, and ids that are none', async () => {
    const id = await newsroom.published()
    const found = []
    for (const path of [
      `/articles/${id}/translation?to=fr`,
      `/articles/${id}/translation?to=xx`,
      `/articles/${id}/translation`,
      '/articles/nothing/translation?to=en',
      '/articles/66f0c0ffee66f0c0ffee66f0/languages',
    ])
      found.push((await newsroom.send('editor', { path })).status)
    expect(found).toEqual([400, 400, 400, 404, 404])
    const { body, status } = await newsroom.send('editor', { path: '/articles/languages?ids=nothing,%24ne' })
    expect([status, body]).toEqual([200, { documents: {} }])
  })

  it('gain a translator nothing: the original is not theirs to write', async () => {
    const id = await newsroom.published()
    expect((await newsroom.patch('translator', id, { title: 'À moi' }, { draft: true })).status).toBe(403)
  })
})
