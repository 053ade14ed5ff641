import { isRecord } from '../payload/values.ts'

/** What of a list's address says what it shows; its page and its length are where somebody was, not what they look at. */
const KEPT = /^(?:columns|groupBy|search|sort|where(?:\[[\w.-]*\])+)$/

const LONGEST = 4000

const EMPTY = new Set(['', '[]'])

/** How a list shows itself, which its address tells too. */
export type Usual = { columns?: readonly string[]; sort?: string }

/** How a list shows itself, by the config of its collection. */
export const usualOf = ({ admin, defaultSort }: { admin?: unknown; defaultSort?: unknown }): Required<Usual> => ({
  columns: isRecord(admin) && Array.isArray(admin.defaultColumns) ? admin.defaultColumns.map(String) : [],
  // Of a sort that is a list the panel says nothing, and gets what was changed last (`src/content-api/totalOrder.ts`).
  sort: typeof defaultSort === 'string' ? defaultSort : Array.isArray(defaultSort) ? '-updatedAt' : '-createdAt',
})

/** The columns that are seen, of those that an address names: the others stand there with a hyphen. Nothing for what is no list of columns. */
export const columnsIn = (value: unknown): string[] | undefined => {
  try {
    const columns: unknown = JSON.parse(String(value))
    if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string')) return undefined
    return columns.filter((column) => column !== '' && !column.startsWith('-'))
  } catch {
    return undefined
  }
}

const readParam = (name: string, value: string, usual: Usual): string | undefined => {
  if (EMPTY.has(value) || (name === 'sort' && value === usual.sort)) return undefined
  if (name !== 'columns') return value
  const columns = columnsIn(value)
  return !columns || columns.length === 0 || columns.join() === usual.columns?.join()
    ? undefined
    : JSON.stringify(columns)
}

/** The part of a list's address that a view keeps, in an order that two addresses of one list share; nothing for what is none. */
export const readQuery = (query: unknown, usual: Usual = {}): string | undefined => {
  if (typeof query !== 'string' || query.length > LONGEST) return undefined
  const kept = [...new URLSearchParams(query)].flatMap(([name, value]): [string, string][] => {
    const read = KEPT.test(name) ? readParam(name, value, usual) : undefined
    return read === undefined ? [] : [[name, read]]
  })
  return new URLSearchParams(kept.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
}
