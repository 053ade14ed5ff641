import type { Config } from 'payload'

import { withPanelPage } from '../admin/panelParts.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { planningText } from '../messages/planning.ts'
import { planningEndpoints } from './endpoints.ts'

/** What is to come, apart from what is written: plans, and a calendar of them, of what is scheduled, public, happening and held back. */
export const planning = (config: Config): Config => {
  if (!projectSlug(config, 'planning-items')) return config
  return withPanelPage(
    { ...config, endpoints: [...(config.endpoints ?? []), ...planningEndpoints] },
    {
      component: 'beffroi/rsc#PlanningView',
      link: 'beffroi/panel#PlanningLink',
      name: 'planning',
      path: '/planning',
      title: planningText(config.i18n?.fallbackLanguage)('planned'),
    },
  )
}
