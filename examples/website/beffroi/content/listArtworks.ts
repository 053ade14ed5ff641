import type { ArtworksQuery } from '../../generated/queries.ts'
import { ArtworksDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type ArtworksPage = NonNullable<ArtworksQuery['Artworks']>

export const listArtworks = async (page: number): Promise<ArtworksPage | null> => {
  const { Artworks } = await readKept(ArtworksDocument, { page }, ['artworks'])
  return Artworks ?? null
}
