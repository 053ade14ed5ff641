import type { NewsletterQuery } from '../../generated/queries.ts'
import { NewsletterDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Newsletter = NonNullable<NonNullable<NewsletterQuery['Newsletters']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getNewsletter = async (slug: string): Promise<Newsletter | null> => {
  if (!isSlug(slug)) return null
  const { Newsletters } = await readKept(NewsletterDocument, { slug }, [`newsletters:${slug}`])
  return Newsletters?.docs?.[0] ?? null
}
