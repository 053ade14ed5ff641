'use client'

import { useDocumentInfo, useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { reasonWords } from './describeSite.ts'
import './panel.css'
import { usePanelText } from './usePanelText.ts'

/** Says of a webhook that is off that nothing is sent, why, and how it is put back. */
export const StateNotice = () => {
  const { data } = useDocumentInfo()
  const { submit } = useForm()
  const isProcessing = useFormProcessing()
  const { language, text } = usePanelText()
  const timeZone = useNewsroomZone()
  const { disabledAt, disabledReason, state } = (data ?? {}) as Partial<WebhookRow>
  const [isAsked, setAsked] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isBack = isAsked && state === 'active'

  useEffect(() => {
    // The button that was pressed is gone.
    if (isBack) place.current?.focus()
  }, [isBack])

  const reactivate = () => {
    setAsked(true)
    void submit({ overrides: { state: 'active' } })
  }
  const since = disabledAt
    ? text('webhookDisabledSince', { date: formatMoment(new Date(disabledAt), language, timeZone) })
    : text('webhookDisabled')
  return (
    <div ref={place} tabIndex={-1}>
      {(state === 'disabled' || state === 'paused') && (
        <div className={`beffroi-hook__notice beffroi-hook__notice--${state}`}>
          <p className="beffroi-panel__sentence">{state === 'paused' ? text('webhookPaused') : since}</p>
          {state === 'disabled' && disabledReason && (
            <p className="beffroi-panel__sentence">{reasonWords(disabledReason, language)}</p>
          )}
          <ActionButton isBusy={isProcessing} onPress={reactivate}>
            {text('reactivate')}
          </ActionButton>
        </div>
      )}
      <LiveLine words={isBack ? text('reactivated') : ''} />
    </div>
  )
}
