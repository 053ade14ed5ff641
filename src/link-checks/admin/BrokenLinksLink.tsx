'use client'

import { useTranslation } from '@payloadcms/ui'

import { NavLink } from '../../admin/controls/NavLink.tsx'
import { linkChecksText } from '../../messages/linkChecks.ts'

/** Leads to the links that are broken, above the collections in the menu. */
export const BrokenLinksLink = () => {
  const { i18n } = useTranslation()
  return <NavLink id="nav-broken-links" label={linkChecksText(i18n.language)('title')} path="/broken-links" />
}
