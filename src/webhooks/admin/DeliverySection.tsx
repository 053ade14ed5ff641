'use client'

import { Link, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../../admin/dates/useNewsroomZone.ts'
import { formatSince } from '../../admin/formatDates.ts'
import { controlText } from '../../messages/controls.ts'
import { deliveryWords, outcomeWords } from './describeDelivery.ts'
import type { Delivery } from './describeDelivery.ts'
import { StatePill } from './status.tsx'
import { usePanelText } from './usePanelText.ts'
import { deliveryQuery, waitForDelivery } from './waitForDelivery.ts'

const LINES = 5

type Props = { id: number | string; logURL: string }

/** Sends a test to a webhook, and lists what was sent to it last. */
export const DeliverySection = ({ id, logURL }: Props) => {
  const { language, text } = usePanelText()
  const isModified = useFormModified()
  const { isBusy, line, run } = useRequest()
  const api = usePanelApi()
  const timeZone = useNewsroomZone()
  const [deliveries, setDeliveries] = useState<{ error?: string; rows?: Delivery[] }>({})

  const load = useCallback(async () => {
    const query = new URLSearchParams({
      limit: String(LINES),
      pagination: 'false',
      sort: '-createdAt',
      'where[webhook][equals]': String(id),
    })
    const answer = await api.callCollection<{ docs: Delivery[] }>(
      'webhook-deliveries',
      `?${deliveryQuery()}&${query}`,
      {
        method: 'GET',
      },
    )
    setDeliveries(answer.ok ? { rows: answer.body.docs } : { error: answer.message })
  }, [api, id])

  useEffect(() => {
    void load()
  }, [load])

  const test = async () =>
    run({
      ask: async () => api.callCollection<{ delivery: number | string }>('webhooks', `/${id}/test`),
      meanwhile: text('testing'),
      onAnswer: async ({ delivery }) => {
        const row = await waitForDelivery({ api, id: delivery })
        await load()
        return row ? outcomeWords(row, { language, now: new Date(), timeZone }) : controlText(language)('noAnswer')
      },
    })
  return (
    <section aria-labelledby="webhook-deliveries" className="beffroi-panel__section">
      <h2 id="webhook-deliveries">{text('tests')}</h2>
      {isModified && <p className="beffroi-panel__hint">{text('testUnsaved')}</p>}
      <div className="beffroi-panel__action">
        <ActionButton isBusy={isBusy} onPress={() => void test()}>
          {text('test')}
        </ActionButton>
        <LiveLine {...line} />
      </div>
      <h3 className="beffroi-panel__subtitle">{text('lastDeliveries')}</h3>
      {deliveries.error && <p className="beffroi-panel__live beffroi-panel__live--error">{deliveries.error}</p>}
      {deliveries.rows?.length === 0 && <p className="beffroi-panel__hint">{text('lastDeliveriesNone')}</p>}
      <ul className="beffroi-hook__rows">
        {deliveries.rows?.map((delivery) => (
          <li className="beffroi-hook__row" key={delivery.id}>
            <Link href={`${logURL}/${delivery.id}`} prefetch={false}>
              {deliveryWords(delivery, language)}
            </Link>
            <span className="beffroi-panel__facts">
              <StatePill language={language} state={delivery.state} />
              <time dateTime={delivery.createdAt}>
                {formatSince(new Date(delivery.createdAt), language, new Date(), timeZone)}
              </time>
            </span>
          </li>
        ))}
      </ul>
      <Link href={`${logURL}?where[webhook][equals]=${id}`} prefetch={false}>
        {text('openLog')}
      </Link>
    </section>
  )
}
