import type { CollectionSlug, JoinField, PayloadRequest, PopulateType, RichTextField, SelectType } from 'payload'

import { keyOf } from '../../content-events/names.ts'
import { budgetCeiling } from '../../limits/options.ts'
import { isRecord } from '../../payload/values.ts'
import { readJoin } from '../lists/readJoins.ts'
import type { JoinPage, JoinPages, PreparedJoin } from '../lists/readJoins.ts'
import type { ID } from '../lists/readList.ts'
import { ANY, LeftToPayload, preparedList, servedCollection, viewOfDocument } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { charactersOf, refuseLength } from './answerSize.ts'
import { planOf } from './planOf.ts'
import type { DocumentPlan } from './planOf.ts'
import { hasTargets, hideTargets, populateForREST } from './populateRichText.ts'
import { makeHTML, plainRendering, readyHTML } from '../renderings/render.ts'
import { renderDocument } from '../renderings/renderDocument.ts'
import type { DocumentRendering } from '../renderings/documentRenderings.ts'
import type { Rendering } from '../renderings/renderings.ts'
import type { RelationField, Shape } from './shapeOf.ts'
import type { Language, StoredDocument } from './StoredDocument.ts'
import { readyView } from './viewOf.ts'

type Row = Record<string, unknown>

/** How the documents that lie behind relations are put in, at every level. */
export type Population = {
  language: Language
  /** Those that were needed so far, by collection. */
  plans: Map<string, DocumentPlan>
  /** What is read of the documents of a collection; its `defaultPopulate` otherwise. */
  populate: PopulateType | undefined
}

export const createPopulation = (language: Language, populate: PopulateType | undefined): Population => ({
  language,
  plans: new Map(),
  populate,
})

/** Where in the answer a document stands, as Payload counts: 1 for one that was asked for. */
export type Level = { currentDepth: number; depth: number }

/** What is read of a document that is put in another one, as Payload completes it: hooks have a say in it. */
const planForTarget = async (
  reading: Reading,
  { language, select, slug }: { language: Language; select: SelectType | undefined; slug: string },
): Promise<DocumentPlan> => {
  const collection = servedCollection(reading, slug)
  const list = await preparedList(reading, {
    collection: slug as CollectionSlug,
    isFromOutside: false,
    language,
    ...(select && { select: collection.config.trash ? ({ ...select, deletedAt: true } as SelectType) : select }),
  })
  return planOf(reading, list, { collection, language })
}

/** What a request has waited for; it stays as it was read. */
type Known = {
  joins: JoinPages
  renderings: Map<DocumentRendering, Map<StoredDocument, unknown>>
  texts: Map<object, Map<number, unknown>>
}

/**
 * One try to answer from what is in memory, without waiting for anything. What is not there is written down, and is there at the next try: so what is in
 * memory, as nearly always, costs no promise a field, and what is not is read in one query for all that lack it.
 */
type Pass = {
  /** What was to be put in and is not public, at each level: Payload looks for it too. */
  absent: Set<string>
  known: Known
  /** What has been put in, at each level, and what it counts for. */
  memo: Map<number, Map<StoredDocument, { row: Row; size: number }>>
  missing: Set<string>
  needs: (() => Promise<unknown>)[]
  population: Population
  reading: Reading
  /** Of the answer in characters, about: what is put in several times counts each time. */
  size: number
}

const GONE = Symbol('not public')

const levelOf = ({ currentDepth, depth }: Level): number => currentDepth * 1000 + depth

