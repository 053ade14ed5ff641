import { fileURLToPath } from 'node:url'

import { getPayload } from 'payload'
import type { BinScript, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'

/** `npx payload beffroi:admin somebody@example.com` */
export const APPOINT_ADMIN = 'beffroi:admin'

/**
 * Makes the account with an address an admin of the newsroom, and says so.
 *
 * @throws Error with a sentence when there is no such account.
 */
export const appointAdmin = async ({ email, payload }: { email: string; payload: Payload }): Promise<string> => {
  const collection = projectSlug(payload.config, 'users')
  if (!collection || !email.includes('@'))
    throw new Error(`Say whose account it is: npx payload ${APPOINT_ADMIN} somebody@example.com`)
  // Not payload.update: an older account may lack what its collection requires today.
  const account = await payload.db.findOne<{ id: number | string }>({
    collection,
    where: { email: { equals: email.toLowerCase() } },
  })
  if (!account) throw new Error(`"${collection}" has no account with the address ${email}.`)
  await payload.db.updateOne({ collection, data: { role: 'admin' }, id: account.id })
  return `${email} is an admin of the newsroom now.`
}

/**
 * What Payload runs for the command, and then ends the process; the address is its argument. Ends it with exit code 1
 * and a sentence when it fails, where Payload would end it with 0.
 */
export const script: BinScript = async (config) => {
  try {
    const payload = await getPayload({ config, disableOnInit: true })
    process.stdout.write(`${await appointAdmin({ email: process.argv.at(-1) ?? '', payload })}\n`)
  } catch (error) {
    process.stderr.write(`[beffroi] ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** Whoever may run commands on the server may appoint an admin; nobody else can where there is none. */
export const appointAdminCommand = { key: APPOINT_ADMIN, scriptPath: fileURLToPath(import.meta.url) }
