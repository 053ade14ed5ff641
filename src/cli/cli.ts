import type { Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { APPOINT_ADMIN, appointAdminCommand } from './appointAdmin.ts'

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

/** Sees to it that a project which had accounts before Beffroi finds out how one of them becomes an admin. */
export const staff = (config: Config): Config => ({
  ...config,
  bin: [...(config.bin ?? []), appointAdminCommand],
  onInit: async (payload: Payload) => {
    await config.onInit?.(payload)
    await warnWithoutAdmin(payload)
  },
})
