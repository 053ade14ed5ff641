import type { IncomingMessage } from 'node:http'

import type { SanitizedConfig } from 'payload'

/** What the answer to a request says of the pages of other origins that may read it (Fetch Standard, "CORS protocol"): headers, names and values in turn. */
export type Cors = (request: IncomingMessage) => readonly string[]

const FOR_ALL: readonly string[] = ['Access-Control-Allow-Origin', '*']
const FOR_NONE: readonly string[] = []

const originsIn = (cors: SanitizedConfig['cors']): '*' | string[] =>
  typeof cors === 'object' && 'origins' in cors ? cors.origins : cors

/**
 * What answers say of other origins: as Payload says it by `cors` of the config, unless the operator names the origins, which may then read without
 * credentials.
 */
export const corsOf = ({ cors }: Pick<SanitizedConfig, 'cors'>, named: readonly string[] | undefined): Cors => {
  const origins = originsIn(cors)
  if (!named && origins === '*') return () => FOR_ALL
  if (!named && origins.length === 0) return () => FOR_NONE
  const allowed: readonly string[] = named ?? (origins as string[])
  const credentials = named ? [] : ['Access-Control-Allow-Credentials', 'true']
  const headers = new Map(
    allowed.map((origin) => [origin, ['Vary', 'Origin', 'Access-Control-Allow-Origin', origin, ...credentials]]),
  )
  const ofOthers = ['Vary', 'Origin']
  return ({ headers: { origin } }) => (origin && headers.get(origin)) || ofOthers
}
