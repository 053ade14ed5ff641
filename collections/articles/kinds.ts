/** What an article is, as newsrooms of the region name it. */
export const ARTICLE_KINDS = [
  { label: { en: 'Story', fr: 'Article' }, value: 'story' },
  { label: { en: 'Brief', fr: 'Brève' }, value: 'brief' },
  { label: { en: 'Editorial', fr: 'Éditorial' }, value: 'editorial' },
  { label: { en: 'Digest', fr: 'Revue d’actualité' }, value: 'digest' },
  { label: { en: 'Digest item', fr: 'Élément de revue' }, value: 'digestItem' },
  { label: { en: 'Teaser', fr: 'Accroche' }, value: 'teaser' },
  { label: { en: 'Video', fr: 'Vidéo' }, value: 'video' },
]
