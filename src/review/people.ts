import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'

import { partsOfPerson, personKey, readAccounts, staffSlugs } from '../access/people.ts'
import { idIn } from '../payload/ids.ts'

/** More do not publish in one newsroom. */
const MOST_EDITORS = 100

export type Person = { key: string; name: string }

/** The members who decide what the public sees, by name. */
export const findEditors = async ({ payload }: Pick<PayloadRequest, 'payload'>): Promise<Person[]> => {
  const found: Person[] = []
  for (const collection of staffSlugs(payload)) {
    const accounts = await readAccounts(payload, collection, { role: { in: ['admin', 'editor'] } }, MOST_EDITORS)
    found.push(
      ...accounts.map(({ email, id, name }) => ({ key: personKey({ collection, id }), name: name || email || '' })),
    )
  }
  return found.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
}

/** An account by its key, as `req.user` has it. */
export const findPerson = async (payload: Payload, key: string): Promise<TypedUser | undefined> => {
  const { collection, id } = partsOfPerson(key)
  if (!staffSlugs(payload).includes(collection as CollectionSlug)) return undefined
  const account = await payload.findByID({
    collection: collection as 'users',
    depth: 0,
    disableErrors: true,
    id: String(idIn(payload, id)),
  })
  return account ? ({ ...account, collection } as TypedUser) : undefined
}
