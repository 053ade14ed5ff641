import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'

import { contentName, NEWSROOM } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { foreignFunctions } from '../content-model/ownFunctions.ts'
import { shapeOf } from './documents/shapeOf.ts'
import type { Shape } from './documents/shapeOf.ts'

export type ServedCollection = { config: SanitizedCollectionConfig; name: ContentCollection; shape: Shape }

/** What the content API answers with: collections by their slug in the project, and the newsroom's settings; and why it leaves the others to Payload. */
export type Served = {
  collections: ReadonlyMap<string, ServedCollection>
  newsroom: SanitizedGlobalConfig | undefined
  /** By slug, a reason in plain English. */
  left: ReadonlyMap<string, string>
}

type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

/** Functions that Payload gives the fields of a collection by itself: for addresses of files, rich text and the ids of rows. */
const payloadsFunctions = (config: Entity): ReadonlySet<object> => {
  const found = new Set<object>()
  const visit = (fields: FlattenedField[]): void => {
    for (const field of fields) {
      const isOfFile = 'upload' in config && config.upload && ['sizes', 'thumbnailURL', 'url'].includes(field.name)
      if (isOfFile || field.type === 'richText' || field.name === 'url')
        for (const hook of ('hooks' in field && field.hooks?.afterRead) || []) found.add(hook)
      if (field.name === 'id' && typeof field.defaultValue === 'function') found.add(field.defaultValue)
      if ('flattenedFields' in field) visit(field.flattenedFields)
    }
  }
  visit(config.flattenedFields)
  return found
}

const targetsOf = ({ blocks, groups, joins, relations, rows }: Shape, seen = new Set<Shape>()): string[] =>
  [...groups, ...rows]
    .flatMap(({ shape }) => below(shape, seen))
    .concat(
      blocks.flatMap(({ shapes }) => [...shapes.values()].flatMap((shape) => below(shape, seen))),
      relations.flatMap(({ relationTo }) => relationTo as string | string[]),
      joins.flatMap(({ collection }) => collection as string | string[]),
    )

const below = (shape: Shape, seen: Set<Shape>): string[] => {
  if (seen.has(shape)) return []
  seen.add(shape)
  return targetsOf(shape, seen)
}

/** A field that Payload reads in other ways than from the document itself: out of another document, or by blocks that stand elsewhere in the config. */
const findIndirect = (fields: FlattenedField[]): FlattenedField | undefined => {
  for (const field of fields) {
    if ('virtual' in field && typeof field.virtual === 'string') return field
    if (field.type === 'blocks') {
      if (field.blockReferences && field.blockReferences.length > 0) return field
      const within = field.blocks.flatMap((block) => (typeof block === 'string' ? [] : block.flattenedFields))
      if (findIndirect(within)) return findIndirect(within)
    } else if ('flattenedFields' in field && findIndirect(field.flattenedFields))
      return findIndirect(field.flattenedFields)
  }
  return undefined
}

const reasonInside = (config: Entity): string | undefined => {
  const payloads = payloadsFunctions(config)
  const foreign = foreignFunctions(config, (one) => payloads.has(one))
  if (foreign.length > 0) return `a project's own function has a say in it (${[...new Set(foreign)].join(', ')})`
  const indirect = findIndirect(config.flattenedFields)
  return indirect && `its field "${indirect.name}" is not in its own documents alone`
}

/** Why Payload must answer for a collection itself; `undefined` when the snapshot answers alike. */
const reasonToLeave = (payload: Payload, config: SanitizedCollectionConfig): string | undefined => {
  if (!contentName(payload.config, config.slug)) return 'its documents are not in the published snapshot'
  return reasonInside(config) ?? (config.auth ? 'it holds accounts' : undefined)
}

/** Which collections the content API answers for. A collection that leads to one that it leaves to Payload, is left to it too. */
export const servedCollections = (payload: Payload): Served => {
  const collections = new Map<string, ServedCollection>()
  const left = new Map<string, string>()
  for (const { config } of Object.values(payload.collections)) {
    const reason = reasonToLeave(payload, config)
    const name = contentName(payload.config, config.slug)
    if (reason || !name) left.set(config.slug, reason ?? '')
    else collections.set(config.slug, { config, name, shape: shapeOf(config.flattenedFields) })
  }
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const [slug, { shape }] of collections) {
      const target = targetsOf(shape).find((one) => !collections.has(one))
      if (target === undefined) continue
      isChanged = collections.delete(slug)
      left.set(slug, `it leads to "${target}"`)
    }
  }
  const settings = payload.globals.config.find(({ slug }) => slug === NEWSROOM)
  const reason = settings && reasonInside(settings)
  if (reason) left.set(NEWSROOM, reason)
  return { collections, left, newsroom: reason ? undefined : settings }
}

/** One line for the log: which collections are answered how, and why. */
export const describeServed = ({ collections, left }: Served, payload: Payload): string => {
  const content = [...left].filter(([slug]) => slug === NEWSROOM || contentName(payload.config, slug as CollectionSlug))
  return [
    `Content API: ${[...collections.keys()].join(', ') || 'nothing'} answered from the published snapshot.`,
    ...content.map(([slug, reason]) => `"${slug}" is left to Payload: ${reason}.`),
  ].join(' ')
}
