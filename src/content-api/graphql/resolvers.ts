import type { GraphQLFieldResolver } from 'graphql'
import type { CollectionSlug, JoinField, RichTextField, SanitizedGlobalConfig, TypedLocale, Where } from 'payload'

import { keyOf, NEWSROOM } from '../../content-events/names.ts'
import { budgetCeiling } from '../../limits/options.ts'
import { isRecord } from '../../payload/values.ts'
import { eachRow, shapeOf } from '../documents/shapeOf.ts'
import type { RelationField, Shape } from '../documents/shapeOf.ts'
import { viewName, viewOf } from '../documents/viewOf.ts'
import type { Language, View } from '../documents/StoredDocument.ts'
import { joinPage } from '../lists/joinPage.ts'
import type { ID } from '../lists/readList.ts'
import { countDocuments, LeftToPayload, listIDs, servedCollection, viewsOf } from '../reading.ts'
import type { Reading } from '../reading.ts'
import { snapshotLoader } from '../documents/populate.ts'
import { populateRichText } from '../documents/populateRichText.ts'
import { makeHTML, plainRendering, readyHTML } from '../renderings/render.ts'
import { renderDocument } from '../renderings/renderDocument.ts'
import type { DocumentRendering } from '../renderings/documentRenderings.ts'
import type { Rendering } from '../renderings/renderings.ts'

export type Context = { language: Language; reading: Reading }

/** Which document a row belongs to, and the language that it is answered in. */
type Origin = { id: ID; language: Language }

const ORIGIN = Symbol('origin')

type Row = Record<string, unknown> & { [ORIGIN]?: Origin }

type Resolver<Args> = GraphQLFieldResolver<Row, Context, Args>

const mark = (view: View, shape: Shape, language: Language): View => {
  if (ORIGIN in view) return view
  const origin: Origin = { id: view.id, language }
  eachRow(shape, view, (row) => Object.assign(row, { [ORIGIN]: origin }))
  return view
}

type LanguageArgs = { fallbackLocale?: Language['fallbackLocale']; locale?: TypedLocale }

/** As Payload has it: what is not said stays as it was. */
const languageOf = ({ fallbackLocale, locale }: LanguageArgs, around: Language): Language =>
  locale || fallbackLocale
    ? { fallbackLocale: fallbackLocale || around.fallbackLocale, locale: locale || around.locale }
    : around

type MarkArgs = { language: Language; shape: Shape }

const marked = (views: Promise<View[]> | View[], { language, shape }: MarkArgs): Promise<View[]> | View[] =>
  views instanceof Promise
    ? views.then((ready) => ready.map((view) => mark(view, shape, language)))
    : views.map((view) => mark(view, shape, language))

const documents = (reading: Reading, slug: string, ids: readonly ID[], language: Language) => {
  const collection = servedCollection(reading, slug)
  return marked(viewsOf(reading, ids, { collection, language }), { language, shape: collection.shape })
}

/** How often a request has asked for a list, or for what a document is joined with, as the limits count it. */
const queries = new WeakMap<Reading['reader'], number>()

/** @throws LeftToPayload where it is too often: Payload says it. */
const chargeQuery = ({ caller, payload, reader }: Reading): void => {
  const asked = (queries.get(reader) ?? 0) + 1
  queries.set(reader, asked)
  if (asked > budgetCeiling(payload.config, { caller, of: 'queries' })) throw new LeftToPayload()
}

type FindArgs = LanguageArgs & {
  limit?: number
  page?: number
  pagination?: boolean
  sort?: string
  where?: Where
}

/** `null` says nothing to GraphQL, and something to Payload. */
const definedArgs = <Args extends object>(args: Args): Args =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as Args

/** A list of documents: `Articles(…)`. */
export const resolveList =
  (slug: CollectionSlug): Resolver<FindArgs> =>
  async (_, args, { language: around, reading }) => {
    chargeQuery(reading)
    const language = languageOf(args, around)
    const { limit, page, pagination, sort, where } = args
    // Which is refused.
    if (sort === '') throw new LeftToPayload()
    const { docs, ...rest } = await listIDs(reading, {
      ...definedArgs({ limit, page, pagination, where }),
      ...(sort && { sort: sort.split(',') }),
      collection: slug,
      isFromOutside: true,
      language,
    })
    return { ...rest, docs: await documents(reading, slug, docs, language) }
  }

/** One document: `Article(id: …)`. */
export const resolveByID =
  (slug: CollectionSlug): Resolver<LanguageArgs & { id: ID }> =>
  async (_, args, { language: around, reading }) => {
    const language = languageOf(args, around)
    const [view] = await documents(reading, slug, [args.id], language)
    // Payload says which kind of nothing it is.
    if (!view) throw new LeftToPayload()
    return view
  }

