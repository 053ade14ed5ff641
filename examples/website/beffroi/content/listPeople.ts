import type { PeopleQuery } from '../../generated/queries.ts'
import { PeopleDocument } from '../../generated/queries.ts'
import { readKept } from '../readKept.ts'

export type PeoplePage = NonNullable<PeopleQuery['People']>

export const listPeople = async (page: number): Promise<PeoplePage | null> => {
  const { People } = await readKept(PeopleDocument, { page }, ['people'])
  return People ?? null
}
