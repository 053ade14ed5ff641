import { once } from 'node:events'
import { createReadStream } from 'node:fs'

import { Parser } from 'tar'

import { ImportError } from '../../import/errors.ts'
import { MAX_WHOLE } from './readFile.ts'

/** Whether bytes begin as a file of gzip does (RFC 1952, 2.3.1), or as an archive of tar (POSIX.1-1988, ustar). */
export const isArchive = (start: Buffer): boolean =>
  (start[0] === 0x1f && start[1] === 0x8b) || start.toString('latin1', 257, 262) === 'ustar'

/**
 * The texts of some files of an archive of tar, packed with gzip or not, by their names; the others are passed over.
 *
 * @param isWanted by the name of a file.
 * @throws {ImportError} `badArchive`; `siteTooBig` for more than fits in memory.
 */
export const readTar = async (file: string, isWanted: (name: string) => boolean): Promise<Map<string, string>> => {
  const chunks = new Map<string, Buffer[]>()
  let size = 0
  const parser = new Parser({
    filter: (name) => isWanted(name.replace(/^\.\//, '')),
    onReadEntry: (entry) => {
      const taken: Buffer[] = []
      chunks.set(entry.path.replace(/^\.\//, ''), taken)
      entry.on('data', (chunk) => {
        taken.push(chunk)
        size += chunk.length
      })
    },
    strict: true,
  })
  const ended = once(parser, 'end')
  // Whoever awaits it below is told; without this a failure before that would end the process.
  ended.catch(() => undefined)
  try {
    for await (const chunk of createReadStream(file)) {
      parser.write(chunk as Buffer)
      if (size > MAX_WHOLE) throw new ImportError('siteTooBig', '256 MB')
    }
    parser.end()
    await ended
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('badArchive', undefined, error)
  }
  return new Map([...chunks].map(([name, taken]) => [name, Buffer.concat(taken).toString('utf8')]))
}
