import { commitTransaction, initTransaction, killTransaction } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { childReq, classifyDatabaseError } from '../payload/transactions.ts'
import type { ImportRow } from './ImportRow.ts'

/** Those who may make articles. */
export const assertWriter = (req: PayloadRequest): void => {
  if (!(mayPublish(req) || staffRole(req) === 'author')) throw refusal(req, IMPORTS.notYours, 403)
}

export const slugIn = (req: PayloadRequest): CollectionSlug => {
  const collection = projectSlug(req.payload.config, 'imports')
  if (!collection) throw refusal(req, IMPORTS.nothing, 404)
  return collection
}

/** An import as it is now, as far as the person of the request may see it. */
export const readRow = async (req: PayloadRequest, id: ImportRow['id']): Promise<ImportRow> => {
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

/** The import of an address, as far as its caller may see it. */
export const importOf = async (req: PayloadRequest): Promise<ImportRow> => {
  assertWriter(req)
  return readRow(req, String(req.routeParams?.id))
}

/** Refuses where the drafts of an import are made: nothing is decided about it any more. */
export const assertInReview = (req: PayloadRequest, { state }: ImportRow): void => {
  if (state === 'created') throw refusal(req, IMPORTS.wrongState, 409)
}

/** Writes a row whose state is still what it was read with. */
export const write = async (req: PayloadRequest, { id, state }: ImportRow, data: Partial<ImportRow>): Promise<void> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: slugIn(req),
    data: { ...data, updatedAt: new Date().toISOString() },
    req: childReq(req),
    where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
  })
  if (!written) throw refusal(req, IMPORTS.wrongState, 409)
}

/** Refuses to go on where somebody has written the row since it was read. */
export const assertUnchanged = async (req: PayloadRequest, { id, updatedAt }: ImportRow): Promise<void> => {
  const stored = await req.payload.db.findOne<Pick<ImportRow, 'updatedAt'> & { id: ImportRow['id'] }>({
    collection: slugIn(req),
    req: childReq(req),
    where: { id: { equals: id } },
  })
  if (!stored || new Date(stored.updatedAt).getTime() !== new Date(updatedAt).getTime())
    throw refusal(req, IMPORTS.wrongState, 409)
}

/** As many decide at one instant, at most, as there are people who review one document. */
const MOST_TRIES = 10

/**
 * Writes what comes of a row as it is, and not as it was when somebody began to read it: of two who decide at the same instant neither loses what they decided.
 *
 * @param data what becomes of the row; asked again where somebody was faster.
 */
export const change = async (
  req: PayloadRequest,
  read: ImportRow,
  data: (row: ImportRow) => Partial<ImportRow>,
): Promise<ImportRow> => {
  let row = read
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    assertInReview(req, row)
    const { id, state, updatedAt } = row
    const before = new Date(updatedAt)
    // Later than before, or two within a millisecond would look like one.
    const changed = {
      ...data(row),
      updatedAt: new Date(Math.max(Date.now(), before.getTime() + 1)).toISOString(),
    }
    const written: unknown = await req.payload.db.updateOne({
      collection: slugIn(req),
      data: changed,
      req: childReq(req),
      where: {
        and: [{ id: { equals: id } }, { state: { equals: state } }, { updatedAt: { equals: before.toISOString() } }],
      },
    })
    if (written) return { ...row, ...changed }
    row = await readRow(req, id)
  }
  throw refusal(req, IMPORTS.busy, 409)
}

/** All of it or nothing: in a transaction, and where the database has none, by taking back what was made. */
export const allOrNothing = async (
  req: PayloadRequest,
  work: () => Promise<void>,
  takeBack: () => Promise<void>,
): Promise<void> => {
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
