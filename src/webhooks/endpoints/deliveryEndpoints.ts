import type { Endpoint } from 'payload'

import { resend } from './resend.ts'

/** Attached to `webhook-deliveries`. */
export const deliveryEndpoints: Endpoint[] = [{ handler: resend, method: 'post', path: '/resend' }]
