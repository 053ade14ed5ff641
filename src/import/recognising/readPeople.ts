import type { OrganisationGroup } from './mergeOrganisations.ts'
import { JOB } from './lexicon.ts'
import type { Named } from './makeEvent.ts'
import type { PersonMention } from './people.ts'
import { isSamePerson } from './people.ts'
import type { FoundRole } from './englishRoles.ts'
import { rolesOf } from './roles.ts'
import type { Sentence } from './sentences.ts'
import { bySentence } from './sentences.ts'
import { foldName } from './words.ts'

/** What each sentence follows in its article: the organisation of its title, else the last that was named. */
const spokenOf = (
  sentences: readonly Sentence[],
  organisationsOf: (sentence: Sentence) => Named[],
): Map<Sentence, string | undefined> => {
  const articles = new Map<number, { last?: string | undefined; title?: Sentence; topic?: string | undefined }>()
  const found = new Map<Sentence, string | undefined>()
  for (const sentence of sentences) {
    const before = articles.get(sentence.article) ?? {}
    articles.set(sentence.article, before)
    found.set(sentence, before.topic ?? before.last)
    const name = organisationsOf(sentence)[0]?.name
    if (sentence.isTitle && !before.title) Object.assign(before, { title: sentence, topic: name })
    before.last = name ?? before.last
  }
  return found
}

type Merged = { mentions: PersonMention[]; name: string; roles: { role: FoundRole; sentence: Sentence }[] }

