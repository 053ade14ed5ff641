'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { translatingText } from '../../messages/translating.ts'
import { LanguagePills } from './LanguagePills.tsx'
import type { LanguageState } from './statusWords.ts'

/** Beside the buttons of a document: what readers have of each of its languages. */
export const LanguageStates = () => {
  const { collectionSlug, hasPublishedDoc, id, unpublishedVersionCount } = useDocumentInfo()
  const { call, language } = usePanelApi()
  const isModified = useFormModified()
  const [states, setStates] = useState<LanguageState[]>([])

  useEffect(() => {
    if (id === undefined || isModified) return undefined
    let isHere = true
    const load = async () => {
      const answer = await call<{ languages: LanguageState[] }>(`/${collectionSlug}/${id}/languages`, {
        canWait: true,
        method: 'GET',
      })
      if (isHere && answer.ok) setStates(answer.body.languages)
    }
    void load()
    return () => {
      isHere = false
    }
  }, [call, collectionSlug, hasPublishedDoc, id, isModified, unpublishedVersionCount])

  return states.length > 0 ? (
    <LanguagePills language={language} states={states} text={translatingText(language)} />
  ) : null
}
