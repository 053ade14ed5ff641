import type { OrganisationType } from '../document.ts'
import { isGivenName } from './givenNames.ts'
import { ASSOCIATION_HEAD, COMPANY_HEAD, EDUCATION_HEAD, JOB, NO_NAME, PUBLIC_HEAD } from './lexicon.ts'
import type { Scan, Vocabulary } from './scan.ts'
import { isInitial, take } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { END, NAME, START, WORD, capitalise, foldName } from './words.ts'

export type OrganisationMention = {
  acronym?: string
  end: number
  name: string
  sentence: Sentence
  start: number
  type: OrganisationType
}

const DE = String.raw`(?:\s+(?:de la|du|des|de)\s+|\s+(?:de )?[dl]'|\s+)`
const ACRONYM = String.raw`\p{Lu}[\p{Lu}\p{N}&]{1,9}s?`
const IN_BRACKETS = String.raw`(?:\s*[(–-]\s*(?<acronym>${ACRONYM})\s*[)–-])?`
/** A park's name holds words without a capital: `Parc des métiers Loire-Forez`. */
const PARK = String.raw`[Pp]arc\s+(?:des? |d')?\p{Ll}+\s+${NAME}`
const ANY = `(?:${PARK}|${NAME}(?:\\sen\\s${WORD}(?:\\s${WORD})?)?)`
const NO_ADJECTIVE = String.raw`(?!(?:de|du|des|d|à|au|aux|en|a|est|et|ou|qui|que|dans|pour|sur|par|avec|son|sa|ses|leur|le|la|les|ont|sont|se|chez|dont|comme|avait|était|sera)(?![\p{L}]))`
const ADJECTIVES = String.raw`(?:\s+${NO_ADJECTIVE}\p{Ll}[\p{L}-]+){0,2}`

/** Heads that are a territory in lower case: `la ville de Lens`, `la métropole`. */
const TERRITORY = /^(?:port|ville|commune|métropole|agglomération|municipalité|mairie|intercommunalité)/u

