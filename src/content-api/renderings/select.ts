import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { getSelectMode } from 'payload/shared'

import { isRecord } from '../../payload/values.ts'
import { renderingOf, sourcesOf } from './renderings.ts'

type Select = Record<string, unknown>

/**
 * Before the name of a field in a selection: it is read for another one that is made of it, and not given. Payload and its adapters look at the names of
 * fields alone, and pass it on.
 */
const UNGIVEN = '-'

/** The names of the fields that a selection reads and does not give. */
export const ungivenIn = (select: unknown): string[] =>
  isRecord(select)
    ? Object.keys(select).flatMap((name) => (name.startsWith(UNGIVEN) ? [name.slice(UNGIVEN.length)] : []))
    : []

type Level = { fields: FlattenedField[]; isIncluding: boolean }

const below = (field: FlattenedField | undefined, name: string): FlattenedField[] => {
  if (!field) return []
  if (field.type === 'blocks')
    return field.blocks.flatMap((block) =>
      typeof block !== 'string' && block.slug === name ? block.flattenedFields : [],
    )
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/** The selections within a block field are by the slugs of the blocks. */
const completeBelow = (select: unknown, field: FlattenedField, isIncluding: boolean): unknown => {
  if (!isRecord(select)) return select
  if (field.type !== 'blocks') return complete(select, { fields: below(field, ''), isIncluding })
  return Object.fromEntries(
    Object.entries(select).map(([slug, one]) => [
      slug,
      isRecord(one) ? complete(one, { fields: below(field, slug), isIncluding }) : one,
    ]),
  )
}

const complete = (select: Select, { fields, isIncluding }: Level): Select => {
  const completed: Select = { ...select }
  for (const field of fields) {
    if (isRecord(select[field.name])) completed[field.name] = completeBelow(select[field.name], field, isIncluding)
    const rendering = renderingOf(field)
    if (!rendering || (isIncluding ? !select[field.name] : select[field.name] === false)) continue
    for (const source of sourcesOf(rendering)) {
      const isRead = isIncluding ? Boolean(completed[source]) : completed[source] !== false
      if (isRead) continue
      delete completed[source]
      completed[`${UNGIVEN}${source}`] = isIncluding
      if (isIncluding) completed[source] = true
    }
  }
  return completed
}

/** A selection that asks for a rendering reads what it is made of as well. */
export const readSources: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'read' || !('select' in args) || !isRecord(args.select) || Object.keys(args.select).length === 0)
    return
  const isIncluding = getSelectMode(args.select as never) === 'include'
  Object.assign(args, { select: complete(args.select, { fields: collection.flattenedFields, isIncluding }) })
}

const dropUngiven = (row: unknown, select: unknown): void => {
  if (Array.isArray(row)) for (const one of row) dropUngiven(one, select)
  if (!isRecord(row) || !isRecord(select)) return
  for (const name of ungivenIn(select)) delete row[name]
  for (const [name, one] of Object.entries(select)) {
    if (!isRecord(one)) continue
    const value = row[name]
    dropUngiven(value, one)
    // Of blocks, by their slugs.
    if (Array.isArray(value))
      for (const block of value) if (isRecord(block)) dropUngiven(block, one[String(block.blockType)])
  }
}

/** Takes out of an answer what was read for renderings alone. */
export const dropSources: CollectionAfterOperationHook = ({ args, operation, result }) => {
  if ((operation === 'find' || operation === 'findByID') && 'select' in args && isRecord(args.select))
    dropUngiven(isRecord(result) && 'docs' in result ? result.docs : result, args.select)
  return result
}
