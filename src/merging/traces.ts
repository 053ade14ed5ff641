import type { FlattenedField, SanitizedConfig } from 'payload'

import { localesOf } from '../payload/locales.ts'
import type { Edit } from '../where-used/replaceIn.ts'
import { leadsTo, referencesIn } from '../where-used/walkRelations.ts'
import type { ID, Reference } from '../where-used/walkRelations.ts'
import type { Trace, Was } from './MergeRow.ts'

/** The record that left, and the one that takes its place, of one collection. */
export type Pair = { collection: string; from: ID; to: ID }

const isPair = ({ collection, from, to }: Pair, reference: Reference): boolean =>
  leadsTo({ collection, id: from }, reference) || leadsTo({ collection, id: to }, reference)

/** What the places lead to that will all lead to one record; two that stand in one list become one. */
const groupsOf = (references: readonly Reference[]): ID[][] => {
  const groups: ID[][] = []
  const ofList = new Map<unknown, ID[]>()
  for (const { id, list } of references) {
    const known = list && ofList.get(list)
    if (known) {
      if (!known.includes(id)) known.push(id)
      continue
    }
    const group = [id]
    groups.push(group)
    if (list) ofList.set(list, group)
  }
  return groups
}

/** What the places of a document led to before one record takes the place of another in it; nothing where it leads to neither in a way that changes. */
export const wasOf = (
  fields: FlattenedField[],
  document: Record<string, unknown> | undefined,
  { config, pair }: { config: Pick<SanitizedConfig, 'localization'>; pair: Pair },
): undefined | Was => {
  if (!document) return undefined
  const was: Was = { localized: {}, shared: [] }
  for (const [index, locale] of localesOf(config).entries()) {
    const found = referencesIn(fields, document, { locale }).filter((reference) => isPair(pair, reference))
    if (index === 0) was.shared = groupsOf(found.filter(({ isLocalized }) => !isLocalized))
    const own = groupsOf(found.filter(({ isLocalized }) => isLocalized))
    if (own.length > 0) was.localized[locale ?? ''] = own
  }
  const all = [...was.shared, ...Object.values(was.localized).flat()]
  return all.flat().some((id) => String(id) === String(pair.from)) ? was : undefined
}

/** What so many places were: as they were written down, or all the record that left where all were that. */
const choose = (known: ID[][][], count: number, { from }: Pair): ID[][] | undefined => {
  const exact = known.find((groups) => groups.length === count)
  if (exact) return exact
  const isAll = known.some(
    (groups) => groups.length > 0 && groups.every(([id, ...more]) => String(id) === String(from) && more.length === 0),
  )
  return isAll ? Array.from({ length: count }, () => [from]) : undefined
}

/** Puts back what each place of a document led to before a merge. What was written since in a way that cannot be told apart stays as it is. */
export const undoing =
  ({ draft, published }: Trace, pair: Pair): Edit =>
  (references, locale) => {
    const target = { collection: pair.collection, id: pair.to }
    const here = references.filter((reference) => leadsTo(target, reference))
    const shared = here.filter(({ isLocalized }) => !isLocalized)
    const all = [published, draft].filter((was) => was !== undefined)
    const before = {
      localized: choose(
        all.map(({ localized }) => localized[locale ?? ''] ?? []),
        here.length - shared.length,
        pair,
      ),
      shared: choose(
        all.map((was) => was.shared),
        shared.length,
        pair,
      ),
    }
    const next = { localized: 0, shared: 0 }
    return (reference) => {
      if (!leadsTo(target, reference)) return reference.id
      const kind = reference.isLocalized ? 'localized' : 'shared'
      const group = before[kind]?.[next[kind]]
      next[kind] += 1
      if (!group) return reference.id
      const [first = reference.id] = group
      return reference.list && group.length > 1 ? group : first
    }
  }
