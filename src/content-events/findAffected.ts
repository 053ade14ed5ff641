import type { PayloadRequest, Where } from 'payload'

import { DEFAULT_PATTERNS, pathsOf } from '../../collections/newsroom/addressPatterns.ts'
import type { Addresses } from '../../collections/newsroom/addressPatterns.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import type { Affected, AffectedDocument, ContentEvent } from './ContentEvent.ts'
import { keyOf, NEWSROOM } from './names.ts'
import { storedNewsroom } from './storedNewsroom.ts'
import type { SnapshotRow } from './snapshot/publicState.ts'

/** The fields of the published snapshot that tell which documents show another. */
type AffectedRow = Pick<SnapshotRow, 'embedded' | 'collectionName' | 'document' | 'id' | 'key' | 'links' | 'slug'>

/** More than this is not named one by one: a message must stay small, and purging everything is then the quicker way. */
const AFFECTED_LIMIT = 1000

/** These show the documents they lead to in full, with all that those show: an issue of a newsletter carries its articles. */
const SHOW_IN_FULL: Record<string, string> = { newsletters: 'articles' }

const SELECT = { collectionName: true, document: true, embedded: true, key: true, links: true, slug: true } as const

type Args = {
  key: string
  /** The keys of what the document leads, or led, to. */
  links: string[]
  req: PayloadRequest
}

const find = async (req: PayloadRequest, where: Where): Promise<AffectedRow[]> => {
  const collection = projectSlug(req.payload.config, 'published-documents')
  if (!collection) return []
  const { docs } = await req.payload.db.find<AffectedRow>({
    collection,
    limit: AFFECTED_LIMIT + 1,
    pagination: false,
    req: childReq(req),
    select: SELECT,
    where: { and: [{ visible: { equals: true } }, where] },
  })
  return docs
}

const isPage = (key: string): boolean => !key.startsWith('media:')

/**
 * The published documents that show a document: those that lead to it, those that it leads to (their pages list what leads to them), and, where one
 * of the first is shown along with something else, what shows that: the place of an event stands on the pages that show the event.
 *
 * @returns more than {@link AFFECTED_LIMIT} rows when there are too many to name.
 */
const findAffectedRows = async ({ key, links, req }: Args): Promise<AffectedRow[]> => {
  const ends = links.filter(isPage)
  const near = await find(req, { or: [{ links: { in: [key] } }, ...(ends.length > 0 ? [{ key: { in: ends } }] : [])] })
  if (near.length > AFFECTED_LIMIT) return near

  const leading = near.filter((row) => row.links?.includes(key))
  const embedding = leading.filter((row) => row.embedded.includes(key))
  const conditions: Where[] = []
  if (embedding.length > 0) {
    const listed = embedding.flatMap((row) => row.links.filter(isPage))
    conditions.push(
      { links: { in: embedding.map((row) => row.key) } },
      ...(listed.length > 0 ? [{ key: { in: listed } }] : []),
    )
  }
  for (const [shower, shown] of Object.entries(SHOW_IN_FULL)) {
    const keys = leading.filter((row) => row.collectionName === shown).map((row) => row.key)
    if (keys.length > 0) conditions.push({ and: [{ collectionName: { equals: shower } }, { links: { in: keys } }] })
  }
  const far = conditions.length > 0 ? await find(req, { or: conditions }) : []
  if (far.length > AFFECTED_LIMIT) return far
  const rows = new Map([...near, ...far].map((row) => [row.key, row]))
  rows.delete(key)
  return [...rows.values()]
}

/** Everything that is cached should carry it: it is among the tags when what a change touches cannot be named. */
const EVERYTHING = 'all'

/** The cache tags of documents: of the lists they stand in, of their pages by id and by slug, and of what every list of pages hangs on. */
const tagsOf = (documents: AffectedDocument[]): string[] => {
  const tags = new Set<string>()
  for (const { collection, id, slug } of documents) {
    tags.add(collection)
    tags.add(keyOf(collection, id))
    if (slug) tags.add(keyOf(collection, slug))
  }
  return tags.size > 0 ? [...tags, 'feeds', 'sitemap'] : []
}

type Change = Pick<ContentEvent, 'collection' | 'document' | 'locales' | 'slug'> & { links: string[] }

const HOME = '/'

/** What a change touches on websites and in caches: the document's own pages, old and new, and whatever shows it. */
export const findAffected = async (
  change: Change,
  { addresses, req }: { addresses: Addresses; req: PayloadRequest },
): Promise<Affected> => {
  if (change.collection === NEWSROOM)
    return { complete: false, documents: [], paths: [HOME], tags: [NEWSROOM, EVERYTHING] }

  const { collection, document: id, links, slug } = change
  const rows = await findAffectedRows({ key: keyOf(collection, id), links, req })
  const complete = rows.length <= AFFECTED_LIMIT
  const others = complete
    ? rows.map((row) => ({ collection: row.collectionName, id: row.document, slug: row.slug ?? null }))
    : []
  const documents = [{ collection, id, slug: slug.after ?? slug.before }, ...others]
  const formerPage =
    slug.before && slug.after && slug.before !== slug.after ? [{ collection, id, slug: slug.before }] : []
  const touched = addresses.locales.filter((locale) => change.locales.length === 0 || change.locales.includes(locale))
  return {
    complete,
    documents,
    paths: [...pathsOf([...formerPage, ...documents], { ...addresses, locales: touched }), HOME],
    tags: [...tagsOf([...documents, ...formerPage]), ...(complete ? [] : [EVERYTHING])],
  }
}

type Settings = { addressPatterns?: Record<string, null | string>; locales?: null | string[] }

/** Where the website shows each kind of document, as the newsroom's settings have it; without them, as they begin. */
export const readAddresses = async (req: PayloadRequest): Promise<Addresses> => {
  const settings = await storedNewsroom<Settings>(req.payload, req)
  const { localization } = req.payload.config
  return {
    defaultLocale: localization ? localization.defaultLocale : undefined,
    locales: settings?.locales?.length ? settings.locales : localization ? [localization.defaultLocale] : [],
    patterns: { ...DEFAULT_PATTERNS, ...settings?.addressPatterns },
  }
}
