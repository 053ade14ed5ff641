import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import type { Random } from '../fuzz/random.ts'
import { anyText } from '../fuzz/values.ts'
import { anyNumber, valueFor } from './contentValues.ts'
import type { ContentValues } from './contentValues.ts'

export type AddressSource = {
  /** The collections that are asked for, by their slugs. */
  collections: readonly string[]
  /** The ids of published documents, by the slug of their collection. */
  ids: ReadonlyMap<string, string[]>
  payload: Payload
  values: ContentValues
}

type Draft = AddressSource & {
  /** Whether something in it may be wrong: most such requests are refused. */
  isWrong: boolean
  random: Random
}

type Leaf = { field: FlattenedField; path: string; valuePath: string }

const STAFF = new Set(['createdBy', 'updatedBy'])

const FAVOURITES = new Set([
  'createdAt',
  'id',
  'name',
  'publishedAt',
  'slug',
  'start.date',
  'title',
  'type',
  'updatedAt',
])

const MOST_LINKS = 2

const collectionOf = ({ payload }: AddressSource, slug: string): SanitizedCollectionConfig => {
  const collection = payload.collections[slug as 'articles']?.config
  if (!collection) throw new Error(`There is no collection "${slug}".`)
  return collection
}

const isLink = (field: FlattenedField): field is FlattenedField & { relationTo: string } =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'

const hasBelow = (field: FlattenedField): field is FlattenedField & { flattenedFields: FlattenedField[] } =>
  'flattenedFields' in field && Array.isArray(field.flattenedFields) && field.flattenedFields.length > 0

const shown = (fields: FlattenedField[], { isWrong }: Draft): FlattenedField[] =>
  fields.filter(({ name, type }) => type !== 'join' && (isWrong || !STAFF.has(name)))

/** A field of a document, or of one that it leads to. */
const anyLeaf = (fields: FlattenedField[], draft: Draft, links: number): Leaf => {
  const { isWrong, random } = draft
  // What is made when it is read is no field to look for.
  const field = random.pick(shown(fields, draft).filter((one) => isWrong || !('virtual' in one && one.virtual)))
  const { name } = field
  if (hasBelow(field)) {
    const { path, valuePath, ...below } = anyLeaf(field.flattenedFields, draft, links)
    return { ...below, path: `${name}.${path}`, valuePath: `${name}.${valuePath}` }
  }
  if (isLink(field) && links > 0 && draft.collections.includes(field.relationTo) && random.chance(0.4)) {
    const { path, ...below } = anyLeaf(collectionOf(draft, field.relationTo).flattenedFields, draft, links - 1)
    return { ...below, path: `${name}.${path}` }
  }
  return { field, path: name, valuePath: name }
}

