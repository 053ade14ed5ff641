import { valueAt } from '../payload/values.ts'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { contentName } from '../content-events/names.ts'
import { refusal } from '../errors/refusal.ts'
import { MERGING_REFUSALS } from '../messages/merging.ts'
import { t } from '../messages/t.ts'
import { idIn } from '../payload/ids.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { asOne, childReq } from '../payload/transactions.ts'
import { unitsOf } from '../reading-form/units.ts'
import { apiOf, changeDocument } from '../where-used/changeDocument.ts'
import type { Data } from '../where-used/changeDocument.ts'
import { inSteps } from '../where-used/inSteps.ts'
import type { Step } from '../where-used/inSteps.ts'
import { findReadable } from '../where-used/findUses.ts'
import { replaceIn } from '../where-used/replaceIn.ts'
import type { ID } from '../where-used/walkRelations.ts'
import type { MergeRow, Trace } from './MergeRow.ts'
import { addMerge, assertEditor, collectionOf, findMerges, readMerge, readMergeable, writeMerge } from './records.ts'
import type { StoredRecord } from './records.ts'
import { takeValues } from './takeValues.ts'
import type { Choice } from './takeValues.ts'
import { wasOf } from './traces.ts'

export const assertNotPending = (req: PayloadRequest, { hasPending, title }: StoredRecord): void => {
  if (hasPending) throw refusal(req, t(req, MERGING_REFUSALS.pending, { title }), 409)
}

const readInLanguages = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { id, says }: StoredRecord,
): Promise<Map<string | undefined, Data>> => {
  const read = new Map<string | undefined, Data>()
  for (const locale of mainLocaleFirst(req.payload.config)) {
    const document = await apiOf(req).findByID({
      collection: collection.slug,
      depth: 0,
      draft: says._status === 'draft',
      id,
      joins: false,
      overrideAccess: false,
      req: childReq(req),
      user: req.user,
      ...(locale && { fallbackLocale: false, locale }),
    })
    read.set(locale, document)
  }
  return read
}

export type Asked = {
  choices: Readonly<Record<string, Choice>>
  collection: SanitizedCollectionConfig
  kept: ID
  other: ID
}

const slugsOf = ({ says, wasPublic }: StoredRecord): string[] => {
  const former = Array.isArray(says.formerSlugs) ? says.formerSlugs.map(String) : []
  return typeof says.slug === 'string' && says.slug && wasPublic ? [says.slug, ...former] : former
}

const personOf = ({ user }: PayloadRequest): string => {
  const named = user as { email?: string; name?: string } | null
  return named?.name ?? named?.email ?? ''
}

/**
 * Begins to merge a record into another one: the one that stays gets the values that were chosen. What leads to the other follows in steps ({@link continueMerge}), and the other
 * leaves last, so that no page ever leads to nothing.
 *
 * @throws a refusal, before anything is changed, for who may not change both.
 */
export const beginMerge = async (req: PayloadRequest, { choices, collection, ...ids }: Asked): Promise<MergeRow> => {
  assertEditor(req)
  const [kept, other] = [
    await readMergeable(req, collection, ids.kept),
    await readMergeable(req, collection, ids.other),
  ]
  if (String(kept.id) === String(other.id)) throw refusal(req, MERGING_REFUSALS.sameRecord)
  assertNotPending(req, kept)
  const going = [
    ...(await findMerges(req, collection.slug, kept.id)),
    ...(await findMerges(req, collection.slug, other.id)),
  ]
  if (going.some(({ state }) => state === 'moving' || state === 'undoing'))
    throw refusal(req, MERGING_REFUSALS.busy, 409)
  const units = unitsOf(collection.flattenedFields)
  const otherIn = await readInLanguages(req, collection, other)
  const title = collection.admin.useAsTitle ?? 'id'
  const namesIn = new Map(
    [...otherIn].flatMap(([locale, document]) => {
      const name = document[title]
      return typeof name === 'string' && name ? [[locale, name] as const] : []
    }),
  )
  const change = takeValues({
    choices,
    collection: collection.slug,
    fields: collection.flattenedFields,
    kept: kept.id,
    locales: mainLocaleFirst(req.payload.config),
    namesIn,
    other: other.id,
    otherIn,
    units,
  })
  return asOne(req, async () => {
    await changeDocument({ collection, id: kept.id, req }, change)
    const after = await readMergeable(req, collection, kept.id)
    const values = units.flatMap(({ path }) => {
      const [before, now] = [valueAt(kept.says, path), valueAt(after.says, path)]
      return JSON.stringify(before) === JSON.stringify(now) ? [] : [{ after: now, before, path }]
    })
    return addMerge(req, {
      addedSlugs: slugsOf(other),
      collectionName: contentName(req.payload.config, collection.slug) ?? '',
      kept: String(kept.id),
      keptTitle: kept.title,
      merged: String(other.id),
      mergedTitle: other.title,
      own: {
        formerSlugs: Array.isArray(other.says.formerSlugs) ? other.says.formerSlugs.map(String) : null,
        slug: typeof other.says.slug === 'string' ? other.says.slug : null,
      },
      person: personOf(req),
      state: 'moving',
      traces: [],
      values: JSON.parse(JSON.stringify(values)) as MergeRow['values'],
    })
  })
}

