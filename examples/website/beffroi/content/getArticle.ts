import type { ArticleQuery, ArticleQueryVariables } from '../../generated/queries.ts'
import { ArticleDocument } from '../../generated/queries.ts'
import { otherLocale } from '../../reader.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

type Document = NonNullable<NonNullable<ArticleQuery['Articles']>['docs']>[number]

/** `isElsewhere`: the other language of the site has it too. */
export type Article = Document & { isElsewhere: boolean }

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getArticle = async (slug: string): Promise<Article | null> => {
  if (!isSlug(slug)) return null
  const { Articles, elsewhere } = await readKept<ArticleQuery, ArticleQueryVariables>(
    ArticleDocument,
    { other: otherLocale(), slug },
    [`articles:${slug}`],
  )
  const document = Articles?.docs?.[0]
  return document ? { ...document, isElsewhere: Boolean(elsewhere?.docs?.[0]?.title) } : null
}
