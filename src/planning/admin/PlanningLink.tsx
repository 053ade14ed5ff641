'use client'

import { useTranslation } from '@payloadcms/ui'

import { NavLink } from '../../admin/controls/NavLink.tsx'
import { planningText } from '../../messages/planning.ts'

/** Leads to the calendar, above the collections in the menu. */
export const PlanningLink = () => {
  const { i18n } = useTranslation()
  return <NavLink id="nav-planning" label={planningText(i18n.language)('planned')} path="/planning" />
}
