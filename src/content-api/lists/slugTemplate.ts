import type { SanitizedCollectionConfig, Where } from 'payload'

import { newSerial } from './compileForMongo.ts'
import type { ListQuery, PreparedList } from './prepareList.ts'

/** Stands for the value that a template is filled with. */
const PLACEHOLDER = 'beffroi-placeholder-of-a-slug'

/** What is nothing but a word to Payload: it reads `null` and `true` in a condition as something else. */
const SLUG = /^(?!(?:false|null|true|undefined)$)[a-z][\da-z-]{0,200}$/

/** A list of what has one slug, as a template for that of any other. */
export type SlugTemplate = { query: ListQuery; slug: string }

const soleCondition = (where: Where | undefined): { name: string; value: unknown } | undefined => {
  const [entry, ...others] = Object.entries(where ?? {})
  if (!entry || others.length > 0) return undefined
  const [name, condition] = entry
  const [operator, ...more] = Object.entries(condition as object)
  return operator?.[0] === 'equals' && more.length === 0 ? { name, value: operator[1] } : undefined
}

/**
 * The template of a list that asks for what has one slug, as the page of each document does: what Payload makes of it differs only by the slug, so it is
 * prepared once. `undefined` for every other list.
 */
export const slugTemplate = (
  query: ListQuery,
  { flattenedFields }: SanitizedCollectionConfig,
): SlugTemplate | undefined => {
  const { name, value } = soleCondition(query.where) ?? {}
  if (name !== 'slug' || typeof value !== 'string' || !SLUG.test(value)) return undefined
  const field = flattenedFields.find((each) => each.name === name)
  if (field?.type !== 'text' || field.localized || field.hasMany) return undefined
  return { query: { ...query, where: { [name]: { equals: PLACEHOLDER } } }, slug: value }
}

const isPlain = (value: object): value is Record<string, unknown> =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)

type Filled = { count: number; value: unknown }

const fill = (value: unknown, slug: string): Filled => {
  if (value === PLACEHOLDER) return { count: 1, value: slug }
  if (typeof value !== 'object' || value === null) return { count: 0, value }
  if (Array.isArray(value)) {
    const filled = value.map((each) => fill(each, slug))
    return { count: filled.reduce((sum, { count }) => sum + count, 0), value: filled.map((each) => each.value) }
  }
  if (!isPlain(value)) return { count: 0, value }
  const filled = Object.entries(value).map(([key, each]) => [key, fill(each, slug)] as const)
  return {
    count: filled.reduce((sum, [, { count }]) => sum + count, 0),
    value: Object.fromEntries(filled.map(([key, each]) => [key, each.value])),
  }
}

/** A prepared template with its slug in it; `undefined` where the slug does not stand once, and as it is, in what is asked of the database. */
export const fillTemplate = (list: PreparedList, slug: string): PreparedList | undefined => {
  if (!list.isLasting || !list.mongo) return undefined
  const filter = fill(list.mongo.filter, slug)
  if (filter.count !== 1) return undefined
  return {
    ...list,
    args: { ...list.args, where: fill(list.args.where, slug).value as Where },
    mongo: { ...list.mongo, filter: filter.value as object, serial: newSerial() },
  }
}
