import type { EventType } from '../document.ts'
import type { FoundDate } from './dates.ts'
import { capitalise, withDe } from './words.ts'

/** What a verb with a date makes: « les travaux ont démarré au printemps 2023 » is the « Début des travaux ». */
type Deed = {
  /** The past participle, without its endings; the infinitive and the future, where they differ from the regular ones. */
  forms: string
  noun: string
  /** Whether the subject does it to itself: « l'usine ouvre », « les travaux démarrent ». */
  isOfSubject?: true
  type: EventType
}

/** A regular verb in -er by its stem. */
const er = (stem: string): string => `${stem}(?:ée?s?|er|era|eront|erait)`

const deed = (noun: string, type: EventType, forms: string, isOfSubject?: true): Deed => ({
  forms,
  noun,
  type,
  ...(isOfSubject && { isOfSubject }),
})

const DEEDS: readonly Deed[] = [
  deed('Début', 'milestone', `${er('début')}|${er('démarr')}|${er('commenc')}|${er('engag')}`, true),
  deed(
    'Achèvement',
    'milestone',
    `${er('achev')}|achèvera|achèveront|${er('termin')}|finie?s?|finir|finira|finiront`,
    true,
  ),
  deed('Livraison', 'milestone', er('livr')),
  deed('Remise', 'milestone', 'remise?s?|remettre|remettra|remettront'),
  deed('Ouverture', 'inauguration', 'ouverte?s?|ouvrir|ouvrira|ouvriront|ouvrirait', true),
  deed('Réouverture', 'inauguration', 'rouverte?s?|rouvrir|rouvrira|rouvriront', true),
  deed('Fermeture', 'milestone', er('ferm'), true),
  deed('Rachat', 'announcement', `${er('rachet')}|rachètera|acquise?s?|acquérir|acquerra`),
  deed('Cession', 'announcement', `${er('céd')}|cèdera|vendue?s?|vendre|vendra`),
  deed('Reprise', 'handover', 'reprise?s?|reprendre|reprendra', true),
  deed('Adoption', 'announcement', `${er('adopt')}|${er('vot')}|${er('approuv')}|${er('valid')}`),
  deed('Choix', 'announcement', `choisie?s?|choisir|choisira|${er('sélectionn')}|retenue?s?|retenir|retiendra`),
  deed('Nomination', 'handover', er('nomm')),
  deed('Élection', 'handover', 'élue?s?|élire|élira'),
  deed('Installation', 'installation', `${er('install')}|${er('implant')}|${er('emménag')}`),
  deed('Pose', 'construction', er('pos')),
  deed('Construction', 'construction', 'construite?s?|construire|construira|bâtie?s?|bâtir|bâtira'),
  deed('Démolition', 'construction', `démolie?s?|démolir|démolira|détruite?s?|détruire`),
  deed('Rénovation', 'construction', `${er('rénov')}|${er('modernis')}|${er('réhabilit')}`),
  deed('Présentation', 'announcement', `${er('présent')}|${er('dévoil')}`),
  deed('Lancement', 'milestone', er('lanc')),
  deed('Création', 'founding', er('cré')),
  deed('Visite', 'visit', er('visit')),
  deed('Baptême', 'other', er('baptis')),
  deed('Publication', 'announcement', `${er('publi')}|parue?s?|paraître|paraîtra`),
  deed('Obtention', 'award', 'obtenue?s?|obtenir|obtiendra'),
  deed('Arrivée', 'milestone', `${er('arriv')}|${er('rejoi')}|rejointe?s?|rejoindre|rejoindra`, true),
  deed('Signature', 'signing', er('sign')),
  deed('Réception', 'meeting', 'reçoi(?:t|vent)|recevra|recevront'),
  deed('Accueil', 'other', `accueillie?s?|accueillir|accueillera`),
  deed('Réunion', 'meeting', 'réunie?s?|réunir|réunira|réuniront', true),
  deed('Rencontre', 'meeting', er('rencontr')),
  deed('Célébration', 'anniversary', er('célébr')),
  deed('Mise en service', 'milestone', '(?:mise?s?|mettre|mettra) en service'),
  deed('Mise en service', 'milestone', 'en service|opérationnel(?:le)?s?'),
  deed("Mise à l'eau", 'milestone', "(?:mise?s?|mettre|met|mettra) à l'eau"),
  deed('Octroi', 'announcement', `${er('accord')}|${er('délivr')}|${er('octroy')}`),
  deed('Immatriculation', 'founding', er('immatricul')),
  deed('Fondation', 'founding', er('fond')),
  deed('Raccordement', 'milestone', er('raccord')),
  deed('Prise de possession', 'installation', 'pris possession'),
]

