import type {
  CollectionSlug,
  Endpoint,
  PayloadHandler,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { contentName } from '../content-events/names.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS } from '../messages/bulkChanges.ts'
import { isID } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord, isWhole } from '../payload/values.ts'
import { afterIn } from '../where-used/inSteps.ts'
import { fieldChangeIn } from './fieldChange.ts'
import { previewBulkChange } from './preview.ts'
import { addBulkChange, BULK_ACTIONS, collectionOf, MOST_DOCUMENTS, readBulkChange } from './rows.ts'
import type { BulkRow, Chosen } from './rows.ts'
import { assertMay, runBulkChange, undoBulkChange } from './run.ts'

type Selection = { collection: SanitizedCollectionConfig; ids?: unknown; search?: unknown; where?: unknown }

/** The documents that were selected in a list: by their ids, or all that the list finds. The person of the request may read them. */
const findChosen = async (
  req: PayloadRequest,
  { collection: collectionConfig, ids, search, where }: Selection,
): Promise<Chosen[]> => {
  const slug = collectionConfig.slug as CollectionSlug
  const isEach = Array.isArray(ids)
  // What is not understood is not all that the list has.
  if ((ids !== undefined && !isEach) || (where !== undefined && !isRecord(where)))
    throw refusal(req, BULK_REFUSALS.noDocuments)
  if (isEach && (ids.length > MOST_DOCUMENTS || !ids.every((id) => isId(id) && isID(id, slug, req.payload))))
    throw refusal(req, BULK_REFUSALS.tooMany)
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    draft: true,
    joins: false as never,
    limit: MOST_DOCUMENTS + 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    select: { updatedAt: true } as never,
    user: req.user,
    where: isEach
      ? { id: { in: ids } }
      : mergeListSearchAndWhere({
          collectionConfig,
          search: typeof search === 'string' ? search : '',
          where: (where ?? {}) as Where,
        }),
  })
  if (docs.length > MOST_DOCUMENTS) throw refusal(req, BULK_REFUSALS.tooMany)
  if (docs.length === 0) throw refusal(req, BULK_REFUSALS.noDocuments)
  const found = docs.map(({ id, updatedAt }) => ({ id, updatedAt: updatedAt as string | undefined }))
  if (!isEach) return found
  const order = new Map(ids.map((id, index) => [String(id), index]))
  return found.toSorted((a, b) => (order.get(String(a.id)) ?? 0) - (order.get(String(b.id)) ?? 0))
}

/**
 * `POST /api/bulk` with `{ list, action, ids }`, or `{ list, action, where, search }` for all that a list finds, in the language of `?locale=`: begins to `edit`,
 * `publish` or `unpublish` up to 500 documents. Nothing is changed yet. Answers `{ id }`.
 */
const begin: PayloadHandler = async (req) => {
  assertStaff(req)
  const { action, list, ...selection } = (await readBody(req)) ?? {}
  const asked = BULK_ACTIONS.find((one) => one === action)
  const collection = typeof list === 'string' ? req.payload.collections[list as CollectionSlug]?.config : undefined
  if (!asked || !collection || !contentName(req.payload.config, collection.slug))
    throw refusal(req, BULK_REFUSALS.nothing, 404)
  if (asked !== 'edit' && !collection.versions?.drafts) throw refusal(req, BULK_REFUSALS.withoutDrafts)
  assertMay(req, asked)
  const chosen = await findChosen(req, { ...selection, collection })
  const { id } = await addBulkChange(req, { action: asked, chosen, list: collection.slug })
  return Response.json({ id }, { ...PRIVATE, status: 201 })
}

type Work = (req: PayloadRequest, row: BulkRow) => Promise<unknown>

const withRow =
  (work: Work): PayloadHandler =>
  async (req) => {
    assertStaff(req)
    return Response.json(await work(req, await readBulkChange(req, req.routeParams?.id)), PRIVATE)
  }

/** `GET /api/bulk/{id}/preview?from=`: what there is to look at before ({@link previewBulkChange}). */
const preview: Work = async (req, row) => {
  const from = Number(req.searchParams.get('from') ?? 0)
  return previewBulkChange(req, row, isWhole(from) ? from : 0)
}

/** `POST /api/bulk/{id}/run` with `{ change?, except?, after? }`: does it, a few documents a step ({@link runBulkChange}). */
const run: Work = async (req, row) => {
  const { after, change, except } = (await readBody(req)) ?? {}
  const leftOut = Array.isArray(except) ? except.slice(0, MOST_DOCUMENTS).map(String) : []
  return runBulkChange(req, row, {
    after: afterIn(after),
    except: new Set(leftOut),
    ...(row.action === 'edit' && { change: await fieldChangeIn(req, collectionOf(req, row), change) }),
  })
}

/** `POST /api/bulk/{id}/undo` with `{ after? }`: undoes it, a few documents a step ({@link undoBulkChange}). */
const undo: Work = async (req, row) => undoBulkChange(req, row, afterIn(((await readBody(req)) ?? {}).after))

/** The doors of the panel. */
export const bulkChangeEndpoints: Endpoint[] = [
  { handler: begin, method: 'post', path: '/bulk' },
  { handler: withRow(preview), method: 'get', path: '/bulk/:id/preview' },
  { handler: withRow(run), method: 'post', path: '/bulk/:id/run' },
  { handler: withRow(undo), method: 'post', path: '/bulk/:id/undo' },
]
