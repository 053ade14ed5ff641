import type { FoundRole } from './englishRoles.ts'
import { englishRolesOf } from './englishRoles.ts'
import { labelledRolesOf } from './labelledRoles.ts'
import { ASSOCIATION_HEAD, COMPANY_HEAD, EDUCATION_HEAD, JOB, PUBLIC_HEAD } from './lexicon.ts'
import { END, START } from './words.ts'

export type { FoundRole } from './englishRoles.ts'

type Mention = { end: number; name: string; start: number }

const ARTICLE = String.raw`(?:(?:le|la|l'|un|une|son|sa|ses|notre|leur|qui en (?:était|est) (?:le |la )?)\s*)?`
const AFTER = new RegExp(
  String.raw`^(?:,? \d\d ans)?\s*(?:,|\(|–|-|:|est|était|\n)+\s*(?:alors |lui-même |elle-même |eux-mêmes |jusqu'ici |jusqu'alors |jusque-là |auparavant |précédemment |aujourd'hui |désormais |également |aussi |actuellement |devenue? |nommée? |élue? |longtemps |par ailleurs )?(?<role>${ARTICLE}(?:nouveau |nouvelle |actuel |actuelle |jeune )?${JOB}${END}[^,;.()»\n]{0,110})`,
  'iu',
)
const WAS = new RegExp(
  String.raw`^(?:,[^,.;]{3,60},)?\s+(?:en |y )?(?:est|était|fut|a été nommée?|a été promue?|est nommée?|vient d'être nommée?|est devenue?|devient|a été élue?|vient d'être élue?)\s+(?:(?:jusqu'ici|jusqu'alors|jusque-là|auparavant|précédemment|alors|aujourd'hui|également|aussi|désormais|notamment)\s+)?(?<role>${ARTICLE}${JOB}${END}[^,;.()»\n]{0,90})`,
  'iu',
)
const BEFORE = new RegExp(String.raw`${START}(?<role>${JOB}${END}[^,;.()«»:]{0,90}?),?\s*$`, 'iu')
/** « fondée en 1988 par » */
const BY =
  /(?<verb>dirigée?|présidée?|fondée?|gérée?|pilotée?|créée?)s?(?:\s(?:en|le|depuis|dès|au|aux|à)\s[^,.;()]{2,30}?)?\s+par\s+(?:les \p{Ll}+ )?(?:X+(?:, | et ))*$/iu
/** « une fresque créée par »: who made a work founds nothing. */
const OF_WORK =
  /(?:œuvre|fresque|sculpture|installation|exposition|spectacle|pièce|série|collection|logo|affiche|fontaine|mosaïque|vitrail|statue)[^.;]{0,60}$/iu
const ROLE_OF_VERB: Record<string, string> = {
  créé: 'fondateur',
  dirigé: 'dirigeant',
  fondé: 'fondateur',
  géré: 'gérant',
  piloté: 'responsable',
  présidé: 'président',
}
/** « prend la direction de l'agence »: the text does not say the title. */
const TAKES =
  /^(?:,[^,.;]{3,80},)?\s+(?:prend|prendra|a pris|assure|assurera|reprend|reprendra|vient de prendre)\s(?:(?:le|en|depuis|dès|ce|à)\s[^,.;]{2,22}?\s|\p{Ll}+ment\s)?(?:la direction|la présidence|la tête|les rênes)/iu
const HANDED =
  /(?:confi|transm|laiss|céd|pass|remet)\p{Ll}*[^.;]{0,60}(?:rênes|clés|la main|relais|flambeau|direction|présidence|témoin)[^.;]{0,60}\sà\s$/iu
