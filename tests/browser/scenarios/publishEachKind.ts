import { callApi } from '../Newsroom.ts'
import type { Member, Newsroom } from '../Newsroom.ts'

type Data = Record<string, unknown>

/** One published document of each kind that leads to the others, as little as makes every part of the website show something. */
export const publishEachKind = async (newsroom: Newsroom, { headers }: Member): Promise<void> => {
  const make = async (collection: string, body: Data): Promise<string> => {
    const hasStatus = collection !== 'topics'
    const { doc } = await callApi<{ doc: { id: string } }>(newsroom, `/${collection}`, {
      body: { ...(hasStatus && { _status: 'published' }), ...body },
      headers,
    })
    return doc.id
  }
  const translate = async (collection: string, id: string, body: Data): Promise<unknown> =>
    callApi(newsroom, `/${collection}/${id}?locale=en`, {
      body: { ...(collection !== 'topics' && { _status: 'published' }), ...body },
      headers,
      method: 'PATCH',
    })
  const region = await make('topics', { name: 'Territoires d’essai' })
  const topic = await make('topics', { name: 'Friches', parent: region })
  await translate('topics', topic, { name: 'Brownfields' })
  const town = await make('places', { coordinates: [2.83, 50.51], name: 'Ville d’essai', type: 'commune' })
  const place = await make('places', {
    address: '1, rue du Canal',
    containedIn: [town],
    name: 'Halle d’essai',
    type: 'venue',
  })
  const organisation = await make('organisations', {
    activity: 'Fabrique des essais',
    figures: [{ label: 'Salariés', unit: 'salariés', value: 1200 }],
    name: 'Ateliers d’essai',
    sites: [{ place, role: 'headquarters' }],
    topics: [topic],
    type: 'company',
    website: 'https://example.org',
  })
  const person = await make('people', {
    familyName: 'd’Essai',
    givenName: 'Personne',
    occupation: 'Dirige les ateliers',
    places: [town],
  })
  await make('roles', { organisation, person, title: 'Présidence' })
  const series = await make('series', {
    description: 'Des essais qui se suivent.',
    kind: 'programme',
    organisations: [organisation],
    title: 'Série d’essais',
  })
  const artwork = await make('artworks', {
    artform: 'Sculpture',
    artists: [person],
    commissioners: [organisation],
    height: 250,
    places: [place],
    series: [{ number: 2, series }],
    title: 'Œuvre d’essai',
    topics: [topic],
  })
  const event = await make('events', {
    artworks: [artwork],
    name: 'Journée d’essai',
    organisers: [organisation],
    participants: [{ person, role: 'speaker' }],
    places: [place],
    series: [series],
    start: { date: '2027-06-22T16:30:00.000Z', precision: 'minute' },
    topics: [topic],
    type: 'conference',
  })
  const article = await make('articles', {
    artworks: [artwork],
    authors: [person],
    events: [event],
    kind: 'story',
    organisations: [organisation],
    origin: { publication: 'Une autre gazette' },
    people: [person],
    places: [place],
    publishedAt: '2026-01-02T09:00:00.000Z',
    quotes: [{ speaker: person, text: 'Nous essayons.' }],
    series: [series],
    standfirst: 'Tout ce qui a une page est ici.',
    title: 'Un essai de chaque chose',
    topics: [topic],
  })
  const translated = await make('articles', {
    kind: 'story',
    publishedAt: '2026-01-01T09:00:00.000Z',
    relatedArticles: [article],
    title: 'Un essai traduit',
    topics: [topic],
  })
  await translate('articles', translated, { title: 'A translated trial' })
  await make('newsletters', {
    issued: { date: '2026-01-03', precision: 'day' },
    number: 7,
    publisher: organisation,
    sections: [{ articles: [article, translated], title: 'À la une' }],
    title: 'La lettre d’essai',
  })
}

/** The address of a page of each kind, once they are published. */
export const EACH_KIND = [
  '/',
  '/articles',
  '/articles/un-essai-de-chaque-chose',
  '/themes',
  '/themes/friches',
  '/agenda?mois=2027-06',
  '/agenda/journee-d-essai',
  '/oeuvres',
  '/oeuvres/oeuvre-d-essai',
  '/organisations',
  '/organisations/ateliers-d-essai',
  '/personnes',
  '/personnes/personne-d-essai',
  '/lieux',
  '/lieux/halle-d-essai',
  '/series',
  '/series/serie-d-essais',
  '/lettres',
  '/lettres/la-lettre-d-essai',
  '/recherche',
  '/recherche?q=essai',
  '/hors-ligne',
  '/nulle-part',
]
