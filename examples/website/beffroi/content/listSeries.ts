import type { SeriesQuery } from '../../generated/queries.ts'
import { SeriesDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type SeriesPage = NonNullable<SeriesQuery['allSeries']>

export const listSeries = async (page: number): Promise<SeriesPage | null> => {
  const { allSeries } = await readKept(SeriesDocument, { page }, ['series'])
  return allSeries ?? null
}
