import type { Bilingual } from '../../../bilingual.ts'
import { panelText } from '../texts.ts'

type Noun = Bilingual & { isFeminine?: true }

/** What the first half of an event's type names. */
const NOUNS: Record<string, Noun> = {
  article: { en: 'Article', fr: 'Article' },
  artwork: { en: 'Artwork', fr: 'Œuvre', isFeminine: true },
  event: { en: 'Event', fr: 'Événement' },
  media: { en: 'Media file', fr: 'Média' },
  newsletter: { en: 'Newsletter', fr: 'Lettre d’information', isFeminine: true },
  newsroom: { en: 'Newsroom settings', fr: 'Fiche de la rédaction', isFeminine: true },
  organisation: { en: 'Organisation', fr: 'Organisation', isFeminine: true },
  person: { en: 'Person', fr: 'Fiche de personne', isFeminine: true },
  place: { en: 'Place', fr: 'Lieu' },
  role: { en: 'Role', fr: 'Fonction', isFeminine: true },
  series: { en: 'Series', fr: 'Série', isFeminine: true },
  topic: { en: 'Topic', fr: 'Thème' },
}

/** What the second half says; French agrees with the noun. */
const CHANGES: Record<string, { en: string; feminine: string; masculine: string }> = {
  deleted: { en: 'deleted', feminine: 'supprimée', masculine: 'supprimé' },
  published: { en: 'published', feminine: 'publiée', masculine: 'publié' },
  slugChanged: { en: 'moved to a new address', feminine: 'passée à une nouvelle adresse', masculine: 'passé à une nouvelle adresse' },
  unpublished: { en: 'unpublished', feminine: 'dépubliée', masculine: 'dépublié' },
  updated: { en: 'updated', feminine: 'mise à jour', masculine: 'mis à jour' },
}

/** « Article publié » for `article.published`; the type itself where it is none of ours. */
export const changeWords = (type: string, language: string): string => {
  const [singular = '', kind = ''] = type.split('.')
  const noun = NOUNS[singular]
  const change = CHANGES[kind]
  if (!noun || !change) return type
  return language === 'en' ? `${noun.en} ${change.en}` : `${noun.fr} ${noun.isFeminine ? change.feminine : change.masculine}`
}

/** « Article publié : Un atelier ouvre ». */
export const eventWords = ({ title, type }: { title?: string | null; type: string }, language: string): string => {
  const text = panelText(language)
  return text('eventLine', { change: changeWords(type, language), title: title?.trim() || text('untitled') })
}
