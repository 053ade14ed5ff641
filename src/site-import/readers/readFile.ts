import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

import { ImportError } from '../../import/errors.ts'
import { decodeWindows } from '../../import/readers/decodeText.ts'

/** Bytes of a file that is read bit by bit. */
const MAX_STREAMED = 4 * 1024 ** 3
/** Bytes of a file that has to be in memory as a whole. */
export const MAX_WHOLE = 256 * 1024 ** 2

const SAMPLE = 1024 ** 2

export type Encoding = 'utf-8' | 'windows-1252'

const isValid = (bytes: Uint8Array): boolean => {
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Whether the accents of a text that is not quite UTF-8 are UTF-8 nonetheless: one bad byte does not make Windows-1252 of ten thousand posts. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return whole > broken
}

/**
 * Looks at the beginning of a file: its encoding, and its first characters.
 *
 * @throws {ImportError} `notFound`, `tooBig`, `binary`.
 */
export const openFile = async (file: string): Promise<{ encoding: Encoding; size: number; start: string }> => {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new ImportError('notFound', undefined, error)
  })
  if (size > MAX_STREAMED) throw new ImportError('siteTooBig', '4 GB')
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: SAMPLE - 1 })) chunks.push(chunk as Buffer)
  const sample = Buffer.concat(chunks)
  if (sample.subarray(0, 4096).includes(0)) throw new ImportError('binary')
  const encoding = isValid(sample) || isMostlyUtf8(sample) ? 'utf-8' : 'windows-1252'
  return {
    encoding,
    size,
    start: (encoding === 'utf-8' ? new TextDecoder().decode(sample) : decodeWindows(sample)).slice(0, 65_536),
  }
}

/** The text of a file, bit by bit; a byte that is no character becomes U+FFFD. */
export async function* readChunks(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer
    yield encoding === 'utf-8' ? decoder.decode(bytes, { stream: true }) : decodeWindows(bytes)
  }
  if (encoding === 'utf-8') yield decoder.decode()
}

/**
 * The text of a file as a whole.
 *
 * @throws {ImportError} as {@link openFile}, and `tooBig` for more than fits in memory.
 */
export const readWhole = async (file: string): Promise<string> => {
  const { encoding, size } = await openFile(file)
  if (size > MAX_WHOLE) throw new ImportError('siteTooBig', '256 MB')
  let text = ''
  for await (const chunk of readChunks(file, encoding)) text += chunk
  return text.replace(/^\uFEFF/, '')
}
