import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ObjectId from 'bson-objectid'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

type Row = Record<string, unknown> & { id: string }

const newId = (): string => new ObjectId().toHexString()

/** An article with a quotation and a figure in two languages. */
const translated = async (): Promise<string> => {
  const id = await newsroom.draftOf('author', {
    figures: [{ label: 'Emplois', unit: 'postes', value: 2000 }],
    quotes: [{ speakerTitle: 'Présidente', text: 'Bonjour' }],
    title: 'À copier',
  })
  const { figures, quotes } = (await newsroom.latest(id)) as unknown as Record<'figures' | 'quotes', Row[]>
  const body = {
    figures: [{ ...figures[0], label: 'Jobs' }],
    quotes: [{ ...quotes[0], speakerTitle: 'President', text: 'Hello' }],
    title: 'To be copied',
  }
  expect((await newsroom.patch('editor', id, body, { draft: true, locale: 'en' })).status).toBe(200)
  return id
}

const rowsOf = async (id: string, locale: 'en' | 'fr') =>
  (await newsroom.latest(id, locale)) as unknown as Record<'figures' | 'quotes', Row[]>

describe('a row that an editor duplicates', () => {
  it('keeps its translations, in the draft and when it is published', async () => {
    const id = await translated()
    const { figures, quotes } = await rowsOf(id, 'fr')
    const copies = {
      figures: [...figures, { ...figures[0], id: newId() }],
      quotes: [...quotes, { ...quotes[0], id: newId() }],
    }
    await newsroom.asEditor(id, copies, { autosave: true, draft: true })
    expect(await rowsOf(id, 'en')).toMatchObject({
      figures: [{ label: 'Jobs' }, { label: 'Jobs', value: 2000 }],
      quotes: [{ text: 'Hello' }, { speakerTitle: 'President', text: 'Hello' }],
    })
    await newsroom.asEditor(id, { _status: 'published' })
    expect((await newsroom.rest({ path: `/articles/${id}`, query: { locale: 'en' } })).body).toMatchObject({
      quotes: [{ text: 'Hello' }, { text: 'Hello' }],
    })
  })

  it('keeps those of the words that were left as they are', async () => {
    const id = await translated()
    const { quotes } = await rowsOf(id, 'fr')
    await newsroom.asEditor(
      id,
      { quotes: [...quotes, { ...quotes[0], id: newId(), text: 'Au revoir' }] },
      { draft: true },
    )
    const copy = (await rowsOf(id, 'en')).quotes[1]
    expect([copy?.speakerTitle, copy?.text ?? null]).toEqual(['President', null])
  })

  it('is taken over into the main language from a translation, and can be published there at once', async () => {
    const id = await translated()
    const { figures } = await rowsOf(id, 'en')
    await newsroom.asEditor(
      id,
      { _status: 'published', figures: [...figures, { ...figures[0], id: newId() }] },
      { locale: 'en' },
    )
    expect((await rowsOf(id, 'fr')).figures).toMatchObject([{ label: 'Emplois' }, { label: 'Emplois' }])
  })

  it('that says something else takes nothing from others', async () => {
    const id = await translated()
    const { figures } = await rowsOf(id, 'fr')
    await newsroom.asEditor(
      id,
      { figures: [...figures, { id: newId(), label: 'Panneaux', unit: 'postes', value: 2000 }] },
      { draft: true },
    )
    expect((await rowsOf(id, 'en')).figures[1]?.label ?? null).toBeNull()
  })
})

describe('a document that an editor duplicates', () => {
  it.each(['fr', 'en'])('keeps every language, asked for in %s', async (locale) => {
    const id = await translated()
    const { body, status } = await newsroom.send('editor', {
      method: 'POST',
      path: `/articles/${id}/duplicate`,
      query: { locale },
    })
    expect(status).toBe(200)
    const copy = (body.doc as { id: string }).id
    expect(await newsroom.latest(copy, 'fr')).toMatchObject({
      figures: [{ label: 'Emplois' }],
      quotes: [{ text: 'Bonjour' }],
      title: 'À copier',
    })
    expect(await newsroom.latest(copy, 'en')).toMatchObject({
      figures: [{ label: 'Jobs' }],
      quotes: [{ text: 'Hello' }],
      title: 'To be copied',
    })
  })
})
