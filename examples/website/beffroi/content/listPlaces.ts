import type { PlacesQuery } from '../../generated/queries.ts'
import { PlacesDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type PlacesPage = NonNullable<PlacesQuery['Places']>

export const listPlaces = async (page: number): Promise<PlacesPage | null> => {
  const { Places } = await readKept(PlacesDocument, { page }, ['places'])
  return Places ?? null
}
