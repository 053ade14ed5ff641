import type { FlattenedField, Payload } from 'payload'

import type { Bilingual } from '../../bilingual.ts'
import { isRecord } from '../../isRecord.ts'
import { wrongOperator, wrongValue, type EXPECTED } from './sentences.ts'
import { hasMany, isBoolean, isDate, isID, isNumber, listOf } from './values.ts'

type Condition = { at: string; field: FlattenedField | 'id'; operator: string; payload: Payload; slug: string; value: unknown }

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

const targetsOf = (field: FlattenedField): string[] => ('relationTo' in field && field.relationTo ? [field.relationTo].flat() : 'collection' in field && field.collection ? [field.collection].flat() : [])

/** `{ relationTo, value }`, as a relation to several collections is stored, or the id. */
const isRelation = (value: unknown, field: FlattenedField, payload: Payload): boolean => {
  const targets = targetsOf(field)
  if (isRecord(value)) return targets.includes(String(value.relationTo)) && isID(value.value, String(value.relationTo), payload)
  return targets.some((slug) => isID(value, slug, payload))
}

const kindOf = ({ field, payload, slug }: Condition): { expected: keyof typeof EXPECTED; holds: (value: unknown) => boolean } => {
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
export const checkCondition = (condition: Condition): Bilingual | undefined => {
  const { at, field, operator, value } = condition
  const operators = operatorsOf(field)
  if (!operators.includes(operator)) return wrongOperator(at, operator, operators)
  if (operator === 'exists') return isBoolean(value) ? undefined : wrongValue(`${at}[exists]`, value, 'boolean')
  if (GEOGRAPHY.includes(operator)) return undefined
  // A document at the other end that meets conditions of its own: Payload checks these.
  if (operator === 'contains' && isRecord(value) && field !== 'id' && targetsOf(field).length > 0 && !('relationTo' in value)) return undefined
  // The panel's way to say "all of them", which is true of every id.
  if (field === 'id' && operator === 'not_equals' && value === '') return undefined
  const { expected, holds } = kindOf(condition)
  const isList = LISTS.has(operator) || (Array.isArray(value) && field !== 'id' && (hasMany(field) || field.type === 'json'))
  const values = isList ? listOf(value) : [value]
  const wrong = values.find((one) => one !== null && !holds(one))
  return wrong === undefined ? undefined : wrongValue(`${at}[${operator}]`, wrong, expected)
}