const below = <Value>(map: Map<object | number, Value>, key: object | number, make: () => Value): Value => {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

const planFor = ({ needs, population, reading }: Pass, slug: string): DocumentPlan | undefined => {
  const plan = population.plans.get(slug)
  if (plan) return plan
  const { language, populate } = population
  const { config } = servedCollection(reading, slug)
  const select = (populate?.[slug as keyof PopulateType] ?? config.defaultPopulate) as SelectType | undefined
  needs.push(async () => population.plans.set(slug, await planForTarget(reading, { language, select, slug })))
  return undefined
}

/** The document at the end of a relation: its id at the last depth, whole before it. */
const putIn = (pass: Pass, slug: string, id: ID, level: Level): unknown => {
  const { missing, reading } = pass
  const key = keyOf(servedCollection(reading, slug).name, id)
  const document = reading.reader.peek(key)
  const { currentDepth, depth } = level
  const isWhole = depth > 0 && currentDepth <= depth
  if (document === undefined) missing.add(key)
  if (document === null && isWhole) pass.absent.add(`${levelOf(level)} ${key}`)
  if (!document) return GONE
  if (!isWhole) return id
  const plan = planFor(pass, slug)
  if (!plan) return GONE
  return rowOf(pass, document, plan, { currentDepth: currentDepth + 1, depth })
}

const populateOne = (pass: Pass, value: unknown, to: string | string[], level: Level): unknown => {
  if (typeof to === 'string')
    return typeof value === 'string' || typeof value === 'number' ? putIn(pass, to, value, level) : value
  if (!isRecord(value) || typeof value.relationTo !== 'string') return value
  const { relationTo, value: id } = value
  const found = typeof id === 'string' || typeof id === 'number' ? putIn(pass, relationTo, id, level) : id
  return found === GONE ? found : { relationTo, value: found }
}

const populateMany = (pass: Pass, values: unknown[], to: string | string[], level: Level): unknown[] => {
  const found: unknown[] = []
  for (const value of values) {
    const one = populateOne(pass, value, to, level)
    if (one !== GONE && one !== null) found.push(one)
  }
  return found
}

const levelWithin = ({ maxDepth }: { maxDepth?: number }, level: Level): Level =>
  maxDepth !== undefined && maxDepth < level.depth ? { currentDepth: level.currentDepth, depth: maxDepth } : level

const populateRelation = (pass: Pass, value: unknown, field: RelationField, level: Level): unknown => {
  const to = field.relationTo as string | string[]
  const within = levelWithin(field, level)
  if (Array.isArray(value)) return populateMany(pass, value, to, within)
  const found = populateOne(pass, value, to, within)
  return found === GONE ? null : found
}

const populateText = (pass: Pass, value: Row, field: RichTextField, level: Level): unknown => {
  const { known, needs, population, reading } = pass
  const texts = below(known.texts, value, () => new Map<number, unknown>())
  const name = levelOf(level)
  if (!texts.has(name))
    needs.push(async () => {
      const { language, populate } = population
      const loader = snapshotLoader(reading)
      const text = await populateForREST(reading, { ...level, field, language, loader, populate, value })
      texts.set(name, await hideTargets(reading, text))
    })
  const text = texts.get(name)
  if (text !== undefined) pass.size += charactersOf(reading, text)
  return text
}

/** What is made of a text of the row. HTML shows other documents: it is kept for as long as those are what they were. */
const renderIn = ({ needs, population, reading }: Pass, row: Row, rendering: Rendering): unknown => {
  const { as, of } = rendering
  if (as !== 'html') return plainRendering({ ...rendering, as }, row, population.language)
  const html = readyHTML(row[of], reading.reader)
  if (html === undefined) needs.push(async () => makeHTML(row[of], population.language, reading))
  return html
}

const populateRows = (
  pass: Pass,
  rows: unknown[],
  shapeOfRow: (row: Row) => Shape | undefined,
  level: Level,
): unknown[] =>
  rows.map((row) => {
    const shape = isRecord(row) ? shapeOfRow(row) : undefined
    return shape ? populateRow(pass, row as Row, shape, level) : row
  })

/** A copy of a document, or of a row within one, with what it leads to put in. */
const populateRow = (pass: Pass, row: Row, shape: Shape, level: Level): Row => {
  const copy = { ...row }
  for (const field of shape.relations) {
    const value = copy[field.name]
    if (value !== undefined && value !== null) copy[field.name] = populateRelation(pass, value, field, level)
  }
  for (const { name, shape: one } of shape.groups) {
    const value = copy[name]
    if (isRecord(value)) copy[name] = populateRow(pass, value, one, level)
  }
  for (const { name, shape: one } of shape.rows) {
    const value = copy[name]
    if (Array.isArray(value)) copy[name] = populateRows(pass, value, () => one, level)
  }
  for (const { name, shapes } of shape.blocks) {
    const value = copy[name]
    if (Array.isArray(value))
      copy[name] = populateRows(pass, value, ({ blockType }) => shapes.get(String(blockType)), level)
  }
  for (const field of shape.richTexts) {
    const value = copy[field.name]
    if (hasTargets(value)) copy[field.name] = populateText(pass, value, field, level)
  }
  for (const rendering of shape.renderings) copy[rendering.name] = renderIn(pass, row, rendering)
  for (const name of shape.ungiven) delete copy[name]
  return copy
}

/** Puts a join into a copied document, at its path. */
const putJoin = (copy: Row, [name = '', ...rest]: string[], join: unknown): void => {
  if (rest.length === 0) copy[name] = join
  else {
    const group = isRecord(copy[name]) ? { ...copy[name] } : {}
    copy[name] = group
    putJoin(group, rest, join)
  }
}

const joinedTo = ({ collection }: JoinField): string | string[] => collection

/** Read within this request already, or kept in memory. */
const joinPageOf = ({ known, needs, reading }: Pass, join: PreparedJoin, id: ID): JoinPage | undefined => {
  const pages = below(known.joins as Map<object, Map<ID, JoinPage>>, join, () => new Map<ID, JoinPage>())
  const ready = pages.get(id) ?? readJoin(reading, join, id)
  if (ready instanceof Promise) {
    needs.push(async () => pages.set(id, await ready))
    // It has begun, and nobody waits for it where the rest of this try fails.
    ready.catch(() => undefined)
  } else pages.set(id, ready)
  return pages.get(id)
}

const populateJoin = (pass: Pass, join: PreparedJoin, id: ID, level: Level): unknown => {
  pass.reading.touched.add(join.touches ?? ANY)
  const page = joinPageOf(pass, join, id)
  if (!page) return undefined
  const { field } = join
  return { ...page, docs: populateMany(pass, page.docs, joinedTo(field), levelWithin(field, level)) }
}

/** What is made of a document as a whole, once it is there. */
const renderWhole = (
  { known, needs, reading }: Pass,
  document: StoredDocument,
  { plan, rendering }: { plan: DocumentPlan; rendering: DocumentRendering },
): unknown => {
  const values = known.renderings.get(rendering) ?? new Map<StoredDocument, unknown>()
  known.renderings.set(rendering, values)
  if (!values.has(document))
    needs.push(async () => values.set(document, await renderDocument(rendering, document.id, plan.language, reading)))
  return values.get(document)
}

const rowOf = (pass: Pass, document: StoredDocument, plan: DocumentPlan, level: Level): unknown => {
  const { memo, needs, reading } = pass
  const view = readyView(document, plan.view)
  if (!view) {
    needs.push(async () => viewOfDocument(reading, document, plan))
    return GONE
  }
  const rows = below(
    memo as Map<object | number, Map<StoredDocument, { row: Row; size: number }>>,
    levelOf(level),
    () => new Map(),
  )
  const known = rows.get(document)
  if (known) {
    pass.size += known.size
    return known.row
  }
  const before = pass.size
  pass.size += document.content.length
  const row = plan.isPlain ? view : populateRow(pass, view, plan.shape, level)
  for (const rendering of plan.documentRenderings)
    row[rendering.name] = renderWhole(pass, document, { plan, rendering })
  for (const { join, path } of plan.joins) putJoin(row, path, populateJoin(pass, join, document.id, level))
  rows.set(document, { row, size: pass.size - before })
  return row
}

/** The documents that a request has been answered with so far or that were looked for in vain, each once a level, as the limits count them. */
const counted = new WeakMap<Reading['reader'], number>()

/** @throws LeftToPayload where they are too many: Payload says it. */
const chargeDocuments = ({ caller, payload, reader }: Reading, { absent, memo }: Pass): void => {
  let documents = (counted.get(reader) ?? 0) + absent.size
  for (const rows of memo.values()) documents += rows.size
  counted.set(reader, documents)
  if (documents > budgetCeiling(payload.config, { caller, of: 'documents' })) throw new LeftToPayload()
}

/** Each try gets at least one level further, or to the next thing that a rich text waits for. */
const MOST_PASSES = 100

const inPasses = async <Result>(
  reading: Reading,
  population: Population,
  attempt: (pass: Pass) => Result,
): Promise<Result> => {
  const known: Known = { joins: new Map(), renderings: new Map(), texts: new Map() }
  for (let count = 0; count < MOST_PASSES; count++) {
    const pass: Pass = {
      absent: new Set(),
      known,
      memo: new Map(),
      missing: new Set(),
      needs: [],
      population,
      reading,
      size: 0,
    }
    const result = attempt(pass)
    if (pass.missing.size === 0 && pass.needs.length === 0) {
      chargeDocuments(reading, pass)
      refuseLength(reading, result, pass.size)
      return result
    }
    await Promise.all([reading.reader.load(pass.missing), ...pass.needs.map(async (need) => need())])
  }
  throw new LeftToPayload()
}

/** Documents with those that they lead to put in, as Payload does it over REST, and without those that are not public. */
export const populateDocuments = async (
  reading: Reading,
  ids: readonly ID[],
  { level, plan, population }: { level: Level; plan: DocumentPlan; population: Population },
): Promise<Row[]> => {
  const keys = ids.map((id) => keyOf(plan.collection.name, id))
  const attempt = (pass: Pass): Row[] => {
    const found: Row[] = []
    for (const key of keys) {
      const document = reading.reader.peek(key)
      if (document === undefined) pass.missing.add(key)
      const row = document ? rowOf(pass, document, plan, level) : GONE
      if (row !== GONE) found.push(row as Row)
    }
    return found
  }
  return inPasses(reading, population, attempt)
}

/** The same for a view that is none of a collection's documents. */
export const populateView = async (
  reading: Reading,
  view: Row,
  { level, population, shape }: { level: Level; population: Population; shape: Shape },
): Promise<Row> => inPasses(reading, population, (pass) => populateRow(pass, view, shape, level))

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

const loaded = new WeakMap<Reading, Map<string, Promise<unknown>>>()

/**
 * What Payload's own functions load the documents of a rich text with: from the snapshot, by the keys of its data loader, and once for each key in a request, as
 * that does: texts that lead to each other would be put into each other anew at every level.
 */
export const snapshotLoader = (reading: Reading): PayloadRequest['payloadDataLoader'] => {
  const known = loaded.get(reading) ?? new Map<string, Promise<unknown>>()
  loaded.set(reading, known)
  const read = async (key: string): Promise<unknown> => {
    const [, slug, id, depth, currentDepth, locale, fallbackLocale, , , , select, populate] = JSON.parse(
      key,
    ) as LoaderKey
    const language: Language = { fallbackLocale: fallbackLocale ?? undefined, locale: locale ?? undefined }
    const plan = await planForTarget(reading, { language, select: select ?? undefined, slug })
    const [row = null] = await populateDocuments(reading, [id], {
      level: { currentDepth, depth },
      plan,
      population: createPopulation(language, populate ?? undefined),
    })
    return row
  }
  const load = async (key: string): Promise<unknown> => {
    const reads = known.get(key) ?? read(key)
    known.set(key, reads)
    return reads
  }
  return { load } as PayloadRequest['payloadDataLoader']
}
