import { APIError, type PayloadRequest } from 'payload'

import { translate } from '../../translations/translate.ts'
import { createSecrets } from './createSecrets.ts'
import { findWebhook } from './findWebhook.ts'
import type { RevealedSecret } from './revealSecret.ts'
import type { StoredSecret } from './StoredSecret.ts'

const HOUR = 60 * 60 * 1000

/** Of each kind, the current one among them: the signatures stand in one header, which receivers limit. */
const KEPT = 4

type Rotated = RevealedSecret & {
  /** ISO 8601; `null` when the former secret is dropped at once. */
  previousValidUntil: string | null
}

/** Those that still sign, the current one until `until`. Nothing lengthens the life of one that was replaced before. */
const former = (secrets: StoredSecret[], now: Date, until: Date): StoredSecret[] =>
  secrets
    .map((secret) => ({ ...secret, expiresAt: secret.expiresAt && new Date(secret.expiresAt) < until ? secret.expiresAt : until.toISOString() }))
    .filter(({ expiresAt }) => new Date(expiresAt) > now)

/**
 * Gives a webhook new secrets. The former ones go on signing beside them for `hours`, so that a receiver can change over at any moment
 * in between; 0 drops them at once, for a secret that leaked.
 *
 * @throws NotFound, and APIError 409 when the webhook was changed meanwhile.
 */
export const rotateSecret = async (req: PayloadRequest, id: number | string, hours: number): Promise<Rotated> => {
  const { collection, row } = await findWebhook(req, id)
  const now = new Date()
  const until = new Date(now.getTime() + hours * HOUR)
  const { publicKey, secret, stored } = createSecrets(req.payload.secret, now)
  const old = former(row.secrets, now, until)
  const secrets = stored.flatMap((fresh) => [fresh, ...old.filter(({ kind }) => kind === fresh.kind)].slice(0, KEPT))
  const written = await req.payload.db.updateOne({
    collection,
    data: { publicKey, secretRevealedAt: now.toISOString(), secrets, updatedAt: now.toISOString() },
    options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { updatedAt: { equals: row.updatedAt } }] },
  })
  if (!written) throw new APIError(translate(req, 'beffroi:webhookChanged'), 409)
  return { previousValidUntil: old.length > 0 ? until.toISOString() : null, publicKey, secret }
}