/** « La première livraison est prévue en juillet »: what is planned is named by itself. */
const PLANNED =
  /(?<![\p{L}])(?:est|sont|était|étaient|reste|restent|serait|a été|ont été)\s(?:\p{Ll}+ment\s|désormais\s)?(?:prévue?s?|programmée?s?|attendue?s?|annoncée?s?|fixée?s?|espérée?s?|planifiée?s?|envisagée?s?)(?![\p{L}])/gu
/** « la cabane installée en décembre dans le parc », « l'usine, inaugurée le 3 mai »: a participle right before its date. */
const END_OF_SUBJECT = String.raw`a|ont|est|sont|que|qui|dont|compte|emploie|entre|représente|va|vont|reste|accueille|fait|produit|\p{Ll}+(?:era|eront|ait|aient)`
const PARTICIPLES: readonly [string, string, EventType][] = [
  ['Installation', 'installée?s?', 'installation'],
  ['Inauguration', 'inaugurée?s?', 'inauguration'],
  ['Ouverture', 'ouverte?s?', 'inauguration'],
  ['Livraison', 'livrée?s?', 'milestone'],
  ['Lancement', 'lancée?s?', 'milestone'],
  ['Signature', 'signée?s?', 'signing'],
  ['Achèvement', 'achevée?s?|terminée?s?', 'milestone'],
]
/** « Ouverte en 1992 aux portes de Lens, la papeterie… »: what was done to the subject of the clause behind. */
const FRONTED: readonly [string, string, EventType][] = [
  ...PARTICIPLES,
  ['Annonce', 'annoncée?s?', 'announcement'],
  ['Choix', 'retenue?s?|choisie?s?|sélectionnée?s?', 'announcement'],
  ['Création', 'créée?s?|fondée?s?', 'founding'],
  ['Construction', 'construite?s?|bâtie?s?', 'construction'],
  ['Rachat', 'rachetée?s?|reprise?s?|acquise?s?', 'announcement'],
  ['Mise en service', 'mise?s? en service', 'milestone'],
  ['Fermeture', 'fermée?s?', 'milestone'],
]
const FRONTED_PATTERNS = FRONTED.map(([noun, forms, type]) => ({
  noun,
  pattern: new RegExp(
    String.raw`^(?:${forms}) (?:[^,.;]{0,40}? )?(?:le|en|fin|début|à l'|au|dès)\s?[^.;]{3,160}?, (?<object>(?:le |la |les |l'|ce |cette |cet )[^,.;:!?()«»]{3,70}?)(?=,|\s(?:${END_OF_SUBJECT})(?!\p{L}))`,
    'u',
  ),
  type,
}))
const REDUCED = PARTICIPLES.map(([noun, forms, type]) => ({
  noun,
  pattern: new RegExp(String.raw`(?<=\p{Ll}[\p{L}]+,?\s)(?:${forms})(?=\s(?:le|en|ce|fin|début|mi-|au)\s)`, 'gu'),
  type,
}))
/** What is still to be done may have a year alone. */
const IS_TO_COME =
  /(?:devrait|devraient|doit|doivent|va|vont|sera|seront|prévu|espère|compte|entend|souhaite|envisage|projette|pourra|pourrait|\p{L}+(?:era|eront|ira|iront|dra|dront))(?![\p{L}])/u

