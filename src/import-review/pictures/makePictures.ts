import { createHash } from 'node:crypto'

import { APIError, isolateObjectProperty } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { assertPicture, fetchPicture, PictureError } from '../../import/pictures/fetchPicture.ts'
import { libraryData, libraryFile } from '../../import/pictures/libraryFile.ts'
import type { ImportedPicture } from '../../import/document.ts'
import { pictureKey } from '../../import/pictures/SourcePicture.ts'
import { isDriverError } from '../../payload/transactions.ts'
import type { ImportRow, TakenPicture } from '../ImportRow.ts'
import { findInLibrary, noteInLibrary, readFile } from './files.ts'
import { pictureAt, placeOf } from './takenPictures.ts'

/** How the pictures are fetched. @param allowLoopback for tests alone */
export type Fetching = { mostMs?: number; policy?: { allowLoopback: boolean } }

/** A person waits for it, and a server in between as well. */
export const MOST_MS = 60_000
/** Each is as large as twenty megabytes while it is made. */
const AT_ONCE = 3

type ID = number | string

/** What became of the pictures, and which files are new. */
export type MadePictures = { fresh: { id: ID; title: string }[]; pictures: TakenPicture[] }

type Making = Fetching & {
  media: CollectionSlug
  /** Its own: Payload writes the file of an upload into the request that it is given. */
  req: PayloadRequest
  row: ImportRow
  signal: AbortSignal
}

const bytesOf = async ({ embedded, url }: ImportedPicture, { policy, req, row, signal }: Making): Promise<Buffer> => {
  if (url) return fetchPicture(url, { policy, signal })
  const bytes = embedded && (await readFile(req, row.id, embedded.sha256))
  if (!bytes) throw new PictureError('gone')
  assertPicture(bytes)
  return bytes
}

type Create = (args: object) => Promise<{ id: ID }>

const makeOne = async (key: string, making: Making): Promise<{ id: ID; isNew: boolean; title: string }> => {
  const { media, req, row, signal } = making
  const picture = pictureAt(row.document, key)
  if (!picture) throw new PictureError('gone')
  const bytes = await bytesOf(picture, making)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const title = row.document.articles[placeOf(key)?.article ?? 0]?.title ?? row.title
  const file = libraryFile(bytes, picture.url ? { url: picture.url } : { title })
  const known = await findInLibrary(req, media, sha256)
  if (known !== undefined) return { id: known, isNew: false, title: file.name }
  // Making its sizes takes seconds of its own.
  if (signal.aborted) throw new PictureError('late')
  const { localization } = req.payload.config
  const locale = localization ? localization.defaultLocale : undefined
  const create = req.payload.create as unknown as Create
  const { id } = await create({
    collection: media,
    data: libraryData({ ...picture, locale }),
    depth: 0,
    file,
    overrideAccess: false,
    req,
    ...(locale && { locale }),
  })
  await noteInLibrary(req, sha256, id)
  return { id, isNew: true, title: file.name }
}

/** What the media library refuses is said of the picture; what fails in the newsroom itself is not the picture's fault. */
const faultOf = (error: unknown): TakenPicture['failure'] | undefined => {
  if (error instanceof PictureError) return error.code
  return error instanceof APIError && error.status < 500 && !isDriverError(error) ? 'refused' : undefined
}

/**
 * Makes files of the media library of the pictures that were taken, with the rights of the request's person and outside of any transaction: three at a time, for a
 * minute at most. One that cannot be had says why. A picture that is there already, by its bytes, is not made again.
 */
export const makePictures = async (
  req: PayloadRequest,
  row: ImportRow,
  taken: readonly TakenPicture[],
  { mostMs = MOST_MS, policy }: Fetching = {},
): Promise<MadePictures> => {
  const media = projectSlug(req.payload.config, 'media')
  if (!media || taken.length === 0) return { fresh: [], pictures: [] }
  const making = { media, row, signal: AbortSignal.timeout(mostMs), ...(policy && { policy }) }
  const fresh: MadePictures['fresh'] = []
  const pictures: TakenPicture[] = taken.map(({ key }) => ({ failure: 'late', key }))
  const queue = [...taken.entries()]
  /** What two articles show is one file. */
  const once = new Map<string, ReturnType<typeof makeOne>>()
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [place, { key }] = next
      if (making.signal.aborted) continue
      const own = isolateObjectProperty(req, [
        'context',
        'fallbackLocale',
        'file',
        'locale',
        'payloadUploadSizes',
        'transactionID',
        'user',
      ])
      try {
        const picture = pictureAt(row.document, key)
        const same = picture && pictureKey(picture)
        const begun = same === undefined ? undefined : once.get(same)
        const made = begun ?? makeOne(key, { ...making, req: own })
        if (same !== undefined) once.set(same, made)
        const { id, isNew, title } = await made
        if (isNew && !begun) fresh.push({ id, title })
        pictures[place] = { key, media: id }
      } catch (error) {
        const failure = faultOf(error)
        if (!failure) throw error
        pictures[place] = { failure, key }
      }
    }
  }
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) {
    await removeFresh(req, fresh)
    throw failed.reason
  }
  return { fresh, pictures }
}

/** Removes files that were made for drafts which were not: nothing shows them. */
export const removeFresh = async (req: PayloadRequest, fresh: MadePictures['fresh']): Promise<void> => {
  const media = projectSlug(req.payload.config, 'media')
  for (const { id } of media ? fresh : [])
    if (media)
      await req.payload.delete({
        collection: media,
        depth: 0,
        id,
        overrideAccess: false,
        req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'file', 'locale', 'transactionID', 'user']),
      })
}
