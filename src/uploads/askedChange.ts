import type { PayloadRequest } from 'payload'

import { isRecord } from '../payload/values.ts'
import type { Crop } from './pictures.ts'
import { namesOf } from './storedNames.ts'
import type { FileRow } from './storedNames.ts'

type Data = Record<string, unknown>

/** The point of a picture that its sizes are cut around, in percent. */
export type FocalPoint = { x: number; y: number }

/** What a request wants of the file of a record. */
export type AskedChange = {
  crop?: Crop
  /** Only where it is not the one that the record has. */
  focalPoint?: FocalPoint
  /** The request names an address elsewhere, to take a file from. */
  hasAddress: boolean
  hasFile: boolean
  /** The request names another file than the record has; so does a form that was opened before the file was replaced. */
  hasOtherNames: boolean
}

/** A whole percentage; undefined for what is no number. */
const percent = (value: unknown): number | undefined => {
  const number = value === '' || value === null || typeof value === 'boolean' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? Math.min(Math.max(Math.round(number), 0), 100) : undefined
}

const focalPointOf = (x: unknown, y: unknown): FocalPoint | undefined => {
  const [left, top] = [percent(x), percent(y)]
  return left === undefined || top === undefined ? undefined : { x: left, y: top }
}

const cropOf = ({ crop, heightInPixels, widthInPixels }: Data): Crop | undefined => {
  if (!crop && !heightInPixels && !widthInPixels) return undefined
  const { x, y } = isRecord(crop) ? crop : {}
  // What is not a number is refused when the picture is cut.
  return { height: Number(heightInPixels), width: Number(widthInPixels), x: Number(x ?? 0), y: Number(y ?? 0) }
}

/** Whether an address is that of a file of this record, however it is written. */
const isOwnAddress = (url: string, stored: FileRow | undefined): boolean =>
  url === stored?.url || namesOf(stored).some((name) => url.endsWith(`/file/${encodeURIComponent(name)}`))

const isElsewhere = (url: unknown, { payload }: PayloadRequest): boolean =>
  typeof url === 'string' &&
  /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) &&
  !(payload.config.serverURL && url.startsWith(`${payload.config.serverURL}/`))

const hasOtherNames = ({ filename, sizes, url }: Data, stored: FileRow | undefined): boolean => {
  if (typeof url === 'string' && url && !isOwnAddress(url, stored)) return true
  const names = namesOf({
    filename: typeof filename === 'string' ? filename : undefined,
    sizes: sizes as FileRow['sizes'],
  })
  return names.some((name) => !namesOf(stored).includes(name))
}

/**
 * What a request wants of the file itself, by whichever argument: a file, the panel's `uploadEdits` in the address, a focal point in the data, or the
 * fields that Payload takes out of the data before hooks see them.
 */
export const askedChange = ({
  collection,
  data,
  req,
  stored,
}: {
  collection: string
  data: Data
  req: PayloadRequest
  stored?: FileRow
}): AskedChange => {
  const edits = isRecord(req.query?.uploadEdits) ? req.query.uploadEdits : {}
  const { focalPoint } = edits
  const asked =
    (isRecord(focalPoint) ? focalPointOf(focalPoint.x, focalPoint.y) : undefined) ??
    focalPointOf(data.focalX, data.focalY)
  const isSame = asked?.x === (stored?.focalX ?? 50) && asked.y === (stored?.focalY ?? 50)
  const crop = cropOf(edits)
  const isForThisRecord = req.routeParams?.collection === collection && isRecord(req.data)
  const sent = { ...(isForThisRecord ? req.data : {}), ...data }
  return {
    ...(crop && { crop }),
    ...(asked && !isSame && { focalPoint: asked }),
    hasAddress: isElsewhere(sent.url, req) && !isOwnAddress(String(sent.url), stored),
    hasFile: Boolean(req.file),
    hasOtherNames: hasOtherNames(sent, stored),
  }
}
