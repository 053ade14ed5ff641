import { getLocalizedPaths } from 'payload'
import type { FlattenedField, Payload, PayloadRequest } from 'payload'

import type { Bilingual } from '../../messages/t.ts'
import { TOO_DEEP, unknownField, wrongOperator, wrongValue } from '../../messages/wrongInput.ts'
import type { EXPECTED } from '../../messages/wrongInput.ts'
import { isID } from '../../payload/ids.ts'
import { isRecord } from '../../payload/values.ts'
import { hasMany, isBoolean, isDate, isNumber, listOf } from './values.ts'

type Condition = {
  at: string
  field: FlattenedField | 'id'
  operator: string
  payload: Payload
  slug: string
  value: unknown
}

const LISTS: ReadonlySet<string> = new Set(['all', 'in', 'not_in'])
const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const GEOGRAPHY = ['near', 'within', 'intersects']
const WORDS = ['like', 'not_like', 'contains']

/** The operators that a field's values can be compared with; those of the database's own types fail with any other. */
const operatorsOf = (field: Condition['field']): readonly string[] => {
  if (field === 'id') return [...EQUALITY, ...ORDER, 'all']
  switch (field.type) {
    case 'checkbox':
      return EQUALITY
    case 'date':
    case 'number':
      return [...EQUALITY, ...ORDER, ...(hasMany(field) ? ['all', 'contains'] : [])]
    case 'point':
      return [...EQUALITY, ...GEOGRAPHY]
    case 'relationship':
    case 'upload':
      return [...EQUALITY, 'all', 'contains']
    case 'join':
      return [...EQUALITY, 'all', 'contains']
    default:
      return [...EQUALITY, ...ORDER, ...WORDS, 'all']
  }
}

const targetsOf = (field: FlattenedField): string[] =>
  'relationTo' in field && field.relationTo
    ? [field.relationTo].flat()
    : 'collection' in field && field.collection
      ? [field.collection].flat()
      : []

/** `{ relationTo, value }`, as a relation to several collections is stored, or the id. */
const isRelation = (value: unknown, field: FlattenedField, payload: Payload): boolean => {
  const targets = targetsOf(field)
  if (isRecord(value))
    return targets.includes(String(value.relationTo)) && isID(value.value, String(value.relationTo), payload)
  return targets.some((slug) => isID(value, slug, payload))
}

const kindOf = ({
  field,
  payload,
  slug,
}: Condition): { expected: keyof typeof EXPECTED; holds: (value: unknown) => boolean } => {
  if (field === 'id') return { expected: 'id', holds: (value) => isID(value, slug, payload) }
  switch (field.type) {
    case 'checkbox':
      return { expected: 'boolean', holds: isBoolean }
    case 'date':
      return { expected: 'date', holds: isDate }
    case 'number':
      return { expected: 'number', holds: isNumber }
    case 'join':
    case 'relationship':
    case 'upload':
      return { expected: 'relation', holds: (value) => value === 'null' || isRelation(value, field, payload) }
    default:
      return { expected: 'value', holds: (value) => typeof value !== 'object' }
  }
}

/** What is wrong with one condition, if anything is. */
const checkCondition = (condition: Condition): Bilingual | undefined => {
  const { at, field, operator, value } = condition
  const operators = operatorsOf(field)
  if (!operators.includes(operator)) return wrongOperator(at, operator, operators)
  if (operator === 'exists') return isBoolean(value) ? undefined : wrongValue(`${at}[exists]`, value, 'boolean')
  if (GEOGRAPHY.includes(operator)) return undefined
  // A document at the other end that meets conditions of its own: Payload checks these.
  if (
    operator === 'contains' &&
    isRecord(value) &&
    field !== 'id' &&
    targetsOf(field).length > 0 &&
    !('relationTo' in value)
  )
    return undefined
  // The panel's way to say "all of them", which is true of every id.
  if (field === 'id' && operator === 'not_equals' && value === '') return undefined
  const { expected, holds } = kindOf(condition)
  const isList =
    LISTS.has(operator) || (Array.isArray(value) && field !== 'id' && (hasMany(field) || field.type === 'json'))
  const values = isList ? listOf(value) : [value]
  const wrong = values.find((one) => one !== null && !holds(one))
  return wrong === undefined ? undefined : wrongValue(`${at}[${operator}]`, wrong, expected)
}

