import type { OrganisationGroup } from './mergeOrganisations.ts'
import type { Named } from './makeEvent.ts'
import type { Sentence } from './sentences.ts'
import { foldName } from './words.ts'

const IS_LETTER =
  /(?:lettre|bulletin|newsletter|gazette|journal|magazine|infos?|actus?|actualités?|flash|brèves|réseau|@ctu)/iu

/** Whose letter a text is: the organisation of the text that its masthead names (« La lettre du Club des Lacs »). */
export const issuerOf = (masthead: string | undefined, groups: readonly OrganisationGroup[]): string | undefined => {
  if (!masthead || !IS_LETTER.test(masthead)) return undefined
  const head = ` ${foldName(masthead)} `
  const named = groups.flatMap(({ mentions, name }) =>
    [...new Set([name, ...mentions.map((mention) => mention.name)])]
      .map(foldName)
      .filter((form) => form.length > 2 && head.includes(` ${form} `))
      .map((form) => ({ form, name })),
  )
  return named.toSorted((a, b) => b.form.length - a.form.length)[0]?.name
}

/** « notre assemblée générale », « nos bureaux », « nous avons signé »: what a letter says of whose it is. */
const OURS =
  /(?<![\p{L}])(?:(?:notre|nos) (?:assemblée|bureaux|locaux|siège|équipe|réseau|club|association|agence|soirée|conseil|communauté|chambre|fédération|syndicat|pôle|cluster)|nous (?:avons|organisons|lançons|signons|accueillons|ouvrons))(?![\p{L}])/iu

/** Adds whose letter it is to the names of the sentences that say « nous »: in what somebody is quoted with, it is another. */
export const nameIssuer = (sentences: readonly Sentence[], named: Map<Sentence, Named[]>, issuer: string): void => {
  for (const sentence of sentences) {
    const list = named.get(sentence) ?? []
    const found = /[«»“”"]/u.test(sentence.text) ? null : OURS.exec(sentence.text)
    if (!found || list.some(({ name }) => name === issuer)) continue
    const ours = { end: found.index + found[0].length, kind: 'organisation' as const, name: issuer, start: found.index }
    named.set(
      sentence,
      [...list, ours].toSorted((a, b) => a.start - b.start),
    )
  }
}
