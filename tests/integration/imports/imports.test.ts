import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { APIError } from 'payload'

import type { Proposal } from '../../../src/import/linking/Proposal.ts'
import type { Created, Kept } from '../../../src/import-review/ImportRow.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const LETTER = `La lettre du Forez n° 12
14 mars 2025

Brixel inaugure son usine à Roanne

La société Brixel a inauguré jeudi 6 mars une usine à Roanne. « Nous embauchons », souligne Hélène Marchadier, directrice de Brixel. Le site produira 40 GWh d'ici 2028.

Une fresque pour la gare

La fresque « Le Passage », œuvre de Ghjulia Mattei, a été commandée par l'association Art en Gare. L'exposition « Quais » ouvre le 3 avril à Saint-Étienne.
`

type Row = { created: Created[] | null; id: string; proposals: Proposal[]; state: string }

const ask = async (who: Who, path: string, body: unknown = {}) => {
  const { body: answer, status } = await newsroom.send(who, {
    body: body as Record<string, unknown>,
    method: 'POST',
    path: `/imports${path}`,
  })
  return { answer, status }
}

const rowOf = async (who: Who, id: string): Promise<Row> =>
  (await newsroom.send(who, { method: 'GET', path: `/imports/${id}`, query: { depth: 0 } })).body as unknown as Row

const readLetter = async (who: Who, text = LETTER): Promise<Row> => {
  const { answer, status } = await ask(who, '/read', { text })
  expect([status, answer]).toEqual([201, expect.objectContaining({ id: expect.any(String) })])
  return rowOf(who, String(answer.id))
}

const keyOf = ({ proposals }: Row, name: string): string => {
  const found = proposals.find((each) => each.name === name)
  expect([name, found?.name]).toEqual([name, name])
  return found?.key ?? ''
}

const decide = async (who: Who, { id }: Row, key: string, decision: unknown, name?: string) =>
  ask(who, `/${id}/decisions`, { decisions: [{ decision, key, ...(name && { name }) }] })

const documentOf = async (created: Created[], collection: string, title: string) => {
  const made = created.find((each) => each.collection === collection && each.title.startsWith(title))
  expect([title, made?.collection]).toEqual([title, collection])
  const { body } = await newsroom.send('editor', {
    method: 'GET',
    path: `/${collection}/${made?.id}`,
    query: { depth: 0, draft: 'true' },
  })
  return body as Record<string, unknown> & { id: string }
}

const createAll = async (who: Who, { id }: Row): Promise<Created[]> => {
  const { answer, status } = await ask(who, `/${id}/drafts`)
  expect([status, answer.errors]).toEqual([200, undefined])
  return answer.created as Created[]
}

/** A short text about one company. */
const sheetOf = (company: string, town: string): string =>
  `${company} recrute à ${town}\n\nLa société ${company} recrute vingt personnes à ${town}. Paul Martin, directeur de ${company}, se réjouit.`

/** Takes an import back. @returns why each thing is kept that is, and what it is called */
const undo = async (who: Who, { id }: Row): Promise<string[]> => {
  const { answer, status } = await ask(who, `/${id}/undo`)
  expect([status, answer.errors]).toEqual([200, undefined])
  return (answer.kept as Kept[]).map(({ title, why }) => `${why} ${title}`)
}

const isInTrash = async ({ collection, id }: Created): Promise<boolean> => {
  const stored = await newsroom.payload.db.findOne<{ deletedAt?: string; id: string }>({
    collection,
    where: { id: { equals: id } },
  })
  return Boolean(stored?.deletedAt)
}

const asWords = (value: unknown): string => JSON.stringify(value) ?? ''

describe('an import', () => {
  it('becomes drafts that are linked to each other, by an author as by an editor, and none is published', async () => {
    const row = await readLetter('author')
    const created = await createAll('author', row)

    const brixel = await documentOf(created, 'organisations', 'Brixel')
    const helene = await documentOf(created, 'people', 'Hélène Marchadier')
    const role = await documentOf(created, 'roles', 'directrice')
    const roanne = await documentOf(created, 'places', 'Roanne')
    const event = await documentOf(created, 'events', 'Inauguration')
    const article = await documentOf(created, 'articles', 'Brixel inaugure')
    const work = await documentOf(created, 'artworks', 'Le Passage')
    expect(role).toMatchObject({ organisation: brixel.id, person: helene.id, title: 'directrice' })
    expect(helene).toMatchObject({ familyName: 'Marchadier', givenName: 'Hélène' })
    expect(roanne).toMatchObject({ inseeCode: '42187', type: 'commune' })
    expect(event).toMatchObject({ start: { edtf: '2025-03-06', precision: 'day' }, type: 'inauguration' })
    expect(article).toMatchObject({
      _status: 'draft',
      events: expect.arrayContaining([event.id]),
      figures: [
        expect.objectContaining({ deadline: expect.objectContaining({ edtf: '2028' }), unit: 'GWh', value: 40 }),
      ],
      organisations: [brixel.id],
      people: [helene.id],
      places: expect.arrayContaining([roanne.id]),
      sources: [expect.objectContaining({ method: 'import' })],
    })
    expect(asWords(article.body)).toContain('Nous embauchons')
    expect(work.commissioners).toHaveLength(1)
    for (const { collection, id } of created) {
      const stored = await newsroom.payload.db.findOne<{ _status: string; id: string }>({
        collection,
        where: { id: { equals: id } },
      })
      expect([collection, stored?._status]).toEqual([collection, 'draft'])
      expect((await newsroom.rest({ method: 'GET', path: `/${collection}/${id}` })).status).toBe(404)
    }
    expect(await rowOf('author', row.id)).toMatchObject({ state: 'created' })
    expect((await ask('author', `/${row.id}/drafts`)).status).toBe(409)
  })

  it('finds what it made when it is read again, and updates it in place of copies', async () => {
    const row = await readLetter('editor', LETTER.replace('Brixel inaugure son usine', 'Brixel a inauguré son usine'))
    const decisions = (name: string) => row.proposals.find((each) => each.name.startsWith(name))?.decision.action

    expect([
      decisions('Brixel a inauguré'),
      decisions('Une fresque'),
      decisions('Roanne'),
      decisions('Hélène'),
    ]).toEqual(['update', 'update', 'link', 'link'])
    const created = await createAll('editor', row)
    expect(created.filter(({ before }) => !before)).toEqual([])
    const article = await documentOf(created, 'articles', 'Brixel a inauguré')
    expect(article.title).toBe('Brixel a inauguré son usine à Roanne')
    expect((await ask('editor', `/${row.id}/undo`)).status).toBe(200)
    expect((await documentOf(created, 'articles', 'Brixel a inauguré')).title).toBe(
      'Brixel inaugure son usine à Roanne',
    )
  })

  it('makes what was decided: rejected, renamed, merged, linked to a record that was chosen', async () => {
    const { doc } = (
      await newsroom.send('editor', {
        body: { name: 'Gare de l’Art 42', type: 'association' },
        method: 'POST',
        path: '/organisations',
      })
    ).body as { doc: { id: string } }
    const row = await readLetter('editor', LETTER.replaceAll('Brixel', 'Norvalis').replaceAll('Passage', 'Départ'))
    await decide('editor', row, keyOf(row, 'Le Départ'), { action: 'create' }, 'Le Grand Départ')
    await decide('editor', row, keyOf(row, 'Art en Gare'), {
      action: 'link',
      record: doc.id,
      recordName: 'Gare de l’Art 42',
    })
    await decide('editor', row, keyOf(row, 'Norvalis'), { action: 'reject' })
    const exhibition = row.proposals.find(({ collection, name }) => collection === 'events' && name.includes('Quais'))
    const dated = async (start: string) =>
      (
        await ask('editor', `/${row.id}/decisions`, {
          decisions: [{ decision: { action: 'create' }, key: exhibition?.key, start }],
        })
      ).status
    // The 31st of April is no day.
    expect([await dated('2025-04-31'), await dated('2025-04-04')]).toEqual([400, 200])
    const created = await createAll('editor', row)
    expect(await documentOf(created, 'events', exhibition?.name ?? '')).toMatchObject({ start: { edtf: '2025-04-04' } })

    expect(created.filter(({ collection }) => collection === 'organisations')).toEqual([])
    expect(await documentOf(created, 'artworks', 'Le Grand Départ')).toMatchObject({ commissioners: [doc.id] })
  })

  it('is undone as a whole while nothing of it is published, and not at all afterwards', async () => {
    const row = await readLetter('author', sheetOf('Zéphyr Industrie', 'Thiers'))
    const created = await createAll('author', row)
    const organisation = created.find(({ collection }) => collection === 'organisations')
    await newsroom.send('editor', {
      body: { _status: 'published' },
      method: 'PATCH',
      path: `/organisations/${organisation?.id}`,
    })
    const { answer, status } = await ask('author', `/${row.id}/undo`)
    expect([status, asWords(answer)]).toEqual([409, expect.stringContaining('Zéphyr Industrie')])

    // Withdrawn, it is somebody else's work all the same.
    await newsroom.send('editor', {
      body: { _status: 'draft' },
      method: 'PATCH',
      path: `/organisations/${organisation?.id}`,
    })
    expect(await undo('editor', row)).toEqual(['changed Zéphyr Industrie', 'used Thiers'])
    for (const made of created)
      expect([made, await isInTrash(made)]).toEqual([made, !['organisations', 'places'].includes(made.collection)])
    expect((await rowOf('author', row.id)).state).toBe('undone')
    // It can be reviewed again, and made anew: with the organisation that is there.
    const again = await createAll('author', row)
    expect(again.length).toBe(created.length - 2)
    expect((await documentOf(again, 'articles', 'Zéphyr Industrie recrute')).organisations).toEqual([organisation?.id])
  })

  it('is undone whole where nobody has touched it, and is made anew', async () => {
    const row = await readLetter('author', sheetOf('Alizé Industrie', 'Ambert'))
    const created = await createAll('author', row)
    expect(await undo('author', row)).toEqual([])
    for (const made of created) expect([made, await isInTrash(made)]).toEqual([made, true])
    expect((await createAll('author', row)).length).toBe(created.length)
  })

  it('leaves, when it is undone, what a colleague has changed or has open since, with what that leads to, and names it', async () => {
    const row = await readLetter('author', sheetOf('Mistral Industrie', 'Vichy'))
    const created = await createAll('author', row)
    const article = created.find(({ collection }) => collection === 'articles')
    await newsroom.send('editor', {
      body: { standfirst: 'Un chapô de la main de quelqu’un.' },
      method: 'PATCH',
      path: `/articles/${article?.id}`,
      query: { draft: 'true' },
    })
    const kept = await undo('author', row)
    expect(kept).toContain('changed Mistral Industrie recrute à Vichy')
    expect(kept).toContain('used Mistral Industrie')
    for (const made of created)
      expect([made.title, await isInTrash(made)]).toEqual([made.title, !kept.some((one) => one.endsWith(made.title))])
    const { body } = await newsroom.send('editor', {
      method: 'GET',
      path: `/articles/${article?.id}`,
      query: { depth: 0, draft: 'true' },
    })
    expect(body).toMatchObject({ standfirst: 'Un chapô de la main de quelqu’un.' })

    const other = await readLetter('author', sheetOf('Tramontane Industrie', 'Riom'))
    const open = (await createAll('author', other)).find(({ collection }) => collection === 'articles')
    await newsroom.send('editor', {
      body: { collection: 'articles', id: open?.id },
      method: 'POST',
      path: '/presence',
    })
    expect(await undo('author', other)).toContain('open Tramontane Industrie recrute à Riom')
    expect(open && (await isInTrash(open))).toBe(false)
  })

  it('leaves an update of an article as a colleague has changed it since', async () => {
    const row = await readLetter('editor', sheetOf('Autan Industrie', 'Thiers'))
    const article = (await createAll('editor', row)).find(({ collection }) => collection === 'articles')
    const newer = await readLetter('editor', sheetOf('Autan Industrie', 'Thiers').replace('vingt', 'trente'))
    await decide('editor', newer, keyOf(newer, 'Autan Industrie recrute à Thiers'), {
      action: 'update',
      record: article?.id,
      recordName: 'Autan',
    })
    await createAll('editor', newer)
    await newsroom.send('editor', {
      body: { title: 'Repris en main' },
      method: 'PATCH',
      path: `/articles/${article?.id}`,
      query: { draft: 'true' },
    })
    expect(await undo('editor', newer)).toContain('changed Autan Industrie recrute à Thiers')
    const { body } = await newsroom.send('editor', {
      method: 'GET',
      path: `/articles/${article?.id}`,
      query: { depth: 0, draft: 'true' },
    })
    expect(body).toMatchObject({ title: 'Repris en main' })
  })

  it('is not made where a record that was chosen is gone, which is named', async () => {
    const row = await readLetter('editor', LETTER.replaceAll('Brixel', 'Tisselle'))
    const { doc } = (
      await newsroom.send('editor', {
        body: { name: 'Éphémère', type: 'other' },
        method: 'POST',
        path: '/organisations',
      })
    ).body as { doc: { id: string } }
    await decide('editor', row, keyOf(row, 'Tisselle'), { action: 'link', record: doc.id, recordName: 'Éphémère' })
    await newsroom.send('editor', { method: 'DELETE', path: `/organisations/${doc.id}` })
    const { answer, status } = await ask('editor', `/${row.id}/drafts`)

    expect([status, asWords(answer)]).toEqual([400, expect.stringContaining('Éphémère')])
  })

  it('leaves nothing when the last of its drafts cannot be made, and can be tried again', async () => {
    const row = await readLetter('editor', LETTER.replaceAll('Brixel', 'Cordelle').replaceAll('Passage', 'Retour'))
    const hooks = newsroom.payload.collections.articles.config.hooks.beforeChange
    const count = async () =>
      Promise.all(
        (['artworks', 'organisations', 'articles'] as const).map(
          async (collection) => (await newsroom.payload.count({ collection })).totalDocs,
        ),
      )
    const before = await count()
    hooks.push(() => {
      throw new APIError('Pas aujourd’hui.', 400)
    })
    try {
      expect((await ask('editor', `/${row.id}/drafts`)).status).toBe(400)
    } finally {
      hooks.pop()
    }
    expect(await count()).toEqual(before)
    expect((await rowOf('editor', row.id)).state).toBe('review')
    expect((await createAll('editor', row)).length).toBeGreaterThan(3)
  })
})

describe('a document that cannot be read', () => {
  it.each([
    ['an empty text', { text: '  ' }],
    ['no address', { url: 'file:///etc/passwd' }],
    ['an address of the machine itself', { url: 'http://127.0.0.1:27117/' }],
    ['an address of the cloud', { url: 'http://169.254.169.254/latest/meta-data' }],
    ['HTML that is nested without end', { text: `<html><body>${'<b>'.repeat(20_000)}Une usine` }],
    ['a text that would take long', { text: 'Une usine ouvre à Roanne, en France. '.repeat(5000) }],
  ])('is refused with a sentence: %s', async (_, body) => {
    const { answer, status } = await ask('editor', '/read', body)

    expect([status, asWords(answer)]).toEqual([400, expect.stringMatching(/[.!]/)])
    expect(asWords(answer)).not.toMatch(/Error|stack/)
  })
})

describe('documents that are sent all at once', () => {
  it('wait for their turn, and beyond a dozen are refused with a sentence', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, async (_, index) =>
        ask('author', '/read', { text: `Une usine n° ${index} ouvre à Roanne.` }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(12)
    expect(answers.filter(({ status }) => status === 429).map(({ answer }) => asWords(answer))).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining('réessayez dans un instant')),
    )
    expect((await ask('author', '/read', { text: 'Une autre usine ouvre à Roanne.' })).status).toBe(201)
  })
})

describe('imports are seen', () => {
  it('by editors and by who made them, and by nobody else', async () => {
    const { id } = await readLetter('author', LETTER.replaceAll('Brixel', 'Secrète'))
    const website = await apiClient(newsroom.payload, { readDrafts: true })
    const statusOf = async (headers: Record<string, string>, path: string, method = 'GET') =>
      (await newsroom.rest({ headers, method: method as 'GET', path, ...(method === 'POST' && { body: {} }) })).status
    const staff = (who: Who) => newsroom.staff[who].headers

    for (const headers of [{}, website, staff('translator')]) {
      expect(await statusOf(headers, '/imports')).toBe(403)
      expect(await statusOf(headers, `/imports/${id}`)).toBe(403)
      for (const path of ['/imports/read', `/imports/${id}/decisions`, `/imports/${id}/drafts`, `/imports/${id}/undo`])
        expect([path, await statusOf(headers, path, 'POST')]).toEqual([path, 403])
    }
    expect(await statusOf(staff('colleague'), `/imports/${id}`)).toBe(404)
    expect(await statusOf(staff('colleague'), `/imports/${id}/drafts`, 'POST')).toBe(404)
    expect(await statusOf(staff('editor'), `/imports/${id}`)).toBe(200)
    // Nobody writes one but by reading a document.
    expect(await statusOf(staff('admin'), '/imports', 'POST')).toBe(403)
    const { body, status } = await newsroom.send('admin', {
      body: { state: 'created' },
      method: 'PATCH',
      path: `/imports/${id}`,
    })
    expect([status, asWords(body).includes('created')]).toEqual([403, false])
  })

  it('in no snapshot, event, delivery or GraphQL schema', async () => {
    const { db } = newsroom.payload
    for (const collection of ['published-documents', 'content-events', 'webhook-deliveries'] as const)
      expect(asWords((await db.find({ collection, limit: 0 })).docs)).not.toContain('imports')
    const { body } = await newsroom.graphql({
      headers: newsroom.staff.admin.headers,
      query: '{ __schema { types { name } } }',
    })
    expect(asWords(body)).not.toMatch(/"Imports?"/)
  })
})
