import type { CollectionName } from '../../collections/names.ts'

/** The field of a collection that holds the picture of a page. */
export const PICTURES: Partial<Record<CollectionName, string>> = {
  articles: 'mainImage',
  artworks: 'mainImage',
  events: 'image',
  newsletters: 'coverImage',
  organisations: 'logo',
  people: 'portrait',
  places: 'image',
}

const TITLES: Partial<Record<CollectionName, string>> = {
  articles: 'title',
  artworks: 'title',
  newsletters: 'title',
  series: 'title',
}

/** The field of a collection that holds the title of a page. */
export const titleFieldOf = (collection: CollectionName): string => TITLES[collection] ?? 'name'
