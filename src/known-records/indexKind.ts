import { indexRecords } from '../import/linking/indexRecords.ts'
import type { Basis, KnownRecord, RecordIndex } from '../import/linking/indexRecords.ts'
import { indexKnown } from '../import/recognising/knownOrganisations.ts'
import type { KnownIndex } from '../import/recognising/knownOrganisations.ts'

/** The records of one kind: by a name or a number, and by the names that stand in a text. */
export type Indexed = { index: RecordIndex; inText: KnownIndex }

/** Records that have changed since the index was made are put over it, so many at most: making it anew takes a second for ten thousand. */
export const MOST_OVER = 300

const indexAll = (records: readonly KnownRecord[]): Indexed => ({
  index: indexRecords(records),
  inText: indexKnown(records.map(({ id, names: [name = '', ...aliases] }) => ({ aliases, id: String(id), name }))),
})

const ORDER: readonly Basis[] = ['identifier', 'name', 'near']

const overIndex = (below: RecordIndex, over: RecordIndex, isOver: (id: number | string) => boolean): RecordIndex => ({
  find: (wanted) => {
    const all = [...over.find(wanted), ...below.find(wanted).filter(({ id }) => !isOver(id))]
    const sure = all.filter(({ basis }) => basis !== 'near')
    // Near ones only where none has the name itself.
    return (sure.length > 0 ? sure : all).toSorted((a, b) => ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis))
  },
})

const overText = (below: KnownIndex, over: KnownIndex, isOver: (id: string) => boolean): KnownIndex => ({
  find: (text) => {
    const all = [...over.find(text), ...below.find(text).filter(({ organisation }) => !isOver(organisation.id))]
    const longest = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
    let end = 0
    return longest.filter((found) => {
      if (found.start < end) return false
      ;({ end } = found)
      return true
    })
  },
  get: (name) => {
    const found = over.get(name) ?? below.get(name)
    return found && isOver(found.id) ? over.get(name) : found
  },
})

export type KindIndex = Indexed & {
  /** The same with records that are new or have changed; `undefined` where there are too many, and the index has to be made anew. */
  with: (changed: readonly KnownRecord[]) => KindIndex | undefined
}

const putOver = (below: Indexed, changed: ReadonlyMap<string, KnownRecord>): KindIndex => {
  const over = indexAll([...changed.values()])
  const isOver = (id: number | string): boolean => changed.has(String(id))
  return {
    index: overIndex(below.index, over.index, isOver),
    inText: overText(below.inText, over.inText, isOver),
    with: (more) => {
      const all = new Map([...changed, ...more.map((record) => [String(record.id), record] as const)])
      return all.size > MOST_OVER ? undefined : putOver(below, all)
    },
  }
}

/** An index of records that takes changes in without being made anew. */
export const indexKind = (records: readonly KnownRecord[]): KindIndex => {
  const below = indexAll(records)
  return { ...below, with: (changed) => putOver(below, new Map()).with(changed) }
}