const OPERATORS: Record<string, string[]> = {
  checkbox: ['equals', 'not_equals', 'exists'],
  date: ['equals', 'exists', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal', 'not_equals'],
  number: ['equals', 'exists', 'greater_than', 'greater_than_equal', 'in', 'less_than', 'less_than_equal', 'not_in'],
  point: ['exists'],
  relationship: ['equals', 'exists', 'in', 'not_equals', 'not_in'],
  richText: ['exists'],
  select: ['equals', 'exists', 'in', 'not_equals', 'not_in'],
  text: ['all', 'contains', 'equals', 'exists', 'in', 'like', 'not_equals', 'not_in', 'not_like'],
}

const operatorsOf = ({ name, type }: FlattenedField): string[] => {
  if (name === 'id') return ['equals', 'in', 'not_equals', 'not_in']
  if (type === 'upload') return OPERATORS.relationship ?? []
  return OPERATORS[type] ?? OPERATORS.text ?? []
}

const encode = (value: unknown): string => encodeURIComponent(String(value).replaceAll(/\p{Cs}/gu, '\uFFFD'))

const scalarFor = ({ field, valuePath }: Leaf, { isWrong, random, values }: Draft): unknown => {
  if (isWrong && random.chance(0.2)) return anyText(random)
  if (field.type === 'checkbox') return random.chance(0.5)
  if (field.type === 'number') return anyNumber(random)
  const value = valueFor(values, valuePath, random)
  if (field.type !== 'date') return value
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : '2024-03-05T09:00:00.000Z'
}

const wordOf = (value: unknown, random: Random): string => random.pick(String(value).split(/\s+/)).slice(0, 30)

const condition = (prefix: string, fields: FlattenedField[], draft: Draft): string[] => {
  const { isWrong, random } = draft
  const leaf = anyLeaf(fields, draft, MOST_LINKS)
  const operator = isWrong
    ? random.pick([...(OPERATORS.text ?? []), 'near', 'zzz'])
    : random.pick(operatorsOf(leaf.field))
  const key = `${prefix}[${leaf.path}][${operator}]`
  if (operator === 'exists') return [`${key}=${random.chance(0.5)}`]
  if (['all', 'in', 'not_in'].includes(operator)) {
    const list = Array.from({ length: 1 + random.below(3) }, () => encode(scalarFor(leaf, draft)))
    return random.chance(0.5) ? [`${key}=${list.join(',')}`] : list.map((one, index) => `${key}[${index}]=${one}`)
  }
  const value = scalarFor(leaf, draft)
  return [`${key}=${encode(['contains', 'like', 'not_like'].includes(operator) ? wordOf(value, random) : value)}`]
}

const whereFor = (prefix: string, fields: FlattenedField[], draft: Draft): string[] => {
  const { random } = draft
  if (random.chance(0.6)) return condition(prefix, fields, draft)
  const word = random.pick(['and', 'or'])
  return Array.from({ length: 1 + random.below(3) }, (_, index) =>
    condition(
      random.chance(0.2) ? `${prefix}[${word}][${index}][or][0]` : `${prefix}[${word}][${index}]`,
      fields,
      draft,
    ),
  ).flat()
}

const sortFor = (fields: FlattenedField[], draft: Draft): string => {
  const { isWrong, random } = draft
  const keys = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => {
    for (let tries = 0; tries < 20; tries++) {
      const { field, path } = anyLeaf(fields, draft, isWrong ? 1 : 0)
      const isOrdered = !isLink(field) && field.type !== 'richText' && field.type !== 'point'
      if (isWrong || (isOrdered && (FAVOURITES.has(path) || random.chance(0.2)))) return path
    }
    return 'id'
  })
  return keys.map((key) => `${random.pick(['', '-'])}${key}`).join(',')
}

/** A path of a document to select, in the words of an address: `[origin][publisher]`. */
const selected = (fields: FlattenedField[], draft: Draft): string => {
  const field = draft.random.pick(shown(fields, draft))
  return hasBelow(field) && draft.random.chance(0.5)
    ? `[${field.name}]${selected(field.flattenedFields, draft)}`
    : `[${field.name}]`
}

/** Payload makes the address of a thumbnail of it, and the content API has that without it. */
const THUMBNAILS = '[sizes]'

const selectFor = (prefix: string, fields: FlattenedField[], draft: Draft): string[] => {
  const { random } = draft
  const isIncluded = random.chance(0.7)
  const joins = fields.filter(({ type }) => type === 'join')
  const paths = new Set(
    Array.from({ length: 1 + random.below(4) }, () =>
      joins.length > 0 && random.chance(0.25) ? `[${random.pick(joins).name}]` : selected(fields, draft),
    ),
  )
  // A path and one below it would be one of both, whichever comes last.
  const clear = [...paths]
    .filter((path) => isIncluded || !path.startsWith(THUMBNAILS))
    .filter((path) => ![...paths].some((other) => other !== path && other.startsWith(path)))
  return clear.map((path) => `${prefix}${path}=${isIncluded}`)
}

const populateFor = (draft: Draft): string[] => {
  const { collections, random } = draft
  return Array.from({ length: 1 + random.below(2) }, () => random.pick(collections)).flatMap((slug) =>
    selectFor(`populate[${slug}]`, collectionOf(draft, slug).flattenedFields, draft),
  )
}

