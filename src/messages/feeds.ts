import type { Bilingual } from './t.ts'

/** The sentence where the newsroom's settings do not say where its website is. */
export const NO_SITE: Bilingual = {
  en: 'The newsroom’s settings have no address of the website, which this leads to: an administrator writes it under “Newsroom settings”.',
  fr: 'Les réglages de la rédaction n’ont pas d’adresse du site, à laquelle ceci renvoie\u00A0: un administrateur l’indique dans «\u00A0Réglages de la rédaction\u00A0».',
}

/** The sentence for a parameter that the address does not know. */
export const unknownParameter = (name: string, known: readonly string[]): Bilingual => ({
  en: `“${name}” is no parameter of this address. It has: ${known.join(', ')}.`,
  fr: `«\u00A0${name}\u00A0» n’est pas un paramètre de cette adresse. Elle connaît\u00A0: ${known.join(', ')}.`,
})

/** The sentence for a value that a parameter does not take. */
export const wrongValue = (name: string, expected: Bilingual): Bilingual => ({
  en: `“${name}”: ${expected.en}.`,
  fr: `«\u00A0${name}\u00A0»\u00A0: ${expected.fr}.`,
})

/** The sentence for a topic, an organisation… that nobody has published. */
export const notPublished = (name: string): Bilingual => ({
  en: `“${name}”: nothing is published under this slug.`,
  fr: `«\u00A0${name}\u00A0»\u00A0: rien n’est publié sous cet identifiant d’adresse (slug).`,
})

/** The name of a list, which says what it is narrowed to. */
export const titleOfList = (title: string, about: readonly { name: string }[]): string =>
  [title, ...(about.length > 0 ? [about.map(({ name }) => name).join(', ')] : [])].join(' · ')

/** The sentence for a value that is none of those that a parameter takes. */
export const notOneOf = (name: string, known: readonly string[]): Bilingual =>
  wrongValue(name, { en: `expected one of ${known.join(', ')}`, fr: `attendu l’une de ${known.join(', ')}` })

/** What a calendar says of an event that has no new date. */
export const POSTPONED: Bilingual = { en: 'Postponed, no new date', fr: 'Reporté, sans nouvelle date' }

/** The sentence where the CMS does not know the address that it is reached at. */
export const NO_SERVER_URL: Bilingual = {
  en: 'The CMS does not know its own address, which the index of the sitemaps needs: its operator sets SERVER_URL. Single sitemaps need none: add “collection” and “page”.',
  fr: 'Le CMS ne connaît pas sa propre adresse, nécessaire à l’index des plans de site\u00A0: son exploitant définit SERVER_URL. Un plan seul n’en a pas besoin\u00A0: ajoutez «\u00A0collection\u00A0» et «\u00A0page\u00A0».',
}

/** The sentence for an address at which the site shows nothing that is published. */
export const NO_PAGE: Bilingual = {
  en: '“url”: nothing is published at this address of the website.',
  fr: '«\u00A0url\u00A0»\u00A0: rien n’est publié à cette adresse du site.',
}

/** The sentence for a format that oEmbed has and this newsroom does not. */
export const ONLY_JSON: Bilingual = {
  en: '“format”: only “json” is answered.',
  fr: '«\u00A0format\u00A0»\u00A0: seul «\u00A0json\u00A0» est disponible.',
}

/** The sentence where sharp is not in the config, which draws pictures. */
export const NO_SHARP: Bilingual = {
  en: 'This project’s config has no sharp, which draws pictures.',
  fr: 'La configuration de ce projet n’a pas sharp, qui dessine les images.',
}

/** The sentence for who asks for a picture while many others wait for theirs. */
export const TOO_MANY_CARDS: Bilingual = {
  en: 'Too many pictures are being drawn: ask again in a moment.',
  fr: 'Trop d’images sont en cours de dessin\u00A0: réessayez dans un instant.',
}
