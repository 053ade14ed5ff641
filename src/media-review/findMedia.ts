import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { contentName, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { ledToElsewhere } from '../where-used/findLeading.ts'
import { areAlike, groupAlike, partsOf } from './fingerprint.ts'
import { readFingerprints, slugsOf } from './noteFingerprints.ts'

/** What the page can be asked for: rights that end, pictures that are there twice, files that nothing shows. */
export const MEDIA_LISTS = ['rights', 'alike', 'unused'] as const

export type MediaList = (typeof MEDIA_LISTS)[number]

/** A file as the page shows it. */
export type ListedMedia = {
  credit?: string
  filesize?: number
  height?: number
  id: string
  isPublic: boolean
  /** What it is, for a file that has no picture: `PDF`. */
  kind?: string
  name: string
  rightsEnd?: string
  thumbnail?: string
  uploadedAt: string
  width?: number
}

type Row = {
  createdAt: string
  credit?: null | string
  filename?: null | string
  filesize?: null | number
  height?: null | number
  id: number | string
  mimeType?: null | string
  originalFilename?: null | string
  public?: boolean | null
  rightsEnd?: null | string
  thumbnailURL?: null | string
  url?: null | string
  width?: null | number
}

const SHOWN = {
  createdAt: true,
  credit: true,
  filename: true,
  filesize: true,
  height: true,
  mimeType: true,
  originalFilename: true,
  public: true,
  rightsEnd: true,
  thumbnailURL: true,
  url: true,
  width: true,
}

/** What is seen of a file: a picture that is as small as a thumbnail has none beside it. */
const lookOf = ({ mimeType, thumbnailURL, url }: Row): Pick<ListedMedia, 'kind' | 'thumbnail'> => {
  const thumbnail = thumbnailURL ?? (mimeType?.startsWith('image/') ? url : undefined)
  return thumbnail ? { thumbnail } : { kind: mimeType?.split('/')[1]?.toUpperCase() ?? '' }
}

const listed = (row: Row): ListedMedia => ({
  ...(row.credit && { credit: row.credit }),
  ...(row.filesize && { filesize: row.filesize }),
  ...(row.height && { height: row.height }),
  id: String(row.id),
  isPublic: Boolean(row.public),
  name: row.originalFilename ?? row.filename ?? String(row.id),
  ...(row.rightsEnd && { rightsEnd: row.rightsEnd }),
  ...lookOf(row),
  uploadedAt: row.createdAt,
  ...(row.width && { width: row.width }),
})

type Asked = { limit: number; page?: number; sort?: string; where: Where }

/** Files as the person of the request may see them; those in the trash are not among them. */
const read = async (
  req: PayloadRequest,
  { limit, page, sort, where }: Asked,
): Promise<{ files: ListedMedia[]; total: number }> => {
  const slugs = slugsOf(req.payload)
  if (!slugs || limit === 0) return { files: [], total: 0 }
  const { docs, totalDocs } = await req.payload.find({
    collection: slugs.media,
    depth: 0,
    joins: false as never,
    limit,
    overrideAccess: false,
    ...(page ? { page } : { pagination: false }),
    req: childReq(req),
    select: SHOWN as never,
    ...(sort && { sort }),
    user: req.user,
    where,
  })
  return { files: (docs as unknown as Row[]).map(listed), total: totalDocs }
}

const readByIds = async (req: PayloadRequest, ids: string[]): Promise<Map<string, ListedMedia>> => {
  const { files } = await read(req, { limit: ids.length, where: { id: { in: ids } } })
  return new Map(files.map((file) => [file.id, file]))
}

const PAGE_SIZE = 24

/** Rights that end within so many days, or have ended, are on the list. */
const SOON_DAYS = 31

const DAY_MS = 86_400_000

const endingRights = async (req: PayloadRequest, page: number): Promise<MediaPage> => {
  // The day that was picked is kept at an hour of it.
  const soon = `${new Date(Date.now() + SOON_DAYS * DAY_MS).toISOString().slice(0, 10)}T23:59:59.999Z`
  const { files, total } = await read(req, {
    limit: PAGE_SIZE,
    page,
    sort: 'rightsEnd',
    where: { and: [{ rightsEnd: { exists: true } }, { rightsEnd: { less_than_equal: soon } }] },
  })
  return { groups: files.map((file) => [file]), hasMore: total > page * PAGE_SIZE, total }
}

const alike = async (req: PayloadRequest, page: number): Promise<MediaPage> => {
  const pictures = [...(await readFingerprints(req)).values()].flatMap(({ fingerprint, media }) =>
    fingerprint ? [{ fingerprint, media }] : [],
  )
  const found = groupAlike(pictures).map((group) => group.map(({ media }) => media))
  // Some are in the trash since, or not for this reader.
  const files = await readByIds(req, found.flat())
  const groups = found.map((group) => group.flatMap((id) => files.get(id) ?? [])).filter(({ length }) => length > 1)
  return {
    groups: groups.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    hasMore: groups.length > page * PAGE_SIZE,
    total: groups.length,
  }
}

/** The keys of all that public pages and drafts lead to, by what is written down of them. */
const readLinked = async (req: PayloadRequest): Promise<Set<string>> => {
  const { config, db } = req.payload
  const linked = new Set<string>()
  const registers: [name: 'document-links' | 'published-documents', where: Where][] = [
    ['published-documents', { visible: { equals: true } }],
    ['document-links', {}],
  ]
  for (const [name, where] of registers) {
    const collection = projectSlug(config, name)
    if (!collection) continue
    const { docs } = await db.find<{ links?: null | string[] }>({
      collection,
      limit: 0,
      pagination: false,
      req: childReq(req),
      select: { links: true },
      where,
    })
    for (const { links } of docs) for (const link of links ?? []) linked.add(link)
  }
  return linked
}

const unused = async (req: PayloadRequest, page: number): Promise<MediaPage> => {
  const slugs = slugsOf(req.payload)
  if (!slugs) return { groups: [], hasMore: false, total: 0 }
  const name = contentName(req.payload.config, slugs.media) ?? 'media'
  const linked = await readLinked(req)
  const { docs } = await req.payload.db.find<{ id: number | string }>({
    collection: slugs.media as CollectionSlug,
    joins: false as never,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { createdAt: true },
    sort: 'createdAt',
    where: { deletedAt: { exists: false } },
  })
  const candidates = docs.map(({ id }) => String(id)).filter((id) => !linked.has(keyOf(name, id)))
  const shown = candidates.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  // The registers do not know of a project's own collections and of the settings.
  const elsewhere = await ledToElsewhere(req, { collection: slugs.media, ids: shown })
  const free = shown.filter((id) => !elsewhere.has(id))
  const files = await readByIds(req, free)
  return {
    groups: free.flatMap((id) => {
      const file = files.get(id)
      return file ? [[file]] : []
    }),
    hasMore: candidates.length > page * PAGE_SIZE,
    total: candidates.length,
  }
}

/** A page of one of the lists; pictures that are alike stand together. */
export type MediaPage = { groups: ListedMedia[][]; hasMore: boolean; total: number }

const LISTS: Record<MediaList, (req: PayloadRequest, page: number) => Promise<MediaPage>> = {
  alike,
  rights: endingRights,
  unused,
}

/** Files of the media library that need to be looked at, as far as the person of the request may see them. */
export const findMedia = async (
  req: PayloadRequest,
  { list, page }: { list: MediaList; page: number },
): Promise<MediaPage> => LISTS[list](req, page)

const MOST_ALIKE = 6

/** The pictures of the media library that are like one of them, as far as the person of the request may see them, and that one. */
export const findAlike = async (req: PayloadRequest, id: string): Promise<ListedMedia[]> => {
  const fingerprint = (await readFingerprints(req, { media: { equals: id } })).get(id)?.fingerprint
  if (!fingerprint) return []
  const near = await readFingerprints(req, { parts: { in: partsOf(fingerprint).map(String) } })
  const ids = [...near.values()].flatMap((row) =>
    row.fingerprint && areAlike(row.fingerprint, fingerprint) ? [row.media] : [],
  )
  const files = await readByIds(req, ids)
  return files.delete(id) ? [...files.values()].slice(0, MOST_ALIKE) : []
}
