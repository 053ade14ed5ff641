import type { Payload, TypedUser } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'

/**
 * The member of the newsroom with an address, whose rights a command has.
 *
 * @throws Error with the command's usage when there is none.
 */
export const memberOf = async (payload: Payload, email: string | undefined, usage: string): Promise<TypedUser> => {
  const collection = projectSlug(payload.config, 'users')
  const { docs } =
    collection && email
      ? await payload.find({ collection, depth: 0, limit: 1, where: { email: { equals: email.toLowerCase() } } })
      : { docs: [] }
  const [member] = docs
  if (!collection || !member) throw new Error(`Say whose import it is, by the address of a member: ${usage}`)
  return { ...member, collection } as TypedUser
}
