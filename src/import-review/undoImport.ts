import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import { findLeading } from '../where-used/findLeading.ts'
import type { Target } from '../where-used/findLeading.ts'
import { deskOf } from './desk.ts'
import type { Created, ImportRow } from './ImportRow.ts'

type Row = { _status?: string; deletedAt?: null | string; id: number | string }

/** The main row is what the public sees, whatever drafts lie over it. */
const storedOf = async (req: PayloadRequest, collection: CollectionSlug, { id }: Created): Promise<Row | null> =>
  req.payload.db.findOne<Row>({ collection, req: childReq(req), where: { id: { equals: id } } })

const isUsed = async (req: PayloadRequest, file: Target): Promise<boolean> => (await findLeading(req, file)).length > 0

const MOST_TITLES = 5

/**
 * Takes back what an import made, in the transaction of `req` and with the rights of its person: new drafts go to the trash, from where they can be brought back; articles that it
 * updated get back, as a draft, what they said before. Its pictures go as well, unless something else shows them.
 *
 * @throws a refusal that names what is published, before anything is changed.
 */
export const undoImport = async (req: PayloadRequest, { created }: ImportRow): Promise<void> => {
  const { payload } = req
  const made = [...(created ?? [])].toReversed().flatMap((each) => {
    const collection = projectSlug(payload.config, each.collection)
    return collection ? [{ ...each, slug: collection }] : []
  })
  const published: string[] = []
  const there: typeof made = []
  for (const each of made) {
    const row = await storedOf(req, each.slug, each)
    if (!row || row.deletedAt) continue
    if (row._status === 'published' && !each.before) published.push(each.title)
    there.push(each)
  }
  if (published.length > 0)
    throw refusal(req, t(req, IMPORTS.isPublished, { titles: published.slice(0, MOST_TITLES).join(', ') }), 409)
  const desk = deskOf(req)
  for (const { before, collection, id, slug } of there) {
    if (before) await desk.update(slug, id, before)
    // What somebody has used elsewhere meanwhile stays.
    else if (collection !== 'media' || !(await isUsed(req, { collection: slug, id }))) await desk.trash(slug, id)
  }
}