/** « Le conseil d'administration de Brixel a nommé Jeanne Dupont directrice » */
const APPOINTED =
  /(?:nomm|recrut|embauch|élu|porté|dési|choisi|désign|promu|accueill|recondui|confirm)\p{Ll}*\s+(?:à l'unanimité\s|comme\s|pour lui succéder\s)?$/iu
const TO = new RegExp(
  String.raw`^,?\s+(?:comme |au poste de |en tant que |à la (?:fonction|présidence) de )?(?<role>${JOB}${END}(?:\s(?:générale?|adjointe?|déléguée?|commerciale?|technique|industriel(?:le)?|financi(?:er|ère)|exécuti(?:f|ve)|d'exploitation|du site|de l'usine))*)`,
  'iu',
)
/** « ont élu Jeanne Dupont (Brixel, Roanne) à la présidence de », « nomme Jeanne Dupont à la tête de sa rédaction » */
const TO_HEAD =
  /^(?: \([^()]{2,80}\))?(?:, [^,.;]{3,60},)? (?:pour trois ans |à l'unanimité )?(?:à|pour) (?:la|sa) (?<what>présidence|direction|tête)(?: de (?:la |sa |son |ses |leur )(?<unit>rédaction|filiale|succursale|agence|antenne|délégation)(?: d[eu']\s?\p{Lu}[\p{L}-]+)?)?/u
