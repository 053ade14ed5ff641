import type { OrganisationQuery } from '../../generated/queries.ts'
import { OrganisationDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Organisation = NonNullable<NonNullable<OrganisationQuery['Organisations']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getOrganisation = async (slug: string): Promise<Organisation | null> => {
  if (!isSlug(slug)) return null
  const { Organisations } = await readKept(OrganisationDocument, { slug }, [`organisations:${slug}`])
  return Organisations?.docs?.[0] ?? null
}
