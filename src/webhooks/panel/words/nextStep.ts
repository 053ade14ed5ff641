import type { WebhookState } from '../../WebhookRow.ts'
import type { Delivery } from '../Delivery.ts'
import { panelText } from '../texts.ts'
import { formatClock, formatDayAndClock, isSameDay } from './formatClock.ts'

const MINUTE_IN_MS = 60_000

type Args = {
  delivery: Pick<Delivery, 'attemptCount' | 'kind' | 'nextAttemptAt' | 'state'>
  language: string
  now: Date
  /** The state of the website that it is for; what waits for one that is off has no time. */
  webhook?: WebhookState
}

/** What comes next for a delivery, in words and without a full stop. */
export const nextStep = ({ delivery: { attemptCount, kind, nextAttemptAt, state }, language, now, webhook = 'active' }: Args): string => {
  const text = panelText(language)
  if (state === 'delivered') return text('nextDelivered')
  if (state === 'cancelled') return text('nextCancelled')
  if (state === 'failed') return text(kind === 'test' ? 'nextFailedTest' : 'nextFailed')
  if (webhook !== 'active') return text('nextWaitsForSite')

  const isFirst = (attemptCount ?? 0) === 0
  const at = nextAttemptAt ? new Date(nextAttemptAt) : now
  const minutes = Math.ceil((at.getTime() - now.getTime()) / MINUTE_IN_MS)
  if (minutes <= 1) return text(isFirst ? 'nextFirstNow' : 'nextRetryNow')
  const time = formatClock(at, language)
  if (minutes < 60) return text(isFirst ? 'nextFirstIn' : 'nextRetryIn', { minutes: String(minutes), time })
  if (isSameDay(at, now)) return text(isFirst ? 'nextFirstAt' : 'nextRetryAt', { time })
  return text(isFirst ? 'nextFirstOn' : 'nextRetryOn', { date: formatDayAndClock(at, language) })
}