const joinsFor = (collection: SanitizedCollectionConfig, draft: Draft): string[] => {
  const { random } = draft
  const joins = Object.values(collection.joins).flatMap((list) => list ?? [])
  if (joins.length === 0) return []
  if (random.chance(0.15)) return ['joins=false']
  return Array.from({ length: 1 + random.below(2) }, () => random.pick(joins)).flatMap(({ field, joinPath }) => {
    const to = field.collection
    const fields = typeof to === 'string' ? collectionOf(draft, to).flattenedFields : []
    const key = `joins[${joinPath}]`
    if (random.chance(0.15)) return [`${key}=false`]
    return [
      ...(random.chance(0.7) ? [`${key}[limit]=${1 + random.below(4)}`] : []),
      ...(random.chance(0.3) ? [`${key}[page]=${1 + random.below(2)}`] : []),
      ...(random.chance(0.3) ? [`${key}[count]=true`] : []),
      ...(random.chance(0.4) && fields.length > 0 ? [`${key}[sort]=${sortFor(fields, draft)}`] : []),
      ...(random.chance(0.3) && fields.length > 0 ? condition(`${key}[where]`, fields, draft) : []),
    ]
  })
}

const languageFor = (random: Random): string[] => [
  ...(random.chance(0.4) ? [`locale=${random.pick(['en', 'fr', 'nl'])}`] : []),
  ...(random.chance(0.25) ? [`fallback-locale=${random.pick(['en', 'fr', 'nl', 'none'])}`] : []),
]

const pageFor = ({ isWrong, random }: Draft): string[] => [
  `limit=${isWrong && random.chance(0.2) ? random.pick([0, -1, 101]) : 1 + random.below(8)}`,
  ...(random.chance(0.3) ? [`page=${isWrong && random.chance(0.2) ? -1 : 1 + random.below(3)}`] : []),
  ...(random.chance(0.3) ? [`pagination=${random.chance(0.3)}`] : []),
]

const documentFor = (collection: SanitizedCollectionConfig, draft: Draft): string[] => {
  const { random } = draft
  const { flattenedFields } = collection
  return [
    ...languageFor(random),
    ...(random.chance(0.7) ? [`depth=${random.below(4)}`] : []),
    ...(random.chance(0.35) ? selectFor('select', flattenedFields, draft) : []),
    ...(random.chance(0.2) ? populateFor(draft) : []),
    ...(random.chance(0.4) ? joinsFor(collection, draft) : []),
  ]
}

const query = (parts: string[]): string => (parts.length > 0 ? `?${parts.join('&')}` : '')

/** The address of a `GET` below the API, as a site might ask it, or nearly. */
export const anyAddress = (random: Random, source: AddressSource): string => {
  const draft: Draft = { ...source, isWrong: random.chance(0.08), random }
  if (random.chance(0.04)) {
    const [depth, ...others] = [`depth=${random.below(3)}`, ...languageFor(random)]
    return `/globals/newsroom${query([depth, ...others])}`
  }
  const collection = collectionOf(source, random.pick(source.collections))
  const { flattenedFields, slug } = collection
  const where = random.chance(0.6) ? whereFor('where', flattenedFields, draft) : []
  if (random.chance(0.08)) return `/${slug}/count${query([...where, ...languageFor(random)])}`
  const known = source.ids.get(slug) ?? []
  if (random.chance(0.25) && known.length > 0) {
    const id = draft.isWrong ? valueFor(source.values, 'id', random) : random.pick(known)
    return `/${slug}/${encode(id)}${query(documentFor(collection, draft))}`
  }
  const sort = random.chance(0.4) ? [`sort=${sortFor(flattenedFields, draft)}`] : []
  return `/${slug}${query([...pageFor(draft), ...sort, ...where, ...documentFor(collection, draft)])}`
}
