import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import type { ChangeKind } from './ContentEvent.ts'
import { keyOf, NEWSROOM, PAGES_MOVED } from './names.ts'
import { announceChange } from './snapshot/announceChange.ts'
import type { PublicState, SnapshotRow } from './snapshot/publicState.ts'

type Change = {
  /** What the public sees now; `undefined`: nothing. */
  after: PublicState | undefined
  /** Beffroi's name of the collection. */
  collection: string
  /** What an event calls the document: `article`. */
  eventName: string
  id: number | string
  req: PayloadRequest
  /** What it is called when the public sees it no longer. */
  whenGone?: 'deleted' | 'unpublished'
  /** What it is called when the register knows nothing of it yet. */
  whenNew?: 'published' | 'updated'
}

type Addresses = { addressPatterns?: unknown; siteUrl?: unknown }

const addressesIn = (state: Pick<PublicState, 'content'> | undefined): string => {
  const { addressPatterns, siteUrl } = JSON.parse(state?.content || '{}') as Addresses
  return JSON.stringify([siteUrl, addressPatterns])
}

const touchedLocales = (before: PublicState | undefined, after: PublicState | undefined): string[] => {
  const locales = new Set([...Object.keys(before?.digests ?? {}), ...Object.keys(after?.digests ?? {})])
  return [...locales].filter((locale) => before?.digests[locale] !== after?.digests[locale])
}

const changeKind = ({
  after,
  before,
  whenGone = 'unpublished',
  whenNew = 'published',
}: Pick<Change, 'after' | 'whenGone' | 'whenNew'> & { before: PublicState | undefined }): ChangeKind => {
  if (!after) return whenGone
  if (!before) return whenNew
  return before.slug === after.slug ? 'updated' : 'slugChanged'
}

/** Later than the last event about the same document, whatever the clocks of two processes say. */
const timeAfter = (last: null | string | undefined): string =>
  new Date(Math.max(Date.now(), last ? Date.parse(last) + 1 : 0)).toISOString()

export type ChangedLinks = { added: string[]; removed: string[] }

const NO_LINKS: ChangedLinks = { added: [], removed: [] }

/**
 * Compares what the public sees of a document now with what the register says it saw before, and when that is not the same writes a content event
 * and the register, in the transaction of `req`. What shows the document is found after the commit, when the event gets its number.
 *
 * @returns the keys of what the document leads to since this change, and of what it led to until it.
 */
export const recordChange = async ({
  after,
  collection,
  eventName,
  id,
  req,
  whenGone,
  whenNew,
}: Change): Promise<ChangedLinks> => {
  const { config, db } = req.payload
  const events = projectSlug(config, 'content-events')
  const register = projectSlug(config, 'published-documents')
  if (!events || !register) return NO_LINKS

  const key = keyOf(collection, id)
  const row =
    (await db.findOne<SnapshotRow>({ collection: register, req: childReq(req), where: { key: { equals: key } } })) ??
    undefined
  const before = row?.visible ? row : undefined
  const touched = touchedLocales(before, after)
  if (touched.length === 0) {
    // Nothing that a site shows: the dates of a document that was saved again.
    if (row && after && (row.content !== after.content || row.model !== after.model)) {
      const { content, model } = after
      await db.updateOne({
        collection: register,
        data: { content, model },
        id: row.id,
        req: childReq(req),
        returning: false,
      })
      await announceChange(req, key)
    }
    return NO_LINKS
  }

  const occurredAt = timeAfter(row?.lastEventAt)
  const entry = {
    ...(after ?? { content: null, digests: {}, embedded: [], links: [], model: null }),
    collectionName: collection,
    document: String(id),
    key,
    lastEventAt: occurredAt,
    visible: Boolean(after),
  }
  await (row
    ? db.updateOne({ collection: register, data: entry, id: row.id, req: childReq(req), returning: false })
    : db.create({ collection: register, data: entry, req: childReq(req), returning: false }))
  await announceChange(req, key)

  const change = changeKind({ after, before, whenGone, whenNew })
  await db.create({
    collection: events as CollectionSlug,
    data: {
      change,
      collectionName: collection,
      document: String(id),
      links: [
        ...new Set([...(before?.links ?? []), ...(after?.links ?? [])]),
        ...(collection === NEWSROOM && addressesIn(before) !== addressesIn(after) ? [PAGES_MOVED] : []),
      ],
      locales: touched.filter(Boolean),
      occurredAt,
      pending: true,
      slug: { after: after?.slug ?? null, before: before?.slug ?? null },
      title: after?.title || before?.title || '',
      type: `${eventName}.${change}`,
      user: req.user ? { collection: req.user.collection, id: String(req.user.id) } : null,
    },
    req: childReq(req),
    returning: false,
  })
  const [now, then] = [after?.links ?? [], before?.links ?? []]
  return { added: now.filter((link) => !then.includes(link)), removed: then.filter((link) => !now.includes(link)) }
}
