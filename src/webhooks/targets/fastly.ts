import { purgeKeys } from './purgeKeys.ts'
import type { RequestBuilder } from './Target.ts'

/** 256 keys a request (https://www.fastly.com/documentation/reference/api/purging/), in a header that every proxy on the way takes. */
const LIMITS = { characters: 7_500, keys: 256 }

/**
 * Purges by surrogate key: `POST /service/SERVICE/purge` with the keys in a header.
 * https://www.fastly.com/documentation/reference/api/purging/
 */
export const fastly: RequestBuilder = ({ message, token, webhook }) =>
  purgeKeys(message, LIMITS).map((keys) => ({ headers: { accept: 'application/json', 'fastly-key': token, 'surrogate-key': keys }, method: 'POST', url: webhook.url }))
