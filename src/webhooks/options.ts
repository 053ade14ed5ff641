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
