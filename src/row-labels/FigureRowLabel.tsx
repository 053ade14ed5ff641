'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { figureWords, type FigureRow } from './figureWords.ts'
import { rowWords } from './rowWords.ts'

/** « Capacité : environ 40 GWh » in place of "Item 01". */
export const FigureRowLabel = () => {
  const { data, rowNumber } = useRowLabel<FigureRow>()
  const { i18n } = useTranslation()
  return <span>{rowWords([data.label, figureWords(data, i18n.language)], rowNumber, i18n.language === 'en' ? ': ' : '\u00A0: ')}</span>
}
