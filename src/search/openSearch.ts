import type { Payload } from 'payload'

import { openContentApi } from '../content-api/openContentApi.ts'
import { sharedByCopies } from '../payload/sharedByCopies.ts'
import { createSearchIndex } from './createSearchIndex.ts'
import type { SearchIndex } from './createSearchIndex.ts'
import { followSnapshot } from './followSnapshot.ts'
import type { Follower } from './followSnapshot.ts'

/** The search of one Payload. */
export type Search = { follower: Follower; index: SearchIndex }

/** The search of a project, one for all copies of this code in a process, made when it is first asked for. Payload ends it with itself. */
export const openSearch = (payload: Payload): Search => {
  const opened = sharedByCopies('searches', () => new WeakMap<Payload, Search>())
  const known = opened.get(payload)
  if (known) return known
  const index = createSearchIndex()
  const follower = followSnapshot(openContentApi(payload), index)
  const search = { follower, index }
  opened.set(payload, search)
  // What Payload stops before it closes the database.
  payload.crons.push({ stop: follower.close } as unknown as Payload['crons'][number])
  return search
}
