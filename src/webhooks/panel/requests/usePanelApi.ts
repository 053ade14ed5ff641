'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { projectSlug } from '../../../content-model/projectSlug.ts'
import { callPanelApi, type PanelAnswer } from './callPanelApi.ts'

export type PanelApi = <Body>(collection: 'webhook-deliveries' | 'webhooks', path: string, options?: { body?: unknown; method?: 'GET' | 'POST' }) => Promise<PanelAnswer<Body>>

/** `callPanelApi` at the addresses that this project gave the two collections. */
export const usePanelApi = (): PanelApi => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return useCallback<PanelApi>(
    async (collection, path, options) => {
      const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${projectSlug(config.admin, collection) ?? collection}${path}`, serverURL: config.serverURL })
      return callPanelApi({ ...options, language: i18n.language, url })
    },
    [config, i18n.language],
  )
}
