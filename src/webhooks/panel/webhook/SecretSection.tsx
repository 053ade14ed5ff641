'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { formatMoment } from '../../../newsroom/desk/formatMoment.ts'
import { PROVIDERS } from '../../targets/kinds.ts'
import type { SignatureKind, ProviderName, WebhookRow } from '../../WebhookRow.ts'
import { ActionButton } from '../ActionButton.tsx'
import { CopyField } from '../CopyField.tsx'
import { LiveLine } from '../LiveLine.tsx'
import { usePanelApi } from '../requests/usePanelApi.ts'
import { usePanelText } from '../usePanelText.ts'
import { useRequest } from '../useRequest.ts'
import { RotateForm } from './RotateForm.tsx'

type Revealed = { previousValidUntil?: string | null; publicKey: string; secret: string }

type Props = {
  id: number | string
  /** Whether somebody has read the present secret. */
  isShown: boolean
  publicKey: string
  /** ISO 8601: until when the former secret is valid too. */
  validUntil: string | undefined
}

/** The secret of a webhook: shown once, replaced when it is lost or known to others. */
export const SecretSection = ({ id, isShown: wasShown, publicKey: storedKey, validUntil: storedUntil }: Props) => {
  const { language, text } = usePanelText()
  const { data, setData } = useDocumentInfo()
  const provider = useFormFields(([fields]) => fields.provider?.value) as ProviderName | undefined
  const signature = useFormFields(([fields]) => fields.signature?.value) as SignatureKind | undefined
  const { isBusy, line, run } = useRequest()
  const api = usePanelApi()
  const [shown, setShown] = useState<Revealed>()
  const [isRotating, setRotating] = useState(false)

  if (provider && !PROVIDERS[provider]?.isSigned) return null
  const isShown = wasShown || shown !== undefined
  const until = shown && 'previousValidUntil' in shown ? shown.previousValidUntil : storedUntil
  const publicKey = shown?.publicKey ?? storedKey

  const ask = async (path: 'reveal' | 'rotate', body?: { hours: number }) =>
    run({
      ask: async () => api<Revealed>('webhooks', `/${id}/secret/${path}`, { body }),
      meanwhile: '',
      onAnswer: async (revealed) => {
        setShown(revealed)
        setRotating(false)
        // The webhook is newer than the form: without this the panel says that somebody else changed it.
        const fresh = await api<Pick<WebhookRow, 'updatedAt'>>('webhooks', `/${id}?depth=0&select[updatedAt]=true`, { method: 'GET' })
        if (fresh.ok) setData({ ...data, updatedAt: fresh.body.updatedAt })
        return text('secretShown')
      },
    })

  return (
    <section aria-labelledby="webhook-secret" className="beffroi-hook__section">
      <h2 id="webhook-secret">{text('secret')}</h2>
      {!isShown && <p className="beffroi-hook__hint">{text('secretRevealHint')}</p>}
      {isShown && !shown && <p className="beffroi-hook__hint">{text('secretShownBefore')}</p>}
      {shown && <CopyField key={shown.secret} isFocused label={text('secret')} value={shown.secret} />}
      <LiveLine {...line} />
      {until && <p className="beffroi-hook__sentence">{text('secretTwo', { date: formatMoment(new Date(until), language) })}</p>}
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
