import { NOT_ORGANISATIONS_IN_ENGLISH } from './englishWords.ts'
import { isGivenName } from './givenNames.ts'
import { NO_NAME } from './lexicon.ts'
import type { Names, OrganisationMention } from './organisations.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import { END, START, WORD, foldName } from './words.ts'

/** What bodies are, in a name: with « the » before it, one needs such a word. */
const HEAD =
  'Bank|Fund|Club|Council|Union|Group|Groupe|University|Université|Universität|Institute|Institut|Agency|Agence|Chamber|Chambre|Ministry|Commission|Region|Région|Authority|Association|Federation|Fédération|Hospital|School|College|Foundation|Fondation|Campus|Cluster|Company|Society|Board|Parliament|Office|Department|Faculty|Museum|Musée|École|Lycée|Collège|Athénée|Confederation|Consortium|Alliance|Partnership|Undertaking|Syndicate|Syndicat|Laboratory|Observatory|Corporation|Cooperative|Trust|Port|Pôle|Network|Organisation|Organization|Centre|Center'
const JOINED_HEAD = 'Institute|Ministry|Department|Faculty|School|Chamber|Centre|Center|Museum|Federation|Office'
const LINK = String.raw`(?: & | of (?:the )?| for (?:the )?| de la | de l'| des? | du | d'| et (?:de la |de l'|des |du )| )`
const NAME = String.raw`${WORD}(?:${LINK}${WORD})*`
/** « the Institute of Molecular Biology and Medicine »: « and » joins two names, but in what such a head is of. */
const CANDIDATE = new RegExp(
  String.raw`${START}(?<name>(?:${JOINED_HEAD}) (?:of|for) ${WORD}(?: ${WORD})*(?:, ${WORD})* and ${WORD}(?: ${WORD})*|${NAME})${END}`,
  'gu',
)
const HAS_HEAD = new RegExp(String.raw`(?<![\p{L}])(?:${HEAD})s?(?![\p{L}])`, 'u')
/** Words of a sentence's beginning that are of no name. */
const LEADING =
  /^(?:The|A|An|This|That|These|Those|Its|Their|His|Her|Our|Your|My|In|At|On|By|For|From|With|Of|And|But|Or|So|As|If|When|While|Where|After|Before|Since|Until|Under|Over|Near|Between|Both|Each|Every|All|Some|Many|Most|New|Former|Designed|Led|Dear|Meanwhile|Following|Founded|Created|Opened|According|Last|Next|First|About|Contact|Captain|Professor|Chairman|Chair|Chief(?: \p{Lu}\p{L}+){0,2}|CEO|(?:Vice )?President|(?:General |Managing )?Director|Manager|Mayor|Minister|Head)\s|^of\s(?:the\s)?/u
/** A venue, an event, a road: things that have names and are nobody. */
const IS_THING =
  /(?:^|\s)(?:Street|Avenue|Road|Canal|River|Rhine|Valley|Sea|Ocean|Coast|Airport|Station|Terminal|Park|Parc|Quay|Quai|Square|Bridge|Hall|Halle|Palais|Maison|Hôtel|Day|Days|Week|Festival|Fair|Forum|Expo|Summit|Prize|Awards?|Act|Plan|Programme|Program|Project|Facility|Treaty|Zone|Basin|Lake|Mountains?|Island|Route|Issue)(?:\s|$)/u
const IS_EMPHATIC = /^(?:\p{Lu}[\p{Lu}\p{N}&/-]+|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{Lu}{2,}\p{Ll}+|\p{Lu}\p{N}\p{Lu})$/u
const VERB_AFTER =
  /^(?:,? (?:has|have|had|will|would|is|was|says|said|plans|planned|runs|builds|makes|employs|opened|opens|announced|signed|won|bought|sold|closed|led|joined|invests|invested|produces|designs|supplies|owns|operates|works|remains|expects|wants|leads)(?![\p{L}])|, (?:which|whose|who|a|an|the|based|owned|part|now|formerly)\s)/u
