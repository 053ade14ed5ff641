import type { CollectionConfig, Config, Field } from 'payload'

import { CONTENT_COLLECTIONS } from '../content-events/names.ts'
import { mapFields } from './mapFields.ts'
import { needsLeftOut } from './slugMap.ts'
import type { SlugMap } from './slugMap.ts'

/** The names of the values a list of fields stores or joins, `array.field` included. */
const dataPaths = (fields: Field[], prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => {
        const name = 'name' in tab ? tab.name : undefined
        return name ? [`${prefix}${name}`, ...dataPaths(tab.fields, `${prefix}${name}.`)] : dataPaths(tab.fields, prefix)
      })
    }
    const own = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const nested = 'fields' in field ? dataPaths(field.fields, own ? `${own}.` : prefix) : []
    return own ? [own, ...nested] : nested
  })

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
    return field.type === 'array' && needsLeftOut(field.fields, slugs) ? undefined : field
  }

/**
 * Points the relations of fields at the collections' slugs in this project, and drops those to collections left out,
 * with the arrays whose rows would say nothing without them.
 */
export const relinkFields = (fields: Field[], slugs: SlugMap): Field[] => mapFields(fields, relinkField(slugs))

/** The same for a collection; what names a field that is gone (indexes, columns, search, population) forgets it. */
export const relinkCollection = (collection: CollectionConfig, slugs: SlugMap): CollectionConfig => {
  const { admin, defaultPopulate, indexes, upload } = collection
  const slug = slugs.get(collection.slug) ?? collection.slug
  const fields = relinkFields(collection.fields, slugs)
  const gone = new Set(dataPaths(collection.fields))
  for (const path of dataPaths(fields)) gone.delete(path)
  const without = (paths: string[]) => paths.filter((path) => !gone.has(path))

  return {
    ...collection,
    slug,
    fields,
    admin: {
      ...admin,
      ...(admin?.defaultColumns && { defaultColumns: without(admin.defaultColumns) }),
      ...(admin?.listSearchableFields && { listSearchableFields: without(admin.listSearchableFields) }),
    },
    ...(defaultPopulate && { defaultPopulate: Object.fromEntries(Object.entries(defaultPopulate).filter(([path]) => !gone.has(path))) }),
    ...(indexes && { indexes: indexes.filter((index) => !index.fields.some((path) => gone.has(path))) }),
    // Two collections that shared a folder would write over each other's files.
    ...(typeof upload === 'object' && upload.staticDir === collection.slug && { upload: { ...upload, staticDir: slug } }),
  }
}

/**
 * A text links to content: neither to accounts, of whichever collection, nor to the machinery. This says it to every
 * rich text editor of the project, its own ones too, unless the project says otherwise.
 */
export const linkTargets = (config: Config): Config => {
  const { slugs = {} } = (config.custom?.beffroi ?? {}) as { slugs?: Record<string, string> }
  const content: ReadonlySet<string> = new Set(CONTENT_COLLECTIONS)
  const machinery = new Set(Object.entries(slugs).flatMap(([name, slug]) => (content.has(name) ? [] : [slug])))
  const restrict = (collection: CollectionConfig): CollectionConfig =>
    collection.auth || machinery.has(collection.slug) ? { ...collection, admin: { enableRichTextLink: false, enableRichTextRelationship: false, ...collection.admin } } : collection
  return { ...config, collections: config.collections?.map(restrict) }
}
