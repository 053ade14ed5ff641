import { APIError, type PayloadRequest } from 'payload'

import type { Bilingual } from '../bilingual.ts'
import { inLanguageOf } from '../translations/inLanguageOf.ts'

/**
 * The error that answers a request which cannot be followed, in the language of its sender: say what is wrong, where, and what to do.
 *
 * @param status the HTTP status. @default 400
 */
export const refusal = (req: Pick<PayloadRequest, 'i18n'> | undefined, text: Bilingual, status = 400): APIError => {
  const error = new APIError(inLanguageOf(req, text), status)
  // Payload logs by name, from a closed list: this one is not logged (see `conflicts.ts`), since anyone can send such a request.
  error.name = 'QueryError'
  return error
}
