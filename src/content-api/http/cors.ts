import type { IncomingMessage } from 'node:http'

import type { SanitizedConfig } from 'payload'

/** Which pages of other origins may read an answer (Fetch Standard, "CORS protocol"), as headers, names and values in turn. */
export type Cors = {
  /** What each answer says, whoever asks. */
  always: readonly string[]
  /** What depends on who asks. */
  of: (request: IncomingMessage) => readonly string[]
}

const NOTHING: readonly string[] = []
const FOR_ALL: Cors = { always: ['Access-Control-Allow-Origin', '*'], of: () => NOTHING }
const FOR_NONE: Cors = { always: NOTHING, of: () => NOTHING }

const originsIn = (cors: SanitizedConfig['cors']): '*' | string[] =>
  typeof cors === 'object' && 'origins' in cors ? cors.origins : cors

/**
 * What answers say of other origins: as Payload says it by `cors` of the config, unless the operator names the origins, which may then read without
 * credentials.
 */
export const corsOf = ({ cors }: Pick<SanitizedConfig, 'cors'>, named: readonly string[] | undefined): Cors => {
  const origins = originsIn(cors)
  if (!named && origins === '*') return FOR_ALL
  if (!named && origins.length === 0) return FOR_NONE
  const allowed: readonly string[] = named ?? (origins as string[])
  const credentials = named ? [] : ['Access-Control-Allow-Credentials', 'true']
  const headers = new Map(
    allowed.map((origin) => [origin, ['Vary', 'Origin', 'Access-Control-Allow-Origin', origin, ...credentials]]),
  )
  const ofOthers = ['Vary', 'Origin']
  return { always: NOTHING, of: ({ headers: { origin } }) => (origin && headers.get(origin)) || ofOthers }
}
