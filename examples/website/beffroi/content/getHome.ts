import type { HomeQuery } from '../../generated/queries.ts'
import { HomeDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

/** @param today the day (`2026-11-22`) that parts what is to come from what was: with another day, the answer is another one */
export const getHome = async (today: string): Promise<HomeQuery> =>
  readKept(HomeDocument, { now: `${today}T00:00:00.000Z` }, ['articles', 'events', 'newsletters', 'artworks'])
