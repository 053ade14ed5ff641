import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { elementNode } from '../../../src/fields/rich-text/elementNode.ts'
import type { Compared } from '../../../src/differences/compareVersions.ts'
import type { Authorship } from '../../../src/differences/findAuthors.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const words = (text: string, format = 0) => ({
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})

const paragraph = (text: string, format = 0) => elementNode('paragraph', [words(text, format)])

const body = (...children: unknown[]) => ({ root: elementNode('root', children) })

const box = (title: string, text: string) => ({
  fields: { blockName: '', blockType: 'box', body: body(paragraph(text)), id: '66f0c0ffee66f0c0ffee66f0', title },
  format: '',
  type: 'block',
  version: 2,
})

const longText = (at: number) =>
  body(
    ...Array.from({ length: 60 }, (_, line) =>
      paragraph(`Phrase ${line} du quai, version ${line === at % 60 ? at : 0}. `.repeat(6)),
    ),
  )

const differences = async (id: string, query: Record<string, string> = {}, who: Who = 'editor') => {
  const { body: found, status } = await newsroom.send(who, { path: `/articles/${id}/differences`, query })
  expect(status).toBe(200)
  return found as unknown as Compared
}

const authorship = async (id: string, query: Record<string, string>, who: Who = 'editor') =>
  (await newsroom.send(who, { path: `/articles/${id}/authorship`, query })).body as unknown as Authorship

const restore = async (who: Who, id: string, sent: Record<string, unknown>) =>
  newsroom.send(who, { body: sent, method: 'POST', path: `/articles/${id}/differences/restore` })

const readable = ({ differences: found }: Compared) =>
  Object.fromEntries(
    found.map(({ label, lines, locale }) => [
      `${label} ${locale ?? '*'}`,
      lines
        .filter(({ change }) => change !== 'same')
        .map(({ label: part, words: of }) =>
          [
            ...(part ? [`${part} :`] : []),
            ...of.map(({ change, text }) =>
              change === 'same' ? text : change === 'added' ? `+${text}+` : `-${text}-`,
            ),
          ].join(' '),
        ),
    ]),
  )

const inFrench = { 'Accept-Language': 'fr' }

