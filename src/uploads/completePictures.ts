import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { CollectionSlug, Payload, PayloadRequest, SanitizedUploadConfig, SharpDependency } from 'payload'

import { sourcesOf } from '../../collections/media/imageSizes.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { slugify } from '../formats/slugify.ts'
import { childReq, inTransaction } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { makeSizes, sizesFor } from './makeSizes.ts'
import type { MadeSizes } from './makeSizes.ts'
import { keepsFiles, pathOf, removeUnnamed, uploadOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'
import { createToken } from './sweepFiles.ts'

type Media = { collection: CollectionSlug; payload: Payload; sharp: SharpDependency; upload: SanitizedUploadConfig }

const wholeOf = ({ height, width }: FileRow): { height: number; width: number } | undefined =>
  typeof height === 'number' && typeof width === 'number' && height > 0 && width > 0 ? { height, width } : undefined

const missingOf = (row: FileRow, { upload }: Media, isAnimated: boolean) => {
  const whole = wholeOf(row)
  const sizes = whole ? sizesFor(upload.imageSizes ?? [], whole, isAnimated) : []
  return sizes.filter(({ name }) => !row.sizes?.[name]?.filename)
}

const hasSources = ({ sizes, sources }: FileRow): boolean =>
  (Array.isArray(sources) ? sources.length : 0) === sourcesOf(sizes).length

/** Whether a picture may lack sizes; of one that moves, reading it tells. */
const lacksSomething = (row: FileRow, media: Media): boolean =>
  Boolean(row.filename) && (missingOf(row, media, false).length > 0 || !hasSources(row))

type Record = (document: { id: number | string; req: PayloadRequest }) => Promise<void>

const rowOf = async ({ collection, payload }: Media, id: number | string, req?: PayloadRequest) =>
  payload.db.findOne<FileRow>({ collection, ...(req && { req: childReq(req) }), where: { id: { equals: id } } })

const isSameFile = (row: FileRow, now: FileRow | null): now is FileRow =>
  now?.filename === row.filename && now?.focalX === row.focalX && now?.focalY === row.focalY

/** Adds what was made to the record, unless its file has changed meanwhile, or another process has been here. */
const addSizes = async (row: FileRow, made: MadeSizes, media: Media & { record: Record }): Promise<boolean> => {
  const { collection, payload, record } = media
  return inTransaction(payload, async (req) => {
    const now = await rowOf(media, row.id, req)
    if (!isSameFile(row, now) || Object.keys(made.sizes).some((name) => now.sizes?.[name]?.filename)) return false
    const sizes = { ...now.sizes, ...made.sizes }
    const sources = sourcesOf(sizes).map((source) => ({ ...source, id: randomBytes(12).toString('hex') }))
    const data = { dominantColor: made.dominantColor, sizes, sources }
    await payload.db.updateOne({ collection, data, id: row.id, req: childReq(req), returning: false })
    await record({ id: row.id, req })
    return true
  })
}

const complete = async (id: number | string, media: Media & { record: Record }): Promise<boolean> => {
  const { collection, payload, sharp, upload } = media
  const row = await rowOf(media, id)
  if (!row || !lacksSomething(row, media)) return false
  const filename = row.filename ?? ''
  const bytes = await readFile(pathOf(filename, upload))
  const { pages = 1 } = await sharp(bytes).metadata()
  const sizes = missingOf(row, media, pages > 1)
  if (sizes.length === 0 && hasSources(row)) return false
  // Two processes that are at the same picture write files of different names; what is left of one is swept.
  const name = `${slugify(path.parse(filename).name) || 'file'}-${await createToken(payload)}`
  const { focalX, focalY } = row
  const made = await makeSizes(bytes, { focalPoint: { focalX, focalY }, name, sharp, sizes })
  const names = made.files.map((file) => file.name)
  try {
    for (const file of made.files) await writeFile(pathOf(file.name, upload), file.bytes, { flag: 'wx', flush: true })
    const isAdded = await addSizes(row, made, media)
    if (!isAdded) await removeUnnamed(names, { collection, payload })
    return isAdded
  } catch (error) {
    await removeUnnamed(names, { collection, payload })
    throw error
  }
}

type Options = {
  /** Asked before each picture, to end early. */
  isStopped?: () => boolean
  /** Records what the public sees of a picture now, in the transaction of the request. */
  record: Record
  /** Told of each picture that could not be completed. */
  report: (sentence: string) => void
  /** Told after each picture. */
  tell: (done: number, total: number) => void
}

/**
 * Makes the sizes that pictures lack: of what was uploaded before there were as many. Files that are there stay, at their addresses. Interrupted, it goes
 * on where it was, and several may run at once.
 *
 * @returns how many pictures were completed, and how many could not be.
 * @throws Error where this plugin does not keep the files, or the project has no sharp.
 */
export const completePictures = async (
  payload: Payload,
  { isStopped = () => false, record, report, tell }: Options,
): Promise<{ completed: number; failed: number }> => {
  const collection = projectSlug(payload.config, 'media') as CollectionSlug | undefined
  const upload = collection ? uploadOf(payload, collection) : undefined
  const { sharp } = payload.config
  if (!collection || !keepsFiles(upload))
    throw new Error('The files are not on this machine: a storage plugin keeps them.')
  if (!sharp) throw new Error('The config has no sharp, which makes the sizes of pictures.')
  const media = { collection, payload, record, sharp, upload }
  const { docs } = await payload.db.find<FileRow>({
    collection,
    limit: 0,
    pagination: false,
    where: { mimeType: { like: 'image/' } },
  })
  const rows = docs.filter((row) => lacksSomething(row, media))
  let completed = 0
  let failed = 0
  for (const [index, row] of rows.entries()) {
    if (isStopped()) break
    try {
      if (await complete(row.id, media)) completed += 1
    } catch (error) {
      failed += 1
      const reason = isRecord(error) && error.code === 'ENOENT' ? 'its file is not on the disk' : String(error)
      report(`${String(row.originalFilename ?? row.filename)} (${row.id}): ${reason}`)
    }
    tell(index + 1, rows.length)
  }
  return { completed, failed }
}
