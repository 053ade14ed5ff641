import type { NetworkPolicy } from '../../http-client/addresses.ts'
import { HttpClientError } from '../../http-client/failures.ts'
import { fileKind } from '../../formats/fileKind.ts'
import { ImportError } from '../errors.ts'
import type { ImportFault } from '../errors.ts'
import { fetchSource } from '../readers/fetchSource.ts'

/** Why a picture is not there: its words are in `messages/imports.ts`. */
export const PICTURE_FAULTS = [
  'forbidden',
  'gone',
  'late',
  'noAnswer',
  'noArticle',
  'notAPicture',
  'refused',
  'response',
  'timeout',
  'tooBig',
] as const

export type PictureFault = (typeof PICTURE_FAULTS)[number]

/** A picture that cannot be had. */
export class PictureError extends Error {
  readonly code: PictureFault

  constructor(code: PictureFault, cause?: unknown) {
    super(`The picture cannot be had: ${code}.`, { cause })
    this.name = 'PictureError'
    this.code = code
  }
}

const REFUSED: Partial<Record<ImportFault, PictureFault>> = { crowded: 'late', incomplete: 'timeout', tooBig: 'tooBig' }

const faultOf = (error: unknown): PictureFault | undefined => {
  if (error instanceof ImportError) return REFUSED[error.code] ?? 'response'
  if (!(error instanceof HttpClientError)) return undefined
  if (error.code === 'forbiddenAddress' || error.code === 'badUrl') return 'forbidden'
  return error.code === 'timeout' ? 'timeout' : 'noAnswer'
}

/** Refuses what is no picture by its own bytes, whatever it is called: SVG, which can carry scripts, films, pages. */
export const assertPicture = (bytes: Buffer): void => {
  const kind = fileKind(bytes)
  if (!kind || kind === 'film') throw new PictureError('notAPicture')
}

type Args = { policy?: NetworkPolicy | undefined; signal: AbortSignal }

/**
 * The picture at an address, through the guarded client, as {@link fetchSource} fetches a document.
 *
 * @throws {PictureError} with a code, for what cannot be had.
 */
export const fetchPicture = async (url: string, { policy, signal }: Args): Promise<Buffer> => {
  try {
    const { bytes } = await fetchSource(url, policy, {
      accept: 'image/avif,image/webp,image/*;q=0.9,*/*;q=0.1',
      signal,
    })
    const picture = Buffer.from(bytes)
    assertPicture(picture)
    return picture
  } catch (error) {
    if (error instanceof PictureError) throw error
    if (signal.aborted) throw new PictureError('late', error)
    const code = faultOf(error)
    throw code ? new PictureError(code, error) : error
  }
}
