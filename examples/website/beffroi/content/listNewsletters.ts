import type { NewslettersQuery } from '../../generated/queries.ts'
import { NewslettersDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type NewslettersPage = NonNullable<NewslettersQuery['Newsletters']>

export const listNewsletters = async (page: number): Promise<NewslettersPage | null> => {
  const { Newsletters } = await readKept(NewslettersDocument, { page }, ['newsletters'])
  return Newsletters ?? null
}
