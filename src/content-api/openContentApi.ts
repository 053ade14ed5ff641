import type { Payload } from 'payload'

import { createContentApi } from './createContentApi.ts'
import type { ContentApi, ContentApiDependencies } from './createContentApi.ts'

const opened = new WeakMap<Payload, ContentApi>()

/**
 * The content API of a project, one for its server and its endpoints, made when it is first asked for: scripts never do. Payload ends it with itself.
 *
 * @param dependencies of the first to ask.
 */
export const openContentApi = (payload: Payload, dependencies?: ContentApiDependencies): ContentApi => {
  const known = opened.get(payload)
  if (known) return known
  const api = createContentApi(payload, dependencies)
  opened.set(payload, api)
  // What Payload stops before it closes the database.
  payload.crons.push({ stop: api.close } as unknown as Payload['crons'][number])
  return api
}
