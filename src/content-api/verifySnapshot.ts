import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, TypedFallbackLocale, TypedLocale } from 'payload'

import { keyOf, NEWSROOM } from '../content-events/names.ts'
import type { SnapshotRow } from '../content-events/snapshot/publicState.ts'
import { findStale } from '../content-events/snapshot/rebuildSnapshot.ts'
import type { Progress, SnapshotEntry } from '../content-events/snapshot/rebuildSnapshot.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { isRecord } from '../payload/values.ts'
import { createDocumentStore } from './documents/createDocumentStore.ts'
import { planOf } from './documents/planOf.ts'
import { createPopulation, populateDocuments, populateView } from './documents/populate.ts'
import { shapeOf } from './documents/shapeOf.ts'
import type { Language } from './documents/StoredDocument.ts'
import { viewName, viewOf } from './documents/viewOf.ts'
import { createContentReading } from './reading.ts'
import type { Reading } from './reading.ts'
import { servedCollections } from './served.ts'
import type { ServedCollection } from './served.ts'

/** One way in which the snapshot is not what it should be, in a sentence. */
export type Fault = string

const MOST_OF_A_DOCUMENT = 5
const SHOWN_CHARACTERS = 80

const shorten = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}

type Difference = { expected: unknown; path: string; received: unknown }

const isBranch = (value: unknown): value is Record<string, unknown> => isRecord(value) || Array.isArray(value)

/** Where two values of JSON differ, as far down as both go. */
const findDifferences = (
  expected: unknown,
  received: unknown,
  path: string,
  found: Difference[] = [],
): Difference[] => {
  if (found.length >= MOST_OF_A_DOCUMENT || Object.is(expected, received)) return found
  if (isBranch(expected) && isBranch(received) && Array.isArray(expected) === Array.isArray(received)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(received)]))
      findDifferences(expected[key], received[key], path ? `${path}.${key}` : key, found)
  } else found.push({ expected, path, received })
  return found
}

const asJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

const languagesOf = ({ config: { localization } }: Payload): Language[] =>
  localization
    ? localization.locales.map(({ code }) => ({
        // Without a fallback each language is what it says itself.
        fallbackLocale: false as TypedFallbackLocale,
        locale: code as TypedLocale,
      }))
    : [{ fallbackLocale: undefined, locale: undefined }]

type Views = { fromPayload: unknown; fromSnapshot: unknown }

/** A document as a stranger gets it at depth 0: from Payload, and from the snapshot. */
const viewsOfDocument = async (
  reading: Reading,
  collection: ServedCollection,
  id: number | string,
  language: Language,
): Promise<Views> => {
  const {
    docs: [fromPayload],
  } = await reading.payload.find({
    ...(language as object),
    collection: collection.config.slug as CollectionSlug,
    depth: 0,
    joins: false as never,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    where: { id: { equals: id } },
  })
  const plan = await planOf(reading, { isLasting: true, joins: false, select: undefined }, { collection, language })
  const level = { currentDepth: 1, depth: 0 }
  const [fromSnapshot] = await populateDocuments(reading, [id], {
    level,
    plan,
    population: createPopulation(language, undefined),
  })
  return { fromPayload, fromSnapshot }
}

const viewsOfNewsroom = async (reading: Reading, language: Language): Promise<Views> => {
  const {
    payload,
    reader,
    served: { newsroom: global },
    store,
  } = reading
  const key = keyOf(NEWSROOM, NEWSROOM)
  await reader.load([key])
  const document = reader.peek(key)
  if (!document || !global) return { fromPayload: undefined, fromSnapshot: undefined }
  const { globalType: _, ...fromPayload } = (await payload.findGlobal({
    ...(language as object),
    depth: 0,
    overrideAccess: false,
    slug: NEWSROOM,
  })) as unknown as Record<string, unknown>
  const view = await viewOf({ document, global, language, name: viewName(language), payload, store })
  const level = { currentDepth: 1, depth: 0 }
  const population = createPopulation(language, undefined)
  return {
    fromPayload,
    fromSnapshot: await populateView(reading, view, { level, population, shape: shapeOf(global.flattenedFields) }),
  }
}

