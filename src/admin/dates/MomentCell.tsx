'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import { showTyped, zoneWords } from './typedDate.ts'
import { useNewsroomZone } from './useNewsroomZone.ts'

/** A date in a list, by the newsroom's clock wherever the browser is. Payload's own cell shows it by the browser's. */
export const MomentCell = ({ cellData, kind = 'moment' }: DefaultCellComponentProps<DateFieldClient> & { kind?: 'day' | 'moment' }) => {
  const { i18n } = useTranslation()
  const timeZone = useNewsroomZone()
  const value: unknown = cellData
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return <span />
  const isMoment = kind === 'moment'
  return (
    <time dateTime={value} title={isMoment ? zoneWords(timeZone, i18n.language) : undefined}>
      {showTyped(value, { language: i18n.language, precision: isMoment ? 'minute' : 'day', timeZone })}
    </time>
  )
}
