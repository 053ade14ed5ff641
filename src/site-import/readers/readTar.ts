import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

import { ImportError } from '../../import/errors.ts'
import { MAX_WHOLE } from './readFile.ts'

const BLOCK = 512

/** Whether bytes begin as a file of gzip does, or as an archive of tar (POSIX.1-1988, ustar). */
export const archiveKind = (start: Buffer): 'gzip' | 'tar' | undefined => {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  return start.toString('latin1', 257, 262) === 'ustar' ? 'tar' : undefined
}

const fieldAt = (header: Buffer, from: number, to: number): string =>
  header.toString('utf8', from, to).replace(/\0[^]*$/, '')

const nameIn = (header: Buffer): string =>
  [fieldAt(header, 345, 500), fieldAt(header, 0, 100)].filter(Boolean).join('/').replace(/^\.\//, '')

/**
 * Some files of an archive of tar, packed with gzip or not, read bit by bit; the others are passed over.
 *
 * @param isWanted by the name of a file.
 * @throws {ImportError} `badArchive`; `siteTooBig` for more than fits in memory.
 */
export const readTar = async (
  file: string,
  kind: 'gzip' | 'tar',
  isWanted: (name: string) => boolean,
): Promise<Map<string, string>> => {
  const files = new Map<string, string>()
  const stream = createReadStream(file)
  let bytes = Buffer.alloc(0)
  let [left, padding, size] = [0, 0, 0]
  let taken: { chunks: Buffer[]; name: string } | undefined
  const keep = (): void => {
    if (taken) files.set(taken.name, Buffer.concat(taken.chunks).toString('utf8'))
    taken = undefined
  }
  try {
    for await (const chunk of kind === 'gzip' ? stream.pipe(createGunzip()) : stream) {
      bytes = Buffer.concat([bytes, chunk as Buffer])
      while (bytes.length > 0) {
        if (left > 0) {
          const part = bytes.subarray(0, left)
          taken?.chunks.push(part)
          if (taken) size += part.length
          if (size > MAX_WHOLE) throw new ImportError('siteTooBig', '256 MB')
          left -= part.length
          bytes = bytes.subarray(part.length)
          if (left === 0) keep()
        } else if (padding > 0) {
          const part = Math.min(padding, bytes.length)
          padding -= part
          bytes = bytes.subarray(part)
        } else {
          if (bytes.length < BLOCK) break
          const header = bytes.subarray(0, BLOCK)
          bytes = bytes.subarray(BLOCK)
          if (header.every((byte) => byte === 0)) continue
          left = Number.parseInt(fieldAt(header, 124, 136).trim() || '0', 8)
          if (archiveKind(header) !== 'tar' || !Number.isSafeInteger(left)) throw new ImportError('badArchive')
          padding = (BLOCK - (left % BLOCK)) % BLOCK
          const name = nameIn(header)
          taken = header[156] !== 0x35 && isWanted(name) ? { chunks: [], name } : undefined
          if (left === 0) keep()
        }
      }
    }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('badArchive', undefined, error)
  } finally {
    stream.destroy()
  }
  if (left > 0) throw new ImportError('badArchive')
  return files
}
