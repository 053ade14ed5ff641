import type {
  ArrayFieldValidation,
  CollectionBeforeValidateHook,
  NumberFieldSingleValidation,
  PayloadRequest,
  TextFieldSingleValidation,
  ValidationFieldError,
} from 'payload'
import { array } from 'payload/shared'

import { fieldRefusal } from '../../errors/refusal.ts'
import { checkUrl } from '../../http-client/addresses.ts'
import type { NetworkPolicy } from '../../http-client/addresses.ts'
import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import { PROVIDER_NAMES } from '../WebhookRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { defaultWindow, PROVIDERS } from '../providers/providers.ts'

const missing = (webhook: Partial<WebhookRow>, needsToken: boolean, req: PayloadRequest): ValidationFieldError[] => [
  ...(needsToken && !webhook.token ? [{ message: translate(req, 'beffroi:webhookToken'), path: 'token' }] : []),
  ...(webhook.headers ?? []).flatMap(({ name, value }, index) =>
    value
      ? []
      : [
          {
            message: translate(req, 'beffroi:webhookHeaderValue', { name: name ?? '' }),
            path: `headers.${index}.value`,
          },
        ],
  ),
]

/**
 * Refuses an active webhook that lacks a credential. A webhook that is active has the credentials that it sends; a copy, which starts without them,
 * may wait for them while it is paused. It looks at what is about to be stored: a form sends credentials back empty, so a field's own validation
 * would refuse it. A token that the provider has no use for is forgotten.
 */
export const checkCredentials: CollectionBeforeValidateHook<WebhookRow> = ({ collection, data, req }) => {
  if (!data) return data
  const provider = PROVIDER_NAMES.find((known) => known === data.provider)
  const needsToken = provider !== undefined && PROVIDERS[provider].needsToken
  const errors = data.state === 'active' ? missing(data, needsToken, req) : []
  if (errors.length > 0) throw fieldRefusal({ collection: collection.slug, errors, req })
  return needsToken ? data : { ...data, token: null }
}

/** RFC 9110, section 5.6.2: a name of a header is a token. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Those that say how a message travels and what its body is (RFC 9110, sections 7.6.1 and 8; RFC 9112), which only the client knows. */
const RESERVED: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const isHeaderName = (name: string): boolean => TOKEN.test(name)

/** Whether a header is ours to write: HTTP needs it, or Standard Webhooks (`webhook-…`). */
const isReservedHeader = (name: string): boolean =>
  RESERVED.has(name.toLowerCase()) || name.toLowerCase().startsWith('webhook-')

/** Validates the name of a header: a token of HTTP, and none that the client sets itself. */
export const validateHeaderName: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return req.t('validation:required')
  if (!isHeaderName(value)) return translate(req, 'beffroi:webhookHeaderName')
  return !isReservedHeader(value) || translate(req, 'beffroi:webhookHeaderReserved', { name: value })
}

/** Refuses two headers of one name: servers disagree about which of them counts. */
export const validateHeaders: ArrayFieldValidation = (value, options) => {
  const names = (Array.isArray(value) ? value : []).flatMap((row: unknown) =>
    isRecord(row) && typeof row.name === 'string' ? [row.name.toLowerCase()] : [],
  )
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined
    ? array(value, options)
    : translate(options.req, 'beffroi:webhookHeaderTwice', { name: twice })
}

/** An hour, in milliseconds. */
const MAX = 3_600_000

const checkWait = (value: number | null | undefined, req: PayloadRequest): string | true =>
  value === null ||
  value === undefined ||
  (Number.isInteger(value) && value >= 0 && value <= MAX) ||
  translate(req, 'beffroi:webhookWait')

/** Validates the time without a change after which a message is sent. */
export const validateDebounce: NumberFieldSingleValidation = (value, { req }) => checkWait(value, req)

/** Validates the longest wait: one that ends before the debounce would never let a message gather; what is left empty is the provider's own. */
export const validateMaxWait: NumberFieldSingleValidation = (value, { data, req }) => {
  const wait = checkWait(value, req)
  if (wait !== true) return wait
  const { provider: given, debounceMs }: Record<string, unknown> = isRecord(data) ? data : {}
  const window = defaultWindow(PROVIDER_NAMES.find((name) => name === given) ?? 'generic')
  const quiet = typeof debounceMs === 'number' ? debounceMs : window.debounceMs
  const longest = value ?? window.maxWaitMs
  return quiet <= longest || translate(req, 'beffroi:webhookWaits', { longest: String(longest), quiet: String(quiet) })
}

/** What the plugin's options say, as they were written into the config. */
const reachOf = ({ payload }: PayloadRequest): NetworkPolicy => {
  const custom: { beffroi?: { webhooks?: NetworkPolicy } } = payload.config.custom
  return custom.beffroi?.webhooks ?? { allowLoopback: false }
}

/** Validates the address that a webhook calls. A name is looked up when a message is sent, and judged again then. */
export const validateWebhookUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return req.t('validation:required')
  const problem = checkUrl(value, reachOf(req))
  if (!problem) return true
  return translate(req, problem === 'forbiddenAddress' ? 'beffroi:webhookAddressForbidden' : 'beffroi:webhookAddress')
}
