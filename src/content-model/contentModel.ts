import type { CollectionConfig, Config } from 'payload'

import { collections, globals, type CollectionName } from '../../collections/index.ts'
import type { SanitizedBeffroiOptions } from '../options.ts'
import { extendCollection } from './extendCollection.ts'
import { relinkCollection, relinkFields, type SlugMap } from './relink.ts'

const slugMap = (options: SanitizedBeffroiOptions): SlugMap =>
  new Map(
    Object.entries(options.collections).map(([name, option]) => [name, option === false ? undefined : (option.slug ?? name)]),
  )

const ourCollections = (options: SanitizedBeffroiOptions, slugs: SlugMap): CollectionConfig[] =>
  Object.entries(collections).flatMap(([name, collection]) => {
    const option = options.collections[name as CollectionName]
    if (option === false) return []
    const relinked = relinkCollection(collection, slugs)
    const defaultCollection = { ...relinked, fields: [...relinked.fields, ...(option.fields ?? [])] }
    return [option.collectionOverride?.({ defaultCollection }) ?? defaultCollection]
  })

/** Adds the collections and the global of the content model, as the project's options name and extend them. */
export const contentModel = (config: Config, options: SanitizedBeffroiOptions): Config => {
  const slugs = slugMap(options)
  const ours = ourCollections(options, slugs)
  const theirs = config.collections ?? []
  const oursBySlug = new Map(ours.map((collection) => [collection.slug, collection]))
  const theirSlugs = new Set(theirs.map(({ slug }) => slug))
  const extended = theirs.map((collection) => {
    const own = oursBySlug.get(collection.slug)
    return own ? extendCollection(collection, own) : collection
  })
  const defaultGlobal = { ...globals.newsroom, fields: relinkFields(globals.newsroom.fields, slugs) }
  const newsroom = options.newsroom === false ? [] : [options.newsroom?.globalOverride?.({ defaultGlobal }) ?? defaultGlobal]
  return {
    ...config,
    collections: [...ours.filter(({ slug }) => !theirSlugs.has(slug)), ...extended],
    globals: [...(config.globals ?? []), ...newsroom],
  }
}
