import type { EventQuery } from '../../generated/queries.ts'
import { EventDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Event = NonNullable<NonNullable<EventQuery['Events']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getEvent = async (slug: string): Promise<Event | null> => {
  if (!isSlug(slug)) return null
  const { Events } = await readKept(EventDocument, { slug }, [`events:${slug}`])
  return Events?.docs?.[0] ?? null
}
