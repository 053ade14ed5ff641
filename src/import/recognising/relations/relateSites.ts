import { COMPANY_HEAD } from '../lexicon.ts'
import type { Named, Reading } from '../makeEvent.ts'
import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'
import { rowFrom, rowUntil } from './rows.ts'

const IN = String.raw`\s(?:à|au|aux|dans|en|sur|près d(?:e|'))\s?(?:la\s|le\s|les\s|l')?`
/** What ties an organisation to the place that the clause ends with: « basé à », « emploie 40 personnes à », « possède deux sites, à ». */
const TIED = new RegExp(
  String.raw`(?:basée?s?|implantée?s?|installée?s?|située?s?|sise?s?|établie?s?|s'installe|s'implante|s'est implantée?|s'est installée?|présente?s?|siège(?: social)?|domiciliée?s?|bureaux|locaux|emploie|employait|compte|intervient|rayonne|opère|produit|fabrique|implante|arriv\p{L}*|investi\p{L}*|constru\p{L}*|agrandi\p{L}*|étend\p{L}*|ouvr\p{L}*|renforc\p{L}*|recrut\p{L}*|chantiers?|unités?|usines?|sites?|magasins?|boutiques?|implantations?|entrepôts?|plateformes?|ateliers?|centres?|établissements?|emplois|salariés|agences?|antennes?|fermer?|fermé|développ\p{L}*|crée\p{L}*|créé\p{L}*|transform\p{L}*|modernis\p{L}*)(?:[^,.;]{0,40}?|,)(?:${IN}|\sentre\s|\sl'|\srue\s|\s(?=\d{1,3},? rue))$|(?:a|ont) choisi\s$`,
  'iu',
)
/** « X et Y ont pris place dans la pépinière » */
const SETTLES =
  /^[^.;]{0,80}(?:pris place|prend place|prennent place|emménag\p{L}*|hébergée?s?|logée?s?|s'installe\p{L}*|installée?s?|implantée?s?|basée?s?)(?:\s\p{Ll}+)?\s(?:à|au|aux|dans|sur)\s?(?:la\s|le\s|les\s|l')?$/u
