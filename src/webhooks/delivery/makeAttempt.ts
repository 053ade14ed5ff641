import type { Payload } from 'payload'

import { explainFailure, HttpClientError } from '../../http-client/failures.ts'
import { sendRequest, type HttpResponse } from '../../http-client/sendRequest.ts'
import type { DeliveryAttempt, DeliveryRow } from '../DeliveryRow.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import { redact } from '../targets/redact.ts'
import { requestFor } from '../targets/requestFor.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { inNewsroomLanguage, notMade, refusedWith } from './sentences.ts'

/** Of an answer, for the log. */
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
  const { allowedNetworks, allowLoopback, timeout } = options
  const requests = requestFor({ attemptAt: at, message: delivery.message, messageId: delivery.messageId, secret: payload.secret, webhook })
  let answer: HttpResponse = { body: '', headers: {}, status: 204 }
  for (const request of requests) {
    answer = await sendRequest({ ...request, allowedNetworks, allowLoopback, keptBytes: KEPT_BYTES, signal, timeoutMs: timeout })
    if (!isSuccess(answer)) break
  }
  return answer
}

const explain = (error: unknown, payload: Payload): string => {
  if (error instanceof HttpClientError) return `${error.code}: ${inNewsroomLanguage(payload, explainFailure(error.code, error.params))}`
  return inNewsroomLanguage(payload, notMade(error instanceof Error ? error.message : String(error)))
}

/**
 * Sends a message once and says what came of it, in a form that can be stored and shown: every secret of the webhook is taken out.
 *
 * @throws what `signal` was aborted with: the attempt then counts for nothing.
 */
export const makeAttempt = async (args: Args): Promise<Attempt> => {
  const { payload, signal, webhook } = args
  const at = new Date()
  const recorded = (what: Pick<DeliveryAttempt, 'answer' | 'error' | 'status'>): DeliveryAttempt => ({ at: at.toISOString(), duration: Date.now() - at.getTime(), ...what })
  try {
    const answer = await sendAll(args, at)
    const error = isSuccess(answer) ? null : inNewsroomLanguage(payload, refusedWith(answer.status))
    return { record: recorded({ answer: redact(answer.body, webhook, payload.secret), error, status: answer.status }), retryAfter: answer.headers['retry-after'] }
  } catch (error) {
    signal.throwIfAborted()
    return { record: recorded({ answer: '', error: explain(error, payload), status: null }), retryAfter: undefined }
  }
}
