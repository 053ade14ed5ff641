import type { Config } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { planningEndpoints } from './endpoints.ts'

/** What is to come, apart from what is written: plans, and a calendar of them, of what is scheduled, public, happening and held back. */
export const planning = (config: Config): Config => {
  if (!projectSlug(config, 'planning-items')) return config
  const { components } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        beforeNavLinks: ['beffroi/panel#PlanningLink', ...(components?.beforeNavLinks ?? [])],
        views: {
          planning: { Component: 'beffroi/rsc#PlanningView', exact: true, path: '/planning' },
          ...components?.views,
        },
      },
    },
    endpoints: [...(config.endpoints ?? []), ...planningEndpoints],
  }
}
