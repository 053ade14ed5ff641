import type { ArticlesQuery, ArticlesQueryVariables } from '../../generated/queries.ts'
import { ArticlesDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type ArticlesPage = NonNullable<ArticlesQuery['Articles']>

type List = {
  /** 24 by default. */
  limit?: number
  page?: number
  /** Of the documents that the list is about; of all articles by default. */
  tags?: string[]
  where?: ArticlesQueryVariables['where']
}

/** A page of a list of articles, the newest first. */
export const listArticles = async ({
  limit = 24,
  page = 1,
  tags = ['articles'],
  where,
}: List = {}): Promise<ArticlesPage | null> => {
  const { Articles } = await readKept(ArticlesDocument, { limit, page, where }, tags)
  return Articles ?? null
}
