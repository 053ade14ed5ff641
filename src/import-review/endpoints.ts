import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import type { Decision, Proposal } from '../import/linking/Proposal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { childReq, classifyDatabaseError } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import type { Created, ImportRow, ImportState } from './ImportRow.ts'
import { createDrafts } from './createDrafts.ts'
import { findEarlier, offerUpdates, readForReview } from './readImport.ts'
import type { Asked, Limits } from './readImport.ts'
import { undoImport } from './undoImport.ts'

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

/** Those who may make articles. */
const assertWriter = (req: PayloadRequest): void => {
  if (!(mayPublish(req) || staffRole(req) === 'author')) throw refusal(req, IMPORTS.notYours, 403)
}

const slugIn = (req: PayloadRequest): CollectionSlug => {
  const collection = projectSlug(req.payload.config, 'imports')
  if (!collection) throw refusal(req, IMPORTS.nothing, 404)
  return collection
}

/** The import of an address, as far as its caller may see it. */
const importOf = async (req: PayloadRequest): Promise<ImportRow> => {
  assertWriter(req)
  const id = String(req.routeParams?.id)
  const row = await req.payload.findByID({
    collection: slugIn(req),
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req: childReq(req),
  })
  if (!row) throw refusal(req, IMPORTS.nothing, 404)
  return row as unknown as ImportRow
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const dayIn = (value: unknown) => (typeof value === 'string' && DATE.test(value) ? { publishedOn: value } : {})

const readAsked = async (req: PayloadRequest): Promise<Asked> => {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json')) {
    // A file as it is: kept in memory until it is read, and nowhere else.
    const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    const name = (req.searchParams.get('name') ?? '').slice(0, 200) || 'document'
    return { ...dayIn(req.searchParams.get('publishedOn')), source: { bytes, name } }
  }
  const { publishedOn, text, url } = (await readBody(req)) ?? {}
  if (typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url)) return { ...dayIn(publishedOn), url }
  if (typeof text !== 'string' || text.trim() === '') throw refusal(req, IMPORTS.badSource)
  return { ...dayIn(publishedOn), source: { bytes: Buffer.from(text), name: 'texte' } }
}

const LONGEST_TITLE = 200

const titleOf = ({ articles, source }: ImportRow['document']): string =>
  (source.title ?? (source.name === 'texte' ? articles[0]?.title : source.name) ?? source.name).slice(0, LONGEST_TITLE)

/** Reads a document and keeps what it says, to be reviewed. */
export const addImport = async (
  req: PayloadRequest,
  asked: Asked,
  limits?: Limits,
): Promise<{ earlier?: string; id: number | string }> => {
  const read = await readForReview(req, asked, limits)
  const address = read.document.source.url
  const earlier = await findEarlier(req, { address, fingerprint: read.fingerprint })
  const title = titleOf(read.document)
  const { id } = await req.payload.create({
    collection: slugIn(req),
    data: {
      ...read,
      document: { ...read.document, source: { ...read.document.source, title } },
      proposals: earlier ? offerUpdates(read, earlier) : read.proposals,
      state: 'review',
      title,
      ...(address && { address }),
      ...(earlier && { earlier: earlier.title }),
    } as never,
    depth: 0,
    req: childReq(req),
  })
  return { id, ...(earlier && { earlier: earlier.title }) }
}

/**
 * `POST /api/imports/read`: `{ text }` or `{ url }` as JSON, or a file as the body itself with its `name` in the query; `publishedOn` where the document does not say it.
 * Answers with the id of the import.
 */
const read: PayloadHandler = async (req) => {
  assertWriter(req)
  return Response.json(await addImport(req, await readAsked(req)), { ...NO_STORE, status: 201 })
}

const decisionOf = (value: unknown, { collection, key }: Proposal, proposals: Proposal[]): Decision | undefined => {
  if (!isRecord(value)) return undefined
  const { action, into, record, recordName } = value
  if (action === 'create' || action === 'reject') return { action }
  if ((action === 'link' || (action === 'update' && collection === 'articles')) && isId(record))
    return { action, record, recordName: typeof recordName === 'string' ? recordName.slice(0, 300) : '' }
  const other = action === 'merge' ? proposals.find((each) => each.key === into) : undefined
  return other && other.key !== key && other.collection === collection && other.decision.action !== 'merge'
    ? { action: 'merge', into: other.key }
    : undefined
}

