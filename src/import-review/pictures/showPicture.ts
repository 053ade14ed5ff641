import type { PayloadRequest } from 'payload'

import { refusal } from '../../errors/refusal.ts'
import { IMPORTS } from '../../messages/imports.ts'
import type { ImportRow } from '../ImportRow.ts'
import { readFile } from './files.ts'
import { pictureAt } from './takenPictures.ts'

/** The headers of a file that came from elsewhere: it is shown as a picture or not at all, runs nothing, and is kept by nobody. */
const SAFE = {
  'cache-control': 'private, no-store',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** A picture that the document of an import holds itself, of the type that its bytes have; one that lies elsewhere is never fetched for it. */
export const showPicture = async (req: PayloadRequest, row: ImportRow, key: string): Promise<Response> => {
  const { embedded } = pictureAt(row.document, key) ?? {}
  const bytes = embedded && (await readFile(req, row.id, embedded.sha256))
  if (!embedded || !bytes) throw refusal(req, IMPORTS.noPicture, 404)
  return new Response(new Uint8Array(bytes), { headers: { ...SAFE, 'content-type': embedded.type } })
}
