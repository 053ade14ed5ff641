import type { ImageSize, SharpDependency } from 'payload'
import type { Sharp } from 'sharp'

import { LADDER } from '../../collections/media/imageSizes.ts'
import { slugify } from '../formats/slugify.ts'

type Size = { height: number; width: number }

type FocalPoint = { focalX?: unknown; focalY?: unknown }

/** What a size may say to be made here; Payload makes those that say more, `fit` or `position`, say. */
const SETTINGS: ReadonlySet<string> = new Set([
  'admin',
  'formatOptions',
  'height',
  'name',
  'width',
  'withoutEnlargement',
])

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['avif', 'avif'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
])

const formatOf = ({ formatOptions }: ImageSize): string => String(formatOptions?.format)

/** Whether a size is made here, of a picture or of the first one of an animation: Payload would put all of its pictures below one another. */
export const isMadeHere = (size: ImageSize, isAnimated: boolean): boolean =>
  EXTENSIONS.has(formatOf(size)) &&
  Object.keys(size).every((setting) => SETTINGS.has(setting)) &&
  Boolean(size.height ?? size.width) &&
  (!isAnimated || formatOf(size) === 'jpeg' || formatOf(size) === 'png')

const startOf = (whole: number, part: number, focus: unknown): number =>
  Math.round(Math.min(Math.max((whole * (typeof focus === 'number' ? focus : 50)) / 100 - part / 2, 0), whole - part))

/** The largest part of a picture with the proportions of `wanted`, as near to the focal point as its edges let it. */
const partAround = (size: Size, wanted: Size, { focalX, focalY }: FocalPoint) => {
  const scale = Math.min(size.width / wanted.width, size.height / wanted.height)
  const width = Math.max(1, Math.min(Math.round(wanted.width * scale), size.width))
  const height = Math.max(1, Math.min(Math.round(wanted.height * scale), size.height))
  return { height, left: startOf(size.width, width, focalX), top: startOf(size.height, height, focalY), width }
}

const isCut = ({ height, width }: ImageSize): boolean => Boolean(height && width)

const boundedOf = (size: ImageSize, whole: Size): Size | undefined => {
  const ratio = whole.width / whole.height
  const wanted = {
    height: size.height ?? Math.max(1, Math.round((size.width ?? 0) / ratio)),
    width: size.width ?? Math.max(1, Math.round((size.height ?? 0) * ratio)),
  }
  const { height, width } = isCut(size) ? partAround(whole, wanted, {}) : whole
  const bounded = width < wanted.width ? { height, width } : wanted
  const rung = LADDER.get(size.name)
  if (rung) return width > rung.over ? bounded : undefined
  if (size.withoutEnlargement === true) return bounded
  const isNarrow = whole.width < wanted.width
  const isLow = whole.height < wanted.height
  const isTooSmall = isCut(size) ? isNarrow && isLow : isNarrow || isLow
  return size.withoutEnlargement === undefined && isTooSmall ? undefined : wanted
}

/** WebP has no larger ones (RFC 9649, section 2.6). */
const LONGEST_SIDE = 16_383

/**
 * How large a size becomes; `undefined` where a picture is too small for it, by Payload's rules and those of {@link LADDER}, or so long that its format cannot hold it, as
 * the picture of a whole page of the web may be.
 */
const outputOf = (size: ImageSize, whole: Size): Size | undefined => {
  const output = boundedOf(size, whole)
  return output && Math.max(output.height, output.width) <= LONGEST_SIDE ? output : undefined
}

/** The sizes that a picture should have. */
export const sizesFor = (sizes: readonly ImageSize[], whole: Size, isAnimated: boolean): ImageSize[] =>
  sizes.filter((size) => isMadeHere(size, isAnimated) && outputOf(size, whole))

/** Pixels as they are in memory, in sRGB: whatever a picture's own colours are, all screens show these. */
type Pixels = { data: Buffer; info: { channels: 1 | 2 | 3 | 4; height: number; width: number } }

const pixelsOf = async (pipeline: Sharp): Promise<Pixels> =>
  pipeline.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })

const open = (sharp: SharpDependency, { data, info: { channels, height, width } }: Pixels): Sharp =>
  sharp(data, { raw: { channels, height, width } })

/** So much of a picture is enough to tell its colour. */
const SAMPLE = 100

/** `#rrggbb`: the colour that most of a picture has; `null` where it lets through what is behind it. */
const colourOf = async (sharp: SharpDependency, pixels: Pixels): Promise<null | string> => {
  const sample = await pixelsOf(open(sharp, pixels).resize(SAMPLE, SAMPLE, { fit: 'inside', withoutEnlargement: true }))
  const { dominant, isOpaque } = await open(sharp, sample).stats()
  const hex = [dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0'))
  return isOpaque ? `#${hex.join('')}` : null
}

/** As many as leave threads for other work: sharp does each on one of the four that Node.js has for all that is slow. */
const AT_ONCE = 2

const eachOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const queue = items.values()
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

type Args = {
  focalPoint: FocalPoint
  /** What the names of the files begin with. */
  name: string
  sharp: SharpDependency
  sizes: readonly ImageSize[]
}

/** What the sizes of a picture say in its record, their files, and its colour. */
export type MadeSizes = {
  dominantColor: null | string
  files: { bytes: Buffer; name: string }[]
  sizes: Record<string, Record<string, unknown>>
}

/**
 * Makes the sizes of a picture, from one reading of it. Of an animation it reads the first picture.
 *
 * @throws Error when the bytes are no picture that can be decoded.
 */
export const makeSizes = async (bytes: Buffer, { focalPoint, name, sharp, sizes }: Args): Promise<MadeSizes> => {
  const { autoOrient: whole } = await sharp(bytes).metadata()
  const wanted = sizes.flatMap((size) => {
    const output = outputOf(size, whole)
    return output ? [{ output, size }] : []
  })
  // As large as the largest size needs it, all that follows is quick.
  const scales = wanted.map(({ output, size }) =>
    isCut(size) ? Math.max(output.width / whole.width, output.height / whole.height) : output.width / whole.width,
  )
  const scale = Math.min(1, Math.max(SAMPLE / Math.max(whole.width, whole.height), ...scales))
  const reduced = { height: Math.ceil(whole.height * scale), width: Math.ceil(whole.width * scale) }
  const upright = sharp(bytes).autoOrient()
  const pixels = await pixelsOf(scale < 1 ? upright.resize({ ...reduced, fit: 'fill' }) : upright)

  const made: MadeSizes = { dominantColor: await colourOf(sharp, pixels), files: [], sizes: {} }
  await eachOf(wanted, async ({ output, size }) => {
    const format = formatOf(size)
    const cut = isCut(size)
      ? open(sharp, pixels).extract(partAround(pixels.info, output, focalPoint))
      : open(sharp, pixels)
    const resized = cut.resize({ ...output, fit: 'fill' })
    const { data, info } = await (format === 'jpeg' ? resized.flatten({ background: '#fff' }) : resized)
      .toFormat(format as 'webp', size.formatOptions?.options)
      .toBuffer({ resolveWithObject: true })
    const filename = `${name}-${slugify(size.name)}-${info.width}x${info.height}.${EXTENSIONS.get(format)}`
    made.files.push({ bytes: data, name: filename })
    made.sizes[size.name] = {
      filename,
      filesize: info.size,
      height: info.height,
      mimeType: `image/${format}`,
      url: null,
      width: info.width,
    }
  })
  return made
}
