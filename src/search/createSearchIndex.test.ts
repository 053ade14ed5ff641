import { describe, expect, it } from '@jest/globals'

import { createSearchIndex } from './createSearchIndex.ts'
import type { SearchedCollection } from './fields.ts'

type Given = { collection?: SearchedCollection; date?: string; locales?: string[]; name: string; text?: string }

const DAY_IN_MS = 86_400_000

/** An index of some documents, and the names of those that a query finds in it. */
const indexOf = (documents: Given[]) => {
  const index = createSearchIndex()
  const put = ({ collection = 'articles', date, locales = ['fr'], name, text = '' }: Given, id: number) =>
    index.put(
      {
        collection,
        date: date === undefined ? undefined : Date.parse(date),
        id,
        key: `${collection}:${id}`,
        parents: [],
        places: [],
        slug: null,
        topics: [],
      },
      [{ locales, names: [name], texts: [text] }],
    )
  for (const [id, document] of documents.entries()) put(document, id)
  const find = (query: string, locale = 'fr'): string[] =>
    index.find(query, locale).map(({ document }) => documents[Number(document.id)]?.name ?? '')
  return { find, index, put }
}

/** What a newsroom of the north of France might have published. */
const REGION: Given[] = [
  {
    name: 'La gigafactory de Douvrin tourne à plein régime',
    text: 'ACC y produit des batteries. L’usine emploie 600 personnes.',
  },
  { name: 'Un réseau de chaleur pour Béthune', text: 'Les travaux dureront deux ans.' },
  { collection: 'organisations', name: 'Ômu', text: 'Maison de céramique.' },
  { name: 'Une œuvre monumentale au port', text: 'Le collectif inaugure sa sculpture à l’été.' },
  { collection: 'organisations', name: 'Automotive Cells Company (ACC)' },
  { name: 'Le port de Dunkerque attire les investisseurs', text: 'Le trafic de conteneurs progresse.' },
  { collection: 'people', name: 'Lætitia Dhaenens' },
  { name: 'The harbour opens two new factories', text: 'The companies hire welders.' },
  { name: 'Nieuwe fabrieken in Kortrijk', text: 'Het bedrijf zoekt lassers.' },
  { name: 'L’aciérie passe à l’électricité', text: 'Décarboner coûte cher. Le chantier s’ouvre à Dunkerque.' },
  { name: 'Journal du parc', text: 'Chaque mois.' },
  { name: 'Le marais de Saint-Omer', text: 'On y compte 2\u202F000 barques.' },
  { name: 'Un bac à St-Valery', text: 'Il fait 1500 traversées.' },
]

describe('what a reader types', () => {
  const { find } = indexOf(REGION)

  it.each([
    ['omu', 'Ômu'],
    ['OMU', 'Ômu'],
    ['oeuvre', 'Une œuvre monumentale au port'],
    ['œuvres', 'Une œuvre monumentale au port'],
    ['été', 'Une œuvre monumentale au port'],
    ['2,000', 'Le marais de Saint-Omer'],
    ['2.000', 'Le marais de Saint-Omer'],
    ["l'usine", 'La gigafactory de Douvrin tourne à plein régime'],
    ['gigafactories', 'La gigafactory de Douvrin tourne à plein régime'],
    ['travail', 'Un réseau de chaleur pour Béthune'],
    ['reseaux', 'Un réseau de chaleur pour Béthune'],
    ['ACC', 'Automotive Cells Company (ACC)'],
    ['acc', 'Automotive Cells Company (ACC)'],
    ['laetitia', 'Lætitia Dhaenens'],
    ['port de dunkerque', 'Le port de Dunkerque attire les investisseurs'],
    ['harbor', 'The harbour opens two new factories'],
    ['factory', 'The harbour opens two new factories'],
    ['fabriek', 'Nieuwe fabrieken in Kortrijk'],
    ['journaux', 'Journal du parc'],
    ['st omer', 'Le marais de Saint-Omer'],
    ['St-Omer', 'Le marais de Saint-Omer'],
    ['saint-valery', 'Un bac à St-Valery'],
    ['2000 barques', 'Le marais de Saint-Omer'],
    ['2 000', 'Le marais de Saint-Omer'],
    ['1 500', 'Un bac à St-Valery'],
    ['acierie electricite', 'L’aciérie passe à l’électricité'],
  ])('%s finds first: %s', (query, name) => expect(find(query)[0]).toBe(name))

  it.each([
    ['gigafactorie', 'La gigafactory de Douvrin tourne à plein régime'],
    ['dunkerqe', 'Le port de Dunkerque attire les investisseurs'],
    ['duvrin', 'La gigafactory de Douvrin tourne à plein régime'],
    ['betune', 'Un réseau de chaleur pour Béthune'],
    ['investiseurs', 'Le port de Dunkerque attire les investisseurs'],
    ['lusine', 'La gigafactory de Douvrin tourne à plein régime'],
  ])('is found with wrong letters: %s', (query, name) => expect(find(query)).toContain(name))

  it.each(['du', 'giga', 'gigaf', 'reg', 'port de dun', 'l’aci'])('is found while it is typed: %s', (query) =>
    expect(find(query)).not.toEqual([]),
  )

  it('is a whole word when something stands behind it', () => {
    expect(find('giga')).toHaveLength(1)
    expect(find('giga ')).toEqual([])
  })

  it.each(['le ', 'de la ', 'et', 'the ', 'l’', '', '   ', '!?', 'x', '\u0000', 'constructor', '__proto__'])(
    'finds nothing where it says nothing: “%s”',
    (query) => expect(find(query)).toEqual([]),
  )

  it('must all be there, and where nothing has all words, some of them', () => {
    expect(find('port Dunkerque')).toEqual(['Le port de Dunkerque attire les investisseurs'])
    expect(find('port Dunkerque introuvable')).toContain('Le port de Dunkerque attire les investisseurs')
  })
})

