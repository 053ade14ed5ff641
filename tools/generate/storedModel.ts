import type { FlattenedField, SanitizedConfig } from 'payload'

/** What a database stores, by path: `title` → `text, localized`. */
export type StoredModel = Record<string, Record<string, string>>

const describe = (field: FlattenedField): string => {
  const relationTo = 'relationTo' in field ? ` → ${[field.relationTo].flat().join(' | ')}` : ''
  const traits = [
    'hasMany' in field && field.hasMany ? 'many' : '',
    'localized' in field && field.localized ? 'localized' : '',
    'unique' in field && field.unique ? 'unique' : '',
  ]
  return [`${field.type}${relationTo}`, ...traits.filter(Boolean)].join(', ')
}

const pathsOf = (fields: FlattenedField[], prefix = ''): [string, string][] =>
  fields.flatMap((field): [string, string][] => {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) return []
    const path = `${prefix}${field.name}`
    const nested =
      'flattenedFields' in field && Array.isArray(field.flattenedFields)
        ? pathsOf(field.flattenedFields, `${path}.`)
        : []
    return [[path, describe(field)], ...nested]
  })

const sorted = (entries: [string, string][]): Record<string, string> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The shape of the data that a config stores; virtual fields and joins are not stored. */
export const storedModel = (config: SanitizedConfig): StoredModel =>
  Object.fromEntries(
    [...config.collections, ...config.globals]
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .map(({ flattenedFields, slug }) => [slug, sorted(pathsOf(flattenedFields))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/**
 * Changes after which data written before is no longer read as it was: a path that is gone or stored otherwise. A new
 * path asks nothing of old documents.
 */
export const breakingChanges = (before: StoredModel, after: StoredModel): string[] =>
  Object.entries(before).flatMap(([slug, paths]) =>
    Object.entries(paths).flatMap(([path, stored]) => {
      const now = after[slug]?.[path]
      if (now === stored) return []
      return [now ? `${slug}.${path}: was ${stored}, is ${now}` : `${slug}.${path}: was ${stored}, is gone`]
    }),
  )
