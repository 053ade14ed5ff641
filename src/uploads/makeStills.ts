import type { PayloadRequest, SanitizedUploadConfig } from 'payload'

import { slugify } from '../facts/slugify.ts'

type Size = { height: number; width: number }

type Args = { focalPoint: { focalX?: unknown; focalY?: unknown }; name: string; req: PayloadRequest; upload: SanitizedUploadConfig }

const startOf = (whole: number, part: number, focus: unknown): number => Math.round(Math.min(Math.max((whole * (typeof focus === 'number' ? focus : 50)) / 100 - part / 2, 0), whole - part))

/** The largest part of a picture with the proportions of `wanted`, as near to the focal point as its edges let it. */
const partAround = (size: Size, wanted: Size, { focalX, focalY }: Args['focalPoint']) => {
  const scale = Math.min(size.width / wanted.width, size.height / wanted.height)
  const width = Math.max(1, Math.round(wanted.width * scale))
  const height = Math.max(1, Math.round(wanted.height * scale))
  return { height, left: startOf(size.width, width, focalX), top: startOf(size.height, height, focalY), width }
}

/** The sizes of an animation in formats that show one picture: its first frame. Payload would put all frames below one another. */
export const makeStills = async (bytes: Buffer, { focalPoint, name, req, upload }: Args) => {
  const { sharp } = req.payload.config
  const files: { bytes: Buffer; name: string }[] = []
  const sizes: Record<string, unknown> = {}
  for (const { formatOptions, height, name: size, width } of upload.imageSizes ?? []) {
    const format = formatOptions?.format
    if (!sharp || (format !== 'jpeg' && format !== 'png')) continue
    const first = sharp(bytes)
    const { height: wholeHeight, pageHeight, width: wholeWidth } = await first.metadata()
    const whole = { height: pageHeight ?? wholeHeight, width: wholeWidth }
    const cut = height && width ? first.extract(partAround(whole, { height, width }, focalPoint)).resize(width, height) : first.resize({ height, width })
    const { data, info } = await cut.flatten({ background: '#fff' }).toFormat(format, formatOptions?.options).toBuffer({ resolveWithObject: true })
    const filename = `${name}-${slugify(size)}-${info.width}x${info.height}.${format === 'png' ? 'png' : 'jpg'}`
    files.push({ bytes: data, name: filename })
    sizes[size] = { filename, filesize: info.size, height: info.height, mimeType: format === 'png' ? 'image/png' : 'image/jpeg', url: null, width: info.width }
  }
  return { files, sizes }
}
