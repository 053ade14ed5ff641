import type { PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import type { Bilingual } from '../messages/t.ts'

/** `Authorization: api-clients API-Key …`, however it is misspelt. */
const API_KEY = /(^|\s)API[-_ ]?Key\b/i

/** A key after `Bearer` is the usual mistake; what has three parts is a session (RFC 7519, section 7.2), which may have ended. */
const isBearerKey = (authorization: string): boolean =>
  /^(Bearer|JWT)(\s|$)/i.test(authorization) && authorization.split('.').length !== 3

export const UNKNOWN_KEY: Bilingual = {
  en: 'This API key opens nothing: it is unknown, switched off or badly written. Send “Authorization: api-clients API-Key …” with the key of an API client.',
  fr: 'Cette clé d’API n’ouvre rien\u00A0: elle est inconnue, désactivée ou mal écrite. Envoyez «\u00A0Authorization: api-clients API-Key …\u00A0» avec la clé d’un client de l’API.',
}

/** What an answer 401 has to say (RFC 9110, section 11.6.1). */
export const CHALLENGE = { 'WWW-Authenticate': 'api-clients' }

/** Whether a request came with a key that is none. To answer it as a stranger's would hide the mistake until something is missing. */
export const hasRefusedKey = (req: Pick<PayloadRequest, 'headers' | 'user'>): boolean => {
  const authorization = req.headers.get('authorization')?.trim() ?? ''
  return !req.user && (API_KEY.test(authorization) || isBearerKey(authorization))
}

/** @throws APIError 401 (RFC 9110, section 15.5.2) for a key that is none. */
export const refuseUnknownKey = (req: PayloadRequest): void => {
  if (!hasRefusedKey(req)) return
  req.responseHeaders = new Headers(CHALLENGE)
  throw refusal(req, UNKNOWN_KEY, 401)
}
