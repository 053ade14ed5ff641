'use client'

import { getTranslation } from '@payloadcms/translations'
import { RenderDefaultCell, useTranslation } from '@payloadcms/ui'
import type { DateFieldClient, DefaultCellComponentProps, GroupFieldClient, TextFieldClient } from 'payload'

import { showTyped, zoneWords } from './dates/typedDate.ts'
import { useNewsroomZone } from './dates/useNewsroomZone.ts'
import { formatDated } from './formatDates.ts'

/** A date in a list, by the newsroom's clock wherever the browser is. Payload's own cell shows it by the browser's. */
export const MomentCell = ({
  cellData,
  kind = 'moment',
}: DefaultCellComponentProps<DateFieldClient> & { kind?: 'day' | 'moment' }) => {
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

/** A date in a list, as precisely as it is known. */
export const DatedCell = ({ cellData, field, rowData }: DefaultCellComponentProps<GroupFieldClient>) => {
  const { i18n } = useTranslation()
  const value: unknown = cellData ?? ('name' in field && field.name ? rowData[field.name] : undefined)
  const words = typeof value === 'object' && value !== null ? formatDated(value, i18n.language) : ''
  return (
    <span>
      {words ||
        i18n.t('general:noLabel', { label: 'label' in field && field.label ? getTranslation(field.label, i18n) : '' })}
    </span>
  )
}

/** A file in a list: its picture and the name that people know it by. Payload shows a picture beside the field `filename` only. */
export const FileNameCell = ({ field, ...props }: DefaultCellComponentProps<TextFieldClient>) => {
  const name: unknown = props.rowData.originalFilename ?? props.rowData.filename
  return (
    <RenderDefaultCell
      clientProps={{ ...props, cellData: name as string, field: { ...field, name: 'filename' } }}
      columnIndex={0}
      isLinkedColumn={props.link}
    />
  )
}
