import { formatSince } from '../../admin/formatDates.ts'
import { t } from '../../messages/t.ts'
import { panelText } from '../../messages/webhooks.ts'
import type { DisabledReason, WebhookState } from '../WebhookRow.ts'
import { DISABLED } from '../dispatch/outcome.ts'
import { nextStep } from './describeDelivery.ts'
import type { Delivery, Telling } from './describeDelivery.ts'

/** Why a webhook is disabled. */
export const reasonWords = (reason: DisabledReason | null | undefined, language: string): string => {
  const words = reason ? DISABLED[reason] : undefined
  if (!words) return panelText(language)('siteDisabled')
  return t(language, words)
}

/** A website that is told, as far as whoever publishes may know it. */
export type Site = {
  disabledReason?: DisabledReason | null
  /** The host of its address; the path may be a secret. */
  host: string
  id: number | string
  /** False for a service that only sends newsletters. @default true */
  isRebuilt?: boolean
  /** The newest delivery that is over. */
  last?: Delivery
  name: string
  /** The oldest delivery that is not over: those behind it wait. */
  pending?: Delivery
  state: WebhookState
}

type SiteTone = 'bad' | 'good' | 'idle' | 'waiting'

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** How a website fares: whether what it shows is what is published. */
export const siteWords = (
  { disabledReason, last, pending, state }: Omit<Site, 'host' | 'id' | 'name'>,
  telling: Telling,
): { tone: SiteTone; words: string } => {
  const { language, now, timeZone } = telling
  const text = panelText(language)
  if (state === 'disabled') return { tone: 'bad', words: reasonWords(disabledReason, language) }
  if (state === 'paused') return { tone: 'idle', words: text('sitePaused') }
  if (pending && (pending.attemptCount ?? 0) > 0) {
    return {
      tone: 'waiting',
      words: text('siteRetry', { next: lowerFirst(nextStep({ delivery: pending, ...telling })) }),
    }
  }
  if (pending) return { tone: 'waiting', words: text('sitePending') }
  if (!last) return { tone: 'idle', words: text('siteNever') }
  const since = formatSince(
    new Date(last.deliveredAt ?? last.attempts?.at(-1)?.at ?? last.createdAt),
    language,
    now,
    timeZone,
  )
  return last.state === 'delivered'
    ? { tone: 'good', words: text('siteDelivered', { since }) }
    : { tone: 'bad', words: text('siteFailed', { since }) }
}