describe('what differs from what is public', () => {
  it('is told field by field, each language for itself, as an editor reads it', async () => {
    const picture = await newsroom.upload('editor', { alt: 'Un quai' })
    const id = await newsroom.published({
      body: body(paragraph('Le quai est ouvert.'), box('Repères', 'Trois cents mètres.')),
      figures: [{ label: 'Emplois', unit: 'emplois', value: 2000 }],
      origin: { publication: 'La Gazette', published: { date: '2024-05-01', precision: 'month' } },
      standfirst: 'Un quai de plus.',
      title: 'Le quai',
    })
    const { body: read } = await newsroom.send('editor', { path: `/articles/${id}` })
    const [figure] = read.figures as Record<string, unknown>[]
    await newsroom.asEditor(
      id,
      {
        body: body(paragraph('Le quai est ouvert depuis lundi.'), box('Repères', 'Quatre cents mètres.')),
        figures: [{ ...figure, value: 2100 }],
        kind: 'story',
        mainImage: picture,
        origin: { publication: 'La Gazette', published: { date: '2024-06-01', precision: 'month' } },
      },
      { draft: true },
    )
    await newsroom.asEditor(id, { title: 'The quay' }, { draft: true, locale: 'en' })
    const { body: found } = await newsroom.send('editor', { headers: inFrench, path: `/articles/${id}/differences` })
    const compared = found as unknown as Compared
    expect(readable(compared)).toEqual({
      'Chiffres *': ['Valeur : -2 000-   +2 100+'],
      'Genre *': ['-Brève-', '+Article+'],
      'Image principale *': ['+quai.png+'],
      'Publication d’origine › Date d’origine *': ['-mai- +juin+  2024'],
      'Texte fr': ['Le quai est ouvert + depuis lundi+ .', 'Texte : -Trois- +Quatre+  cents mètres.'],
      'Titre en': ['+The quay+'],
    })
    expect([compared.from, compared.to, compared.note]).toEqual(['public', 'newest', null])
  })

  it('is nothing once the draft is published', async () => {
    const id = await newsroom.publishedWithDraft()
    expect((await differences(id)).differences).toHaveLength(1)
    await newsroom.asEditor(id, { _status: 'published' })
    expect((await differences(id)).differences).toEqual([])
  })

  it('says that words became bold, of which the words are the same', async () => {
    const id = await newsroom.published({ body: body(paragraph('Le quai.')) })
    await newsroom.asEditor(id, { body: body(paragraph('Le quai.', 1)) }, { draft: true })
    expect((await differences(id)).differences).toMatchObject([{ isFormOnly: true, path: 'body' }])
  })

  it('is told from the oldest version where nothing was ever public, and from the last public one where it is no longer', async () => {
    const id = await newsroom.draftOf('author', { title: 'Avant' })
    await newsroom.patch('author', id, { title: 'Après' }, { draft: true })
    const never = await differences(id)
    expect([never.note, readable(never)['Titre fr']]).toEqual(['neverPublic', ['-Avant-', '+Après+']])
    await newsroom.asEditor(id, { _status: 'published' })
    await newsroom.asEditor(id, { _status: 'draft' })
    await newsroom.asEditor(id, { title: 'Après coup' }, { draft: true })
    const noLonger = await differences(id)
    expect([noLonger.note, readable(noLonger)]).toEqual(['notPublicNow', { 'Titre fr': ['Après + coup+'] }])
  })

  it('is told between any two versions of the document, and of no other', async () => {
    const [id, other] = [await newsroom.publishedWithDraft(), await newsroom.publishedWithDraft()]
    const { versions } = await differences(id)
    const [newest, , oldest] = versions.map((version) => String(version.id))
    expect(versions.map(({ isPublished, name }) => [isPublished, name])).toEqual([
      [false, 'Test editor'],
      [true, 'Test editor'],
      [false, 'Test author'],
    ])
    expect(readable(await differences(id, { from: String(oldest), to: String(newest) }))['Titre fr']).toEqual([
      expect.stringMatching(/^-Brouillon/),
      expect.stringMatching(/^\+Retouche/),
    ])
    const { status } = await newsroom.send('editor', {
      path: `/articles/${other}/differences`,
      query: { from: String(oldest) },
    })
    expect(status).toBe(404)
  })
})