/** What a query looks at: the fields of a collection, of its versions, or of a global. */
type Subject = { fields: FlattenedField[]; isGlobal?: boolean; req: PayloadRequest; slug: string }

const MAX_DEPTH = 20

const PATH = /^\w+([.]\w+)*$/

/** The collection that a relation to one of several leads to, which has a path of its own: the panel finds the locks of a document by it. */
const RELATION_TO: FlattenedField = { name: 'relationTo', type: 'text' }

const isRelationTo = (path: string, field: unknown): boolean =>
  path.endsWith('.relationTo') && isRecord(field) && Array.isArray(field.relationTo)

type Target = { field: FlattenedField | 'id'; slug: string }

/** The field that a path of a query ends at (`links.organisation.name`, over GraphQL `links__organisation__name`), if there is one. */
const fieldAt = (path: string, { fields, isGlobal, req, slug }: Subject): Target | undefined => {
  if (!PATH.test(path)) return undefined
  const incomingPath = path === '_id' ? 'id' : path.replaceAll('__', '.')
  if (incomingPath === 'id') return { field: 'id', slug }
  const paths = getLocalizedPaths({
    ...(isGlobal ? { globalSlug: slug } : { collectionSlug: slug }),
    fields,
    incomingPath,
    locale: req.locale ?? undefined,
    overrideAccess: true,
    payload: req.payload,
  })
  const last = paths.at(-1)
  if (!last || paths.some(({ invalid }) => invalid)) return undefined
  // It is made when a document is read: no database knows it.
  if (last.field && 'virtual' in last.field && last.field.virtual === true) return undefined
  const owner = last.collectionSlug ?? slug
  if (last.path === 'id' || last.path.endsWith('.id')) return { field: 'id', slug: owner }
  if (isRelationTo(incomingPath, last.field)) return { field: RELATION_TO, slug: owner }
  return last.field ? { field: last.field as FlattenedField, slug: owner } : undefined
}

const checkField = (path: string, constraint: unknown, at: string, subject: Subject): Bilingual | undefined => {
  const target = fieldAt(path, subject)
  if (!target) return unknownField(at, path, subject.slug)
  if (!isRecord(constraint)) return wrongValue(at, constraint, 'condition')
  for (const [operator, value] of Object.entries(constraint)) {
    const wrong = checkCondition({ at, ...target, operator, payload: subject.req.payload, value })
    if (wrong) return wrong
  }
  return undefined
}

/** What is wrong with a `where`, if anything is: an unknown field or operator, or a value that cannot be compared with what the field holds. */
export const checkWhere = (where: unknown, subject: Subject, at = 'where', depth = 0): Bilingual | undefined => {
  if (depth > MAX_DEPTH) return TOO_DEEP
  if (!isRecord(where)) return wrongValue(at, where, 'condition')
  for (const [path, constraint] of Object.entries(where)) {
    const inner = `${at}[${path}]`
    if (/^(and|or)$/i.test(path)) {
      if (!Array.isArray(constraint)) return wrongValue(inner, constraint, 'conditions')
      for (const [index, condition] of constraint.entries()) {
        const wrong = checkWhere(condition, subject, `${inner}[${index}]`, depth + 1)
        if (wrong) return wrong
      }
    } else {
      const wrong = checkField(path, constraint, inner, subject)
      if (wrong) return wrong
    }
  }
  return undefined
}

/** What is wrong with a `sort`, if anything is. */
export const checkSort = (sort: unknown, subject: Subject, at = 'sort'): Bilingual | undefined => {
  const keys: unknown[] = Array.isArray(sort) ? sort : [sort]
  if (keys.length === 0) return wrongValue(at, sort, 'sort')
  for (const key of keys.flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))) {
    const path = typeof key === 'string' ? key.trim().replace(/^-/, '') : ''
    if (path === '') return wrongValue(at, key, 'sort')
    if (!fieldAt(path, subject)) return unknownField(at, path, subject.slug)
  }
  return undefined
}
