'use client'

import { useRouteCache, useSelection } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import { controlText } from '../../messages/controls.ts'
import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { outcomeWords } from './describeDelivery.ts'
import './panel.css'
import { usePanelText } from './usePanelText.ts'
import { waitForDelivery } from './waitForDelivery.ts'

/** Sends one delivery again and says what became of it. */
export const ResendButton = ({ id, lastAttempt }: { id: number | string; lastAttempt: string | undefined }) => {
  const { language, text } = usePanelText()
  const { isBusy, line, run } = useRequest()
  const { clearRouteCache } = useRouteCache()
  const api = usePanelApi()
  const timeZone = useNewsroomZone()

  const resend = async () =>
    run({
      ask: async () => api.callCollection('webhook-deliveries', '/resend', { body: { ids: [id] } }),
      meanwhile: text('sending'),
      onAnswer: async () => {
        const delivery = await waitForDelivery({ api, id, ...(lastAttempt && { lastAttempt }) })
        clearRouteCache()
        return delivery
          ? outcomeWords(delivery, { language, now: new Date(), timeZone })
          : controlText(language)('noAnswer')
      },
    })
  return (
    <div className="beffroi-panel__action">
      <ActionButton isBusy={isBusy} onPress={resend}>
        {text('resend')}
      </ActionButton>
      <LiveLine {...line} />
    </div>
  )
}

type Props = { webhooks: { id: number | string; name: string }[] }

/** A moment as `<input type="datetime-local">` writes it, in the browser's time zone, as the API reads it. */
const toISO = (local: string): string => new Date(local).toISOString()

/** Sends the ticked deliveries again, or all of a website in a period. */
export const ResendForm = ({ webhooks }: Props) => {
  const { text } = usePanelText()
  const { selectedIDs, toggleAll } = useSelection()
  const { isBusy, line, run } = useRequest()
  const { clearRouteCache } = useRouteCache()
  const api = usePanelApi()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [isMissing, setMissing] = useState(false)

  const resend = async (body: { from: string; to: string; webhook: number | string } | { ids: (number | string)[] }) =>
    run({
      ask: async () =>
        api.callCollection<{ deliveries: (number | string)[] }>('webhook-deliveries', '/resend', { body }),
      meanwhile: text('sending'),
      onAnswer: ({ deliveries }) => {
        // The button for what is ticked goes, and the focus with it.
        place.current?.focus()
        if (selectedIDs.length > 0) toggleAll()
        clearRouteCache()
        if (deliveries.length === 0) return text('resendDoneNone')
        return deliveries.length === 1
          ? text('resendDoneOne')
          : text('resendDone', { count: String(deliveries.length) })
      },
    })

  const resendPeriod = (form: FormData) => {
    const from = String(form.get('from') ?? '')
    const to = String(form.get('to') ?? '')
    const webhook = webhooks.find((candidate) => String(candidate.id) === form.get('webhook'))
    setMissing(!from || !to || !webhook)
    if (from && to && webhook && !isBusy) void resend({ from: toISO(from), to: toISO(to), webhook: webhook.id })
  }
  const count = selectedIDs.length
  return (
    <div className="beffroi-panel__action beffroi-hook__resend" ref={place} tabIndex={-1}>
      {count > 0 && (
        <ActionButton
          buttonStyle="primary"
          isBusy={isBusy}
          onPress={() => {
            void resend({ ids: selectedIDs })
          }}
        >
          {count === 1 ? text('resendSelectedOne') : text('resendSelected', { count: String(count) })}
        </ActionButton>
      )}
      {webhooks.length > 0 && (
        <details className="beffroi-hook__range">
          <summary>{text('range')}</summary>
          <p className="beffroi-panel__hint">{text('rangeHint')}</p>
          <form
            className="beffroi-panel__form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              resendPeriod(new FormData(event.currentTarget))
            }}
          >
            <label htmlFor={`${id}webhook`}>{text('rangeWebhook')}</label>
            <select id={`${id}webhook`} name="webhook">
              {webhooks.map((webhook) => (
                <option key={webhook.id} value={String(webhook.id)}>
                  {webhook.name}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}from`}>{text('rangeFrom')}</label>
            <input id={`${id}from`} name="from" type="datetime-local" />
            <label htmlFor={`${id}to`}>{text('rangeTo')}</label>
            <input id={`${id}to`} name="to" type="datetime-local" />
            <ActionButton isBusy={isBusy} type="submit">
              {text('resend')}
            </ActionButton>
          </form>
        </details>
      )}
      <LiveLine isError={isMissing || line.isError} words={isMissing ? text('rangeMissing') : line.words} />
    </div>
  )
}

/** In place of Payload's choice of a webhook, for which it asks for the list of them: an editor may not read it. */
export const WebhookFilter = () => <p className="beffroi-panel__hint">{usePanelText().text('siteFilter')}</p>
