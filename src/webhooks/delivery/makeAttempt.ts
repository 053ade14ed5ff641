import type { Payload } from 'payload'

import { HttpClientError } from '../../http-client/failures.ts'
import { sendRequest, type HttpResponse } from '../../http-client/sendRequest.ts'
import type { AttemptFailure, DeliveryAttempt, DeliveryRow } from '../DeliveryRow.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import { redact } from '../targets/redact.ts'
import { requestFor } from '../targets/requestFor.ts'
import type { WebhookRow } from '../WebhookRow.ts'

/** Of a response, for the log. */
const KEPT_BYTES = 1024

type Args = {
  delivery: Pick<DeliveryRow, 'message' | 'messageId'>
  options: SanitizedWebhooksOptions
  payload: Payload
  signal: AbortSignal
  webhook: WebhookRow
}

export type Attempt = {
  record: DeliveryAttempt
  /** The header `Retry-After`, when the receiver sent one. */
  retryAfter: string | undefined
}

const isSuccess = ({ status }: HttpResponse): boolean => status >= 200 && status < 300

/** All of a message's requests, one after the other (a purge may need several), up to the first that is refused. */
const sendAll = async ({ delivery, options, payload, signal, webhook }: Args, at: Date): Promise<HttpResponse> => {
  const { allowedNetworks, allowLoopback, timeoutMs } = options
  const requests = requestFor({ attemptAt: at, message: delivery.message, messageId: delivery.messageId, secret: payload.secret, webhook })
  let response: HttpResponse = { body: '', headers: {}, status: 204 }
  for (const request of requests) {
    response = await sendRequest({ ...request, allowedNetworks, allowLoopback, keptBytes: KEPT_BYTES, signal, timeoutMs })
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
export const sendAttempt = async (args: Args): Promise<Attempt> => {
  const { payload, signal, webhook } = args
  const at = new Date()
  const recorded = (what: Pick<DeliveryAttempt, 'failure' | 'response' | 'status'>): DeliveryAttempt => ({ at: at.toISOString(), durationMs: Date.now() - at.getTime(), ...what })
  try {
    const response = await sendAll(args, at)
    const { body, headers, status } = response
    const failure: AttemptFailure | null = isSuccess(response) ? null : { code: 'refused', params: { status } }
    return { record: recorded({ failure, response: redact(body, webhook, payload.secret), status }), retryAfter: headers['retry-after'] }
  } catch (error) {
    signal.throwIfAborted()
    return { record: recorded({ failure: failureOf(error), response: '', status: null }), retryAfter: undefined }
  }
}
