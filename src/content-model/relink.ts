import type { CollectionConfig, Field } from 'payload'

import { mapFields } from './mapFields.ts'

/** The slug that a collection has in this project by Beffroi's name of it; `undefined` when it is left out. */
export type SlugMap = ReadonlyMap<string, string | undefined>

const relinkTarget = <T extends string | string[]>(target: T, slugs: SlugMap): T | undefined => {
  const one = (slug: string) => (slugs.has(slug) ? slugs.get(slug) : slug)
  if (typeof target === 'string') return one(target) as T | undefined
  const kept = target.map(one).filter((slug) => slug !== undefined)
  return kept.length > 0 ? (kept as T) : undefined
}

const relinkField =
  (slugs: SlugMap) =>
  (field: Field): Field | undefined => {
    if (field.type === 'relationship' || field.type === 'upload') {
      const relationTo = relinkTarget(field.relationTo, slugs)
      return relationTo ? ({ ...field, relationTo } as Field) : undefined
    }
    if (field.type === 'join') {
      const collection = relinkTarget(field.collection, slugs)
      return collection ? { ...field, collection } : undefined
    }
    return field
  }

/** The names of the values a list of fields stores, `array.field` included. */
export const dataPaths = (fields: Field[], prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => dataPaths(tab.fields, 'name' in tab ? `${prefix}${tab.name}.` : prefix))
    const own = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const nested = 'fields' in field ? dataPaths(field.fields, own ? `${own}.` : prefix) : []
    return own ? [own, ...nested] : nested
  })

/** Points the relations of fields at the collections' slugs in this project, and drops those to collections left out. */
export const relinkFields = (fields: Field[], slugs: SlugMap): Field[] => mapFields(fields, relinkField(slugs))

/** The same for a collection, whose compound indexes follow the fields that stay. */
export const relinkCollection = (collection: CollectionConfig, slugs: SlugMap): CollectionConfig => {
  const fields = relinkFields(collection.fields, slugs)
  const gone = new Set(dataPaths(collection.fields))
  for (const path of dataPaths(fields)) gone.delete(path)
  return {
    ...collection,
    slug: slugs.get(collection.slug) ?? collection.slug,
    fields,
    ...(collection.indexes && { indexes: collection.indexes.filter((index) => !index.fields.some((path) => gone.has(path))) }),
  }
}
