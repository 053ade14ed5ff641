import type { NumberFieldSingleValidation, PayloadRequest } from 'payload'

import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'
import { defaultWindow } from '../targets/defaultWindow.ts'
import { PROVIDER_NAMES } from '../WebhookRow.ts'

/** An hour, in milliseconds. */
const MAX = 3_600_000

const checkWait = (value: number | null | undefined, req: PayloadRequest): string | true =>
  value === null || value === undefined || (Number.isInteger(value) && value >= 0 && value <= MAX) || translate(req, 'beffroi:webhookWait')

export const validateDebounce: NumberFieldSingleValidation = (value, { req }) => checkWait(value, req)

/** A longest wait that ends before the quiet time would never let a message gather; what is left empty is the provider's own. */
export const validateMaxWait: NumberFieldSingleValidation = (value, { data, req }) => {
  const wait = checkWait(value, req)
  if (wait !== true) return wait
  const { provider: given, debounceMs }: Record<string, unknown> = isRecord(data) ? data : {}
  const window = defaultWindow(PROVIDER_NAMES.find((name) => name === given) ?? 'generic')
  const quiet = typeof debounceMs === 'number' ? debounceMs : window.debounceMs
  const longest = value ?? window.maxWaitMs
  return quiet <= longest || translate(req, 'beffroi:webhookWaits', { longest: String(longest), quiet: String(quiet) })
}
