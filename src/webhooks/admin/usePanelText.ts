'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { panelText } from '../../messages/webhooks.ts'
import type { PanelText } from '../../messages/webhooks.ts'

/** The texts of the panel about webhooks, in the language of its reader. */
export const usePanelText = (): { language: string; text: PanelText } => {
  const {
    i18n: { language },
  } = useTranslation()
  return useMemo(() => ({ language, text: panelText(language) }), [language])
}
