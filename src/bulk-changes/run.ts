import { isDeepStrictEqual } from 'node:util'

import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayPublish } from '../access/roles.ts'
import { refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS } from '../messages/bulkChanges.ts'
import { idIn } from '../payload/ids.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { changeDocument, saidToday } from '../where-used/changeDocument.ts'
import type { Change, Data } from '../where-used/changeDocument.ts'
import type { Leading } from '../where-used/findLeading.ts'
import { inSteps, keyFor } from '../where-used/inSteps.ts'
import type { Step } from '../where-used/inSteps.ts'
import type { ID } from '../where-used/walkRelations.ts'
import { assertNotItself, changedValue } from './fieldChange.ts'
import type { FieldChange } from './fieldChange.ts'
import { putBack, readOne, savedAt, setStatus } from './publication.ts'
import { changeBulkChange, changeItem, collectionOf, findItems, stateOfItem, UNDO_MS } from './rows.ts'
import type { BulkRow, ItemRow, ItemState, Trace, Values } from './rows.ts'

type ValueTrace = Extract<Trace, { field: string }>

type Document = { collection: SanitizedCollectionConfig; id: ID; req: PayloadRequest }

/** A change of one field that is the same in all languages; what the document says tells whether it is the public one or the draft. */
const changeOf = (req: PayloadRequest, field: string, next: (value: unknown, document: Data) => unknown): Change => {
  const [main] = mainLocaleFirst(req.payload.config)
  const apply = (document: Data): Data => {
    const value = next(document[field], document)
    return value === document[field] ? document : { ...document, [field]: value }
  }
  return {
    inAll: apply,
    inLanguage: apply,
    locales: (stored) => (apply(stored) === stored ? [] : [main]),
  }
}

/** As JSON has it: what is read from the database is compared with what was kept in a row. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown

const valuesOf = (collection: SanitizedCollectionConfig, stored: Parameters<typeof saidToday>[1], field: string) =>
  Object.fromEntries(
    Object.entries(saidToday(collection, stored)).map(([form, document]) => [form, plain(document?.[field])]),
  ) as Values

const editField = async (document: Document, change: FieldChange): Promise<ValueTrace> => {
  const { collection, req } = document
  const { field } = change
  assertNotItself(req, document, change)
  const next = (value: unknown): unknown => changedValue(change, value)
  const { after, before } = await changeDocument(document, changeOf(req, field, next))
  const [now, then] = [valuesOf(collection, after, field), valuesOf(collection, before, field)]
  if (
    isDeepStrictEqual(now, then) &&
    Object.values(then).every((value) => isDeepStrictEqual(plain(next(value)), value))
  )
    throw refusal(req, BULK_REFUSALS.alreadySo, 409)
  if (Object.values(now).some((value) => !isDeepStrictEqual(plain(next(value)), value)))
    throw refusal(req, BULK_REFUSALS.mayNotField, 403)
  return { after: now, before: then, field }
}

const putValuesBack = async (document: Document, { after, before, field }: ValueTrace): Promise<void> => {
  const { collection, req } = document
  // A draft may have been published since: it still says what it was given.
  const next = (value: unknown, { _status }: Data): unknown => {
    const forms = _status === 'draft' ? (['draft', 'published'] as const) : (['published', 'draft'] as const)
    const from = forms.find((form) => form in after && isDeepStrictEqual(after[form], plain(value)))
    return from === undefined ? value : before[from]
  }
  const { after: now, before: then } = await changeDocument(document, changeOf(req, field, next))
  if (isDeepStrictEqual(valuesOf(collection, now, field), valuesOf(collection, then, field)))
    throw refusal(req, BULK_REFUSALS.changedSince, 409)
}

/** What is done with one document, once nobody else has written in it since it was looked at. */
const doOne = async (document: Document, { action, change }: BulkRow, { seenAt }: ItemRow): Promise<Trace> => {
  const { req } = document
  const stored = await readOne(document)
  if (action === 'publish' && seenAt && Date.parse(seenAt) !== Date.parse(savedAt(stored)))
    throw refusal(req, BULK_REFUSALS.changedMeanwhile, 409)
  if (action !== 'edit') return setStatus(document, { status: action === 'publish' ? 'published' : 'draft', stored })
  if (!change) throw refusal(req, BULK_REFUSALS.badField)
  return editField(document, change)
}

const undoOne = async (document: Document, trace: Trace): Promise<void> =>
  'field' in trace ? putValuesBack(document, trace) : putBack(document, trace)

