import { deepCopyObject } from 'payload'
import type { CollectionConfig, Config, Field, GlobalConfig } from 'payload'

import { globals } from '../../collections/index.ts'
import type { CollectionName } from '../../collections/names.ts'
import { panelInputs, timestampFields } from '../fields/panelInputs.ts'
import { guardRichText } from '../fields/rich-text/guardRichText.ts'
import { readWrittenGlobal, readWrittenValues } from '../fields/writtenValues.ts'
import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { collections } from './collections.ts'
import { extendCollection } from './extendCollection.ts'
import { noteOthers } from './ownFunctions.ts'
import { relinkCollection, relinkFields, slugMap } from './relink.ts'
import type { SlugMap } from './relink.ts'
import type { ProjectSlugs } from './slugs.ts'

type Entity = { fields: unknown[]; slug: string }

/**
 * What an override returned, once it is known to be usable.
 *
 * @throws TypeError with the option's path when it is no collection or global, or one of another slug, which relations
 * would not find.
 */
const checkOverride = <T extends Entity>({ given, option, override }: { given: T; option: string; override: T }): T => {
  const returned: Partial<Entity> | null | undefined = override
  if (!Array.isArray(returned?.fields)) {
    throw new TypeError(
      `[beffroi] options.${option} returned nothing that has fields; return what it is given, changed: ({ ...given, defaultSort: 'title' }).`,
    )
  }
  if (returned.slug !== given.slug) {
    throw new TypeError(
      `[beffroi] options.${option} returned the slug ${JSON.stringify(returned.slug)} in place of "${given.slug}"; relations would not follow. Use the option slug to rename a collection.`,
    )
  }
  return override
}

/** Paths whose values a database with tables keeps in a table of their own: of `hasMany` fields, and of rows of arrays. */
const pathsOfOtherTables = (fields: Field[], prefix = '', isRow = false): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        pathsOfOtherTables(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix, isRow),
      )
    }
    const path = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const own = path && (isRow || ('hasMany' in field && field.hasMany)) ? [path] : []
    return 'fields' in field
      ? [...own, ...pathsOfOtherTables(field.fields, path ? `${path}.` : prefix, isRow || field.type === 'array')]
      : own
  })

/**
 * The compound indexes that the project's database can build. MongoDB indexes lists; an index of a table has columns of
 * that table only, and Payload refuses to start with any other.
 */
const portableIndexes = (
  { fields, indexes }: CollectionConfig,
  database: string | undefined,
): CollectionConfig['indexes'] => {
  if (database === 'mongoose') return indexes
  const elsewhere = new Set(pathsOfOtherTables(fields))
  return indexes?.filter((index) => !index.fields.some((path) => elsewhere.has(path)))
}

/** The newsroom's own accounts may be any collection; the panel keeps the one that it has signed in until now. */
const panelUser = (config: Config, staff: string): string =>
  config.admin?.user ?? config.collections?.find(({ auth }) => Boolean(auth))?.slug ?? staff

const newsroomGlobal = (option: SanitizedBeffroiOptions['newsroom'], slugs: SlugMap): GlobalConfig[] => {
  if (option === false) return []
  const hasPages = (field: Field): boolean => 'name' in field && slugs.get(field.name ?? '') !== undefined
  const fields = panelInputs(relinkFields(globals.newsroom.fields, slugs)).map((field) =>
    field.type === 'group' && 'name' in field && field.name === 'addressPatterns'
      ? { ...field, fields: field.fields.filter(hasPages) }
      : field,
  )
  const { hooks } = globals.newsroom
  const defaultGlobal = deepCopyObject({
    ...globals.newsroom,
    fields,
    hooks: { ...hooks, beforeOperation: [readWrittenGlobal, ...(hooks?.beforeOperation ?? [])] },
  })
  if (!option.globalOverride) return [defaultGlobal]
  const override = checkOverride({
    given: defaultGlobal,
    option: 'newsroom.globalOverride',
    override: option.globalOverride({ defaultGlobal }),
  })
  noteOthers([override], [defaultGlobal])
  return [override]
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
      fields: [...panelInputs(guardRichText(written)), ...timestampFields({ ...relinked, fields: written })],
      hooks: { ...relinked.hooks, beforeOperation: [readWrittenValues, ...(relinked.hooks?.beforeOperation ?? [])] },
      indexes: portableIndexes(relinked, config.db?.name),
    })
    const existing = theirs.get(own.slug)
    noteOthers([{ fields: option.fields ?? [] }])
    const defaultCollection = existing ? extendCollection(existing, own) : own
    if (!option.collectionOverride) return [defaultCollection]
    const override = checkOverride({
      given: defaultCollection,
      option: `collections.${name}.collectionOverride`,
      override: option.collectionOverride({ defaultCollection }),
    })
    noteOthers([override], [defaultCollection])
    return [override]
  })
  const oursBySlug = new Map(ours.map((collection) => [collection.slug, collection]))
  const projectSlugs = Object.fromEntries([...slugs].filter(([, slug]) => slug !== undefined)) as ProjectSlugs
  const custom = { beffroi: { slugs: projectSlugs } }

  return {
    ...config,
    admin: {
      ...config.admin,
      custom: { ...config.admin?.custom, ...custom },
      user: panelUser(config, slugs.get('users') ?? 'users'),
    },
    collections: [
      ...ours.filter(({ slug }) => !theirs.has(slug)),
      ...[...theirs.values()].map((collection) => oursBySlug.get(collection.slug) ?? collection),
    ],
    custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, ...custom.beffroi } },
    globals: [...(config.globals ?? []), ...newsroomGlobal(options.newsroom, slugs)],
  }
}
