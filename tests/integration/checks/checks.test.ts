import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Checked } from '../../../src/checks/checkDocument.ts'
import { openSearch } from '../../../src/search/openSearch.ts'
import { paragraphs } from '../../helpers/paragraphs.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom
const ids: Record<'brixel' | 'helene' | 'roanne', string> = { brixel: '', helene: '', roanne: '' }

const make = async (path: string, body: Record<string, unknown>): Promise<string> => {
  const answer = await newsroom.send('editor', { body, method: 'POST', path })
  expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  return (answer.body.doc as { id: string }).id
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  ids.brixel = await make('/organisations', { acronym: 'BXE', name: 'Brixel Énergie', type: 'company' })
  ids.helene = await make('/people', { _status: 'published', familyName: 'Marchadier', givenName: 'Hélène' })
  ids.roanne = await make('/places', { inseeCode: '42187', name: 'Roanne', type: 'commune' })
})

afterAll(async () => newsroom.stop())

const ask = async (who: Who, id: string, data: unknown, query: Record<string, string> = {}) => {
  const { body, status } = await newsroom.send(who, {
    body: { data },
    method: 'POST',
    path: `/articles/${id}/checks`,
    query,
  })
  return { body: body as unknown as Checked, status }
}

const linksTo = (...names: string[]) => names.map((name) => [name, 'linkWords'])

const codesOf = async (id: string, data: Record<string, unknown>, query?: Record<string, string>) => {
  const { body, status } = await ask('editor', id, data, query)
  expect(status).toBe(200)
  return body.findings.map(({ code, params }) => [code, params.name ?? params.words ?? ''] as const)
}

const STORY = {
  body: paragraphs(
    'Brixel Énergie a inauguré une usine à Roanne, le jeudi 27 novembre 2026.',
    '« Nous embauchons », dit Hélène Marchadier, directrice de BXE.',
  ),
  kind: 'story',
  title: 'Une usine à Roanne',
}

