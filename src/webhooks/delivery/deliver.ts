import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { whileClaimed } from './claim.ts'
import { sendAttempt } from './makeAttempt.ts'
import { recordAttempt } from './recordAttempt.ts'
import { notifyAdmins } from './tellAdmins.ts'
import { decideOutcome } from './verdict.ts'

type Args = { delivery: DeliveryRow; options: SanitizedWebhooksOptions; payload: Payload; signal: AbortSignal; webhook: WebhookRow }

/** Tries a delivery that was claimed once: sends it, judges the answer, writes down what came of it. A crash in between leads to another attempt with the same id. */
export const attemptDelivery = async ({ delivery, options, payload, signal, webhook }: Args): Promise<void> => {
  const attempt = await whileClaimed(payload, delivery, () => sendAttempt({ delivery, options, payload, signal, webhook }))
  const now = Date.now()
  const judged = decideOutcome({
    attempts: (delivery.attemptCount ?? 0) + 1,
    delays: options.retryDelaysSeconds,
    isDelivered: attempt.record.failure === null,
    kind: delivery.kind,
    now,
    random: Math.random(),
    retryAfter: attempt.retryAfter,
    status: attempt.record.status,
  })
  const { isDisabled } = await recordAttempt({ attempt, delivery, now, payload, verdict: judged, webhook })
  if (isDisabled && judged.outcome === 'failed' && judged.disables) {
    await notifyAdmins({ failure: attempt.record.failure, payload, reason: judged.disables, webhook })
  }
}
