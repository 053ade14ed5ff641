import type { Reading } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'
import { rowFrom } from './rows.ts'

const IN = String.raw`\s(?:à|au|aux|dans|en|sur|près d(?:e|'))\s?(?:la\s|le\s|les\s|l')?`
/** What ties an organisation to the place that the clause ends with: « basé à », « emploie 40 personnes à », « possède deux sites, à ». */
const TIED = new RegExp(
  String.raw`(?:basée?s?|implantée?s?|installée?s?|située?s?|sise?s?|établie?s?|s'installe|s'implante|s'est implantée?|s'est installée?|présente?s?|siège(?: social)?|domiciliée?s?|bureaux|locaux|emploie|employait|compte|intervient|rayonne|opère|produit|fabrique|implante|arriv\p{L}*|investi\p{L}*|constru\p{L}*|agrandi\p{L}*|étend\p{L}*|ouvr\p{L}*|renforc\p{L}*|recrut\p{L}*|chantiers?|unités?|usines?|sites?|magasins?|boutiques?|implantations?|entrepôts?|plateformes?|ateliers?|centres?|établissements?|emplois|salariés|agences?|antennes?|fermer?|fermé|développ\p{L}*|crée\p{L}*|créé\p{L}*|transform\p{L}*|modernis\p{L}*)(?:[^,.;]{0,40}?|,)(?:${IN}|\sentre\s|\sl'|\srue\s|\s(?=\d{1,3},? rue))$|(?:a|ont) choisi\s$`,
  'iu',
)
/** « X, à Lens », « X (Lens) », « X, de Lens » */
const BESIDE = /^(?:\s\([^()]{1,40}\))?(?:,?\s(?:à|aux|de|basée? à|en)\s|\s\()$/iu
/** « Installée à Crest depuis 1974, la menuiserie Brixel », « À Crest, la menuiserie Brixel agrandit » */
const FRONTED =
  /^[•–—*-]?\s*(?:(?:Tout juste )?(?:Situé|Installé|Basé|Implanté|Établi)e?s? )?(?:à|au|aux|dans|en|sur|près d(?:e|'))(?: la| le| les)? ?(?:l')?$/iu
const IS_SETTLED = /^[•–—*-]?\s*(?:Tout juste )?(?:Situé|Installé|Basé|Implanté|Établi)e?s? /iu
const ACTS =
  /^\s(?:(?:y|en|s'y) )?(?:emploie|agrandit|ouvre|ouvrira|construit|produit|fabrique|investit|recrute|exploite|modernise|étend|ferme|fermera|implante|s'agrandit|s'étend|supprime|embauche|va (?:ouvrir|construire|agrandir|fermer|investir|recruter))(?![\p{L}])/u
/** « - Brixel, fondeur espagnol : 50 millions d'euros à Thiers » */
const LISTED = /^[^.;:]{0,80}\s:\s[^.;]{0,120}$/u

const BUILDS = /(?:inaugur\p{L}+|ouvr\p{L}+|constru\p{L}+|agrandi\p{L}+|exploit\p{L}+|possèd\p{L}+|bâti\p{L}*)/iu

const WIDTH = ['commune', 'department', 'region', 'country']
/** Whether a place of one type can lie in one of another; an area is wider than a commune, and lies in regions. */
const isWider = (outer = '', inner = ''): boolean =>
  outer === 'area' ? inner === 'commune' : WIDTH.indexOf(outer) > Math.max(0, WIDTH.indexOf(inner))

/** Where the organisation of a sentence is that begins with its place; « Situé à Roanne, ce centre… » is what was spoken of last. */
const relateFronted = ({ named, sentence }: Reading, spoken: string | undefined, relate: Relate): void => {
  const { text } = sentence
  const site = named.find(({ kind }) => kind === 'place')
  if (!site || !FRONTED.test(text.slice(0, site.start))) return
  const isSettled = IS_SETTLED.test(text)
  const next = named.find(({ kind, start }) => kind === 'organisation' && start >= site.end)
  const between = next && text.slice(site.end, next.start)
  if (next && between && /^(?:\s\([^()]{1,40}\))?(?:\s[^,.;]{2,40})?,\s(?:\p{Ll}|')*[^,.;]{0,40}$/u.test(between)) {
    if (isSettled || ACTS.test(text.slice(next.end))) relate(next.name, 'locatedIn', site.name, sentence)
  } else if (isSettled && spoken) relate(spoken, 'locatedIn', site.name, sentence)
}

/** Where organisations and buildings are, which place lies in which, and whose a building is. */
export const relateSites = ({ contained, facilities, readings }: Facts, relate: Relate): void => {
  for (const { inner, outer, sentence } of contained) relate(inner, 'containedIn', outer, sentence)
  const owned = new Set<string>()
  for (const { mentions, name } of facilities)
    for (const { location, owner, sentence } of mentions) {
      if (owner) {
        relate(owner, 'owns', name, sentence)
        owned.add(name)
      }
      if (location) relate(name, 'locatedIn', location, sentence)
    }
  let earlier: { article: number; name: string } | undefined
  for (const reading of readings) {
    const { named, sentence } = reading
    const { text } = sentence
    const spoken = earlier?.article === sentence.article ? earlier.name : undefined
    relateFronted(reading, spoken, relate)
    const last = named.findLast(({ kind }) => kind === 'organisation' || kind === 'facility')
    if (last) earlier = { article: sentence.article, name: last.name }
    // « le Val de Sève de Bretagne »
    for (const [index, inner] of named.entries()) {
      const outer = named[index + 1]
      if (
        inner.kind === 'place' &&
        outer?.kind === 'place' &&
        isWider(outer.placeType, inner.placeType) &&
        /^(?:,? (?:en|dans la|dans le|dans l'|dans les) ?| des | du | de la | de )$/u.test(
          text.slice(inner.end, outer.start),
        )
      )
        relate(inner.name, 'locatedIn', outer.name, sentence)
    }
    const organisations = organisationsIn(reading)
    for (const place of named.filter(({ kind }) => kind === 'place')) {
      const nearest = organisations.findLast(({ end }) => end <= place.start)
      if (!nearest) continue
      const between = text.slice(nearest.end, place.start)
      const isTied =
        between.length < 160 &&
        !/[.;]/.test(between) &&
        (TIED.test(between) ||
          (organisations[0] === nearest &&
            /^[\s•–—*-]*(?:(?:[Ll]e |[Ll]a |[Ll]')?(?:groupe|société|entreprise) )?$/u.test(
              text.slice(0, nearest.start),
            ) &&
            LISTED.test(between)))
      if (!isTied && !(BESIDE.test(between) && place.placeType !== 'department')) continue
      for (const { name } of rowFrom(place, named, text)) relate(nearest.name, 'locatedIn', name, sentence)
    }
    const facility = named.find(({ kind }) => kind === 'facility')
    const [owner] = organisations
    if (
      facility &&
      owner &&
      !text.slice(0, facility.start).includes(' par ') &&
      BUILDS.test(text.slice(owner.end, facility.start)) &&
      owner.end < facility.start &&
      facility.start - owner.end < 80 &&
      !owned.has(facility.name)
    ) {
      relate(owner.name, 'owns', facility.name, sentence)
      owned.add(facility.name)
    }
  }
}
