import type { CollectionSlug, SanitizedCollectionConfig, Where } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { formatSince } from '../admin/formatDates.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { describeDocument, readDocuments } from './deskItems.ts'
import type { Desk, DeskDocument, DeskItem } from './deskItems.ts'

const LINES = 6

const DRAFT: Where = { _status: { equals: 'draft' } }

/** What articles point at: published along with them, and no news by itself. */
const REFERENCE: CollectionName[] = ['artworks', 'events', 'organisations', 'people', 'places', 'roles', 'series']

type Dated = { collection: SanitizedCollectionConfig; date: string; document: DeskDocument }

/** The newest of all collections: each gives its newest, since any of them may hold them all. */
const newest = async (
  desk: Desk,
  { dateField, draft, where }: { dateField: 'publishedAt' | 'updatedAt'; draft: boolean; where: Where },
): Promise<DeskItem[]> => {
  const found = await Promise.all(
    desk.collections.map(async (collection): Promise<Dated[]> => {
      const documents = await readDocuments(desk, { collection, draft, limit: LINES, sort: `-${dateField}`, where })
      return documents.map((document) => ({ collection, date: document[dateField] ?? document.updatedAt, document }))
    }),
  )
  return found
    .flat()
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .slice(0, LINES)
    .map(({ collection, date, document }) => ({
      ...describeDocument(desk, collection, document),
      time: { iso: date, words: formatSince(new Date(date), desk.i18n.language, desk.now, desk.timeZone) },
    }))
}

/** Drafts, those of published documents included: the person's own, then everybody else's. */
export const findDrafts = async (desk: Desk): Promise<{ mine: DeskItem[]; others: DeskItem[] }> => {
  const me = desk.req.user?.id
  const [mine, others] = await Promise.all([
    newest(desk, { dateField: 'updatedAt', draft: true, where: { and: [DRAFT, { createdBy: { equals: me } }] } }),
    newest(desk, { dateField: 'updatedAt', draft: true, where: { and: [DRAFT, { createdBy: { not_equals: me } }] } }),
  ])
  return { mine: mine.map((item) => ({ ...item, person: undefined })), others }
}

/** What the public could read last. */
export const findPublished = async (desk: Desk): Promise<DeskItem[]> => {
  const reference = new Set(REFERENCE.map((name) => projectSlug(desk.payload.config, name)))
  const collections = desk.collections.filter(({ slug }) => !reference.has(slug as CollectionSlug))
  return newest(
    { ...desk, collections },
    { dateField: 'publishedAt', draft: false, where: { _status: { equals: 'published' } } },
  )
}
