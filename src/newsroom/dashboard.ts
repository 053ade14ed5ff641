import type { Config } from 'payload'

import type { SanitizedBeffroiOptions } from '../options.ts'

/** Puts the newsroom's desk above the list of collections on the admin panel's first page. */
export const dashboard = (config: Config, { dashboard: isShown }: SanitizedBeffroiOptions): Config =>
  isShown
    ? {
        ...config,
        admin: {
          ...config.admin,
          components: {
            ...config.admin?.components,
            beforeDashboard: ['beffroi/rsc#NewsroomDesk', ...(config.admin?.components?.beforeDashboard ?? [])],
          },
        },
      }
    : config
