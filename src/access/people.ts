import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload'

import { idIn } from '../payload/ids.ts'
import { accountKind } from './roles.ts'

/** A member of the newsroom as rows name one: `users:66f0…`. */
export const personKey = ({ collection, id }: { collection: string; id: number | string }): string =>
  `${collection}:${id}`

/** The key of who sent a request. */
export const senderKey = ({ user }: Pick<PayloadRequest, 'user'>): string => (user ? personKey(user) : '')

/** The collection and the id in the key of a person. */
export const partsOfPerson = (key: string): { collection: string; id: string } => {
  const at = key.indexOf(':')
  return { collection: key.slice(0, at), id: key.slice(at + 1) }
}

/** The collections whose accounts are members of the newsroom. */
export const staffSlugs = (payload: Payload): CollectionSlug[] =>
  payload.config.collections
    .filter(({ slug }) => accountKind({ payload, user: { collection: slug } as TypedUser }) === 'staff')
    .map(({ slug }) => slug as CollectionSlug)

type Account = { email?: string; id: number | string; name?: string; role?: string }

/** Accounts of one collection, past its access rules. */
export const readAccounts = async (
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  limit: number,
): Promise<Account[]> => (await payload.db.find<Account>({ collection, limit, pagination: false, where })).docs

/** By the keys of people, their names; those who are gone have none. */
export const namesOf = async (
  place: Pick<PayloadRequest, 'payload'>,
  keys: Iterable<null | string | undefined>,
): Promise<Map<string, string>> => {
  const wanted = [...new Set([...keys].filter((key): key is string => Boolean(key)))].map(partsOfPerson)
  const names = new Map<string, string>()
  for (const collection of staffSlugs(place.payload)) {
    const ids = wanted.filter((one) => one.collection === collection).map(({ id }) => idIn(place.payload, id))
    if (ids.length === 0) continue
    const accounts = await readAccounts(place.payload, collection, { id: { in: ids } }, ids.length)
    for (const { email, id, name } of accounts) names.set(personKey({ collection, id }), name || email || '')
  }
  return names
}
