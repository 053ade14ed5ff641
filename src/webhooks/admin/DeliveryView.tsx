import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, Payload, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'

import type { CollectionName } from '../../../collections/names.ts'
import { mayPublish } from '../../access/roles.ts'
import { newsroomZone } from '../../admin/dates/newsroomZone.ts'
import { formatMoment } from '../../admin/formatDates.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { panelText } from '../../messages/webhooks.ts'
import { idOf } from '../../payload/values.ts'
import type { DeliveryAttempt, DeliveryEvent, DeliveryRow } from '../DeliveryRow.ts'
import { ResendButton } from './Resend.tsx'
import {
  attemptWords,
  deliveryWords,
  eventWords,
  formatDayAndClock,
  formatSeconds,
  isSameDay,
  nextStep,
} from './describeDelivery.ts'
import type { Telling } from './describeDelivery.ts'
import { reasonWords } from './describeSite.ts'
import './panel.css'
import { readWebhooks } from './readWebhooks.ts'
import { StatePill } from './status.tsx'

const MS_IN_SECOND = 1_000

/** « 120 ms », « 1,2 s ». */
const durationWords = (durationMs: number, language: string): string =>
  durationMs < MS_IN_SECOND
    ? `${durationMs}\u00A0ms`
    : `${(durationMs / MS_IN_SECOND).toLocaleString(language, { maximumFractionDigits: 1 })}\u00A0s`

type Props = Telling & {
  attempts: DeliveryAttempt[]
  /** How often it was tried: of a delivery that is sent again and again only the last attempts are kept. */
  count: number
}

/** Each attempt with what the website answered, the newest first. */
const AttemptList = ({ attempts, count, language, now, timeZone }: Props) => {
  const text = panelText(language)
  if (attempts.length === 0) return <p className="beffroi-panel__hint">{text('attemptsNone')}</p>
  return (
    <ol className="beffroi-hook__attempts" reversed>
      {attempts
        .map((attempt, index) => ({ ...attempt, number: count - attempts.length + index + 1 }))
        .toReversed()
        .map(({ at, durationMs, failure, number, response, status }) => {
          const date = new Date(at)
          return (
            <li className="beffroi-hook__attempt" key={number}>
              <h3 className="beffroi-panel__subtitle">
                {text('attempt', { number: String(number) })}
                {' · '}
                <time dateTime={at}>
                  {isSameDay(date, now, timeZone)
                    ? formatSeconds(date, language, timeZone)
                    : formatDayAndClock(date, language, timeZone)}
                </time>
              </h3>
              <p className="beffroi-panel__sentence">
                {attemptWords({ failure, status }, language)}{' '}
                <span className="beffroi-panel__hint">
                  {text('duration', { time: durationWords(durationMs, language) })}
                </span>
              </p>
              {typeof status === 'number' && (
                <pre aria-label={text('answer')} className="beffroi-panel__raw" role="region" tabIndex={0}>
                  {response || text('answerEmpty')}
                </pre>
              )}
            </li>
          )
        })}
    </ol>
  )
}

/** Where the panel shows the document of a change; nowhere once it is deleted. */
const hrefOf = ({ collection, document, type }: DeliveryEvent, { config }: Payload): string | undefined => {
  const adminRoute = config.routes.admin
  if (type === 'newsroom.updated') return formatAdminURL({ adminRoute, path: '/globals/newsroom' })
  const slug = projectSlug(config, collection as CollectionName)
  return slug && !type.endsWith('.deleted')
    ? formatAdminURL({ adminRoute, path: `/collections/${slug}/${document}` })
    : undefined
}

type EventListProps = { count: number; events: DeliveryEvent[]; language: string; payload: Payload }

/** The changes that a delivery tells, each with a link to its document. */
const EventList = ({ count, events, language, payload }: EventListProps) => (
  <ul className="beffroi-hook__events">
    {events.map((event) => {
      const href = hrefOf(event, payload)
      const words = eventWords(event, language)
      return (
        <li key={event.id}>
          {href ? (
            <Link href={href} prefetch={false}>
              {words}
            </Link>
          ) : (
            words
          )}
        </li>
      )
    })}
    {count > events.length && <li>{panelText(language)('allChanges', { count: String(count - events.length) })}</li>}
  </ul>
)

