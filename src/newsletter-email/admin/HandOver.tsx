'use client'

import { Link } from '@payloadcms/ui'
import { useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { newsletterEmailText } from '../../messages/newsletterEmail.ts'
import type { HandOverState } from '../handOver.ts'

type Props = {
  id: number | string
  /** Whether the issue may go out as it stands. */
  isReady: boolean
  onHandedOver: () => Promise<void>
  /** Of the language: begins with `?`, or is empty. */
  query: string
  state: HandOverState
}

/** Hands an issue over to the webhooks that ask for it, once; again after a look at when that was and who did it. */
export const HandOver = ({ id, isReady, onHandedOver, query, state }: Props) => {
  const { handedOver, maySetUp, receivers } = state
  const { callCollection, language, pageOf } = usePanelApi()
  const text = newsletterEmailText(language)
  const { isBusy, line, run } = useRequest()
  const [isAsking, setAsking] = useState(false)
  const timeZone = useNewsroomZone()
  const names = receivers.join(', ')

  if (receivers.length === 0 && !handedOver)
    return (
      <p className="beffroi-panel__hint">
        {text('handOverNone')}{' '}
        {maySetUp ? (
          <Link href={pageOf('webhooks')} prefetch={false}>
            {text('handOverSetUp')}
          </Link>
        ) : (
          text('handOverNoneAsk')
        )}
      </p>
    )
  const handOver = async () => {
    setAsking(false)
    await run({
      ask: async () =>
        callCollection<{ receivers: string[] }>('newsletters', `/${id}/email/hand-over${query}`, {
          body: handedOver ? { again: handedOver.at } : {},
        }),
      meanwhile: text('sending'),
      onAnswer: async (answer) => {
        await onHandedOver()
        return text('handedOverNow', { names: answer.receivers.join(', ') })
      },
    })
  }
  return (
    <>
      {handedOver && (
        <p className="beffroi-panel__sentence">
          {text(handedOver.by ? 'handedOverBy' : 'handedOver', {
            date: formatMoment(new Date(handedOver.at), language, timeZone),
            ...(handedOver.by && { name: handedOver.by }),
          })}{' '}
          <Link href={pageOf('webhook-deliveries')} prefetch={false}>
            {text('handOverLog')}
          </Link>
        </p>
      )}
      {isReady && receivers.length > 0 && (
        <div className="beffroi-panel__buttons">
          {isAsking ? (
            <ActionButton isBusy={isBusy} onPress={() => void handOver()}>
              {text('handOverConfirm', { names })}
            </ActionButton>
          ) : (
            <ActionButton isBusy={isBusy} onPress={() => setAsking(true)}>
              {text(handedOver ? 'handOverAgain' : 'handOver')}
            </ActionButton>
          )}
        </div>
      )}
      <LiveLine {...line} />
    </>
  )
}
