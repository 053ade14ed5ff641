import type { PlaceQuery } from '../../generated/queries.ts'
import { PlaceDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Place = NonNullable<NonNullable<PlaceQuery['Places']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getPlace = async (slug: string): Promise<Place | null> => {
  if (!isSlug(slug)) return null
  const { Places } = await readKept(PlaceDocument, { slug }, [`places:${slug}`])
  return Places?.docs?.[0] ?? null
}
