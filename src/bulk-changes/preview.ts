import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayUpdate } from '../access/locks.ts'
import { checkInTurn } from '../checks/checkDocument.ts'
import { contentName } from '../content-events/names.ts'
import { refusal } from '../errors/refusal.ts'
import { BULK_REFUSALS, bulkText } from '../messages/bulkChanges.ts'
import { findingText } from '../messages/checks.ts'
import { idIn } from '../payload/ids.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { childReq } from '../payload/transactions.ts'
import { sayHeldBack } from '../publishing/schedules/checkSchedule.ts'
import { otherEditor } from '../publishing/editing/holdLock.ts'
import { findUses, readStored } from '../where-used/findUses.ts'
import { apiOf } from '../where-used/changeDocument.ts'
import { savedAt, stateOf } from './publication.ts'
import { changeItem, collectionOf, findItems } from './rows.ts'
import type { BulkRow, ItemRow } from './rows.ts'

/** A document of a bulk change, before anything is done with it. */
export type PreviewedDocument = {
  /** What there is to look at, in sentences. */
  findings: { blocks: boolean; words: string }[]
  id: string
  /** Why it would be left as it is. */
  reason?: string
  state: 'changed' | 'draft' | 'gone' | 'plain' | 'published'
  title: string
}

export type Preview = { documents: PreviewedDocument[]; next?: number }

/** One request looks at so many documents at most, and begins with none after so long: the checks hold the process for a tenth of a second each. */
const MOST_DOCUMENTS = 20
const MOST_MS = 3000

const gone = (req: PayloadRequest, id: string): PreviewedDocument => ({
  findings: [],
  id,
  reason: refusal(req, BULK_REFUSALS.gone).message,
  state: 'gone',
  title: id,
})

const titleOf = (record: Record<string, unknown>, { admin }: SanitizedCollectionConfig, id: string): string => {
  const title = record[admin.useAsTitle ?? 'id']
  return typeof title === 'string' && title ? title : id
}

type Seen = { collection: SanitizedCollectionConfig; item: ItemRow; req: PayloadRequest; row: BulkRow }

const findingsOf = async (
  { collection, item, req, row }: Seen,
  record: Record<string, unknown>,
): Promise<PreviewedDocument['findings']> => {
  const id = idIn(req.payload, item.document)
  if (row.action === 'publish') {
    const { findings } = await checkInTurn(req, { data: record, id, slug: collection.slug })
    return findings.map((finding) => ({ blocks: finding.blocks === true, words: findingText(req, finding) }))
  }
  if (row.action !== 'unpublish') return []
  const { published } = await findUses(req, { collection: collection.slug, id }, { limit: 1 })
  const words = bulkText(req.i18n.language)('shownBy', { count: published })
  return published > 0 ? [{ blocks: false, words }] : []
}

const reasonFor = async (
  { collection, item, req, row }: Seen,
  { record, state }: { record: Record<string, unknown>; state: PreviewedDocument['state'] },
): Promise<string | undefined> => {
  const id = idIn(req.payload, item.document)
  const say = (reason: (typeof BULK_REFUSALS)[keyof typeof BULK_REFUSALS]) => refusal(req, reason).message
  if (row.action === 'publish' && state === 'published') return say(BULK_REFUSALS.alreadyPublic)
  if (row.action === 'unpublish' && state === 'draft') return say(BULK_REFUSALS.notPublic)
  // What is changed here is the same in all languages: it is written in the newsroom's own, which is not a translator's.
  const [locale] = mainLocaleFirst(req.payload.config)
  const inMain = Object.assign(childReq(req), { locale })
  if (!(await mayUpdate({ collection: collection.slug as never, id, req: inMain })))
    return say(BULK_REFUSALS.mayNotEdit)
  const place = { collection: collection.slug, id, lockDocuments: collection.lockDocuments }
  if ((await otherEditor(req, place)) !== undefined) return say(BULK_REFUSALS.locked)
  return row.action === 'publish'
    ? sayHeldBack(req, { date: new Date(), fields: collection.flattenedFields, newest: record })
    : undefined
}

/** The newest text, as a publication has it: in the newsroom's own language, without the words of another. */
const readNewest = async ({ collection, item, req }: Seen): Promise<Record<string, unknown> | undefined> => {
  const [locale] = mainLocaleFirst(req.payload.config)
  const { docs } = await apiOf(req).find({
    collection: collection.slug,
    depth: 0,
    draft: true,
    joins: false,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: childReq(req),
    user: req.user,
    where: { id: { equals: idIn(req.payload, item.document) } },
    ...(locale && { fallbackLocale: false, locale }),
  })
  return docs[0]
}

const previewOne = async (seen: Seen): Promise<PreviewedDocument> => {
  const { collection, item, req } = seen
  // In this order: a text that is saved in between is one that was not looked at.
  const stored = (await readStored(req, collection, [idIn(req.payload, item.document)])).get(item.document)
  const record = stored && (await readNewest(seen))
  if (!record) return gone(req, item.document)
  await changeItem(req, item, { seenAt: savedAt(stored) })
  const state = collection.versions?.drafts ? stateOf(stored) : 'plain'
  const reason = await reasonFor(seen, { record, state })
  return {
    findings: reason === undefined ? await findingsOf(seen, record) : [],
    id: item.document,
    ...(reason !== undefined && { reason }),
    state,
    title: titleOf(record, collection, item.document),
  }
}

/**
 * What there is to look at before a bulk change is done: of each document its title and state, the checks before a publication, or which public pages show what is
 * to leave; a few documents a request.
 *
 * @param from how many of them were looked at before.
 */
export const previewBulkChange = async (req: PayloadRequest, row: BulkRow, from: number): Promise<Preview> => {
  const collection = collectionOf(req, row)
  if (!contentName(req.payload.config, collection.slug)) throw refusal(req, BULK_REFUSALS.nothing, 404)
  const items = await findItems(req, row)
  const until = Date.now() + MOST_MS
  const documents: PreviewedDocument[] = []
  for (const item of items.slice(from, from + MOST_DOCUMENTS)) {
    if (documents.length > 0 && Date.now() > until) break
    documents.push(await previewOne({ collection, item, req, row }))
  }
  const next = from + documents.length
  return { documents, ...(next < items.length && documents.length > 0 && { next }) }
}
