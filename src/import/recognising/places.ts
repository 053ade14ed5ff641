import type { PlaceType } from '../document.ts'
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { JOB } from './lexicon.ts'
import type { Scan, Vocabulary } from './scan.ts'
import { take } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { NAME, START, WORD, capitalise, foldName } from './words.ts'

export type PlaceMention = {
  code?: string
  containedIn?: string
  department?: string
  end: number
  name: string
  sentence: Sentence
  start: number
  type: PlaceType
}

const DE = String.raw`(?:(?:de la|du|des|de|d')\s*(?:l'|La |Le )?)`
const PATTERNS: [PlaceType, RegExp][] = [
  [
    'industrial-park',
    new RegExp(
      String.raw`${START}(?<name>(?:[Pp]arc|[Zz]one|ZAC|ZI|ZA|ZAE|[Éé]co-?parc|[Tt]echnoparc|[Bb]io-?parc|[Ee]space)(?:\s+(?:[Dd]'[Aa]ctivités?(?: [Éé]conomiques?)?|[Ii]ndustrielle?s?|[Ii]ndustriel|des industries|logistique|d'affaires|artisanale?|économique|portuaire|commerciale?|d'entreprises|industrialo-portuaire)){1,2}\s+(?:${DE})?${NAME}(?: \d{1,2}(?!\d))?)`,
      'gu',
    ),
  ],
  [
    'industrial-park',
    new RegExp(
      String.raw`${START}(?<name>(?:Parc|Zone|ZAC|ZI|ZA|ZAE|Écoparc|Eurozone|Technoparc)\s+(?:${DE})?(?!Industries|Technologique|Scientifique)${NAME})`,
      'gu',
    ),
  ],
  // « le quartier de la Terrasse »
  [
    'area',
    new RegExp(
      String.raw`${START}(?<name>quartiers? (?:(?:de la|des|du|de)\s|de l'|d')(?:L[ae]s? )?${WORD}(?:[ -]${WORD})*)`,
      'gu',
    ),
  ],
  ['street', /(?<![\p{L}-])(?<name>Grande?-(?:[Rr]ue|[Pp]lace))(?![\p{L}-])/gu],
  // « Moselle-Est »
  ['area', /(?<![\p{L}-])(?!Nord-|Sud-|Est-|Ouest-)(?<name>\p{Lu}\p{L}{3,}-(?:Est|Ouest|Nord|Sud))(?![\p{L}-])/gu],
  // « la province de Liège », « au lieu-dit La Ronflette »
  [
    'area',
    new RegExp(
      String.raw`${START}(?<name>(?:province|canton|arrondissement|comté|bassin d'emploi|bassin de vie) (?:(?:de la|des|du|de)\s|de l'|d')${NAME})`,
      'gu',
    ),
  ],
  ['area', new RegExp(String.raw`(?<=lieu-?dit(?: de)? (?:« ?)?)(?<name>(?:L[ea]s? )?${NAME})`, 'gu')],
  ['area', /(?<=[\p{Ll}'] )(?<name>(?:Môle|Quai|Dock|Hangar|Halle|Terminal|Bassin|Darse) (?:n° ?)?\d+)(?!\p{N})/gu],
  ['area', new RegExp(String.raw`${START}(?<name>[Éé]co-?quartier (?:(?:de la|des|du|de)\s|de l'|d')?${NAME})`, 'gu')],
  // « le Parc des îles »
  [
    'industrial-park',
    /(?<=(?:le|du|au|Le|Au|Du) )(?<name>Parc (?:des|de la|du|de)\s\p{Ll}{4,}(?: (?:de |d')?\p{Lu}[\p{L}-]+)?)(?!\p{L})/gu,
  ],
  // « la Vallée de l'aluminium »
  [
    'area',
    /(?<=[\p{Ll}'«"]\s?)(?<name>[Vv]all[ée]e (?:de la |du |des |de l')\p{Ll}{5,}(?: électrique| numérique)?)(?!\p{L})/gu,
  ],
  [
    'area',
    /(?<![\p{L}])(?:région|métropole) (?!française|européenne|voisine|prochaine|urbaine|américaine|africaine|lointaine|humaine|quotidienne|ancienne)(?:\p{Ll}+(?:ienne|aise|oise|aine))(?!\p{L})/gu,
  ],
  // « l'Europe du Sud », « la Wallonie picarde », « le Rhin supérieur »
  [
    'area',
    /(?<![\p{L}-])(?<name>(?:Europe|Afrique|Asie|Amérique) (?:(?:du|de l')\s?(?:Nord|Sud|Est|Ouest)|centrale|orientale|occidentale|latine)|Wallonie picarde|Rhin supérieur|Bresse bourguignonne|Jura bernois|Arc jurassien|Flandre (?:française|wallonne)|Massif central|(?:Bassin|bassin) (?:parisien|rhénan|aquitain|lorrain|stéphanois|houiller))(?!\p{L})/gu,
  ],
  // « le bassin de Lacq », « le gave de Pau », « le plateau de Saclay »
  [
    'area',
    new RegExp(
      String.raw`(?<=^|(?:^|[\s(])(?:le|la|du|au|Le|La|Du|Au|l'|L'|les|des|aux|du grand|petit) ?)(?<name>(?:[Bb]assin|[Gg]ave|[Pp]lateau|[Pp]ic|[Ll]ac|[Ff]orêt|[Mm]assif|[Ee]stuaire|[Cc]anal|[Éé]tang|[Mm]arais|[Gg]olfe|[Pp]resqu'île|[Mm]ont|[Cc]ol) (?:(?:de la|des|du|de)\s|de l'|d'|de La )${WORD}(?:(?:\s(?:de la |du |de )|\sd')${WORD})?)`,
      'gu',
    ),
  ],
  // « la RD 817 », « l'A26 »
  [
    'street',
    /(?<![\p{L}\p{N}])(?<name>(?:RD|RN) ?\d{1,4}|(?<=(?:l'|autoroute |autoroutes )(?:l')?)[AE] ?\d{1,3})(?![\p{L}\p{N}])/gu,
  ],
  [
    'area',
    new RegExp(
      String.raw`${START}(?<!(?:entrée|sortie|façade|rive|rocade|aile) )[Ll]?'?(?<name>(?:[Nn]ord|[Ss]ud|[Ee]st|[Oo]uest|[Cc]entre|[Nn]ord-[EeOo]st|[Nn]ord-[Oo]uest|[Ss]ud-[Ee]st|[Ss]ud-[Oo]uest) (?:de la|de l'|du|des|de) ?(?:France|Europe|${WORD}))`,
      'gu',
    ),
  ],
  [
    'area',
    new RegExp(
      String.raw`${START}(?<name>(?:Pays ${DE}|Vall[ée]es? ${DE}|Val ${DE}|Porte ${DE}|Plaine ${DE}|Monts ${DE}|Baie ${DE})${WORD}(?:\s(?:de la |du |de )?(?!(?:Hauts-de-France|France|Europe))${WORD})?)`,
      'gu',
    ),
  ],
  [
    'street',
    new RegExp(
      String.raw`(?:\d+(?: bis| ter)?,? )?${START}(?<name>(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Ss]quare|[Rr]ond-point|(?<=(?<!à )\bla |, |\d |\dh |(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) )place|Place|[Cc]ours|[Cc]our)\s+(?:${DE})?(?:\p{Ll}+\s(?:de |du )?)?${NAME})`,
      'gu',
    ),
  ],
]

/** « son usine de Faverges »: whose is said, so what follows says where, even where no register has it. */
const OWN_SITE = new RegExp(
  String.raw`(?<![\p{L}])(?:son|sa|ses|leurs?|notre|nos) (?:\p{Ll}+ )?(?:usine|site|fonderie|atelier|entrepôt|chantier|agence|magasin|établissement|unité|plateforme|boutique|scierie|brasserie|campus|carrière|mine)s? (?:\p{Ll}+ )?(?:de |d'|à )(?<name>${WORD})(?![\p{L}]| \p{Lu})`,
  'gu',
)

const IN_LOWER_CASE: [PlaceType, RegExp] = [
  'industrial-park',
  new RegExp(
    String.raw`(?<=^|[\s(,'])(?<name>(?:zone (?:(?:des|de la|du|de)\s|de l'|d')|(?<=(?:[Ll]e|[Dd]u|[Aa]u|[Dd]ans [Ll]e) )parc (?:(?:des|de la|du)\s|de l'|d')?)(?!Industries)${NAME}(?: \d{1,2}(?!\d))?)`,
    'gu',
  ),
]

/** « au Pont de Dore (Peschadoires) »: what a commune in brackets follows, behind « à » or « au », is a part of it. */
const PART_OF_COMMUNE = new RegExp(
  String.raw`(?<=(?:^|\s)(?:à|au|aux|à la|lieu-dit) )(?<name>(?:(?:L[ea]s?|L')\s?)?${NAME}) \((?<commune>${NAME})\)`,
  'gu',
)

const BAPTISED = new RegExp(
  String.raw`(?:parc d'activités|parc industriel|zone d'activités|quartier|écoquartier|site|technopole)\s(?:[^,.;]{0,20}\s)?(?:baptisée?|nommée?|dénommée?|appelée?)\s(?:«\s*)?(?<name>${NAME})`,
  'gu',
)

/** What a place's name stands behind: to, of, near, in brackets, or in a list of them. */
const BEFORE =
  /(?:(?:^|[\s(«])(?:à|À|de|d'|D'|De|près d[e']|vers|depuis|entre|et|ou|en|En|sur|Sur|dans|Dans|à l'ouest d[e']|commune d[e']|ville d[e']|maire d[e']|chez|jusqu'à|-|–|du|la|le|l'|La|Le|L'|les|Les|des|aux|pour|par|dont|ni|qui|que|où|contre|rejoi\p{Ll}+|quitt\p{Ll}+|visit\p{Ll}+|in|In|at|of|from|near|to|between|outside|around|and|with)\s*|[(,/–-]\s*)$/u
const AT = /(?:^|[\s(])(?:[ÀA]|à|près d[e']|de|d'|commune de|ville de|gare de|maire de|vers|depuis|et)\s*$/u

const IS_JOB = new RegExp(`^(?:${JOB})$`, 'u')

const CARDINAL = new Set(['nord', 'centre', 'est', 'ouest', 'sud'])

/** Whether a name is meant as a place where it stands: a short name of a village is a word, or a company, more often. */
const isMeant = (
  place: GazetteerPlace,
  { after, before, vocabulary, written }: { after: string; before: string; vocabulary: Vocabulary; written: string },
): boolean => {
  const folded = foldName(written)
  // « Chargé de recherche »
  if (IS_JOB.test(written)) return false
  if (place.isShort)
    return /(?:^|[\s(])(?:à|À|de|d'|près d[e']|vers|depuis)\s*$/u.test(before) && !/^ \p{Lu}/u.test(after)
  if (place.type === 'department') {
    if (folded === 'nord')
      return (
        (before.endsWith('(') && /^\s*[),]/.test(after)) ||
        (/(?:dans le|département du|préfet du|préfecture du|le département du|du Nord et du|et du|et le|élus du|, le)\s*$/iu.test(
          before,
        ) &&
          !/^\s*(?:de|-|d')/u.test(after))
      )
    if (written.includes('-')) return true
    if (before.trim() === '' && /^\s*(?::|–)/u.test(after)) return true
    return /(?:\(|,\s|\b(?:la|l'|le|du|les|des|dans|de|en|dans les)\s?)$/iu.test(before)
  }
  if (place.type === 'region') return true
  // « le Grand Chambéry »: an agglomeration, no town.
  if (place.type === 'commune' && /(?:^|[\s'])Grande?\s$/u.test(before)) return false
  if (place.type !== 'commune') return !(place.type === 'area' && vocabulary.lower.has(folded)) || BEFORE.test(before)
  if (CARDINAL.has(folded)) return false
  const isCompound = /[\s-]/.test(written)
  if (isCompound) return place.population > 3000 || BEFORE.test(before) || written.includes('-')
  if (vocabulary.lower.has(folded) && !AT.test(before)) return false
  if (/^\s*\((?:\p{Lu}|\d\d)/u.test(after)) return true
  // A teaser begins with its place: « Thiers. La coutellerie… ».
  if (/^\s*$/.test(before) && /^\s*(?:[.:(]|–)/.test(after)) return place.population >= 2000
  // « Versailles accueillait… »
  if (place.population >= 15_000 && before.trim() === '' && /^\s\p{Ll}+(?:ait|a|e|era|ont)\s/u.test(after)) return true
  if (place.population >= 15_000) return BEFORE.test(before) || /^\s*(?:[:,.(]|–|$)/u.test(after)
  return place.population >= 1200
    ? BEFORE.test(before) && !/\b(?:la|le|l'|les|Les|La|Le|dont|chez|par|des|aux|du)\s*$/u.test(before)
    : /(?:^|[\s(])(?:[àÀ]|(?:maire|mairie|commune|village|bourg|foire|marché|école|gare|port|château|usine|site|filature|forêt|fromagerie|cave|communes|riverains|habitants|élus|environs|hauteurs|plateforme|bassin|abbaye|carrière|centrale|silo|canton|sortie|entrée) d(?:e |'))\s?$/u.test(
        before,
      )
}

/** Large enough to be meant where its article is contracted with a preposition. */
const isTown = ({ population, type }: GazetteerPlace): boolean => type === 'commune' && population >= 3000

const tokensIn = (text: string): { end: number; start: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ end: index + word.length, start: index }))

/** Names of the gazetteer in a sentence, the longest first. */
const findListed = (scan: Scan, gazetteer: Gazetteer, vocabulary: Vocabulary): PlaceMention[] => {
  const { open, sentence } = scan
  const mentions: PlaceMention[] = []
  const tokens = tokensIn(open)
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at]
    if (!first || !/\p{Lu}/u.test(open.charAt(first.start)) || /[\p{L}\p{N}]-$/u.test(open.slice(0, first.start)))
      continue
    for (let count = Math.min(gazetteer.longest, tokens.length - at); count > 0; count -= 1) {
      const last = tokens[at + count - 1]
      if (!last) continue
      const written = open.slice(first.start, last.end)
      if (
        /[^\p{L}\p{N}\s'.-]|\.(?! ?\p{Lu})|\s{2}/u.test(written) ||
        /^(?:-|'(?!s(?!\p{L})))\p{L}/u.test(open.slice(last.end))
      )
        continue
      // « au Havre », « des Herbiers »
      const article = /(?:^|\s)(?:[Aa]u|[Dd]u)\s$/u.test(open.slice(0, first.start))
        ? 'le '
        : /(?:^|\s)(?:[Aa]ux|[Dd]es)\s$/u.test(open.slice(0, first.start))
          ? 'les '
          : undefined
      const contracted = article && gazetteer.byName.get(article + foldName(written))?.filter(isTown)
      const places = contracted?.length ? contracted : gazetteer.byName.get(foldName(written))
      // Words that only follow each other are no name with hyphens: `Porte du Hainaut`.
      if (!places || (count > 1 && !/\p{Lu}/u.test(open.charAt(last.start)))) continue
      const [before, after] = [open.slice(0, first.start), open.slice(last.end)]
      const inBrackets =
        /^\s*\(([^()]+)\)/.exec(after)?.[1] ??
        /^,\s(?:dans )?(?:la|le|l'|les)\s?([\p{Lu}][\p{L}-]+)/u.exec(after)?.[1] ??
        ''
      const departments = gazetteer.byName.get(foldName(inBrackets))?.filter(({ type }) => type === 'department') ?? []
      const code = departments[0]?.code ?? (/^\d\d$/.test(inBrackets) ? inBrackets : undefined)
      const place = places.find(({ department }) => code !== undefined && department === code) ?? places[0]
      // « Riorges Mably »: towns that only follow each other.
      const isBeside =
        mentions.some(({ end, type }) => end === first.start - 1 && type === 'commune') &&
        place?.type === 'commune' &&
        place.population > 2000
      // « France Travail »: the name of a body that begins with its country's.
      if (place && ['area', 'continent', 'country'].includes(place.type) && /^ \p{Lu}/u.test(after)) continue
      if (!place || !(isBeside || contracted?.length || isMeant(place, { after, before, vocabulary, written })))
        continue
      const isOne = places.filter(({ type }) => type === place.type).length === 1 || place.department === code
      mentions.push({
        end: last.end,
        name: place.name,
        sentence,
        start: first.start,
        type: place.type,
        ...(place.code && isOne && { code: place.code }),
        ...(place.department && { department: place.department }),
        ...(departments[0] && place.type === 'commune' && { containedIn: departments[0].name }),
      })
      at += count - 1
      break
    }
  }
  return mentions
}

/** Places in a sentence: streets, parks and areas by their first word; communes, departments, regions and countries by the gazetteer. */
export const findPlaces = (scan: Scan, gazetteer: Gazetteer, vocabulary: Vocabulary): PlaceMention[] => {
  const { sentence } = scan
  const mentions: PlaceMention[] = []
  for (const match of scan.open.matchAll(PART_OF_COMMUNE)) {
    const { commune = '', name = '' } = match.groups ?? {}
    const isCommune = gazetteer.byName.get(foldName(commune))?.some(({ type }) => type === 'commune')
    if (!isCommune || gazetteer.byName.has(foldName(name))) continue
    const end = match.index + name.length
    mentions.push({ containedIn: commune, end, name, sentence, start: match.index, type: 'area' })
    take(scan, match.index, end)
  }
  for (const [type, pattern] of [...PATTERNS, IN_LOWER_CASE])
    for (const match of scan.open.matchAll(pattern)) {
      let name = match.groups?.name ?? match[0]
      // « rue des Forges de Roanne »
      const inner = /^(.+?)\s+(?:des|de la|de|du|à)\s+([^\s].*)$/u.exec(name)
      if (type === 'street' && inner?.[2] && gazetteer.byName.has(foldName(inner[2])) && inner[1]?.includes(' '))
        name = inner[1]
      const start = match.index + match[0].indexOf(name)
      if (
        scan.open.slice(start, start + name.length).includes('¤') ||
        (name.split(' ').length < 2 && !name.includes('-'))
      )
        continue
      if (type === 'area' && gazetteer.byName.has(foldName(name))) continue
      mentions.push({
        end: start + name.length,
        name: type === 'area' && /^[nseoc]/.test(name) ? name : capitalise(name),
        sentence,
        start,
        type,
      })
      take(scan, start, start + name.length)
    }
  for (const match of scan.open.matchAll(BAPTISED)) {
    const { name = '' } = match.groups ?? {}
    const start = match.index + match[0].indexOf(name)
    mentions.push({ end: start + name.length, name, sentence, start, type: 'industrial-park' })
    take(scan, start, start + name.length)
  }
  for (const match of scan.open.matchAll(OWN_SITE)) {
    const { name = '' } = match.groups ?? {}
    const start = match.index + match[0].lastIndexOf(name)
    if (name.length < 4 || name === name.toUpperCase() || gazetteer.byName.has(foldName(name))) continue
    mentions.push({ end: start + name.length, name, sentence, start, type: 'commune' })
    take(scan, start, start + name.length)
  }
  for (const mention of findListed(scan, gazetteer, vocabulary)) {
    mentions.push(mention)
    take(scan, mention.start, mention.end)
  }
  return mentions
}
