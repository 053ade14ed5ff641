export const CMS = process.env.CMS_URL ?? 'http://localhost:3000'
export const LOCALE = 'fr'

/** `path` is what stands before the slug under *Address of each page* in the newsroom's settings. */
export const SECTIONS = [
  { collection: 'articles', path: 'articles', title: 'Articles' },
  { collection: 'events', path: 'agenda', title: 'Agenda' },
  { collection: 'organisations', path: 'organisations', title: 'Organisations' },
  { collection: 'artworks', path: 'oeuvres', title: 'Œuvres' },
  { collection: 'newsletters', path: 'lettres', title: 'Lettres d’information' },
  { collection: 'people', path: 'personnes', title: 'Personnes' },
  { collection: 'places', path: 'lieux', title: 'Lieux' },
  { collection: 'series', path: 'series', title: 'Séries' },
  { collection: 'topics', path: 'themes', title: 'Thèmes' },
]
