import type { OrganisationsQuery } from '../../generated/queries.ts'
import { OrganisationsDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type OrganisationsPage = NonNullable<OrganisationsQuery['Organisations']>

export const listOrganisations = async (page: number): Promise<OrganisationsPage | null> => {
  const { Organisations } = await readKept(OrganisationsDocument, { page }, ['organisations'])
  return Organisations ?? null
}
