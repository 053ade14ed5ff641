import { isAcronymOf } from '../recognising/organisations.ts'
import { organisationKey } from '../recognising/mergeOrganisations.ts'
import { contentWords, foldName, likeness } from '../recognising/words.ts'

/** A record that the newsroom has, by all that it is called. */
export type KnownRecord = {
  id: number | string
  /** Its name first, then acronyms, aliases, legal names. */
  names: readonly string[]
  /** Numbers and addresses that are its own: a SIREN, an INSEE code, the address of a source. */
  identifiers?: readonly string[]
  /** The first day of an event, as ISO 8601. */
  day?: string
}

/** Why a record may be meant: the same identifier, the same name (accents, case, articles and legal forms forgiven), or one that is near. */
export type Basis = 'identifier' | 'name' | 'near'

export type Candidate = { basis: Basis; id: number | string; name: string }

export type RecordIndex = {
  /** The records that may be meant by a name, the surest first; near ones only where none has the name itself. */
  find: (wanted: { day?: string; identifiers?: readonly string[]; name: string }) => Candidate[]
}

const MOST_CANDIDATES = 4
/** Of their words: « Pôle Loire Industrie » and « Pôle Industrie de la Loire ». */
const NEAR = 0.66

const isNearDay = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a.startsWith(b.slice(0, 10)) || b.startsWith(a.slice(0, 10))

/** An index by name, by identifier and by word: one look-up costs the same among ten and ten thousand records. */
export const indexRecords = (records: readonly KnownRecord[]): RecordIndex => {
  const byName = new Map<string, Set<KnownRecord>>()
  const byIdentifier = new Map<string, Set<KnownRecord>>()
  const byWord = new Map<string, Set<KnownRecord>>()
  const acronyms = new Map<string, Set<KnownRecord>>()
  const put = (map: Map<string, Set<KnownRecord>>, key: string, record: KnownRecord): void => {
    const set = map.get(key)
    if (set) set.add(record)
    else if (key !== '') map.set(key, new Set([record]))
  }
  for (const record of records) {
    for (const identifier of record.identifiers ?? []) put(byIdentifier, identifier, record)
    for (const name of record.names) {
      put(byName, foldName(name), record)
      put(byName, organisationKey(name), record)
      for (const word of contentWords(name)) put(byWord, word, record)
      if (/^[\p{Lu}\p{N}&]{2,10}$/u.test(name)) put(acronyms, foldName(name), record)
    }
  }
  /** Words that stand in many names say little: a name is looked for by its rarest ones. */
  const nearOf = (name: string): KnownRecord[] => {
    const words = [...contentWords(name)]
      .map((word) => byWord.get(word))
      .filter((set) => set !== undefined)
      .toSorted((a, b) => a.size - b.size)
      .slice(0, 3)
    const scored = [...new Set(words.flatMap((set) => [...set].slice(0, 500)))]
      .map((record) => ({ record, score: Math.max(...record.names.map((each) => likeness(each, name))) }))
      .filter(({ score }) => score >= NEAR)
      .toSorted((a, b) => b.score - a.score)
      .map(({ record }) => record)
    const isShort = /^[\p{Lu}\p{N}&]{2,10}$/u.test(name)
    const spelt = isShort
      ? []
      : [...acronyms]
          .filter(([acronym]) => acronym.length >= 3 && isAcronymOf(acronym, name))
          .flatMap(([, set]) => [...set])
    return [...scored, ...spelt]
  }
  const candidate =
    (basis: Basis) =>
    ({ id, names: [name = ''] }: KnownRecord): Candidate => ({ basis, id, name })
  return {
    find: ({ day, identifiers = [], name }) => {
      const isMeant = (record: KnownRecord): boolean => isNearDay(day, record.day)
      const identified = identifiers.flatMap((identifier) => [...(byIdentifier.get(identifier) ?? [])])
      const named = [...(byName.get(foldName(name)) ?? []), ...(byName.get(organisationKey(name)) ?? [])].filter(
        isMeant,
      )
      const sure = [...identified.map(candidate('identifier')), ...named.map(candidate('name'))]
      const all = sure.length > 0 ? sure : nearOf(name).filter(isMeant).map(candidate('near'))
      return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index).slice(0, MOST_CANDIDATES)
    },
  }
}
