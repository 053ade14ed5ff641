/** A part of a file: one that is needed to show the picture, or a note beside it. */
export type Part = { bytes: Buffer; isNeeded: boolean }

/** Boxes of a film that hold other boxes on the way to its metadata (ISO/IEC 14496-12, section 8). */
const CONTAINERS = new Set(['moov', 'trak', 'moof', 'mdia'])

/** Where telephones write the place, the author and the device: user data, metadata, and XMP in a `uuid` box of the file itself. */
const METADATA = new Set(['meta', 'udta', 'uuid'])

const clean = (bytes: Buffer, start: number, end: number): void => {
  for (let at = start; at + 8 <= end;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const short = bytes.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= end
    const header = isLong ? 16 : 8
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    if (size < header || at + size > end) return
    if (CONTAINERS.has(type)) clean(bytes, at + header, at + size)
    else if (METADATA.has(type)) {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, at + header, at + size)
    }
    at += size
  }
}

/** An MP4 film without its metadata. Nothing moves: the boxes become free space of the same size, since others are found by their offset. */
export const cleanFilm = (film: Buffer): Buffer => {
  const bytes = Buffer.from(film)
  clean(bytes, 0, bytes.length)
  return bytes
}

/** The boxes that are needed to show an AVIF (ISO/IEC 23008-12, section 6): the kind of file, what is in it, its pictures, and how those of a sequence follow one another. */
const AVIF_BOXES: ReadonlySet<string> = new Set(['ftyp', 'mdat', 'meta', 'moov'])

/** A box of the same size that says nothing: what stands behind it is found by its place in the file. */
const emptied = (box: Buffer): Buffer => {
  const empty = Buffer.alloc(box.length)
  empty.writeUInt32BE(box.length)
  empty.write('free', 4, 'latin1')
  return empty
}

/**
 * An AVIF in its boxes, without those that others are not shown by: notes, the film of a picture that moves. `undefined` where one has no end of its own, in which
 * anything may stand.
 */
export const partsOfAVIF = (bytes: Buffer): Part[] | undefined => {
  const parts: Part[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const size = bytes.readUInt32BE(at)
    const isNeeded = AVIF_BOXES.has(type)
    if (size < 8 || at + size > bytes.length) {
      if (isNeeded) return undefined
      // What stands behind the last box is no picture.
      break
    }
    const box = bytes.subarray(at, at + size)
    parts.push({ bytes: type === 'moov' ? cleanFilm(box) : isNeeded ? box : emptied(box), isNeeded })
    at += size
  }
  const last = parts.findLastIndex(({ isNeeded }) => isNeeded)
  return parts.map(({ bytes: box }, index) => ({ bytes: box, isNeeded: index <= last }))
}
