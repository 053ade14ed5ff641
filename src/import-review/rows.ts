import type { CollectionSlug, PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { childReq } from '../payload/transactions.ts'
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

/** The import of an address, as far as its caller may see it. */
export const importOf = async (req: PayloadRequest): Promise<ImportRow> => {
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
