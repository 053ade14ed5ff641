import type { Predicate } from '../../document.ts'
import type { Reading } from '../makeEvent.ts'
import { isSamePerson } from '../people.ts'
import type { Sentence } from '../sentences.ts'
import { foldName } from '../words.ts'
import type { Facts, Relate } from './facts.ts'

const PREDICATE_OF_ROLE: [RegExp, Predicate][] = [
  [/^(?:co-?)?fondat/iu, 'founderOf'],
  [/(?:^|ancien(?:ne)? |vice-)président|^présidence|^P-?DG/iu, 'presidentOf'],
  [/^(?:futur |future |ancien |ancienne )?(?:direct(?:eur|rice)|dirigeant|gérant|direction|DG)/iu, 'directorOf'],
]

const predicateOf = (role: string): Predicate =>
  PREDICATE_OF_ROLE.find(([pattern]) => pattern.test(role))?.[1] ?? 'worksFor'

const MAYOR = /^(?:ancien(?:ne)? |(?:député|sénateur|sénatrice)-)?(?:maire|bourgmestre)(?![\p{L}]| adjoint)/iu
/** « maire », « maire de la commune »: of the town that was spoken of last. */
const OF_THE_TOWN = /^\p{L}+(?: de la (?:commune|ville|cité)| du (?:village|bourg))?$/u

