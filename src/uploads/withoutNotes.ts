import { partsOfAVIF } from './boxes.ts'
import type { Part } from './boxes.ts'

/** Segments that are needed to show a JPEG (ITU-T T.81, annex B): all but comments and the data of programs, of which JFIF, Adobe's transform and a colour profile are. */
const isNeededInJPEG = (marker: number, segment: Buffer): boolean => {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = segment.toString('latin1', 4, 15)
  // JFXX, of the same marker, is a small picture of what the file once showed.
  return (marker === 0xe0 && name.startsWith('JFIF')) || marker === 0xee || (marker === 0xe2 && name === 'ICC_PROFILE')
}

/** Where the entropy-coded data of a scan end: at the next marker that is none of its own. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}

const partsOfJPEG = (bytes: Buffer): Part[] | undefined => {
  const parts: Part[] = [{ bytes: bytes.subarray(0, 2), isNeeded: true }]
  for (let at = 2; at !== -1 && at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const next = marker === 0xda ? endOfScan(bytes, end) : end
    const segment = bytes.subarray(at, next)
    parts.push({ bytes: segment, isNeeded: isNeededInJPEG(marker, segment) })
    at = next
    // What stands behind the end is no picture.
    if (at !== -1 && bytes[at] === 0xff && bytes[at + 1] === 0xd9)
      return [...parts, { bytes: bytes.subarray(at, at + 2), isNeeded: true }]
  }
  return undefined
}

/** The chunks that are needed to show a PNG, besides those whose name says so by its capital (PNG, third edition, section 5.4). */
const PNG_CHUNKS: ReadonlySet<string> = new Set(
  'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)

const partsOfPNG = (bytes: Buffer): Part[] | undefined => {
  const parts: Part[] = [{ bytes: bytes.subarray(0, 8), isNeeded: true }]
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    parts.push({ bytes: bytes.subarray(at, end), isNeeded: /^[A-Z]/.test(type) || PNG_CHUNKS.has(type) })
    if (type === 'IEND') return parts
    at = end
  }
  return undefined
}

/** The chunks that are needed to show a WebP (RFC 9649, section 2.7). */
const WEBP_CHUNKS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

const partsOfWebP = (bytes: Buffer): Part[] | undefined => {
  const parts: Part[] = [{ bytes: bytes.subarray(0, 12), isNeeded: true }]
  const end = Math.min(8 + bytes.readUInt32LE(4), bytes.length)
  for (let at = 12; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > bytes.length) return undefined
    const type = bytes.toString('latin1', at, at + 4)
    parts.push({ bytes: bytes.subarray(at, next), isNeeded: WEBP_CHUNKS.has(type) })
    at = next
  }
  return parts
}

/** The end of the sub-blocks that begin somewhere in a GIF. */
const endOfBlocks = (bytes: Buffer, from: number): number => {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}

const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

const partsOfGIF = (bytes: Buffer): Part[] | undefined => {
  let at = 13 + colourTable(bytes[10] ?? 0)
  const parts: Part[] = [{ bytes: bytes.subarray(0, at), isNeeded: true }]
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return [...parts, { bytes: bytes.subarray(at, at + 1), isNeeded: true }]
    const isPicture = kind === 0x2c
    if (!isPicture && kind !== 0x21) return undefined
    const end = endOfBlocks(bytes, isPicture ? at + 11 + colourTable(bytes[at + 9] ?? 0) : at + 2)
    // Of extensions: how long a picture stands, and how often they are shown.
    const isNeeded =
      isPicture ||
      bytes[at + 1] === 0xf9 ||
      /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)/.test(bytes.toString('latin1', at + 3, at + 14))
    parts.push({ bytes: bytes.subarray(at, end), isNeeded })
    at = end
  }
  return undefined
}

const READERS = { avif: partsOfAVIF, gif: partsOfGIF, jpeg: partsOfJPEG, png: partsOfPNG, webp: partsOfWebP }

/** A kind of picture whose parts are known. */
export type KnownKind = keyof typeof READERS

/** Of the flags of a WebP, that it has EXIF data, and XMP. */
const HAS_EXIF = 8
const HAS_XMP = 4

/** The sizes and flags that a WebP says at its beginning, as its chunks are. */
const withHeaders = (chunks: readonly Buffer[]): Buffer[] | undefined => {
  const types = chunks.map((chunk) => chunk.toString('latin1', 0, 4))
  const flags = (types.includes('EXIF') ? HAS_EXIF : 0) | (types.includes('XMP ') ? HAS_XMP : 0)
  if (flags > 0 && !types.includes('VP8X')) return undefined
  return chunks.map((chunk, index) => {
    const copy = Buffer.from(chunk)
    if (index === 0) copy.writeUInt32LE(chunks.reduce((sum, { length }) => sum + length, 0) - 8, 4)
    if (types[index] === 'VP8X') copy[8] = ((copy[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | flags
    return copy
  })
}

/** Where notes stand: behind what must be first in a JPEG and a PNG, and at the end of a WebP. */
const placeOf = (kind: KnownKind, parts: readonly Buffer[]): number => {
  if (kind === 'webp') return parts.length
  return kind === 'jpeg' && parts[1]?.[1] !== 0xe0 ? 1 : 2
}

/**
 * A picture with what is needed to show it and nothing else: no place, no device, no comments, no data of programs, nothing behind its end. Its pixels are not
 * touched. What libvips does not know of a file, and so does not tell, would stay in it.
 *
 * @param notes another picture of the same kind, whose notes take the place of its own.
 * @returns `undefined` where its parts cannot be told apart.
 */
export const withoutNotes = (bytes: Buffer, kind: KnownKind, notes?: Buffer): Buffer | undefined => {
  const kept = READERS[kind](bytes)?.flatMap((part) => (part.isNeeded ? [part.bytes] : []))
  const own = notes && READERS[kind](notes)?.flatMap((part) => (part.isNeeded ? [] : [part.bytes]))
  if (!kept || (notes && !own)) return undefined
  const all = kept.toSpliced(placeOf(kind, kept), 0, ...(own ?? []))
  const written = kind === 'webp' ? withHeaders(all) : all
  if (!written) return undefined
  const clean = Buffer.concat(written)
  return clean.equals(bytes) ? bytes : clean
}
