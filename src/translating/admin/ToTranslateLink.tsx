'use client'

import { useTranslation } from '@payloadcms/ui'

import { NavLink } from '../../admin/controls/NavLink.tsx'
import { translatingText } from '../../messages/translating.ts'

/** Leads to what there is to translate, above the collections in the menu. */
export const ToTranslateLink = () => {
  const { i18n } = useTranslation()
  return <NavLink id="nav-translations" label={translatingText(i18n.language)('list')} path="/translations" />
}