describe('one field that is put back', () => {
  it('goes into the draft, and what is public and what else was written stay', async () => {
    const id = await newsroom.published({ standfirst: 'Chapô public.', title: 'Titre public' })
    await newsroom.asEditor(id, { standfirst: 'Chapô neuf.', title: 'Titre neuf' }, { draft: true })
    expect((await restore('editor', id, { from: 'public', locale: 'fr', path: 'standfirst' })).status).toBe(200)
    const { _status, standfirst, title } = await newsroom.latest(id)
    expect({ _status, standfirst, title }).toEqual({
      _status: 'draft',
      standfirst: 'Chapô public.',
      title: 'Titre neuf',
    })
    expect((await newsroom.stored(id))?.title).toMatchObject({ fr: 'Titre public' })
  })

  it('is put back within its group, empty where it was empty', async () => {
    const id = await newsroom.published({ origin: { publication: 'La Gazette' } })
    await newsroom.asEditor(id, { origin: { publication: 'La Voix', rubric: 'Ports' } }, { draft: true })
    expect((await restore('editor', id, { from: 'public', locale: null, path: 'origin.rubric' })).status).toBe(200)
    expect((await newsroom.latest(id)).origin).toMatchObject({ publication: 'La Voix', rubric: null })
  })

  it('brings rows back with their words in every language', async () => {
    const id = await newsroom.published({ figures: [{ label: 'Emplois', value: 2000 }] })
    const rows = (await newsroom.latest(id)).figures ?? []
    await newsroom.asEditor(id, { figures: [{ ...rows[0], label: 'Jobs' }] }, { locale: 'en' })
    await newsroom.asEditor(id, { _status: 'published' })
    await newsroom.asEditor(id, { figures: [] }, { draft: true })
    expect((await restore('editor', id, { from: 'public', locale: null, path: 'figures' })).status).toBe(200)
    const labels = await Promise.all(
      (['fr', 'en'] as const).map(async (locale) => (await newsroom.latest(id, locale)).figures?.[0]?.label),
    )
    expect(labels).toEqual(['Emplois', 'Jobs'])
  })

  it('puts the words of one language back into the rows that there are now', async () => {
    const id = await newsroom.published({ figures: [{ label: 'Emplois', value: 2000 }] })
    const rows = (await newsroom.latest(id)).figures ?? []
    await newsroom.asEditor(id, { figures: [{ ...rows[0], label: 'Jobs' }] }, { locale: 'en' })
    await newsroom.asEditor(id, { _status: 'published' })
    await newsroom.asEditor(id, { figures: [{ ...rows[0], value: 2100 }] }, { draft: true })
    await newsroom.asEditor(
      id,
      { figures: [{ ...rows[0], label: 'Posts', value: 2100 }] },
      { draft: true, locale: 'en' },
    )
    expect((await restore('translator', id, { from: 'public', locale: 'en', path: 'figures' })).status).toBe(200)
    expect((await newsroom.latest(id, 'en')).figures).toMatchObject([{ label: 'Jobs', value: 2100 }])
  })

  it('is refused as a save would be: to an author whose text is public, to a translator in the main language, under the hands of a colleague', async () => {
    const id = await newsroom.publishedWithDraft()
    const statuses = []
    for (const who of ['author', 'colleague', 'translator'] as const)
      statuses.push((await restore(who, id, { from: 'public', locale: 'fr', path: 'title' })).status)
    await newsroom.send('admin', {
      body: { action: 'hold', collection: 'articles', id },
      method: 'POST',
      path: '/editing',
    })
    statuses.push((await restore('editor', id, { from: 'public', locale: 'fr', path: 'title' })).status)
    expect(statuses).toEqual([403, 403, 403, 423])
    expect((await newsroom.latest(id)).title).toMatch(/^Retouche/)
  })

  it('is a field that people write, and of a version of this document', async () => {
    const [id, other] = [await newsroom.publishedWithDraft(), await newsroom.publishedWithDraft()]
    const version = await newsroom.versionOf(other, 'published')
    const statuses = []
    for (const sent of [
      { from: 'public', path: 'createdBy' },
      { from: 'public', path: '_status' },
      { from: 'public', path: '__proto__.polluted' },
      { from: 'public', locale: 'xx', path: 'title' },
      { from: 'public', path: 'title' },
      { from: version, locale: 'fr', path: 'title' },
      { from: { $ne: 1 }, locale: 'fr', path: 'title' },
      {},
    ])
      statuses.push((await restore('editor', id, sent)).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 404, 404, 404])
  })
})

