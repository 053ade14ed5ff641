import type { Payload } from 'payload'

import { projectSlug } from '../content-model/projectSlug.ts'
import { APPOINT_ADMIN } from './appointAdminName.ts'

/**
 * Makes the account with an address an admin of the newsroom, and says so.
 *
 * @throws Error with a sentence when there is no such account.
 */
export const appointAdmin = async ({ email, payload }: { email: string; payload: Payload }): Promise<string> => {
  const collection = projectSlug(payload.config, 'users')
  if (!collection || !email.includes('@')) throw new Error(`Say whose account it is: npx payload ${APPOINT_ADMIN} somebody@example.com`)
  // Not payload.update: an older account may lack what its collection requires today.
  const account = await payload.db.findOne<{ id: number | string }>({ collection, where: { email: { equals: email.toLowerCase() } } })
  if (!account) throw new Error(`"${collection}" has no account with the address ${email}.`)
  await payload.db.updateOne({ collection, data: { role: 'admin' }, id: account.id })
  return `${email} is an admin of the newsroom now.`
}
