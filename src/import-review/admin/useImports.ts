'use client'

import { useMemo } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { importText } from '../../messages/imports.ts'

/** The API of imports and of the records that they may be linked to, and the texts about them. */
export const useImports = () => {
  const { apiURLOf, callCollection: call, language, pageOf } = usePanelApi()
  const text = useMemo(() => importText(language), [language])
  return { apiURLOf, call, language, pageOf, text }
}
