import type { EventQuery, EventQueryVariables } from '../../generated/queries.ts'
import { EventDocument } from '../../generated/queries.ts'
import { otherLocale } from '../../reader.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

type Document = NonNullable<NonNullable<EventQuery['Events']>['docs']>[number]

/** `isElsewhere`: the other language of the site has it too. */
export type Event = Document & { isElsewhere: boolean }

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getEvent = async (slug: string): Promise<Event | null> => {
  if (!isSlug(slug)) return null
  const { Events, elsewhere } = await readKept<EventQuery, EventQueryVariables>(
    EventDocument,
    { other: otherLocale(), slug },
    [`events:${slug}`],
  )
  const document = Events?.docs?.[0]
  return document ? { ...document, isElsewhere: Boolean(elsewhere?.docs?.[0]?.name) } : null
}
