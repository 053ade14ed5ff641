import type { OrganisationGroup } from './mergeOrganisations.ts'
import { JOB } from './lexicon.ts'
import type { Named } from './makeEvent.ts'
import type { PersonMention } from './people.ts'
import { isSamePerson } from './people.ts'
import { nameFormerOffices } from './predecessors.ts'
import type { FoundRole } from './englishRoles.ts'
import { inContext } from './roleInContext.ts'
import { rolesOf } from './roles.ts'
import type { Sentence } from './sentences.ts'
import { bySentence } from './sentences.ts'
import { foldName } from './words.ts'
import { spokenOf } from './spoken.ts'

type Merged = { mentions: PersonMention[]; name: string; roles: { role: FoundRole; sentence: Sentence }[] }

const PLURAL_BEFORE = /(?:^|[\s'])(?:les|ses|leurs|nos|des|deux|trois|quatre|cinq)\s[^,.;]{3,60},? $/iu
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
    if (!/^(?:\s\([^()]{2,60}\))?(?:, | et |, et )$/u.test(sentence.text.slice(each.end, first.start))) break
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
  /\s(?:de la |du |de l')(?<head>communauté urbaine|communauté d'agglomération|communauté de communes|conseil départemental|conseil régional|chambre d'agriculture|chambre de métiers|syndicat mixte|intercommunale|Région|Département|Métropole|Agglomération|Ville|Communauté|Chambre|Port|Parc|Fédération|Union|Agence|Association|Club|Pôle|Musée|Théâtre|Syndicat|Institut|Centre|Cluster|Campus)$/iu

/** « présidente de la Région », « directeur du musée »: of the only one of that kind that the text names. */
const ofOnlyBody = (found: FoundRole, groups: readonly OrganisationGroup[]): FoundRole => {
  const head = found.organisation && !found.isOfContext ? undefined : OF_BODY.exec(found.role)?.groups?.head
  const bodies = head ? groups.filter(({ name }) => name.toLowerCase().startsWith(`${head.toLowerCase()} `)) : []
  const [body] = bodies
  return body && bodies.length === 1 ? { organisation: body.name, role: found.role.replace(OF_BODY, '') } : found
}

const IS_OFFICE = new RegExp(String.raw`^${JOB}(?![\p{L}-])[^.!?]{0,90}[.]?$`, 'u')
const WORD_OF = new RegExp(
  String.raw`^(?:le mot|l'édito|le billet|l'éditorial) d(?:e la |u |e l'|e )(?<role>${JOB}(?: (?:générale?|déléguée?|adjointe?|d'honneur))?)$`,
  'iu',
)

/** « Le mot de la présidente »: who signs the text below, with nothing but a name, is what its title says. */
const officeOf = (
  { mentions }: Merged,
  { issuer, organisationsOf, sentences }: Omit<ReadPeople, 'groups'>,
): Merged['roles'] =>
  mentions.flatMap(({ end, name, sentence, start }) => {
    if (start !== 0 || end < sentence.text.replace(/,\s*$/u, '').length) return []
    const own = sentences.filter(({ article }) => article === sentence.article)
    const below = own[own.indexOf(sentence) + 1]
    // « Anne Morel », and below it « Directrice du Club des Lacs ».
    if (below && IS_OFFICE.test(below.text)) {
      const shift = name.length + 2
      const organisations = organisationsOf(below).map((each) => ({
        ...each,
        end: each.end + shift,
        start: each.start + shift,
      }))
      return rolesOf({ end: name.length, name, start: 0 }, `${name}, ${below.text}`, {
        earlier: issuer,
        organisations,
        people: [],
      }).map((role) => ({
        role: inContext(role, { sentence, start }, undefined, { issuer, organisations: [] }),
        sentence: below,
      }))
    }
    const role =
      own.at(-1) === sentence ? WORD_OF.exec(own[0]?.text.replaceAll('’', "'") ?? '')?.groups?.role : undefined
    return role ? [{ role: { role: role.toLowerCase(), ...(issuer && { organisation: issuer }) }, sentence }] : []
  })

export type ReadPeople = {
  groups: readonly OrganisationGroup[]
  /** Whose letter the text is. */
  issuer: string | undefined
  organisationsOf: (sentence: Sentence) => Named[]
  sentences: readonly Sentence[]
}

/** One person for all the ways in which a text names them, with what it says they are. */
export const readPeople = (
  people: readonly PersonMention[],
  { groups, issuer, organisationsOf, sentences }: ReadPeople,
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
      for (const found of rolesOf(mention, mention.sentence.text, {
        earlier: spoken.get(mention.sentence)?.topic ?? spoken.get(mention.sentence)?.last,
        nearest: spoken.get(mention.sentence)?.nearest,
        organisations: organisationsOf(mention.sentence),
        people: peopleOf(mention.sentence),
      })) {
        const role = inContext(found, mention, spoken.get(mention.sentence), {
          issuer,
          organisations: organisationsOf(mention.sentence),
        })
        if (
          !person.roles.some(
            ({ role: other }) =>
              foldName(other.role) === foldName(role.role) &&
              (other.organisation === role.organisation || !role.organisation),
          )
        )
          person.roles.push({ role, sentence: mention.sentence })
      }
  for (const person of merged) {
    if (person.roles.length > 0) continue
    const shared = person.mentions.flatMap((mention) => [
      ...sharedRole(mention, peopleOf(mention.sentence), merged),
      ...sharedBefore(mention, peopleOf(mention.sentence), merged),
    ])
    const [first] = shared
    if (first) person.roles.push(first)
  }
  for (const person of merged)
    if (person.roles.length === 0) person.roles.push(...officeOf(person, { issuer, organisationsOf, sentences }))
  nameFormerOffices(merged, sentences)
  for (const { roles } of merged) for (const each of roles) each.role = ofOnlyBody(each.role, groups)
  return merged
}