type Work = (document: Document, item: ItemRow) => Promise<Trace | undefined>

type Args = {
  after?: string
  from: ItemState
  items: ItemRow[]
  row: BulkRow
  to: ItemState
}

/** A few documents of a bulk change, each in a transaction of its own together with what is noted of it. */
const step = async (req: PayloadRequest, { after, from, items, row, to }: Args, work: Work): Promise<Step> => {
  const collection = collectionOf(req, row)
  const documentOf = ({ document }: ItemRow): Leading => ({
    collection: collection.slug,
    id: document,
    isPublic: false,
  })
  const byKey = new Map(items.map((item) => [keyFor(documentOf(item)), item]))
  const all = items.map(documentOf).toSorted((a, b) => (keyFor(a) < keyFor(b) ? -1 : 1))
  const done = await inSteps(
    req,
    { after, all, goneBecause: BULK_REFUSALS.gone, target: { collection: '', id: '' }, withOthers: true },
    async (leading) => {
      const item = byKey.get(keyFor(leading))
      if (!item) return
      // What another window has done meanwhile reads like the work of somebody else.
      if ((await stateOfItem(req, item)) !== from) throw refusal(req, BULK_REFUSALS.busy, 409)
      const trace = await work({ collection, id: idIn(req.payload, leading.id), req }, item)
      const isNoted = await changeItem(
        req,
        { id: item.id, state: from },
        { reason: null, state: to, trace: trace ?? null },
      )
      if (!isNoted) throw refusal(req, BULK_REFUSALS.busy, 409)
    },
  )
  for (const one of done.refused) {
    const item = byKey.get(keyFor(one))
    // What could not be undone goes on being done, and what another attempt may do waits for it.
    const state: ItemState = from === 'waiting' && !one.isPassing ? 'refused' : from
    if (item) await changeItem(req, { id: item.id, state: from }, { reason: one.reason ?? null, state })
  }
  return done
}

/** Refuses an action that needs the right to publish to who does not have it; Payload and the guards look at each document again. */
export const assertMay = (req: PayloadRequest, action: BulkRow['action']): void => {
  if (action !== 'edit' && !mayPublish(req)) throw refusal(req, BULK_REFUSALS.mayNotPublish, 403)
}

type Running = { after?: string; change?: FieldChange; except: ReadonlySet<string> }

/**
 * Does a bulk change, a few documents a step, with the rights of the person of the request. What was begun and interrupted goes on with what is left.
 *
 * @param running `after`: the `next` of the step before; `change`: of an edit; `except`: the documents that are left as they are.
 */
export const runBulkChange = async (
  req: PayloadRequest,
  asked: BulkRow,
  { after, change, except }: Running,
): Promise<Step> => {
  assertMay(req, asked.action)
  if (asked.undoneAt) throw refusal(req, BULK_REFUSALS.undone, 409)
  const all = await findItems(req, asked)
  const isBegun = all.some(({ state }) => state === 'done')
  // One bulk change writes one thing, which is what is undone.
  if (asked.action === 'edit' && isBegun && change && !isDeepStrictEqual(plain(change), plain(asked.change)))
    throw refusal(req, BULK_REFUSALS.otherChange, 409)
  if (asked.action === 'edit' && change && !isBegun) await changeBulkChange(req, asked.id, { change })
  const row = { ...asked, change: change ?? asked.change }
  const waiting = all.filter(({ state }) => state === 'waiting')
  for (const item of waiting) if (except.has(item.document)) await changeItem(req, item, { state: 'left' })
  const items = waiting.filter(({ document }) => !except.has(document))
  return step(req, { after, from: 'waiting', items, row, to: 'done' }, async (document, item) =>
    doOne(document, row, item),
  )
}

/**
 * Undoes a bulk change, a few documents a step. What somebody has written in since stays as it is, and is named.
 *
 * @throws a refusal, before anything is changed, once it is too late.
 */
export const undoBulkChange = async (req: PayloadRequest, row: BulkRow, after?: string): Promise<Step> => {
  assertMay(req, row.action)
  if (Date.now() - Date.parse(row.createdAt) > UNDO_MS) throw refusal(req, BULK_REFUSALS.tooLate, 409)
  const items = (await findItems(req, row)).filter(({ state }) => state === 'done')
  const done = await step(req, { after, from: 'done', items, row, to: 'undone' }, async (document, { trace }) => {
    if (trace) await undoOne(document, trace)
    return undefined
  })
  if (done.next === undefined) await changeBulkChange(req, row.id, { undoneAt: new Date().toISOString() })
  return done
}
