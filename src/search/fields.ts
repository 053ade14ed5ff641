import type { CollectionName } from '../../collections/names.ts'

/** What of a document is looked for, by the paths of its fields; through rows too (`sites.place`). */
export type SearchedFields = {
  date?: string
  image?: string
  /** What it is called. */
  names: readonly string[]
  /** What a topic or a place is part of. */
  parent?: string
  places?: readonly string[]
  /** What is written of it; rich texts with their words. */
  texts: readonly string[]
  topics?: readonly string[]
}

/** The collections that are searched, in the order of facets. */
// oxlint-disable-next-line sort-keys -- in the order of the menu
export const SEARCHED = {
  articles: {
    date: 'publishedAt',
    image: 'mainImage',
    names: ['title', 'shortTitle'],
    places: ['places', 'dateline'],
    texts: ['standfirst', 'kicker', 'body', 'quotes.text'],
    topics: ['topics'],
  },
  newsletters: {
    date: 'issued.date',
    image: 'coverImage',
    names: ['title'],
    texts: ['editorial.title', 'editorial.body', 'sections.title'],
  },
  organisations: {
    image: 'logo',
    names: ['name', 'acronym', 'legalName', 'aliases'],
    places: ['sites.place'],
    texts: ['activity', 'description', 'products'],
    topics: ['topics'],
  },
  people: { image: 'portrait', names: ['name'], places: ['places'], texts: ['occupation', 'biography'] },
  places: {
    image: 'image',
    names: ['name', 'aliases'],
    parent: 'containedIn',
    places: ['containedIn'],
    texts: ['description', 'address', 'products'],
  },
  events: {
    date: 'start.date',
    image: 'image',
    names: ['name'],
    places: ['places'],
    texts: ['summary', 'description'],
    topics: ['topics'],
  },
  artworks: {
    image: 'mainImage',
    names: ['title'],
    places: ['places'],
    texts: ['artform', 'description', 'inspiration', 'medium', 'creditLine'],
    topics: ['topics'],
  },
  series: { names: ['title'], texts: ['description'] },
  topics: { names: ['name', 'synonyms'], parent: 'parent', texts: [] },
} as const satisfies Partial<Record<CollectionName, SearchedFields>>

/** Beffroi's name of a collection that is searched. */
export type SearchedCollection = keyof typeof SEARCHED

/** Beffroi's names of the collections that are searched. */
export const SEARCHED_COLLECTIONS = Object.keys(SEARCHED) as SearchedCollection[]

/** Whether a collection is searched, by Beffroi's name of it. */
export const isSearched = (name: string): name is SearchedCollection => Object.hasOwn(SEARCHED, name)

/** What of the documents of a collection is looked for. */
export const fieldsOf = (collection: SearchedCollection): SearchedFields => SEARCHED[collection]
