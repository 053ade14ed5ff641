import type { TopicQuery } from '../../generated/queries.ts'
import { TopicDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Topic = NonNullable<NonNullable<TopicQuery['Topics']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getTopic = async (slug: string): Promise<Topic | null> => {
  if (!isSlug(slug)) return null
  const { Topics } = await readKept(TopicDocument, { slug }, [`topics:${slug}`])
  return Topics?.docs?.[0] ?? null
}
