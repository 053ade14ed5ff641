import type { CollectionSlug, JoinField, PayloadRequest, PopulateType, RichTextField, SelectType } from 'payload'

import { keyOf } from '../../content-events/names.ts'
import { isRecord } from '../../payload/values.ts'
import { preparedList, servedCollection, viewOfDocument } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { ID } from '../lists/readList.ts'
import { hasTargets, hideTargets, populateForREST } from './populateRichText.ts'
import { eachRow } from './shapeOf.ts'
import type { RelationField, Shape } from './shapeOf.ts'
import type { Language, View } from './StoredDocument.ts'

type Row = Record<string, unknown>

export type PopulateArgs = {
  /** As Payload counts: 1 for the document that was asked for. */
  currentDepth: number
  depth: number
  language: Language
  /** What is put in of the documents of a collection, by its slug; a collection's `defaultPopulate` otherwise. */
  populate?: PopulateType
}

type Target = { id: ID; slug: string }

const targetOf = (value: unknown, to: string | string[]): Target | undefined => {
  const [id, slug]: [unknown, unknown] =
    typeof to === 'string' ? [value, to] : isRecord(value) ? [value.value, value.relationTo] : [undefined, undefined]
  return (typeof id === 'string' || typeof id === 'number') && typeof slug === 'string' ? { id, slug } : undefined
}

const valuesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

const joinedTo = ({ collection }: JoinField): string | string[] => collection

const docsOf = (value: unknown): unknown => (isRecord(value) ? value.docs : undefined)

/** The keys of the documents that a document leads to, outside its rich text. */
const keysOf = (reading: Reading, view: View, shape: Shape): string[] => {
  const keys: string[] = []
  const add = (value: unknown, to: string | string[]): void => {
    for (const one of valuesOf(value)) {
      const target = targetOf(one, to)
      if (target) keys.push(keyOf(servedCollection(reading, target.slug).name, target.id))
    }
  }
  eachRow(shape, view, (row, { joins, relations }) => {
    for (const { name, relationTo } of relations) add(row[name], relationTo as string | string[])
    for (const join of joins) add(docsOf(row[join.name]), joinedTo(join))
  })
  return keys
}

type SelectArgs = { language: Language; select: SelectType | undefined; slug: string }

/** What is read of a document that is put in another one, as Payload completes it: hooks have a say in it. */
const completeSelect = async (
  reading: Reading,
  { language, select, slug }: SelectArgs,
): Promise<SelectType | undefined> => {
  if (!select) return undefined
  const { config } = servedCollection(reading, slug)
  const list = await preparedList(reading, {
    collection: config.slug as CollectionSlug,
    isFromOutside: false,
    language,
    select: config.trash ? ({ ...select, deletedAt: true } as SelectType) : select,
  })
  return list.select
}

const GONE = Symbol('not public')

/** The document at the end of a relation: its id at the last depth, whole before it. */
const populateTarget = async (
  reading: Reading,
  { id, slug }: Target,
  args: PopulateArgs & { most: number },
): Promise<unknown> => {
  const collection = servedCollection(reading, slug)
  const document = reading.reader.peek(keyOf(collection.name, id))
  if (!document) return GONE
  const { currentDepth, language, most } = args
  if (!most || currentDepth > most) return id
  const asked = args.populate?.[slug as keyof PopulateType] ?? collection.config.defaultPopulate
  const select = await completeSelect(reading, { language, select: asked as SelectType | undefined, slug })
  const view = await viewOfDocument(reading, document, { collection, language, select })
  return populateView(reading, view, collection.shape, { ...args, currentDepth: currentDepth + 1, depth: most })
}

const populateValue = async (
  reading: Reading,
  { to, value }: { to: string | string[]; value: unknown },
  args: PopulateArgs & { most: number },
): Promise<unknown> => {
  const target = targetOf(value, to)
  if (!target) return value
  const found = await populateTarget(reading, target, args)
  return found === GONE || typeof to === 'string' ? found : { relationTo: target.slug, value: found }
}

const populateList = async (
  reading: Reading,
  list: unknown[],
  to: string | string[],
  args: PopulateArgs & { most: number },
) =>
  (await Promise.all(list.map((value) => populateValue(reading, { to, value }, args)))).filter(
    (value) => value !== GONE && value !== null,
  )

