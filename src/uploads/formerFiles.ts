import { randomBytes } from 'node:crypto'

import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  ImageSize,
  PayloadRequest,
  SanitizedUploadConfig,
} from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { namesOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'

type FormerRow = {
  filename: string
  id: number | string
  media: string
  sizes?: { filename: string; size: string }[] | null
}

/** Of one record: enough for years of work, and an end for a program that replaces a picture every minute. */
const MOST_A_RECORD = 100

const registerOf = ({ payload }: PayloadRequest): CollectionSlug | undefined =>
  projectSlug(payload.config, 'former-files')

const forgetOldest = async (register: CollectionSlug, media: string, req: PayloadRequest): Promise<void> => {
  const { db } = req.payload
  const { docs } = await db.find<FormerRow>({
    collection: register,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { media: true },
    sort: '-replacedAt',
    where: { media: { equals: media } },
  })
  const oldest = docs.slice(MOST_A_RECORD).map(({ id }) => id)
  if (oldest.length > 0)
    await db.deleteMany({ collection: register, req: childReq(req), where: { id: { in: oldest } } })
}

const sizesOf = ({ sizes }: FileRow): { filename: string; id: string; size: string }[] =>
  Object.entries(sizes ?? {}).flatMap(([size, entry]) =>
    entry?.filename ? [{ filename: entry.filename, id: randomBytes(12).toString('hex'), size }] : [],
  )

/**
 * Registers the file that a record had, in the transaction that gives it another one: by another file, a crop, a focal point, an older version. What the
 * row in the database has is what the public was given; a draft of the record may have another.
 */
export const registerFormerFile: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const register = registerOf(req)
  const id = (originalDoc as { id?: number | string } | undefined)?.id
  if (operation !== 'update' || !register || id === undefined || !data.filename) return
  const row = await req.payload.db.findOne<FileRow>({
    collection: collection.slug as CollectionSlug,
    joins: false as never,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  const next = namesOf(data as Partial<FileRow>)
  if (!row?.filename || namesOf(row).every((name) => next.includes(name))) return
  await req.payload.db.upsert({
    collection: register,
    data: {
      filename: row.filename,
      media: String(id),
      replacedAt: new Date().toISOString(),
      sizes: sizesOf(row),
    },
    req: childReq(req),
    where: { filename: { equals: row.filename } },
  })
  await forgetOldest(register, String(id), req)
}

/** The names of a deleted record's former files lead nowhere. */
export const forgetFormerFiles: CollectionAfterDeleteHook = async ({ id, req }) => {
  const register = registerOf(req)
  if (register)
    await req.payload.db.deleteMany({
      collection: register,
      req: childReq(req),
      where: { media: { equals: String(id) } },
    })
}

/** Which record had a file of this name, and as which of its sizes; no size for the file itself. */
export const findFormerFile = async (
  filename: string,
  req: PayloadRequest,
): Promise<undefined | { media: string; size?: string }> => {
  const register = registerOf(req)
  if (!register) return undefined
  const { docs } = await req.payload.db.find<FormerRow>({
    collection: register,
    limit: 1,
    pagination: false,
    req: childReq(req),
    sort: '-replacedAt',
    where: { or: [{ filename: { equals: filename } }, { 'sizes.filename': { equals: filename } }] },
  })
  const [row] = docs
  return row && { media: row.media, size: row.sizes?.find((size) => size.filename === filename)?.size }
}

/** The proportions that a size is cut to; the same for all that show the whole picture. */
const shapeOf = ({ height, width }: ImageSize): number => (height && width ? Math.round((width / height) * 100) : 0)

const formatOf = ({ formatOptions }: ImageSize): string | undefined => formatOptions?.format as string | undefined

/**
 * The name of the file that stands today for a former one: the same size; where the record has none, the one of that shape that comes nearest, of the same
 * format if possible; else the file itself.
 */
export const successorOf = (
  { filename, sizes }: FileRow,
  size: string | undefined,
  { imageSizes = [] }: Pick<SanitizedUploadConfig, 'imageSizes'>,
): string | undefined => {
  const asked = imageSizes.find(({ name }) => name === size)
  if (!asked) return filename ?? undefined
  const rank = (candidate: ImageSize): [number, number] => [
    formatOf(candidate) === formatOf(asked) ? 0 : 1,
    Math.abs((candidate.width ?? 0) - (asked.width ?? 0)),
  ]
  const [nearest] = imageSizes
    .filter((candidate) => shapeOf(candidate) === shapeOf(asked) && sizes?.[candidate.name]?.filename)
    .toSorted((one, other) => {
      const [[format, distance], [otherFormat, otherDistance]] = [rank(one), rank(other)]
      return format - otherFormat || distance - otherDistance
    })
  return sizes?.[asked.name]?.filename ?? (nearest && sizes?.[nearest.name]?.filename) ?? filename ?? undefined
}
