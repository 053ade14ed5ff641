import { getNamedType, isNonNullType, isObjectType, isUnionType } from 'graphql'
import type { GraphQLNamedType, GraphQLObjectType } from 'graphql'
import type {
  Field,
  FlattenedField,
  SanitizedCollectionConfig,
  SanitizedConfig,
  SanitizedGlobalConfig,
  Tab,
} from 'payload'

import { contentName } from '../../content-events/names.ts'
import { isPrivate } from '../../content-events/snapshot/publicFields.ts'
import { projectSlugs } from '../../content-model/slugs.ts'
import { documentRenderingOf } from '../renderings/documentRenderings.ts'
import { renderingOf } from '../renderings/renderings.ts'
import { describeCollection, describeField } from './descriptions.ts'

/** A field of the config, with what not every kind of field has. */
export type AnyField = {
  admin?: { condition?: unknown; description?: unknown }
  blocks?: unknown[]
  custom?: Record<string, unknown>
  fields?: Field[]
  hasMany?: boolean
  label?: unknown
  localized?: boolean
  name: string
  options?: unknown[]
  relationTo?: string | string[]
  required?: boolean
  type: FlattenedField['type']
  virtual?: unknown
}

export type PublicField = {
  field?: AnyField
  /** Whether every published document has a value in it, in every language that a reader may ask for. */
  isPromised: boolean
}

/** What readers see of the type of a document, or of a group, row or block within one. */
export type PublicType = { description: string | undefined; fields: Map<string, PublicField> }

export type PublicTypes = ReadonlyMap<GraphQLNamedType, PublicType>

/** Payload's bookkeeping, which only staff have a use for. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['_status', 'deletedAt'])

const FILE_FIELDS: ReadonlySet<string> = new Set(['filename', 'filesize', 'mimeType', 'url'])

const TIMESTAMPS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt'])

/** Payload's rule for names in GraphQL, as far as names of fields go. */
const graphQLName = (name: string): string => name.replaceAll(/\W/g, '_')

/** Fields that publication needs, and that no reader of the published content has to see (`custom: { isForStaff: true }`), are not public either. */
const isForStaff = (field: AnyField | FlattenedField): boolean =>
  BOOKKEEPING.has(field.name) || field.custom?.isForStaff === true || isPrivate(field as FlattenedField)

/** Whether readers may come to documents of a collection: not to accounts, nor to the machinery. */
const isForReaders = (config: SanitizedConfig, slug: string): boolean =>
  contentName(config, slug) !== undefined ||
  (!slug.startsWith('payload-') &&
    !Object.values(projectSlugs(config)).includes(slug) &&
    config.collections.some((one) => one.slug === slug && !one.auth))

const targetsOf = (field: AnyField | FlattenedField): string[] => {
  if (field.type === 'join') return [(field as { collection: string | string[] }).collection].flat()
  return 'relationTo' in field && field.relationTo ? [field.relationTo].flat() : []
}

const isHiddenFrom = (config: SanitizedConfig, field: AnyField | FlattenedField): boolean => {
  const targets = targetsOf(field)
  return isForStaff(field) || (targets.length > 0 && !targets.some((slug) => isForReaders(config, slug)))
}

type Place = {
  config: SanitizedConfig
  /** Whether publication checks what is required here: not below a condition, nor in another language than the one it is written in. */
  isChecked: boolean
  /** Whether nothing is published without its words in the main language, which the others fall back on. */
  isInMainLanguage: boolean
  /** Fields that have a value although nothing requires them to. */
  isKnown?: (name: string) => boolean
  types: Map<GraphQLNamedType, PublicType>
}

const isPromisedIn = (field: AnyField, { isChecked, isInMainLanguage, isKnown }: Place): boolean => {
  if (isKnown?.(field.name) || field.name === 'id' || field.custom?.isAlwaysPublished === true) return true
  if (field.virtual || !field.required || !isChecked || field.admin?.condition) return false
  return !field.localized || isInMainLanguage
}

/** Types of several documents or values, and groups: they are there, if empty. A document at the end of a relation may have been withdrawn since. */
const isAlwaysThere = ({ hasMany, type }: AnyField): boolean | undefined => {
  if (type === 'relationship' || type === 'upload') return hasMany === true
  return ['array', 'blocks', 'group', 'join', 'tab'].includes(type) || hasMany === true ? true : undefined
}

const noteType = (type: GraphQLNamedType, description: string | undefined, { types }: Place): PublicType => {
  const known = types.get(type) ?? { description, fields: new Map<string, PublicField>() }
  types.set(type, known)
  return known
}

