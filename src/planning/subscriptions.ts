import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload'

import { isStaffUser } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { hashOfToken, isToken, newToken, noteUse } from '../payload/secretAddresses.ts'
import { childReq } from '../payload/transactions.ts'

type SubscriptionRow = {
  createdAt: string
  hash: string
  id: number | string
  language?: null | string
  lastUsedAt?: null | string
  person: string
  users: string
}

const slugIn = (payload: Payload): CollectionSlug | undefined => projectSlug(payload.config, 'calendar-subscriptions')

const ownRows = ({ user }: PayloadRequest): Where => ({
  and: [{ person: { equals: String(user?.id) } }, { users: { equals: user?.collection } }],
})

const findOne = async (req: PayloadRequest, where: Where): Promise<null | SubscriptionRow> => {
  const collection = slugIn(req.payload)
  return collection ? req.payload.db.findOne<SubscriptionRow>({ collection, req: childReq(req), where }) : null
}

/** Since when the person has an address, and when it was asked last; nothing without one. */
export const findSubscription = async (
  req: PayloadRequest,
): Promise<null | { createdAt: string; lastUsedAt: null | string }> => {
  const row = await findOne(req, ownRows(req))
  return row && { createdAt: row.createdAt, lastUsedAt: row.lastUsedAt ?? null }
}

/** Takes the person's address back: it leads nowhere from the next request on. */
export const revokeSubscription = async (req: PayloadRequest): Promise<void> => {
  const collection = slugIn(req.payload)
  if (collection) await req.payload.db.deleteMany({ collection, req: childReq(req), where: ownRows(req) })
}

/** Gives the person an address, in place of the one before. Its token is told here alone. */
export const renewSubscription = async (req: PayloadRequest): Promise<undefined | { token: string }> => {
  const collection = slugIn(req.payload)
  if (!collection || !req.user) return undefined
  await revokeSubscription(req)
  const token = newToken()
  await req.payload.db.create({
    collection,
    data: {
      hash: hashOfToken(token),
      language: req.i18n.language,
      person: String(req.user.id),
      users: req.user.collection,
    },
    req: childReq(req),
  })
  return { token }
}

/**
 * Whose calendar a token is, as a request of that person with the rights that they have now. Nothing for an unknown one and for one of somebody who has left: both are told the
 * same.
 */
export const readToken = async (req: PayloadRequest, token: string): Promise<PayloadRequest | undefined> => {
  const row = isToken(token) ? await findOne(req, { hash: { equals: hashOfToken(token) } }) : null
  const { payload } = req
  const collection = slugIn(payload)
  if (!row || !collection || !(row.users in payload.collections)) return undefined
  const found = await payload.findByID({
    collection: row.users as 'users',
    depth: 0,
    disableErrors: true,
    id: row.person,
  })
  const user = found && ({ ...found, collection: row.users } as TypedUser)
  if (!user || !isStaffUser({ payload, user })) return undefined
  await noteUse(req, collection, row)
  const person = await createLocalReq({ user }, payload)
  const language = row.language === 'en' ? 'en' : 'fr'
  person.i18n = { ...person.i18n, language } as typeof person.i18n
  return person
}
