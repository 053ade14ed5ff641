import type { FailureCode } from '../../../http-client/failures.ts'
import type { DeliveryAttempt } from '../../DeliveryRow.ts'
import { panelText, type PANEL_TEXTS } from '../texts.ts'

/** Codes of the HTTP client. */
const ERRORS: Record<FailureCode, keyof typeof PANEL_TEXTS> = {
  badHeader: 'errorBadUrl',
  badMethod: 'errorBadUrl',
  badUrl: 'errorBadUrl',
  closedEarly: 'errorClosedEarly',
  connection: 'errorConnection',
  dns: 'errorDns',
  forbiddenAddress: 'errorForbiddenAddress',
  notHttp: 'errorConnection',
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

/** What became of an attempt, in a sentence with the answer's code. */
export const attemptWords = ({ error, status }: Pick<DeliveryAttempt, 'error' | 'status'>, language: string): string => {
  const text = panelText(language)
  if (typeof status === 'number') return text(statusKey(status), { status: String(status) })
  const key = (ERRORS as Partial<Record<string, keyof typeof PANEL_TEXTS>>)[error?.split(':')[0] ?? '']
  return key ? text(key) : (error ?? text('errorConnection'))
}
