'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { VERBATIM } from '../../fields/verbatim.ts'
import type { Correction } from '../corrections.ts'
import { readTypographySettings } from '../settings.ts'
import type { StoredTypography, TypographySettings } from '../settings.ts'
import { createTypesetter } from '../typeset.ts'
import { findCorrections, proseFields } from './findCorrections.ts'

/** Who writes is not told at each key. */
const AFTER_MS = 1200

const GLOBAL = 'newsroom'

/** What saving would correct in the form, some time after its last change; `undefined` where nothing is corrected. */
export const useTypography = (): { corrections: Correction[]; isOn: boolean } => {
  const { config, getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const [form] = useAllFormFields()
  const { call } = usePanelApi()
  const [settings, setSettings] = useState<TypographySettings>()
  const [corrections, setCorrections] = useState<Correction[]>([])
  const hasSettings = config.globals.some(({ slug }) => slug === GLOBAL)
  const fields = useMemo(
    () => proseFields(collectionSlug ? (getEntityConfig({ collectionSlug })?.fields ?? []) : []),
    [collectionSlug, getEntityConfig],
  )

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
      setCorrections(findCorrections(form, fields, typeset))
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [code, fields, form, settings])

  return { corrections, isOn: settings?.isOnSave ?? true }
}
