import type { ArticlesQuery } from '../../generated/queries.ts'
import { ArticlesDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type ArticlesPage = NonNullable<ArticlesQuery['Articles']>

export const listArticles = async (page: number): Promise<ArticlesPage | null> => {
  const { Articles } = await readKept(ArticlesDocument, { page }, ['articles'])
  return Articles ?? null
}
