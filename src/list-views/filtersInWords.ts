import { isRecord } from '../payload/values.ts'

/** How a list's filter says what it says: in the words of one reader. */
export type Words = {
  and: string
  /** What is said of a field, by the operator and whether it is a date: « est », « est après le ». */
  operator: (operator: string, value: unknown, isDate: boolean) => string
  or: string
}

/** What a field is called, and how its values are said. */
export type DescribedField = { isDate: boolean; label: string; say: (value: unknown) => string }

type Args = { describe: (path: string) => DescribedField; where: unknown; words: Words }

/** One condition on one field, as an address has it. */
export type Condition = { operator: string; path: string; value: unknown }

const LISTS: ReadonlySet<string> = new Set(['all', 'in', 'not_in'])

/** The values of an operator that takes several, which an address may have with commas between. */
export const valuesOf = ({ operator, value }: Condition): unknown[] => {
  if (Array.isArray(value)) return value
  return LISTS.has(operator) && typeof value === 'string' ? value.split(',') : [value]
}

const asList = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  // As an address with many of them is read.
  return isRecord(value) ? Object.values(value) : []
}

const conditionsOf = (where: Record<string, unknown>): Condition[] =>
  Object.entries(where).flatMap(([path, condition]) =>
    isRecord(condition) ? Object.entries(condition).map(([operator, value]) => ({ operator, path, value })) : [],
  )

type Tree = { all: Tree[]; kind: 'and' | 'or' } | { condition: Condition; kind: 'one' }

const treeOf = (where: unknown): Tree[] => {
  if (!isRecord(where)) return []
  const { and, or, ...own } = where
  const either: Tree[] = asList(or).map((one) => ({ all: treeOf(one), kind: 'and' }))
  const kept = either.filter((one) => one.kind !== 'one' && one.all.length > 0)
  return [
    ...conditionsOf(own).map((condition): Tree => ({ condition, kind: 'one' })),
    ...asList(and).flatMap(treeOf),
    ...(kept.length > 0 ? [{ all: kept, kind: 'or' } as const] : []),
  ]
}

/** Each condition of a filter. */
export const conditionsIn = (where: unknown): Condition[] => {
  const inTree = (tree: Tree): Condition[] => (tree.kind === 'one' ? [tree.condition] : tree.all.flatMap(inTree))
  return treeOf(where).flatMap(inTree)
}

/** A list's filter as a sentence: « Genre est Brève et Thèmes est Énergie, ou Statut est Brouillon »; nothing where it filters nothing. */
export const filtersInWords = ({ describe, where, words }: Args): string => {
  const sayOne = (condition: Condition): string => {
    const { isDate, label, say } = describe(condition.path)
    const { operator, value } = condition
    const said = words.operator(operator, value, isDate)
    return operator === 'exists' ? `${label} ${said}` : `${label} ${said} ${valuesOf(condition).map(say).join(', ')}`
  }
  const say = (tree: Tree): string => {
    if (tree.kind === 'one') return sayOne(tree.condition)
    const parts = tree.all.map(say)
    return parts.join(tree.kind === 'and' ? ` ${words.and} ` : `, ${words.or} `)
  }
  return say({ all: treeOf(where), kind: 'and' })
}
