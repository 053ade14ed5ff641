import type { ArtworkQuery } from '../../generated/queries.ts'
import { ArtworkDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Artwork = NonNullable<NonNullable<ArtworkQuery['Artworks']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getArtwork = async (slug: string): Promise<Artwork | null> => {
  if (!isSlug(slug)) return null
  const { Artworks } = await readKept(ArtworkDocument, { slug }, [`artworks:${slug}`])
  return Artworks?.docs?.[0] ?? null
}
