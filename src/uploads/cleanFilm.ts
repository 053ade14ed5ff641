/** Boxes of a film that hold other boxes on the way to its metadata (ISO/IEC 14496-12, section 8). */
const CONTAINERS = new Set(['moov', 'trak', 'moof', 'mdia'])

/** Where telephones write the place, the author and the device: user data, metadata, and XMP in a `uuid` box of the file itself. */
const METADATA = new Set(['meta', 'udta', 'uuid'])

const clean = (bytes: Buffer, start: number, end: number): void => {
  for (let at = start; at + 8 <= end; ) {
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