const populateRelation = async (
  reading: Reading,
  row: Row,
  field: RelationField,
  args: PopulateArgs,
): Promise<void> => {
  const { maxDepth, name } = field
  const value = row[name]
  if (value === undefined || value === null) return
  const to = field.relationTo as string | string[]
  const most = maxDepth !== undefined && maxDepth < args.depth ? maxDepth : args.depth
  if (Array.isArray(value)) row[name] = await populateList(reading, value, to, { ...args, most })
  else {
    const found = await populateValue(reading, { to, value }, { ...args, most })
    row[name] = found === GONE ? null : found
  }
}

const populateJoin = async (reading: Reading, row: Row, field: JoinField, args: PopulateArgs): Promise<void> => {
  const join = row[field.name]
  if (!isRecord(join) || !Array.isArray(join.docs)) return
  const most = field.maxDepth !== undefined && field.maxDepth < args.depth ? field.maxDepth : args.depth
  row[field.name] = { ...join, docs: await populateList(reading, join.docs, joinedTo(field), { ...args, most }) }
}

const populateText = async (
  reading: Reading,
  row: Row,
  field: RichTextField,
  args: PopulateArgs & { value: Row },
): Promise<void> => {
  const text = await populateForREST(reading, { ...args, field, loader: snapshotLoader(reading) })
  row[field.name] = await hideTargets(reading, text)
}

const copyBelow = (value: unknown, shape: Shape | undefined): unknown =>
  shape && isRecord(value) ? copyOf(value, shape) : value

/** A copy of a row in which what has relations below it is a copy too. */
const copyOf = (row: Row, { blocks, groups, rows }: Shape): Row => {
  const copy = { ...row }
  for (const { name, shape } of groups) copy[name] = copyBelow(copy[name], shape)
  for (const { name, shape } of rows) {
    const list = copy[name]
    if (Array.isArray(list)) copy[name] = list.map((one) => copyBelow(one, shape))
  }
  for (const { name, shapes } of blocks) {
    const list = copy[name]
    if (Array.isArray(list)) copy[name] = list.map((one: Row) => copyBelow(one, shapes.get(String(one.blockType))))
  }
  return copy
}

/**
 * A document with the documents that it leads to put in, as Payload does it over REST, and without those that are not public. The view itself stays as
 * it is.
 */
export const populateView = async (reading: Reading, view: View, shape: Shape, args: PopulateArgs): Promise<Row> => {
  await reading.reader.load(keysOf(reading, view, shape))
  const copy = copyOf(view, shape)
  const work: Promise<void>[] = []
  eachRow(shape, copy, (row, { joins, relations, richTexts }) => {
    for (const field of relations) work.push(populateRelation(reading, row, field, args))
    for (const field of joins) work.push(populateJoin(reading, row, field, args))
    for (const field of richTexts) {
      const value = row[field.name]
      if (!hasTargets(value)) continue
      work.push(populateText(reading, row, field, { ...args, value }))
    }
  })
  await Promise.all(work)
  return copy
}

type LoaderKey = [
  transaction: unknown,
  slug: string,
  id: ID,
  depth: number,
  currentDepth: number,
  locale: Language['locale'],
  fallbackLocale: Language['fallbackLocale'],
  overrideAccess: unknown,
  showHiddenFields: unknown,
  draft: unknown,
  select: SelectType | null | undefined,
  populate: PopulateType | undefined,
]

/** What Payload's own functions load the documents of a rich text with: from the snapshot, by the keys of its data loader. */
export const snapshotLoader = (reading: Reading): PayloadRequest['payloadDataLoader'] => {
  const load = async (key: string): Promise<unknown> => {
    const [, slug, id, depth, currentDepth, locale, fallbackLocale, , , , select, populate] = JSON.parse(
      key,
    ) as LoaderKey
    const collection = servedCollection(reading, slug)
    const name = keyOf(collection.name, id)
    await reading.reader.load([name])
    const document = reading.reader.peek(name)
    if (!document) return null
    const language: Language = { fallbackLocale: fallbackLocale ?? undefined, locale: locale ?? undefined }
    const args: PopulateArgs = { currentDepth, depth, language, populate }
    const completed = await completeSelect(reading, { language, select: select ?? undefined, slug })
    const view = await viewOfDocument(reading, document, { collection, language, select: completed })
    return populateView(reading, view, collection.shape, args)
  }
  return { load } as PayloadRequest['payloadDataLoader']
}