/** How many there are: `countArticles(…)`. */
export const resolveCount =
  (slug: CollectionSlug): Resolver<Pick<FindArgs, 'locale' | 'where'>> =>
  async (_, { locale, where }, { language, reading }) => ({
    totalDocs: await countDocuments(reading, { collection: slug, language: languageOf({ locale }, language), where }),
  })

/** The newsroom's settings: `Newsroom`. */
export const resolveNewsroom = (global: SanitizedGlobalConfig): Resolver<LanguageArgs> => {
  const shape = shapeOf(global.flattenedFields)
  return async (_, args, { language: around, reading }) => {
    const language = languageOf(args, around)
    const { payload, reader, store } = reading
    const key = keyOf(NEWSROOM, NEWSROOM)
    await reader.load([key])
    const document = reader.peek(key)
    if (!document) throw new LeftToPayload()
    const view = await viewOf({ document, global, language, name: viewName(language), payload, store })
    return mark(view, shape, language)
  }
}

const originOf = (parent: Row): Origin => {
  const origin = parent[ORIGIN]
  if (!origin) throw new LeftToPayload()
  return origin
}

type Polymorphic = { relationTo: string; value: ID }

const isPolymorphic = (value: unknown): value is Polymorphic => isRecord(value) && typeof value.relationTo === 'string'

const resolvePolymorphic = async (reading: Reading, values: Polymorphic[], language: Language): Promise<unknown[]> => {
  const found = await Promise.all(
    values.map(async ({ relationTo, value }) => {
      const [view] = await documents(reading, relationTo, [value], language)
      return view ? [{ relationTo, value: { ...view, collection: relationTo } }] : []
    }),
  )
  return found.flat()
}

const first = (found: unknown): unknown => (Array.isArray(found) ? (found[0] ?? null) : found)

/** Documents or files that a field leads to; what is not public is left out. */
export const resolveRelation = ({ hasMany, name, relationTo }: RelationField): Resolver<LanguageArgs> => {
  const resolve = (parent: Row, args: LanguageArgs, { reading }: Context): unknown => {
    const value = parent[name]
    if (value === undefined || value === null) return hasMany ? [] : null
    const language = languageOf(args, originOf(parent).language)
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return typeof relationTo === 'string'
      ? documents(reading, relationTo, values as ID[], language)
      : resolvePolymorphic(reading, values.filter(isPolymorphic), language)
  }
  if (hasMany) return resolve
  return (parent, args, context) => {
    const found = resolve(parent, args, context)
    return found instanceof Promise ? found.then(first) : first(found)
  }
}

type JoinArgs = {
  count?: boolean | null
  limit?: number | null
  page?: number | null
  sort?: string | null
  where?: null | Where
}

/** A page of what leads to a document. */
export const resolveJoin =
  (field: JoinField, parentSlug: string): Resolver<JoinArgs> =>
  async (parent, args, { reading }) => {
    chargeQuery(reading)
    const { id, language } = originOf(parent)
    const collection = field.collection
    // Pages before the first, and an empty order, are refused.
    const isRefused = (args.page ?? 1) < 1 || args.sort === ''
    if (typeof collection !== 'string' || isRefused) throw new LeftToPayload()
    const { docs, ...rest } = await joinPage(reading, { ...args, field, id, language, parentSlug })
    return { ...rest, docs: await documents(reading, collection, docs, language) }
  }

/** Rich text with the documents that it leads to put in, `depth` levels deep. */
export const resolveRichText =
  (field: RichTextField): Resolver<{ depth?: null | number }> =>
  (parent, { depth }, { reading }) => {
    const value = parent[field.name]
    if (!isRecord(value)) return value
    const { language } = originOf(parent)
    return populateRichText(reading, {
      depth: depth ?? undefined,
      field,
      language,
      loader: snapshotLoader(reading),
      value,
    })
  }

/** What is made of a rich text, when it is asked for. */
export const resolveRendering =
  (rendering: Rendering): Resolver<object> =>
  (parent, _, { reading }) => {
    const { language } = originOf(parent)
    const { as, of } = rendering
    if (as !== 'html') return plainRendering({ ...rendering, as }, parent, language)
    return readyHTML(parent[of], reading.reader) ?? makeHTML(parent[of], language, reading)
  }

/** What is made of a published document as a whole. */
export const resolveDocumentRendering =
  (rendering: DocumentRendering): Resolver<object> =>
  async (parent, _, { reading }) => {
    const { id, language } = originOf(parent)
    return renderDocument(rendering, id, language, reading)
  }
