import type { ArticleQuery } from '../../generated/queries.ts'
import { ArticleDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Article = NonNullable<NonNullable<ArticleQuery['Articles']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getArticle = async (slug: string): Promise<Article | null> => {
  if (!isSlug(slug)) return null
  const { Articles } = await readKept(ArticleDocument, { slug }, [`articles:${slug}`])
  return Articles?.docs?.[0] ?? null
}
