import type { Bilingual } from '../../src/messages/t.ts'

/** Where a website shows each kind of document, unless the newsroom says otherwise. */
export const ADDRESS_PATTERNS: Record<string, { label: Bilingual; pattern: string }> = {
  articles: { label: { en: 'Articles', fr: 'Articles' }, pattern: '/articles/{slug}' },
  artworks: { label: { en: 'Artworks', fr: 'Œuvres' }, pattern: '/oeuvres/{slug}' },
  events: { label: { en: 'Events', fr: 'Événements' }, pattern: '/agenda/{slug}' },
  newsletters: { label: { en: 'Newsletters', fr: 'Lettres d’information' }, pattern: '/lettres/{slug}' },
  organisations: { label: { en: 'Organisations', fr: 'Organisations' }, pattern: '/organisations/{slug}' },
  people: { label: { en: 'People', fr: 'Personnes' }, pattern: '/personnes/{slug}' },
  places: { label: { en: 'Places', fr: 'Lieux' }, pattern: '/lieux/{slug}' },
  series: { label: { en: 'Series', fr: 'Séries' }, pattern: '/series/{slug}' },
  topics: { label: { en: 'Topics', fr: 'Thèmes' }, pattern: '/themes/{slug}' },
}
