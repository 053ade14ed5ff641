'use client'

import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { planningText } from '../../messages/planning.ts'

/** The newsroom's API, the texts of the calendar, and the slug of its plans. */
export const usePlanning = () => {
  const { config } = useConfig()
  const { call, language, pageOf } = usePanelApi()
  const text = useMemo(() => planningText(language), [language])
  return { call, language, pageOf, plans: projectSlug(config.admin, 'planning-items') ?? 'planning-items', text }
}
