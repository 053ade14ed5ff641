import type { CollectionConfig, Field } from 'payload'

/** Paths whose values a database with tables keeps in a table of their own: of `hasMany` fields, and of rows of arrays. */
const pathsOfOtherTables = (fields: Field[], prefix = '', isRow = false): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => pathsOfOtherTables(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix, isRow))
    }
    const path = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const own = path && (isRow || ('hasMany' in field && field.hasMany)) ? [path] : []
    return 'fields' in field ? [...own, ...pathsOfOtherTables(field.fields, path ? `${path}.` : prefix, isRow || field.type === 'array')] : own
  })

/**
 * The compound indexes that the project's database can build. MongoDB indexes lists; an index of a table has columns of
 * that table only, and Payload refuses to start with any other.
 */
export const portableIndexes = ({ fields, indexes }: CollectionConfig, database: string | undefined): CollectionConfig['indexes'] => {
  if (database === 'mongoose') return indexes
  const elsewhere = new Set(pathsOfOtherTables(fields))
  return indexes?.filter((index) => !index.fields.some((path) => elsewhere.has(path)))
}
