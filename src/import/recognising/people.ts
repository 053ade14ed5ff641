import { isGivenName } from './givenNames.ts'
import { JOB, ORGANISATION_TAIL } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { END, PLAIN_NAME, START, foldName } from './words.ts'

export type PersonMention = { end: number; name: string; sentence: Sentence; start: number }

const SPEECH =
  'souligne|précise|déclare|explique|indique|ajoute|confie|affirme|assure|rappelle|annonce|estime|résume|détaille|témoigne|raconte|note|commente|conclut|insiste|se réjouit|se félicite|poursuit|observe|constate|reconnaît|introduit|introduisait|lance|prévient|analyse|justifie|sourit|glisse|plaide|complète|martèle|soulignait|expliquait|précisait|déclarait|a (?:souligné|précisé|déclaré|expliqué|indiqué|ajouté|confié|affirmé|assuré|rappelé|annoncé|estimé|introduit|conclu|insisté)'
const SURNAME = String.raw`\p{Lu}[\p{L}'-]+`
/** What a given name begins: up to three more words, with particles. */
const GIVEN = new RegExp(
  String.raw`${START}(\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)?)((?:\s+(?:\p{Lu}\.)?\s*(?:(?:de|du|van|von|de la|le|la|el|ben|den|der|de la)\s+|d')?\p{Lu}[\p{L}'-]+){1,3})`,
  'gu',
)
const HONORIFIC = new RegExp(
  String.raw`${START}(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Me|Dr|Pr)\s+(${SURNAME}(?:\s+(?:(?:de|du|van|le)\s+|d')?${SURNAME}){0,3})`,
  'gu',
)
const AFTER_SPEECH = new RegExp(
  String.raw`(?:,|»|"|\.)\s*(?:${SPEECH})(?:-t-il|-t-elle)?\s+(?:alors |encore |ainsi |aussi )?(${PLAIN_NAME})`,
  'gu',
)
/** « says Jane Morel, who runs the site »: in English, given names that no French list has. */
const SAYS = new RegExp(
  String.raw`(?:[,"”] (?:says|said|explains|explained|adds|added|notes|noted|recalls|insists|comments|commented) |[Aa]ccording to )(${PLAIN_NAME})(?=[,.]| (?:of|at|from)(?!\p{L}))`,
  'gu',
)
const WHO_RUNS = new RegExp(
  String.raw`(?<=^|[.,"”] )(${PLAIN_NAME}), who (?:runs|heads|leads|chairs|founded|manages|owns)(?!\p{L})`,
  'gu',
)
const BY = new RegExp(
  String.raw`(?:dirigée?s?|présidée?s?|fondée?s?|créée?s?|pilotée?s?|animée?s?|gérée?s?|menée?s?|représentée?s?|conduite?s?|emmenée?s?|imaginée?s?|réalisée?s?|conçue?s?|signée?s?)(?:\s[^,.;()]{0,25})?\s+par\s+(${PLAIN_NAME})`,
  'gu',
)
const JOB_BEFORE = new RegExp(
  String.raw`${START}(?:${JOB})${END}(?:(?:\s+(?!(?:de|du|des|d|la|le|les|à|au|aux|pour|par|chez|dans|en|avec|sur|et|entre|vers|sans|sous)(?![\p{L}]))\p{Ll}[\p{L}-]*){0,3}\s+|[^,.;()«»]{0,60},\s+)(${PLAIN_NAME})(?=\s*[,.;()]|\s+(?!(?:de|du|des|d)(?![\p{L}]))\p{Ll}|$)`,
  'gu',
)
const BEFORE_JOB = new RegExp(
  String.raw`(?<=^|[\s,(«])(${PLAIN_NAME})\s*[,(]\s*(?:(?:le|la|l'|un|une|son|sa|notre|leur)\s*)?(?:nouveau |nouvelle |actuel |actuelle )?(?:${JOB})${END}`,
  'gu',
)
const WORK_OF =
  /(?:(?<!est l')œuvre|oeuvre|univers|film|roman|tableau|pièce|gravure|toile|sculpture|peinture|dessin|photographie|fresque|»,|inspirée?s? (?:de|par))s? (?:de |d'|du (?!\p{Lu}\p{L}+(?:ais|ois|ien)(?!\p{L})))?(?:l'œuvre de |l'oeuvre de )?(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/gu
/** Who signs an editorial: a name on a line of its own, with a comma, before a title. */
const SIGNATURE = /^(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){1,3}),?\s*(?:$|\n)/u

const COUPLE = new RegExp(
  String.raw`(?<!\p{Lu}[\p{L}.-]*\s)${START}(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?) et (\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?) (${SURNAME}(?: ${SURNAME})?)`,
  'gu',
)

const NO_PERSON =
  /^(?:Port|Chambre|Agence|Autorité|Mairie|Ville|Région|Département|Communauté|Groupe|Société|Association|Parc|Zone|Rue|Avenue|Boulevard|Place|Centre|Salle|Lycée|Collège|École|Saint|Sainte|Grand|Hôtel|Maison|Le|La|Les|Fondation|Institut|Hôpital|Stade|Musée|Crédit|Banque|Réseau|Club|Chambre|Pôle|Palais|Université)$/u
/** A name that names something else: « lycée Jean Moulin », « rue Pierre Curie ». */
const NAMED_AFTER =
  /(?<!\p{L})(?:lyc[ée]e|coll[èe]ge|[ée]cole|rue|avenue|boulevard|place|quai|square|all[ée]e|salle|stade|h[ôo]pital|institut|fondation|universit[ée]|espace|th[ée][âa]tre|m[ée]diath[èe]que|gymnase|complexe|centre|prix|pont|parc|clinique|mus[ée]e|campus|groupe|soci[ée]t[ée]|maison|entreprise|établissements|ets|transports|festival|auditorium|laboratoires?|cabinet)\s+(?:\p{L}+\s+)?(?:d'|de )?$/iu

/** « la Marine nationale », « le Jean Tranape » (a ship): no person has an article. */
const HAS_ARTICLE = /(?:^|[\s(])(?:la|le|les|du|des|au|aux)\s$|(?:^|[\s(])l'$/iu
const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim()

const IS_JOB = new RegExp(`^(?:${JOB})$`, 'iu')

/** Drops what follows a surname: `Jean Dupont Président`. A surname in capitals ends a name. */
const trimName = (name: string): string => {
  const words = tidy(name).split(' ')
  const at = words.findIndex(
    (word, index) => index >= 2 && IS_JOB.test(word) && !/^L[ea]$/u.test(words[index - 1] ?? ''),
  )
  return (at > 0 ? words.slice(0, at) : words).join(' ')
}

type Candidate = { index: number; length?: number; name: string }

const candidatesIn = (text: string): Candidate[] => {
  const found: Candidate[] = []
  const collect = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      found.push({ index: match.index + match[0].lastIndexOf(name), name: trimName(name) })
    }
  }
  for (const match of text.matchAll(GIVEN)) {
    const [whole, first = ''] = match
    if (isGivenName(first)) found.push({ index: match.index, name: trimName(whole) })
    else {
      // Another capital stands before the name: « Selon Jean Dupont », « le Président Jean Dupont ».
      const rest = whole.slice(first.length).replace(/^\s+(?:(?:de|du)\s+|d')?/u, '')
      const offset = whole.length - rest.length
      const [second = ''] = rest.split(' ')
      if (isGivenName(second) && rest.includes(' ')) found.push({ index: match.index + offset, name: trimName(rest) })
    }
  }
  // « Annick et Bertrand Castelain »: one surname for two.
  for (const match of text.matchAll(COUPLE)) {
    const [, first = '', second = '', surname = ''] = match
    if (isGivenName(first) && isGivenName(second))
      found.push({ index: match.index, length: first.length, name: `${first} ${surname}` })
  }
  for (const pattern of [HONORIFIC, AFTER_SPEECH, SAYS, WHO_RUNS, BY, JOB_BEFORE, BEFORE_JOB, WORK_OF]) collect(pattern)
  const signed = SIGNATURE.exec(text)
  if (signed?.[1] && isGivenName(signed[1].split(' ')[0] ?? '')) found.push({ index: 0, name: signed[1] })
  return found
}

/**
 * People: a common given name and what follows it, or any name that an honorific, a job title or a verb of speech makes a person's. `isOther` tells what is known to be a
 * place or an organisation.
 */
export const findPeople = (scan: Scan, isOther: (name: string) => boolean): PersonMention[] => {
  const { sentence } = scan
  const mentions: PersonMention[] = []
  for (const { index, length, name } of candidatesIn(scan.open)) {
    const [first = ''] = name.split(' ')
    const isTaken = mentions.some(({ end, start }) => index < end && index + (length ?? name.length) > start)
    const isNamedAfter = NAMED_AFTER.test(sentence.text.slice(Math.max(0, index - 40), index))
    if (
      isTaken ||
      name.includes('¤') ||
      NO_PERSON.test(first) ||
      isNamedAfter ||
      // « chez Jeanne Dupont »: a firm that is called like who founded it.
      (isGivenName(first) && /(?:^|[\s(])chez $/u.test(sentence.text.slice(0, index))) ||
      (HAS_ARTICLE.test(sentence.text.slice(0, index)) && isGivenName(first)) ||
      (/^\p{Lu}{2,4}$/u.test(first) && !isGivenName(first)) ||
      isOther(name) ||
      ORGANISATION_TAIL.test(name) ||
      (name === name.toUpperCase() && !name.includes(' '))
    )
      continue
    mentions.push({ end: index + (length ?? name.length), name, sentence, start: index })
  }
  for (const { end, start } of mentions) take(scan, start, end)
  return mentions
}

const MOST_KEPT = 10_000
const folded = new Map<string, { sorted: string; words: string[] }>()

/** The words of a name as names are compared: kept, since each person of a text is compared with all others. */
const wordsOf = (name: string): { sorted: string; words: string[] } => {
  const known = folded.get(name)
  if (known) return known
  if (folded.size >= MOST_KEPT) folded.clear()
  const words = foldName(name).split(' ')
  const read = { sorted: words.toSorted().join(' '), words }
  folded.set(name, read)
  return read
}

/** Names of one person: the whole one, and the surname with an honorific, or alone where it is no word. */
export const isSamePerson = (first: string, second: string): boolean => {
  const [a, b] = [wordsOf(first), wordsOf(second)]
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  return short.words.length === long.words.length
    ? short.sorted === long.sorted
    : long.words.at(-1) === short.words.at(-1) &&
        long.words.slice(-short.words.length).join(' ') === short.words.join(' ')
}
