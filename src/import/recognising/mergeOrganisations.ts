import type { OrganisationType } from '../document.ts'
import type { OrganisationMention } from './organisations.ts'
import { ORGANISATION_TAIL } from './lexicon.ts'
import { initialsOf } from './organisations.ts'
import { foldName } from './words.ts'

export type OrganisationGroup = {
  acronym?: string
  mentions: OrganisationMention[]
  name: string
  names: Set<string>
  type: OrganisationType
}

const GENERIC = /^(?:groupe|societe|entreprise|association|asso|compagnie|reseau|le|la|les|l)\s/
const LINKS = /(?<= )(?:de|du|des|d|la|le|les|l)(?= )/g
const LEGAL = /\s(?:sa|sas|sasu|sarl|eurl|snc|scop|scic|gie|se|gmbh|ag|nv|bv|spa|inc|ltd|plc)$/

/** What a name is compared by: without legal forms and what stands before and between. */
export const organisationKey = (name: string): string => {
  const folded = foldName(name).replace(LEGAL, '').replaceAll(LINKS, '').replaceAll(/\s+/g, ' ').trim()
  const rest = folded.replace(GENERIC, '').trim()
  // « Réseau X » is X where it is more than a word.
  return rest.length > 3 && (!folded.startsWith('reseau ') || rest.split(' ').length > 2) ? rest : folded
}

const keysOf = ({ acronym, name }: OrganisationMention): string[] => [
  organisationKey(name),
  ...(acronym ? [foldName(acronym)] : []),
]

/** « Brixel » of « Brixel Industrie ». */
const isShortOf = (short: string, long: string): boolean =>
  !short.includes(' ') &&
  long.startsWith(`${short} `) &&
  long.split(' ').length === 2 &&
  ORGANISATION_TAIL.test(long) &&
  !/(?:Agglo|Métropole|Habitat|Promotion|Tourisme|Développement|Initiative)/u.test(long)

const RANK: OrganisationType[] = ['publicBody', 'education', 'association', 'company', 'organisation']

/** « ADEC », where the text also names the « Agence de développement économique de la Corse » and no other of these initials: the text need not say it in brackets. */
const joinAcronyms = (groups: OrganisationGroup[]): OrganisationGroup[] => {
  const joined = new Set<OrganisationGroup>()
  for (const short of groups) {
    if (!/^\p{Lu}{3,8}$/u.test(short.name)) continue
    const letters = foldName(short.name)
    const spelt = groups.filter(
      (group) => group !== short && !group.acronym && group.name.includes(' ') && initialsOf(group.name) === letters,
    )
    const [whole] = spelt
    if (!whole || spelt.length > 1) continue
    whole.acronym = short.name
    whole.mentions.push(...short.mentions)
    for (const name of short.names) whole.names.add(name)
    joined.add(short)
  }
  return groups.filter((group) => !joined.has(group))
}

/** One organisation for its names: the same but for what is generic, and acronyms that the text spells out. The first name that is the longest of the shortest kind is kept. */
export const mergeOrganisations = (
  mentions: OrganisationMention[],
  isCommune: (name: string) => boolean = () => false,
): OrganisationGroup[] => {
  /** « Brixel Roanne », of Brixel. */
  const isSiteOf = (short: string, long: string): boolean =>
    !short.includes(' ') && long.startsWith(`${short} `) && isCommune(long.slice(short.length + 1))
  const groups: OrganisationGroup[] = []
  for (const mention of mentions.toSorted((a, b) => Number(Boolean(b.acronym)) - Number(Boolean(a.acronym)))) {
    const keys = keysOf(mention)
    const group = groups.find(
      ({ name, names }) =>
        keys.some((key) => names.has(key)) ||
        isShortOf(mention.name, name) ||
        isShortOf(name, mention.name) ||
        isSiteOf(mention.name, name) ||
        isSiteOf(name, mention.name),
    )
    if (!group) {
      groups.push({
        mentions: [mention],
        name: mention.name,
        names: new Set(keys),
        type: mention.type,
        ...(mention.acronym && { acronym: mention.acronym }),
      })
      continue
    }
    if (isSiteOf(mention.name, group.name)) group.name = mention.name
    group.mentions.push(mention)
    for (const key of keys) group.names.add(key)
    if (RANK.indexOf(mention.type) < RANK.indexOf(group.type)) group.type = mention.type
  }
  return joinAcronyms(groups)
}
