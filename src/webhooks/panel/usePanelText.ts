'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { panelText, type PanelText } from './texts.ts'

/** The panel's texts in the language that whoever looks chose. */
export const usePanelText = (): { language: string; text: PanelText } => {
  const {
    i18n: { language },
  } = useTranslation()
  return useMemo(() => ({ language, text: panelText(language) }), [language])
}
