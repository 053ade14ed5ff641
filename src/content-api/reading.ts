import { LRUCache } from 'lru-cache'
import type { CollectionSlug, Payload, PayloadRequest, SelectType, Where } from 'payload'

import { keyOf } from '../content-events/names.ts'
import { leaveQueue } from '../limits/budget/budget.ts'
import type { DocumentStore, Reader } from './documents/createDocumentStore.ts'
import type { StoredDocument } from './documents/StoredDocument.ts'
import { readyView, strangersRequest, viewName, viewOf } from './documents/viewOf.ts'
import type { Language, View } from './documents/StoredDocument.ts'
import { createKeptPages } from './lists/keptPages.ts'
import type { KeptPages } from './lists/keptPages.ts'
import { prepareCount, prepareDocument, prepareList } from './lists/prepareList.ts'
import type { DocumentQuery, ListQuery, PreparedCount, PreparedDocument, PreparedList } from './lists/prepareList.ts'
import { fillTemplate, slugTemplate } from './lists/slugTemplate.ts'
import { previewedPage } from './preview.ts'
import type { Preview } from './preview.ts'
import { readList } from './lists/readList.ts'
import type { ID, IDPage } from './lists/readList.ts'
import type { Served, ServedCollection } from './served.ts'

/** What all readers of a project share. */
export type ContentReading = {
  pages: KeptPages
  /** What Payload has prepared, by what was asked. */
  prepared: LRUCache<string, PreparedCount | PreparedDocument | PreparedList>
  payload: Payload
  served: Served
  store: DocumentStore
}

/** In place of a collection: whatever changes may change the list. */
export const ANY = '*'

/** Thrown where the content API cannot, or must not, answer: Payload then answers the whole request. */
export class LeftToPayload extends Error {}

/** One request, by a stranger or a key that reads what is published. */
export type Reading = ContentReading & {
  api: 'GraphQL' | 'REST'
  /** Who asks, as the limits see it. */
  caller: 'anonymous' | 'apiClient'
  /** What this request is shown beside what is published, and no other. */
  preview?: Preview
  reader: Reader
  /** The language of whoever asks, for what refuses the query. */
  tellsIn?: string
  /** The slugs of the collections that lists were read of; {@link ANY} where a list depends on more than its own. */
  touched: Set<string>
  user: PayloadRequest['user']
}

/** Of the queries that are kept, as JSON, together: what is made of one takes a few times as much. */
const CHARACTERS_KEPT = 4_000_000

/** What a query takes beside its text. */
const OVERHEAD_CHARACTERS = 300

/** Keeps what was worked out of texts that readers send, within a number of characters of those texts: they choose how long and how many they are. */
export const keptByText = <Value extends object>(most = CHARACTERS_KEPT): LRUCache<string, Value> =>
  new LRUCache({ maxSize: most, sizeCalculation: (_, text) => OVERHEAD_CHARACTERS + text.length })

/** What all readers of a project share, to be made once. */
export const createContentReading = (args: Omit<ContentReading, 'pages' | 'prepared'>): ContentReading => ({
  ...args,
  pages: createKeptPages(),
  prepared: keptByText(),
})

/** A request of its own for one of Payload's operations. */
export const requestFor = async (reading: Reading, language: Language): Promise<PayloadRequest> => {
  const base = await strangersRequest(reading.payload, language)
  const { api, user } = reading
  return {
    ...base,
    ...language,
    context: {},
    headers: new Headers(),
    payloadAPI: api,
    // An object of its own: the limits put theirs in place of its functions.
    payloadDataLoader: Object.create(base.payloadDataLoader) as PayloadRequest['payloadDataLoader'],
    query: {},
    user,
  } as PayloadRequest
}

/** Has one of Payload's operations prepare something. What it held of the limits is given back where it refuses, too: its end comes to none of its hooks then. */
const prepareIn = async <P>(
  reading: Reading,
  language: Language,
  prepare: (req: PayloadRequest) => Promise<P>,
): Promise<P> => {
  const req = await requestFor(reading, language)
  try {
    return await prepare(req)
  } finally {
    leaveQueue(req)
  }
}

export type ListArgs = ListQuery & {
  /** Whether a request asks for the list itself; a join is within one. */
  isFromOutside: boolean
  language: Language
}

type Prepared = { isLasting: boolean } & (PreparedCount | PreparedDocument | PreparedList)

