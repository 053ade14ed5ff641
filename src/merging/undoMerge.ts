import { isDeepStrictEqual } from 'node:util'

import { valueAt } from '../payload/values.ts'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { MERGING_REFUSALS } from '../messages/merging.ts'
import { idIn } from '../payload/ids.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { asOne, childReq } from '../payload/transactions.ts'
import { unitsOf } from '../reading-form/units.ts'
import { apiOf, changeDocument } from '../where-used/changeDocument.ts'
import { inSteps, keyFor } from '../where-used/inSteps.ts'
import type { Step } from '../where-used/inSteps.ts'
import { changeBy, editPlaces } from '../where-used/replaceIn.ts'
import type { MergeRow } from './MergeRow.ts'
import { assertNotPending, changeFormerSlugs } from './mergeRecords.ts'
import { assertEditor, collectionOf, readMergeable, writeMerge } from './records.ts'
import { giveBack } from './takeValues.ts'
import { undoing } from './traces.ts'

/** How long a merge can be undone. */
export const UNDO_MS = 30 * 86_400_000

const isLate = ({ createdAt }: MergeRow): boolean => Date.now() - new Date(createdAt).getTime() > UNDO_MS

/** Whether a merge can be undone now. */
export const canBeUndone = (row: MergeRow): boolean => row.state !== 'undone' && !isLate(row)

/** Brings the record that left back, with its addresses, and gives the one that stayed what it had. */
const bringBack = async (req: PayloadRequest, row: MergeRow): Promise<MergeRow> => {
  const collection = collectionOf(req, row)
  const slug = collection.slug as CollectionSlug
  const [keptID, other] = [idIn(req.payload, row.kept), idIn(req.payload, row.merged)]
  const kept = await readMergeable(req, collection, keptID)
  assertNotPending(req, kept)
  const stored = await req.payload.db.findOne({
    collection: slug,
    joins: false as never,
    req: childReq(req),
    where: { id: { equals: other } },
  })
  if (!stored) throw refusal(req, MERGING_REFUSALS.gone, 409)
  const unchanged = row.values.filter(({ after, path }) =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(valueAt(kept.says, path) ?? null)), after ?? null),
  )
  const change = giveBack(unchanged, {
    locales: mainLocaleFirst(req.payload.config),
    units: unitsOf(collection.flattenedFields),
  })
  await asOne(req, async () => {
    await writeMerge(req, row, { state: 'undoing' })
    if (row.state === 'merged') {
      await changeFormerSlugs(req, { collection, id: keptID }, (slugs) =>
        slugs.filter((one) => !row.addedSlugs.includes(one)),
      )
      if (row.own.slug !== null)
        await req.payload.db.updateOne({
          collection: slug,
          data: row.own,
          id: other,
          req: childReq(req),
          returning: false,
        })
      await apiOf(req).update({
        collection: slug,
        data: { deletedAt: null },
        depth: 0,
        draft: false,
        id: other,
        overrideAccess: false,
        req: childReq(req),
        trash: true,
        user: req.user,
      })
    }
    await changeDocument({ collection, id: keptID, req }, change)
  })
  return { ...row, state: 'undoing' }
}

/**
 * Undoes a merge, a few documents a step: the record that left comes back first, then each document leads where it led before. What was written since in a way that cannot be told
 * apart stays as it is, and is named.
 *
 * @throws a refusal, before anything is changed, once it is too late, and where the record is gone for good.
 */
export const undoMerge = async (req: PayloadRequest, asked: MergeRow, after?: string): Promise<Step> => {
  assertEditor(req)
  if (!canBeUndone(asked)) throw refusal(req, MERGING_REFUSALS.wrongState, 409)
  const row = asked.state === 'undoing' ? asked : await bringBack(req, asked)
  const collection = collectionOf(req, row)
  const [from, to] = [idIn(req.payload, row.merged), idIn(req.payload, row.kept)]
  await readMergeable(req, collection, from)
  await readMergeable(req, collection, to)
  const pair = { collection: collection.slug, from, to }
  const traces = new Map(row.traces.map((trace) => [keyFor(trace), trace]))
  const all = row.traces
    .map(({ collection: slug, id, isGlobal }) => ({
      collection: slug,
      id,
      isPublic: false,
      ...(isGlobal && { isGlobal }),
    }))
    .toSorted((a, b) => (keyFor(a) < keyFor(b) ? -1 : 1))
  const step = await inSteps(
    req,
    {
      after,
      all,
      goneBecause: MERGING_REFUSALS.inTrash,
      target: { collection: collection.slug, id: to },
      withOthers: true,
    },
    async (leading) => {
      const trace = traces.get(keyFor(leading))
      if (!trace) return
      const edit = undoing(trace, pair)
      const { before, fields } = await editPlaces(req, leading, edit)
      const { locales } = changeBy(req, fields, edit)
      const isChanged = Object.values(before).some((document) => document !== undefined && locales(document).length > 0)
      if (!isChanged) throw refusal(req, MERGING_REFUSALS.changedSince, 409)
    },
  )
  if (step.next === undefined) await writeMerge(req, row, { state: 'undone', traces: [], values: [] })
  return step
}
