import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { projectSlug } from '../../content-model/slugs.ts'
import { HttpClientError } from '../../http-client/failures.ts'
import { sendRequest } from '../../http-client/sendRequest.ts'
import type { HttpResponse } from '../../http-client/sendRequest.ts'
import { inTransaction } from '../../payload/transactions.ts'
import type { AttemptFailure, DeliveryAttempt, DeliveryRow } from '../DeliveryRow.ts'
import type { DisabledReason, WebhookRow } from '../WebhookRow.ts'
import { deliveryKeys, webhookSlugs, whileClaimed } from '../deliveries.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import { requestFor } from '../providers/requestFor.ts'
import { redact } from '../secrets/protectSecrets.ts'
import { decideOutcome, DISABLED, explainAttempt } from './outcome.ts'
import type { Outcome } from './outcome.ts'

type Args = {
  /** What came of the last attempt. */
  failure: AttemptFailure | null
  payload: Payload
  reason: DisabledReason
  webhook: Pick<WebhookRow, 'id' | 'name'>
}

const textOf = ({
  address,
  failure,
  name,
  reason,
}: Pick<Args, 'failure' | 'reason'> & { address: string; name: string }): string => {
  const last = failure ? explainAttempt(failure) : { en: '', fr: '' }
  return [
    `Le webhook « ${name} » est désactivé : le site ou le cache qu’il prévient n’apprend plus ce qui change.`,
    DISABLED[reason].fr,
    `Dernière erreur : ${last.fr}`,
    `À voir dans le panneau d’administration : ${address}`,
    '—',
    `The webhook “${name}” is disabled: the website or cache that it tells no longer learns what changes.`,
    DISABLED[reason].en,
    `Last error: ${last.en}`,
    `See the admin panel: ${address}`,
  ].join('\n\n')
}

