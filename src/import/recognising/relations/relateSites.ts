import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'

const LOCATED =
  /(?:basée?s?|implantée?s?|installée?s?|située?s?|sise?s?|établie?s?|s'installe|s'implante|s'est implantée?|s'est installée?|présente?s?|siège(?: social)?|usine|domiciliée?s?|bureaux|locaux|emploie|employait|compte|intervient|rayonne|opère|produit|fabrique|implante|arriv\p{L}*|investi\p{L}*|constru\p{L}*|agrandi\p{L}*|étend\p{L}*|ouvr\p{L}*|renforc\p{L}*|recrut\p{L}*|chantiers?|unité|entrepôt|plateforme|atelier|centre|établissement|emplois|salariés|agence|antenne|fermer?|fermé|développ\p{L}*|crée\p{L}*|créé\p{L}*|transform\p{L}*|modernis\p{L}*)[^,.;]{0,40}?(?:\s(?:à|au|aux|dans|en|sur)(?:\s(?:la|le|les|l'))?\s?|\sl'|\sà\s)|(?:a|ont) choisi\s$/iu
const BUILDS = /(?:inaugur\p{L}+|ouvr\p{L}+|constru\p{L}+|agrandi\p{L}+|exploit\p{L}+|possèd\p{L}+|bâti\p{L}*)/iu

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
    // « Situé à Roanne, ce centre… »: what was spoken of last.
    const spot =
      /^(?:Situé|Installé|Basé|Implanté|Établi)e?s? (?:à|au|aux|dans|en|sur)(?: la| le| les)? ?(?:l')?/u.exec(text)
    const site = spot && named.find(({ kind, start }) => kind === 'place' && start === spot[0].length)
    if (site && earlier?.article === sentence.article) relate(earlier.name, 'locatedIn', site.name, sentence)
    const last = named.findLast(({ kind }) => kind === 'organisation' || kind === 'facility')
    if (last) earlier = { article: sentence.article, name: last.name }
    // « le Val de Sève de Bretagne »
    for (const [index, inner] of named.entries()) {
      const outer = named[index + 1]
      if (
        inner.kind === 'place' &&
        outer?.kind === 'place' &&
        ['region', 'country', 'department'].includes(outer.placeType ?? '') &&
        !['region', 'country'].includes(inner.placeType ?? '') &&
        /^(?:,? (?:en|dans la|dans le|dans l'|dans les) ?| des | du | de la | de )$/u.test(
          text.slice(inner.end, outer.start),
        )
      )
        relate(inner.name, 'locatedIn', outer.name, sentence)
    }
    const organisations = organisationsIn(reading)
    for (const organisation of organisations)
      for (const place of named.filter(({ kind, start }) => kind === 'place' && start > organisation.end)) {
        const between = text.slice(organisation.end, place.start)
        if (!/[.;]/.test(between) && LOCATED.test(between) && between.length < 160)
          relate(organisation.name, 'locatedIn', place.name, sentence)
        else if (/^,?\s(?:à|aux|de|basée? à|en)\s$/iu.test(between) && place.placeType !== 'department')
          relate(organisation.name, 'locatedIn', place.name, sentence)
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
