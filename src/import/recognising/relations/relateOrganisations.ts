import type { Facts, Relate } from './facts.ts'
import { organisationsIn } from './facts.ts'
import { rowFrom } from './rows.ts'

const PARTNERS =
  /(?:partenariat|partenaires?|s'associent?|collaborent?|alliance|coopèrent|ensemble|en lien avec|main dans la main)/iu
const FOUNDED_BY =
  /(?:fondat(?:rices|eurs)|créée? par|fondée? par|née? de l'alliance|coentreprise|co-entreprise|joint-venture)/iu
/** « X, membre du Y » */
const MEMBER =
  /(?:membres?|adhérente?s?|adhère|adhèrent) (?:actifs? |fondat\p{L}+ )?(?:du |de la |de l'|des |de |d'|au |à la |à l'|à )(?:réseau |cluster |pôle |club )?$/iu
const JOINS = /(?:rejoint|rejoignent|rejoindra|a rejoint|ont rejoint|intègre|a intégré) (?:le |la |les |l')?$/iu
const IS_NETWORK =
  /^(?:Club|Réseau|Fédération|Pôle|Cluster|Association|Union|Groupement|Collectif|Alliance|Comité|Cercle)(?!\p{L})/u
/** « X et Y s'associent » */
const TOGETHER =
  /^ (?:ont (?:signé|noué|lancé|créé|conclu|scellé|présenté|dévoilé|monté)|signent|nouent|lancent|créent|concluent|scellent|coopèrent|collaborent|fusionnent|unissent leurs|font (?:cause commune|équipe|alliance)|travaillent ensemble|s'associent|s'allient|s'unissent|se rapprochent|se sont (?:associé|allié|rapproché|uni)\p{L}*)/u
/** « X a lancé, avec le laboratoire Y, une étude », « X ouvrira une licence avec l'université Y » */
const DOES_WITH =
  /^(?:\s\([^()]{1,40}\))?(?:,[^,.;]{2,40},)?\s(?:[^.;]{0,40}\s)?(?:lance\p{L}*|lancé|signé|signe|développe\p{L}*|développé|monté|monte|ouvrir\p{L}*|ouvert|ouvre|crée\p{L}*|créé|noue|noué|conçu|conçoit|travaille|prépare|mène|mené|teste|testé|s'associe|s'allie|collabore)(?![\p{L}])[^.;«]{0,80}?,? avec (?:la |le |l'|les )?(?:\p{Ll}+ ){0,2}$/u
/** « le club Y, dont X est membre » */
const OF_WHICH = /^(?:\s\([^()]{1,40}\))?,? dont (?:la |le |les |l')?(?:\p{Ll}+ ){0,2}$/u
/** « Y réunit 60 entreprises, dont X et Z » */
const GATHERS =
  /^(?:\s\([^()]{1,40}\))?\s(?:réunit|rassemble|regroupe|fédère|compte)\s[^.;]{0,60}(?:entreprises|adhérents|membres|sociétés|associations|structures|acteurs|industriels|partenaires|établissements)[^.;]{0,60}?(?:dont|notamment|parmi lesquel(?:le)?s|comme|tel(?:le)?s que|:)\s(?:les |la |le |l')?(?:\p{Ll}+ )?$/u
const AGREED = /(?:partenariat|convention|accord|alliance|contrat|coopération|rapprochement|fusion)/iu

/** What organisations are to each other: member, partner, founder. */
export const relateOrganisations = ({ events, readings }: Facts, relate: Relate): void => {
  for (const reading of readings) {
    const { named, sentence } = reading
    const { text } = sentence
    for (const [index, first] of named.entries()) {
      const second = named[index + 1]
      const between = second && text.slice(first.end, second.start)
      if (!between || first.kind !== 'organisation' || second.kind !== 'organisation') continue
      if (!/[.;]/.test(between) && (MEMBER.test(between) || (JOINS.test(between) && IS_NETWORK.test(second.name))))
        relate(first.name, 'memberOf', second.name, sentence)
      if (OF_WHICH.test(between) && /^ est (?:également |aussi )?(?:membre|adhérente?)/u.test(text.slice(second.end)))
        relate(second.name, 'memberOf', first.name, sentence)
      if (DOES_WITH.test(between))
        for (const { name } of rowFrom(second, named, text)) relate(first.name, 'partnerOf', name, sentence)
      if (GATHERS.test(between))
        for (const { name } of rowFrom(second, named, text)) relate(name, 'memberOf', first.name, sentence)
      // « X et Y ont signé », « entre X et Y »
      if (
        /^ et (?:la |le |les |l')?(?:\p{Ll}+ ){0,2}$/u.test(between) &&
        (TOGETHER.test(text.slice(second.end)) ||
          (/entre (?:la |le |les |l')?$/u.test(text.slice(0, first.start)) && AGREED.test(text.slice(0, first.start))))
      )
        relate(first.name, 'partnerOf', second.name, sentence)
    }
    const organisations = organisationsIn(reading)
    const [a, b] = organisations
    if (PARTNERS.test(text) && a && b && organisations.length === 2) {
      relate(a.name, 'partnerOf', b.name, sentence)
      const signing = events.find(
        ({ readings: told, type }) =>
          type === 'signing' && told.some((other) => other.sentence.article === sentence.article),
      )
      if (signing) for (const { name } of [a, b]) relate(name, 'signatoryOf', signing.title, sentence)
    }
    const founders = FOUNDED_BY.exec(text)
    const before = founders && organisations.filter(({ end }) => end <= founders.index)
    if (founders && before?.length === 1 && before[0])
      for (const { name, start } of organisations)
        if (start > founders.index) relate(before[0].name, 'foundedBy', name, sentence)
  }
}
