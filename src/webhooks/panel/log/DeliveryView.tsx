import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, Payload, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { mayPublish } from '../../../access/roles.ts'
import { idOf } from '../../../idOf.ts'
import { formatMoment } from '../../../newsroom/desk/formatMoment.ts'
import type { DeliveryRow } from '../../DeliveryRow.ts'
import '../panel.css'
import { readWebhooks } from '../readWebhooks.ts'
import { StatePill } from '../StatePill.tsx'
import { panelText } from '../texts.ts'
import { deliveryWords } from '../words/deliveryWords.ts'
import { nextStep } from '../words/nextStep.ts'
import { reasonWords } from '../words/reasonWords.ts'
import { AttemptList } from './AttemptList.tsx'
import { EventList } from './EventList.tsx'
import { ResendButton } from './ResendButton.tsx'

/** The name of whoever asked for a delivery, when the reader may know it. */
const nameOf = async ({ id, payload, user }: { id: unknown; payload: Payload; user: TypedUser }): Promise<string | undefined> => {
  const found = idOf(id)
  if (found === undefined) return undefined
  const account = await payload.findByID({ collection: user.collection, depth: 0, disableErrors: true, id: found, overrideAccess: false, user })
  return account && 'name' in account && typeof account.name === 'string' ? account.name : undefined
}

/** The page of a delivery: what was told, what the website answered, what comes next. It takes the place of a form that nobody may save. */
export const DeliveryView = async ({ doc, i18n, initPageResult, payload, user }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  if (!user || !collectionConfig || !doc || !mayPublish(req)) return null
  const { language } = i18n
  const text = panelText(language)
  const now = new Date()
  const delivery = doc as DeliveryRow
  const [webhooks, requester] = await Promise.all([readWebhooks(payload), nameOf({ id: delivery.requestedBy, payload, user })])
  const webhook = webhooks.find(({ id }) => id === idOf(delivery.webhook))
  const title = delivery.kind === 'rebuild' && requester ? text('rebuildRequestedBy', { name: requester }) : deliveryWords(delivery, language)
  const attempts = delivery.attempts ?? []
  const events = delivery.events ?? []
  const listURL = formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${collectionConfig.slug}` })

  return (
    <Gutter className="beffroi-hook beffroi-hook--page">
      <SetStepNav nav={[{ label: String(getTranslation(collectionConfig.labels.plural, i18n)), url: listURL }, { label: String(getTranslation(collectionConfig.labels.singular, i18n)) }]} />
      <header className="beffroi-hook__header">
        <h1 className="beffroi-hook__title">{title}</h1>
        <p className="beffroi-hook__facts">
          <StatePill language={language} state={delivery.state} />
          <span>{webhook ? `${webhook.name} (${webhook.host})` : text('webhookGone')}</span>
          <time dateTime={delivery.createdAt}>{formatMoment(new Date(delivery.createdAt), language)}</time>
        </p>
      </header>
      <section aria-labelledby="delivery-next" className="beffroi-hook__section">
        <h2 id="delivery-next">{text('next')}</h2>
        <p className="beffroi-hook__sentence">{nextStep({ delivery, language, now, ...(webhook && { webhook: webhook.state }) })}.</p>
        {webhook?.state === 'paused' && <p className="beffroi-hook__hint">{text('webhookPaused')}</p>}
        {webhook?.state === 'disabled' && <p className="beffroi-hook__hint">{reasonWords(webhook.disabledReason, language)}</p>}
        {webhook?.state === 'active' && delivery.kind !== 'test' && (
          <>
            <ResendButton id={delivery.id} lastAttempt={attempts.at(-1)?.at} />
            <p className="beffroi-hook__hint">{text('resendHint')}</p>
          </>
        )}
      </section>
      {events.length > 0 && (
        <section aria-labelledby="delivery-changes" className="beffroi-hook__section">
          <h2 id="delivery-changes">{text('changes')}</h2>
          <EventList count={delivery.eventCount ?? events.length} events={events} language={language} payload={payload} />
        </section>
      )}
      <section aria-labelledby="delivery-attempts" className="beffroi-hook__section">
        <h2 id="delivery-attempts">{text('attempts')}</h2>
        <AttemptList attempts={attempts} count={Math.max(delivery.attemptCount ?? 0, attempts.length)} language={language} now={now} />
      </section>
      <details className="beffroi-hook__section">
        <summary>{text('message')}</summary>
        <p className="beffroi-hook__hint">
          {text('messageId')} <code>{delivery.messageId}</code>
        </p>
        <pre aria-label={text('message')} className="beffroi-hook__raw" role="region" tabIndex={0}>
          {JSON.stringify(delivery.message, null, 2)}
        </pre>
      </details>
    </Gutter>
  )
}
