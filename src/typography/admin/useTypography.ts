'use client'

import { useAllFormFields, useConfig, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { VERBATIM } from '../../fields/verbatim.ts'
import type { Prose } from '../prose.ts'
import { readTypographySettings } from '../settings.ts'
import type { StoredTypography, TypographySettings } from '../settings.ts'
import { createTypesetter } from '../typeset.ts'
import { findCorrections } from './findCorrections.ts'
import type { PlacedCorrection } from './findCorrections.ts'

/** Who writes is not told at each key. */
const AFTER_MS = 1200

const GLOBAL = 'newsroom'

/** What saving would correct in the form, some time after its last change; `undefined` where nothing is corrected. */
export const useTypography = (prose: Prose): { corrections: PlacedCorrection[]; isOn: boolean } => {
  const { config } = useConfig()
  const { code } = useLocale()
  const [form] = useAllFormFields()
  const { call } = usePanelApi()
  const [settings, setSettings] = useState<TypographySettings>()
  const [corrections, setCorrections] = useState<PlacedCorrection[]>([])
  const hasSettings = config.globals.some(({ slug }) => slug === GLOBAL)

  useEffect(() => {
    let isHere = true
    const load = async (): Promise<void> => {
      const answer = hasSettings
        ? await call<{ typography?: StoredTypography }>(`/globals/${GLOBAL}?depth=0&select[typography]=true`, {
            canWait: true,
            method: 'GET',
          })
        : undefined
      if (isHere) setSettings(readTypographySettings(answer?.ok ? (answer.body.typography ?? {}) : {}))
    }
    void load()
    return () => {
      isHere = false
    }
  }, [call, hasSettings])

  useEffect(() => {
    if (!settings?.isOnSave) return undefined
    const timer = setTimeout(() => {
      const passages = form[VERBATIM]?.value
      const typeset = createTypesetter(code, settings, Array.isArray(passages) ? passages.map(String) : [])
      setCorrections(findCorrections(reduceFieldsToValues(form, true), prose, typeset))
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [code, form, prose, settings])

  return { corrections, isOn: settings?.isOnSave ?? true }
}
