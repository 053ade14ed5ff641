import { getTranslation } from '@payloadcms/translations'
import { APIError, ValidationError } from 'payload'
import type { PayloadRequest, ValidationFieldError } from 'payload'

import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'

/**
 * The error that answers a request which cannot be followed, in the language of its sender: say what is wrong, where, and what to do.
 *
 * @param status the HTTP status. @default 400
 */
export const refusal = (
  req: Pick<PayloadRequest, 'i18n'> | undefined,
  text: Bilingual | string,
  status = 400,
): APIError => {
  const error = new APIError(typeof text === 'string' ? text : t(req, text), status)
  // Payload logs by name, from a closed list: this one is not logged (see `conflicts.ts`), since anyone can send such a request.
  error.name = 'QueryError'
  return error
}

type Args = { collection: string; errors: ValidationFieldError[]; req: PayloadRequest }

/**
 * The error for fields that cannot be as they are. The panel shows the message of the error itself, which Payload makes of the fields' raw names:
 * here it is the sentences that say what to do.
 */
export const fieldRefusal = ({ collection, errors, req }: Args): ValidationError => {
  const error = new ValidationError({ collection, errors, req }, req.t)
  // The panel begins a list after the first colon: that of a time or an address is written as a ratio, which looks the same.
  error.message = errors.map(({ message }) => message.replaceAll(/(?<=\S):(?=\S)/g, '\u2236')).join(' ')
  return error
}

/** The name that an editor knows a field by, in the language of whoever sent the request. */
export const fieldLabel = (
  { label, name = '' }: { label?: unknown; name?: string },
  req: Pick<PayloadRequest, 'i18n'>,
): string => {
  if (!label) return name
  const text: unknown = getTranslation(label as Parameters<typeof getTranslation>[0], req.i18n)
  return typeof text === 'string' && text ? text : name
}
