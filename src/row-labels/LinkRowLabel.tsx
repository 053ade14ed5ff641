'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { LINK_TYPES } from '../../collections/organisations/linkTypes.ts'
import { labelOf } from './labelOf.ts'
import { rowWords } from './rowWords.ts'
import { useDocumentTitle } from './useDocumentTitle.ts'

type Row = { organisation?: string; type?: string }

export const LinkRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const title = useDocumentTitle('organisations', data.organisation)
  return <span>{rowWords([labelOf(LINK_TYPES, data.type, i18n.language), title], rowNumber)}</span>
}