/** The name of whoever asked for a delivery, when the reader may know it. */
const nameOf = async ({
  id,
  payload,
  user,
}: {
  id: unknown
  payload: Payload
  user: TypedUser
}): Promise<string | undefined> => {
  const found = idOf(id)
  if (found === undefined) return undefined
  const account = await payload.findByID({
    collection: user.collection,
    depth: 0,
    disableErrors: true,
    id: found,
    overrideAccess: false,
    user,
  })
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
  const [webhooks, timeZone, requester] = await Promise.all([
    readWebhooks(payload),
    newsroomZone(payload, req),
    nameOf({ id: delivery.requestedBy, payload, user }),
  ])
  const webhook = webhooks.find(({ id }) => id === idOf(delivery.webhook))
  const title =
    delivery.trigger === 'rebuild' && requester
      ? text('rebuildRequestedBy', { name: requester })
      : deliveryWords(delivery, language)
  const attempts = delivery.attempts ?? []
  const events = delivery.events ?? []
  const listURL = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collectionConfig.slug}`,
  })

  return (
    <Gutter className="beffroi-panel beffroi-panel--page">
      <SetStepNav
        nav={[
          { label: String(getTranslation(collectionConfig.labels.plural, i18n)), url: listURL },
          { label: String(getTranslation(collectionConfig.labels.singular, i18n)) },
        ]}
      />
      <header className="beffroi-hook__header">
        <h1 className="beffroi-panel__title">{title}</h1>
        <p className="beffroi-panel__facts">
          <StatePill language={language} state={delivery.state} />
          <span>{webhook ? `${webhook.name} (${webhook.host})` : text('webhookGone')}</span>
          <time dateTime={delivery.createdAt}>{formatMoment(new Date(delivery.createdAt), language, timeZone)}</time>
        </p>
      </header>
      <section aria-labelledby="delivery-next" className="beffroi-panel__section">
        <h2 id="delivery-next">{text('next')}</h2>
        <p className="beffroi-panel__sentence">
          {nextStep({ delivery, language, now, timeZone, ...(webhook && { webhook: webhook.state }) })}.
        </p>
        {webhook?.state === 'paused' && <p className="beffroi-panel__hint">{text('webhookPaused')}</p>}
        {webhook?.state === 'disabled' && (
          <p className="beffroi-panel__hint">{reasonWords(webhook.disabledReason, language)}</p>
        )}
        {webhook?.state === 'active' && delivery.trigger !== 'test' && (
          <>
            <ResendButton id={delivery.id} lastAttempt={attempts.at(-1)?.at} />
            <p className="beffroi-panel__hint">{text('resendHint')}</p>
          </>
        )}
      </section>
      {events.length > 0 && (
        <section aria-labelledby="delivery-changes" className="beffroi-panel__section">
          <h2 id="delivery-changes">{text(delivery.trigger === 'issue' ? 'handedOver' : 'changes')}</h2>
          <EventList
            count={delivery.eventCount ?? events.length}
            events={events}
            language={language}
            payload={payload}
          />
        </section>
      )}
      <section aria-labelledby="delivery-attempts" className="beffroi-panel__section">
        <h2 id="delivery-attempts">{text('attempts')}</h2>
        <AttemptList
          attempts={attempts}
          count={Math.max(delivery.attemptCount ?? 0, attempts.length)}
          language={language}
          now={now}
          timeZone={timeZone}
        />
      </section>
      <details className="beffroi-panel__section">
        <summary>{text('message')}</summary>
        <p className="beffroi-panel__hint">
          {text('messageId')} <code>{delivery.messageId}</code>
        </p>
        <pre aria-label={text('message')} className="beffroi-panel__raw" role="region" tabIndex={0}>
          {JSON.stringify(delivery.message, null, 2)}
        </pre>
      </details>
    </Gutter>
  )
}
