import { randomUUID } from 'node:crypto'

import { createLocalReq, getFieldsToSign, jwtSign } from 'payload'
import type { Payload } from 'payload'
import { addSessionToUser } from 'payload/shared'

import type { StaffRole } from '../../src/access/roles.ts'

export type SignedIn = {
  /** To send with a request of REST or GraphQL. */
  headers: { Authorization: string }
  id: string
}

/**
 * Creates a member of the newsroom with a role and opens a session for them. The user is written without a password, since hashing one
 * takes more than a second; the token is signed and checked by Payload as any other.
 */
export const signIn = async (payload: Payload, role: StaffRole): Promise<SignedIn> => {
  const email = `${role}-${randomUUID()}@example.com`
  const collectionConfig = payload.collections.users?.config
  if (!collectionConfig) {
    throw new Error('signIn: this config has no collection "users".')
  }
  const req = await createLocalReq({}, payload)
  const user = {
    ...(await payload.db.create({ collection: 'users', data: { email, name: `Test ${role}`, role }, req })),
    collection: 'users' as const,
  }
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user })
  const fieldsToSign = getFieldsToSign({ collectionConfig, email, sid, user })
  const { token } = await jwtSign({
    fieldsToSign,
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  })
  return { headers: { Authorization: `JWT ${token}` }, id: String(user.id) }
}
