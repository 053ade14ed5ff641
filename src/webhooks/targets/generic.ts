import { signatureHeaders } from '../signing/signatureHeaders.ts'
import type { RequestBuilder } from './Target.ts'

/** The message itself as JSON, signed: Standard Webhooks 1.0.0. What signs it are the very characters that are sent. */
export const generic: RequestBuilder = ({ attemptAt, message, messageId, secret, webhook }) => {
  const body = JSON.stringify(message)
  const signature = signatureHeaders({ at: attemptAt, body, messageId, secret, webhook })
  return [{ body, headers: { 'content-type': 'application/json', ...signature }, method: 'POST', url: webhook.url }]
}
