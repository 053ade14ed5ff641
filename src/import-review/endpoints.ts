import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { dateFault } from '../formats/writtenDate.ts'
import type { Decision, Proposal } from '../import/linking/Proposal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { asOne, childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import type { ImportRow, Kept, TakenPicture } from './ImportRow.ts'
import { makeDrafts } from './makeDrafts.ts'
import { findEarlier, findSame, offerUpdates, readForReview } from './readImport.ts'
import type { Asked, Limits } from './readImport.ts'
import { keepFiles } from './pictures/files.ts'
import { retryPictures } from './pictures/retryPictures.ts'
import { showPicture } from './pictures/showPicture.ts'
import { keysIn, MOST_TAKEN, pictureAt } from './pictures/takenPictures.ts'
import { allOrNothing, assertWriter, change, importOf, readRow, slugIn, write } from './rows.ts'
import { undoImport } from './undoImport.ts'

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A day, or an hour of one. */
const START = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/

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
): Promise<{ earlier?: string; id: number | string; isThere?: boolean }> => {
  const { files, ...read } = await readForReview(req, asked, limits)
  const address = read.document.source.url
  const title = titleOf(read.document)
  const collection = slugIn(req)
  const there = limits?.onlyNew ? await findSame(req, title, read.document) : undefined
  if (there !== undefined) return { id: there, isThere: true }
  const earlier = await findEarlier(req, { address, fingerprint: read.fingerprint })
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
  const id = await asOne(req, async () => {
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

/** The proposals of an import with some decisions about them. */
const decided = (req: PayloadRequest, { proposals: stored }: ImportRow, decisions: readonly unknown[]): Proposal[] => {
  if (decisions.length > stored.length) throw refusal(req, IMPORTS.badDecision)
  const proposals = stored.map((proposal) => ({ ...proposal }))
  for (const each of decisions) {
    const proposal = isRecord(each) ? proposals.find(({ key }) => key === each.key) : undefined
    const decision = proposal && isRecord(each) && decisionOf(each.decision, proposal, proposals)
    const name = isRecord(each) && typeof each.name === 'string' ? each.name.trim().slice(0, 300) : undefined
    const start = isRecord(each) ? each.start : undefined
    const isDated =
      start === undefined ||
      (proposal?.collection === 'events' &&
        typeof start === 'string' &&
        START.test(start) &&
        dateFault(start) === undefined)
    if (!proposal || !decision || !isDated || name === '') throw refusal(req, IMPORTS.badDecision)
    proposal.decision = decision
    if (name) proposal.name = name
    if (typeof start === 'string') proposal.start = start
    // What was the same as one that is merged itself is the same as the other.
    if (decision.action === 'merge')
      for (const other of proposals)
        if (other.decision.action === 'merge' && other.decision.into === proposal.key) other.decision = decision
  }
  return proposals
}

/** `POST /api/imports/:id/decisions`: what becomes of some proposals, what they are called, and of an event `start`, when it begins. Answers with all proposals. */
const decide: PayloadHandler = async (req) => {
  const row = await importOf(req)
  const { decisions } = (await readBody(req)) ?? {}
  if (!Array.isArray(decisions)) throw refusal(req, IMPORTS.badDecision)
  const { proposals } = await change(req, row, (now) => ({ proposals: decided(req, now, decisions) }))
  return Response.json({ proposals }, NO_STORE)
}

/** `POST /api/imports/:id/drafts`: see {@link makeDrafts}. Answers with what was made, and with the pictures. */
const drafts: PayloadHandler = async (req) => Response.json(await makeDrafts(req, await importOf(req)), NO_STORE)

/** The places of pictures that a request names. */
const placesIn = (req: PayloadRequest, { document }: ImportRow, given: unknown): string[] => {
  if (!Array.isArray(given) || !given.every((key) => typeof key === 'string' && pictureAt(document, key)))
    throw refusal(req, IMPORTS.badPictures)
  return given as string[]
}

/**
 * `POST /api/imports/:id/pictures` with `{ take: ["0.2", …], leave: […] }`: which pictures are taken and which no longer, by their places in the document; what is not named stays as it is, and none that
 * is not taken is ever fetched. Answers with those that are taken, in the order of the document.
 */
const take: PayloadHandler = async (req) => {
  const row = await importOf(req)
  const body = (await readBody(req)) ?? {}
  if (body.take === undefined && body.leave === undefined) throw refusal(req, IMPORTS.badPictures)
  const { leave, take: added } = {
    leave: placesIn(req, row, body.leave ?? []),
    take: placesIn(req, row, body.take ?? []),
  }
  const { pictures } = await change(req, row, (now) => {
    const taken = new Set(
      [...(now.pictures ?? []).map(({ key }) => key), ...added].filter((key) => !leave.includes(key)),
    )
    if (taken.size > MOST_TAKEN) throw refusal(req, t(req, IMPORTS.tooManyPictures, { most: MOST_TAKEN }))
    return { pictures: keysIn(now.document).flatMap((key): TakenPicture[] => (taken.has(key) ? [{ key }] : [])) }
  })
  return Response.json({ pictures }, NO_STORE)
}

/** `POST /api/imports/:id/pictures/fetch`: tries those again that could not be had, and puts them into their drafts. Answers as the drafts do. */
const fetchAgain: PayloadHandler = async (req) => Response.json(await retryPictures(req, await importOf(req)), NO_STORE)

/** `GET /api/imports/:id/pictures/:key`: a picture that the document itself holds. */
const show: PayloadHandler = async (req) => showPicture(req, await importOf(req), String(req.routeParams?.key))

/** New drafts that stay when their import is undone are existing records when it is made again, and not made twice. */
const linkedTo = ({ created, proposals }: ImportRow, kept: readonly Kept[]): Proposal[] =>
  proposals.map((proposal) => {
    const made = (created ?? []).find(({ before, key }) => key === proposal.key && !before)
    return made && kept.some(({ collection, id }) => collection === made.collection && id === made.id)
      ? { ...proposal, decision: { action: 'link', record: made.id, recordName: made.title } }
      : proposal
  })

/**
 * `POST /api/imports/:id/undo`: takes back what an import made, while nothing of it is published. Answers with the proposals, and with what was kept: what somebody has changed since (`changed`),
 * has open (`open`), or leads to from elsewhere (`used`).
 */
const undo: PayloadHandler = async (req) => {
  const row = await importOf(req)
  if (row.state !== 'created') throw refusal(req, IMPORTS.wrongState, 409)
  let [kept, proposals]: [Kept[], Proposal[]] = [[], row.proposals]
  await allOrNothing(
    req,
    async () => {
      // What was fetched goes with the drafts: made again, it is fetched again.
      await write(req, row, { pictures: (row.pictures ?? []).map(({ key }) => ({ key })), state: 'undone' })
      // As it is now: pictures that were tried again meanwhile go as well.
      const now = await readRow(req, row.id)
      kept = await undoImport(req, now)
      proposals = linkedTo(now, kept)
      await write(req, now, { proposals })
    },
    async () => write(req, { ...row, state: 'undone' }, { proposals: row.proposals, state: 'created' }),
  )
  return Response.json({ kept, proposals }, NO_STORE)
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
