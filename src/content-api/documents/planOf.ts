import type { LRUCache } from 'lru-cache'
import type { CollectionSlug, FindArgs, JoinField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

import { isRecord } from '../../payload/values.ts'
import { compileForMongo } from '../lists/compileForMongo.ts'
import type { Joins, PreparedDocument } from '../lists/prepareList.ts'
import { joinLimit } from '../lists/readJoins.ts'
import type { PreparedJoin } from '../lists/readJoins.ts'
import { ANY, keptByText, LeftToPayload } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { ServedCollection } from '../served.ts'
import { documentRenderingsIn } from '../renderings/documentRenderings.ts'
import type { DocumentRendering } from '../renderings/documentRenderings.ts'
import { ungivenIn } from '../renderings/select.ts'
import { EMPTY_SHAPE, isEmpty } from './shapeOf.ts'
import type { Shape } from './shapeOf.ts'
import type { Language } from './StoredDocument.ts'
import { viewName } from './viewOf.ts'

/** What is read of the documents of a collection at one place of an answer, worked out once. */
export type DocumentPlan = {
  collection: ServedCollection
  /** Made of the document as a whole, where the selection names them. */
  documentRenderings: DocumentRendering[]
  /** Nothing is put into them. */
  isPlain: boolean
  /** With the path that each is put in at. */
  joins: { join: PreparedJoin; path: string[] }[]
  language: Language
  select: SelectType | undefined
  /** Of what is selected. */
  shape: Shape
  /** {@link viewName} of the language and selection. */
  view: string
}

type Join = SanitizedJoin & { parentIsLocalized?: boolean; targetField: { localized?: boolean } }

type SanitizedJoin = { field: JoinField; joinPath: string }

type JoinArgs = Exclude<Exclude<Joins, false>[string], false | undefined>

/** Whether Payload's adapter reads a join of a selection: by its own path, not by that of a group around it. */
const isJoinSelected = (select: SelectType | undefined, path: string[]): boolean => {
  if (!select) return true
  const isIncluding = getSelectMode(select) === 'include'
  let level: unknown = select
  for (const segment of path.slice(0, -1)) {
    if (!isRecord(level) || !isRecord(level[segment])) return false
    level = level[segment]
  }
  const own = isRecord(level) ? level[path.at(-1) ?? ''] : undefined
  return isIncluding ? own === true : own === undefined
}

const pathOf = (key: string): string => key.replace(/^-/, '')

/** The order of a join as Payload's adapter has it: by the first path alone, and by the id in the same direction (`orderJoins`). */
const sortOf = (asked: JoinArgs['sort'], defaults: (JoinArgs['sort'] | undefined)[]): string[] => {
  const keys = [asked, ...defaults].find((sort) => sort !== undefined && sort.length > 0) ?? '-createdAt'
  const [first = '', ...others] = [keys].flat()
  // A path that is named twice goes the way that is named last.
  const sort = others.findLast((key) => pathOf(key) === pathOf(first)) ?? first
  return pathOf(sort) === 'id' ? [sort] : [sort, sort.startsWith('-') ? '-id' : 'id']
}

/** In conditions as JSON: one on more than a field of the document itself. */
const PATH = /"[^"]+\.[^"]+":/

const prepareJoin = async (
  reading: Reading,
  { field, parentIsLocalized, targetField }: Join,
  {
    asked,
    isLasting,
    language: { locale },
    parentSlug,
  }: { asked: JoinArgs; isLasting: boolean; language: Language; parentSlug: string },
): Promise<PreparedJoin> => {
  const { payload } = reading
  const { collection } = field
  const config = typeof collection === 'string' ? payload.collections[collection as CollectionSlug]?.config : undefined
  if (!config || targetField.localized || parentIsLocalized) throw new LeftToPayload()
  const args: FindArgs = {
    collection: config.slug as CollectionSlug,
    joins: false as never,
    limit: 0,
    locale: locale ?? undefined,
    pagination: false,
    sort: sortOf(asked.sort, [field.defaultSort, config.defaultSort]),
    where: asked.where ?? {},
  }
  const mongo = await compileForMongo(payload, args)
  // Through a relation, where Payload sorts by what is not there; or by values that it compares as they were written.
  if (payload.db.name === 'mongoose' && (!mongo || mongo.isCast)) throw new LeftToPayload()
  return {
    field,
    isCounted: asked.count === true,
    limit: asked.limit ?? joinLimit(field),
    list: { args, mongo },
    page: asked.page ?? 1,
    parentSlug,
    touches: isLasting && !PATH.test(JSON.stringify(args.where)) ? args.collection : ANY,
  }
}

const prepareJoins = async (
  reading: Reading,
  { config }: ServedCollection,
  { isLasting, joins, language, select }: PreparedDocument & { language: Language },
): Promise<DocumentPlan['joins']> => {
  if (joins === false) return []
  const wanted = (all: SanitizedJoin[]) =>
    all.filter(({ joinPath }) => joins[joinPath] !== false && isJoinSelected(select, joinPath.split('.')))
  if (wanted(config.polymorphicJoins as unknown as SanitizedJoin[]).length > 0) throw new LeftToPayload()
  const single = Object.values(config.joins).flat() as unknown as Join[]
  return Promise.all(
    (wanted(single) as Join[]).map(async (one) => ({
      join: await prepareJoin(reading, one, {
        asked: joins[one.joinPath] || {},
        isLasting,
        language,
        parentSlug: config.slug,
      }),
      path: one.joinPath.split('.'),
    })),
  )
}

const hasRenderings = ({ blocks, groups, renderings, rows }: Shape): boolean =>
  renderings.length > 0 ||
  [...groups, ...rows].some(({ shape }) => hasRenderings(shape)) ||
  blocks.some(({ shapes }) => [...shapes.values()].some(hasRenderings))

/** What of a shape a selection leaves. @throws LeftToPayload where it selects within blocks that have renderings. */
const selectedShape = (shape: Shape, select: unknown, isIncluding: boolean): Shape => {
  if (!isRecord(select)) return shape
  const isKept = ({ name }: { name: string }): boolean => (isIncluding ? Boolean(select[name]) : select[name] !== false)
  const below = <Part extends { name: string; shape: Shape }>(parts: Part[]): Part[] =>
    parts.filter(isKept).map((part) => ({ ...part, shape: selectedShape(part.shape, select[part.name], isIncluding) }))
  const blocks = shape.blocks.filter(isKept)
  if (blocks.some((one) => isRecord(select[one.name]) && hasRenderings({ ...EMPTY_SHAPE, blocks: [one] })))
    throw new LeftToPayload()
  return {
    blocks,
    groups: below(shape.groups),
    joins: shape.joins.filter(isKept),
    relations: shape.relations.filter(isKept),
    renderings: shape.renderings.filter(isKept),
    richTexts: shape.richTexts.filter(isKept),
    rows: below(shape.rows),
    ungiven: ungivenIn(select),
  }
}

const askedRenderings = ({ config }: ServedCollection, select: SelectType | undefined): DocumentRendering[] =>
  select && getSelectMode(select) === 'include'
    ? documentRenderingsIn(config.flattenedFields).filter(({ name }) => Boolean(select[name]))
    : []

const plans = new WeakMap<Reading['store'], LRUCache<string, Promise<DocumentPlan>>>()

/**
 * Works out what is read of documents, from what Payload would ask its database for: once for all addresses that ask for the same, unless the ids of other documents
 * stand in the conditions of a join.
 */
export const planOf = async (
  reading: Reading,
  { isLasting, joins, select }: PreparedDocument,
  { collection, language }: { collection: ServedCollection; language: Language },
): Promise<DocumentPlan> => {
  const kept = plans.get(reading.store) ?? keptByText<Promise<DocumentPlan>>()
  plans.set(reading.store, kept)
  const make = async (): Promise<DocumentPlan> => {
    const shape = selectedShape(collection.shape, select, !select || getSelectMode(select) === 'include')
    const read = await prepareJoins(reading, collection, { isLasting, joins, language, select })
    const documentRenderings = askedRenderings(collection, select)
    const isPlain = read.length === 0 && isEmpty(shape) && documentRenderings.length === 0
    const view = viewName(language, select)
    return { collection, documentRenderings, isPlain, joins: read, language, select, shape, view }
  }
  if (!isLasting) return make()
  const name = JSON.stringify([collection.config.slug, language, select, joins])
  const plan = kept.get(name) ?? make()
  kept.set(name, plan)
  try {
    return await plan
  } catch (error) {
    kept.delete(name)
    throw error
  }
}
