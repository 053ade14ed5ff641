import { buildEditorState } from '@payloadcms/richtext-lexical'
import type { Payload } from 'payload'

const ORGANISATIONS = 200
const PLACES = 40
const PEOPLE = 50
const EVENTS = 100
const ARTWORKS = 50
const BODY_IN_CHARACTERS = 3000
const ARTICLES_AT_A_TIME = 8

const WORDS =
  'usine quai parc chantier atelier canal gare halle port écluse filature brasserie verrerie fonderie entrepôt'.split(
    ' ',
  )

/** The same numbers at every run, so that two runs measure the same documents (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const pick = <T>(values: T[], random: (below: number) => number): T => {
  const value = values[random(values.length)]
  if (value === undefined) throw new RangeError('Nothing to pick from.')
  return value
}

const sentence = (length: number, random: (below: number) => number): string => {
  let text = ''
  while (text.length < length) text += `${pick(WORDS, random)} `
  return text.trim()
}

const times = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = []
  for (let index = 0; index < count; index++) made.push(await make(index))
  return made
}

type Loaded = { articles: string[]; organisations: string[]; secondsForArticles: number }

/**
 * Loads `count` published articles through the Local API, hooks, validation and versions included, each with three
 * organisations, one event, one artwork and a body of 3 KB. Returns slugs to ask for, and how long the articles took.
 */
export const generateContent = async (
  payload: Payload,
  count: number,
  report: (sentence: string) => void,
): Promise<Loaded> => {
  const random = createRandom(count)
  const published = { _status: 'published' as const }
  report('organisations, places, people, events, artworks')
  const places = await times(PLACES, (n) =>
    payload.create({ collection: 'places', data: { ...published, name: `Commune ${n}`, type: 'commune' }, depth: 0 }),
  )
  const organisations = await times(ORGANISATIONS, (n) =>
    payload.create({
      collection: 'organisations',
      data: {
        ...published,
        activity: sentence(60, random),
        name: `Société ${n}`,
        type: 'company',
        website: `https://societe-${n}.example/`,
      },
      depth: 0,
    }),
  )
  const people = await times(PEOPLE, (n) =>
    payload.create({
      collection: 'people',
      data: { ...published, familyName: `Nom ${n}`, givenName: 'Prénom' },
      depth: 0,
    }),
  )
  const events = await times(EVENTS, (n) =>
    payload.create({
      collection: 'events',
      data: {
        ...published,
        eventStatus: 'scheduled',
        name: `Salon ${n}`,
        organisers: [pick(organisations, random).id],
        places: [pick(places, random).id],
        start: { date: new Date(Date.UTC(2026, n % 12, 1 + (n % 28), 9)).toISOString(), precision: 'minute' },
        type: 'fair',
      },
      depth: 0,
    }),
  )
  const artworks = await times(ARTWORKS, (n) =>
    payload.create({
      collection: 'artworks',
      data: { ...published, artists: [pick(people, random).id], title: `Œuvre ${n}` },
      depth: 0,
    }),
  )

  const startedAt = performance.now()
  const slugs: string[] = []
  for (let first = 0; first < count; first += ARTICLES_AT_A_TIME) {
    const batch = Array.from({ length: Math.min(ARTICLES_AT_A_TIME, count - first) }, (_, offset) => {
      const n = first + offset
      return payload.create({
        collection: 'articles',
        data: {
          ...published,
          artworks: [pick(artworks, random).id],
          authors: [pick(people, random).id],
          body: buildEditorState({ text: sentence(BODY_IN_CHARACTERS, random) }),
          events: [pick(events, random).id],
          kind: 'story',
          organisations: [
            pick(organisations, random).id,
            pick(organisations, random).id,
            pick(organisations, random).id,
          ],
          places: [pick(places, random).id],
          publishedAt: new Date(Date.UTC(2020, 0, 1) + n * 3_600_000).toISOString(),
          standfirst: sentence(200, random),
          title: `Article ${n} ${sentence(40, random)}`,
        },
        depth: 0,
      })
    })
    for (const { slug } of await Promise.all(batch)) if (slug) slugs.push(slug)
    if (first % 200 === 0)
      report(
        `articles ${Math.min(count, first + ARTICLES_AT_A_TIME).toLocaleString('en')} of ${count.toLocaleString('en')}`,
      )
  }
  return {
    articles: Array.from({ length: 100 }, () => pick(slugs, random)),
    organisations: organisations
      .map(({ slug }) => slug ?? '')
      .filter(Boolean)
      .slice(0, 100),
    secondsForArticles: (performance.now() - startedAt) / 1000,
  }
}
