import type { PersonQuery } from '../../generated/queries.ts'
import { PersonDocument } from '../../generated/queries.ts'
import { isSlug } from '../isSlug.ts'
import { readKept } from '../readKept.ts'

export type Person = NonNullable<NonNullable<PersonQuery['People']>['docs']>[number]

/** That there is no such page is kept under the same tag, and forgotten when it is published. */
export const getPerson = async (slug: string): Promise<Person | null> => {
  if (!isSlug(slug)) return null
  const { People } = await readKept(PersonDocument, { slug }, [`people:${slug}`])
  return People?.docs?.[0] ?? null
}
