'use client'

import { useEffect, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { CopyField } from '../../admin/controls/CopyField.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { dayWords } from './words.ts'
import { usePlanning } from './usePlanning.ts'

type Known = null | { createdAt: string; lastUsedAt: null | string }

/** A private address of the calendar for other applications: made, shown once, revoked. */
export const Subscription = () => {
  const { call, language, text } = usePlanning()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [known, setKnown] = useState<Known>(null)
  const [url, setURL] = useState('')
  const [line, setLine] = useState({ isError: false, words: '' })

  useEffect(() => {
    if (!isOpen) return
    void call<{ subscription: Known }>('/planning/subscription', { method: 'GET' }).then(
      (answer) => answer.ok && setKnown(answer.body.subscription),
    )
  }, [call, isOpen])

  const ask = async (path: string) => {
    setBusy(true)
    const answer = await call<{ url?: string }>(`/planning${path}`, { body: {} })
    setBusy(false)
    if (!answer.ok) return setLine({ isError: true, words: answer.message })
    setURL(answer.body.url ?? '')
    setKnown(answer.body.url ? { createdAt: new Date().toISOString(), lastUsedAt: null } : null)
    return setLine({ isError: false, words: answer.body.url ? '' : text('revoked') })
  }
  return (
    <details className="planning__subscription" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('subscribe')}</summary>
      <p className="beffroi-panel__sentence">{text(url ? 'addressHint' : 'subscribeHint')}</p>
      {url && <CopyField isFocused label={text('address')} value={url} />}
      {!url && known && (
        <p className="beffroi-panel__sentence">
          {text('subscribed', { date: dayWords(known.createdAt.slice(0, 10), language) })}
        </p>
      )}
      <div className="planning__actions">
        <ActionButton isBusy={isBusy} onPress={() => void ask('/subscription')}>
          {text('renew')}
        </ActionButton>
        {known && (
          <ActionButton isBusy={isBusy} onPress={() => void ask('/subscription/revoke')}>
            {text('revoke')}
          </ActionButton>
        )}
      </div>
      <LiveLine {...line} />
    </details>
  )
}
