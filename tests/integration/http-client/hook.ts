import type { HttpRequest } from '../../../src/http-client/sendRequest.ts'

/** A request as webhooks send it, to a receiver on this machine. */
export const hook = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  allowLoopback: true,
  body: '{"type":"content.changed"}',
  headers: { 'content-type': 'application/json' },
  method: 'POST',
  timeoutMs: 5000,
  url,
  ...more,
})