type Verification = { open: () => Reading; req: PayloadRequest; rows: CollectionSlug }

/** The row as it is, in the form of what should be in it. */
const stateIn = (row: SnapshotRow): Record<string, unknown> => {
  const {
    collectionName: _,
    content,
    document: _document,
    id: _id,
    key: _key,
    lastEventAt: _at,
    visible: _v,
    ...state
  } = row
  const { createdAt: _created, updatedAt: _updated, ...others } = state as Record<string, unknown>
  return { ...others, content: parsed(content) }
}

const parsed = (content: null | string | undefined): unknown => {
  try {
    return content ? JSON.parse(content) : undefined
  } catch {
    return content
  }
}

const verifyEntry = async (
  { id, key, name, read }: SnapshotEntry,
  { open, req, rows }: Verification,
): Promise<Fault[]> => {
  const { payload } = req
  const row = await payload.db.findOne<SnapshotRow>({ collection: rows, where: { key: { equals: key } } })
  const state = await read(req)
  if (!state) return row?.visible ? [`${key}: it is in the snapshot, and not published.`] : []
  if (!row?.visible) return [`${key}: it is published, and not in the snapshot.`]
  const stored = findDifferences(asJSON({ ...state, content: parsed(state.content) }), asJSON(stateIn(row)), '')
  if (stored.length > 0)
    return stored.map(
      ({ expected, path, received }) =>
        `${key}, ${path}: the snapshot has ${shorten(received)}, and should have ${shorten(expected)}.`,
    )
  const faults: Fault[] = []
  const reading = open()
  const served = [...reading.served.collections.values()].find((one) => one.name === name)
  if (!served && !(name === NEWSROOM && reading.served.newsroom)) return []
  for (const language of languagesOf(payload)) {
    const { fromPayload, fromSnapshot } = served
      ? await viewsOfDocument(reading, served, id, language)
      : await viewsOfNewsroom(reading, language)
    for (const { expected, path, received } of findDifferences(asJSON(fromPayload), asJSON(fromSnapshot), ''))
      faults.push(
        `${key}${language.locale ? ` (${String(language.locale)})` : ''}, ${path}: the snapshot answers ${shorten(received)}, Payload ${shorten(expected)}.`,
      )
  }
  return faults
}

type Options = {
  /** Asked before each document, to end early. */
  isStopped?: () => boolean
  /** Told of each fault as it is found. */
  report: (fault: Fault) => void
  /** Told after each document. */
  tell?: Progress
}

/**
 * Compares each published document in the snapshot with what should be there, and what is answered from it, in every language, with what Payload answers a
 * stranger. What is changed meanwhile is looked at again.
 *
 * @returns how many documents were looked at, and how many have a fault.
 */
export const verifySnapshot = async (
  payload: Payload,
  { isStopped = () => false, report, tell = () => {} }: Options,
): Promise<{ documents: number; faulty: number }> => {
  const rows = projectSlug(payload.config, 'published-documents')
  if (!rows) return { documents: 0, faulty: 0 }
  const req = await createLocalReq({}, payload)
  // Nothing is kept: what was read of a document before it changed must not be told of it.
  const store = createDocumentStore(payload, { isFresh: () => false, maxBytes: 1 })
  const shared = createContentReading({ payload, served: servedCollections(payload), store })
  const open = (): Reading => ({
    ...shared,
    api: 'REST',
    caller: 'anonymous',
    reader: store.open(),
    touched: new Set(),
    user: null,
  })
  const verification = { open, req, rows }
  try {
    const entries = await findStale(req, { isWhole: true })
    let faulty = 0
    for (const [index, entry] of entries.entries()) {
      if (isStopped()) return { documents: index, faulty }
      let faults = await verifyEntry(entry, verification)
      if (faults.length > 0) faults = await verifyEntry(entry, verification)
      if (faults.length > 0) faulty++
      for (const fault of faults) report(fault)
      tell(index + 1, entries.length)
    }
    return { documents: entries.length, faulty }
  } finally {
    store.close()
  }
}