/** Tells every admin by e-mail that a webhook is disabled, each in a message of their own. */
const notifyAdmins = async ({ failure, payload, reason, webhook }: Args): Promise<void> => {
  const users = projectSlug(payload.config, 'users')
  if (!users) return
  const { docs } = await payload.db.find<{ email?: string | null }>({
    collection: users,
    limit: 0,
    pagination: false,
    where: { role: { equals: 'admin' } },
  })
  const { routes, serverURL } = payload.config
  const address = formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${webhookSlugs(payload).webhooks}/${webhook.id}`,
    serverURL,
  })
  // A name is one line, and so is a subject.
  const name = webhook.name.replaceAll(/\s+/g, ' ')
  const subject = `Webhook « ${name} » désactivé / disabled`
  const text = textOf({ address, failure, name, reason })
  const sent = await Promise.allSettled(
    docs.filter(({ email }) => email).map(({ email }) => payload.sendEmail({ subject, text, to: email ?? '' })),
  )
  const unsent = sent.find(({ status }) => status === 'rejected')
  if (unsent?.status === 'rejected')
    payload.logger.error({
      err: unsent.reason as Error,
      msg: `[beffroi] The e-mail that the webhook "${name}" is disabled could not be sent: check SMTP_URL and EMAIL_FROM.`,
    })
}

/** Of a response, for the log. */
const KEPT_BYTES = 1024

type AttemptDeliveryArgs = {
  delivery: Pick<DeliveryRow, 'message' | 'messageId'>
  options: SanitizedWebhooksOptions
  payload: Payload
  signal: AbortSignal
  webhook: WebhookRow
}

type Attempt = {
  record: DeliveryAttempt
  /** The header `Retry-After`, when the receiver sent one. */
  retryAfter: string | undefined
}

const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300

/** All of a message's requests, one after the other (a purge may need several), up to the first that is refused. */
const sendAll = async (
  { delivery, options, payload, signal, webhook }: AttemptDeliveryArgs,
  at: Date,
): Promise<HttpResponse> => {
  const { allowedNetworks, allowLoopback, timeoutMs } = options
  const requests = requestFor({
    attemptAt: at,
    message: delivery.message,
    messageId: delivery.messageId,
    secret: payload.secret,
    webhook,
  })
  let response: HttpResponse = { body: '', bytes: new Uint8Array(), headers: {}, isComplete: true, status: 204 }
  for (const request of requests) {
    response = await sendRequest({
      ...request,
      allowedNetworks,
      allowLoopback,
      keptBytes: KEPT_BYTES,
      signal,
      timeoutMs,
    })
    if (!isSuccess(response)) break
  }
  return response
}

const failureOf = (error: unknown): AttemptFailure =>
  error instanceof HttpClientError
    ? { code: error.code, params: error.params }
    : { code: 'notMade', params: { reason: error instanceof Error ? error.message : String(error) } }

/**
 * Sends a message once and says what came of it, in a form that can be stored and shown: every secret of the webhook is taken out.
 *
 * @throws what `signal` was aborted with: the attempt then counts for nothing.
 */
const sendAttempt = async (args: AttemptDeliveryArgs): Promise<Attempt> => {
  const { payload, signal, webhook } = args
  const at = new Date()
  const recorded = (what: Pick<DeliveryAttempt, 'failure' | 'response' | 'status'>): DeliveryAttempt => ({
    at: at.toISOString(),
    durationMs: Date.now() - at.getTime(),
    ...what,
  })
  try {
    const response = await sendAll(args, at)
    const { body, headers, status } = response
    const failure: AttemptFailure | null = isSuccess(response) ? null : { code: 'refused', params: { status } }
    return {
      record: recorded({ failure, response: redact(body, webhook, payload.secret), status }),
      retryAfter: headers['retry-after'],
    }
  } catch (error) {
    signal.throwIfAborted()
    return { record: recorded({ failure: failureOf(error), response: '', status: null }), retryAfter: undefined }
  }
}

/** A delivery that is sent again and again keeps its last attempts. */
const ATTEMPTS_KEPT = 50

type RecordAttemptArgs = {
  attempt: Attempt
  delivery: DeliveryRow
  now: number
  payload: Payload
  decided: Outcome
  webhook: WebhookRow
}

const stateOf = (decided: Outcome, now: number): Partial<DeliveryRow> => {
  if (decided.outcome === 'delivered')
    return { deliveredAt: new Date(now).toISOString(), nextAttemptAt: null, state: 'delivered' }
  if (decided.outcome === 'failed') return { nextAttemptAt: null, state: 'failed' }
  return { nextAttemptAt: new Date(decided.at).toISOString() }
}

/** The key that holds off a second rebuild while one waits is given back once it does not wait any more. */
const keyOf = ({ key, trigger, messageId, webhook }: DeliveryRow, { outcome }: Outcome): string =>
  trigger === 'rebuild' && outcome !== 'retry' ? deliveryKeys.rebuild(webhook, messageId) : key

/** Writes what came of an attempt, and disables the webhook with its last delivery, both or neither. */
const recordAttempt = async ({
  attempt,
  delivery,
  now,
  payload,
  decided,
  webhook,
}: RecordAttemptArgs): Promise<{ isDisabled: boolean }> => {
  const { deliveries, webhooks } = webhookSlugs(payload)
  return inTransaction(payload, async (req) => {
    const current = await payload.db.findOne<DeliveryRow>({
      collection: deliveries,
      req,
      where: { id: { equals: delivery.id } },
    })
    if (!current) return { isDisabled: false }
    await payload.db.updateOne({
      collection: deliveries,
      data: {
        attemptCount: (current.attemptCount ?? 0) + 1,
        attempts: [...(current.attempts ?? []), attempt.record].slice(-ATTEMPTS_KEPT),
        key: keyOf(current, decided),
        // Cancelled meanwhile, or delivered by another worker: it stays so.
        ...(current.state === 'pending' && stateOf(decided, now)),
      },
      id: delivery.id,
      req,
      returning: false,
    })
    if (decided.outcome !== 'failed' || !decided.disables || current.state !== 'pending') return { isDisabled: false }
    // These fields and no others, and only while it is active: what an admin changes at the same moment stays.
    const disabledAt = new Date(now).toISOString()
    const disabled = await payload.db.updateOne({
      collection: webhooks,
      data: { disabledAt, disabledReason: decided.disables, state: 'disabled', updatedAt: disabledAt },
      req,
      where: { and: [{ id: { equals: webhook.id } }, { state: { equals: 'active' } }] },
    })
    return { isDisabled: Boolean(disabled) }
  })
}

type DeliverArgs = {
  delivery: DeliveryRow
  options: SanitizedWebhooksOptions
  payload: Payload
  signal: AbortSignal
  webhook: WebhookRow
}

/** Tries a delivery that was claimed once: sends it, decides what becomes of it, writes down what came of it. A crash in between leads to another attempt with the same id. */
export const attemptDelivery = async ({ delivery, options, payload, signal, webhook }: DeliverArgs): Promise<void> => {
  const attempt = await whileClaimed(payload, delivery, () =>
    sendAttempt({ delivery, options, payload, signal, webhook }),
  )
  const now = Date.now()
  const decided = decideOutcome({
    attempts: (delivery.attemptCount ?? 0) + 1,
    delays: options.retryDelaysSeconds,
    isDelivered: attempt.record.failure === null,
    now,
    random: Math.random(),
    retryAfter: attempt.retryAfter,
    status: attempt.record.status,
    trigger: delivery.trigger,
  })
  const { isDisabled } = await recordAttempt({ attempt, decided, delivery, now, payload, webhook })
  if (isDisabled && decided.outcome === 'failed' && decided.disables) {
    await notifyAdmins({ failure: attempt.record.failure, payload, reason: decided.disables, webhook })
  }
}
