import type { EventType } from '../document.ts'
import type { FoundDate } from './dates.ts'
import type { Reading } from './makeEvent.ts'
import { capitalise, withDe } from './words.ts'

export type Told = { date?: FoundDate; index: number; title: string; type?: EventType }

const HOUR = String.raw`\d{1,2}\s?h(?:\s?\d\d)?`
/** « , 14h – Visite du terminal », « ...... Club achats », « , 17h-20h : afterwork »: what stands behind the date of a line. */
const BEHIND_DATE = new RegExp(
  String.raw`^(?:\s*(?:,|de|à|dès)?\s*${HOUR})?(?:\s?(?:-|–|à)\s?${HOUR})?\s*(?:[–—:|/-]|\.{3,}|…+)\s+[*«]?(?<what>\p{L}[^.;]{3,}?)[*»]?(?=, |\.|;| [–—(]|$)`,
  'u',
)
/** « Dépôt de la demande : avril 2025 », « Vernissage : samedi 6 juillet »: the date behind what it is of. */
const LABEL = /^[\s•–*>-]*(?<what>\p{Lu}[^.:;!?]{3,90}?)\s?:\s(?:le\s|les\s|du\s)?$/u
/** What is told of a page, a form or a person, and is nothing that happens. */
const NO_HAPPENING =
  /^(?:publi|mis |mise à jour|date|contact|inscription|candidature|horaire|rendez-vous|quand|crédit|photo|validité|réponse|renseignement|information|téléphone|prochain|période|né|naissance|article|rédig|effectif|chiffre|siège|création)/iu
/** A clause, no label: « ils ont changé : depuis le 3 mai, … ». */
const IS_CLAUSE =
  /,|(?<![\p{L}])(?:ont|a|est|sont|était|sera|seront|va|vont|ils?|elles?|on|nous|vous|qui|que|c'est)(?![\p{L}])/iu
/** « Livraison attendue au premier trimestre », « Prise de poste le 25 août »: a sentence without a verb, of what was spoken of before. */
const NOMINAL =
  /^[\s•–*-]*(?<what>Livraison|Mise en (?:service|route|exploitation)|Démarrage|Ouverture|Réouverture|Fin des travaux|Début (?:des travaux|du chantier)|Prise de (?:poste|fonctions?)|Inauguration)(?<of> (?:du|de la|de l'|des|d')[^,.:;]{2,50}?)?(?:\s?:|,|\s(?:est\s)?(?:prévue?|attendue?|annoncée?|espérée?|programmée?|fixée?))?(?:\s(?:pour|au|à|en|dès|d'ici|le|vers))*\s?$/u
const DEATH = /(?<what>disparition|mort|décès)(?:,[^,]{2,40},)? d(?:e |')$/u
const DIED = /^(?:,[^,.;]{2,60})?,? (?:est )?décédée? (?:le|en) $/u

/** What a line of an agenda or of a calendar says, its date before or behind. */
export const lineOf = ({ dates, sentence: { text } }: Reading): Told | undefined => {
  const [first] = dates
  if (!first) return undefined
  const end = first.index + first.surface.length
  if (/^[\s•–*-]*$/.test(text.slice(0, first.index))) {
    const what = BEHIND_DATE.exec(text.slice(end))?.groups?.what
    return what ? { index: end, title: capitalise(what.trim()) } : undefined
  }
  const what = LABEL.exec(text.slice(0, first.index))?.groups?.what
  return what && first.precision !== 'year' && !NO_HAPPENING.test(what) && !IS_CLAUSE.test(what)
    ? { index: 0, title: what }
    : undefined
}

/** What a sentence without a verb says of the thing that was spoken of before it. */
export const nominalOf = ({ dates, sentence: { text } }: Reading, topic: string | undefined): Told | undefined => {
  const date = dates.find(({ index }) => NOMINAL.test(text.slice(0, index)))
  const { of, what } = (date && NOMINAL.exec(text.slice(0, date.index))?.groups) ?? {}
  if (!date || !what || (!of && !topic)) return undefined
  return { date, index: 0, title: `${what}${of ?? ` ${withDe(topic ?? '')}`}`, type: 'milestone' }
}

/** Who died, where the sentence has the date: « la disparition, le 2 décembre, de Paul Martin ». */
export const deathOf = ({ dates, named, sentence: { text } }: Reading): Told | undefined => {
  for (const { end, kind, name, start } of named) {
    if (kind !== 'person') continue
    const what = DEATH.exec(text.slice(0, start))?.groups?.what
    const date = what ? dates[0] : dates.find(({ index }) => DIED.test(text.slice(end, index + 3)))
    if (date) return { date, index: start, title: `${capitalise(what ?? 'décès')} ${withDe(name)}`, type: 'other' }
  }
  return undefined
}