describe('who wrote a passage', () => {
  it('is told by name and version', async () => {
    const id = await newsroom.draftOf('author', { body: body(paragraph('Le quai est ouvert.')) })
    await newsroom.asEditor(id, { body: body(paragraph('Le quai est ouvert depuis lundi.')) }, { draft: true })
    await newsroom.asEditor(id, { title: 'Autre chose' }, { draft: true })
    const { isCut, lines, versions } = await authorship(id, { of: 'fr', path: 'body' })
    expect(isCut).toBe(false)
    expect(lines.map(({ passages }) => passages.map(({ text, version }) => [text, versions[version]?.name]))).toEqual([
      [
        ['Le quai est ouvert', 'Test author'],
        [' depuis lundi', 'Test editor'],
        ['.', 'Test author'],
      ],
    ])
  })

  it('is found in a long text of a hundred versions while readers are answered', async () => {
    const id = await newsroom.draftOf('author', { body: longText(0) })
    for (let at = 1; at < 100; at += 1) {
      const date = new Date(Date.now() + at).toISOString()
      await newsroom.payload.db.createVersion({
        autosave: false,
        collectionSlug: 'articles',
        createdAt: date,
        parent: id,
        updatedAt: date,
        versionData: { _status: 'draft', body: { fr: longText(at) }, updatedBy: newsroom.staff.author.id } as never,
      })
    }
    const start = performance.now()
    const { versions } = await authorship(id, { of: 'fr', path: 'body' })
    expect(versions.length).toBeGreaterThan(50)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

const compare = async (who: Who, id: string, data: unknown, locale = 'fr') => {
  const { body: found, status } = await newsroom.send(who, {
    body: { data },
    method: 'POST',
    path: `/topics/${id}/differences`,
    query: { locale },
  })
  return status === 200 ? { ...readable(found as unknown as Compared), status } : { status }
}

const newTopic = async (data: Record<string, unknown>) =>
  String((await newsroom.payload.create({ collection: 'topics', data: data as never })).id)

describe('what a form holds of a record without drafts', () => {
  it('is told from what is stored field by field, in the language of the form', async () => {
    const parent = await newTopic({ name: 'Industrie' })
    const id = await newTopic({ name: 'Énergie', synonyms: ['Courant'] })
    await newsroom.payload.update({ collection: 'topics', data: { name: 'Energy' }, id, locale: 'en' })
    expect(await compare('editor', id, { name: 'Énergie', synonyms: ['Courant'] })).toEqual({ status: 200 })
    expect(await compare('editor', id, { name: 'Énergies', parent, synonyms: ['Courant', 'Gaz'] })).toEqual({
      'Nom fr': ['-Énergie-', '+Énergies+'],
      status: 200,
      'Synonymes fr': ['+Gaz+'],
      'Thème parent *': ['+Industrie+'],
    })
    expect(await compare('editor', id, { name: 'Energies' }, 'en')).toEqual({
      'Nom en': ['-Energy-', '+Energies+'],
      status: 200,
    })
    const { name } = await newsroom.payload.findByID({ collection: 'topics', id })
    expect(name).toBe('Énergie')
  })

  it('is compared for members of the newsroom only, with a record that is there', async () => {
    const id = await newTopic({ name: 'Rail' })
    const stranger = await newsroom.rest({ body: { data: {} }, method: 'POST', path: `/topics/${id}/differences` })
    expect(stranger.status).toBe(401)
    expect(await compare('editor', '66f0c0ffee66f0c0ffee66f0', { name: 'Rail' })).toEqual({ status: 404 })
    expect(await compare('translator', id, { name: 'Rail' })).toEqual({ status: 200 })
  })
})

describe('what is no form of a document', () => {
  it.each([
    ['ten megabytes', { name: 'x'.repeat(10_000_000) }, 413],
    ['what stands within itself a thousand times', JSON.parse('{"a":'.repeat(1000) + '1' + '}'.repeat(1000)), 413],
    ['a list', [], 400],
    ['names of other things', { id: { $ne: 1 }, name: { $ne: 1 }, parent: { $ne: 1 }, synonyms: 3 }, 200],
  ])('is refused or read as nothing, and is no fault of the newsroom: %s', async (_, data, status) => {
    expect((await compare('editor', await newTopic({ name: 'Fret' }), data)).status).toBe(status)
  })
})

describe('the doors', () => {
  it('are shut to strangers and to keys of websites, who learn the same of any id', async () => {
    const id = await newsroom.published()
    const headers = await apiClient(newsroom.payload, { readDrafts: true })
    const statuses = []
    for (const sent of [undefined, headers])
      for (const document of [id, '66f0c0ffee66f0c0ffee66f0', 'nothing'])
        for (const [method, path] of [
          ['GET', 'differences'],
          ['GET', 'authorship?path=title&of=fr'],
          ['POST', 'differences'],
          ['POST', 'differences/restore'],
        ] as const) {
          const { status } = await newsroom.rest({
            ...(sent && { headers: sent }),
            ...(method === 'POST' && { body: { from: 'public', locale: 'fr', path: 'title' } }),
            method,
            path: `/articles/${document}/${path}`,
          })
          statuses.push(status)
        }
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 401), ...Array.from({ length: 12 }, () => 403)])
  })

  it('say of an id that is none what they say of one that is not there', async () => {
    for (const id of ['66f0c0ffee66f0c0ffee66f0', 'nothing', '%24ne'])
      expect((await newsroom.send('editor', { path: `/articles/${id}/differences` })).status).toBe(404)
  })
})
