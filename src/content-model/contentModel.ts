import { deepCopyObject, type CollectionConfig, type Config, type Field, type GlobalConfig } from 'payload'

import { collections, globals } from '../../collections/index.ts'
import type { CollectionName } from '../../collections/names.ts'
import { timestampFields } from '../admin/dates/timestampFields.ts'
import { numberInputs } from '../fields/numberInputs.ts'
import { guardRichText } from '../fields/rich-text/guardRichText.ts'
import { readWrittenGlobal, readWrittenValues } from '../fields/writtenValues.ts'
import type { SanitizedBeffroiOptions } from '../options.ts'
import { checkOverride } from './checkOverride.ts'
import { extendCollection } from './extendCollection.ts'
import { portableIndexes } from './portableIndexes.ts'
import type { ProjectSlugs } from './projectSlug.ts'
import { relinkCollection, relinkFields } from './relink.ts'
import { slugMap, type SlugMap } from './slugMap.ts'

/** The newsroom's own accounts may be any collection; the panel keeps the one that it has signed in until now. */
const panelUser = (config: Config, staff: string): string =>
  config.admin?.user ?? config.collections?.find(({ auth }) => Boolean(auth))?.slug ?? staff

const newsroomGlobal = (option: SanitizedBeffroiOptions['newsroom'], slugs: SlugMap): GlobalConfig[] => {
  if (option === false) return []
  const hasPages = (field: Field): boolean => 'name' in field && slugs.get(field.name ?? '') !== undefined
  const fields = relinkFields(globals.newsroom.fields, slugs).map((field) =>
    field.type === 'group' && 'name' in field && field.name === 'addressPatterns' ? { ...field, fields: field.fields.filter(hasPages) } : field,
  )
  const { hooks } = globals.newsroom
  const defaultGlobal = deepCopyObject({ ...globals.newsroom, fields, hooks: { ...hooks, beforeOperation: [readWrittenGlobal, ...(hooks?.beforeOperation ?? [])] } })
  if (!option.globalOverride) return [defaultGlobal]
  return [checkOverride({ given: defaultGlobal, option: 'newsroom.globalOverride', override: option.globalOverride({ defaultGlobal }) })]
}

/**
 * Adds the collections and the global of the content model, as the project's options name and extend them. Every
 * config gets a copy of its own: Payload writes into what it is given.
 */
export const contentModel = (config: Config, options: SanitizedBeffroiOptions): Config => {
  const slugs = slugMap(options)
  const theirs = new Map((config.collections ?? []).map((collection) => [collection.slug, collection]))

  const ours = Object.entries(collections).flatMap(([name, collection]): CollectionConfig[] => {
    const option = options.collections[name as CollectionName]
    if (option === false || slugs.get(name) === undefined) return []
    const relinked = relinkCollection(collection, slugs)
    const written = [...relinked.fields, ...(option.fields ?? [])]
    const own = deepCopyObject({
      ...relinked,
      fields: [...numberInputs(guardRichText(written)), ...timestampFields({ ...relinked, fields: written })],
      hooks: { ...relinked.hooks, beforeOperation: [readWrittenValues, ...(relinked.hooks?.beforeOperation ?? [])] },
      indexes: portableIndexes(relinked, config.db?.name),
    })
    const existing = theirs.get(own.slug)
    const defaultCollection = existing ? extendCollection(existing, own) : own
    if (!option.collectionOverride) return [defaultCollection]
    const override = option.collectionOverride({ defaultCollection })
    return [checkOverride({ given: defaultCollection, option: `collections.${name}.collectionOverride`, override })]
  })
  const oursBySlug = new Map(ours.map((collection) => [collection.slug, collection]))
  const projectSlugs = Object.fromEntries([...slugs].filter(([, slug]) => slug !== undefined)) as ProjectSlugs
  const custom = { beffroi: { slugs: projectSlugs } }

  return {
    ...config,
    admin: { ...config.admin, custom: { ...config.admin?.custom, ...custom }, user: panelUser(config, slugs.get('users') ?? 'users') },
    collections: [...ours.filter(({ slug }) => !theirs.has(slug)), ...[...theirs.values()].map((collection) => oursBySlug.get(collection.slug) ?? collection)],
    custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, ...custom.beffroi } },
    globals: [...(config.globals ?? []), ...newsroomGlobal(options.newsroom, slugs)],
  }
}
