import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import type { Decision, Proposal } from '../import/linking/Proposal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { asOne as together, childReq, classifyDatabaseError } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import type { Created, ImportRow, ImportState, TakenPicture } from './ImportRow.ts'
import { createDrafts } from './createDrafts.ts'
import { findEarlier, offerUpdates, readForReview } from './readImport.ts'
import type { Asked, Limits } from './readImport.ts'
import { keepFiles } from './pictures/files.ts'
import { makePictures, removeFresh } from './pictures/makePictures.ts'
import type { Fetching } from './pictures/makePictures.ts'
import { retryPictures } from './pictures/retryPictures.ts'
import { showPicture } from './pictures/showPicture.ts'
import { keysIn, MOST_TAKEN, pictureAt, wantedPictures } from './pictures/takenPictures.ts'
import { assertWriter, importOf, slugIn, write } from './rows.ts'
import { undoImport } from './undoImport.ts'

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

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
  const { files, ...read } = await readForReview(req, asked, limits)
  const address = read.document.source.url
  const earlier = await findEarlier(req, { address, fingerprint: read.fingerprint })
  const title = titleOf(read.document)
  const collection = slugIn(req)
  const pictures = limits?.withPictures ? keysIn(read.document).slice(0, MOST_TAKEN) : []
  const data = {
    ...read,
    document: { ...read.document, source: { ...read.document.source, title } },
    proposals: earlier ? offerUpdates(read, earlier) : read.proposals,
    state: 'review',
    title,
    ...(address && { address }),
    ...(earlier && { earlier: earlier.title }),
    ...(pictures.length > 0 && { pictures: pictures.map((key) => ({ key })) }),
  }
  const id = await together(req, async () => {
    const made = await req.payload.create({ collection, data: data as never, depth: 0, req: childReq(req) })
    await keepFiles(req, made.id, files)
    return made.id
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

/**
 * Fetches the pictures that were taken and makes the drafts that were accepted: all of these or none. A picture that cannot be had says why, and keeps no draft from
 * being made.
 */
export const makeDrafts = async (
  req: PayloadRequest,
  row: ImportRow,
  fetching?: Fetching,
): Promise<Pick<ImportRow, 'created' | 'pictures'>> => {
  if (!mayBeReviewed(row)) throw refusal(req, IMPORTS.wrongState, 409)
  // Before the transaction, which may last a minute at most.
  const { fresh, pictures } = await makePictures(req, row, wantedPictures(row), fetching)
  const created: Created[] = fresh.map((file) => ({ collection: 'media', ...file }))
  try {
    await asOne(
      req,
      async () => {
        // First, so that a second click, or a second person, finds it taken.
        await write(req, row, moveTo('created', []))
        await createDrafts(req, { ...row, pictures }, created)
        await write(req, { ...row, state: 'created' }, { created, pictures })
      },
      async () => {
        await undoImport(req, { ...row, created: created.filter(({ collection }) => collection !== 'media') })
        await write(req, { ...row, state: 'created' }, moveTo(row.state, null))
      },
    )
  } catch (error) {
    await removeFresh(req, fresh)
    throw error
  }
  return { created, pictures }
}

/** `POST /api/imports/:id/drafts`: see {@link makeDrafts}. Answers with what was made, and with the pictures. */
const drafts: PayloadHandler = async (req) => Response.json(await makeDrafts(req, await importOf(req)), NO_STORE)

/** `POST /api/imports/:id/pictures` with `{ take: ["0.2", …] }`: the pictures that are taken, by their places in the document; none of the others is ever fetched. */
const take: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (!mayBeReviewed(row)) throw refusal(req, IMPORTS.wrongState, 409)
  const { take: given } = (await readBody(req)) ?? {}
  const keys = Array.isArray(given) ? [...new Set<unknown>(given)] : [undefined]
  if (keys.length > MOST_TAKEN) throw refusal(req, t(req, IMPORTS.tooManyPictures, { most: MOST_TAKEN }))
  const pictures = keys.map((key): TakenPicture => {
    if (typeof key !== 'string' || !pictureAt(row.document, key)) throw refusal(req, IMPORTS.badPictures)
    return { key }
  })
  await write(req, row, { pictures })
  return Response.json({ pictures }, NO_STORE)
}

/** `POST /api/imports/:id/pictures/fetch`: tries those again that could not be had, and puts them into their drafts. Answers as the drafts do. */
const fetchAgain: PayloadHandler = async (req) => Response.json(await retryPictures(req, await importOf(req)), NO_STORE)

/** `GET /api/imports/:id/pictures/:key`: a picture that the document itself holds. */
const show: PayloadHandler = async (req) => showPicture(req, await importOf(req), String(req.routeParams?.key))

/** `POST /api/imports/:id/undo`: takes back all that an import made, while nothing of it is published. */
const undo: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (row.state !== 'created') throw refusal(req, IMPORTS.wrongState, 409)
  await asOne(
    req,
    async () => {
      // What was fetched goes with the drafts: made again, it is fetched again.
      await write(req, row, { pictures: (row.pictures ?? []).map(({ key }) => ({ key })), state: 'undone' })
      await undoImport(req, row)
    },
    async () => write(req, { ...row, state: 'undone' }, { state: 'created' }),
  )
  return Response.json({ ok: true }, NO_STORE)
}

export const importEndpoints: Endpoint[] = [
  { handler: read, method: 'post', path: '/read' },
  { handler: decide, method: 'post', path: '/:id/decisions' },
  { handler: drafts, method: 'post', path: '/:id/drafts' },
  { handler: take, method: 'post', path: '/:id/pictures' },
  { handler: fetchAgain, method: 'post', path: '/:id/pictures/fetch' },
  { handler: show, method: 'get', path: '/:id/pictures/:key' },
  { handler: undo, method: 'post', path: '/:id/undo' },
]
