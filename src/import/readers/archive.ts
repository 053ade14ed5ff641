import { inflateRawSync } from 'node:zlib'

import { ImportError } from '../errors.ts'
import { refuseManyAttributes } from './refuseManyAttributes.ts'

/** Bytes of all that an archive unpacks to. */
const MAX_UNPACKED = 100 * 1024 * 1024
const MAX_ENTRIES = 5000
/** Of all XML in it: a Word document of a million characters has some hundred thousand. */
const MAX_ELEMENTS = 200_000
const TAG = 0x3c
const END_OF_DIRECTORY = 0x06_05_4b_50
const DIRECTORY_ENTRY = 0x02_01_4b_50
const LOCAL_HEADER = 0x04_03_4b_50
const DEFLATED = 8

/**
 * Refuses an archive (ZIP, APPNOTE 6.3) that unpacks to too much, before a library unpacks it: the sizes that it declares may be lies, so each entry is unpacked here with
 * a ceiling. Refuses XML parts with a document type as well.
 *
 * @throws {ImportError} `badArchive`, `unpackedTooBig`, `entities`, `tooManyElements`.
 */
export const checkArchive = (bytes: Uint8Array): void => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = buffer.length - 22
  while (end >= 0 && buffer.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new ImportError('badArchive')
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES) throw new ImportError('unpackedTooBig')
  let left = MAX_UNPACKED
  let tags = 0
  try {
    for (let index = 0; index < count; index += 1) {
      if (buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ImportError('badArchive')
      const [method, packed, nameLength] = [
        buffer.readUInt16LE(at + 10),
        buffer.readUInt32LE(at + 20),
        buffer.readUInt16LE(at + 28),
      ]
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
      const local = buffer.readUInt32LE(at + 42)
      if (buffer.readUInt32LE(local) !== LOCAL_HEADER) throw new ImportError('badArchive')
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const data = buffer.subarray(start, start + packed)
      const unpacked = method === DEFLATED ? inflateRawSync(data, { maxOutputLength: left }) : data
      left -= unpacked.length
      if (left <= 0) throw new ImportError('unpackedTooBig')
      if (/\.(?:xml|rels)$/i.test(name)) {
        if (unpacked.includes('<!DOCTYPE')) throw new ImportError('entities')
        for (let from = unpacked.indexOf(TAG); from >= 0; from = unpacked.indexOf(TAG, from + 1)) tags += 1
        if (tags > MAX_ELEMENTS * 2) throw new ImportError('tooManyElements')
        refuseManyAttributes(unpacked.toString('latin1'))
      }
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ImportError('unpackedTooBig')
    throw new ImportError('badArchive', undefined, error)
  }
}