const noteBlocks = (field: AnyField, union: GraphQLNamedType, place: Place): void => {
  if (!isUnionType(union)) return
  for (const type of union.getTypes()) {
    const blocks = [...(field.blocks ?? []), ...(place.config.blocks ?? [])] as { fields: Field[]; slug: string }[]
    const block = blocks.find(({ slug }) => slug === type.extensions.blockSlug)
    if (!block || place.types.has(type)) continue
    noteFields(block.fields, type, place)
    noteType(type, undefined, place).fields.set('blockType', { isPromised: true })
  }
}

const noteField = (field: AnyField, type: GraphQLObjectType, place: Place): void => {
  const name = graphQLName(field.name)
  const output = type.getFields()[name]
  if (!output || isHiddenFrom(place.config, field)) return
  const { fields } = noteType(type, undefined, place)
  const known = fields.get(name)
  const isPromised = isAlwaysThere(field) ?? isPromisedIn(field, place)
  // Several collections may share the type of a group or of rows.
  fields.set(name, { field, isPromised: isPromised && known?.isPromised !== false })
  const below = getNamedType(output.type)
  const { isKnown: _, ...others } = place
  const within: Place = { ...others, isChecked: place.isChecked && !field.admin?.condition && !field.localized }
  if (field.blocks) noteBlocks(field, below, within)
  else if (field.fields && isObjectType(below)) {
    noteType(below, describeField(field), place)
    noteFields(field.fields, below, within)
  }
}

const noteTab = (tab: Tab, type: GraphQLObjectType, place: Place): void => {
  if ('name' in tab && tab.name) noteField({ ...tab, type: 'tab' } as unknown as AnyField, type, place)
  else noteFields(tab.fields, type, { ...place, isChecked: place.isChecked && !tab.admin?.condition })
}

/** Notes the public fields of a type, from the fields of the config that Payload made it from. */
const noteFields = (fields: Field[], type: GraphQLObjectType, place: Place): void => {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) noteTab(tab, type, place)
    else if ('name' in field && field.name) noteField(field as unknown as AnyField, type, place)
    else if ('fields' in field)
      noteFields(field.fields, type, { ...place, isChecked: place.isChecked && !field.admin?.condition })
  }
}

const noteCollection = (collection: SanitizedCollectionConfig, type: GraphQLObjectType, place: Place): void => {
  const content = contentName(place.config, collection.slug)
  noteType(type, describeCollection(collection), place).fields.set('id', { isPromised: true })
  const hasFile = collection.upload && collection.upload.filesRequiredOnCreate !== false
  noteFields(collection.fields, type, {
    ...place,
    // What a project's own collection shows strangers is its own affair.
    isChecked: content !== undefined,
    // A file may be described in one of the other languages first (`requireMainLanguage` holds for the others).
    isInMainLanguage: place.isInMainLanguage && content !== 'media',
    isKnown: (name) =>
      content === undefined
        ? isNonNullType(type.getFields()[graphQLName(name)]?.type)
        : TIMESTAMPS.has(name) || (hasFile === true && FILE_FIELDS.has(name)),
  })
}

type Sources = {
  collectionOf: ReadonlyMap<GraphQLObjectType, string>
  config: SanitizedConfig
  newsroom: { config: SanitizedGlobalConfig; type: GraphQLObjectType } | undefined
}

/**
 * What readers see of each type of Payload's schema, and what publication promises of it. A field is public that the config knows, that no access rule and no
 * mark keeps from the public, and that does not lead to accounts or machinery. It is promised where publication requires it in any case: not where a
 * condition may hide it from the editors, and, if it is translated, where readers of other languages get the words of the main one.
 */
export const publicTypesOf = ({ collectionOf, config, newsroom }: Sources): PublicTypes => {
  const types = new Map<GraphQLNamedType, PublicType>()
  const hasFallback = !config.localization || Boolean(config.localization.fallback)
  const place: Place = { config, isChecked: true, isInMainLanguage: hasFallback, types }
  for (const [type, slug] of collectionOf) {
    const collection = config.collections.find((one) => one.slug === slug)
    if (collection && isForReaders(config, slug)) noteCollection(collection, type, place)
  }
  if (newsroom) {
    noteType(newsroom.type, describeCollection(newsroom.config), place)
    noteFields(newsroom.config.fields, newsroom.type, place)
  }
  return types
}

/** The names of the conditions (`origin__publisher`) that readers may set on the documents of a collection. */
export const publicConditions = (config: SanitizedConfig, fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field): string[] => {
    if (isHiddenFrom(config, field) || renderingOf(field) || documentRenderingOf(field)) return []
    const name = `${prefix}${field.name}`
    if (field.type === 'blocks')
      return field.blocks.flatMap((block) =>
        typeof block === 'string' ? [] : publicConditions(config, block.flattenedFields, `${name}__`),
      )
    if ('flattenedFields' in field) return publicConditions(config, field.flattenedFields, `${name}__`)
    return [graphQLName(name)]
  })
