import type { AttemptFailure, DeliveryAttempt } from '../../DeliveryRow.ts'
import { panelText, type PANEL_TEXTS } from '../texts.ts'

const FAILURES: Record<AttemptFailure['code'], keyof typeof PANEL_TEXTS> = {
  badHeader: 'errorBadHeader',
  badMethod: 'errorBadUrl',
  badUrl: 'errorBadUrl',
  closedEarly: 'errorClosedEarly',
  connection: 'errorConnection',
  dns: 'errorDns',
  forbiddenAddress: 'errorForbiddenAddress',
  notHttp: 'errorNotHttp',
  notMade: 'errorNotMade',
  refused: 'statusRefused',
  timeout: 'errorTimeout',
  tls: 'errorTls',
}

const statusKey = (status: number): keyof typeof PANEL_TEXTS => {
  if (status < 300) return 'statusReceived'
  if (status < 400) return 'statusRedirect'
  if (status === 410) return 'statusGone'
  if (status === 429) return 'statusTooMany'
  return status < 500 ? 'statusRefused' : 'statusServerError'
}

/** What became of an attempt, in a sentence with the status of its response. */
export const attemptWords = ({ failure, status }: Pick<DeliveryAttempt, 'failure' | 'status'>, language: string): string => {
  const text = panelText(language)
  if (typeof status === 'number') return text(statusKey(status), { status: String(status) })
  return text(FAILURES[failure?.code ?? 'connection'])
}