/** « Jeanne Dupont (Brixel) », « Jeanne Dupont, de Brixel, » */
const ASIDE =
  /^(?:, (?:de|du|de la|de l'|d'|chez|pour)| \()\s?(?:(?:l'|la |le )?(?:entreprise|société|groupe|association) )?$/u
const ENDS_ASIDE = /^(?:[,.)]|$)/u
/** « Jeanne Dupont, qui vient du groupe Brixel », « Jeanne Dupont, ancienne de Brixel » */
const COMES_FROM =
  /^,? (?:qui vient|venue?|issue?|transfuge|débauchée?|ancien(?:ne)?|passée?|qui (?:a|avait) (?:travaillé|fait carrière|exercé))\s(?:de chez |chez |par |pour |de la société |de l'entreprise |du groupe |de la |de l'|du |des |de |d')$/u
const ROW_OF_PEOPLE = /^(?:, | et )$/u

/** « Elle succède à Paul Durand », « Jeanne Dupont remplacera Paul Durand » */
const SUCCEEDS =
  /(?:succède|succédera|succédait|a succédé|vient de succéder|pour succéder) à (?:M\. |Mme )?$|(?:remplace|remplacera|a remplacé) (?:M\. |Mme )?$/u

/** « Le Club des Lacs a élu sa première présidente. »: who it is, the sentence behind it says. */
const ELECTED =
  /(?:élu|choisi|désigné|nommé|trouvé|accueille|change de)\s(?:[^.;]{0,40}\s)?(?<post>présidente?|directrice|directeur|présidence|direction)(?![\p{L}])/u

const electedOf = (
  before: Reading | undefined,
  { article }: Sentence,
): { organisation: string; predicate: Predicate } | undefined => {
  if (!before || before.sentence.article !== article) return undefined
  const { named, sentence } = before
  const found = ELECTED.exec(sentence.text)
  const body = found && named.findLast(({ end, kind }) => kind === 'organisation' && end <= found.index)
  if (!body || named.some(({ kind }) => kind === 'person')) return undefined
  return { organisation: body.name, predicate: predicateOf((found.groups?.post ?? '').replace('ence', 'ent')) }
}

/** Who follows whom: in what the follower is, the other one was before. */
const relateSuccession = ({ readings, roles }: Facts, relate: Relate): void => {
  let earlier: { article: number; people: string[] } | undefined
  for (const [index, { named, sentence }] of readings.entries()) {
    const people = named.filter(({ kind }) => kind === 'person')
    const before = people.find(({ start }) => SUCCEEDS.test(sentence.text.slice(0, start)))
    const spoken = earlier?.article === sentence.article ? earlier.people : []
    const follower = before
      ? (people.findLast(({ end }) => end <= before.start)?.name ??
        (/^(?:Elle|Il)\s/u.test(sentence.text) && new Set(spoken).size === 1 ? spoken[0] : undefined))
      : undefined
    if (before && follower) {
      relate(follower, 'succeeds', before.name, sentence)
      const elected = electedOf(readings[index - 1], sentence)
      // « Anne Morel, dirigeante de Brixel, succède à »: in something else.
      const post = roles.findLast(
        ({ person, role, sentence: told }) =>
          role.organisation && isSamePerson(person, follower) && !(elected && told === sentence),
      )?.role
      if (elected) {
        relate(follower, elected.predicate, elected.organisation, sentence)
        relate(before.name, elected.predicate, elected.organisation, sentence)
      } else if (post?.organisation) relate(before.name, predicateOf(post.role), post.organisation, sentence)
    }
    if (people.length > 0) earlier = { article: sentence.article, people: people.map(({ name }) => name) }
  }
}

/** The town that a mayor is of: the one behind « maire de », or else the title's or the last that was spoken of. */
const townOf = (role: string, person: string, { named }: Reading, spoken: string | undefined): string | undefined => {
  const towns = named.filter(({ kind, placeType }) => kind === 'place' && placeType === 'commune')
  if (!OF_THE_TOWN.test(role)) return towns.find(({ name }) => role.endsWith(name))?.name
  const at = named.find(({ kind, name }) => kind === 'person' && isSamePerson(name, person))?.start ?? 0
  return towns.findLast(({ end }) => end <= at)?.name ?? spoken
}

/** Who works for whom: by the roles that people have, and by the name that stands behind a person's in brackets or between commas. */
export const relatePeople = (facts: Facts, relate: Relate): void => {
  const { events, readings, roles } = facts
  const readingOf = new Map<Sentence, { reading: Reading; town: string | undefined }>()
  let spoken: { article: number; isTopic: boolean; town: string | undefined } | undefined
  for (const reading of readings) {
    const { article, isTitle } = reading.sentence
    if (spoken?.article !== article) spoken = { article, isTopic: false, town: undefined }
    readingOf.set(reading.sentence, { reading, town: spoken.town })
    const town = reading.named.findLast(({ placeType }) => placeType === 'commune')?.name
    if (town && !spoken.isTopic) spoken = { article, isTopic: isTitle, town }
  }
  for (const { person, role, sentence } of roles) {
    if (role.organisation) relate(person, predicateOf(role.role), role.organisation, sentence)
    const where = MAYOR.test(role.role) ? readingOf.get(sentence) : undefined
    const town = where && townOf(role.role, person, where.reading, where.town)
    if (town) relate(person, 'mayorOf', town, sentence)
    // « organisatrice du salon »: of the event of that kind that the article tells of.
    const kind = /^organisat(?:eur|rice) (?:de la |de l'|du |des )(?<kind>\p{L}+)/u.exec(role.role)?.groups?.kind
    const organised = kind
      ? events.filter(
          ({ readings: told, title }) =>
            told.some((each) => each.sentence.article === sentence.article) &&
            foldName(title).split(' ').includes(foldName(kind)),
        )
      : []
    const [event] = organised.length === 1 ? organised : []
    if (event) relate(person, 'organized', event.title, sentence)
  }
  relateSuccession(facts, relate)
  for (const { named, sentence } of readings)
    for (const [index, person] of named.entries()) {
      const employer = named[index + 1]
      if (person.kind !== 'person' || employer?.kind !== 'organisation') continue
      const between = sentence.text.slice(person.end, employer.start)
      const isAside = ASIDE.test(between) && ENDS_ASIDE.test(sentence.text.slice(employer.end))
      if (!isAside && !COMES_FROM.test(between)) continue
      relate(person.name, 'worksFor', employer.name, sentence)
      // « Jeanne Dupont et Paul Durand (Brixel) »
      let first = person
      for (const before of isAside && between.includes('(') ? named.slice(0, index).toReversed() : []) {
        if (before.kind !== 'person' || !ROW_OF_PEOPLE.test(sentence.text.slice(before.end, first.start))) break
        relate(before.name, 'worksFor', employer.name, sentence)
        first = before
      }
    }
}
