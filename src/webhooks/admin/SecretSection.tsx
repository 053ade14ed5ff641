'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { CopyField } from '../../admin/controls/CopyField.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import type { ProviderName, SignatureKind } from '../WebhookRow.ts'
import { PROVIDERS } from '../providers/providers.ts'
import { usePanelText } from './usePanelText.ts'

const DAY_IN_HOURS = 24

type Props = {
  isBusy: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** Takes the hours for which the present secret stays valid; 0 for none. */
  onRotate: (hours: number) => void
}

/** Asks how long the present secret stays valid before a new one is made. It stands inside the form of the webhook, so it is none itself. */
const RotateForm = ({ isBusy, isOpen, onOpen, onRotate }: Props) => {
  const { text } = usePanelText()
  const [hours, setHours] = useState(DAY_IN_HOURS)
  const name = useId()
  const first = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLDivElement>(null)
  const [isCancelled, setCancelled] = useState(false)

  useEffect(() => {
    if (isOpen) first.current?.focus()
    else if (isCancelled) opener.current?.querySelector('button')?.focus()
  }, [isCancelled, isOpen])

  const open = (isWanted: boolean) => {
    setCancelled(!isWanted)
    onOpen(isWanted)
  }
  if (!isOpen) {
    return (
      <div ref={opener}>
        <ActionButton isBusy={isBusy} onPress={() => open(true)}>
          {text('rotate')}
        </ActionButton>
      </div>
    )
  }
  return (
    <fieldset className="beffroi-hook__choice">
      <legend>{text('rotateQuestion')}</legend>
      <label>
        <input
          checked={hours === DAY_IN_HOURS}
          name={name}
          onChange={() => setHours(DAY_IN_HOURS)}
          ref={first}
          type="radio"
        />{' '}
        {text('rotateDay')}
      </label>
      <label>
        <input checked={hours === 0} name={name} onChange={() => setHours(0)} type="radio" /> {text('rotateNone')}
      </label>
      <div className="beffroi-panel__buttons">
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => onRotate(hours)}>
          {text('rotateConfirm')}
        </ActionButton>
        <ActionButton isBusy={isBusy} onPress={() => open(false)}>
          {text('cancel')}
        </ActionButton>
      </div>
    </fieldset>
  )
}

type Revealed = { previousValidUntil?: string | null; publicKey: string; secret: string; updatedAt: string }

type SecretSectionProps = {
  id: number | string
  /** Whether somebody has read the present secret. */
  isShown: boolean
  publicKey: string
  /** ISO 8601: until when the former secret is valid too. */
  validUntil: string | undefined
}

/** The secret of a webhook: shown once, replaced when it is lost or known to others. */
export const SecretSection = ({
  id,
  isShown: wasShown,
  publicKey: storedKey,
  validUntil: storedUntil,
}: SecretSectionProps) => {
  const { language, text } = usePanelText()
  const { data, setData } = useDocumentInfo()
  const provider = useFormFields(([fields]) => fields.provider?.value) as ProviderName | undefined
  const signature = useFormFields(([fields]) => fields.signature?.value) as SignatureKind | undefined
  const { isBusy, line, run } = useRequest()
  const api = usePanelApi()
  const timeZone = useNewsroomZone()
  const [shown, setShown] = useState<Revealed>()
  const [isRotating, setRotating] = useState(false)

  if (provider && !PROVIDERS[provider]?.isSigned) return null
  const isShown = wasShown || shown !== undefined
  const until = shown && 'previousValidUntil' in shown ? shown.previousValidUntil : storedUntil
  const publicKey = shown?.publicKey ?? storedKey

  const ask = async (path: 'reveal' | 'rotate', body?: { hours: number }) =>
    run({
      ask: async () => api.callCollection<Revealed>('webhooks', `/${id}/secret/${path}`, { body }),
      meanwhile: '',
      onAnswer: (revealed) => {
        setShown(revealed)
        setRotating(false)
        // The webhook is newer than the form: without this the panel says that somebody else changed it.
        setData({ ...data, updatedAt: revealed.updatedAt })
        return text('secretShown')
      },
    })

  return (
    <section aria-labelledby="webhook-secret" className="beffroi-panel__section">
      <h2 id="webhook-secret">{text('secret')}</h2>
      {!isShown && <p className="beffroi-panel__hint">{text('secretRevealHint')}</p>}
      {isShown && !shown && <p className="beffroi-panel__hint">{text('secretShownBefore')}</p>}
      {shown && <CopyField key={shown.secret} isFocused label={text('secret')} value={shown.secret} />}
      <LiveLine {...line} />
      {until && (
        <p className="beffroi-panel__sentence">
          {text('secretTwo', { date: formatMoment(new Date(until), language, timeZone) })}
        </p>
      )}
      {!isShown && (
        <ActionButton buttonStyle="primary" isBusy={isBusy} onPress={() => void ask('reveal')}>
          {text('secretReveal')}
        </ActionButton>
      )}
      {isShown && (
        <RotateForm
          isBusy={isBusy}
          isOpen={isRotating}
          onOpen={setRotating}
          onRotate={(hours) => void ask('rotate', { hours })}
        />
      )}
      {publicKey && signature !== 'hmac' && <CopyField label={text('publicKey')} value={publicKey} />}
    </section>
  )
}