const PLURAL = /^,?\s(?:ont|sont|s'\p{Ll}+ent|\p{Ll}+ent)(?![\p{L}])/u
/** « le groupement X, qui réunit Lens et Béthune » */
const COVERS =
  /^[^.;]{0,60}\s(?:réunit|réunissent|regroupe|regroupent|dessert|desservent|couvre|couvrent)\s(?:les villes de |les communes de |le |la |les |l')?$|^[^.;]{0,60}\s(?:réunit|rassemble|regroupe|fédère|compte)\s(?:\p{Ll}+\s){0,2}\d[\d\s]*\s(?:entreprises|communes|adhérents|membres|sociétés|établissements)\s(?:de la |de l'|du |des |de |d')$/u
/** « X, à Lens », « X (Lens) », « X, de Lens », « X, fabricant de Lens » */
const BESIDE = new RegExp(
  String.raw`^(?:\s\([^()]{1,40}\))?(?:,?\s(?:à|aux|de|d'|basée? à|en)\s?|\s\(|,\s(?:un |une |le |la |l')?(?:${COMPANY_HEAD})(?:\s(?!de)\p{Ll}+)?\s(?:de |d'|du |des ))$`,
  'u',
)
/** « l'arrivée de X dans le Douaisis » */
const COMING =
  /(?:arrivée|implantation|installation|présence|venue|implanter|installer) (?:de |d'|du |des )(?:la |le |l')?(?:\p{Ll}+ )?$/u
const WHITHER = /^\s(?:à|au|aux|dans|en|sur)\s?(?:la\s|le\s|les\s|l')?$/u
/** « À Sémeries, au lieu-dit La Ronflette », « À Lens, au stade Solario » */
const WITHIN =
  /^,? (?:(?:au|aux|à la|à l'|dans (?:le |la |l')|sur (?:le |la |l'))\s?(?:\p{Ll}+(?:-\p{Ll}+)?\s)?|(?:\d+,? )?)$/u
/** « Installée à Crest depuis 1974, la menuiserie Brixel », « À Crest, la menuiserie Brixel agrandit » */
const FRONTED =
  /^[•–—*-]?\s*(?:(?:Tout juste )?(?:Situé|Installé|Basé|Implanté|Établi)e?s? )?(?:à|au|aux|dans|en|sur|in|près d(?:e|'))(?: la| le| les)? ?(?:l')?$/iu
const IS_SETTLED = /^[•–—*-]?\s*(?:Tout juste )?(?:Situé|Installé|Basé|Implanté|Établi)e?s? /iu
const ACTS =
  /^\s(?:(?:y|en|s'y) )?(?:emploie|agrandit|ouvre|ouvrira|construit|produit|fabrique|investit|recrute|exploite|modernise|étend|ferme|fermera|implante|s'agrandit|s'étend|supprime|embauche|va (?:ouvrir|construire|agrandir|fermer|investir|recruter))(?![\p{L}])/u
/** « À Angers, l'école Solario change de tête », « In Ghent, the Brixel company is launching »: what stands there, whatever it does there now. */
const GOES_ON =
  /^(?:\s\([^()]{1,40}\))?\s(?:s'|se |ne |n'|y |en )?(?!(?:est|a|ont|fut|avait|signe|annonce|présente|rencontre|réunit|reçoit|participe|expose)(?!\p{L}))(?:\p{Ll}{2,}(?:e|t|ent)|has|is|makes|builds|runs)\s/u
/** They act wherever they like. */
export const IS_EVERYWHERE =
  /^(?:Région|Département|Conseil|État|Ministère|Préfecture|Commission|Union|Gouvernement|Communauté|Fédération|Syndicat|Banque)(?!\p{L})/u
/** « - Brixel, fondeur espagnol : 50 millions d'euros à Thiers » */
const LISTED = /^[^.;:]{0,80}\s:\s[^.;]{0,120}$/u

const BUILDS = /(?:inaugur\p{L}+|ouvr\p{L}+|constru\p{L}+|agrandi\p{L}+|exploit\p{L}+|possèd\p{L}+|bâti\p{L}*)/iu

const WIDTH = ['commune', 'department', 'region', 'country']
/** Whether a place of one type can lie in one of another; an area is wider than a commune, and lies in regions. */
const isWider = (outer = '', inner = ''): boolean =>
  outer === 'area' ? inner === 'commune' : WIDTH.indexOf(outer) > Math.max(0, WIDTH.indexOf(inner))

const isSite = ({ kind, placeType = '' }: Named): boolean =>
  kind === 'facility' || ['street', 'industrial-park'].includes(placeType)

/** Where the organisation of a sentence is that begins with its place; « Situé à Roanne, ce centre… » is what was spoken of last. */
const relateFronted = ({ named, sentence }: Reading, spoken: string | undefined, relate: Relate): void => {
  const { text } = sentence
  const site = named.find(({ kind }) => kind === 'place')
  if (!site || !FRONTED.test(text.slice(0, site.start))) return
  const isSettled = IS_SETTLED.test(text)
  const next = named.find(({ kind, start }) => (kind === 'organisation' || kind === 'facility') && start >= site.end)
  const between = next && text.slice(site.end, next.start)
  if (next && between && /^(?:\s\([^()]{1,40}\))?(?:\s[^,.;]{2,40})?,\s(?:\p{Ll}|')*[^,.;]{0,40}$/u.test(between)) {
    const after = text.slice(next.end)
    const isAtHome =
      /^,\s(?:(?:la|le|les|l'|the|un|une)\s?)?(?:\p{Ll}+\s){0,2}$/u.test(between) &&
      (next.kind === 'facility' || (GOES_ON.test(after) && !IS_EVERYWHERE.test(next.name)))
    if (isSettled || ACTS.test(after) || isAtHome) relate(next.name, 'locatedIn', site.name, sentence)
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
    // « avenue des Forges, à Roanne », « la salle Solario, à Roanne »
    for (const [index, inner] of named.entries()) {
      const outer = named.slice(index + 1).find(({ start }) => start >= inner.end)
      if (!outer) continue
      const between = text.slice(inner.end, outer.start)
      if (isSite(inner) && outer.placeType === 'commune' && /^(?:,? à | \()$/u.test(between))
        relate(inner.name, 'locatedIn', outer.name, sentence)
      // The other way round.
      const isWhere = /(?:^|[\s(])[ÀàA] $/u.test(text.slice(0, inner.start))
      if (
        isWhere &&
        inner.placeType === 'commune' &&
        (isSite(outer) || outer.placeType === 'area') &&
        WITHIN.test(between)
      )
        relate(outer.name, 'locatedIn', inner.name, sentence)
    }
    const organisations = organisationsIn(reading)
    for (const building of named.filter(({ kind }) => kind === 'facility')) {
      const nearest = organisations.findLast(({ end }) => end <= building.start)
      const between = nearest && text.slice(nearest.end, building.start)
      if (!nearest || !between || !SETTLES.test(between) || building.name.includes(nearest.name)) continue
      const row = PLURAL.test(between) ? rowUntil(nearest, named, text) : [nearest]
      for (const { name } of row) relate(name, 'locatedIn', building.name, sentence)
    }
    for (const place of named.filter(({ kind }) => kind === 'place')) {
      const nearest = organisations.findLast(({ end }) => end <= place.start)
      if (!nearest) continue
      const between = text.slice(nearest.end, place.start)
      const isTied =
        between.length < 160 &&
        !/[.;]/.test(between) &&
        (TIED.test(between) ||
          COVERS.test(between) ||
          (WHITHER.test(between) && COMING.test(text.slice(0, nearest.start))) ||
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