/** « sous la présidence de M. Bertrand Dupont » */
const UNDER = /sous la (?<what>présidence|direction) (?:de |d')(?:M\. |Mme |MM\. )?$/u
/** « Jeanne Dupont succède à Paul Durand comme trésorière du Club » */
const SUCCEEDS =
  /^(?: \([^()]{2,80}\))?(?:, [^,.;]{3,80},)? (?:succède(?:ra)? à|a succédé à|remplace(?:ra)?|a remplacé) X+(?:,? (?:comme|au poste de|à la fonction de|en tant que)) (?=\p{L})/u

const LAST_JOB = new RegExp(
  String.raw`^.*\p{Lu}.*\s(?:et|ou|puis)\s(?:de la |du |de l'|de |d'|la |le |l'|son |sa )?(?=${JOB}${END})`,
  'u',
)
/** « Jeanne Dupont (université de Lille, professeure de gestion) » */
const IN_BRACKETS = new RegExp(String.raw`^\s\((?<inside>[^()]*?(?<role>${JOB}${END}[^(),;]{0,80})[^()]*)\)`, 'iu')
/** « Jeanne Dupont, 47 ans, dirige l'entreprise » */
const LEADS =
  /^(?:,? \d\d ans)?,?\s(?:y |en |qui (?<object>la |le |les |l')?)?(?<verb>dirige|préside|gère|pilote|copréside|codirige|a pris les (?:commandes|rênes)|prend les (?:commandes|rênes))(?![\p{L}])/iu
const ROLE_OF_LEADING: [RegExp, string][] = [
  [/présid/iu, 'président'],
  [/gère/iu, 'gérant'],
  [/pilote/iu, 'responsable'],
  [/./u, 'dirigeant'],
]
/** « fait d'Olivier Dupont le président de… » */
const MADE = /(?:fait|faisait|fera) (?:de |d')$/iu
const MADE_WHAT = new RegExp(
  String.raw`^\s(?:le|la|un|une|son|sa) (?<role>(?:nouveau |nouvelle )?${JOB}${END}[^,;.()»]{0,80})`,
  'iu',
)
/** « Direction artistique : … , … »: what several are named after. */
const CREDIT =
  /(?:^|[.;] |\n)(?<role>(?:Direction|Commissariat|Scénographie|Mise en scène|Conception|Réalisation|Rédaction|Coordination|Production|Textes?|Photos?|Photographies?|Illustrations?|Musique|Chorégraphie|Architectes?|Maîtrise d'œuvre)(?: \p{Ll}+)?) ?: (?:\p{Lu}[\p{L}'X-]+(?: \p{Lu}[\p{L}'X-]+)*(?:, | et | & ))*$/u

/** « Jeanne Dupont, qui a repris l'entreprise » */
const WHO = /^,? qui (?:a|avait|l'a) (?<verb>repris|fondé|créé|racheté|cofondé|lancé|dirigé|présidé)(?![\p{L}])/iu
const ROLE_OF_DEED: Record<string, string> = {
  cofondé: 'cofondateur',
  créé: 'fondateur',
  dirigé: 'dirigeant',
  fondé: 'fondateur',
  lancé: 'fondateur',
  présidé: 'président',
  racheté: 'repreneur',
  repris: 'repreneur',
}
/** « directeur général de la brasserie familiale », « président du conseil de surveillance »: of the one that the text speaks of. */
const OF_WHAT_IS_SPOKEN_OF = new RegExp(
  String.raw`(?:de l'|du |de la )(?:usine|site|magasin|conseil d'administration|conseil de surveillance|directoire|musée|hôpital|théâtre|maison|${COMPANY_HEAD}|${ASSOCIATION_HEAD}|${EDUCATION_HEAD}|${PUBLIC_HEAD})(?:\s\p{Ll}+(?:ale?|aise?|oise?|ien|ienne|iste|ique))?$`,
  'u',
)
/** « Jeanne Dupont a cédé la tuilerie à son associé » */
const SELLS =
  /^(?:,[^,.;]{3,60},)? (?:a (?:cédé|vendu|transmis)|cède|vend|transmet|vient de (?:céder|vendre|transmettre)) (?=[^.;]{3,60} (?:à|au) )/u
const ARTISTS = /(?:artistes?|plasticiens?|sculpteurs?|peintres?)(?:\s\p{L}+)?,?\s+(?:[^.;]{2,40}\s+et\s+)?$/iu

const trim = (role: string): string =>
  role
    .replace(
      /\s+(?:a|ont|est|était|sera|se|s'est|qui|dont|où|et l'|et la|et le|depuis|le \d|ce \p{L}+ \d|en (?:19|20)\d\d|lors|pour|avant|après|dans le cadre)(?![\p{L}]).*$/iu,
      '',
    )
    .replace(/^(?:(?:le|la|un|une|son|sa|ses|notre|leur|qui en était la|qui en était le)\s|l')/iu, '')
    .replace(/\s+(?:de|du|des|d'|de la|de l'|de l|à|à la|à l'|au|chez|aux|pour|et|en)$/iu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Splits a title from whose it is: `président | Cap Loire`. The organisation is the first that stands in the phrase. */
const split = (phrase: string, from: number, organisations: Mention[]): FoundRole => {
  const owner = organisations.find(({ start }) => start >= from && start < from + phrase.length)
  const role = trim(owner ? phrase.slice(0, owner.start - from) : phrase)
  return {
    role: role.replace(/\s+(?:du|de la|de l'|de|d'|des|à l'|à la|au|chez|à)$/iu, ''),
    ...(owner && { organisation: owner.name }),
  }
}

/** A text with other signs in the place of people's names: « Jean Le Maire » is no mayor. */
const withoutNames = (text: string, people: readonly Mention[]): string =>
  people.reduce((rest, { end, start }) => rest.slice(0, start) + 'X'.repeat(end - start) + rest.slice(end), text)

const takingOf = (person: Mention, right: string, organisations: Mention[]): FoundRole[] => {
  const taking = TAKES.exec(right)
  if (!taking) return []
  const [from, isChair] = [person.end + taking[0].length, /présidence/iu.test(taking[0])]
  const owner = organisations.find(({ start }) => start >= from && start < from + 60)?.name
  return [{ role: isChair ? 'présidence' : 'direction', ...(owner && { organisation: owner }) }]
}

/** A job with a capital right behind a name. */
const JOINED = new RegExp(String.raw`^\s(?=\p{Lu}\p{Ll}+)(?=${JOB}${END} (?:de |du |d'|général))`, 'u')
/** « Vous y avez élu deux nouveaux administrateurs, »: the job is what they were made. */
const WAS_ELECTED = new RegExp(String.raw`^élue?s?\s(?:[^,.;]{0,30}\s)?(?=${JOB}${END})`, 'iu')
/** « Cette viticultrice remplace Jeanne Dupont »: the job is another's. */
const REPLACES = /\s(?:remplace|remplacera|a remplacé|succède à|succédera à|a succédé à)\s*$/u

/** « Sa directrice générale, » before a name. */
const roleBefore = (left: string, organisations: Mention[], earlier: string | undefined): FoundRole[] => {
  const before = BEFORE.exec(left)
  if (before?.groups?.role && !REPLACES.test(before.groups.role)) {
    // « du préfet Jean Dupont et de la maire, »: the job before a name is the last one.
    const phrase = before.groups.role.replace(/,\s*$/, '').replace(LAST_JOB, '').replace(WAS_ELECTED, '')
    const found = split(phrase, before.index + before[0].indexOf(phrase), organisations)
    // « Sa directrice, »: of what was spoken of last.
    const isPossessive = /(?:^|\s)(?:son|sa|leur|notre)\s+$/iu.test(left.slice(0, before.index))
    const owner =
      found.organisation ??
      (isPossessive ? (organisations.filter(({ end }) => end <= before.index).at(-1)?.name ?? earlier) : undefined)
    if (found.role.split(' ').length <= 9) return [{ ...found, ...(owner && { organisation: owner }) }]
  }
  return []
}

/** What a sentence says a person is, and where: before the name, behind it, or by a verb (« dirigée par »). */
export const rolesOf = (
  person: Mention,
  written: string,
  {
    earlier,
    nearest,
    organisations,
    people,
  }: { earlier: string | undefined; nearest?: string | undefined; organisations: Mention[]; people: Mention[] },
): FoundRole[] => {
  const text = withoutNames(written, people)
  const left = text.slice(0, person.start)
  // « Anne Morel Directrice du Club »: a signature, whose lines were joined.
  const right = text.slice(person.end).replace(person.start === 0 ? JOINED : /^$/u, ',')
  const roles: FoundRole[] = labelledRolesOf(left, organisations, nearest)
  const after = AFTER.exec(right) ?? WAS.exec(right)
  if (after?.groups?.role) {
    const phrase = after.groups.role
    const start = person.end + after.index + after[0].indexOf(phrase)
    // « ancien maire de Thiers et gérant de la société »
    const second = new RegExp(String.raw`\s+et\s+(?=${JOB}${END})`, 'iu').exec(phrase)
    const first = second ? phrase.slice(0, second.index) : phrase
    const found = split(first, start, organisations)
    // « sa directrice »: of what the sentence has named last.
    const isPossessive = /^(?:son|sa|ses|leur)\s/iu.test(phrase)
    const isOfPlant =
      OF_WHAT_IS_SPOKEN_OF.test(found.role) && !/^(?:maire|bourgmestre|échev|adjoint)/iu.test(found.role)
    // « a été nommée directrice générale »: of what the text speaks of.
    const isAppointed = /(?:nommée?|promue?|devenue?|devient|élue?)\s/iu.test(after[0])
    const antecedent =
      (isPossessive || isOfPlant || (isAppointed && !/\p{Lu}/u.test(found.role))) && !found.organisation
        ? (organisations.filter(({ end }) => end <= person.start).at(-1)?.name ?? earlier)
        : undefined
    roles.push({ ...found, ...(antecedent && { isOfContext: true as const, organisation: antecedent }) })
    // « son président, Paul Martin, lui-même patron de Norvalis »
    if (/^,\s(?:lui|elle)-même/u.test(right) || /(?:^|\s)(?:[Ll]e |[Ll]a |[Ll]')\p{Ll}[^,.;:]{3,40}, $/u.test(left))
      roles.push(...roleBefore(left, organisations, earlier))
    if (second)
      roles.push(
        split(phrase.slice(second.index + second[0].length), start + second.index + second[0].length, organisations),
      )
    return roles.filter(({ role }) => role !== '')
  }
  if (roles.length > 0) return [...roles, ...roleBefore(left, organisations, earlier)]
  const bracketed = IN_BRACKETS.exec(right)
  if (bracketed?.groups?.role) {
    const owner = organisations.find(
      ({ start }) => start >= person.end && start < person.end + bracketed[0].length,
    )?.name
    return [{ role: trim(bracketed.groups.role), ...(owner && { organisation: owner }) }]
  }
  const ownerAfter = (from: number): string | undefined =>
    organisations.find(({ start }) => start >= from && start < from + 40)?.name
  const heading = APPOINTED.test(left) ? TO_HEAD.exec(right) : null
  if (heading?.groups?.what) {
    const { unit, what } = heading.groups
    const owner =
      (unit ? undefined : ownerAfter(person.end + heading[0].length)) ??
      organisations.findLast(({ end }) => end <= person.start)?.name ??
      earlier
    const role = unit ? `responsable de la ${unit}` : what === 'présidence' ? 'présidence' : 'direction'
    return [{ role, ...(owner && { organisation: owner }) }]
  }
  const under = UNDER.exec(left)?.groups?.what
  if (under) return [{ role: under === 'présidence' ? 'président de séance' : under }]
  const succeeding = SUCCEEDS.exec(right)
  if (succeeding) {
    const start = person.end + succeeding[0].length
    const phrase = new RegExp(String.raw`^${JOB}${END}[^,;.()»\n]{0,80}`, 'u').exec(text.slice(start))?.[0]
    if (phrase) return [split(phrase, start, organisations)]
  }
  const taking = takingOf(person, right, organisations)
  const { object, verb: leading } = LEADS.exec(right)?.groups ?? {}
  if (leading) {
    const from = person.end
    const owner = object
      ? (organisations.findLast(({ end }) => end <= person.start)?.name ?? nearest)
      : (organisations.find(({ start }) => start >= from && start < from + 60)?.name ?? earlier)
    return [
      {
        role: ROLE_OF_LEADING.find(([verb]) => verb.test(leading))?.[1] ?? 'dirigeant',
        ...(owner && { organisation: owner }),
      },
      ...taking,
      ...roleBefore(left, organisations, earlier),
    ]
  }
  const made = MADE.test(left) ? MADE_WHAT.exec(right) : null
  if (made?.groups?.role) {
    const found = split(made.groups.role, person.end + made[0].indexOf(made.groups.role), organisations)
    // « Un arrêté fait de Jeanne Dupont la présidente de son directoire »: of what was named before.
    const owner = / de (?:son|sa|leur) \p{Ll}+/u.test(found.role)
      ? (organisations.findLast(({ end }) => end <= person.start)?.name ?? earlier)
      : undefined
    return [{ ...found, ...(owner && !found.organisation && { organisation: owner }) }]
  }
  const credit = CREDIT.exec(left)?.groups?.role
  if (credit?.startsWith('Photo')) return [{ role: 'photographe' }]
  if (credit) return [{ role: credit.charAt(0).toLowerCase() + credit.slice(1) }]
  const appointed = APPOINTED.test(left) ? TO.exec(right)?.groups?.role : undefined
  if (appointed) {
    const inside = organisations.find(({ start }) => start >= person.end && start - person.end < appointed.length + 20)
    const owner = inside?.name ?? organisations.findLast(({ end }) => end <= person.start)?.name ?? earlier
    return [{ role: appointed, ...(owner && { organisation: owner }) }]
  }
  const deed = ROLE_OF_DEED[WHO.exec(right)?.groups?.verb?.toLowerCase() ?? '']
  if (deed) {
    const owner =
      organisations.find(({ start }) => start >= person.end && start - person.end < 50)?.name ??
      organisations.findLast(({ end }) => end <= person.start)?.name ??
      earlier
    return [{ role: deed, ...(owner && { organisation: owner }) }]
  }
  if (taking.length > 0) return taking
  const sells = SELLS.exec(right)
  const sold = sells
    ? organisations.find(({ start }) => start >= person.end && start <= person.end + sells[0].length + 20)?.name
    : undefined
  if (sold) return [{ organisation: sold, role: 'ancien dirigeant' }]
  if (HANDED.test(left)) {
    const owner = organisations.findLast(({ end }) => end <= person.start)?.name ?? earlier
    return [{ role: /présidence/iu.test(left) ? 'présidence' : 'direction', ...(owner && { organisation: owner }) }]
  }
  const by = BY.exec(left)
  if (by?.groups?.verb && !(/^créé/iu.test(by.groups.verb) && OF_WORK.test(left.slice(0, by.index)))) {
    const subject =
      organisations.find(({ start }) => start >= person.end && start - person.end < 60)?.name ??
      organisations.filter(({ end }) => end <= person.start).at(-1)?.name ??
      earlier
    return [
      {
        role: ROLE_OF_VERB[by.groups.verb.toLowerCase().replace(/e$/, '')] ?? 'dirigeant',
        ...(subject && { organisation: subject }),
      },
    ]
  }
  if (ARTISTS.test(left)) return [{ role: 'artiste' }]
  const before = roleBefore(left, organisations, earlier)
  return before.length > 0 ? before : englishRolesOf(person, text, { earlier, organisations })
}
