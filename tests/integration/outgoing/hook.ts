import type { OutgoingRequest } from '../../../src/outgoing/sendRequest.ts'

/** A request as webhooks send it, to a receiver on this machine. */
export const hook = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  allowLoopback: true,
  body: '{"type":"content.changed"}',
  headers: { 'content-type': 'application/json' },
  method: 'POST',
  timeout: 5000,
  url,
  ...more,
})
