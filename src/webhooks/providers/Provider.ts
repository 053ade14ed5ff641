import type { Message } from '../Message.ts'
import type { WebhookRow } from '../WebhookRow.ts'

export type TargetRequest = { body?: string; headers: Record<string, string>; method: string; url: string }

export type TargetArgs = {
  /** When this attempt is made. */
  attemptAt: Date
  message: Message
  messageId: string
  /** `payload.secret` */
  secret: string
  /** In clear; empty where the webhook has none. */
  token: string
  webhook: WebhookRow
}

/** What is sent to one kind of receiver: one request, or several where one cannot hold it all. */
export type RequestBuilder = (args: TargetArgs) => TargetRequest[]