const PUBLIC = new RegExp(
  String.raw`${START}(?<head>${PUBLIC_HEAD})${END}(?<more>(?:\s+(?:territoriale?|foncier|interconsulaire|régionale?|départementale?|locale?|d'agglomération|d'industrie|intercommunale?)){0,2})(?<link>${DE})(?<name>${ANY})${IN_BRACKETS}`,
  'gu',
)
/** The authority, not the territory: with a capital, and no article between. */
const REGION = new RegExp(
  String.raw`(?<=(?:[Ll]a|[Ll]e|de la|du|à la|au|par la|et la) )(?<name>(?:Région|Département|Province|Ville|Métropole|Agglomération|Agglo)\s+(?:(?:du|de la|de)\s+|d')?${NAME})`,
  'gu',
)
const WHOLE = new RegExp(
  String.raw`${START}(?<name>(?<head>${ASSOCIATION_HEAD}|${EDUCATION_HEAD})${END}(?<more>${ADJECTIVES})(?<link>${DE})${ANY}(?:\s(?:\p{Ll}+(?:iennes|aises|oises|aines)|belge)(?![\p{L}]))?)${IN_BRACKETS}`,
  'gu',
)
/** What a capital makes a name, without more capitals: « la Fédération textile ». */
const CAPITALISED_HEAD = new RegExp(
  String.raw`(?<=^|\p{L}'|\p{Ll} |[(«] ?)(?<name>(?:Cité(?= (?:inter)?nationale)|Station|Muséum|Collectivité|Mutualité|Campus|Institut|Université|École|Cluster|Club|Fédération|Union|Fondation|Technopole|Conservatoire|Chambre|Syndicat|Confédération|Comité|Conseil|Direction|Agence|Office|Ligue|Ordre|Centre|Banque|Caisse|Autorité|Commission|Inspection|Secrétariat|Délégation|Mission|Cellule|Groupement|Laboratoire|Alliance|Fonds|Plateforme|Établissement|Parlement|Tribunal|Cour|Maison|Observatoire|Académie|Société|Association|Cluster|Pôle|Réseau)(?:\s+(?:(?:de la|de|du|des)\s+|de l'|d')${NO_ADJECTIVE}\p{Ll}[\p{L}-]{3,}|\s+\p{Ll}[\p{L}-]*(?:al|ale|iaux|ique|iques|aire|ien|ienne|iel|ielle|if|ive|eure?|ois|oise|ais|aise|ole|ain|aine|é|ée|ier|ière|obile|enne|erne|ic|ics|iste|istes|el|els|elles|able|ables|ible|ibles|oire|oires|permanente?s?|indépendante?s?)(?![\p{L}])){1,5}(?:\s+(?:et|&)\s+(?:(?:de la|de|du|des)\s+|de l'|d')?\p{Ll}[\p{L}-]{4,}(?:\s\p{Ll}+(?:ables?|ibles?|iques?|ales?|aux|elles?|els?|aires?|ives?|ifs?)(?![\p{L}]))?)?(?:\s+(?:(?:de la|de|du|des)\s+|de l'|d')?${NAME}|\s(?:(?:de la|du|des|de)\s|de l'|d')\p{Ll}[\p{L}-]{2,}(?:\s\p{Ll}[\p{L}-]*(?:iques?|ifs?|ives?|aires?|els?|elles?|ales?|aux|iers?|ières?|ées?|és|ines?|estes?)(?![\p{L}]))?(?![\p{L}]))?)`,
  'gu',
)
/** « et Fils », « & Cie »: the end of a firm's name. */
const KIN = String.raw`(?:\s(?:et|&)\s(?:Fils|Filles?|Cie|Compagnie|Associés|Frères))?`
const APPOSED = new RegExp(
  String.raw`${START}(?<head>(?:${COMPANY_HEAD}|[Aa]ssociation|[Aa]sso|[Rr]éseau|[Ss]yndicat|[Ff]édération|[Ff]ondation|[Cc]ollectif|[Cc]lub|[Cc]luster)s?)${END}${ADJECTIVES}\s+(?<name>${NAME}(?:\sen\s${WORD})?${KIN})${IN_BRACKETS}`,
  'gu',
)
/** A name that is a phrase: it begins with a word that begins no name. */
const PHRASE =
  /(?:association|collectif|fondation|mouvement|dispositif|réseau)\s+(?<name>(?:Y|À|Un|Une|Les|Le|La|Pour|En|Agir|Vivre|Tous|Du|Des|Au|Aux|L')\s?[^,.;:()»«¤]{3,40}?)(?=\s*[,.;:()»]|\s+(?:a|est|ont|qui|organise|propose|fête|accueille|dans|lors|vient|va|vont)\s|$)/gu
/** « le président du port de Lens », « la ville de Lens investit »: with a small letter, what has a head or acts is the body, not the town. */
const BODY = new RegExp(
  String.raw`${START}(?<head>port|ville|commune|métropole|agglomération|intercommunalité)\s(?:de la |du |des |de |d')(?<name>${NAME})`,
  'gu',
)
const HEADED = new RegExp(String.raw`(?:${JOB})(?:\s(?!de|du|des)\p{Ll}+){0,2}\s(?:du |de la |de l')$`, 'u')
const ACTS =
  /^(?: et (?:la |le |l'|les |sa |son )?[^,.;]{3,50}?)? (?:vous |nous |y )?(?:organis|invit(?:e|ent)|investi|financ(?:e|ent)|soutien(?:t|nent)|annonc(?:e|ent)|lanc(?:e|ent)|propos(?:e|ent)|prévoi(?:t|ent)|souhait(?:e|ent)|cofinanc|subventionn|(?:a|ont) (?:voté|inauguré|lancé|décidé|acquis|racheté|cédé|vendu|posé|signé|choisi|commandé|financé|organisé|confié|retenu|racheté))/u
/** « Caisse d'Épargne Grand Est Europe »: a bank of a region. */
const BANK = new RegExp(
  String.raw`${START}(?<name>(?:Caisse d'Épargne|Crédit Agricole|Crédit Mutuel|Banque Populaire)(?:\s(?:(?:du|de la|des|de)\s|d'|de l')?${WORD}(?:\s(?:de la |du |des |de |d'|et )?${WORD}){0,3})?)${END}`,
  'gu',
)
/** « Limoges Métropole », « Vichy Communauté ». */
const TAIL = new RegExp(
  String.raw`${START}(?<name>(?:${WORD}\s+){1,4}(?:Agglo|Agglomération|Métropole|Communauté|Habitat|Expansion|Tourisme|Invest|Développement|Promotion|Attractivité|Mobilités?|Événements?|Entreprendre|Économie|Business School|Management School)(?:\s(?:Innovation|Industries?|Services|Emploi|International|Entreprises|Énergie))?)${END}(?!®)`,
  'gu',
)
/** A name and its acronym in brackets, and the other way round. */
const SPELT = new RegExp(String.raw`(?<name>${NAME})\s*\(\s*(?<acronym>${ACRONYM}|\p{Lu}\p{Ll}{2,7})\s*\)`, 'gu')
/** A name whose words have no capitals: « École nationale supérieure des technologies du bois (ENSTB) ». */
const SPELT_HEAD = new RegExp(
  String.raw`${START}(?<name>(?:École|Institut|Centre|Association|Agence|Fédération|Union|Syndicat|Société|Comité|Conseil|Groupement|Observatoire|Office|Direction|Réseau|Chambre|Caisse|Mission|Maison|Établissement|Commission|Autorité|Confédération|Fondation|Laboratoire|Université|Communauté|Organisation|Alliance|Fonds|Banque|Pôle|Plateforme|Service|Bureau|Haut)\s\p{Ll}[^,.;:()«»¤]{5,110}?)\s*\(\s*(?<acronym>${ACRONYM})\s*\)`,
  'gu',
)
/** What has an acronym and is nobody: plans, laws, papers. */
const NO_BODY =
  /^(?:Memorandum|Mémorandum|Plan|Programme|Schéma|Projet|Loi|Contrat|Pacte|Charte|Indice|Règlement|Directive|Zone|Taxe|Prêt|Diplôme|Certificat|Brevet|Intelligence|Système|Prix|Appel)(?![\p{L}])/u
const SPELT_AFTER = new RegExp(String.raw`${START}(?<acronym>${ACRONYM})\s*\(\s*(?<name>\p{Lu}[^()]{4,160})\)`, 'gu')
/** A name with its legal form, in French and in the neighbours' languages. */
const LEGAL_FORM = new RegExp(
  String.raw`${START}(?<name>${NAME})\s(?:SAS|SASU|SARL|EURL|SNC|SCOP|SCIC|NV|BV|BVBA|GmbH|AG|Ltd|PLC|Inc|LLC|SpA|SE)${END}`,
  'gu',
)
const DESCRIBED = new RegExp(
  String.raw`(?<name>${NAME})(?=\s*,\s+(?:(?:l'|la |le |une? |première? )?(?:jeune |petite? |grande? |ancien |ancienne )?(?:${COMPANY_HEAD}|association|éditeur|acteur|leader|n°\s?1|numéro un|filiale|marque|établissement|syndicat|structure|concepteur|société|cluster|organisat(?:eur|rice))(?![\p{L}])))`,
  'gu',
)

const PORTFOLIO = new RegExp(
  String.raw`(?<![\p{L}])(?:ministre|secrétaire d'État|échevine?|adjointe?)s?(?: délégué[es]*| chargé[es]*| d'État)*(?:,? (?:et )?(?:auprès |chargé[es]* )?(?:de la |de l'|du |des |d'|à la |à l'|aux? )${WORD}(?:\s\p{Ll}{3,}){0,3}?(?=[ ,.;)]))+(?: et (?:de la |de l'|du |des )?${WORD})?`,
  'gu',
)
/** What is of several: « les Hôpitaux de l'Artois », « les Amis du musée ». */
const PLURAL = new RegExp(
  String.raw`(?<=^|(?:[Ll]es|[Dd]es|aux|[,:]) )(?<name>(?:Hôpitaux|Hospices|Amis|Compagnons|Restos|Jardins|Ateliers|Voies|Ports|Transports|Archives|Musées|Laboratoires|Chantiers|Papeteries|Verreries|Forges|Fonderies|Aciéries|Brasseries|Sucreries|Moulins|Toiles|Éditions|Établissements|Entrepôts)(?:\s\p{Ll}+s)?\s(?:(?:de la|des|du|de)\s|de l'|d')${NAME})`,
  'gu',
)

/** The first letters of a name's words, less what joins them. */
export const initialsOf = (name: string): string =>
  foldName(name)
    .split(' ')
    .filter((word) => !['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en'].includes(word))
    .map((word) => word.charAt(0))
    .join('')

/** Whether an acronym is made of a name's letters, in their order, from its first one. */
export const isAcronymOf = (acronym: string, name: string): boolean => {
  const letters = foldName(acronym).replaceAll(' ', '')
  const initials = initialsOf(name)
  // « (Acc) », « (Paris) »: in small letters it is one only if it has them all.
  if (/\p{Ll}{2}/u.test(acronym)) return letters === initials
  if (initials.startsWith(letters) || letters.startsWith(initials)) return initials.length > 1
  let at = -1
  const flat = foldName(name)
  return (
    flat.startsWith(letters.charAt(0)) && letters.split('').every((letter) => (at = flat.indexOf(letter, at + 1)) >= 0)
  )
}

export type Names = {
  isArea: (name: string) => boolean
  isDepartment: (name: string) => boolean
  isCommune: (name: string) => boolean
  isCommunity: (name: string) => boolean
  isPlace: (name: string) => boolean
  vocabulary: Vocabulary
}

/** `Michelin de Roanne`: the place is not of the name. */
export const cutPlace = (written: string, { isArea, isDepartment, isPlace }: Names): string => {
  const inPlace = /^(.*?)\s+en\s+(\p{Lu}.*)$/u.exec(written)
  const name = inPlace?.[1] && isPlace(inPlace[2] ?? '') ? inPlace[1] : written
  const found = /^(.*?)\s+(?:(?:de la|du|des|de)\s+|(?:de )?[dl]')(.+)$/u.exec(name)
  return found?.[1] &&
    found[2] &&
    isPlace(found[2]) &&
    !isArea(found[2]) &&
    !isDepartment(found[2]) &&
    !/^(?:Pays|Côte|Porte|Val|Vallée|Cœur|Terres?|Pôle|Port|Ville)\b/u.test(found[1])
    ? found[1]
    : name
}

const COMPANY = new RegExp(`^(?:${COMPANY_HEAD})$`, 'iu')
const EDUCATION = new RegExp(`^(?:${EDUCATION_HEAD})$`, 'iu')

type Groups = { acronym?: string; head?: string; link?: string; more?: string; name?: string }

/** Organisations that their own words tell: what kind they are, an acronym in brackets, what stands beside the name. */
export const findNamedOrganisations = (scan: Scan, names: Names): OrganisationMention[] => {
  const { sentence } = scan
  const mentions: OrganisationMention[] = []
  const add = (
    start: number,
    end: number,
    { acronym, name, type }: { acronym?: string | undefined; name: string; type: OrganisationType },
  ): void => {
    if (scan.open.slice(start, end).includes('¤') || name.length < 2) return
    mentions.push({
      end,
      name: name.replaceAll(/\s+/g, ' ').trim(),
      sentence,
      start,
      type,
      ...(acronym && { acronym }),
    })
    take(scan, start, end)
  }
  const each = (pattern: RegExp, read: (match: RegExpExecArray, groups: Groups) => void): void => {
    for (const match of scan.open.matchAll(pattern)) read(match, match.groups ?? {})
  }
  const isTitle = sentence.isTitle && sentence.text === sentence.text.toUpperCase()
  if (isTitle) return []

  // « ministre de la Santé et de l'Accès aux soins »: what a minister is in charge of.
  for (const { 0: portfolio, index } of scan.open.matchAll(PORTFOLIO)) {
    const lead = /^\p{L}+/u.exec(portfolio)?.[0].length ?? 0
    take(scan, index + lead, index + portfolio.length)
  }
  each(SPELT_AFTER, (match, { acronym = '', name = '' }) => {
    if (NO_NAME.has(acronym.toLowerCase()) || names.isPlace(name)) return
    // « Anne MOREL (Brixel) »: a surname.
    if (isGivenName(/(\S+) $/u.exec(sentence.text.slice(0, match.index))?.[1] ?? '')) return
    add(
      match.index,
      match.index + match[0].length,
      isAcronymOf(acronym, name) ? { acronym, name, type: 'organisation' } : { name: acronym, type: 'organisation' },
    )
  })
  each(SPELT_HEAD, (match, { acronym = '', name = '' }) => {
    if (isAcronymOf(acronym, name))
      add(match.index, match.index + match[0].length, { acronym, name, type: 'organisation' })
  })
  each(BANK, (match, { name = '' }) => add(match.index, match.index + name.length, { name, type: 'company' }))
  each(BODY, (match, { head = '', name = '' }) => {
    const [before, after] = [sentence.text.slice(0, match.index), sentence.text.slice(match.index + match[0].length)]
    const isTown = /^(?:ville|commune)$/u.test(head)
    const isBody =
      (!isTown && HEADED.test(before)) ||
      (/(?:^|[\s(])(?:la|le|l'|La|Le|L')\s?$/u.test(before) && name !== '' && ACTS.test(after))
    if (isBody) add(match.index, match.index + match[0].length, { name: capitalise(match[0]), type: 'publicBody' })
  })
  each(PUBLIC, (match, { acronym, head = '', link = '', name = '' }) => {
    if (!/^\p{Lu}/u.test(name) || (TERRITORY.test(head) && /^\p{Ll}/u.test(head))) return
    if (
      /^(?:Ville|Commune|Agglomération|Port)/u.test(head) &&
      isInitial(sentence.text, match.index) &&
      link.trim() === ''
    )
      return
    const whole = acronym ? match[0].slice(0, match[0].lastIndexOf(acronym)).replace(/\s*[(–-]\s*$/u, '') : match[0]
    add(match.index, match.index + match[0].length, { acronym, name: capitalise(whole), type: 'publicBody' })
  })
  each(REGION, (match, { name = '' }) => add(match.index, match.index + name.length, { name, type: 'publicBody' }))
  each(TAIL, (match, { name = '' }) => {
    const clean = name.replace(/^(?:Le|La|Les|À|Pour|Avec|Chez|Dans)\s+/u, '')
    if (clean.includes(' '))
      add(match.index + name.length - clean.length, match.index + name.length, {
        name: clean,
        type: /(?:Agglo|Agglomération|Métropole|Communauté)$/u.test(clean) ? 'publicBody' : 'organisation',
      })
  })
  each(SPELT, (match, { acronym = '', name = '' }) => {
    const clean = name.replace(/^(?:Le|La|Les|L'|Un|Une|Du|Au|Aux|Chez|À|En)\s+/u, '')
    const before = new RegExp(
      String.raw`(?<=^|[\s'])((?:${EDUCATION_HEAD}|${ASSOCIATION_HEAD}|${COMPANY_HEAD}|office|agence|plan|centre|schéma|projet|zone|taxe|prêt)\s[^,.;]{0,40}?)$`,
      'iu',
    ).exec(sentence.text.slice(0, match.index))?.[1]
    if (NO_BODY.test(clean)) {
      take(scan, match.index, match.index + match[0].length)
      return
    }
    if (before && isAcronymOf(acronym, before + clean)) {
      if (!/^(?:plan|schéma|projet|zone|taxe|prêt)/i.test(before))
        add(match.index - before.length, match.index + match[0].length, {
          acronym,
          name: capitalise(before + clean),
          type: 'organisation',
        })
    } else if (isAcronymOf(acronym, clean))
      add(match.index + name.length - clean.length, match.index + match[0].length, {
        acronym,
        name: clean,
        type: 'organisation',
      })
  })
  each(WHOLE, (match, { acronym, head = '', more = '', name = '' }) => {
    if (/^initiative$/iu.test(head) && /(?:à l'|d'|cette |l'|une )$/iu.test(sentence.text.slice(0, match.index))) return
    const rest = name.slice(head.length).trim()
    const isCapital = /^\p{Lu}/u.test(head)
    // « école de Lens », « un club de Douai »: described, not named.
    const proper = rest
      .slice(more.trim().length)
      .trim()
      .replace(/^(?:de la|du|des|de)\s+|^(?:de )?[dl]'/u, '')
    if (!/^\p{Lu}/u.test(proper) && !/^parc/iu.test(proper)) return
    if (
      !isCapital &&
      (names.isPlace(proper) || more !== '') &&
      !/^(?:université|lycée|collège|institut|IUT|CFA|chambre|fédération|école|parc technologique|parc scientifique|technop[oô]le)/iu.test(
        head,
      )
    )
      return
    if (!isCapital && /^(?:école|collège)/u.test(head) && names.isPlace(proper)) return
    const isFirm = !isCapital && /^laboratoire$/iu.test(head)
    const type = isFirm ? 'company' : EDUCATION.test(head) ? 'education' : 'association'
    const isApposed =
      (/^(?:association|collectif)$/iu.test(head) ||
        (!isCapital && /^(?:club|fondation|syndicat|cluster|réseau|laboratoire)$/iu.test(head))) &&
      /^\p{Lu}/u.test(rest)
    const short = name.replace(/\s+en\s+\p{Lu}.*$/u, '')
    const inPlace = names.isPlace(name.slice(short.length).replace(/^\s+en\s+/u, '')) ? short : name
    // « lycée Henri-Darras de Liévin » is the lycée Henri-Darras; « université de Lille » has no other name.
    const inTown =
      /^(?:[Ll]ycée|[Cc]ollège|[Éé]cole|[Ii]nstitut|[Cc]entre\s\p{Ll}+)\s\p{Lu}.*?(?=\s(?:de|d')\s?(\p{Lu}[\p{L}-]+)$)/u.exec(
        inPlace,
      )
    const whole = inTown && names.isCommune(inTown[1] ?? '') ? inTown[0] : inPlace
    const cut = isCapital || isApposed || type === 'education' ? whole : cutPlace(name, names)
    add(match.index, match.index + (cut === name ? match[0].length : cut.length), {
      acronym,
      name: capitalise(isApposed ? cut.slice(head.length).trim() : cut),
      type,
    })
  })
  each(CAPITALISED_HEAD, (match, { name = '' }) => {
    const [head = ''] = name.split(' ')
    if (
      /^(?:Centre|Maison|Conseil|Direction|Société|Association|Réseau)$/u.test(head) &&
      isInitial(sentence.text, match.index)
    )
      return
    // « à la Maison des entreprises »: a building.
    if (/^(?:Centre|Maison)$/u.test(head) && /(?:^|\s)(?:au|à la|À la|Au) $/u.test(sentence.text.slice(0, match.index)))
      return
    add(match.index, match.index + name.length, { name, type: EDUCATION.test(head) ? 'education' : 'organisation' })
  })
  each(PLURAL, (match, { name = '' }) => add(match.index, match.index + name.length, { name, type: 'organisation' }))
  each(PHRASE, (match, { name = '' }) => {
    if (name.split(' ').length >= 3)
      add(match.index + match[0].length - name.length, match.index + match[0].length, { name, type: 'association' })
  })
  each(APPOSED, (match, { acronym, head = '', name = '' }) => {
    if (!/^\p{Lu}/u.test(name) || NO_NAME.has(foldName(name))) return
    const cut = cutPlace(name, names)
    if (names.isPlace(cut) && !COMPANY.test(head)) return
    // « l'ancienne manufacture Brixel »: a building.
    if (/ie$|manufacture|filature/u.test(head) && /anciennes? $/u.test(sentence.text.slice(0, match.index))) return
    // « Banque Populaire du Nord »: with a capital the noun is of the name, unless it is only what it is.
    const isWhole =
      /^\p{Lu}/u.test(head) &&
      !/^(?:Groupe|Société|Entreprise|Association|Asso|Filiale|Start-up|PME|ETI|TPE|Constructeur|Équipementier|Fabricant|Industriel|Spécialiste|Opérateur|Promoteur|Éditeur|Géant)/u.test(
        head,
      ) &&
      !match[0].slice(head.length, match[0].indexOf(name, head.length)).trim()
    if (isWhole) {
      add(match.index, match.index + match[0].length, {
        acronym,
        name: acronym ? match[0].slice(0, match[0].lastIndexOf('(')).trim() : match[0],
        type: 'company',
      })
      return
    }
    const start = match.index + match[0].indexOf(name, head.length)
    add(start, start + cut.length, { acronym, name: cut, type: COMPANY.test(head) ? 'company' : 'association' })
  })
  each(LEGAL_FORM, (match, { name = '' }) => {
    const clean = name.replace(/^(?:Chez|Pour|Avec|Le|La|Les|The|De|Het)\s+/u, '')
    if (NO_NAME.has(foldName(clean)) || names.isPlace(clean)) return
    add(match.index + name.length - clean.length, match.index + match[0].length, { name: clean, type: 'company' })
  })
  each(DESCRIBED, (match, { name = '' }) => {
    const rest = name.replace(/^(?:Chez|Pour|Avec|Le|La|Les|Fin|Depuis|À|Au|Aux|En|Dans|Sur|Selon|Dès)\s+/u, '')
    const clean = cutPlace(rest, names)
    const isPerson = isGivenName(clean.split(' ')[0] ?? '') && clean.includes(' ')
    if (!isPerson && !names.isPlace(clean) && !NO_NAME.has(foldName(clean)))
      add(match.index + name.length - rest.length, match.index + name.length, { name: clean, type: 'company' })
  })
  return mentions
}
