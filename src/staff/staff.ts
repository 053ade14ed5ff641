import type { Config, Payload } from 'payload'

import { appointAdminCommand } from './appointAdminCommand.ts'
import { warnWithoutAdmin } from './warnWithoutAdmin.ts'

/** Sees to it that a project which had accounts before Beffroi finds out how one of them becomes an admin. */
export const staff = (config: Config): Config => ({
  ...config,
  bin: [...(config.bin ?? []), appointAdminCommand],
  onInit: async (payload: Payload) => {
    await config.onInit?.(payload)
    await warnWithoutAdmin(payload)
  },
})
