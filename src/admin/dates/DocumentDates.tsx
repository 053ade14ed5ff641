'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import './dates.css'
import { showTyped, zoneWords } from './typedDate.ts'
import { useNewsroomZone } from './useNewsroomZone.ts'

const DATES = { createdAt: 'general:created', updatedAt: 'general:lastModified' } as const

/** When a document was changed and made, above its form, by the newsroom's clock: in the place of Payload's own two lines, by the browser's. */
export const DocumentDates = () => {
  const { data, isEditing } = useDocumentInfo()
  const { i18n, t } = useTranslation()
  const timeZone = useNewsroomZone()
  const anchor = useRef<HTMLSpanElement>(null)
  const [list, setList] = useState<Element | null>()
  useEffect(() => setList(anchor.current?.closest('.doc-controls')?.querySelector('.doc-controls__meta')), [])
  const { language } = i18n

  const lines = (['updatedAt', 'createdAt'] as const).flatMap((name) => {
    const date: unknown = data?.[name]
    if (typeof date !== 'string' || !isEditing) return []
    const words = showTyped(date, { language, precision: 'minute', timeZone })
    return (
      <li
        className="doc-controls__list-item doc-controls__value-wrap beffroi-document-date"
        key={name}
        title={`${words} (${zoneWords(timeZone, language)})`}
      >
        <p className="doc-controls__label">{t(DATES[name])}:&nbsp;</p>
        <p className="doc-controls__value">
          <time dateTime={date}>{words}</time>
        </p>
      </li>
    )
  })
  return (
    <>
      <span hidden ref={anchor} />
      {list && createPortal(lines, list)}
    </>
  )
}
