import { getFieldByPath } from 'payload'
import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  SanitizedCollectionConfig,
  SanitizedConfig,
  Where,
} from 'payload'

import { isStaffUser } from '../../access/roles.ts'
import { contentName } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import { fieldsOf, isSearched } from '../fields.ts'
import { forgivingPattern } from './forgivingPattern.ts'

const READS: ReadonlySet<string> = new Set(['count', 'read', 'readDistinct'])

const TEXTS: ReadonlySet<string> = new Set(['code', 'email', 'text', 'textarea'])

/** Longer ones are no searches: they are left as they are. */
const LONGEST = 100
const MOST_WORDS = 8

type Args = { collection: SanitizedCollectionConfig; names: readonly string[] }

const isText = (path: string, { flattenedFields }: SanitizedCollectionConfig): boolean => {
  const found = getFieldByPath({ fields: flattenedFields, path })
  return found !== null && TEXTS.has(found.field.type)
}

/** The conditions for words that are all in a text, in any order, as Payload's `like` has it; for the text as it stands, `contains`. */
const patternsFor = (like: unknown, contains: unknown): RegExp[] | undefined => {
  const words = [
    ...(typeof like === 'string' ? like.split(' ').filter(Boolean) : []),
    ...(typeof contains === 'string' && contains !== '' ? [contains] : []),
  ]
  const isSearch = words.length > 0 && words.length <= MOST_WORDS && words.every(({ length }) => length <= LONGEST)
  return isSearch ? words.map(forgivingPattern) : undefined
}

/** MongoDB's adapter hands a pattern on as it is, where it would make one of a text. */
const asCondition = (pattern: RegExp) => ({ like: pattern as unknown as string })

const forgiveCondition = (path: string, condition: unknown, { collection, names }: Args): Where => {
  const kept = { [path]: condition } as Where
  if (!isRecord(condition) || !isText(path, collection)) return kept
  const { contains, like, ...others } = condition
  const patterns = patternsFor(like, contains)
  if (!patterns) return kept
  // Whoever looks for a name knows an organisation by its acronym as well.
  const paths = path === collection.admin.useAsTitle ? [...new Set([path, ...names])] : [path]
  return {
    and: [
      { or: paths.map((one) => ({ and: patterns.map((pattern) => ({ [one]: asCondition(pattern) })) })) },
      ...(Object.keys(others).length > 0 ? [{ [path]: others } as Where] : []),
    ],
  }
}

const forgive = (where: Where, args: Args): Where => {
  const conditions = Object.entries(where).map(([key, value]): Where => {
    if (/^(?:and|or)$/i.test(key) && Array.isArray(value))
      return { [key]: value.map((one) => (isRecord(one) ? forgive(one as Where, args) : one)) }
    return forgiveCondition(key, value, args)
  })
  return conditions.length === 1 && conditions[0] ? conditions[0] : { and: conditions }
}

/** The fields that a document is called by besides its title. */
const namesOf = (collection: SanitizedCollectionConfig, config: Pick<SanitizedConfig, 'custom'>): string[] => {
  const name = contentName(config, collection.slug)
  return name && isSearched(name) ? fieldsOf(name).names.filter((path) => isText(path, collection)) : []
}

const forgiveSearches: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  const { config, db } = req.payload
  const { where } = args as { where?: unknown }
  if (overrideAccess === true || !READS.has(operation) || db.name !== 'mongoose') return
  if (!isStaffUser(req) || !isRecord(where) || Object.keys(where).length === 0) return
  Object.assign(args, { where: forgive(where as Where, { collection, names: namesOf(collection, config) }) })
}

const withForgiveness = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), forgiveSearches] },
})

/**
 * Has the panel's searches forgive accents, ligatures, capitals and apostrophes, and find what is called by another name: for the staff, whose
 * requests they are, on MongoDB. Compose it after what measures and guards conditions: they see what was typed.
 */
export const forgivePanelSearches = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withForgiveness),
})