const PLURAL_BEFORE = /(?:^|[\s'])(?:les|ses|leurs|nos|deux|trois|quatre|cinq)\s[^,.;]{3,60},? $/iu
const IS_PLURAL = /^(?:co-?)?\p{Ll}+s(?![\p{L}])/u

/** « Jeanne Dupont, Paul Durand et Anne Morel, ministres »: what the last of a row is, in the plural, they all are. */
const sharedRole = (
  mention: PersonMention,
  people: readonly PersonMention[],
  merged: readonly Merged[],
): Merged['roles'] => {
  const { sentence } = mention
  const row = people.filter((each) => each.start > mention.start)
  let { end } = mention
  for (const next of row.toSorted((a, b) => a.start - b.start)) {
    if (!/^(?:, | et |, et )$/u.test(sentence.text.slice(end, next.start))) break
    ;({ end } = next)
  }
  if (end === mention.end) return []
  const last = people.find((each) => each.end === end)
  const roles = merged.find(({ mentions }) => last && mentions.includes(last))?.roles ?? []
  return roles.filter((each) => each.sentence === sentence && IS_PLURAL.test(each.role.role))
}

/** « Ses deux fondateurs, Jeanne Dupont et Paul Durand »: what stands before the first of a row, in the plural, they all are. */
const sharedBefore = (
  mention: PersonMention,
  people: readonly PersonMention[],
  merged: readonly Merged[],
): Merged['roles'] => {
  const { sentence } = mention
  const row = people.filter((each) => each.start < mention.start).toSorted((a, b) => b.start - a.start)
  let first = mention
  for (const each of row) {
    if (!/^(?:, | et |, et )$/u.test(sentence.text.slice(each.end, first.start))) break
    first = each
  }
  if (first === mention || !PLURAL_BEFORE.test(sentence.text.slice(0, first.start))) return []
  return (merged.find(({ mentions }) => mentions.includes(first))?.roles ?? []).filter(
    (each) => each.sentence === sentence && IS_PLURAL.test(each.role.role),
  )
}

/** « Elle était jusqu'ici directrice de Brixel. »: the only person of the sentence before. */
const SHE =
  /^(?:Elle|Il)(?=\s(?:est|était|fut|a été|devient|dirige|préside|gère|pilote|avait|a pris|prend)(?![\p{L}]))/u

const pronounsOf = (
  sentences: readonly Sentence[],
  peopleOf: (sentence: Sentence) => PersonMention[],
): PersonMention[] =>
  sentences.flatMap((sentence, index) => {
    const pronoun = SHE.exec(sentence.text)?.[0]
    const before = sentences[index - 1]
    if (!pronoun || before?.article !== sentence.article || before.isTitle || peopleOf(sentence).length > 0) return []
    const people = peopleOf(before)
    const [person] = people
    return person && new Set(people.map(({ name }) => name)).size === 1
      ? [{ end: pronoun.length, name: person.name, sentence, start: 0 }]
      : []
  })

const OF_BODY =
  /\s(?:de la |du |de l')(?<head>Région|Département|Métropole|Agglomération|Ville|Communauté|Chambre|Port|Parc|Fédération|Union|Agence|Association|Club|Pôle|Musée|Théâtre|Syndicat|Institut|Centre|Cluster|Campus)$/iu

/** « présidente de la Région », « directeur du musée »: of the only one of that kind that the text names. */
const ofOnlyBody = (found: FoundRole, groups: readonly OrganisationGroup[]): FoundRole => {
  const head = found.organisation && !found.isOfContext ? undefined : OF_BODY.exec(found.role)?.groups?.head
  const bodies = head ? groups.filter(({ name }) => name.toLowerCase().startsWith(`${head.toLowerCase()} `)) : []
  const [body] = bodies
  return body && bodies.length === 1 ? { organisation: body.name, role: found.role.replace(OF_BODY, '') } : found
}

const WORD_OF = new RegExp(
  String.raw`^(?:le mot|l'édito|le billet|l'éditorial) d(?:e la |u |e l'|e )(?<role>${JOB}(?: (?:générale?|déléguée?|adjointe?|d'honneur))?)$`,
  'iu',
)

/** « Le mot de la présidente »: who signs the text below, with nothing but a name, is what its title says. */
const officeOf = ({ mentions }: Merged, sentences: readonly Sentence[]): Merged['roles'] =>
  mentions.flatMap(({ end, sentence, start }) => {
    if (start !== 0 || end !== sentence.text.length) return []
    const own = sentences.filter(({ article }) => article === sentence.article)
    const role =
      own.at(-1) === sentence ? WORD_OF.exec(own[0]?.text.replaceAll('’', "'") ?? '')?.groups?.role : undefined
    return role ? [{ role: { role: role.toLowerCase() }, sentence }] : []
  })

export type ReadPeople = {
  groups: readonly OrganisationGroup[]
  organisationsOf: (sentence: Sentence) => Named[]
  sentences: readonly Sentence[]
}

/** One person for all the ways in which a text names them, with what it says they are. */
export const readPeople = (
  people: readonly PersonMention[],
  { groups, organisationsOf, sentences }: ReadPeople,
): Merged[] => {
  const merged: Merged[] = []
  const peopleOf = bySentence(people)
  const spoken = spokenOf(sentences, organisationsOf)
  for (const mention of people.toSorted((a, b) => b.name.split(' ').length - a.name.split(' ').length)) {
    const same = merged.find(({ name }) => isSamePerson(name, mention.name))
    if (same) same.mentions.push(mention)
    else merged.push({ mentions: [mention], name: mention.name, roles: [] })
  }
  const pronouns = pronounsOf(sentences, peopleOf)
  for (const person of merged)
    for (const mention of [...person.mentions, ...pronouns.filter(({ name }) => isSamePerson(name, person.name))])
      for (const role of rolesOf(mention, mention.sentence.text, {
        earlier: spoken.get(mention.sentence),
        organisations: organisationsOf(mention.sentence),
        people: peopleOf(mention.sentence),
      }))
        if (
          !person.roles.some(
            ({ role: other }) =>
              foldName(other.role) === foldName(role.role) &&
              (other.organisation === role.organisation || !role.organisation),
          )
        )
          person.roles.push({ role, sentence: mention.sentence })
  for (const person of merged) {
    if (person.roles.length > 0) continue
    const shared = person.mentions.flatMap((mention) => [
      ...sharedRole(mention, peopleOf(mention.sentence), merged),
      ...sharedBefore(mention, peopleOf(mention.sentence), merged),
    ])
    const [first] = shared
    if (first) person.roles.push(first)
  }
  for (const person of merged) if (person.roles.length === 0) person.roles.push(...officeOf(person, sentences))
  for (const { roles } of merged) for (const each of roles) each.role = ofOnlyBody(each.role, groups)
  return merged
}
