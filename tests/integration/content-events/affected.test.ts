import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { linkTo } from '../../helpers/linkTo.ts'
import { type Log, startLog } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

type Slug = 'articles' | 'events' | 'newsletters' | 'organisations' | 'people' | 'places' | 'roles'

const published = async (collection: Slug, data: Record<string, unknown>): Promise<string> => {
  const { id } = await log.payload.create({ collection, data: { _status: 'published', ...data } as never })
  return id
}
const update = async (collection: Slug, id: string, data: Record<string, unknown>) =>
  log.payload.update({ collection, data: { _status: 'published', ...data }, id })

/** `articles:gigafactory`, or the id where there is no slug, of what a change touches. */
const touchedBy = async (work: () => Promise<unknown>): Promise<string[]> => {
  const events = await log.eventsOf(work)
  return events
    .flatMap(({ affected }) => affected.documents.map(({ collection, id, slug }) => `${collection}:${slug ?? id}`))
    .toSorted()
}

describe('what a change touches', () => {
  it('of a renamed organisation: its articles, its events and what shows those, its roles, and the newsletters that carry its articles; nothing else', async () => {
    const organisation = await published('organisations', { name: 'ACC', slug: 'acc', type: 'company' })
    const article = await published('articles', {
      kind: 'brief',
      organisations: [organisation],
      slug: 'usine',
      title: 'Usine',
    })
    const event = await published('events', {
      name: 'Visite',
      organisers: [organisation],
      slug: 'visite',
      type: 'conference',
    })
    await published('articles', { events: [event], kind: 'brief', slug: 'annonce', title: 'Annonce' })
    await published('newsletters', {
      number: '1',
      sections: [{ articles: [article] }],
      slug: 'lettre-1',
      title: 'Lettre 1',
    })
    const person = await published('people', { familyName: 'Martin', givenName: 'Jeanne', slug: 'jeanne-martin' })
    const role = await published('roles', { organisation, person, title: 'Directrice' })
    await published('articles', { kind: 'brief', relatedArticles: [article], slug: 'voisin', title: 'Voisin' })
    await published('articles', { kind: 'brief', slug: 'ailleurs', title: 'Ailleurs' })
    await log.payload.create({
      collection: 'articles',
      data: { kind: 'brief', organisations: [organisation], slug: 'brouillon', title: 'Brouillon' },
    })

    expect(await touchedBy(() => update('organisations', organisation, { name: 'Automotive Cells' }))).toEqual([
      'articles:annonce',
      'articles:usine',
      'events:visite',
      'newsletters:lettre-1',
      'organisations:acc',
      'people:jeanne-martin',
      `roles:${role}`,
    ])
  })

  it('of an address that changes: the articles whose text leads there', async () => {
    const organisation = await published('organisations', { name: 'Zinc', slug: 'zinc', type: 'company' })
    const body = linkTo('organisations', organisation)
    await published('articles', { body, kind: 'story', slug: 'du-zinc', title: 'Du zinc' })
    expect(await touchedBy(() => update('organisations', organisation, { slug: 'zinc-de-noyelles' }))).toEqual([
      'articles:du-zinc',
      'organisations:zinc-de-noyelles',
    ])
  })

  it('of a moved place: its events and the articles that show those, and the places in it', async () => {
    const place = await published('places', { name: 'Douvrin', slug: 'douvrin', type: 'commune' })
    await published('places', { containedIn: place, name: 'Parc', slug: 'parc', type: 'park' })
    const event = await published('events', { name: 'Fête', places: [place], slug: 'fete', type: 'anniversary' })
    await published('articles', { events: [event], kind: 'brief', slug: 'la-fete', title: 'La fête' })
    expect(await touchedBy(() => update('places', place, { coordinates: [2.83, 50.51] }))).toEqual([
      'articles:la-fete',
      'events:fete',
      'places:douvrin',
      'places:parc',
    ])
  })

  it('of an article: the pages that list it, those that it leaves and those that it comes to', async () => {
    const [before, after] = [
      await published('organisations', { name: 'Avant', slug: 'avant', type: 'company' }),
      await published('organisations', { name: 'Après', slug: 'apres', type: 'company' }),
    ]
    const article = await published('articles', {
      kind: 'brief',
      organisations: [before],
      slug: 'cession',
      title: 'Cession',
    })
    expect(await touchedBy(() => update('articles', article, { organisations: [after] }))).toEqual([
      'articles:cession',
      'organisations:apres',
      'organisations:avant',
    ])
    expect(await touchedBy(() => log.payload.delete({ collection: 'articles', id: article }))).toEqual([
      'articles:cession',
      'organisations:apres',
    ])
  })

  it('is told as tags and paths, by the newsroom’s address patterns', async () => {
    await log.payload.updateGlobal({
      data: { addressPatterns: { articles: '/{locale}/a/{slug}', organisations: '/o/{slug}' }, locales: ['fr', 'en'] },
      slug: 'newsroom',
    })
    const organisation = await published('organisations', { name: 'Port', slug: 'port', type: 'company' })
    const [event] = await log.eventsOf(() =>
      published('articles', { kind: 'brief', organisations: [organisation], slug: 'quai', title: 'Quai' }),
    )
    expect(event?.affected.paths).toEqual(['/fr/a/quai', '/en/a/quai', '/o/port', '/'])
    expect(event?.affected.tags).toEqual([
      'articles',
      `articles:${event?.document}`,
      'articles:quai',
      'organisations',
      `organisations:${organisation}`,
      'organisations:port',
      'feeds',
      'sitemap',
    ])
  })

  it('includes what another editor published while the change was being saved', async () => {
    const organisation = await published('organisations', { name: 'Lent', slug: 'lent', type: 'company' })
    const transactionID = await log.payload.db.beginTransaction()
    if (!transactionID) throw new Error('The test server has no transactions.')
    const touched = await touchedBy(async () => {
      await log.payload.update({
        collection: 'organisations',
        data: { _status: 'published', name: 'Rapide' },
        id: organisation,
        req: { transactionID },
      })
      await published('articles', {
        kind: 'brief',
        organisations: [organisation],
        slug: 'entretemps',
        title: 'Entretemps',
      })
      await log.payload.db.commitTransaction(transactionID)
    })
    // Once for each of the two changes.
    expect(touched.filter((document) => document === 'articles:entretemps')).toHaveLength(2)
  })
})
