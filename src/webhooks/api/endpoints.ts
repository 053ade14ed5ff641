import { APIError, Forbidden } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'

import { staffRole } from '../../access/roles.ts'
import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import { revealSecret, rotateSecret } from '../secrets/signingSecrets.ts'
import { rebuild, resend, testWebhook } from './requestDelivery.ts'

/** The endpoints of `webhook-deliveries`. */
export const deliveryEndpoints: Endpoint[] = [{ handler: resend, method: 'post', path: '/resend' }]

/** The endpoints of `webhooks`. */
export const webhookEndpoints: Endpoint[] = [
  { handler: rebuild, method: 'post', path: '/rebuild' },
  { handler: testWebhook, method: 'post', path: '/:id/test' },
]

/** 30 days. */
const MAX_HOURS = 720

const idOfRoute = (req: PayloadRequest): string => {
  if (staffRole(req) !== 'admin') throw new Forbidden(req.t)
  return String(req.routeParams?.id)
}

/** What a secret is answered in must not be kept by a cache or a browser (RFC 9111, section 5.2.2.5). */
const answer = (body: Record<string, unknown>): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

const hoursOf = async (req: PayloadRequest): Promise<number> => {
  const text = (await req.text?.()) ?? ''
  const refuse = () => new APIError(translate(req, 'beffroi:webhookHours'), 400)
  let body: unknown
  try {
    body = text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw Object.assign(refuse(), { cause })
  }
  const hours: unknown = isRecord(body) ? (body.hours ?? 24) : undefined
  if (typeof hours !== 'number' || !(hours >= 0 && hours <= MAX_HOURS)) throw refuse()
  return hours
}

/**
 * For admins: `POST /api/webhooks/:id/secret/reveal` gives the secret the first time only; `POST /api/webhooks/:id/secret/rotate`
 * gives a new one, and the former one goes on signing for `hours` (24 unless the body says otherwise, 0 to 720).
 */
export const secretEndpoints: Endpoint[] = [
  {
    handler: async (req) => answer(await revealSecret(req, idOfRoute(req))),
    method: 'post',
    path: '/:id/secret/reveal',
  },
  {
    handler: async (req) => {
      const id = idOfRoute(req)
      return answer(await rotateSecret(req, id, await hoursOf(req)))
    },
    method: 'post',
    path: '/:id/secret/rotate',
  },
]
