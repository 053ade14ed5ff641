import type { CollectionConfig, Config, Field } from 'payload'

import { COLLECTION_NAMES } from '../../collections/names.ts'
import { CONTENT_COLLECTIONS } from '../content-events/names.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { mapFields } from '../payload/fields.ts'
import { collections } from './collections.ts'

/** The slug that a collection has in this project by Beffroi's name of it; `undefined` when it is left out. */
export type SlugMap = ReadonlyMap<string, string | undefined>

/** Whether one of the fields, those of rows, tabs and groups included, is a required relation to a collection that is left out. */
const needsLeftOut = (fields: Field[], slugs: SlugMap): boolean =>
  fields.some((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      return (
        Boolean(field.required) &&
        [field.relationTo].flat().every((slug) => slugs.has(slug) && slugs.get(slug) === undefined)
      )
    }
    if (field.type === 'tabs') return field.tabs.some((tab) => needsLeftOut(tab.fields, slugs))
    return (
      (field.type === 'row' || field.type === 'collapsible' || field.type === 'group') &&
      needsLeftOut(field.fields, slugs)
    )
  })

/** How the project names the collections. What cannot be without one that is left out goes too: a role without its person. */
export const slugMap = (options: SanitizedBeffroiOptions): SlugMap => {
  const slugs = new Map(
    Object.entries(options.collections).map(([name, option]) => [
      name,
      option === false ? undefined : (option.slug ?? name),
    ]),
  )
  for (;;) {
    const orphan = COLLECTION_NAMES.find(
      (name) => slugs.get(name) !== undefined && needsLeftOut(collections[name].fields, slugs),
    )
    if (!orphan) return slugs
    slugs.set(orphan, undefined)
  }
}

/** The names of the values a list of fields stores or joins, `array.field` included. */
const dataPaths = (fields: Field[], prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => {
        const name = 'name' in tab ? tab.name : undefined
        return name
          ? [`${prefix}${name}`, ...dataPaths(tab.fields, `${prefix}${name}.`)]
          : dataPaths(tab.fields, prefix)
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
    ...(defaultPopulate && {
      defaultPopulate: Object.fromEntries(Object.entries(defaultPopulate).filter(([path]) => !gone.has(path))),
    }),
    ...(indexes && { indexes: indexes.filter((index) => !index.fields.some((path) => gone.has(path))) }),
    // Two collections that shared a folder would write over each other's files.
    ...(typeof upload === 'object' &&
      upload.staticDir === collection.slug && { upload: { ...upload, staticDir: slug } }),
  }
}

/**
 * Limits what texts link to, in every rich text editor of the project that does not say otherwise: to content, not to accounts, of whichever
 * collection, nor to the machinery.
 */
export const linkTargets = (config: Config): Config => {
  const { slugs = {} } = (config.custom?.beffroi ?? {}) as { slugs?: Record<string, string> }
  const content: ReadonlySet<string> = new Set(CONTENT_COLLECTIONS)
  const machinery = new Set(Object.entries(slugs).flatMap(([name, slug]) => (content.has(name) ? [] : [slug])))
  const restrict = (collection: CollectionConfig): CollectionConfig =>
    collection.auth || machinery.has(collection.slug)
      ? { ...collection, admin: { enableRichTextLink: false, enableRichTextRelationship: false, ...collection.admin } }
      : collection
  return { ...config, collections: config.collections?.map(restrict) }
}