/** Changes the former addresses of the record that stays. */
export const changeFormerSlugs = async (
  req: PayloadRequest,
  { collection, id }: { collection: SanitizedCollectionConfig; id: ID },
  change: (slugs: string[]) => string[],
): Promise<void> => {
  if (!collection.flattenedFields.some(({ name }) => name === 'formerSlugs')) return
  const slugsIn = ({ formerSlugs }: Data): string[] => change(Array.isArray(formerSlugs) ? formerSlugs.map(String) : [])
  const withSlugs = (document: Data): Data => ({ ...document, formerSlugs: slugsIn(document) })
  const [main] = mainLocaleFirst(req.payload.config)
  await changeDocument({ collection, id, req }, { inAll: withSlugs, inLanguage: withSlugs, locales: () => [main] })
}

/** To the trash, and its addresses to the record that stays. */
const finish = async (req: PayloadRequest, row: MergeRow, collection: SanitizedCollectionConfig): Promise<void> => {
  const slug = collection.slug as CollectionSlug
  const [kept, other] = [idIn(req.payload, row.kept), idIn(req.payload, row.merged)]
  await asOne(req, async () => {
    await writeMerge(req, row, { state: 'merged' })
    await apiOf(req).update({
      collection: slug,
      data: { deletedAt: new Date().toISOString() },
      depth: 0,
      draft: false,
      id: other,
      overrideAccess: false,
      req: childReq(req),
      user: req.user,
    })
    if (row.own.slug !== null)
      await req.payload.db.updateOne({
        collection: slug,
        // An address is of one record only, the trash included.
        data: { formerSlugs: null, slug: `${row.own.slug}-${row.merged}` },
        id: other,
        req: childReq(req),
        returning: false,
      })
    await changeFormerSlugs(req, { collection, id: kept }, (slugs) => [...new Set([...slugs, ...row.addedSlugs])])
  })
}

/** Lets a few more documents follow; with the last of them the merge is done. */
export const continueMerge = async (req: PayloadRequest, row: MergeRow, after?: string): Promise<Step> => {
  assertEditor(req)
  if (row.state !== 'moving') throw refusal(req, MERGING_REFUSALS.wrongState, 409)
  const collection = collectionOf(req, row)
  const [from, to] = [idIn(req.payload, row.merged), idIn(req.payload, row.kept)]
  await readMergeable(req, collection, from)
  await readMergeable(req, collection, to)
  const pair = { collection: collection.slug, from, to }
  const target = { collection: collection.slug, id: from }
  const all = (await findReadable(req, target)).filter(
    (one) => !(one.collection === collection.slug && [String(from), String(to)].includes(one.id)),
  )
  const step = await inSteps(req, { after, all, target }, async (leading) => {
    const { before } = await replaceIn(req, leading, { from: target, to })
    const { collection: slug, id, isGlobal } = leading
    const fields = isGlobal
      ? req.payload.globals.config.find((one) => one.slug === slug)?.flattenedFields
      : req.payload.collections[slug as CollectionSlug]?.config.flattenedFields
    const { config } = req.payload
    const [draft, published] = [before.draft, before.published].map((document) =>
      wasOf(fields ?? [], document, { config, pair }),
    )
    const trace: Trace = {
      collection: slug,
      id,
      ...(draft && { draft }),
      ...(isGlobal && { isGlobal }),
      ...(published && { published }),
    }
    // With the document, or neither: what is not written down cannot be undone. Read anew, since two people may go on with one merge.
    const now = await readMerge(req, row.id)
    if (now.state !== 'moving') throw refusal(req, MERGING_REFUSALS.busy, 409)
    await writeMerge(req, now, { traces: [...now.traces, trace] })
  })
  if (step.next === undefined) await finish(req, row, collection)
  return step
}
