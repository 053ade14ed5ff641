import { isPrivateNetwork } from '../http-client/addresses.ts'
import { atLeast, checkBoolean, checkKeys, refuseOption, showOption } from '../options/check.ts'

/** Options of the delivery to webhooks. */
export type WebhooksOptions = {
  /**
   * Blocks of private addresses that webhooks may call (`10.0.0.0/24`, `fd00::/64`), for a cache or a website in the newsroom's own network. Name the
   * machines, not the whole network: whoever manages webhooks can call what listens there. @default []
   */
  allowedNetworks?: string[]
  /**
   * Lets webhooks call this machine itself (127.0.0.1, ::1, localhost), for a website that is developed beside the newsroom. Never in
   * production: whoever manages webhooks could then call what listens there. @default false
   */
  allowLoopback?: boolean
  /** Days for which deliveries that are done (delivered, failed, cancelled) stay in the log. @default 30 */
  keepDays?: number
  /**
   * Seconds before each attempt of a delivery, the first one included; after the last attempt the webhook is disabled and admins get an
   * e-mail. Each wait is drawn from 10 % less to 10 % more.
   * @default [0, 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400], the table of Standard Webhooks 1.0: 10 attempts in 75 hours
   */
  retryDelaysSeconds?: number[]
  /** Milliseconds that a receiver has for its whole answer. @default 20_000 */
  timeoutMs?: number
}

/** The options with their defaults: see `WebhooksOptions`. */
export type SanitizedWebhooksOptions = Required<WebhooksOptions>

const MINUTE = 60
const HOUR = 60 * MINUTE

/** The table that Standard Webhooks 1.0 proposes. */
const RETRY_DELAYS = [0, 5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]

const KNOWN: (keyof WebhooksOptions)[] = [
  'allowedNetworks',
  'allowLoopback',
  'keepDays',
  'retryDelaysSeconds',
  'timeoutMs',
]

const isDelay = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeWebhooksOptions = (options: WebhooksOptions = {}): SanitizedWebhooksOptions => {
  checkKeys('webhooks', options, KNOWN)
  const {
    allowedNetworks = [],
    allowLoopback = false,
    keepDays = 30,
    retryDelaysSeconds = RETRY_DELAYS,
    timeoutMs = 20_000,
  } = options
  checkBoolean('webhooks.allowLoopback', allowLoopback)
  if (!Array.isArray(retryDelaysSeconds) || retryDelaysSeconds.length === 0 || !retryDelaysSeconds.every(isDelay)) {
    refuseOption(
      'webhooks.retryDelaysSeconds',
      `is ${showOption(retryDelaysSeconds)}; write a list of seconds, one for each attempt and at least one.`,
    )
  }
  if (!Array.isArray(allowedNetworks))
    refuseOption('webhooks.allowedNetworks', `is ${showOption(allowedNetworks)}; write a list of private networks.`)
  const notPrivate = allowedNetworks.find((network) => typeof network !== 'string' || !isPrivateNetwork(network))
  if (notPrivate !== undefined)
    refuseOption(
      'webhooks.allowedNetworks',
      `has ${showOption(notPrivate)}, which is no block of private addresses; write one like 10.0.0.0/24 or fd00::/64.`,
    )
  return {
    allowedNetworks: [...allowedNetworks],
    allowLoopback,
    keepDays: atLeast({ least: 1, path: 'webhooks.keepDays', value: keepDays }),
    retryDelaysSeconds: [...retryDelaysSeconds],
    timeoutMs: atLeast({ least: 1, path: 'webhooks.timeoutMs', value: timeoutMs }),
  }
}
