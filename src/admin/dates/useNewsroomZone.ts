'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { DEFAULT_TIME_ZONE } from '../../formats/timeZones.ts'
import { callPanelApi } from '../controls/callPanelApi.ts'

const GLOBAL = 'newsroom'

/** Asked once a page, however many dates are on it. */
const asked = new Map<string, Promise<string | undefined>>()

const askZone = async (url: string): Promise<string | undefined> => {
  const answer = await callPanelApi<{ timeZone?: string }>({ language: 'fr', method: 'GET', url })
  if (!answer.ok) asked.delete(url)
  return answer.ok ? answer.body.timeZone : undefined
}

/** The time zone of the newsroom's settings; until it is known, and in a project without them, that of the panel's config. */
export const useNewsroomZone = (): string => {
  const { config } = useConfig()
  const [zone, setZone] = useState<string>()
  const hasSettings = config.globals.some(({ slug }) => slug === GLOBAL)
  const url = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/globals/${GLOBAL}?depth=0&select[timeZone]=true`,
    serverURL: config.serverURL,
  })
  useEffect(() => {
    if (!hasSettings) return undefined
    let isHere = true
    const answer = asked.get(url) ?? askZone(url)
    asked.set(url, answer)
    void answer.then((found) => isHere && setZone(found))
    return () => {
      isHere = false
    }
  }, [hasSettings, url])
  return zone ?? config.admin.timezones?.defaultTimezone ?? DEFAULT_TIME_ZONE
}
