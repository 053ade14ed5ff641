import { readFile } from 'node:fs/promises'

import type { CollectionSlug, Payload, PayloadRequest, SanitizedUploadConfig, SharpDependency, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { keepsFiles, pathOf, uploadOf } from '../uploads/storedNames.ts'
import type { FileRow } from '../uploads/storedNames.ts'
import { createNoter } from '../worker/createNoter.ts'
import { fingerprintOf, partsOf } from './fingerprint.ts'

/** A row of `picture-fingerprints`. */
export type FingerprintRow = {
  filename: string
  fingerprint?: null | string
  id: number | string
  media: string
  parts?: null | string[]
}

/** The slugs of what is needed; nothing where a project leaves a part out. */
export const slugsOf = ({
  config,
}: Pick<Payload, 'config'>): { fingerprints: CollectionSlug; media: CollectionSlug } | undefined => {
  const [fingerprints, media] = [projectSlug(config, 'picture-fingerprints'), projectSlug(config, 'media')]
  return fingerprints && media ? { fingerprints, media } : undefined
}

/** What is written down of pictures, by the ids of their records; of all, or of some. */
export const readFingerprints = async (
  req: PayloadRequest,
  where: Where = {},
): Promise<Map<string, FingerprintRow>> => {
  const slugs = slugsOf(req.payload)
  if (!slugs) return new Map()
  const { docs } = await req.payload.db.find<FingerprintRow>({
    collection: slugs.fingerprints,
    limit: 0,
    pagination: false,
    req: childReq(req),
    where,
  })
  return new Map(docs.map((row) => [row.media, row]))
}

type Picture = { filename: string; media: string }

type Place = {
  fingerprints: CollectionSlug
  req: PayloadRequest
  sharp: SharpDependency
  upload: SanitizedUploadConfig
}

const findPictures = async (req: PayloadRequest, collection: CollectionSlug, since?: Date): Promise<Picture[]> => {
  const isRecent: Where[] = since ? [{ updatedAt: { greater_than_equal: since.toISOString() } }] : []
  const { docs } = await req.payload.db.find<FileRow>({
    collection,
    joins: false as never,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { filename: true },
    where: { and: [{ mimeType: { like: 'image/' } }, { deletedAt: { exists: false } }, ...isRecent] },
  })
  return docs.flatMap(({ filename, id }) => (filename ? [{ filename, media: String(id) }] : []))
}

const note = async ({ filename, media }: Picture, { fingerprints, req, sharp, upload }: Place): Promise<void> => {
  // What is not on the disk, or no picture after all, is looked at again once a day.
  const fingerprint = await readFile(pathOf(filename, upload))
    .then(async (bytes) => fingerprintOf(bytes, sharp))
    .catch(() => '')
  await req.payload.db.upsert({
    collection: fingerprints,
    data: { filename, fingerprint, media, parts: fingerprint ? partsOf(fingerprint).map(String) : [] },
    req: childReq(req),
    where: { media: { equals: media } },
  })
}

/** Each reading takes a tenth of a second or so. */
const MOST_A_ROUND = 20

const findMissing = async (req: PayloadRequest, since?: Date): Promise<Picture[]> => {
  const slugs = slugsOf(req.payload)
  if (!slugs) return []
  const pictures = await findPictures(req, slugs.media, since)
  const ids = new Set(pictures.map(({ media }) => media))
  const known = await readFingerprints(req, since && { media: { in: [...ids] } })
  const gone = since ? [] : [...known.values()].filter(({ media }) => !ids.has(media)).map(({ id }) => id)
  if (gone.length > 0)
    await req.payload.db.deleteMany({
      collection: slugs.fingerprints,
      req: childReq(req),
      where: { id: { in: gone } },
    })
  return pictures.filter(({ filename, media }) => {
    const row = known.get(media)
    return row?.filename !== filename || (!since && !row.parts?.length)
  })
}

/** Keeps the fingerprints of pictures up to date: a round of it. Nothing to do where files are kept elsewhere. */
export const createFingerprintNoter = (payload: Payload): (() => Promise<boolean>) => {
  const slugs = slugsOf(payload)
  const { sharp } = payload.config
  const upload = slugs && uploadOf(payload, slugs.media)
  if (!slugs || !sharp || !keepsFiles(upload)) return async () => false
  return createNoter(payload, {
    find: findMissing,
    mostARound: MOST_A_ROUND,
    note: async (req, pictures) => {
      for (const picture of pictures) await note(picture, { fingerprints: slugs.fingerprints, req, sharp, upload })
    },
  })
}