describe('the order', () => {
  it('has names before texts', () => {
    const { find } = indexOf([
      { name: 'Une longue enquête', text: 'batterie batterie batterie batterie' },
      { name: 'La batterie du futur', text: 'Rien.' },
    ])
    expect(find('batterie')).toEqual(['La batterie du futur', 'Une longue enquête'])
  })

  it('has the exact word before forgiven ones', () => {
    const { find } = indexOf([
      { name: 'Les marches du palais' },
      { name: 'Le marché de Lens' },
      { name: 'La marche des fiertés' },
      { name: 'Un marcheur arrive' },
    ])
    expect(find('marché')).toEqual([
      'Le marché de Lens',
      'La marche des fiertés',
      'Les marches du palais',
      'Un marcheur arrive',
    ])
  })

  it('does not have a rare forgiven word before the exact one', () => {
    const many = Array.from({ length: 40 }, (_, number) => ({ name: `Port ${number}` }))
    const { find } = indexOf([{ name: 'Portique' }, ...many])
    expect(find('port').at(-1)).toBe('Portique')
  })

  it('has the recent before the old', () => {
    const old = new Date(Date.now() - 2000 * DAY_IN_MS).toISOString()
    const recent = new Date(Date.now() - DAY_IN_MS).toISOString()
    const { find } = indexOf([
      { date: old, name: 'Vœux du maire : ancien' },
      { date: recent, name: 'Vœux du maire : récent' },
    ])
    expect(find('voeux du maire')).toEqual(['Vœux du maire : récent', 'Vœux du maire : ancien'])
  })

  it('has the last of one day first', () => {
    const { find } = indexOf([
      { date: '2026-01-05T08:00:00.000Z', name: 'Flash du matin' },
      { date: '2026-01-05T18:00:00.000Z', name: 'Flash du soir' },
    ])
    expect(find('flash')).toEqual(['Flash du soir', 'Flash du matin'])
  })
})

describe('what is equal', () => {
  const documents = ['1931-05-02', '1965-05-02', '2026-01-05', '2026-01-05', undefined].map((date, number): Given => ({
    date,
    name: `Identique ${number}`,
  }))
  const orders = [documents, documents.toReversed()].map((given) => {
    const { index } = indexOf([])
    for (const { date, name } of given) {
      const id = documents.findIndex((one) => one.name === name)
      const time = date === undefined ? undefined : Date.parse(date)
      const key = `articles:${id}`
      index.put({ collection: 'articles', date: time, id, key, parents: [], places: [], slug: null, topics: [] }, [
        { locales: ['fr'], names: [name], texts: [] },
      ])
    }
    return { all: index.all('fr'), found: index.find('identique', 'fr') }
  })

  it('comes in the same order, whatever was found before', async () => {
    const { find } = indexOf(documents.map((one) => ({ ...one, date: '2026-01-05' })))
    expect(find('3')).toEqual(['Identique 3'])
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(find('identique')).toEqual(documents.map(({ name }) => name))
  })

  it('comes in the same order, whichever was read first', () => {
    const idsOf = (order: (typeof orders)[number]) => order.found.map(({ document }) => document.id)
    expect(orders.map(idsOf)[0]).toEqual(orders.map(idsOf)[1])
  })

  it('has the newest first, and last what has no date', () => {
    for (const { all } of orders) expect(all.map(({ document }) => document.id)).toEqual([2, 3, 1, 0, 4])
  })
})

describe('the index', () => {
  it('finds a document only in the languages that show it', () => {
    const { find } = indexOf([
      { locales: ['fr', 'en'], name: 'Une usine' },
      { locales: ['nl'], name: 'Een usine' },
    ])
    expect([find('usine', 'fr'), find('usine', 'en'), find('usine', 'nl')]).toEqual([
      ['Une usine'],
      ['Une usine'],
      ['Een usine'],
    ])
  })

  it('forgets what is removed and what was there before', () => {
    const { find, index, put } = indexOf([{ name: 'Ancien' }, { name: 'Ailleurs' }])
    put({ name: 'Nouveau' }, 0)
    expect([find('ancien'), find('nouveau')]).toEqual([[], ['Ancien']])
    index.remove('articles:0')
    index.remove('articles:404')
    expect(find('nouveau')).toEqual([])
    expect(index.all('fr')).toHaveLength(1)
  })

  it('looks for no more than so many words, in no more than so many texts', () => {
    const words = Array.from({ length: 30 }, (_, number) => `mot${number}`)
    const { find } = indexOf(
      Array.from({ length: 3000 }, (_, number) => ({ name: `Titre ${number}`, text: words.join(' ') })),
    )
    const began = performance.now()
    expect(find(words.join(' '))).toHaveLength(3000)
    // 90,000 postings take a second.
    expect(performance.now() - began).toBeLessThan(500)
  })
})