const mayBeReviewed = ({ state }: ImportRow): boolean => state !== 'created'

/** Writes a row whose state is still what it was read with. */
const write = async (req: PayloadRequest, { id, state }: ImportRow, data: Partial<ImportRow>): Promise<void> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: slugIn(req),
    data: { ...data, updatedAt: new Date().toISOString() },
    req: childReq(req),
    where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
  })
  if (!written) throw refusal(req, IMPORTS.wrongState, 409)
}

/** `POST /api/imports/:id/decisions`: what becomes of some proposals, and what they are called. Answers with all proposals. */
const decide: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (!mayBeReviewed(row)) throw refusal(req, IMPORTS.wrongState, 409)
  const { decisions } = (await readBody(req)) ?? {}
  if (!Array.isArray(decisions) || decisions.length > row.proposals.length) throw refusal(req, IMPORTS.badDecision)
  const proposals = row.proposals.map((proposal) => ({ ...proposal }))
  for (const each of decisions as unknown[]) {
    const proposal = isRecord(each) ? proposals.find(({ key }) => key === each.key) : undefined
    const decision = proposal && isRecord(each) && decisionOf(each.decision, proposal, proposals)
    const name = isRecord(each) && typeof each.name === 'string' ? each.name.trim().slice(0, 300) : undefined
    if (!proposal || !decision || name === '') throw refusal(req, IMPORTS.badDecision)
    proposal.decision = decision
    if (name) proposal.name = name
    // What was the same as one that is merged itself is the same as the other.
    if (decision.action === 'merge')
      for (const other of proposals)
        if (other.decision.action === 'merge' && other.decision.into === proposal.key) other.decision = decision
  }
  await write(req, row, { proposals })
  return Response.json({ proposals }, NO_STORE)
}

/** All of it or nothing: in a transaction, and where the database has none, by taking back what was made. */
const asOne = async (req: PayloadRequest, work: () => Promise<void>, takeBack: () => Promise<void>): Promise<void> => {
  const hasTransaction = await initTransaction(req)
  try {
    await work()
    if (hasTransaction) await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    if (!hasTransaction) await takeBack()
    throw classifyDatabaseError(error) === 'conflict' ? refusal(req, IMPORTS.busy, 409) : error
  }
}

const moveTo = (state: ImportState, created: Created[] | null): Partial<ImportRow> => ({ created, state })

/** `POST /api/imports/:id/drafts`: makes the drafts that were accepted, all of them or none. */
const makeDrafts: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (!mayBeReviewed(row)) throw refusal(req, IMPORTS.wrongState, 409)
  const created: Created[] = []
  await asOne(
    req,
    async () => {
      // First, so that a second click, or a second person, finds it taken.
      await write(req, row, moveTo('created', []))
      await createDrafts(req, row, created)
      await write(req, { ...row, state: 'created' }, { created })
    },
    async () => {
      await undoImport(req, { ...row, created })
      await write(req, { ...row, state: 'created' }, moveTo(row.state, null))
    },
  )
  return Response.json({ created }, NO_STORE)
}

/** `POST /api/imports/:id/undo`: takes back all that an import made, while nothing of it is published. */
const undo: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (row.state !== 'created') throw refusal(req, IMPORTS.wrongState, 409)
  await asOne(
    req,
    async () => {
      await write(req, row, { state: 'undone' })
      await undoImport(req, row)
    },
    async () => write(req, { ...row, state: 'undone' }, { state: 'created' }),
  )
  return Response.json({ ok: true }, NO_STORE)
}

export const importEndpoints: Endpoint[] = [
  { handler: read, method: 'post', path: '/read' },
  { handler: decide, method: 'post', path: '/:id/decisions' },
  { handler: makeDrafts, method: 'post', path: '/:id/drafts' },
  { handler: undo, method: 'post', path: '/:id/undo' },
]
