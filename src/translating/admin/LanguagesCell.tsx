'use client'

import { useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { createTitleLoader } from '../../admin/createTitleLoader.ts'
import { callPanelApi } from '../../admin/controls/callPanelApi.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { translatingText } from '../../messages/translating.ts'
import { LanguagePills } from './LanguagePills.tsx'
import type { LanguageState } from './statusWords.ts'

/** The languages of the documents of a list, in one request; the source is the address of their collection. */
const loadLanguages = createTitleLoader(
  async (source, ids) => {
    const answer = await callPanelApi<{ documents: Record<string, LanguageState[]> }>({
      language: 'fr',
      method: 'GET',
      url: `${source}/languages?ids=${ids.map(encodeURIComponent).join(',')}`,
    })
    const documents = answer.ok ? answer.body.documents : {}
    return new Map(Object.entries(documents).map(([id, states]) => [id, JSON.stringify(states)]))
  },
  { isKept: false },
)

/** In a list: what readers have of each language of a document. */
export const LanguagesCell = ({ collectionSlug, rowData }: DefaultCellComponentProps) => {
  const { config } = useConfig()
  const { language } = usePanelApi()
  const [states, setStates] = useState<LanguageState[]>([])
  const id: unknown = rowData.id
  const source = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/${collectionSlug}`,
    serverURL: config.serverURL,
  })

  useEffect(() => {
    let isHere = true
    const load = async () => {
      const found = await loadLanguages(source, String(id))
      if (isHere && found) setStates(JSON.parse(found) as LanguageState[])
    }
    void load()
    return () => {
      isHere = false
    }
  }, [id, source])

  return states.length > 0 ? (
    <LanguagePills language={language} states={states} text={translatingText(language)} />
  ) : (
    <span />
  )
}
