import type { Endpoint } from 'payload'

import { rebuild } from './rebuild.ts'
import { testWebhook } from './testWebhook.ts'

/** Attached to `webhooks`. */
export const webhookEndpoints: Endpoint[] = [
  { handler: rebuild, method: 'post', path: '/rebuild' },
  { handler: testWebhook, method: 'post', path: '/:id/test' },
]
