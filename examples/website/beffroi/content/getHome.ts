import type { HomeQuery, LatestQuery } from '../../generated/queries.ts'
import { HomeDocument, LatestDocument } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { readKept } from '../readKept.ts'

export type LatestArticle = NonNullable<LatestQuery['latest']>['docs'][number]

/** @param today the day (`2026-11-22`) that parts what is to come from what was: with another day, the answer is another one */
export const getHome = async (today: string): Promise<HomeQuery> =>
  readKept(HomeDocument, { now: `${today}T00:00:00.000Z` }, ['events', 'newsletters', 'artworks'])

/** The articles that the front page is made of. */
export const getLatest = async (): Promise<LatestArticle[]> => {
  const { latest } = await readKept(LatestDocument, {}, ['articles'])
  return present(latest?.docs)
}
