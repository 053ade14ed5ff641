import { inflateSync } from 'node:zlib'

import { ImportError } from '../errors.ts'

/** Bytes that one stream may unpack to, and all of them: a page of text needs thousands, a scanned one some ten million. */
const MOST = 100 * 1024 * 1024
const MOST_IN_ALL = 1024 * 1024 * 1024
/** Streams may be packed several times over: each pass may make a thousand bytes of one. */
const PASSES = 3

const BEGINS = Buffer.from('stream')
const ENDS = Buffer.from('endstream')

/** The first byte of a zlib stream (RFC 1950, section 2.2) with a window that PDF's encoders use. */
const isZlib = (bytes: Uint8Array): boolean =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0

/** What zlib makes of bytes, as far as they go; nothing where they are none of its. */
const unpack = (bytes: Uint8Array): Uint8Array | undefined => {
  if (!isZlib(bytes)) return undefined
  try {
    return inflateSync(bytes, { maxOutputLength: MOST })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ImportError('unpackedTooBig')
    return undefined
  }
}

/**
 * Refuses a PDF one of whose streams unpacks to more than 100 MB, or all of them to more than 1 GB, before the PDF's reader keeps all of that in memory. Looks at the bytes and not
 * at what their dictionaries say of them. What is packed otherwise than by Flate (ISO 32000-1, section 7.4.4) is not seen.
 *
 * @throws {ImportError} `unpackedTooBig`
 */
export const assertUnpacksSmall = (bytes: Buffer): void => {
  let all = 0
  for (let at = bytes.indexOf(BEGINS); at >= 0; at = bytes.indexOf(BEGINS, at + 1)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    let start = at + BEGINS.length
    while (bytes[start] === 13 || bytes[start] === 10) start += 1
    const end = bytes.indexOf(ENDS, start)
    let packed: Uint8Array | undefined = bytes.subarray(start, end < 0 ? bytes.length : end)
    for (let pass = 0; packed && pass < PASSES; pass += 1) {
      packed = unpack(packed)
      all += packed?.length ?? 0
      if (all > MOST_IN_ALL) throw new ImportError('unpackedTooBig')
    }
  }
}
