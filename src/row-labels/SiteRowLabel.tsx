'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { SITE_ROLES } from '../../collections/organisations/siteRoles.ts'
import { labelOf } from './labelOf.ts'
import { rowWords } from './rowWords.ts'
import { useDocumentTitle } from './useDocumentTitle.ts'

type Row = { place?: string; role?: string }

export const SiteRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const title = useDocumentTitle('places', data.place)
  return <span>{rowWords([labelOf(SITE_ROLES, data.role, i18n.language), title], rowNumber, '\u00A0: ')}</span>
}