/** What Payload prepares; kept by what was asked, unless it depends on other documents. */
const keptOr = async <P extends Prepared>(
  { api, caller, prepared }: Reading,
  asked: unknown[],
  prepare: () => Promise<P>,
): Promise<P> => {
  const name = JSON.stringify([api, caller, ...asked])
  const known = prepared.get(name)
  // Its kind is part of its name.
  if (known) return known as P
  const made = await prepare()
  if (made.isLasting) prepared.set(name, made)
  return made
}

const prepareAny = async (reading: Reading, { isFromOutside, language, ...query }: ListArgs): Promise<PreparedList> => {
  const prepare = async (one: ListQuery) =>
    prepareIn(reading, language, async (req) => prepareList(one, { isFromOutside, req }))
  const config = reading.served.collections.get(query.collection)?.config
  const template = config && slugTemplate(query, config)
  if (!template) return prepare(query)
  const prepared = await keptOr(reading, ['list', isFromOutside, language, template.query], async () =>
    prepare(template.query),
  )
  return fillTemplate(prepared, template.slug) ?? prepare(query)
}

/** A list as Payload prepares it. */
export const preparedList = async (
  reading: Reading,
  { isFromOutside, language, ...query }: ListArgs,
): Promise<PreparedList> => {
  const list = await keptOr(reading, ['list', isFromOutside, language, query], async () =>
    prepareAny(reading, { ...query, isFromOutside, language }),
  )
  touchList(reading, list)
  return list
}

/** Writes down what an answer depends on that a list is read for. */
export const touchList = ({ touched }: Reading, { args, isLasting, mongo }: PreparedList): void => {
  // What MongoDB does not answer in one step may be sorted through a relation.
  touched.add(isLasting && mongo ? args.collection : ANY)
}

export type DocumentArgs = DocumentQuery & { id: ID; language: Language }

/** What is read of a document that is asked for by its id, as Payload prepares it. */
export const preparedDocument = async (
  reading: Reading,
  { id, language, ...query }: DocumentArgs,
): Promise<PreparedDocument> =>
  keptOr(reading, ['document', language, query], async () =>
    prepareIn(reading, language, async (req) => prepareDocument({ ...query, id }, req)),
  )

/** The ids of a page of published documents; of the previewed one where its page asks for it. */
export const listIDs = async (reading: Reading, args: ListArgs): Promise<IDPage> =>
  previewedPage(reading.preview, args) ?? readList(reading, await preparedList(reading, args))

type CountArgs = { collection: CollectionSlug; language: Language; where?: Where }

/** How many published documents fulfil a condition. */
export const countDocuments = async (reading: Reading, { language, ...query }: CountArgs): Promise<number> => {
  const { args, isLasting } = await keptOr(reading, ['count', language, query], async () =>
    prepareIn(reading, language, async (req) => prepareCount(query, req)),
  )
  reading.touched.add(isLasting ? query.collection : ANY)
  return (await reading.payload.db.count(args)).totalDocs
}

/** The collection with a slug. @throws LeftToPayload for one that the content API does not answer for. */
export const servedCollection = ({ served }: Reading, slug: string): ServedCollection => {
  const collection = served.collections.get(slug)
  if (!collection) throw new LeftToPayload()
  return collection
}

export type ViewArgs = { collection: ServedCollection; language: Language; select?: SelectType }

/** The view of a document that was read; at once if it was made before. */
export const viewOfDocument = (
  { payload, store }: Reading,
  document: StoredDocument,
  { collection, language, select }: ViewArgs,
): Promise<View> | View => {
  const name = viewName(language, select)
  return (
    readyView(document, name) ??
    viewOf({ collection: collection.config, document, language, name, payload, select, store })
  )
}

const allOf = async (views: (Promise<View> | View)[]): Promise<View[]> => Promise.all(views.map(async (view) => view))

/** The views of some documents, in their order; what is not public is left out. One query for all that are not in memory. */
export const viewsOf = (reading: Reading, ids: readonly ID[], args: ViewArgs): Promise<View[]> | View[] => {
  const keys = ids.map((id) => keyOf(args.collection.name, id))
  const { reader } = reading
  const views: (Promise<View> | View)[] = []
  for (const key of keys) {
    const document = reader.peek(key)
    if (document === undefined) return loadViews(reading, keys, args)
    if (document) views.push(viewOfDocument(reading, document, args))
  }
  return views.some((view) => view instanceof Promise) ? allOf(views) : (views as View[])
}

const loadViews = async (reading: Reading, keys: string[], args: ViewArgs): Promise<View[]> => {
  const { reader } = reading
  await reader.load(keys)
  const documents = keys.map((key) => reader.peek(key))
  return allOf(documents.flatMap((document) => (document ? [viewOfDocument(reading, document, args)] : [])))
}
