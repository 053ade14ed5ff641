import type { SharpDependency } from 'payload'
import type { Metadata, Sharp } from 'sharp'

import type { FileKind } from '../formats/fileKind.ts'
import { readCredits, writeCredits } from './readCredits.ts'
import type { Credits } from './readCredits.ts'
import { withoutNotes } from './withoutNotes.ts'

type PictureKind = Exclude<FileKind, 'film' | 'heic'>

/** The extension of the names of each kind of picture. */
export const EXTENSIONS: Record<PictureKind, string> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
}

/** A part of a picture as the panel sends it: where it begins, in percent, and how large it is, in pixels. */
export type Crop = { height: number; width: number; x: number; y: number }

/** More is no photograph that a page could show, and takes hundreds of megabytes to decode, however small its file is. */
export const MOST_MEGAPIXELS = 100

/** The pixels of a picture in millions, by what its first bytes say; of an animation those of all its pictures. */
export const megapixelsOf = async (bytes: Buffer, sharp: SharpDependency): Promise<number> => {
  const { height, pages = 1, width } = await sharp(bytes).metadata()
  return (width * height * pages) / 1e6
}

type Formats = { format?: { heif?: { input?: { fileSuffix?: string[] } } } }

/**
 * A telephone's picture (HEVC) as a JPEG; `undefined` where libvips cannot read it. That which comes with sharp decodes AV1 alone, since HEVC is patented; one that
 * an operator has installed may do both.
 */
export const convertHeic = async (bytes: Buffer, sharp: SharpDependency): Promise<Buffer | undefined> => {
  const suffixes = (sharp as Formats).format?.heif?.input?.fileSuffix ?? []
  if (!suffixes.includes('.heic')) return undefined
  return sharp(bytes).autoOrient().keepIccProfile().keepXmp().keepExif().jpeg({ quality: 92 }).toBuffer()
}

/** A picture as it is kept. */
export type PreparedPicture = {
  bytes: Buffer
  credits: Credits
  height: number
  isAnimated: boolean
  width: number
}

type Args = { bytes: Buffer; crop?: Crop; kind: PictureKind; sharp: SharpDependency }

/** Hardly to be told from the picture that was sent; the sizes that websites show are made from it. */
const encode = (pipeline: Sharp, kind: PictureKind): Sharp => {
  switch (kind) {
    case 'avif':
      // More effort takes twenty times as long (23 s of processor time for 6 megapixels, against 1 s), and is no more like the picture.
      return pipeline.avif({ effort: 0, quality: 80 })
    case 'gif':
      return pipeline.gif()
    case 'jpeg':
      return pipeline.jpeg({ mozjpeg: false, quality: 92 })
    case 'png':
      return pipeline.png()
    case 'webp':
      return pipeline.webp({ quality: 92 })
  }
}

const bounded = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most)

const extractOf = ({ height, width, x, y }: Crop, size: { height: number; width: number }) => {
  const left = bounded(Math.floor((x / 100) * size.width), 0, size.width - 1)
  const top = bounded(Math.floor((y / 100) * size.height), 0, size.height - 1)
  return { height: bounded(height, 1, size.height - top), left, top, width: bounded(width, 1, size.width - left) }
}

const saysSomething = ({ comments, exif, iptc, xmp }: Metadata): boolean => Boolean(exif ?? iptc ?? xmp ?? comments)

const liesOnItsSide = ({ orientation = 1 }: Metadata): boolean => orientation > 1

/** Colours for print: browsers show them wrongly, or not at all. */
const isForPrint = ({ space }: Metadata): boolean => space === 'cmyk'

const hasCredits = (credits: Credits): boolean => Object.keys(credits).length > 0

const writeNotes = (pipeline: Sharp, credits: Credits): Sharp => {
  const written = pipeline.withXmp(writeCredits(credits))
  return credits.copyright ? written.withExif({ IFD0: { Copyright: credits.copyright } }) : written
}

/** A point that says who made a picture, to take that over from. */
const pointWithNotes = async (credits: Credits, kind: PictureKind, sharp: SharpDependency): Promise<Buffer> =>
  encode(writeNotes(sharp(Buffer.alloc(3), { raw: { channels: 3, height: 1, width: 1 } }), credits), kind).toBuffer()

/** The same picture without its notes, but with its credits: to the byte where it has none, pixel by pixel where it has. */
const keepPixels = async (
  bytes: Buffer,
  { credits, kind, sharp }: Pick<Args, 'kind' | 'sharp'> & { credits: Credits },
) => {
  if (!hasCredits(credits) || kind === 'gif' || kind === 'avif') return withoutNotes(bytes, kind)
  return withoutNotes(bytes, kind, await pointWithNotes(credits, kind, sharp))
}

/**
 * The picture that is kept: upright, cropped if that was asked for, and without what the camera and programs wrote into it (the place, the
 * author's name, a thumbnail of what was cropped away, a film), but with its colour profile, its credit and its copyright; in sRGB if it was for print. It is only
 * encoded anew where its pixels have to change, which costs likeness, and of a large WebP seconds.
 *
 * @throws Error when the bytes are no picture that can be decoded.
 */
export const preparePicture = async ({ bytes, crop, kind, sharp }: Args): Promise<PreparedPicture> => {
  const metadata = await sharp(bytes).metadata()
  const isAnimated = (metadata.pages ?? 1) > 1 && kind !== 'jpeg' && kind !== 'png'
  // libvips turns no animation.
  const { height, width } = isAnimated
    ? { height: metadata.pageHeight ?? metadata.height, width: metadata.width }
    : metadata.autoOrient
  const credits = readCredits(metadata)
  const isChanged = crop ?? (isForPrint(metadata) || (liesOnItsSide(metadata) && !isAnimated))
  // The notes of an AVIF that libvips knows stand among its pictures.
  const isAmong = kind === 'avif' && saysSomething(metadata)
  const kept = isChanged || isAmong ? undefined : await keepPixels(bytes, { credits, kind, sharp })
  if (kept) {
    // Decodes it once, so that a broken file is found now.
    await sharp(kept).resize(8, 8).raw().toBuffer()
    return { bytes: kept, credits, height, isAnimated, width }
  }
  let pipeline = isAnimated ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient()
  pipeline = isForPrint(metadata) ? pipeline.toColourspace('srgb') : pipeline.keepIccProfile()
  if (crop) pipeline = pipeline.extract(extractOf(crop, { height, width }))
  if (hasCredits(credits) && kind !== 'gif') pipeline = writeNotes(pipeline, credits)
  const { data, info } = await encode(pipeline, kind).toBuffer({ resolveWithObject: true })
  return { bytes: data, credits, height: info.pageHeight ?? info.height, isAnimated, width: info.width }
}
