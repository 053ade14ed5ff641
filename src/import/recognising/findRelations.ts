import type { ImportedRelation, Predicate } from '../document.ts'
import type { FoundArtwork } from './artworks.ts'
import type { FoundEvent, Reading } from './makeEvent.ts'
import type { FacilityMention } from './facilities.ts'
import type { FoundRole } from './roles.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf } from './sentences.ts'

export type Facts = {
  artworks: FoundArtwork[]
  contained: { inner: string; outer: string; sentence: Sentence }[]
  events: FoundEvent[]
  facilities: { mentions: FacilityMention[]; name: string }[]
  readings: Reading[]
  roles: { person: string; role: FoundRole; sentence: Sentence }[]
}

const PREDICATE_OF_ROLE: [RegExp, Predicate][] = [
  [/^(?:co-?)?fondat/iu, 'founderOf'],
  [/(?:^|ancien(?:ne)? |vice-)président|^présidence|^P-?DG/iu, 'presidentOf'],
  [/^(?:futur |future |ancien |ancienne )?(?:direct(?:eur|rice)|dirigeant|gérant|direction|DG)/iu, 'directorOf'],
]

const LOCATED =
  /(?:basée?s?|implantée?s?|installée?s?|située?s?|sise?s?|établie?s?|s'installe|s'implante|s'est implantée?|s'est installée?|présente?s?|siège(?: social)?|usine|domiciliée?s?|bureaux|locaux|emploie|employait|compte|intervient|rayonne|opère|produit|fabrique|implante|arriv\p{L}*|investi\p{L}*|constru\p{L}*|agrandi\p{L}*|étend\p{L}*|ouvr\p{L}*|renforc\p{L}*|recrut\p{L}*|chantiers?|unité|entrepôt|plateforme|atelier|centre|établissement|emplois|salariés|agence|antenne|fermer?|fermé|développ\p{L}*|crée\p{L}*|créé\p{L}*|transform\p{L}*|modernis\p{L}*)[^,.;]{0,40}?(?:\s(?:à|au|aux|dans|en|sur)(?:\s(?:la|le|les|l'))?\s?|\sl'|\sà\s)|(?:a|ont) choisi\s$/iu
const PARTNERS =
  /(?:partenariat|partenaires?|s'associent?|collaborent?|alliance|coopèrent|ensemble|en lien avec|avec le soutien|main dans la main)/iu
const SIGNED = /sign(?:é|ent|e|aient|ait|ataires?|ature)/iu
/** Who lends the room, or looks on, signs nothing. */
const BESIDE = /(?:siège|locaux|présence|soutien|salons?|égide|initiative)\s(?:de la |de l'|du |des |de |d')$/iu
const FOUNDED_BY =
  /(?:fondat(?:rices|eurs)|créée? par|fondée? par|née? de l'alliance|coentreprise|co-entreprise|joint-venture)/iu
const BUILDS = /(?:inaugur\p{L}+|ouvr\p{L}+|constru\p{L}+|agrandi\p{L}+|exploit\p{L}+|possèd\p{L}+|bâti\p{L}*)/iu
const SUBSIDIARY =
  /^,? (?:(?:est |devient )?(?:une |la |sa )?(?:\p{L}+ )?filiale(?: \p{L}+)?|(?:qui )?appartient|(?:est )?détenue?|propriété) (?:à \d+ % )?(?:du groupe |de la société |de l'entreprise |du |de la |de l'|des |de |d'|par |au groupe |à )(?:groupe )?$/u
/** « X, membre du Y » */
const MEMBER =
  /(?:membres?|adhérente?s?|adhère|adhèrent) (?:actifs? |fondat\p{L}+ )?(?:du |de la |de l'|des |de |d'|au |à la |à l'|à )(?:réseau |cluster |pôle |club )?$/iu
const JOINS = /(?:rejoint|rejoignent|rejoindra|a rejoint|ont rejoint|intègre|a intégré) (?:le |la |les |l')?$/iu
const IS_NETWORK =
  /^(?:Club|Réseau|Fédération|Pôle|Cluster|Association|Union|Groupement|Collectif|Alliance|Comité|Cercle)(?!\p{L})/u
const AGREED = /(?:partenariat|convention|accord|alliance|contrat|coopération|rapprochement|fusion)/iu
const COMMISSIONED = /(?:mandatée?s?|commandée?s?|à la demande|commande)(?:\s\p{Ll}+)?\s(?:par|de|d')/iu

/** What the things of a text have to do with each other, as far as one sentence says it. */
export const findRelations = ({
  artworks,
  contained,
  events,
  facilities,
  readings,
  roles,
}: Facts): ImportedRelation[] => {
  const relations: ImportedRelation[] = []
  const add = (subject: string, predicate: Predicate, object: string, sentence: Sentence): void => {
    if (
      subject === object ||
      relations.some((each) => each.subject === subject && each.predicate === predicate && each.object === object)
    )
      return
    relations.push({ evidence: [evidenceOf(sentence)], object, predicate, subject })
  }
  for (const { person, role, sentence } of roles)
    if (role.organisation)
      add(
        person,
        PREDICATE_OF_ROLE.find(([pattern]) => pattern.test(role.role))?.[1] ?? 'worksFor',
        role.organisation,
        sentence,
      )
  for (const { inner, outer, sentence } of contained) add(inner, 'containedIn', outer, sentence)
  for (const { mentions, name } of facilities)
    for (const { location, owner, sentence } of mentions) {
      if (owner) add(owner, 'owns', name, sentence)
      if (location) add(name, 'locatedIn', location, sentence)
    }
  for (const { artists, quoted, title } of artworks)
    for (const artist of artists) add(title, 'createdBy', artist, quoted.sentence)
  for (const event of events) {
    const [first] = event.readings
    if (!first) continue
    if (event.type === 'inauguration') {
      const opened = facilities.filter(({ mentions }) =>
        mentions.some(({ sentence }) => event.readings.some((reading) => reading.sentence === sentence)),
      )
      const [only] = opened
      if (only && opened.length === 1) add(event.title, 'inaugurates', only.name, first.sentence)
      for (const { kind, name, placeType } of event.readings.flatMap(({ named }) => named))
        if (
          event.title.includes(name) &&
          (kind === 'organisation'
            ? event.title.endsWith(name) && !only
            : kind === 'place' && ['area', 'street', 'industrial-park'].includes(placeType ?? ''))
        )
          add(event.title, 'inaugurates', name, first.sentence)
    }
    if (['assembly', 'conference', 'meeting'].includes(event.type))
      for (const name of event.organisers.slice(-1)) add(name, 'organized', event.title, first.sentence)
    if (event.type === 'signing')
      for (const { named, sentence } of readings) {
        if (sentence.article !== first.sentence.article || !SIGNED.test(sentence.text)) continue
        for (const { kind, name, start } of named)
          if (kind === 'organisation' && !BESIDE.test(sentence.text.slice(Math.max(0, start - 40), start)))
            add(name, 'signatoryOf', event.title, sentence)
      }
  }
  let earlier: { article: number; name: string } | undefined
  for (const { named, sentence } of readings) {
    const { text } = sentence
    // « Situé à Roanne, ce centre… »: what was spoken of last.
    const spot =
      /^(?:Situé|Installé|Basé|Implanté|Établi)e?s? (?:à|au|aux|dans|en|sur)(?: la| le| les)? ?(?:l')?/u.exec(text)
    const site = spot && named.find(({ kind, start }) => kind === 'place' && start === spot[0].length)
    if (site && earlier?.article === sentence.article) add(earlier.name, 'locatedIn', site.name, sentence)
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
        add(inner.name, 'locatedIn', outer.name, sentence)
    }
    const organisations = named.filter(({ kind }) => kind === 'organisation')
    for (const organisation of organisations) {
      for (const place of named.filter(({ kind, start }) => kind === 'place' && start > organisation.end)) {
        const between = text.slice(organisation.end, place.start)
        if (!/[.;]/.test(between) && LOCATED.test(between) && between.length < 160)
          add(organisation.name, 'locatedIn', place.name, sentence)
        else if (/^,?\s(?:à|aux|de|basée? à|en)\s$/iu.test(between) && place.placeType !== 'department')
          add(organisation.name, 'locatedIn', place.name, sentence)
      }
    }
    const inaugurated = /(?:ont|a) inauguré/iu.exec(text)
    const object = inaugurated && named.find(({ kind, start }) => kind === 'organisation' && start > inaugurated.index)
    if (inaugurated && object)
      for (const { end, name } of organisations)
        if (end <= inaugurated.index) add(name, 'inaugurates', object.name, sentence)
    for (const [index, first] of named.entries()) {
      const second = named[index + 1]
      const between = second && text.slice(first.end, second.start)
      if (!second || !between || second.kind !== 'organisation') continue
      // « Jeanne Dupont (Brixel) »
      if (first.kind === 'person' && between === ' (' && text.charAt(second.end) === ')')
        add(first.name, 'worksFor', second.name, sentence)
      if (first.kind === 'organisation' && SUBSIDIARY.test(between)) add(first.name, 'partOf', second.name, sentence)
      if (
        first.kind === 'organisation' &&
        !/[.;]/.test(between) &&
        (MEMBER.test(between) || (JOINS.test(between) && IS_NETWORK.test(second.name)))
      )
        add(first.name, 'memberOf', second.name, sentence)
      // « X et Y ont signé », « entre X et Y »
      if (
        first.kind === 'organisation' &&
        /^ et (?:la |le |les |l')?$/u.test(between) &&
        (/^ (?:ont (?:signé|noué|lancé|créé)|signent|s'associent|s'allient|lancent|créent|nouent|organisent)/u.test(
          text.slice(second.end),
        ) ||
          (/entre (?:la |le |les |l')?$/u.test(text.slice(0, first.start)) && AGREED.test(text.slice(0, first.start))))
      )
        add(first.name, 'partnerOf', second.name, sentence)
    }
    const [a, b] = organisations
    if (PARTNERS.test(text) && a && b && organisations.length === 2) {
      add(a.name, 'partnerOf', b.name, sentence)
      const signing = events.find(
        ({ readings: told, type }) =>
          type === 'signing' && told.some((reading) => reading.sentence.article === sentence.article),
      )
      if (signing) for (const { name } of [a, b]) add(name, 'signatoryOf', signing.title, sentence)
    }
    const founders = FOUNDED_BY.exec(text)
    const before = founders && organisations.filter(({ end }) => end <= founders.index)
    if (founders && before?.length === 1 && before[0])
      for (const { name, start } of organisations)
        if (start > founders.index) add(before[0].name, 'foundedBy', name, sentence)
    const commission = COMMISSIONED.exec(text)
    // « Elle a été commandée par… »: the work that was spoken of last.
    const work =
      artworks.find(({ quoted }) => quoted.sentence === sentence) ??
      (commission ? artworks.findLast(({ quoted }) => quoted.sentence.article === sentence.article) : undefined)
    const sponsor = commission && organisations.find(({ start }) => start >= commission.index)
    if (work && sponsor) add(work.title, 'commissionedBy', sponsor.name, sentence)
    const located =
      work &&
      named.find(
        ({ kind, placeType, start }) =>
          kind === 'place' && start > work.quoted.end && !['country', 'region'].includes(placeType ?? ''),
      )
    if (work && located && /(?:installée?|érigée?|exposée?|visible|à découvrir)/iu.test(text))
      add(work.title, 'locatedIn', located.name, sentence)
    const facility = named.find(({ kind }) => kind === 'facility')
    if (
      facility &&
      a &&
      !text.slice(0, facility.start).includes(' par ') &&
      BUILDS.test(text.slice(a.end, facility.start)) &&
      a.end < facility.start &&
      facility.start - a.end < 80 &&
      !relations.some(({ object, predicate }) => predicate === 'owns' && object === facility.name)
    )
      add(a.name, 'owns', facility.name, sentence)
  }
  return relations
}
