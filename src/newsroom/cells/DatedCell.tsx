'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, GroupFieldClient } from 'payload'

import { formatDated } from './formatDated.ts'

/** A date in a list, as precisely as it is known. */
export const DatedCell = ({ cellData, field, rowData }: DefaultCellComponentProps<GroupFieldClient>) => {
  const { i18n } = useTranslation()
  const value: unknown = cellData ?? ('name' in field && field.name ? rowData[field.name] : undefined)
  const words = typeof value === 'object' && value !== null ? formatDated(value, i18n.language) : ''
  return <span>{words || i18n.t('general:noLabel', { label: 'label' in field && field.label ? getTranslation(field.label, i18n) : '' })}</span>
}