const ADVERB = String.raw`(?:\s(?:\p{Ll}+ment|enfin|déjà|bien|aussi|également|ainsi|alors|d'abord|donc))?`
const ASIDE = String.raw`(?:,[^,.;]{2,45},)?`
/** Where a clause begins that has a verb: after a mark, or a word that joins clauses. */
const BOUNDARY =
  /[.;:!?()]|,(?!\d)|(?<![\p{L}])(?:à laquelle|auquel|dont|où|que|qu'|tandis que|alors que|puisque|car|mais|et que)(?![\p{L}])/gu
const OBJECT = new RegExp(
  String.raw`^\s(?!le (?:\d|1er|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:ses|leurs) portes)(?<object>(?:le |la |les |l'|un |une |des |son |sa |ses |leur |leurs |du |de la )[^,.;:!?()«»…]{3,110})`,
  'u',
)
const IS_OF_PERSON = new Set(['Nomination', 'Élection'])
/** « ont élu le 17 juin Anne Morel » */
const PERSON =
  /^\s(?:(?:le )?(?:\d{1,2}(?:er)? \p{L}+|\p{Ll}+di)(?: dernier)?,? )?(?<object>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+)/u
const END = String.raw`(?![\p{L}])`

type Pattern = Deed & { active: RegExp; passive: RegExp }

const PATTERNS: readonly Pattern[] = DEEDS.map((each) => ({
  ...each,
  active: new RegExp(
    String.raw`(?:(?<![\p{L}])(?:a|ont|avait|avaient|avoir|vient de|viennent de|va|vont|doit|doivent|devrait|devraient|pourrait|compte|comptent|espère|prévoit de|souhaite|entend|s'apprête à|s'apprêtent à)${ADVERB}${ASIDE})?\s(?:l'|les |s'|se )?(?:${each.forms})${END}${ASIDE}(?:\s(?:dès|en|le|à la|au|fin|début)\s[^,.;]{2,25}?(?=\s(?:une?|les?|la|son|sa|ses|leurs?)\s(?!\d)))?`,
    'gu',
  ),
  passive: new RegExp(
    String.raw`(?<![\p{L}])(?:est|sont|sera|seront|a été|ont été|avait été|avaient été|vient d'être|viennent d'être|être|était|étaient|serait|seraient)${ADVERB}\s(?:${each.forms})${END}`,
    'gu',
  ),
}))

const HAS_VERB = /(?<![\p{L}])(?:a|ont|avoir|est|sont|sera|seront|va|vont|doit|doivent|devrait|devraient)(?![\p{L}])/u
/** « compte ouvrir », « vient de livrer »: an infinitive alone (« pour racheter ») is no deed. */
const IS_MEANT =
  /^\s?(?:vient de|viennent de|pourrait|compte|comptent|espère|prévoit de|souhaite|entend|s'apprête à|s'apprêtent à)\s/u
const NO_THING =
  /^(?:il|elle|ils|elles|on|nous|vous|je|tu|ce|c'|cela|ça|qui|tout|rien|celui|celle|ceux|y|en|dont|lequel|laquelle)(?![\p{L}])/iu

/** Takes dates, and what only joins a clause to another, off a phrase. */
const bare = (phrase: string, dates: readonly FoundDate[]): string => {
  let rest = phrase
  for (const { surface } of dates) rest = rest.replace(surface, ' ')
  return rest
    .replaceAll(/«[^»]*»/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,–—-]|(?:et|mais|or|ainsi|puis|enfin|alors|ensuite|là,|ici,)\s)+/iu, '')
    .replace(/(?<![\s,–—-])[\s,–—-]+$/u, '')
    .replace(
      /\s(?:à|au|aux|en|dans|le|la|les|de|du|des|pour|par|sur|avec|dès|depuis|vers|courant|ce|cet|cette|d'ici|et)$/iu,
      '',
    )
    .trim()
}

/** « La braderie, qu'ils organisent dans la Grande-Rue, est fixée au 8 août »: what is said between commas. */
const RELATIVE = /,\s(?:qui|que|qu'|dont|où)\s?[^,;.]{3,90},\s*$/u

const subjectOf = (whole: string): string => {
  const before = whole.replace(RELATIVE, ' ')
  const marks = [...before.matchAll(BOUNDARY)]
  const last = marks.at(-1)
  const phrase = last ? before.slice(last.index + last[0].length) : before
  // « La structure, haute de cinq niveaux, doit… »: what stands between commas says more of what stands before them.
  if (
    last?.[0] === ',' &&
    !/^\s*(?:le|la|les|l'|un|une|des|son|sa|ses|leur|leurs|ce|cet|cette)(?![\p{L}])/iu.test(phrase)
  ) {
    const head = before.slice(0, last.index)
    const earlier = [...head.matchAll(BOUNDARY)].at(-1)
    return earlier ? head.slice(earlier.index + earlier[0].length) : head
  }
  return phrase
}

const withoutArticle = (thing: string): string => thing.replace(/^(?:le |la |les |l')/iu, '')

const MOST_WORDS = 14

/** « confiés au cabinet », « signée Anne Morel »: what is said of a thing, not the thing. */
const SAID_OF = /^\p{Ll}+[éi]e?s?\s(?:à|au|aux|par|le|la|\p{Lu})/u

const isThing = (phrase: string): boolean =>
  !SAID_OF.test(phrase) && /\p{L}{3}/u.test(phrase) && !NO_THING.test(phrase) && phrase.split(' ').length <= MOST_WORDS

/** A date that tells when something is done: no beginning or end of what lasts, and finer than a year unless it is to come. */
const tellsWhen = ({ precision, surface }: FoundDate, isToCome: boolean): boolean =>
  (precision !== 'year' || isToCome) && !/^(?:depuis|d'ici|jusqu|avant|entre|à partir)/iu.test(surface)

/** « commenceront dès l'accord du maire, espéré cet été »: the date is of what must come first. */
const OF_CONDITION = /(?:^|\s)(?:dès|après)\s[^,.;]{3,80},\s\p{Ll}+\s$/u
const NEAR = 110

export type FoundDeed = { date: FoundDate; index: number; title: string; type: EventType }

type Doing = { end: number; index: number; thing: string; title: (thing: string) => string; type: EventType }

const nounOf =
  (noun: string) =>
  (thing: string): string =>
    `${noun} ${withDe(thing.replace(/^(?:Son|Sa|Ses|Leur|Leurs) /u, (own) => own.toLowerCase()))}`

const CUT = /\s(?:pour|afin|avec|qui|que|dont|où|lors|grâce|en présence|à l'occasion|par)(?=\s)/u

const doingsIn = (text: string): Doing[] => {
  const found: Doing[] = []
  const before = (index: number): string => subjectOf(text.slice(0, index))
  for (const { active, isOfSubject, noun, passive, type } of PATTERNS) {
    const title = nounOf(noun)
    for (const { 0: whole, index } of text.matchAll(passive))
      found.push({ end: index + whole.length, index, thing: before(index), title, type })
    for (const { 0: whole, index } of text.matchAll(active)) {
      const end = index + whole.length
      const isVerb =
        HAS_VERB.test(whole) ||
        /(?:era|ira|dra|tra|vra|ront|reçoi(?:t|vent)|met)(?![\p{L}])/u.test(whole) ||
        IS_MEANT.test(whole)
      const object =
        OBJECT.exec(text.slice(end))?.groups?.object?.split(CUT)[0] ??
        (IS_OF_PERSON.has(noun) ? PERSON.exec(text.slice(end))?.groups?.object : undefined)
      if (isVerb && (object || isOfSubject)) found.push({ end, index, thing: object ?? before(index), title, type })
    }
  }
  for (const { 0: whole, index } of text.matchAll(PLANNED))
    found.push({ end: index + whole.length, index, thing: before(index), title: withoutArticle, type: 'milestone' })
  for (const { noun, pattern, type } of REDUCED)
    for (const { index } of text.matchAll(pattern))
      if (!HAS_VERB.test(text.slice(Math.max(0, index - 14), index)))
        found.push({ end: index + 10, index, thing: before(index), title: nounOf(noun), type })
  const lowerInitial = text.charAt(0).toLowerCase() + text.slice(1)
  for (const { noun, pattern, type } of FRONTED_PATTERNS) {
    const object = pattern.exec(lowerInitial)?.groups?.object
    if (object) found.push({ end: 10, index: 0, thing: object, title: nounOf(noun), type })
  }
  return found
}

/** What a sentence tells by a verb and a date: its title made of the verb's noun and what it is done to. */
export const deedsIn = (text: string, dates: readonly FoundDate[]): FoundDeed[] => {
  const isToCome = IS_TO_COME.test(text)
  const isFronted = /^\p{Lu}\p{Ll}+(?:ée?|ie?|te?|ue?|se?)s? en /u.test(text)
  const timely = dates.filter((date) => tellsWhen(date, isToCome || (isFronted && date.index < 40)))
  if (timely.length === 0) return []
  const found: FoundDeed[] = []
  for (const { end, index, thing, title, type } of doingsIn(text)) {
    const [date] = timely
      .filter(({ index: at }) => Math.abs(at - index) <= NEAR || Math.abs(at - end) <= NEAR)
      .filter(({ index: at }) => !OF_CONDITION.test(text.slice(end, at)))
      .toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))
    const object = bare(thing, dates)
    if (date && isThing(object) && !found.some((each) => Math.abs(each.index - index) < 25))
      found.push({ date, index, title: capitalise(title(object)), type })
  }
  return found
}