describe('the checks of a text', () => {
  it('find what a form has and nobody has saved: names without links, a wrong weekday, what is missing', async () => {
    const id = await newsroom.draftOf('author')

    expect(await codesOf(id, STORY)).toEqual([
      ['standfirstMissing', ''],
      ['pictureMissing', ''],
      ['unlinkedPlace', 'Roanne'],
      ['unlinkedOrganisation', 'Brixel Énergie'],
      ['unlinkedPerson', 'Hélène Marchadier'],
      ['wrongWeekday', 'le jeudi 27 novembre 2026'],
    ])
    expect((await newsroom.latest(id)).body ?? null).toBeNull()
  })

  it('are content once it is linked, but for what readers will not see', async () => {
    const id = await newsroom.draftOf('author')
    const linked = { ...STORY, organisations: [ids.brixel], people: [ids.helene], places: [ids.roanne] }

    expect((await codesOf(id, linked)).slice(2, 4)).toEqual([
      ['targetNotPublic', 'Brixel Énergie'],
      ['targetNotPublic', 'Roanne'],
    ])
  })

  it('suggest links in the texts of records too, of their colleagues and never of themselves', async () => {
    const other = await make('/organisations', { name: 'Fonderie du Pont', type: 'company' })
    const words = paragraphs('Fonderie du Pont fournit Brixel Énergie à Roanne, avec Hélène Marchadier.')
    const suggested = async (path: string, field: string) => {
      const { body, status } = await newsroom.send('editor', {
        body: { data: { [field]: words } },
        method: 'POST',
        path: `${path}/checks`,
      })
      expect(status).toBe(200)
      return (body as unknown as Checked).findings
        .filter(({ check }) => check === 'unlinked')
        .map(({ mend, params }) => [params.name, mend?.kind])
    }

    expect(await suggested(`/organisations/${other}`, 'description')).toEqual(
      linksTo('Brixel Énergie', 'Roanne', 'Hélène Marchadier'),
    )
    expect(await suggested(`/people/${ids.helene}`, 'biography')).toEqual(
      linksTo('Fonderie du Pont', 'Brixel Énergie', 'Roanne'),
    )
    expect(await suggested(`/places/${ids.roanne}`, 'description')).toEqual(
      linksTo('Fonderie du Pont', 'Brixel Énergie', 'Hélène Marchadier'),
    )
    const event = await make('/events', { name: 'Une visite', type: 'announcement' })
    expect(await suggested(`/events/${event}`, 'description')).toEqual([
      ['Fonderie du Pont', 'linkWords'],
      ['Brixel Énergie', 'linkWords'],
      ['Roanne', 'link'],
      ['Hélène Marchadier', 'linkWords'],
    ])
  })

  it('find names in a text of another language as the newsroom writes them', async () => {
    const id = await newsroom.draftOf('author')
    const english = { ...STORY, body: paragraphs('Brixel Energie opens in Roanne on Thursday 27 November 2026.') }

    expect((await codesOf(id, english, { locale: 'en' })).slice(2)).toEqual([
      ['unlinkedPlace', 'Roanne'],
      ['unlinkedOrganisation', 'Brixel Énergie'],
      ['wrongWeekday', 'Thursday 27 November 2026'],
    ])
  })

  it('tell of pictures without words or rights, and of figures without a source', async () => {
    const id = await newsroom.draftOf('author')
    const mute = await newsroom.upload('editor', { rightsEnd: '2020-01-01T12:00:00.000Z' })
    const data = { ...STORY, figures: [{ label: 'Emplois', value: 40 }], mainImage: mute }

    expect(await codesOf(id, data)).toEqual(
      expect.arrayContaining([
        ['altMissing', 'quai.png'],
        ['rightsEnded', 'quai.png'],
        ['figureWithoutSource', 'Emplois 40'],
      ]),
    )
  })

  it('tell of a picture whose rights nobody knows, as imports mark them, and hold it back where the newsroom says so', async () => {
    const picture = await newsroom.upload('editor', { alt: 'Un quai', licence: 'Droits inconnus' })
    const id = await newsroom.draftOf('author', { kind: 'brief', mainImage: picture, title: 'Un quai' })
    const { body } = await ask('author', id, { kind: 'brief', mainImage: picture, title: 'Un quai' })
    expect(body.findings).toContainEqual(
      expect.objectContaining({
        code: 'rightsUnknown',
        path: 'mainImage',
        target: { collection: 'media', id: picture },
      }),
    )

    const setUnknown = async (unknownRights: string) =>
      newsroom.payload.updateGlobal({ data: { checks: { unknownRights } } as never, slug: 'newsroom' })
    await setUnknown('block')
    try {
      const refused = await newsroom.patch('editor', id, { _status: 'published' })
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        400,
        expect.stringContaining('Les droits de «\u202Fquai.png\u202F» sont inconnus'),
      ])
      await newsroom.send('editor', { body: { licence: 'CC BY 4.0' }, method: 'PATCH', path: `/media/${picture}` })
      expect((await newsroom.patch('editor', id, { _status: 'published' })).status).toBe(200)
    } finally {
      await setUnknown('tell')
    }
  })

  it('tell of a translation that has not followed', async () => {
    const id = await newsroom.draftOf('editor', { kind: 'brief', title: 'Brève du jour' })
    await newsroom.asEditor(id, { title: 'Brief of the day' }, { draft: true, locale: 'en' })
    expect(await codesOf(id, { kind: 'brief', title: 'Brève du jour' })).toEqual([])
    await newsroom.asEditor(id, { title: 'Brève du soir' }, { draft: true })

    expect(await codesOf(id, { kind: 'brief', title: 'Brève du soir' })).toEqual([['translationOlder', '']])
    expect(await codesOf(id, { kind: 'brief', title: 'Brief of the day' }, { locale: 'en' })).toEqual([
      ['translationOlder', ''],
    ])
  })

  it('find a sentence that another published article has word for word', async () => {
    const sentence = 'Le port fluvial a doublé ses quais de chargement en moins de trois années de travaux.'
    await newsroom.published({ body: paragraphs(`Une phrase d’avant. ${sentence}`), title: 'Le port s’agrandit' })
    const id = await newsroom.draftOf('author')
    const { follower } = openSearch(newsroom.payload)
    while (!(follower.isReady() && (await follower.settle(5000))));

    expect(
      await codesOf(id, {
        body: paragraphs(sentence.replace('travaux', 'chantier'), sentence),
        kind: 'brief',
        title: 'Port',
      }),
    ).toEqual([['repeatedSentence', 'Le port s’agrandit']])
  })
})

