import type { Payload } from 'payload'

import type { DeliveryRow } from '../DeliveryRow.ts'
import type { SanitizedWebhooksOptions } from '../options.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { whileClaimed } from './claim.ts'
import { makeAttempt } from './makeAttempt.ts'
import { recordAttempt } from './recordAttempt.ts'
import { tellAdmins } from './tellAdmins.ts'
import { verdict } from './verdict.ts'

type Args = { delivery: DeliveryRow; options: SanitizedWebhooksOptions; payload: Payload; signal: AbortSignal; webhook: WebhookRow }

/** Tries a delivery that was claimed once: sends it, judges the answer, writes down what came of it. A crash in between leads to another attempt with the same id. */
export const deliver = async ({ delivery, options, payload, signal, webhook }: Args): Promise<void> => {
  const attempt = await whileClaimed(payload, delivery, () => makeAttempt({ delivery, options, payload, signal, webhook }))
  const now = Date.now()
  const judged = verdict({
    attempts: (delivery.attemptCount ?? 0) + 1,
    delays: options.retryDelays,
    error: attempt.record.error,
    kind: delivery.kind,
    now,
    random: Math.random(),
    retryAfter: attempt.retryAfter,
    status: attempt.record.status,
  })
  const { isDisabled } = await recordAttempt({ attempt, delivery, now, payload, verdict: judged, webhook })
  if (isDisabled && judged.outcome === 'failed' && judged.disables) {
    await tellAdmins({ lastError: attempt.record.error ?? '', payload, reason: judged.disables, webhook })
  }
}
