import { getLocalizedPaths, type FlattenedField, type PayloadRequest } from 'payload'

import type { Bilingual } from '../../bilingual.ts'
import { isRecord } from '../../isRecord.ts'
import { checkCondition } from './checkCondition.ts'
import { TOO_DEEP, unknownField, wrongValue } from './sentences.ts'

/** What a query looks at: the fields of a collection, of its versions, or of a global. */
export type Subject = { fields: FlattenedField[]; isGlobal?: boolean; req: PayloadRequest; slug: string }

const MAX_DEPTH = 20

const PATH = /^\w+([.]\w+)*$/

/** The collection that a relation to one of several leads to, which has a path of its own: the panel finds the locks of a document by it. */
const RELATION_TO: FlattenedField = { name: 'relationTo', type: 'text' }

const isRelationTo = (path: string, field: unknown): boolean => path.endsWith('.relationTo') && isRecord(field) && Array.isArray(field.relationTo)

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
