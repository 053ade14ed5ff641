import { readFile } from 'node:fs/promises'

import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { keepsFiles, pathOf, uploadOf } from '../uploads/storedNames.ts'
import type { FileRow } from '../uploads/storedNames.ts'
import { fingerprintOf } from './fingerprint.ts'

/** A row of `picture-fingerprints`. */
export type FingerprintRow = { filename: string; fingerprint?: null | string; id: number | string; media: string }

/** The slugs of what is needed; nothing where a project leaves a part out. */
export const slugsOf = ({
  config,
}: Pick<Payload, 'config'>): { fingerprints: CollectionSlug; media: CollectionSlug } | undefined => {
  const [fingerprints, media] = [projectSlug(config, 'picture-fingerprints'), projectSlug(config, 'media')]
  return fingerprints && media ? { fingerprints, media } : undefined
}

const EVERYTHING = { limit: 0, pagination: false } as const

/** What is written down of the pictures, by the ids of their records. */
export const readFingerprints = async (req: PayloadRequest): Promise<Map<string, FingerprintRow>> => {
  const slugs = slugsOf(req.payload)
  if (!slugs) return new Map()
  const { docs } = await req.payload.db.find<FingerprintRow>({
    ...EVERYTHING,
    collection: slugs.fingerprints,
    req: childReq(req),
    where: {},
  })
  return new Map(docs.map((row) => [row.media, row]))
}

/** Each reading takes a tenth of a second or so: other tasks of the worker wait for the end of a round. */
const MOST_A_ROUND = 20

/**
 * Makes the fingerprints that are missing, a few at a time, and forgets those of pictures that are gone.
 *
 * @returns whether there are more.
 */
export const noteFingerprints = async (payload: Payload): Promise<boolean> => {
  const slugs = slugsOf(payload)
  const { sharp } = payload.config
  if (!slugs || !sharp) return false
  const upload = uploadOf(payload, slugs.media)
  if (!keepsFiles(upload)) return false
  const req = await createLocalReq({}, payload)
  const [known, { docs }] = [
    await readFingerprints(req),
    await payload.db.find<FileRow>({
      ...EVERYTHING,
      collection: slugs.media,
      joins: false as never,
      select: { filename: true, mimeType: true },
      where: { mimeType: { like: 'image/' } },
    }),
  ]
  const ids = new Set(docs.map(({ id }) => String(id)))
  const gone = [...known.values()].filter(({ media }) => !ids.has(media)).map(({ id }) => id)
  if (gone.length > 0)
    await payload.db.deleteMany({ collection: slugs.fingerprints, req: childReq(req), where: { id: { in: gone } } })
  const missing = docs.filter(({ filename, id }) => filename && known.get(String(id))?.filename !== filename)
  for (const { filename, id } of missing.slice(0, MOST_A_ROUND)) {
    const media = String(id)
    // What is not on the disk, or no picture after all, is not looked at again and again.
    const fingerprint = await readFile(pathOf(filename ?? '', upload))
      .then(async (bytes) => fingerprintOf(bytes, sharp))
      .catch(() => '')
    await payload.db.upsert({
      collection: slugs.fingerprints,
      data: { filename, fingerprint, media },
      req: childReq(req),
      where: { media: { equals: media } },
    })
  }
  return missing.length > MOST_A_ROUND
}
