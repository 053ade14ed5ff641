import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import type { Bilingual } from '../../bilingual.ts'
import { isRecord } from '../../isRecord.ts'
import { checkSort, checkWhere } from './checkPaths.ts'
import { unknownField, unknownName, wrongValue } from './sentences.ts'
import { isBoolean, isWhole } from './values.ts'

type Select = { at: string; fields: FlattenedField[]; slug: string }

const innerFields = (field: FlattenedField | undefined): FlattenedField[] | undefined => (field && 'flattenedFields' in field ? field.flattenedFields : undefined)

const checkFields = (select: unknown, { at, fields, slug }: Select, modes: Set<string>): Bilingual | undefined => {
  if (!isRecord(select)) return wrongValue(at, select, 'fields')
  for (const [name, value] of Object.entries(select)) {
    const inner = `${at}[${name}]`
    const field = fields.find((one) => one.name === name)
    if (!field && name !== 'id') return unknownField(at, name, slug)
    if (isBoolean(value)) modes.add(String(value))
    else {
      if (!isRecord(value)) return wrongValue(inner, value, 'fields')
      const nested = innerFields(field)
      // Blocks are named first, and a language may stand in between: what is below is Payload's to read.
      const wrong = nested ? checkFields(value, { at: inner, fields: nested, slug }, modes) : undefined
      if (wrong) return wrong
    }
  }
  return modes.size > 1 ? wrongValue(at, select, 'fields') : undefined
}

/** What is wrong with a `select`, if anything is. */
export const checkSelect = (select: unknown, args: Select): Bilingual | undefined => checkFields(select, args, new Set())

/** What is wrong with a `populate`: a select for each collection by its name. */
export const checkPopulate = (populate: unknown, { payload }: PayloadRequest): Bilingual | undefined => {
  if (!isRecord(populate)) return wrongValue('populate', populate, 'fields')
  for (const [slug, select] of Object.entries(populate)) {
    const config = Object.hasOwn(payload.collections, slug) ? payload.collections[slug as CollectionSlug]?.config : undefined
    if (!config) return unknownName('populate', slug, Object.keys(payload.collections).filter((name) => !name.startsWith('payload-')))
    const wrong = isBoolean(select) ? undefined : checkSelect(select, { at: `populate[${slug}]`, fields: config.flattenedFields, slug })
    if (wrong) return wrong
  }
  return undefined
}

const JOIN_PARAMETERS = ['count', 'limit', 'page', 'sort', 'where']

const checkJoin = (join: Record<string, unknown>, at: string, collection: string | undefined, req: PayloadRequest): Bilingual | undefined => {
  const unknown = Object.keys(join).find((name) => !JOIN_PARAMETERS.includes(name))
  if (unknown !== undefined) return unknownName(at, unknown, JOIN_PARAMETERS)
  const { count, limit, page, sort, where } = join
  if (count !== undefined && !isBoolean(count)) return wrongValue(`${at}[count]`, count, 'boolean')
  if (limit !== undefined && !isWhole(limit)) return wrongValue(`${at}[limit]`, limit, 'whole')
  if (page !== undefined && !isWhole(page, 1)) return wrongValue(`${at}[page]`, page, 'page')
  const config = collection ? req.payload.collections[collection as CollectionSlug]?.config : undefined
  if (!config) return undefined
  const subject = { fields: config.flattenedFields, req, slug: config.slug }
  return (sort === undefined ? undefined : checkSort(sort, subject, `${at}[sort]`)) ?? (where === undefined ? undefined : checkWhere(where, subject, `${at}[where]`))
}

/** What is wrong with `joins`, if anything is. */
export const checkJoins = (joins: unknown, slug: string, req: PayloadRequest): Bilingual | undefined => {
  if (joins === false || joins === 'false') return undefined
  const config = req.payload.collections[slug as CollectionSlug]?.config
  if (!isRecord(joins) || !config) return wrongValue('joins', joins, 'joins')
  const known = new Map([...Object.values(config.joins).flatMap((list) => list ?? []), ...config.polymorphicJoins].map(({ field, joinPath }) => [joinPath, field.collection]))
  for (const [path, join] of Object.entries(joins)) {
    const at = `joins[${path}]`
    const collection = known.get(path)
    if (collection === undefined) return unknownName('joins', path, [...known.keys()])
    if (join === false || join === 'false') continue
    if (!isRecord(join)) return wrongValue(at, join, 'joins')
    const wrong = checkJoin(join, at, typeof collection === 'string' ? collection : undefined, req)
    if (wrong) return wrong
  }
  return undefined
}
