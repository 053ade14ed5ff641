import { fileURLToPath } from 'node:url'

import { getPayload } from 'payload'
import type { BinScript, Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'

/** `npx payload beffroi:admin somebody@example.com` */
const APPOINT_ADMIN = 'beffroi:admin'

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
 * Runs the command for Payload, which then ends the process; the address is its argument. Ends it with exit code 1 and a sentence when it fails,
 * where Payload would end it with 0.
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
const appointAdminCommand = { key: APPOINT_ADMIN, scriptPath: fileURLToPath(import.meta.url) }

/**
 * Accounts that a project had before Beffroi hold no role, and only an admin hands out roles: says at the start what to
 * do about it. Nobody is promoted by themselves.
 */
const warnWithoutAdmin = async (payload: Payload): Promise<void> => {
  const { config, logger } = payload
  const collection = projectSlug(config, 'users')
  if (!collection) return
  if (config.admin.user !== collection) {
    logger.warn(
      `[beffroi] The admin panel signs in accounts of "${config.admin.user}", but the newsroom's members are those of "${collection}": nobody can write there. ` +
        `Set admin.user to "${collection}", or options.collections.users.slug to "${config.admin.user}".`,
    )
  }
  try {
    const { totalDocs: accounts } = await payload.db.count({ collection })
    const { totalDocs: admins } = await payload.db.count({ collection, where: { role: { equals: 'admin' } } })
    if (accounts > 0 && admins === 0) {
      logger.warn(
        `[beffroi] None of the ${accounts} accounts in "${collection}" is an admin of the newsroom, so nobody can hand out its roles, and an account without a role can do nothing there. ` +
          `Name one with: npx payload ${APPOINT_ADMIN} somebody@example.com`,
      )
    }
  } catch (err) {
    // A database that waits for a migration cannot tell; the rest of the project may well do without it.
    logger.error({
      err,
      msg: `[beffroi] Cannot read the roles of "${collection}". If its migrations have not run, run them: npx payload migrate.`,
    })
  }
}

/** Adds the command that appoints an admin, and warns at the start of a project whose accounts hold no role. */
export const staff = (config: Config): Config => ({
  ...config,
  bin: [...(config.bin ?? []), appointAdminCommand],
  onInit: async (payload: Payload) => {
    await config.onInit?.(payload)
    await warnWithoutAdmin(payload)
  },
})
