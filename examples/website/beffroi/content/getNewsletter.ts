import type { NewsletterQuery, NewsletterQueryVariables } from '../../generated/queries.ts'
import { NewsletterDocument } from '../../generated/queries.ts'
import { otherLocale } from '../../reader.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

type Document = NonNullable<NonNullable<NewsletterQuery['Newsletters']>['docs']>[number]

/** `isElsewhere`: the other language of the site has it too. */
export type Newsletter = Document & { isElsewhere: boolean }

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getNewsletter = async (slug: string): Promise<Newsletter | null> => {
  if (!isSlug(slug)) return null
  const { Newsletters, elsewhere } = await readKept<NewsletterQuery, NewsletterQueryVariables>(
    NewsletterDocument,
    { other: otherLocale(), slug },
    [`newsletters:${slug}`],
  )
  const document = Newsletters?.docs?.[0]
  return document ? { ...document, isElsewhere: Boolean(elsewhere?.docs?.[0]?.title) } : null
}
