import type { EventType } from '../document.ts'
import type { FoundEvent, Reading } from './makeEvent.ts'
import { rowFrom, rowUntil } from './relations/rows.ts'

/** What somebody organises; what is opened, built or signed is done, not organised. */
const ORGANISED = new Set<EventType>([
  'anniversary',
  'assembly',
  'award',
  'conference',
  'exhibition',
  'fair',
  'meeting',
  'other',
  'sport',
  'visit',
])

/** « X et Y organisent », « X a proposé », « X remettra ses trophées » */
const ORGANISES =
  /^(?:,[^,.;]{2,60},)?\s(?:y |en |vous |nous |leur |lui |ne )?(?:(?:co-?)?organis(?:e|ent|ait|aient|era|eront)|propos(?:e|ent|ait|aient|era|eront)|tien(?:t|nent|dra|dront)|tenait|tenaient|invit(?:e|ent|ait|aient)|prépar(?:e|ent|ait|aient)|donn(?:e|ent|ait) rendez-vous|met(?:tent)? sur pied|remet(?:tent|tait|taient|tra|tront)?|décern(?:e|ent|ait|aient|era|eront)|(?:a|ont|avait|avaient)\s(?:\p{Ll}+ment\s|aussi\s|également\s)?(?:(?:co-?)?organisé|proposé|tenu|invité|remis|décerné))(?![\p{L}])/u
/** « organisé par X et Y », « à l'initiative de X » */
const BY =
  /(?:(?:co-?)?organisée?s?|proposée?s?|portée?s?|montée?s?|initiée?s?|mise?s? sur pied|orchestrée?s?)(?:\s\p{Ll}+ment)?(?:\s(?:le|ce|en|à|au)\s[^,.;:]{2,25}?)?\spar\s|organisée?s?\savec\s|qu'(?:organis|propos)(?:e|ent|ait|aient|era|eront)\s|(?:à l'initiative|à l'invitation|à l'appel|sous l'égide|sous la houlette|sur une idée)\s(?:conjointe\s)?(?=de |du |des |d')|(?:^|[.\s])organisa(?:teurs?|trices?|tion)\s?:\s?/giu
/** « selon X, l'organisateur » */
const IS_ORGANISER = /^,? (?:l'|son |co-?)?organisat(?:eur|rice)s?(?![\p{L}])/u
/** Between « par » and the first name of the row. */
const LINK =
  /^(?:de |du |des |d')?(?:la |le |les |l')?(?:(?:groupe|société|association|entreprise|pôle|cluster|réseau|syndicat|collectif|club|start-up|cabinet|agence|commune|ville)s?\s(?:de |d')?)?$/u

type Found = { index: number; isBehind: boolean; names: string[] }

/** Who organises, as a sentence says it by a verb; and whether the event stands behind that verb. */
const organisersIn = ({ named, sentence: { text } }: Reading): Found[] => {
  const found: Found[] = []
  const organisations = named.filter(({ kind }) => kind === 'organisation')
  for (const organisation of organisations)
    if (ORGANISES.test(text.slice(organisation.end)))
      found.push({
        index: organisation.end,
        isBehind: true,
        names: rowUntil(organisation, named, text).map(({ name }) => name),
      })
  for (const { end, name } of organisations)
    if (IS_ORGANISER.test(text.slice(end))) found.push({ index: end, isBehind: false, names: [name] })
  for (const { 0: by, index } of text.matchAll(BY)) {
    const from = index + by.length
    const first = organisations.find(({ start }) => start >= from && LINK.test(text.slice(from, start)))
    if (first) found.push({ index, isBehind: false, names: rowFrom(first, named, text).map(({ name }) => name) })
  }
  return found
}

/** Adds those who organise to the events of a sentence, or to the last one of its article where the sentence names none: « Organisé par X et Y. » */
export const addOrganisers = (reading: Reading, own: readonly FoundEvent[], last: FoundEvent | undefined): void => {
  const open = own.filter(({ type }) => ORGANISED.has(type))
  for (const { index, isBehind, names } of organisersIn(reading)) {
    const event = isBehind
      ? open.find((each) => each.index >= index)
      : (open.findLast((each) => each.index < index) ??
        open[0] ??
        (last && own.length === 0 && ORGANISED.has(last.type) ? last : undefined))
    if (event) event.organisers = [...new Set([...event.organisers, ...names])]
  }
}