describe('who may have a document checked', () => {
  it('is who may write it: no stranger, no key, no author of another one, no translator of the main language', async () => {
    const id = await newsroom.draftOf('author')
    const stranger = await newsroom.rest({ body: { data: STORY }, method: 'POST', path: `/articles/${id}/checks` })

    expect(stranger.status).toBe(401)
    expect(JSON.stringify(stranger.body)).not.toContain('Brixel')
    expect((await ask('author', id, STORY)).status).toBe(200)
    expect((await ask('colleague', id, STORY)).status).toBe(403)
    expect((await ask('translator', id, STORY)).status).toBe(403)
    expect((await ask('translator', id, STORY, { locale: 'en' })).status).toBe(200)
    expect((await ask('author', await newsroom.published(), STORY)).status).toBe(403)
  })

  it.each([
    ['no data', undefined, 400],
    ['a list', [], 400],
    ['what stands within itself a thousand times', JSON.parse('{"a":'.repeat(1000) + '1' + '}'.repeat(1000)), 413],
  ])('is told when there is nothing to check: %s', async (_, data, status) => {
    expect((await ask('editor', await newsroom.draftOf('author'), data)).status).toBe(status)
  })
})

const setMode = async (mode: string) =>
  newsroom.payload.updateGlobal({ data: { checks: { standfirst: mode } } as never, slug: 'newsroom' })
const story = async () => newsroom.draftOf('author', { kind: 'story', title: 'Sans chapô' })
const REFUSED = 'Cette rédaction ne publie pas ainsi. Il n’y a pas de chapô.'

describe('a check that blocks', () => {
  beforeAll(async () => setMode('block'))
  afterAll(async () => setMode('tell'))

  it('refuses publication over REST, in bulk, by a plan and by the newsroom’s own code, with a sentence that names it', async () => {
    const id = await story()
    const alone = await newsroom.patch('admin', id, { _status: 'published' })
    const bulk = await newsroom.send('editor', {
      body: { _status: 'published' },
      method: 'PATCH',
      path: '/articles',
      query: { 'where[id][equals]': id },
    })
    const plan = await newsroom.send('editor', {
      body: { date: new Date(Date.now() + 3_600_000).toISOString(), type: 'publish' },
      method: 'POST',
      path: `/articles/${id}/schedules`,
    })

    expect([alone.status, JSON.stringify(alone.body)]).toEqual([400, expect.stringContaining(REFUSED)])
    expect([bulk.status, JSON.stringify(bulk.body)]).toEqual([400, expect.stringContaining(REFUSED)])
    expect([plan.status, JSON.stringify(plan.body)]).toEqual([400, expect.stringContaining(REFUSED)])
    await expect(
      newsroom.payload.update({ collection: 'articles', data: { _status: 'published' }, id }),
    ).rejects.toThrow(REFUSED)
    expect((await newsroom.stored(id))?._status).toBe('draft')
  })

  it('refuses in English who reads English', async () => {
    const { body } = await newsroom.send('editor', {
      body: { _status: 'published' },
      headers: { 'Accept-Language': 'en' },
      method: 'PATCH',
      path: `/articles/${await story()}`,
    })

    expect(JSON.stringify(body)).toContain('This newsroom does not publish like this. There is no standfirst.')
  })

  it('lets drafts be saved, what is complete go out, and what is public be withdrawn', async () => {
    const id = await story()
    await newsroom.asEditor(id, { title: 'Toujours sans' }, { draft: true })
    await newsroom.asEditor(id, { _status: 'published', standfirst: 'Un chapô.' })
    await newsroom.asEditor(id, { _status: 'draft' })

    expect((await newsroom.stored(id))?._status).toBe('draft')
  })

  it('is marked in the list, and its settings are for the newsroom alone', async () => {
    const { body } = await ask('author', await story(), { kind: 'story', title: 'Sans chapô' })
    const settings = await newsroom.rest({ path: '/globals/newsroom' })

    expect(body.findings[0]).toEqual(expect.objectContaining({ blocks: true, code: 'standfirstMissing' }))
    expect(settings.status).toBe(200)
    expect(JSON.stringify(settings.body)).not.toContain('standfirst')
  })
})
