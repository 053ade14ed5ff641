'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { rowWords } from './rowWords.ts'
import { useDocumentTitle } from './useDocumentTitle.ts'

type Row = { speaker?: string; text?: string }

const SHOWN_CHARACTERS = 80

const shorten = (text: string | undefined): string => (text && text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).trimEnd()}…` : (text ?? ''))

/** Who says it, and how it begins. */
export const QuoteRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const speaker = useDocumentTitle('people', data.speaker)
  return <span>{rowWords([speaker, shorten(data.text)], rowNumber, i18n.language === 'en' ? ': ' : '\u00A0: ')}</span>
}
