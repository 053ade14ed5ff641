import type { CollectionSlug, SanitizedCollectionConfig } from 'payload'

import { contentName, keyOf, NEWSROOM } from '../../content-events/names.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { isRecord } from '../../payload/values.ts'
import { shapeOf } from '../documents/shapeOf.ts'
import type { Shape } from '../documents/shapeOf.ts'
import type { Language, View } from '../documents/StoredDocument.ts'
import { viewName, viewOf } from '../documents/viewOf.ts'
import type { Owner } from '../documents/viewOf.ts'
import type { DocumentRendering } from './documentRenderings.ts'
import type { Published } from './published.ts'
import { LINKED } from './render.ts'

type Row = Record<string, unknown>

type ID = number | string

const isID = (value: unknown): value is ID => typeof value === 'string' || typeof value === 'number'

/** Calls `put` with each document that a row leads to, and puts what it returns in place. What leads to several collections is left out. */
const replaceTargets = (row: Row, shape: Shape, put: (slug: string, id: ID) => unknown): Row => {
  const copy = { ...row }
  for (const { name, relationTo } of shape.relations) {
    const value = copy[name]
    const to = (one: unknown): unknown[] => {
      const found = typeof relationTo === 'string' && isID(one) ? put(relationTo, one) : undefined
      return found === undefined ? [] : [found]
    }
    copy[name] = Array.isArray(value) ? value.flatMap(to) : to(value)[0]
  }
  const below = (value: unknown, one: Shape): unknown => (isRecord(value) ? replaceTargets(value, one, put) : value)
  for (const { name, shape: one } of shape.groups) copy[name] = below(copy[name], one)
  for (const { name, shape: one } of shape.rows) {
    const rows = copy[name]
    if (Array.isArray(rows)) copy[name] = rows.map((each) => below(each, one))
  }
  return copy
}

const make = async (
  rendering: DocumentRendering,
  id: ID,
  language: Language,
  { payload, reader, store }: Published,
): Promise<unknown> => {
  const { config } = payload
  const key = keyOf(rendering.collection, id)
  const settingsKey = keyOf(NEWSROOM, NEWSROOM)
  const configOf = (slug?: string): SanitizedCollectionConfig | undefined =>
    slug === undefined ? undefined : payload.collections[slug as CollectionSlug]?.config
  const viewAt = async (one: string, owner: Owner, isLinked: boolean): Promise<undefined | View> => {
    const document = reader.peek(one)
    const select = isLinked ? LINKED : undefined
    const name = viewName(language, select)
    return document ? viewOf({ ...owner, document, language, name, payload, select, store }) : undefined
  }

  await reader.load([key, settingsKey])
  const collection = configOf(projectSlug(config, rendering.collection))
  const own = collection && (await viewAt(key, { collection }, false))
  if (!own) return null
  const shape = shapeOf(collection.flattenedFields)
  const targets = new Map<string, SanitizedCollectionConfig>()
  const keyFor = (slug: string, target: ID): string => keyOf(contentName(config, slug) ?? '', target)
  replaceTargets(own, shape, (slug, target) => {
    const found = contentName(config, slug) && configOf(slug)
    if (found) targets.set(keyFor(slug, target), found)
  })
  await reader.load(targets.keys())
  const views = new Map<string, undefined | View>()
  for (const [target, one] of targets) views.set(target, await viewAt(target, { collection: one }, !one.upload))
  const global = config.globals.find(({ slug }) => slug === NEWSROOM)
  return rendering.make({
    config,
    document: replaceTargets(own, shape, (slug, target) => views.get(keyFor(slug, target))) as View,
    locale: language.locale ?? undefined,
    settings: global && (await viewAt(settingsKey, { global }, false)),
  })
}

/** By the reader of a request: a field may be asked for of the same document many times in one query. */
const made = new WeakMap<Published['reader'], Map<string, Promise<unknown>>>()

/** What a field makes of a published document, once in a request; `null` where nothing is public under its id. */
export const renderDocument = async (
  rendering: DocumentRendering,
  id: ID,
  language: Language,
  published: Published,
): Promise<unknown> => {
  const known = made.get(published.reader) ?? new Map<string, Promise<unknown>>()
  made.set(published.reader, known)
  const name = JSON.stringify([rendering.name, keyOf(rendering.collection, id), viewName(language)])
  const value = known.get(name) ?? make(rendering, id, language, published)
  known.set(name, value)
  return value
}
