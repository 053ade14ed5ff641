import type { CollectionSlug, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import { deskOf } from './desk.ts'
import type { Created, ImportRow, Kept } from './ImportRow.ts'
import { madeIn, whatStays } from './whatStays.ts'
import type { Made } from './whatStays.ts'

type Row = { _status?: string; deletedAt?: null | string; id: number | string }

/** The main row is what the public sees, whatever drafts lie over it. */
const storedOf = async (req: PayloadRequest, collection: CollectionSlug, { id }: Created): Promise<Row | null> =>
  req.payload.db.findOne<Row>({ collection, req: childReq(req), where: { id: { equals: id } } })

const MOST_TITLES = 5

/**
 * Takes back what an import made, in the transaction of `req` and with the rights of its person: new drafts go to the trash, from where they can be brought back; articles that it
 * updated get back, as a draft, what they said before. What colleagues have changed since, have open or lead to stays as it is.
 *
 * @returns what stays, and why.
 * @throws a refusal that names what is published, before anything is changed.
 */
export const undoImport = async (req: PayloadRequest, { created }: ImportRow): Promise<Kept[]> => {
  const published: string[] = []
  const there: Made[] = []
  for (const each of madeIn(req, created ?? []).toReversed()) {
    const row = await storedOf(req, each.slug, each)
    if (!row || row.deletedAt) continue
    if (row._status === 'published' && !each.before) published.push(each.title)
    there.push(each)
  }
  if (published.length > 0)
    throw refusal(req, t(req, IMPORTS.isPublished, { titles: published.slice(0, MOST_TITLES).join(', ') }), 409)
  const kept = await whatStays(req, there)
  const desk = deskOf(req)
  for (const each of there) {
    if (kept.has(each)) continue
    if (each.before) await desk.update(each.slug, each.id, each.before)
    else await desk.trash(each.slug, each.id)
  }
  return [...kept].map(([{ collection, id, title }, why]) => ({ collection, id, title, why }))
}
