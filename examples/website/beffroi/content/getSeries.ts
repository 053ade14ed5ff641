import type { OneSeriesQuery } from '../../generated/queries.ts'
import { OneSeriesDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Series = NonNullable<NonNullable<OneSeriesQuery['allSeries']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getSeries = async (slug: string): Promise<Series | null> => {
  if (!isSlug(slug)) return null
  const { allSeries } = await readKept(OneSeriesDocument, { slug }, [`series:${slug}`])
  return allSeries?.docs?.[0] ?? null
}