const COMMON_END = /(?:ly|ing|ed|tion|ment|ness|ers|ity|ies)$/u
/** What is at, in or near something is in a place; a ship or a product has « the ». */
const IS_WHERE =
  /(?:^|\s)(?:in|near|outside|around|north of|south of|east of|west of|across) $|(?:routes?|lines?|services?|trains?|ferries|flights?|bound|exports) (?:to|for) (?:\p{Lu}[\p{L}-]+(?:, | and ))*$|\((?:now|formerly|ex-?) ?$/iu
const AT_HOME = /(?:^|\s)(?:[Aa]t|the|[Tt]he|between|to) $/u
const GROUP_AFTER =
  /^'s? (?:group|plant|factory|site)|^ (?:group|cluster|fund|agency|association|company|firm|start-up|startup|consortium|training|institute|region)(?![\p{L}])/u

const FROM = /^(?:(?<owner>\p{Lu}[\p{L}-]+)'s|\p{Lu}\p{L}+-(?:based|born|owned)) (?=\p{Lu})/u

/** What a candidate is without the words before its name: « The Sète Cruise Club », « Sweden's Essor », « Lille-based Brixel ». */
const withoutLead = (name: string, names: Names): string => {
  let rest = name
  while (LEADING.test(rest)) rest = rest.replace(LEADING, '')
  const from = FROM.exec(rest)
  return from &&
    (from.groups?.owner === undefined || names.isPlace(from.groups.owner) || COUNTRY.has(foldName(from.groups.owner)))
    ? rest.slice(from[0].length)
    : rest
}

const COUNTRY = new Set(
  'austria belgium britain canada china denmark finland france germany india ireland italy japan luxembourg netherlands norway poland portugal spain sweden switzerland taiwan turkey korea america europe'.split(
    ' ',
  ),
)

const HEADLINE_VERB =
  'picks|chooses|lands|opens|builds|invests|expands|extends|moves|wins|buys|acquires|launches|breaks|unveils|plans|doubles|triples|hires|cuts|closes|sells|signs|joins|goes|sets|starts|begins|completes|adds|takes|brings|gets|secures|raises|eyes|bets|commits|pledges|returns|grows|teams|welcomes|names|appoints|to (?:build|open|invest|expand|hire|close|cut|move|create|acquire|double|launch)'
/** « Brixel picks Roanne for its depot »: who does what a headline says. */
const SUBJECT = new RegExp(String.raw`^(?<name>${NAME}) (?:${HEADLINE_VERB})(?![\p{L}])`, 'u')
/** « Roanne lands Brixel's depot »: whose it is that a town gets. */
const OWNER = new RegExp(String.raw`(?:${HEADLINE_VERB}) (?<name>${NAME})'s? (?=\p{Ll})`, 'u')

/** Organisations in a headline, where a name at the beginning and a verb behind it are all there is. */
export const findInHeadline = (scan: Scan, names: Names): OrganisationMention[] => {
  const { sentence } = scan
  if (!sentence.isTitle || sentence.text === sentence.text.toUpperCase()) return []
  return [SUBJECT, OWNER].flatMap((pattern): OrganisationMention[] => {
    const match = pattern.exec(scan.open)
    const written = match?.groups?.name ?? ''
    const name = withoutLead(written, names).replace(/'s$/u, '')
    const [first = ''] = name.split(' ')
    const start = (match?.index ?? 0) + (match?.[0].indexOf(written) ?? 0) + written.length - name.length
    if (
      name.length < 3 ||
      names.isPlace(name) ||
      isGivenName(first) ||
      NO_NAME.has(foldName(name)) ||
      name.split(' ').every((word) => NOT_ORGANISATIONS_IN_ENGLISH.has(foldName(word)) || names.isPlace(word)) ||
      names.vocabulary.lower.has(foldName(first)) ||
      IS_THING.test(name)
    )
      return []
    const end = start + name.length
    if (scan.open.slice(start, end) !== name) return []
    take(scan, start, end)
    return [{ end, name, sentence, start, type: HAS_HEAD.test(name) ? 'organisation' : 'company' }]
  })
}

/** Names that English text writes with a capital within a sentence, less what is a place, a person, a day, a language or a thing: organisations, as in French. */
export const findEnglishOrganisations = (scan: Scan, names: Names): OrganisationMention[] => {
  const { sentence } = scan
  const { text } = sentence
  if (sentence.isTitle || text === text.toUpperCase()) return []
  const found: OrganisationMention[] = []
  for (const match of scan.open.matchAll(CANDIDATE)) {
    const written = match.groups?.name ?? ''
    const name = withoutLead(written, names)
    const start = match.index + written.length - name.length
    const end = start + name.length
    const [before, after] = [text.slice(0, start), text.slice(end)]
    const words = name.split(' ')
    const [first = ''] = words
    const [folded, isSingle, hasHead] = [foldName(name), words.length === 1, HAS_HEAD.test(name)]
    const isEmphatic = isSingle && IS_EMPHATIC.test(name)
    const isInitial = /^[\s"“(–-]*(?:The |An? )?$/u.test(before)
    const isWord = isSingle && NOT_ORGANISATIONS_IN_ENGLISH.has(folded)
    const isHead = isSingle && hasHead
    const isPerson = isGivenName(first) && !hasHead && !isEmphatic && words.length < 4
    const isCommon =
      isSingle && !isEmphatic && names.vocabulary.lower.has(folded) && !names.vocabulary.upper.has(folded)
    if (
      name.length < 2 ||
      isWord ||
      isHead ||
      isPerson ||
      isCommon ||
      NO_NAME.has(folded) ||
      names.isPlace(name) ||
      /^(?:Hôtel|Maison|Palais|Halle|Château) /u.test(name) ||
      (IS_THING.test(name) && !HAS_HEAD.test(name.replace(IS_THING, ' '))) ||
      words.every((word) => NOT_ORGANISATIONS_IN_ENGLISH.has(foldName(word)) || names.isPlace(word)) ||
      IS_WHERE.test(before) ||
      /-(?:born|based|led|owned|style)$/u.test(name) ||
      name.split('-').some((part, _, parts) => parts.length > 1 && part.length > 3 && names.isCommune(part)) ||
      /^\p{Lu}[\p{Lu}\d]?\d*$/u.test(name) ||
      /^ (?:summit|festival|fair|forum|conference|congress|exhibition|awards?|prize|programme|scheme|label)(?!\p{L})/u.test(
        after,
      ) ||
      // « Marées à Lens, the festival »: French that no rule of English reads.
      /^(?:\s?\d|-\p{Ll}| à )/u.test(after)
    )
      continue
    // « the Rusadir », « at Brixel »: a single name with an article is a ship's or a product's.
    if (AT_HOME.test(before) && !isEmphatic && !hasHead && !GROUP_AFTER.test(after)) continue
    const isTold =
      VERB_AFTER.test(after) &&
      !names.vocabulary.lower.has(folded) &&
      !(isSingle && !isEmphatic && (COMMON_END.test(folded) || folded.length < 3))
    const isKnownUpper = names.vocabulary.upper.has(folded.split(' ')[0] ?? '')
    if (
      isInitial &&
      !isEmphatic &&
      !hasHead &&
      !isTold &&
      !(isSingle ? isKnownUpper : !names.vocabulary.lower.has(foldName(first)))
    )
      continue
    found.push({ end, name, sentence, start, type: hasHead ? 'organisation' : 'company' })
    take(scan, start, end)
  }
  return found
}
