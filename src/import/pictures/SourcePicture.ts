import { createHash } from 'node:crypto'

import { fileKind } from '../../formats/fileKind.ts'

/** A picture of a source: at an address, or in the source itself. */
export type SourcePicture = {
  /** Where it is, absolute; of a picture that the source itself holds, none. */
  url?: string
  /** A picture that the source itself holds: its SHA-256, its media type and its size in bytes. */
  embedded?: { sha256: string; size: number; type: string }
  alt?: string
  caption?: string
  credit?: string
}

/** The pictures that a source holds itself, by their SHA-256. */
export type EmbeddedFiles = Map<string, Uint8Array>

/** What two pictures are the same by. */
export const pictureKey = ({ embedded, url }: SourcePicture): string => embedded?.sha256 ?? url ?? ''

/** Smaller ones are icons, lines and what counts readers. */
const LEAST_BYTES = 2000
/** Larger ones would be no row of a database. */
const MOST_BYTES = 10 * 1024 * 1024

/** A picture that a source holds: told from its own bytes, never from what the source calls it. Nothing for other files, icons, and what is too large to be kept. */
export const embed = (bytes: Uint8Array, files: EmbeddedFiles): Pick<SourcePicture, 'embedded'> | undefined => {
  if (bytes.byteLength < LEAST_BYTES || bytes.byteLength > MOST_BYTES) return undefined
  const kind = fileKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!kind || kind === 'film') return undefined
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  files.set(sha256, bytes)
  return { embedded: { sha256, size: bytes.byteLength, type: `image/${kind}` } }
}
