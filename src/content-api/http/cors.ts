import type { IncomingMessage } from 'node:http'

import type { SanitizedConfig } from 'payload'

/** What the answer to a request says to browsers, of the pages of other origins that may read it among others (Fetch Standard, "CORS protocol"): headers, names and values in turn. */
export type Cors = (request: IncomingMessage) => readonly string[]

/** What every answer says: it is no page, nothing in it is run, and it is what it says it is (CSP level 3; Fetch Standard, "nosniff"). */
const NO_PAGE: readonly string[] = [
  'Content-Security-Policy',
  "default-src 'none'; frame-ancestors 'self'",
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'X-Content-Type-Options',
  'nosniff',
]

const FOR_ALL: readonly string[] = [...NO_PAGE, 'Access-Control-Allow-Origin', '*']

const originsIn = (cors: SanitizedConfig['cors']): '*' | string[] =>
  typeof cors === 'object' && 'origins' in cors ? cors.origins : cors

/**
 * What answers say of other origins: as Payload says it by `cors` of the config, unless the operator names the origins, which may then read without
 * credentials.
 */
export const corsOf = ({ cors }: Pick<SanitizedConfig, 'cors'>, named: readonly string[] | undefined): Cors => {
  const origins = originsIn(cors)
  if (!named && origins === '*') return () => FOR_ALL
  if (!named && origins.length === 0) return () => NO_PAGE
  const allowed: readonly string[] = named ?? (origins as string[])
  const credentials = named ? [] : ['Access-Control-Allow-Credentials', 'true']
  const headers = new Map(
    allowed.map((origin) => [
      origin,
      [...NO_PAGE, 'Vary', 'Origin', 'Access-Control-Allow-Origin', origin, ...credentials],
    ]),
  )
  const ofOthers = [...NO_PAGE, 'Vary', 'Origin']
  return ({ headers: { origin } }) => (origin && headers.get(origin)) || ofOthers
}
